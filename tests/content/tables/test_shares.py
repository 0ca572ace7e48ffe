"""A column in per cent holds 10.2, not 0.102."""

import pytest

from builder.content.tables.data import TableData
from builder.content.tables.shares import in_ones
from builder.errors import At, Problem
from builder.outline.records import Table, Text

AT = At("deck.yaml", 4, 30)


def told(*values: str, unit: str = "%") -> list[Problem]:
    table = TableData("t", ("month", "占比", "毛利"), tuple(("m", value, value) for value in values))
    return list(in_ones(table, Table(units={"占比": Text(unit, AT), "毛利": Text(unit, AT)})))


def test_shares_of_one_are_told_once_at_the_unit() -> None:
    assert told("0.102", "0.08", "", "0.16") == [
        Problem(
            AT,
            "the column '占比' says '%' but its values lie between 0.08 and 0.16",
            "multiply by 100, or leave the unit out and write `| percent`",
            "warning",
            "units",
        )
    ]
    assert told("−0.5", "0.2")[0].message.endswith("between −0.5 and 0.2")
    assert told("0.5")[0].message.endswith("its values are 0.5")


@pytest.mark.parametrize("values", [("0.5", "10.2"), ("−3", "0.2"), ("0", "0.0"), ("", ""), ("0.1", "8%"), ()])
def test_what_may_be_in_per_cent_is_not(values: tuple[str, ...]) -> None:
    assert told(*values) == []


def test_other_units_are_not_either() -> None:
    assert told("0.1", unit="元") == []
