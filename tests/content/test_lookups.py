"""Names in expressions lead to rows, cells, columns and results; what is not there is told with what is."""

import pytest

from builder.content.figures import Datum, Figure, FigureError, Phrase, UnreadError
from builder.content.lookups import Table
from builder.content.tables import TableData
from builder.content.tables.data import Grid
from builder.errors import At
from tests.content.tabled import complaint, said, value_of


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("rent.last.rent", "2.65"),
        ("rent.first.month", "2023 年"),
        ("rent['2025-10'].rent", "1.70"),
        ("rent['2025-10']['每小时']", "4"),
        ("rent.last.每小时", "−5.5"),
        ("rent.count", "3"),
        ("rent.rent.max", "3.00"),
        ("rent.rent.min", "1.70"),
        ("rent.rent.sum", "7.35"),
        ("rent.rent.mean", "2.45"),
        ("rent.每小时.first", "4"),
        ("rent.每小时.last", "−5.5"),
        ("rent.每小时.count", "2"),
        ("rent.rent['2025-10']", "1.70"),
        ("crossing[64].training", "278.8"),
        ("crossing.days", "64.1"),
        ("data['租 价'].last.rent", "2.65"),
        ("data.rent.last.rent", "2.65"),
        ("shares.columns['count'].max", "9"),
        ("shares.columns.count.max", "9"),
        ("sales['销量（万辆）'].sum", "25.5"),
        ("sales.last['销量（万辆）']", "3"),
        ("sales['rent (usd)'].max", "3"),
        ("sales['tokens/day']['销量（万辆）']", "3"),  # a row comes before a column of that name
    ],
)
def test_names_lead_to_cells(expression: str, text: str) -> None:
    assert said(expression) == text


@pytest.mark.parametrize(
    ("expression", "message", "hint"),
    [
        ("rnt.last.rent", "no data named 'rnt'", "did you mean 'rent'?"),
        ("rent.lst.rent", "'rent' has no column 'lst'", "did you mean 'last'?"),
        ("sales.一季度['typed']", "'sales' has no column '一季度'", "it is a row: write sales['一季度']"),
        ("data['租 价'].Q1", "'租 价' has no column 'Q1'", "one of"),
        ("rent.last.rnet", "'rent' has no column 'rnet'", "did you mean 'rent'?"),
        ("rent['2025-11'].rent", "no row of 'rent' begins with '2025-11'", "did you mean '2025-10'?"),
        ("rent.first.每小时", "the cell '每小时' of the row '2023 年' of 'rent' is empty", ""),
        ("shares['乙'].share", "2 rows of 'shares' begin with '乙'", "make each first cell one of a kind"),
        ("rent.month.max", "'2023 年' in the column 'month' of 'rent' is no number", ""),
        ("rent.rent.maximum", "a column has no 'maximum'", ""),
        ("rent['rnet'].max", "no row of 'rent' begins with 'rnet'", "did you mean 'rent'?"),
        ("sales.first.typed", "'1,086' at deck.yaml:13:5 is text, not a number", "leave out the thousands separators"),
        ("sales['二季度'].typed", "'约1600' at deck.yaml:14:5 is text, not a number", "write the number alone"),
        (
            "sales.last.typed",
            "'80%' at deck.yaml:15:5 is text, not a number",
            "write the number alone and say the unit",
        ),
        ("sales.typed.sum", "'1,086' in the column 'typed' of 'sales' is no number", "leave out the thousands"),
        ("sales.销量（万辆）.sum", "this cannot be read: unexpected char '（' at 8", "write sales['销量（万辆）']"),
        (
            "sales.last.销量（万辆）",
            "this cannot be read: unexpected char '（' at 13",
            "write sales.last['销量（万辆）']",
        ),
        ("sales.rent (usd).sum", "nothing can be called here", "write sales['rent (usd)']"),
        ("rent.rent.max()", "nothing can be called here", "use names"),
        ("sales.tokens/day.sum", "'sales' has no column 'tokens'", "write sales['tokens/day']"),
        ("sales.last.销量", "'sales' has no column '销量'", "write …['销量（万辆）']"),
        ("crossing.never", "'crossing.never' has no value", "the model finds none for these parameters"),
        ("rent.last", "this is a whole row, no number", "name a column: ….每小时"),
        ("rent", "this is the whole table 'rent', no number", "name a row and a column: rent.last.每小时"),
        ("rent.rent", "this is a whole column, no number", "add one of .max, .min, .sum, .mean, .first, .last"),
    ],
)
def test_what_is_not_there_is_told(expression: str, message: str, hint: str) -> None:
    found = complaint(expression)
    assert found[0] == message
    assert found[1].startswith(hint)


@pytest.mark.parametrize("text", ["007", "00", "1,5", "５", "1e999", "0x1F"])
def test_what_only_looks_like_a_number_is_a_text(text: str) -> None:
    table = Table("t", TableData("t", ("k",), ((text,),)))
    assert table.cell(0, 0) == Phrase(text, (Datum("t", "k", 0, text, text),))


def test_a_table_that_could_not_be_read_is_not_told_again() -> None:
    with pytest.raises(UnreadError):
        value_of("broken.last.x")


def test_an_extreme_is_the_cell_that_holds_it() -> None:
    value = value_of("rent.rent.max")
    assert isinstance(value, Figure)
    assert value.data == (Datum("rent", "rent", 0, "2023 年", "3.00"),)
    assert value.unit == "美元"


def test_a_sum_rests_on_the_whole_column() -> None:
    value = value_of("rent.rent.sum")
    assert isinstance(value, Figure)
    assert value.data == (Datum("rent", "rent"),)


def test_a_cell_of_a_sheet_or_a_query_is_named() -> None:
    rows = (("甲", "1,086"),)
    sheet = TableData("t", ("x", "v"), rows, At("deck.yaml", 3, 5), grid=Grid("成本", (1, 2), ("B", "C")))
    query = TableData("t", ("x", "v"), rows, At("deck.yaml", 3, 5))
    for table, where in ((sheet, "成本!C2"), (query, "row 1 of the column 'v'")):
        with pytest.raises(FigureError, match=f"'1,086' at {where} is text, not a number"):
            Table("t", table).cell(0, 1)
