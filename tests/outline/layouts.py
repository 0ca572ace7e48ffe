"""A few layouts for tests of validation, which does not depend on those that there are."""

from types import SimpleNamespace
from typing import Any

from builder.outline.records import Point, Record, Text


class Points(Record, frozen=True, kw_only=True):
    points: tuple[Point, ...]
    numbered: bool = False


class Chart(Record, frozen=True, kw_only=True):
    chart: Text


class Both(Record, frozen=True, kw_only=True):
    chart: Text
    points: tuple[Point, ...] = ()
    number: Text | None = None


class Grid(Record, frozen=True, kw_only=True):
    SHORTHAND = "rows"

    rows: tuple[Text, ...] = ()
    highlight: tuple[Text, ...] = ()
    quote: Text | None = None


class Table(Record, frozen=True, kw_only=True):
    table: Grid | None = None


class Number(Record, frozen=True, kw_only=True):
    number: Text


class Quote(Record, frozen=True, kw_only=True):
    quote: Text


class Nothing(Record, frozen=True, kw_only=True):
    pass


def layout(name: str, content: type[Record], *keys: str, **more: Any) -> Any:
    return SimpleNamespace(NAME=name, KEYS=frozenset(keys), Content=content, **more)


LAYOUTS = {
    one.NAME: one
    for one in (
        layout("title", Nothing, NEEDS_TITLE=False),
        layout("closing", Points),
        layout("bullets", Points, "points"),
        layout("chart", Chart, "chart"),
        layout("chart-points", Both, "chart", "points"),
        layout("table", Table, "table"),
        layout("number", Number, "number"),
        layout("quote", Quote, "quote"),
    )
}
