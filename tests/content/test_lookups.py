"""Names in expressions lead to rows, cells, columns and results; what is not there is told with what is."""

import pytest

from builder.content.figures import Datum, Figure, Phrase, UnreadError
from builder.content.lookups import Table
from builder.content.tables import TableData
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
    ],
)
def test_names_lead_to_cells(expression: str, text: str) -> None:
    assert said(expression) == text


@pytest.mark.parametrize(
    ("expression", "message", "hint"),
    [
        ("rnt.last.rent", "no data named 'rnt'", "did you mean 'rent'?"),
        ("rent.lst.rent", "'rent' has no column 'lst'", "did you mean 'last'?"),
        ("rent.last.rnet", "'rent' has no column 'rnet'", "did you mean 'rent'?"),
        ("rent['2025-11'].rent", "no row of 'rent' begins with '2025-11'", "did you mean '2025-10'?"),
        ("rent.first.每小时", "the cell '每小时' of the row '2023 年' of 'rent' is empty", ""),
        ("shares['乙'].share", "2 rows of 'shares' begin with '乙'", "make each first cell one of a kind"),
        ("rent.month.max", "'2023 年' in the column 'month' of 'rent' is no number", ""),
        ("rent.rent.maximum", "a column has no 'maximum'", ""),
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


@pytest.mark.parametrize("text", ["007", "00", "1,5", "５", "1e999", "0x1F", "约 60%"])
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
