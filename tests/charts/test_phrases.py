"""The phrases of charts are there in every language, each with its places for names and numbers."""

import ast
import re
from pathlib import Path

import pytest

from builder.charts import KINDS
from builder.charts.phrases import PHRASES, phrase

CHARTS = Path(__file__).parents[2] / "builder/charts"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-CN", "合计"),
        ("zh", "合计"),
        ("zh-TW", "合計"),
        ("ja-JP", "合計"),
        ("ja", "合計"),
        ("ko-KR", "합계"),
        ("en-GB", "total"),
        ("de-DE", "total"),
    ],
)
def test_a_phrase_is_in_its_language_or_in_english(language: str, told: str) -> None:
    assert phrase(language, "total") == told


def test_what_is_filled_in_is_not_read_for_braces() -> None:
    assert phrase("ja-JP", "{} labels", "{1}") == "{1} ラベル"


@pytest.mark.parametrize("english", PHRASES)
def test_no_language_loses_a_name_or_a_number(english: str) -> None:
    places = sorted(re.findall(r"{(\d?)}", english))
    assert [sorted(re.findall(r"{(\d?)}", text)) for text in PHRASES[english]] == [places] * 4


def test_each_language_is_written_in_its_own_letters() -> None:
    for _, traditional, japanese, korean in PHRASES.values():
        assert not re.search("[图标签时称线预终减连计间]", traditional)
        assert not re.search("[\uac00-\ud7a3]", japanese)
        assert not re.search("[\u3040-\u9fff]", korean)


def test_every_kind_of_chart_has_its_name_but_panels_which_are_told_each_by_itself() -> None:
    assert {f"{name.capitalize()} chart" for name in KINDS if name != "panels"} <= PHRASES.keys()


def test_whatever_charts_say_is_there() -> None:
    calls = [
        call
        for path in CHARTS.glob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("said", "phrase")
    ]
    literals = {call.args[1].value for call in calls if len(call.args) > 1 and isinstance(call.args[1], ast.Constant)}
    assert len(literals) > 40
    assert literals <= PHRASES.keys()
