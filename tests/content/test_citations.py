"""Sources in words."""

import pytest

from builder.content.citations import full, short
from builder.content.sources import Source


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (Source(id="a", title="题目", short="ICONIQ（转引）", publisher="ICONIQ", date="2026"), "ICONIQ（转引）"),
        (Source(id="a", title="题目", publisher="ICONIQ", date="2026-01"), "题目"),
    ],
)
def test_the_short_form_is_the_sources_own_or_its_title(source: Source, said: str) -> None:
    assert short(source) == said


@pytest.mark.parametrize(("language", "comma"), [("zh-CN", "，"), ("ja-JP", "、"), ("en-US", ", "), ("ko-KR", ", ")])
def test_the_full_form_leaves_out_what_is_not_known(language: str, comma: str) -> None:
    source = Source(id="a", title="题目", date="2026", address="https://example.org")
    assert full(source, language) == comma.join(("题目", "2026", "https://example.org"))
