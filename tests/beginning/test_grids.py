import pytest

from builder.beginning.grids import as_csv, sheet_of, suggested


def table(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell.strip() for cell in row.split("|")) for row in text.strip().split("\n"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("年份|价格\n2023|3\n2024|2.4\n2025|1.7", "line"),
        ("月|a|b\n2024年1月|1|2\n2024年2月|2|3\n2024年3月|3|4", "line"),
        ("Month|v\nJan 2024|1\nFeb 2024|2\nMarch 2024|3", "line"),
        ("年|值\n2023 年|1\n2024 年|2", "column"),
        ("What|Share\nRail|62%\nAir|21%\nRoad|17%", "doughnut"),
        ("甲乙|值\n甲|3\n乙|5", "column"),
        ("Company|Revenue\nInternational Business|3\nB|5", "bar"),
        ("城市|火车|飞机\n京沪|2.5|3.9\n广深|1|2", "column"),
        ("a|b|c|d|e\nx|1|2|3|4\ny|1|2|3|4", ""),
        ("a|b\nx|y\nz|w", ""),
        ("a|b|c\nx|1|words\ny|2|words", ""),
        ("a|b|c\nx|1%|3\ny|2%|4", ""),
        ("a|b\nx|1\nx|2", ""),
        ("a|b\nx|1", ""),
    ],
)
def test_a_chart_is_suggested_by_the_shape_of_the_table(text: str, kind: str) -> None:
    assert suggested(sheet_of(table(text))) == kind


def test_many_names_are_bars_and_too_many_a_table() -> None:
    rows = "\n".join(f"name {number}|{number}" for number in range(1, 15))
    assert suggested(sheet_of(table(f"a|b\n{rows}"))) == "bar"
    assert suggested(sheet_of(table(f"a|b\n{rows}\nname 15|15"))) == ""


def test_numbers_are_written_as_numbers_and_their_signs_as_units() -> None:
    sheet = sheet_of(table("项|收入（亿元）|增长|价格\n甲|1,234.5|−3%|$2\n乙||+5 %|$3,000"))
    assert sheet.columns == ("项", "收入", "增长", "价格")
    assert sheet.units == {"收入": "亿元", "增长": "%", "价格": "$"}
    assert as_csv(sheet).decode() == "项,收入,增长,价格\n甲,1234.5,-3,2\n乙,,5,3000\n"


def test_codes_and_mixed_cells_stay_texts() -> None:
    sheet = sheet_of(table("a|b|c\nx|007|1\ny|008|n/a"))
    assert sheet.numeric == ()
    assert as_csv(sheet).decode() == "a,b,c\nx,007,1\ny,008,n/a\n"


def test_dates_are_written_as_iso_dates() -> None:
    assert as_csv(sheet_of(table("d|v\n2024/1/5|1\n2024/02/06|2"))).decode() == "d,v\n2024-01-05,1\n2024-02-06,2\n"
    assert as_csv(sheet_of(table("d|v\n2024/1/5|1\nlater|2"))).decode() == "d,v\n2024/1/5,1\nlater,2\n"


def test_columns_have_names_of_their_own_without_a_meaning() -> None:
    assert sheet_of(table("a|a||source|verified\n1|2|3|4|5")).columns == ("a", "a'", "3", "Source", "Verified")
