"""Shares of one in a column that is said to be in per cent: spreadsheets store 10.2 % as 0.102."""

from collections.abc import Iterator

from builder.content.tables.data import TableData
from builder.content.tables.values import is_number
from builder.errors import Problem
from builder.outline.records import Table

PER_CENT = ("%", "％")
_HINT = "multiply by 100, or leave the unit out and write `| percent`"


def in_ones(table: TableData, record: Table) -> Iterator[Problem]:
    """A warning at the first unit '%' of a table whose column holds no number beyond one, nor nothing but noughts."""
    for column, unit in record.units.items():
        if unit.content.strip() not in PER_CENT:
            continue
        index = table.columns.index(column)
        texts = [text for row in table.rows if (text := row[index].strip())]
        values = {float(text.replace("−", "-")): text for text in texts if is_number(text)}
        if not any(values) or len([text for text in texts if is_number(text)]) < len(texts):
            continue
        low, high = min(values), max(values)
        if max(-low, high) <= 1:
            between = f"lie between {values[low]} and {values[high]}" if low < high else f"are {values[low]}"
            message = f"the column '{column}' says '%' but its values {between}"
            yield Problem(unit.at, message, _HINT, "warning", "units")
            return
