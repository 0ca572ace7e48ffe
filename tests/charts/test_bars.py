from tests.charts.sheets import MARGINS, YEARS, drawn


def test_two_series_have_a_legend_and_one_has_none() -> None:
    assert drawn("bar", MARGINS).legend == "top"
    assert drawn("bar", MARGINS, y=("seen",)).legend == ""


def test_the_unit_stands_over_the_bars() -> None:
    assert drawn("bar", MARGINS, unit="毛利率变化，百分点").title == "毛利率变化，百分点"


def test_categories_keep_the_words_of_the_table() -> None:
    assert drawn("column", YEARS).categories == ("2023", "2024", "2025")


def test_bars_may_stand_by_their_length() -> None:
    assert drawn("bar", YEARS, y=("use",), sort="descending").categories == ("2025", "2024", "2023")
