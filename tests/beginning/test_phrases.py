import pytest

from builder.beginning.phrases import PHRASES, language_of, reason
from builder.beginning.starter import LANGUAGES


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("算力变便宜", "zh-CN"),
        ("Cheap compute", "en"),
        ("自転車が戻ってきた", "ja"),
        ("자전거가 돌아왔다", "ko"),
        ("123", "zh-CN"),
    ],
)
def test_a_text_tells_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_english_words_do_not_make_a_chinese_text_english() -> None:
    assert language_of("DeepSeek-V3 的 token 价格 in USD 降了") == "zh-CN"


def test_every_language_has_its_phrases() -> None:
    assert set(PHRASES) == set(LANGUAGES)
    assert reason("remote", "en") == "it is on the web, and nothing is fetched"
