import math

import pytest

from builder import charts
from builder.charts.callouts import target
from builder.charts.options import Annotation
from builder.errors import At
from builder.outline.records import Text
from builder.plot import Label, Plot
from tests.charts.boxes import boxes
from tests.charts.sheets import CROSSING, PAGE, YEARS, chart, data_of, drawn, note, reference, series, sheet, wrong

TEXT = "第 64 天追平"


def test_a_callout_is_a_ring_at_the_point_with_a_text_and_a_leader() -> None:
    plot = drawn("line", CROSSING, annotate=note("64", TEXT, "serving"))
    disc, hole = (one for one in plot.series if one.name == TEXT)
    assert disc.values == hole.values == (None, 278.6, None, None)
    assert (disc.colour, hole.colour) == ("warm", "paper")
    assert disc.marker_size > hole.marker_size
    (leader,) = disc.errors
    assert (leader.colour, leader.cap, hole.errors) == ("quiet", False, ())
    assert (disc.line, disc.listed, hole.listed) == (False, False, False)


def test_the_text_stands_where_no_line_runs() -> None:
    rising = drawn("line", CROSSING, annotate=note("64", TEXT, "serving"))
    label = series(rising, TEXT).points[0].label
    assert label
    assert label.shift
    assert label.shift[1] < 0
    falling = drawn("line", "x,v\n0,100\n50,99\n100,98", annotate=note("50", "此处", "v"), min=0.0, max=100.0)
    below = series(falling, "此处").points[0].label
    assert below
    assert below.position == "below"


@pytest.mark.parametrize("log", ["", "y"])
@pytest.mark.parametrize("kind", ["line", "scatter"])
def test_the_leader_ends_at_the_text(kind: str, log: str) -> None:
    table = "x,v\n1,100\n50,90\n100,80"
    plot = drawn(kind, table, annotate=note("50", "此处", "v"), min=10.0, max=1000.0, log=log)
    disc = series(plot, "此处")
    (leader,), label = disc.errors, disc.points[0].label
    assert label
    assert label.shift
    assert plot.area
    (reach,) = (one for one in leader.plus if one is not None)
    assert leader.minus == (None,) * len(disc.values)
    end, value = 90.0 + reach, 90.0
    share = math.log10(end / value) / 2 if log else (end - value) / 990
    long, moved = share * plot.area[3] * PAGE.height, -label.shift[1] * PAGE.height
    assert moved < long < moved + 4


def test_the_text_moves_aside_from_a_line_that_stands_by_itself() -> None:
    table = "day,v\n2023-12,3\n2025-10,1.7\n2026-03,2.35\n2026-06,2.65"
    note_ = note("2025-10", "低点 1.70")
    free = drawn("line", table, charts.ChartPage(330, 180), min=0.0, annotate=note_)
    beside = drawn(
        "line", table, charts.ChartPage(330, 180), min=0.0, annotate=note_,
        reference=(reference(x="2026-01", text="2026 年 1 月"),),
    )  # fmt: skip
    labels = [series(plot, "低点 1.70").points[0].label for plot in (free, beside)]
    assert all(label and label.shift for label in labels)
    assert beside.area
    low, high = beside.category_axis.minimum, beside.category_axis.maximum
    assert low is not None
    assert high is not None
    line = (beside.area[0] + (46023 - low) / (high - low) * beside.area[2]) * 330  # 2026-01-01
    left, _, right, _ = dict(boxes(beside, 330, 180))["低点 1.70"]
    assert right < line or line < left


def test_the_text_at_the_end_of_the_axis_stays_in_the_plot() -> None:
    plot = drawn("line", CROSSING, annotate=note("365", "一年以后的用量", "training"), labels="none")
    label = series(plot, "一年以后的用量").points[0].label
    assert label
    assert label.shift
    assert label.shift[0] < 0


def test_without_a_column_the_first_is_meant() -> None:
    data = data_of(CROSSING)
    row, column = target(data, note("213", "x")[0])
    assert column
    assert (row, column.key) == (2, "training")


def test_over_a_column_with_its_value_the_text_stands_over_the_value() -> None:
    plot = drawn("column", YEARS, y=("price",), annotate=note("2024", "转折"))
    (over,) = (one for one in plot.series if one.name == "转折")
    assert over.marker == "none"
    assert not over.errors
    assert over.points[0].label
    assert over.points[0].label.shift


def test_in_a_scatter_a_callout_has_its_own_place() -> None:
    plot = drawn("line", "x,v\n-1.5,1\n2,4", annotate=note("2", "顶点"))
    assert series(plot, "顶点").x == (2,)
    assert series(plot, "顶点").values == (4,)


def test_the_text_stands_between_grid_lines_where_it_can_and_on_paper_where_it_cannot() -> None:
    def text(step: float) -> tuple[Plot, Label]:
        plot = drawn("line", CROSSING, annotate=note("64", TEXT, "serving"), step=step)
        label = series(plot, TEXT).points[0].label
        assert label
        return plot, label

    plot, free = text(400.0)
    assert free.fill == ""
    assert free.shift
    assert plot.area
    tall = plot.area[3] * PAGE.height
    foot = 278.6 / 1600 * tall - free.shift[1] * PAGE.height + 4
    assert not any(foot <= tick / 1600 * tall <= foot + PAGE.size * 1.35 for tick in range(0, 1601, 400))
    assert text(50.0)[1].fill == "paper"


def test_inline_marks_do_not_show() -> None:
    plot = drawn("line", CROSSING, annotate=note("64", "**第 64 天**追平 ", "serving"))
    assert series(plot, TEXT).points[0].label


@pytest.mark.parametrize(("kind", "table", "x"), [("line", CROSSING, "64"), ("column", YEARS, "2024")])
def test_a_text_wider_than_the_plot_is_refused_where_it_stands(kind: str, table: str, x: str) -> None:
    at = At("deck.yaml", 7, 3)
    plan = chart(kind, annotate=(Annotation(x=Text(x), text=Text("字" * 40, at)),))
    plot, (problem,) = charts.plot(plan, sheet(table), PAGE)
    assert plot is None
    assert (problem.at, problem.level) == (at, "error")
    assert problem.message == f"the annotation '{'字' * 40}' is wider than the plot"
    assert problem.hint.startswith("shorten it to about ")
    most = int(problem.hint.removeprefix("shorten it to about ").split()[0])
    assert wrong(kind, table, annotate=note(x, "字" * most)) == []
    assert wrong(kind, table, annotate=note(x, "字" * (most + 1))) != []


def test_decoration_has_no_texts_to_be_too_wide() -> None:
    assert drawn("line", CROSSING, charts.ChartPage(300, 300, bare=True), annotate=note("64", "字" * 40))


@pytest.mark.parametrize("text", ["", " ", "\u3000\n"])
def test_an_annotation_without_text_is_refused_where_it_stands(text: str) -> None:
    at = At("deck.yaml", 7, 3)
    plan = chart("line", annotate=(Annotation(x=Text("64"), text=Text(text, at)),))
    plot, (problem,) = charts.plot(plan, sheet(CROSSING), PAGE)
    assert plot is None
    assert (problem.at, problem.message) == (at, "an annotation has no text")
