from builder.charts.data import Column
from builder.charts.formats import Format
from builder.charts.room import Room
from builder.charts.row_series import Source, marks, segments, sources, texts_of, told, uprights
from builder.charts.rows import Rows
from builder.plot import Told
from tests.charts.sheets import PAGE

ROWS = Rows(PAGE, ("甲", "乙"), Room(PAGE))
FROM, TO = Source("from", (1.0, None)), Source("to", (3.0, 4.0))


def test_columns_alike_in_name_are_told_apart() -> None:
    columns = (Column("a", "价格", (1.0,)), Column("b", "价格", (2.0,)))
    assert [source.name for source in sources(columns)] == ["价格", "价格 (b)"]


def test_a_segment_takes_three_rows_and_a_gap_all_of_them() -> None:
    one = segments(ROWS, "rod", FROM, TO, colour="ink", width=2)
    assert one.x == (1, 3, 3, 0, 4, 4)
    assert one.values == (1.5, 1.5, None, None, None, None)


def test_a_segment_from_zero_or_on_some_rows_only() -> None:
    one = segments(ROWS, "stem", None, TO, colour="ink", width=2, only=[1])
    assert one.x == (0, 3, 3, 0, 4, 4)
    assert one.values == (None, None, None, 0.5, 0.5, None)


def test_what_is_added_to_a_column_is_in_its_formula() -> None:
    source = Source("to", (3.0, None), more=1)
    assert source.drawn == (4, None)
    assert source.input.values == (3, None)
    assert source.cell == "[to]+1"
    assert source.spread.endswith("+1")


def test_a_stroke_across_a_row_stands_around_its_height() -> None:
    one = uprights(ROWS, "mark", FROM, colour="ink", width=2, half=0.25)
    assert one.values == (1.25, 1.75, None, None, None, None)


def test_marks_without_a_size_bear_labels_only() -> None:
    one = marks(ROWS, "to", TO, colour="ink", texts=("3", "4"))
    assert (one.marker, one.line, one.cells) == ("none", False, ("3", "4"))


def test_gaps_have_no_text_and_are_not_told() -> None:
    assert texts_of(FROM.values, Format(1)) == ("1.0", "")
    assert told(("甲", "乙"), (Column("f", "from", FROM.values),), Format(0)) == (Told("from", (("甲", "1"),)),)
