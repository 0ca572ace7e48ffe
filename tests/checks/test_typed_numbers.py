"""Numbers typed beside a chart want the data or a source; names, dates and ordinals are none."""

from pathlib import Path

import pytest

from builder.build import compose
from builder.checks.typed_numbers import numbers
from builder.content.marks import literal
from builder.errors import Problem
from builder.outline.records import Text
from tests.layouts.examples import fixtures
from tests.outlines import DECK, around, warnings_of

DATA = "sources: sources.yaml\ndata: {t: {columns: [k, v], rows: [[a, 1], [b, 2.5]]}}"
CHART = "chart: {kind: column, data: t, y: [v]}"


def warned(folder: Path, slide: str, data: str = DATA) -> list[Problem]:
    return [found for found in warnings_of(fixtures(folder), around(slide, data)) if found.check == "typed-numbers"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("毛利率从 76% 跌到 −0.4%", ["76%", "−0.4%"]),
        ("31 个月降到 1/280", ["31", "1/280"]),
        ("1,234.5 to +12%", ["1,234.5", "+12%"]),
        ("约 417 倍", ["417 倍"]),
        ("花了 2000 美元", ["2000"]),
        ("10%–30%", ["10%", "30%"]),
        ("H100 与 MI300X、GPT-4o、GPT-5、V3、DeepSeek-V3", []),
        ("到2025年，2024–2026，2025-10，2026-06-30，2025 上半年", []),
        ("6 月 30 日，Q4，FY 2025，June 2026, 3 May, May 3", []),
        ("第 64 天，2nd，#7，4G 与 3D", []),
        ("1. 先说这个", []),
        ("2025년 7월 30일, 제 3 장, 3.2배", ["3.2배"]),
        ("Market 12% up", ["12%"]),
        ("AI 2.0 时代", []),
        ("Llama 3 的价格", []),
        ("`x = 3` 与 [12 页](https://example.org/9)", []),
        ("**3** 成", ["3"]),
    ],
)
def test_numbers_are_told_from_names_and_dates(text: str, found: list[str]) -> None:
    assert list(numbers(Text(text))) == found


def test_a_typed_number_beside_a_chart_is_a_warning_at_its_text(tmp_path: Path) -> None:
    slide = f"- title: 涨了 56%\n  {CHART}\n  points: [{{lead: 从 1, text: 到 2.5}}]\n"
    first, second, third = warned(tmp_path, slide)
    assert first.message == "'56%' is typed by hand, without a source"
    assert first.hint == "take it from the data: {{ t.… }}, or name the slide's 'source:'"
    assert (first.level, first.at.line, first.at.column) == ("warning", 7, 16)
    assert [second.message[:3], third.message[:5]] == ["'1'", "'2.5'"]


def test_figures_and_what_the_chart_shows_itself_are_no_typed_numbers(tmp_path: Path) -> None:
    slide = f"- title: 涨到 {{{{ t.last.v | multiple(t.first.v) }}}}\n  {CHART}\n  points: ['{{{{ t.v.sum }}}}']\n"
    assert warned(tmp_path, slide) == []


def test_what_is_worked_out_from_typed_numbers_is_typed(tmp_path: Path) -> None:
    (found,) = warned(tmp_path, f"- title: 涨到 {{{{ 2 * 3 }}}} 倍\n  {CHART}\n")
    assert found.message.startswith("'6 倍'")


def test_a_source_of_the_slide_answers_for_its_numbers(tmp_path: Path) -> None:
    assert warned(tmp_path, f"- title: 涨了 56%\n  {CHART}\n  source: survey\n") == []


def test_a_source_of_the_data_answers_for_the_data_alone(tmp_path: Path) -> None:
    data = DATA.replace("[b, 2.5]]", "[b, 2.5]], source: survey")
    assert len(warned(tmp_path, f"- title: 涨了 56%\n  {CHART}\n", data)) == 1


@pytest.mark.parametrize("slide", ["points: [涨了 56%]", "number: {value: 56%}"])
def test_slides_without_charts_may_say_any_number(slide: str, tmp_path: Path) -> None:
    assert warned(tmp_path, f"- title: 一\n  {slide}\n") == []


@pytest.mark.parametrize("more", ["notes: 涨了 56%", "caveat: 约 3 倍", "subtitle: 一"])
def test_notes_and_caveats_are_not_looked_at(more: str, tmp_path: Path) -> None:
    assert warned(tmp_path, f"- title: 一\n  {CHART}\n  {more}\n") == []


def test_a_large_number_and_nested_points_are_looked_at(tmp_path: Path) -> None:
    slide = f"- title: 一\n  {CHART}\n  number: {{value: 56%}}\n  takeaway: 共 9 家\n"
    slide += "  points: [{lead: 甲, points: [7 倍]}]"
    assert {found.message.split(" is ")[0] for found in warned(tmp_path, f"{slide}\n")} == {"'56%'", "'9'", "'7 倍'"}


def test_the_deck_of_the_project_raises_no_false_alarm() -> None:
    assert [problem for problem in compose(DECK)[2] if problem.check == "typed-numbers"] == []


def test_escaped_marks_hide_nothing() -> None:
    assert numbers(Text(literal("(3) *4*"))) == ("4",)
