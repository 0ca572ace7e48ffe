"""The columns of a table that a chart draws, as numbers with their shown names; and what is wrong with them."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Literal, Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from builder.charts.cells import DAY_ZERO as DAY_ZERO
from builder.charts.cells import LARGEST as LARGEST
from builder.charts.cells import day_number as day_number
from builder.charts.cells import did_you_mean as did_you_mean
from builder.charts.cells import misdated, positions, value_hint
from builder.charts.cells import number as number
from builder.charts.formats import typed_decimals
from builder.charts.options import Chart
from builder.content.tables.data import ASIDE
from builder.content.tables.meant import dated, drawn_hint
from builder.errors import At, Problem
from builder.outline.records import Text

MOST_POINTS = 2_000
MOST_VALUES = 20_000  # of all columns
TIMED = ("line", "step", "area", "ribbon", "scatter")  # what stands true to scale over dates
# Options that name one column each, by what stands in it.
NUMBERS = ("low", "high", "size", "width", "target")
DAYS = ("start", "end")
WORDS = ("status", "group", "facet", "to")
SPANS = {"gantt": frozenset(DAYS), "dumbbell": frozenset(("low", "high"))}  # kinds that may draw such columns alone


class TableData(Protocol):
    """What charts need of a table: its header, its cells as text, and where each cell was written."""

    @property
    def columns(self) -> tuple[str, ...]: ...

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]: ...

    def place(self, row: int, column: int) -> At: ...


class Column(Struct, frozen=True):
    """A drawn column: its key in the table, the name shown, its numbers."""

    key: str
    name: str
    values: tuple[float | None, ...]
    decimals: int = 0  # of the most precise value as typed

    @property
    def numbers(self) -> tuple[float, ...]:
        """The values without the gaps."""
        return tuple(value for value in self.values if value is not None)


class Data(Struct, frozen=True):
    """What is drawn. `across` says what the categories are: text, whole numbers, dates (as day numbers), numbers."""

    across: Literal["text", "days", "dates", "numbers"]
    texts: tuple[str, ...]  # the cells of the x column as typed
    positions: tuple[float, ...]  # true to scale, or 0, 1, 2 for text
    columns: tuple[Column, ...]
    lines: tuple[Column, ...] = ()
    x_key: str = ""
    x_name: str = ""  # shown only when the author named it
    points: tuple[str, ...] = ()  # names of a scatter's points
    roles: Mapping[str, Column] = field(default_factory=dict)  # columns with a part of their own: `low`, `high` …
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # the same for columns of text: `status` …

    @property
    def numbers(self) -> tuple[float, ...]:
        return tuple(number for column in (*self.columns, *self.lines) for number in column.numbers)

    @property
    def decimals(self) -> int:
        return max((column.decimals for column in (*self.columns, *self.lines)), default=0)


def read(chart: Chart, table: TableData) -> tuple[Data | None, tuple[Problem, ...]]:
    """A chart's data, or None and all that is wrong with it."""
    reader = _Reader(chart, table)
    data = reader.read()
    errors = any(problem.level == "error" for problem in reader.problems)
    return (None if errors else data), tuple(reader.problems)


def as_text(data: Data) -> Data:
    """The data with its categories in even steps, whatever they hold: bars stand side by side."""
    return replace(data, across="text", positions=tuple(float(row) for row in range(len(data.texts))))


def in_order(data: Data, sort: str) -> Data:
    """The data by the first column's values, `descending` or `ascending`; gaps count as least."""
    if sort == "none":
        return data
    first = data.columns[0].values
    lowest = float("-inf")

    def key(row: int) -> float:
        value = first[row]
        return lowest if value is None else value

    return picked(data, sorted(range(len(first)), key=key, reverse=sort == "descending"))


def picked(data: Data, rows: Sequence[int]) -> Data:
    """The data with these rows, in this order."""

    def of(column: Column) -> Column:
        return replace(column, values=tuple(column.values[row] for row in rows))

    def texts(cells: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(cells[row] for row in rows) if cells else ()

    return replace(
        data,
        texts=texts(data.texts),
        positions=tuple(data.positions[row] for row in rows),
        columns=tuple(map(of, data.columns)),
        lines=tuple(map(of, data.lines)),
        points=texts(data.points),
        roles={role: of(column) for role, column in data.roles.items()},
        words={role: texts(cells) for role, cells in data.words.items()},
    )


def position(data: Data, text: str) -> float | None:
    """Where a category stands that an author wrote elsewhere; None when the axis has no such place."""
    text = text.strip()
    if text in data.texts:
        return data.positions[data.texts.index(text)]
    if data.across == "dates":
        return day_number(text)
    return number(text) if data.across != "text" else None


class _Reader:
    """Gathers problems while the columns are looked up and turned into numbers."""

    def __init__(self, chart: Chart, table: TableData) -> None:
        self.chart, self.table = chart, table
        self.problems: list[Problem] = []
        self.asked: dict[int, tuple[str, Text]] = {}  # by column, the option that names it and where

    def read(self) -> Data | None:
        if not self.table.rows:
            self.report(self.chart.data.at, f"the table '{self.chart.data}' has no rows")
            return None
        if len(self.table.rows) > MOST_POINTS:
            self.report(
                self.chart.data.at, f"{len(self.table.rows)} rows are more than a chart can show", "sum them up"
            )
            return None
        x = self.find(self.chart.x) if self.chart.x else 0
        label = self.find(self.chart.label) if self.chart.label else None
        lines = [found for text in self.chart.line if (found := self.find(text, "line")) is not None]
        roles, words = self.roles(), self.words()
        drawn = self.drawn(x, label, [*lines, *roles.values(), *words.values()])
        if x is None:
            return None
        if (count := len(self.table.rows) * len(drawn)) > MOST_VALUES:
            self.report(self.chart.data.at, f"{count:,} values are more than a chart can show", "sum them up")
            return None
        kind = self.chart.kind.content
        if not drawn and not SPANS.get(kind, frozenset()) & roles.keys() and not self.problems:
            self.report_none()
        texts = tuple(row[x].strip() for row in self.table.rows)
        across, places = positions(texts)
        for odd, message, hint in misdated(texts, timed=kind in TIMED) if across == "text" else ():
            self.problems.append(Problem(self.table.place(odd, x), self.named(odd, x) + message, hint, "warning"))
        return Data(
            across,
            texts,
            places,
            tuple(self.column(index) for index in drawn),
            tuple(self.column(index) for index in lines),
            self.table.columns[x],
            self.name(self.table.columns[x]) if self.table.columns[x] in self.chart.names else "",
            tuple(row[label] for row in self.table.rows) if label is not None else (),
            {role: self.column(index, days=role if role in DAYS else "") for role, index in roles.items()},
            {role: tuple(row[index].strip() for row in self.table.rows) for role, index in words.items()},
        )

    def drawn(self, x: int | None, label: int | None, taken: list[int]) -> list[int]:
        """The columns of `y:`, or all others; a column that another option takes is drawn once, by that."""
        if self.chart.y:
            found = [self.find(text, "y") for text in self.chart.y]
            return [index for index in found if index is not None and index not in taken]
        kind = self.chart.kind.content
        if kind == "dumbbell" and (self.chart.low or self.chart.high):
            return []
        if self.chart.start or kind == "gantt":  # tasks are drawn from their days; other columns are not numbers
            return []
        named = enumerate(self.table.columns)
        return [index for index, name in named if name not in ASIDE and index not in (x, label, *taken)]

    def roles(self) -> dict[str, int]:
        """The columns of numbers and of days that options name: `low`, `ranges.0`, `errors.KEY.high`."""
        named = {role: text for role in (*NUMBERS, *DAYS) if (text := getattr(self.chart, role))}
        named |= {f"ranges.{index}": text for index, text in enumerate(self.chart.ranges)}
        for key, bounds in self.chart.errors.items():
            named |= {f"errors.{key}.low": bounds.low, f"errors.{key}.high": bounds.high}
        return {
            role: found for role, text in named.items() if (found := self.find(text, role.split(".")[0])) is not None
        }

    def words(self) -> dict[str, int]:
        """The columns of text that options name."""
        named = {role: text for role in WORDS if (text := getattr(self.chart, role))}
        return {role: found for role, text in named.items() if (found := self.find(text)) is not None}

    def column(self, index: int, *, days: str = "") -> Column:
        key = self.table.columns[index]
        read = partial(self.day, last=days == "end") if days else self.value
        texts = [row[index].strip() for row in self.table.rows]
        if not any(texts):
            self.report(self.table.place(0, index), f"{self.named(0, index)}the column '{key}' has no numbers")
        elif all((day_number(text) if days else number(text)) is None for text in texts if text):
            self.report_words(texts, index, "no dates, but" if days else "text, such as")
            return Column(key, self.name(key), (None,) * len(texts))
        values = tuple(read(row, index) for row in range(len(texts)))
        decimals = max(typed_decimals(text) if number(text) is not None else 0 for text in texts)
        return Column(key, self.name(key), values, decimals)

    def value(self, row: int, index: int) -> float | None:
        text = self.table.rows[row][index].strip()
        if not text:
            return None
        found = number(text)
        if found is None:
            self.report_cell(row, index, f"a chart wants a number, not '{text}'", value_hint(text))
        elif abs(found) > LARGEST:
            self.report_cell(row, index, f"{text} is too large to draw", "use a larger unit")
            return None
        return found

    def day(self, row: int, index: int, *, last: bool) -> float | None:
        text = self.table.rows[row][index].strip()
        found = day_number(text, last=last)
        if text and found is None:
            self.report_cell(row, index, f"'{text}' is no date", _day_hint(text))
        return found

    def name(self, key: str) -> str:
        return str(self.chart.names[key]) if key in self.chart.names else key

    def find(self, wanted: Text, option: str = "") -> int | None:
        names = self.table.columns
        if wanted.content in names:
            index = names.index(wanted.content)
            if option:
                self.asked.setdefault(index, (option, wanted))
            return index
        self.report(
            wanted.at, f"no column named '{wanted}' in '{self.chart.data}'", did_you_mean(wanted.content, names)
        )
        return None

    def report_words(self, texts: list[str], index: int, words: str) -> None:
        """A column without a number, once: at the option that names it, or at its first text."""
        row = next(row for row, text in enumerate(texts) if text)
        key, text = self.table.columns[index], texts[row]
        option, asked = self.asked.get(index, ("", None))
        days = words.startswith("no dates")
        hint = _day_hint(text) if days else drawn_hint(text) or "name a column of numbers"
        if asked is None:
            hint = drawn_hint(text) or "name the columns to draw under `y:`"
            self.report_cell(row, index, f"the column '{key}' holds {words} '{text}'", hint)
        else:
            self.report(asked.at, f"the column '{key}' of `{option}:` holds {words} '{text}'", hint)

    def report_none(self) -> None:
        """A chart without a column to draw, or with one that another option draws."""
        for text in self.chart.y:
            option, _ = self.asked[self.table.columns.index(text.content)]
            self.report(text.at, f"'{text}' stands under `y:` and `{option}:`", "name another column under one of them")
            return
        option = "`start:` and `end:`" if self.chart.kind.content == "gantt" else "`y:`"
        self.report(self.chart.at, "the chart has no column to draw", f"name one under {option}")

    def named(self, row: int, column: int) -> str:
        """The beginning of a message about a cell whose place says too little: `2024!B7: `."""
        cell = getattr(self.table, "cell", None)
        name = cell(row, column) if cell else ""
        return f"{name}: " if name else ""

    def report_cell(self, row: int, column: int, message: str, hint: str) -> None:
        self.report(self.table.place(row, column), self.named(row, column) + message, hint)

    def report(self, at: At, message: str, hint: str = "") -> None:
        self.problems.append(Problem(at, message, hint))


def _day_hint(text: str) -> str:
    found = dated(text)
    return f"write {found}" if found else "write 2026-01-31, or 2026-01"
