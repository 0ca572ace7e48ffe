import pytest

from builder.charts.data import as_text, in_order, number, position, read
from builder.charts.options import changed
from builder.content.tables.data import Grid, TableData
from builder.errors import At
from builder.outline.records import Text
from tests.charts.sheets import CROSSING, SHARES, chart, data_of, sheet, wrong


@pytest.mark.parametrize(
    ("text", "value"), [("3", 3), ("-1.5", -1.5), ("−1.5", -1.5), ("+2", 2), ("1e-9", 1e-9), (".5", 0.5)]
)
def test_plain_numbers_are_read(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["1,234", "12%", "约 5", "nan", "inf", "0x10", "1_000", ""])
def test_anything_else_is_no_number(text: str) -> None:
    assert number(text) is None


def test_columns_that_are_not_named_are_drawn_all_but_the_first() -> None:
    data = data_of(CROSSING)
    assert [column.key for column in data.columns] == ["training", "serving"]
    assert data.x_key == "day"


def test_named_columns_are_drawn_in_the_order_they_are_named() -> None:
    data = data_of(CROSSING, y=("serving", "training"), names={"serving": "推理"})
    assert [column.name for column in data.columns] == ["推理", "training"]


@pytest.mark.parametrize("y", [(), ("training", "serving")])
def test_columns_drawn_as_lines_are_not_drawn_as_bars_too(y: tuple[str, ...]) -> None:
    data = data_of(CROSSING, "column", y=y, line=("training",))
    assert [column.key for column in data.columns] == ["serving"]
    assert [column.key for column in data.lines] == ["training"]


@pytest.mark.parametrize(
    ("cells", "across"),
    [(("0", "64"), "days"), (("2023-10", "2024-01-15"), "dates"), (("1.5", "-2"), "numbers"), (("甲", "2"), "text")],
)
def test_categories_say_themselves_what_they_are(cells: tuple[str, str], across: str) -> None:
    assert data_of(f"x,v\n{cells[0]},1\n{cells[1]},2").across == across


def test_dates_are_numbered_as_excel_does() -> None:
    assert data_of("x,v\n2024-01,1\n2024-02-29,2").positions == (45292, 45351)


def test_a_day_that_no_calendar_has_is_text() -> None:
    assert data_of("x,v\n2024-01,1\n2023-02-30,2").across == "text"


@pytest.mark.parametrize("kind", ["violin", "strip", "density", "pie", "line", "sankey"])
def test_a_chart_whose_only_column_is_another_options_has_none_to_draw(kind: str) -> None:
    assert wrong(kind, "x,v\n甲,1\n乙,2", size="v")[0] == ("the chart has no column to draw", "name one under `y:`")


def test_empty_cells_are_gaps() -> None:
    assert data_of("x,v\n甲,1\n乙,\n丙,3").columns[0].values == (1, None, 3)


@pytest.mark.parametrize(
    ("table", "message", "hint"),
    [
        ("x,v", "the table 'data' has no rows", ""),
        ("x,v\n甲,", "the column 'v' has no numbers", ""),
        ("x\n甲", "the chart has no column to draw", "name one under `y:`"),
        ("x,v\n甲,1 234\n乙,1", "a chart wants a number, not '1 234'", "leave the cell empty where there is no value"),
        (
            "x,v\n甲,1，086\n乙,1",
            "a chart wants a number, not '1，086'",
            "leave out the thousands separators",
        ),
        (
            "x,v\n甲,12%\n乙,1",
            "a chart wants a number, not '12%'",
            "write the number alone and say the unit under `unit:`",
        ),
        (
            "x,v\n甲,约1600\n乙,1",
            "a chart wants a number, not '约1600'",
            "write the number alone, and say in a text that it is about right",
        ),
        ("x,v\n甲,\n乙,无", "the column 'v' holds text, such as '无'", "name the columns to draw under `y:`"),
        (
            "x,v\n甲,12%\n乙,3%",
            "the column 'v' holds text, such as '12%'",
            "write the number alone and say the unit under `unit:`",
        ),
        ("x,v\n甲,2e15\n乙,1", "2e15 is too large to draw", "use a larger unit"),
    ],
)
def test_tables_that_cannot_be_drawn(table: str, message: str, hint: str) -> None:
    assert wrong("line", table) == [(message, hint)]


def test_an_unknown_column_is_answered_with_the_nearest() -> None:
    assert wrong("line", CROSSING, y=("servin",)) == [("no column named 'servin' in 'data'", "did you mean 'serving'?")]


def test_a_place_on_the_axis_is_found_by_text_number_or_date() -> None:
    assert position(data_of(CROSSING), "64") == 64
    assert position(data_of(CROSSING), "100") == 100
    assert position(data_of(SHARES), "训练") == 1
    assert position(data_of(SHARES), "没有") is None
    assert position(data_of("x,v\n2024-01,1\n2024-03,2"), "2024-02") == 45323


def test_order_by_value_puts_gaps_last() -> None:
    data = in_order(data_of("x,v\n甲,1\n乙,\n丙,3"), "descending")
    assert data.texts == ("丙", "甲", "乙")
    assert data.columns[0].values == (3, 1, None)


def test_bars_stand_side_by_side_whatever_their_categories_are() -> None:
    assert as_text(data_of(CROSSING)).positions == (0, 1, 2, 3)


def test_columns_about_the_rows_are_drawn_only_when_named() -> None:
    table = "x,v,provenance,source,note,verified\n甲,1,derived,a,旧,true\n乙,2,primary,b,,true"
    assert [column.key for column in data_of(table).columns] == ["v"]
    assert [column.key for column in data_of("x,source\n甲,1\n乙,2", y=("source",)).columns] == ["source"]


@pytest.mark.parametrize("option", ["y", "low", "size", "width", "target"])
def test_a_column_of_text_is_told_once_where_it_is_named(option: str) -> None:
    at = At("deck.yaml", 7, 20)
    asked = Text("口径", at)
    drawn = changed(chart("line", y=("v",)), **{option: (asked,) if option == "y" else asked})
    _, problems = read(drawn, sheet("x,v,口径\n甲,1,estimated\n乙,2,\n丙,3,actual"))
    assert [(one.at, one.message, one.hint) for one in problems] == [
        (at, f"the column '口径' of `{option}:` holds text, such as 'estimated'", "name a column of numbers")
    ]


def test_cells_are_told_one_by_one_where_others_are_numbers() -> None:
    _, problems = read(chart("line", y=("v",)), sheet("x,v\n甲,1\n乙,无\n丙,—"))
    assert [problem.at.line for problem in problems] == [3, 4]


def test_a_column_without_dates_is_told_where_it_is_named() -> None:
    found = wrong("gantt", "x,from,to\n甲,上半年,2025/06\n乙,下半年,2025-07", start="from", end="to")
    assert found == [
        ("the column 'from' of `start:` holds no dates, but '上半年'", "write 2026-01-31, or 2026-01"),
        ("'2025/06' is no date", "write 2025-06"),
    ]


def test_cells_of_sheets_and_queries_are_named() -> None:
    rows = (("甲", "1,086"), ("乙", "1"))
    table = TableData("t", ("x", "v"), rows, At("deck.yaml", 3, 5), grid=Grid("成本", (1, 2, 3), ("B", "C")))
    message = "成本!C2: a chart wants a number, not '1,086'"
    assert [problem.message for problem in read(chart("line"), table)[1]] == [message]
    query = TableData("t", ("x", "v"), rows, At("deck.yaml", 3, 5))
    message = "row 1 of the column 'v': a chart wants a number, not '1,086'"
    assert [problem.message for problem in read(chart("line"), query)[1]] == [message]


@pytest.mark.parametrize("kind", ["line", "step", "area", "scatter"])
@pytest.mark.parametrize(
    ("cells", "line", "hint"),
    [
        (("2025年1月", "2025年4月"), 2, "2025-01"),
        (("2025-01", "2025/4"), 3, "2025-04"),
        (("2025/01/31", "2025/02/28"), 2, "2025-01-31"),
        (("Jan-25", "Apr-25"), 2, "2025-01"),
    ],
)
def test_dates_in_another_writing_are_warned_of(kind: str, cells: tuple[str, str], line: int, hint: str) -> None:
    _, problems = read(chart(kind), sheet(f"x,v\n{cells[0]},1\n{cells[1]},2"))
    assert [(one.level, one.at, one.message, one.hint) for one in problems] == [
        (
            "warning",
            At("data.csv", line, 1),
            "these look like dates but are taken for text",
            f"write them as {hint}",
        )
    ]


@pytest.mark.parametrize(("kind", "cells"), [("column", ("2025/1", "2025/2")), ("line", ("2025年1月", "全年"))])
def test_names_that_stand_side_by_side_may_be_written_anyhow(kind: str, cells: tuple[str, str]) -> None:
    assert read(chart(kind), sheet(f"x,v\n{cells[0]},1\n{cells[1]},2"))[1] == ()
