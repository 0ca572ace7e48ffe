"""What the master says until somebody types."""

import pytest

from builder.draw.pptx.phrases import phrases


@pytest.mark.parametrize(
    ("language", "title"),
    [("zh-TW", "按一下以編輯標題"), ("ko-KR", "제목을 입력하십시오"), ("fr", "Click to edit the title")],
)
def test_a_language_speaks_its_own_or_english(language: str, title: str) -> None:
    assert phrases(language).title == title


def test_every_language_names_five_levels() -> None:
    assert {len(phrases(language).levels) for language in ("zh", "zh-TW", "ja", "ko", "en")} == {5}
