from typing import Any

import pytest

from builder import charts
from builder.plot import Label, Plot
from tests.charts.sheets import PAGE, bounds, drawn, series

SHARES = "who,v,low,high\n甲,44,36,50\n乙,12,3,21\n丙,30,,"
ERRORS = {"v": bounds("low", "high")}


def shares(kind: str, table: str = SHARES, page: charts.ChartPage = PAGE, **options: Any) -> Plot:
    return drawn(kind, table, page, y=("v",), errors=ERRORS, **options)


def labels(plot: Plot) -> list[Label]:
    return [point.label for point in series(plot, "v").points if point.label]


def test_a_value_stands_at_the_end_of_its_bar_over_the_line_of_a_whisker() -> None:
    first, second, third = labels(shares("bar"))
    assert first.shift is not None
    assert first.shift[0] == 0.0
    assert first.shift[1] < 0
    assert second.shift == first.shift
    assert third.shift is None


def test_at_a_column_it_stands_to_the_right_of_the_line() -> None:
    first, _, third = labels(shares("column"))
    assert first.shift is not None
    assert first.shift[0] > 0
    assert first.shift[1] == 0.0
    assert third.shift is None


@pytest.mark.parametrize(("kind", "order", "side"), [("column", ("v", "w"), 1), ("bar", ("w", "v"), 0)])
def test_where_a_longer_bar_leaves_no_room_a_value_stands_beyond_its_whisker(
    kind: str, order: tuple[str, str], side: int
) -> None:
    rows = "\n".join(f"{row},{400 + row},{300 + row},{600 + row},800" for row in range(8))
    plot = drawn(kind, f"who,v,low,high,w\n{rows}", y=order, errors=ERRORS, labels="values")
    for label in labels(plot):
        assert label.shift
        assert abs(label.shift[side]) > 0.05


def test_a_value_near_the_end_of_its_whisker_stands_at_that_end() -> None:
    first, _ = labels(shares("bar", "who,v,low,high\n甲,44,43.9,44.1\n乙,12,3,21"))
    assert first.shift
    assert first.shift[0] > 0


@pytest.mark.parametrize("kind", ["column", "bar"])
def test_values_that_the_author_wants_stand_for_the_axis_of_whiskers_too(kind: str) -> None:
    assert not shares(kind, labels="values").value_axis.visible
    assert shares(kind, labels="none").value_axis.visible
    assert shares(kind).value_axis.visible


@pytest.mark.parametrize("kind", ["column", "bar"])
def test_the_plot_holds_the_whiskers_and_the_values(kind: str) -> None:
    plot = shares(kind, "who,v,low,high\n甲,1,0,100\n乙,90,80,91\n丙,-5,-60,0", labels="values")
    assert plot.value_axis.maximum is not None
    assert plot.value_axis.minimum is not None
    assert plot.value_axis.maximum >= 100
    assert plot.value_axis.minimum <= -60


@pytest.mark.parametrize("kind", ["column", "bar"])
def test_whiskers_smaller_than_their_ends_have_none(kind: str) -> None:
    assert all(errors.cap for errors in series(shares(kind), "v").errors)
    (short,) = series(shares(kind, "who,v,low,high\n甲,44,36,50\n乙,12,11.9,12.1"), "v").errors
    assert not short.cap
    (open_,) = series(shares(kind, "who,v,low,high\n甲,44,44,50\n乙,12,3,12"), "v").errors
    assert open_.cap
