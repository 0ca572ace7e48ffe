from builder.charts.beneath import beneath, crowded, names_height
from tests.charts.sheets import PAGE, data_of, sheet


def test_names_take_lines_under_their_columns() -> None:
    assert beneath(("Currency effects", "短"), PAGE, 70) == ("Currency\neffects", "短")
    assert names_height(("一\n二", "三"), PAGE) > names_height(("一", "三"), PAGE)


def test_a_name_that_would_be_cut_is_told_with_its_place() -> None:
    table = "x,v\nCurrency effects,1\nDepreciation,2"
    (problem,) = crowded(data_of(table), sheet(table), PAGE, (70.0, 40.0))
    assert (problem.at.line, problem.at.column) == (3, 1)
    assert not list(crowded(data_of(table), sheet(table), PAGE, (100.0, 100.0)))


def test_han_may_be_broken_anywhere_but_not_into_four_lines() -> None:
    table = "x,v\n很长的名字,1"
    assert not list(crowded(data_of(table), sheet(table), PAGE, (32.0,)))
    assert list(crowded(data_of(table), sheet(table), PAGE, (17.0,)))
