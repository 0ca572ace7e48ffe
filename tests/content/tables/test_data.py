from builder.content.tables.data import HEADER, Grid, TableData
from builder.errors import At

HERE = At("deck.yaml", 3, 4)
ROWS = (("1", "2"), ("3", "4"), ("5", "6"))


def test_a_cell_of_a_text_file_has_its_line_and_column() -> None:
    lines = ((1, "a,b\n"), (3, '"1",2\n'), (4, "3,4\n"), (5, "5,6\n"))
    table = TableData("t", ("a", "b"), ROWS, At("a.csv", 1, 1), lines=lines)
    assert (table.place(HEADER, 1), table.place(0, 1)) == (At("a.csv", 1, 3), At("a.csv", 3, 5))
    assert table.with_rows([2]).place(0, 1) == At("a.csv", 5, 3)
    assert table.cell(0, 1) == ""


def test_a_cell_of_a_sheet_has_its_name_there_and_the_tables_place() -> None:
    table = TableData("t", ("a", "b"), ROWS, HERE, grid=Grid("2024", (2, 3, 5, 6), ("B", "D")))
    assert (table.cell(HEADER, 0), table.cell(1, 1), table.place(1, 1)) == ("2024!B2", "2024!D5", HERE)
    assert table.with_rows([1, 2]).cell(0, 0) == "2024!B5"


def test_a_cell_of_a_query_is_told_by_row_and_column() -> None:
    table = TableData("t", ("a", "b"), ROWS, HERE)
    assert (table.cell(HEADER, 0), table.cell(1, 1)) == ("the column 'a'", "row 2 of the column 'b'")
    assert table.place(1, 1) == HERE


def test_rows_of_the_outline_keep_their_places() -> None:
    cells = tuple(tuple(At("deck.yaml", line, column) for column in (5, 8)) for line in (1, 2, 3, 4))
    table = TableData("t", ("a", "b"), ROWS, HERE, cells=cells).with_rows([0, 2])
    assert table.rows == (ROWS[0], ROWS[2])
    assert (table.place(HEADER, 0), table.place(1, 1)) == (At("deck.yaml", 1, 5), At("deck.yaml", 4, 8))
