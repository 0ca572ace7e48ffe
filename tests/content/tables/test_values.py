from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.tables.data import Origin
from builder.content.tables.values import NoCellError, cell_of, common_type, is_date, number_text, tabled, type_of
from builder.errors import At, DeckError

HERE = At("deck.yaml", 3, 4)


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        (None, "", "empty"), ("", "", "empty"), (" \n", "", "empty"), (True, "true", "text"), (3, "3", "number"),
        (3.0, "3", "number"), (0.1 + 0.2, "0.3", "number"), (1 / 3, "0.3333333333333333", "number"),
        (1e22, "1e+22", "number"), (Decimal("1.50"), "1.50", "number"), (Decimal("1E-8"), "0.00000001", "number"),
        (date(2024, 2, 1), "2024-02-01", "date"), (datetime(2024, 2, 1), "2024-02-01", "date"),
        (datetime(2024, 2, 1, 3), "2024-02-01T03:00:00", "text"), (time(3, 4), "03:04:00", "text"),
        (" 甲\r\n乙 ", "甲\n乙", "text"), ("1", "1", "text"),
    ],
)  # fmt: skip
def test_a_value_is_a_text_of_a_type(value: object, text: str, kind: str) -> None:
    cell = cell_of(value)
    assert (cell.text, cell.type) == (text, kind)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (float("nan"), "nan is no number"), (float("-inf"), "-inf is no number"), ([1], "a cell cannot hold a list"),
        ("a\x01", "a control character, U+0001"), (b"x", "a cell cannot hold a row of bytes"),
    ],
)  # fmt: skip
def test_some_values_are_no_cells(value: object, reason: str) -> None:
    with pytest.raises(NoCellError) as caught:
        cell_of(value)
    assert caught.value.reason == reason


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_its_value_but_for_noise(number: float) -> None:
    assert float(number_text(number)) == pytest.approx(number, rel=1e-14, abs=0)


@given(st.floats(min_value=-1e300, max_value=1e300).map(lambda number: float(f"{number:.13g}")))
def test_a_number_that_somebody_could_type_keeps_its_value(number: float) -> None:
    assert float(number_text(number)) == number


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["1", "", "−2.5", "+3", ".5", "1e5"], "number"), (["007", "1"], "text"), (["0", "0.5"], "number"),
        (["1", "x"], "text"), (["", ""], "empty"), ([], "empty"), (["2024-01", "2024-02-03"], "date"),
        (["2024-13"], "text"), (["2024-02-30"], "text"), (["1e999"], "text"), (["71.1%"], "text"), (["2023"], "number"),
        (["１２"], "text"),
    ],
)  # fmt: skip
def test_a_column_of_texts_has_a_type(texts: list[str], kind: str) -> None:
    assert type_of(texts) == kind


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([1, None, 2.5], "number"), (["1", "2"], "text"), ([1, "x"], "text"), (["2024-01", "2024-02"], "date"),
        ([date(2024, 1, 1), "2024-02"], "date"), ([date(2024, 1, 1), "x"], "text"), ([None, ""], "empty"),
        ([date(2024, 1, 1), 3], "text"),
    ],
)  # fmt: skip
def test_a_column_of_values_has_a_type(values: list[object], kind: str) -> None:
    assert common_type([cell_of(value) for value in values]) == kind


def test_a_month_may_have_one_digit() -> None:
    assert is_date("2024-5")
    assert not is_date("24-05")


def test_values_make_a_table_and_what_is_none_is_told_by_row_and_column() -> None:
    table = tabled("t", [" a "], [[1], [None]], HERE, Origin("sql"))
    assert (table.columns, table.rows, table.types, table.at) == (("a",), (("1",), ("",)), ("number",), HERE)
    with pytest.raises(DeckError) as caught:
        tabled("t", ["a", "b"], [[1, 2], [3, float("nan")]], HERE, Origin())
    assert [(one.at, one.message) for one in caught.value.problems] == [
        (HERE, "row 2, column 'b' of 't': nan is no number")
    ]
