from builder.draw.pptx.chart_hollow import RING, with_hollows
from builder.draw.pptx.workbook_columns import columns
from builder.plot import Errors, Group, Label, Plot, Point, Series
from tests.draw.pptx.plots import BARS

RINGS = Series(
    "率", (0.1, 0.5), "warm", marker="circle", marker_size=9, hollow=True, cells=("甲", "乙"), label=Label(("cell",)),
    points=(Point(0, colour="accent", marker=True, label=Label()), Point(1, label=Label())),
    errors=(Errors((0.1, 0.1), (0.1, 0.1)),),
)  # fmt: skip
PLOT = Plot(groups=(Group("line", (RINGS, Series("量", (1.0, 2.0), "quiet"))),), categories=("一", "二"))


def test_paper_lies_on_each_hollow_marker_and_says_nothing() -> None:
    ring, paper, other = with_hollows(PLOT).series
    assert (ring, other) == (RINGS, PLOT.series[1])
    assert (paper.colour, paper.marker_size, paper.line, paper.listed) == ("paper", 9 - 2 * RING, False, False)
    assert (paper.label, paper.cells, paper.errors) == (None, (), ())


def test_only_points_with_markers_have_paper() -> None:
    paper = with_hollows(PLOT).series[1]
    assert paper.points == (Point(0, colour="paper", marker=True),)


def test_paper_needs_no_column() -> None:
    first, second, _ = columns(with_hollows(PLOT))
    assert (first.across, first.values) == (second.across, second.values)


def test_a_plot_without_hollow_markers_stays_as_it_is() -> None:
    assert with_hollows(BARS) is BARS
