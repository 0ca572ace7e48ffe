import pytest

from builder.draw.pptx.workbook_columns import Column, arrange, columns, formula, reference
from builder.plot import Group, Input, Plot, Series
from tests.draw.pptx.plots import BOUNDED, BUBBLES, CELLED, LINES, MADE, POWERS

COLUMNS = (Column("a", (1.0, 2.0, 3.0)), Column("b [%]", (4.0, 5.0, 6.0)), Column("rate", (0.5,)), Column("a", (9.0,)))


def headings(plot: object) -> list[str]:
    return [column.name for column in arrange(plot).columns]  # type: ignore[arg-type]


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_excel_names_them(column: int, name: str) -> None:
    assert reference(column, 1, 4) == f"Sheet1!${name}$2:${name}$5"
    assert reference(column, 0, 0) == f"Sheet1!${name}$1"


def test_series_alike_share_a_column() -> None:
    assert [place.values for place in columns(LINES)] == [1, 2, 3, 3]


def test_errors_stand_beside_their_values_where_they_reach_anywhere() -> None:
    assert headings(BOUNDED) == ["", "价", "上限", "下限", "量", "−"]
    assert [place.errors for place in columns(BOUNDED)] == [((2, 3),), ((None, 5),)]


def test_texts_of_labels_name_the_rows_of_a_scatter_and_follow_the_values_of_others() -> None:
    assert headings(POWERS) == ["价 标签", "参数量", "价", "右", "左"]
    assert headings(CELLED) == ["谁", "价", "说明", "量", "量 标签"]


def test_sizes_of_bubbles_follow_their_values() -> None:
    assert headings(BUBBLES) == ["参数量", "价", "量", "参数量", "价", "量"]
    assert [place.sizes for place in columns(BUBBLES)] == [2, 5]


def test_inputs_stand_before_what_is_made_of_them() -> None:
    assert headings(MADE) == ["谁", "率", "=名", "底", "差", "差 标签"]


def test_abscissae_have_a_heading_and_a_formula_and_names_of_rows_come_first() -> None:
    bars = Series("棒", (1.0, 1.0), "ink", x=(0.0, 3.0), x_name="棒（横）", x_formula="[价]*2", x_format="0.0")
    names = Series("谁", (1.0, 0.0), "ink", x=(0.0, 0.0), x_name="处", cells=("甲", "乙"), cells_name="谁")
    plot = Plot(groups=(Group("scatter", (bars, names)),), inputs=(Input("价", (0.0, 1.5)),))
    assert headings(plot) == ["谁", "价", "棒（横）", "棒", "处", "谁"]
    assert arrange(plot).columns[2] == Column("棒（横）", (0.0, 3.0), "0.0", "[价]*2")
    assert columns(plot)[1].cells == 0


@pytest.mark.parametrize(
    ("template", "row", "written"),
    [
        ("[a]*2", 2, "=A3*2"),
        ("=[a]-[a:-1]", 3, "=A4-A3"),
        ("[a]-[a:-1]", 1, "=A2-0"),
        ("[a:+1]", 1, "=A3"),
        ("SUM([a:all])*[rate:all]", 1, "=SUM($A$2:$A$4)*$C$2"),
        ("[b [%]]/[b [%]:-1]", 2, "=B3/B2"),
        ('IF([a]>1,[a],NA())&"中"', 1, '=IF(A2>1,A2,NA())&"中"'),
    ],
)
def test_a_formula_names_cells_by_their_columns(template: str, row: int, written: str) -> None:
    assert formula(template, COLUMNS, row) == written


def test_a_column_that_is_not_there_is_no_formula() -> None:
    with pytest.raises(ValueError, match="has not"):
        formula("[c]*2", COLUMNS, 1)
