from hypothesis import given, settings
from hypothesis import strategies as st

from builder import charts
from tests.charts.reckoning import unlike
from tests.charts.rowed import USE, follows, in_frame, strokes
from tests.charts.sheets import PAGE, Sheet, chart, drawn, series, sheet, wrong

VALUES = st.one_of(st.just(""), st.just("0"), st.floats(-1e12, 1e12).map(repr), st.integers(-99, 99).map(str))
TEXTS = st.text("一二三四五六年月占比算力abcdefgh IJ", min_size=1, max_size=40)


def test_a_rod_joins_the_two_values_of_each_row() -> None:
    plot = drawn("dumbbell", USE)
    assert strokes(series(plot, "before – after")) == [(2.5, 31, 68), (1.5, 22, 20)]
    assert series(plot, "before").x == (31, 22, 18)
    assert series(plot, "after").values == (2.5, 1.5, None)


def test_values_stand_on_the_outer_sides() -> None:
    plot = drawn("dumbbell", USE)
    sides = [
        [point.label.position for point in series(plot, name).points if point.label] for name in ("before", "after")
    ]
    assert sides == [["left", "right", "left"], ["right", "left"]]


def test_the_names_of_the_rows_are_the_first_column() -> None:
    names = drawn("dumbbell", USE).series[-1]
    assert names.cells == ("推理平台", "内部助手", "离线评测")
    assert names.values == (2.5, 1.5, 0.5)


def test_rows_are_sorted_by_the_second_value() -> None:
    plot = drawn("dumbbell", USE, sort="ascending")
    assert plot.series[-1].cells == ("离线评测", "内部助手", "推理平台")


def test_the_ends_of_a_range_are_columns_of_their_own() -> None:
    plot = drawn("dumbbell", "chip,vendors,low,high\nH100,三家,1.49,3.20\nA100,两家,0.85,1.90", low="low", high="high")
    assert strokes(series(plot, "low – high")) == [(1.5, 1.49, 3.20), (0.5, 0.85, 1.90)]
    assert series(plot, "high").cells == ("3.20", "1.90")


def test_whoever_edits_a_value_moves_its_mark_its_rod_and_its_label() -> None:
    columns = follows(drawn("dumbbell", USE), after={1: 55.0})
    assert columns["after（横）"][1] == 55
    assert columns["before – after（横）"][3:6] == [22, 55, 55]
    assert columns["after（标签）"][1] == "55"


PRICES = "model,before,after\n甲,10,1.5\n乙,15,5\n丙,0.27,0.075\n丁,0.35,"


def test_prices_far_from_each_other_have_a_logarithmic_axis_with_its_powers() -> None:
    axis = drawn("dumbbell", PRICES, log="x").category_axis
    assert (axis.logarithmic, axis.visible, axis.grid) == (True, True, True)
    assert (axis.minimum, axis.step) == (0.01, 10)
    assert axis.maximum
    assert axis.maximum > 15


def test_labels_keep_inside_a_logarithmic_axis_of_the_authors() -> None:
    axis = drawn("dumbbell", PRICES, log="x", labels="legend", min=0.05, max=50.0).category_axis
    assert (axis.minimum, axis.maximum) == (0.05, 50)
    in_frame(drawn("dumbbell", PRICES, log="x"))


def test_a_missing_end_stands_on_the_logarithmic_axis_where_nothing_is_drawn() -> None:
    plot = drawn("dumbbell", PRICES, log="x")
    assert min(x for one in plot.series for x in one.x) == plot.category_axis.minimum
    assert [cell for cell in unlike(plot) if "标签" not in cell[0]] == []  # an empty cell's label is not shown


def test_values_far_from_each_other_have_their_own_decimals() -> None:
    plot = drawn("dumbbell", PRICES)
    assert series(plot, "before").cells == ("10", "15", "0.27", "0.35")
    assert series(plot, "after").cells == ("1.5", "5", "0.075", "")
    columns = follows(plot, after={1: 0.25})
    assert columns["after（标签）"][:3] == ["1.5", "0.25", "0.075"]
    assert series(drawn("dumbbell", PRICES, format="0.00"), "after").cells[1] == "5.00"


def test_what_has_no_place_on_a_logarithmic_axis_is_told_at_its_cell() -> None:
    table = sheet("model,before,after\n甲,10,0\n乙,-3,5")
    _, problems = charts.plot(chart("dumbbell", log="x"), table, PAGE)
    assert [(problem.at.line, problem.at.column, problem.message) for problem in problems] == [
        (3, 2, "-3 has no place on a logarithmic axis"),
        (2, 3, "0 has no place on a logarithmic axis"),
    ]
    assert wrong("dumbbell", PRICES, log="y")[0][0] == "a dumbbell has `log: x` alone, not `log: y`"
    assert wrong("dumbbell", PRICES, log="x", min=0.0)[0][0] == "`min: 0` has no place on a logarithmic axis"
    assert wrong("lollipop", PRICES, y=["after"], log="x")[0][0] == "a lollipop takes no `log:`"


def test_a_highlighted_row_alone_is_loud() -> None:
    after = series(drawn("dumbbell", USE, highlight=["内部助手"]), "after")
    assert {point.index: point.colour for point in after.points} == {0: None, 1: "accent"}
    assert after.colour == "quiet"  # as most dots are, and so the legend


def test_without_values_there_is_an_axis() -> None:
    plot = drawn("dumbbell", USE, labels="legend")
    assert plot.category_axis.visible
    assert plot.legend
    assert not any(point.label for point in series(plot, "after").points)
    assert not drawn("dumbbell", USE).category_axis.visible


def test_columns_that_make_no_pair_are_refused() -> None:
    assert wrong("dumbbell", "a,b\n甲,1") == [
        ("a dumbbell joins two columns, not 1", "name two under `y:`, or `low:` and `high:`")
    ]
    one = [("a range has two ends, and `high:` is missing", "name a column for each")]
    assert wrong("dumbbell", USE, low="before") == one
    assert wrong("dumbbell", USE, low="before", high="after", y=["after"])[0][0].startswith("a dumbbell has two ends")


def test_its_data_are_told_in_words() -> None:
    text = charts.describe(drawn("dumbbell", USE), "利用率")
    assert text == "哑铃图：利用率。before：推理平台 31；内部助手 22；离线评测 18。after：推理平台 68；内部助手 20。"


def test_decoration_says_nothing() -> None:
    plot = drawn("dumbbell", USE, charts.ChartPage(300, 300, bare=True))
    assert not any(one.listed or one.label or any(point.label for point in one.points) for one in plot.series)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, VALUES, VALUES), min_size=1, max_size=22))
def test_labels_stay_in_the_frame(rows: list[tuple[str, str, str]]) -> None:
    plot, problems = charts.plot(chart("dumbbell"), Sheet(("x", "甲", "乙"), tuple(rows)), PAGE)
    assert plot or problems
    if plot:
        in_frame(plot)
