from builder import charts
from tests.charts.sheets import PAGE, chart, sheet, wrong


def rows(count: int) -> str:
    return "a,b\n" + "\n".join(f"第{row}项,{row}" for row in range(count))


def test_more_rows_than_there_is_room_for_are_refused() -> None:
    tall = charts.ChartPage(540, 900)
    _, problems = charts.plot(chart("lollipop"), sheet(rows(21)), tall)
    message = "21 rows are more than a lollipop holds here, which is 20"
    assert [(one.message, one.hint) for one in problems] == [
        (message, "draw fewer rows, or split them over two slides")
    ]
    assert charts.plot(chart("lollipop"), sheet(rows(20)), tall)[0]
    assert wrong("lollipop", rows(20))[0][0] == "20 rows are more than a lollipop holds here, which is 16"


def test_a_name_too_long_for_its_row_is_named() -> None:
    long = "在很长很长的名称里说清楚这一行到底讲的是哪一家公司的哪一种产品在哪一年的哪一个地区的情况" * 2
    (problem,) = charts.plot(chart("lollipop"), sheet(rows(9) + f"\n{long},3"), PAGE)[1]
    assert problem.message == f"the name '{long}' is too long for its row"
    assert problem.hint.startswith("shorten it to about ")
    assert problem.at.line == 11


def test_a_name_of_forty_letters_is_broken_into_lines() -> None:
    table = rows(4) + "\nA rather long English name of forty letters,3"
    assert wrong("lollipop", table) == []


def test_an_empty_row_is_a_warning() -> None:
    plot, problems = charts.plot(chart("dumbbell"), sheet("a,b,c\n甲,1,2\n乙,,"), PAGE)
    assert plot
    assert [(one.message, one.level) for one in problems] == [("the row '乙' has no value", "warning")]


def test_values_of_options_columns_are_held_to_the_bounds_too() -> None:
    table = "a,b,c\n甲,1,2\n乙,3,90"
    assert wrong("dumbbell", table, low="b", high="c", max=50) == [
        ("90 ('c' at 乙) lies outside `max: 50`", "raise `max:`, or leave it out")
    ]
    assert wrong("dumbbell", table, low="b", high="c", step=0.5) == [("`step: 0.5` makes more than 40 steps", "")]


def test_values_too_long_for_their_marks_are_refused() -> None:
    narrow, table = charts.ChartPage(330, 180), sheet("a,b\n甲,1000000000000000\n乙,3")
    _, problems = charts.plot(chart("lollipop"), table, narrow)
    assert [one.message for one in problems] == ["1,000,000,000,000,000 is too long to stand at a mark"]
    assert charts.plot(chart("lollipop", labels="none"), table, narrow)[0]
