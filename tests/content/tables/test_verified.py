import pytest

from builder.content.tables.data import Grid, TableData
from builder.content.tables.verified import without_unverified
from builder.errors import At, DeckError

HERE = At("deck.yaml", 3, 4)
COLUMNS = ("x", "provenance", "verified")


def table(*rows: tuple[str, ...], grid: Grid | None = None) -> TableData:
    return TableData("t", COLUMNS, rows, HERE, grid=grid)


def test_rows_that_say_no_are_left_out_with_one_warning() -> None:
    rows = [("1", "", "yes"), ("2", "primary", "No"), ("3", "derived", "false"), ("4", "", ""), ("5", "", "0")]
    kept, (warning,) = without_unverified(table(*rows))
    assert [row[0] for row in kept.rows] == ["1", "3", "4"]
    assert (warning.level, warning.at) == ("warning", HERE)
    assert warning.message == (
        "2 rows of 't' are not verified and left out, the first at row 2 of the column 'verified'"
    )
    assert warning.hint == "verify them, or write 'unverified: true' at the table"


def test_a_sheets_cell_is_named() -> None:
    _, (warning,) = without_unverified(
        table(("1", "", "no"), ("2", "", ""), grid=Grid("s", (1, 2, 3), ("A", "B", "C")))
    )
    assert warning.message == "a row of 't' is not verified and left out, the first at s!C2"


def test_nothing_left_is_an_error() -> None:
    with pytest.raises(DeckError) as caught:
        without_unverified(table(("1", "", "no")))
    assert caught.value.problems[0].message.startswith("no row of 't' is verified")


def test_tables_that_say_nothing_stay_as_they_are() -> None:
    plain = TableData("t", ("x",), (("no",),), HERE)
    assert without_unverified(plain) == (plain, ())
    sound = table(("1", "", "true"))
    assert without_unverified(sound) == (sound, ())
