from hypothesis import given, settings
from hypothesis import strategies as st

from builder import charts
from tests.charts.rowed import CHANGES, follows, in_frame, strokes
from tests.charts.sheets import PAGE, Sheet, chart, drawn, wrong
from tests.charts.test_dumbbell import TEXTS, VALUES


def test_stems_run_from_zero_in_the_colour_of_their_sign() -> None:
    down, up, dots, _ = drawn("lollipop", CHANGES).series
    assert (down.colour, strokes(down)) == ("warm", [(2.5, 0, -52)])
    assert (up.colour, strokes(up)) == ("gain", [(1.5, 0, 35), (0.5, 0, 0)])
    assert dots.x == (-52, 35, 0)


def test_values_stand_beyond_the_dots_signed_where_they_go_both_ways() -> None:
    dots = drawn("lollipop", CHANGES).series[2]
    assert dots.cells == ("−52", "+35", "0")
    assert [point.label.position for point in dots.points if point.label] == ["left", "right", "right"]


def test_the_line_at_zero_is_seen() -> None:
    plot = drawn("lollipop", CHANGES)
    assert plot.value_axis.line
    assert plot.value_axis.crosses is None  # at zero
    low, high = plot.category_axis.minimum, plot.category_axis.maximum
    assert low is not None
    assert high is not None
    assert low < -52
    assert high > 35


def test_a_highlight_leaves_the_rest_quiet() -> None:
    first, second, dots, _ = drawn("lollipop", "a,b\n甲,3\n乙,2\n丙,1", highlight=["乙"]).series
    assert (first.colour, second.colour) == ("mute", "accent")
    assert strokes(second) == [(1.5, 0, 2)]
    assert [point.colour for point in dots.points] == [None, "accent", None]


def test_whoever_edits_a_value_moves_its_stem_and_its_dot() -> None:
    columns = follows(drawn("lollipop", CHANGES), change={0: -20.0})
    assert columns["change（横）"][0] == -20
    assert columns["change（标签）"][0] == "−20"


def test_a_second_column_and_a_raised_start_are_refused() -> None:
    assert wrong("lollipop", "a,b,c\n甲,3,4") == [
        ("a lollipop draws one column, not 2", "name one under `y:`, or use `kind: dumbbell`")
    ]
    assert ("stems start at zero, not at 10", "leave `min:` out") in wrong("lollipop", "a,b\n甲,13\n乙,20", min=10)


def test_a_row_without_a_value_is_told() -> None:
    assert wrong("lollipop", "a,b\n甲,3\n乙,") == [("the row '乙' has no value", "leave the row out")]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, VALUES), min_size=1, max_size=22))
def test_labels_stay_in_the_frame(rows: list[tuple[str, str]]) -> None:
    plot, problems = charts.plot(chart("lollipop"), Sheet(("x", "甲"), tuple(rows)), PAGE)
    assert plot or problems
    if plot:
        in_frame(plot)
