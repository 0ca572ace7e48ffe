"""The columns of a table that a chart draws, as numbers with their shown names; and what is wrong with them."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from functools import partial
from typing import Literal, Protocol

from builder.charts.formats import typed_decimals
from builder.charts.options import Chart
from builder.content.tables.data import ASIDE
from builder.errors import At, Problem
from builder.outline.records import Text

MOST_POINTS = 2_000
LARGEST = 1e15  # beyond it floats no longer tell neighbours apart, and Excel shows zeros
LAST_DAY = 2_958_465  # Excel's 9999-12-31
_NUMBER = re.compile(r"[+\-−]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
DAY_ZERO = date(1899, 12, 30).toordinal()
# Options that name one column each, by what stands in it.
NUMBERS = ("low", "high", "size", "width", "target")
DAYS = ("start", "end")
WORDS = ("status", "group", "facet", "to")


class TableData(Protocol):
    """What charts need of a table: its header, its cells as text, and where each cell was written."""

    @property
    def columns(self) -> tuple[str, ...]: ...

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]: ...

    def place(self, row: int, column: int) -> At: ...


@dataclass(frozen=True, slots=True)
class Column:
    """A drawn column: its key in the table, the name shown, its numbers."""

    key: str
    name: str
    values: tuple[float | None, ...]
    decimals: int = 0  # of the most precise value as typed

    @property
    def numbers(self) -> tuple[float, ...]:
        """The values without the gaps."""
        return tuple(value for value in self.values if value is not None)


@dataclass(frozen=True, slots=True)
class Data:
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


def number(text: str) -> float | None:
    """A plain number, with a hyphen or a true minus; None for anything else."""
    return float(text.replace("−", "-")) if _NUMBER.fullmatch(text) else None


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
        lines = [found for text in self.chart.line if (found := self.find(text)) is not None]
        roles, words = self.roles(), self.words()
        drawn = self.drawn(x, label, [*lines, *roles.values(), *words.values()])
        if x is None:
            return None
        if not drawn and not roles and not self.problems:
            option = "`start:` and `end:`" if self.chart.kind.content == "gantt" else "`y:`"
            self.report(self.chart.at, "the chart has no column to draw", f"name one under {option}")
        texts = tuple(row[x].strip() for row in self.table.rows)
        across, positions = _positions(texts)
        return Data(
            across,
            texts,
            positions,
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
            return [found for text in self.chart.y if (found := self.find(text)) is not None and found not in taken]
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
        return {role: found for role, text in named.items() if (found := self.find(text)) is not None}

    def words(self) -> dict[str, int]:
        """The columns of text that options name."""
        named = {role: text for role in WORDS if (text := getattr(self.chart, role))}
        return {role: found for role, text in named.items() if (found := self.find(text)) is not None}

    def column(self, index: int, *, days: str = "") -> Column:
        key = self.table.columns[index]
        read = partial(self.day, last=days == "end") if days else self.value
        values = tuple(read(row, index) for row in range(len(self.table.rows)))
        if not any(row[index].strip() for row in self.table.rows):
            self.report(self.table.place(0, index), f"the column '{key}' has no numbers")
        texts = [self.table.rows[row][index].strip() for row in range(len(values))]
        decimals = max(typed_decimals(text) if number(text) is not None else 0 for text in texts)
        return Column(key, self.name(key), values, decimals)

    def value(self, row: int, index: int) -> float | None:
        text = self.table.rows[row][index].strip()
        if not text:
            return None
        found = number(text)
        if found is None:
            self.report(self.table.place(row, index), f"a chart wants a number, not '{text}'", _hint(text))
        elif abs(found) > LARGEST:
            self.report(self.table.place(row, index), f"{text} is too large to draw", "use a larger unit")
            return None
        return found

    def day(self, row: int, index: int, *, last: bool) -> float | None:
        text = self.table.rows[row][index].strip()
        found = day_number(text, last=last)
        if text and found is None:
            self.report(self.table.place(row, index), f"'{text}' is no date", "write 2026-01-31, or 2026-01")
        return found

    def name(self, key: str) -> str:
        return str(self.chart.names[key]) if key in self.chart.names else key

    def find(self, wanted: Text) -> int | None:
        names = self.table.columns
        if wanted.content in names:
            return names.index(wanted.content)
        self.report(
            wanted.at, f"no column named '{wanted}' in '{self.chart.data}'", did_you_mean(wanted.content, names)
        )
        return None

    def report(self, at: At, message: str, hint: str = "") -> None:
        self.problems.append(Problem(at, message, hint))


def did_you_mean(wanted: str, names: tuple[str, ...]) -> str:
    """A hint that names the nearest, or all when they are few."""
    near = get_close_matches(wanted, names, 1)
    if near:
        return f"did you mean '{near[0]}'?"
    return "there are " + ", ".join(f"'{name}'" for name in names) if len(names) <= 12 else ""


def _hint(text: str) -> str:
    if number(text.replace(",", "").replace("，", "")) is not None:
        return "leave out the thousands separators"
    if text.endswith(("%", "％")):
        return "write the number alone and say the unit under `unit:`"
    return "leave the cell empty where there is no value"


def _positions(
    texts: tuple[str, ...],
) -> tuple[Literal["text", "days", "dates", "numbers"], tuple[float, ...]]:
    """What the x column holds. A date without a day is the first of its month."""
    days = [day_number(text) for text in texts]
    if all(day is not None for day in days):
        return "dates", tuple(day for day in days if day is not None)
    numbers = [number(text) for text in texts]
    found = tuple(value for value in numbers if value is not None and abs(value) <= LARGEST)
    if len(found) < len(texts):
        return "text", tuple(float(index) for index in range(len(texts)))
    whole = all(value == int(value) and 0 <= value <= LAST_DAY for value in found)
    return ("days" if whole else "numbers"), found


def day_number(text: str, *, last: bool = False) -> float | None:
    """A date as its day number in Excel, None for other texts; a month without a day is its first or its last day."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    try:
        year, month = int(match[1]), int(match[2])
        day = int(match[3]) if match[3] else monthrange(year, month)[1] if last else 1
        return float(date(year, month, day).toordinal() - DAY_ZERO)
    except ValueError:
        return None
