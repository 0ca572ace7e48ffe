import pytest

from builder.errors import Problem
from builder.outline.gathering import Gathering
from builder.outline.languages import with_language
from builder.outline.nodes import Mapping
from builder.outline.read import parse
from builder.outline.records import Slide


@pytest.mark.parametrize(
    ("tag", "full"), [("zh", "zh-CN"), ("EN", "en-US"), ("ja", "ja-JP"), ("ko", "ko-KR"), ("zh-tw", "zh-TW"), ("", "")]
)
def test_tags_are_made_full(tag: str, full: str) -> None:
    node = parse("id: x", "d")
    assert isinstance(node, Mapping)
    problems: list[Problem] = []
    assert with_language(Slide(language=tag), node, Gathering(problems)).language == full
    assert problems == []


def test_an_unknown_tag_is_a_problem_at_its_place() -> None:
    node = parse("id: x\nlanguage: zh-HK", "d")
    assert isinstance(node, Mapping)
    problems: list[Problem] = []
    with_language(Slide(language="zh-HK"), node, Gathering(problems))
    assert [(p.at.line, p.at.column, p.message) for p in problems] == [(2, 11, "no language 'zh-HK' is known")]
