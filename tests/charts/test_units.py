"""A chart takes its unit from its table, or says that nothing tells it."""

from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from builder.charts.units import headed, unsaid, with_unit
from builder.errors import NOWHERE, At
from tests.charts.sheets import PAGE, chart


class Known(Struct, frozen=True):
    columns: tuple[str, ...]
    units: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    def place(self, row: int, column: int) -> At:
        return NOWHERE


TABLE = Known(("month", "rent", "price", "provenance"), ("", "美元", "美元", ""))


def unit(table: Known, kind: str = "line", language: str = "zh-CN", **options: Any) -> str | None:
    found = with_unit(chart(kind, **options), table, replace(PAGE, language=language)).unit
    return str(found) if found else None


def silent(table: Known, kind: str = "line", **options: Any) -> list[str]:
    return [problem.message for problem in unsaid(chart(kind, **options), table, PAGE)]


def test_columns_of_one_unit_say_it_for_the_chart() -> None:
    assert unit(TABLE) == "美元"
    assert unit(TABLE, y=("rent", "price")) == "美元"


def test_a_single_column_is_named_before_its_unit() -> None:
    assert unit(TABLE, y=("rent",)) == "rent，美元"
    assert unit(TABLE, y=("rent",), names={"rent": "Rent"}, language="en") == "Rent, 美元"


@pytest.mark.parametrize("kind", ["scatter", "bubble"])
def test_points_have_the_name_and_the_unit_of_what_runs_along_x(kind: str) -> None:
    table = Known(("hours", "rent", "who"), ("万小时", "美元", ""))
    found = with_unit(chart(kind, x="hours", y=("rent",)), table, PAGE)
    assert {key: str(text) for key, text in found.names.items()} == {"hours": "hours，万小时"}
    named = with_unit(chart(kind, x="hours", y=("rent",), names={"hours": "时长"}), table, PAGE)
    assert str(named.names["hours"]) == "时长"
    assert not with_unit(chart("line", x="hours", y=("rent",)), table, PAGE).names


def test_the_authors_own_unit_comes_first() -> None:
    assert unit(TABLE, unit="欧元") == "欧元"


def test_columns_of_different_units_leave_it_open() -> None:
    mixed = replace(TABLE, units=("", "美元", "%", ""))
    assert unit(mixed) is None
    assert silent(mixed) == ["nothing says the unit of 'rent'"]


@pytest.mark.parametrize("kind", ["pie", "gantt", "marimekko"])
def test_shares_and_days_need_none(kind: str) -> None:
    assert silent(replace(TABLE, units=()), kind) == []


def test_neither_do_parts_of_a_hundred_and_decoration() -> None:
    bare = replace(TABLE, units=())
    assert silent(bare, "column", stacked="percent") == []
    assert list(unsaid(chart("line"), bare, replace(PAGE, bare=True))) == []


def test_columns_that_other_options_take_are_not_asked() -> None:
    table = Known(("x", "y", "size", "name"), ("", "元", "", ""))
    assert unit(table, "bubble", size="size", label="name") == "y，元"


def test_a_unit_that_the_name_holds_in_brackets_is_not_said_again() -> None:
    sales = Known(("季度", "销量（万辆）"), ("", "万辆"))
    assert unit(sales) == "销量（万辆）"
    assert unit(sales, names={"销量（万辆）": "销量"}) == "销量，万辆"


@pytest.mark.parametrize(
    ("name", "unit", "head"),
    [
        ("rent (USD)", "USD", "rent (USD)"),
        ("rent (all)", "USD", "rent (all), USD"),
        ("rent", "rent, USD", "rent, USD"),
        ("rent", "", "rent"),
        ("", "USD", "USD"),
    ],
)
def test_a_head_says_each_part_once(name: str, unit: str, head: str) -> None:
    assert headed(name, unit, ", ") == head
