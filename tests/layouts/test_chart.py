"""A chart over the whole width."""

from pathlib import Path

from builder.frames import ChartFrame
from tests.outlines import around, frame, problems_of, slide_of

DATA = "data:\n  price: {columns: [month, price], rows: [[2022, 20], [2023, 4]]}\n"
CHART = "- title: 价格两年降到*五分之一*\n  chart: {kind: line, data: price, x: month, y: [price]}\n"


def test_it_fills_the_body_and_its_placeholder(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, CHART, DATA)
    chart = frame(slide, "chart")
    (holder,) = [holder for holder in slide.layout.placeholders if holder.kind == "chart"]
    assert isinstance(chart, ChartFrame)
    assert chart.placeholder == holder.idx
    assert chart.box.width == holder.box.width


def test_it_is_described_by_the_slides_title_without_marks(tmp_path: Path) -> None:
    chart = frame(slide_of(tmp_path, CHART, DATA), "chart")
    assert isinstance(chart, ChartFrame)
    assert "价格两年降到五分之一" in chart.alt
    assert "*" not in chart.alt


def test_the_author_may_describe_it(tmp_path: Path) -> None:
    chart = frame(slide_of(tmp_path, CHART.replace("y: [price]", "y: [price], alt: 一条下行的线"), DATA), "chart")
    assert isinstance(chart, ChartFrame)
    assert chart.alt == "一条下行的线"


def test_an_unknown_column_is_a_problem_at_its_line(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around(CHART.replace("[price]", "[prize]"), DATA))
    assert (problem.at.line, "prize" in problem.message) == (9, True)
