"""Languages of runs."""

import pytest

from builder.draw.pptx.languages import KINSOKU, east_asian, run_languages, tag


@pytest.mark.parametrize(("language", "full"), [("zh", "zh-CN"), ("en", "en-US"), ("en-GB", "en-GB"), ("ko", "ko-KR")])
def test_a_language_gets_its_region(language: str, full: str) -> None:
    assert tag(language) == full


def test_latin_words_in_an_east_asian_text_are_english() -> None:
    assert run_languages(True, "zh-CN", "zh-CN") == {"lang": "en-US", "altLang": "zh-CN"}
    assert run_languages(False, "zh-CN", "zh-CN") == {"lang": "zh-CN", "altLang": "en-US"}


def test_the_other_language_of_a_foreign_run_is_the_decks() -> None:
    assert run_languages(True, "en", "ja") == {"lang": "en-US", "altLang": "ja-JP"}
    assert run_languages(True, "en", "en") == {"lang": "en-US"}


def test_rules_for_line_ends_never_contradict_each_other() -> None:
    for language, (start, end) in KINSOKU.items():
        assert east_asian(language)
        assert not set(start) & set(end)
        assert set("，。）」") <= set(start)
