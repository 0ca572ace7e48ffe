"""Which columns the workbook of a chart has, in the order in which a person who edits it looks for them."""

import re

from msgspec import Struct, field

from builder.plot import Errors, Plot, Series

SHEET = "Sheet1"
DATE = "yyyy-mm-dd"
_LABEL = {"zh": "标签", "ja": "ラベル", "ko": "레이블"}
Values = tuple[str | float | None, ...]


class Column(Struct, frozen=True):
    """A column: its heading, its cells from the second row on, and what makes them."""

    name: str
    values: Values
    format: str = "General"
    formula: str = ""
    input: bool = False  # to be edited: formulas hang on it


class Columns(Struct, frozen=True):
    """A series' columns, counted from 0: its categories or abscissae, its values (and name), and what else it has.

    `errors` holds a pair for each of the series' error bars, over and under; None reaches nowhere.
    """

    across: int
    values: int
    sizes: int | None = None
    cells: int | None = None
    errors: tuple[tuple[int | None, int | None], ...] = ()


class Arrangement(Struct, frozen=True):
    """All columns of a workbook, and where each series stands in it."""

    columns: tuple[Column, ...]
    series: tuple[Columns, ...]


def arrange(plot: Plot) -> Arrangement:
    """Categories, inputs, then each series: values, sizes, errors, label texts; texts name the rows of a scatter first.

    Scatter series share an abscissa column if they can, and series alike in name and values share theirs.
    """
    gathered = _Gathered()
    if plot.categories:
        dates = plot.category_axis.unit and "y" in plot.category_axis.format
        code = DATE if dates else "General"
        categories = Column(plot.category_name, plot.categories, code, plot.category_formula)
        gathered.put(categories, "categories")
    named = next((one for one in plot.series if one.x and one.cells and not one.cell_formula), None)
    if plot.inputs and named:  # the names of the rows stand before what is to be edited in them
        gathered.put(_texts(plot, named), "cells")
    for one in plot.inputs:
        gathered.put(Column(one.name, one.values, one.format, input=True), "input")
    found = tuple(_series(gathered, plot, one) for one in plot.series)
    return Arrangement(tuple(gathered.columns), found)


def columns(plot: Plot) -> tuple[Columns, ...]:
    """Where each series stands."""
    return arrange(plot).series


def reference(column: int, first: int, last: int) -> str:
    """An absolute reference to rows of a column, all counted from 0: `Sheet1!$B$2:$B$5`."""
    name = letters(column)
    start = f"{SHEET}!${name}${first + 1}"
    return start if first == last else f"{start}:${name}${last + 1}"


def letters(column: int) -> str:
    """A column's name: A, …, Z, AA, …"""
    name, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(65 + digit) + name
    return name


def formula(template: str, names: tuple[Column, ...], row: int) -> str:
    """A template as Excel writes it in a row of the sheet, counted from 1 below the headings.

    Where a row before the first is asked for it takes 0. Of columns alike in name it means the first.
    """
    places: dict[str, int] = {}
    for place, column in enumerate(names):
        places.setdefault(column.name, place)
    known = "|".join(re.escape(name) for name in sorted(places, key=len, reverse=True) if name)
    pattern = re.compile(rf"\[({known})(?::(all|[+-]?\d+))?\]")

    def cell(match: re.Match[str]) -> str:
        place = places[match[1]]
        name = letters(place)
        if match[2] == "all":
            first, last = f"${name}$2", f"${name}${len(names[place].values) + 1}"
            return first if first == last else f"{first}:{last}"
        wanted = row + int(match[2] or 0)
        return f"{name}{wanted + 1}" if wanted >= 1 else "0"

    if "[" in pattern.sub("", template):
        raise ValueError(f"a formula names a column that the workbook has not: {template}")
    return "=" + pattern.sub(cell, template).removeprefix("=")


class _Gathered(Struct):
    columns: list[Column] = field(default_factory=list)
    places: dict[object, int] = field(default_factory=dict)

    def put(self, column: Column, *apart: object) -> int:
        """The column's place: that of one alike in name, values and formula if there is one."""
        key = (column.name, column.values, column.formula, *apart)
        if key not in self.places:
            self.places[key] = len(self.columns)
            self.columns.append(column)
        return self.places[key]


def _series(gathered: _Gathered, plot: Plot, one: Series) -> Columns:
    texts = _texts(plot, one)
    across = 0
    cells = None
    if one.x:
        cells = gathered.put(texts, "cells") if one.cells else None
        across = gathered.put(Column(one.x_name or plot.category_name, one.x, one.x_format, one.x_formula), "across")
    values = gathered.put(Column(one.name, one.values, one.format, one.formula), "values", across)
    sizes = gathered.put(Column(one.sizes_name or one.name, one.sizes), "sizes") if one.sizes else None
    errors = tuple(_errors(gathered, each, values) for each in one.errors)
    if one.cells and cells is None:
        cells = gathered.put(texts, "cells", values)
    return Columns(across, values, sizes, cells, errors)


def _texts(plot: Plot, one: Series) -> Column:
    label = _LABEL.get(plot.language.split("-")[0], "label")
    return Column(one.cells_name or f"{one.name} {label}", one.cells, formula=one.cell_formula)


def _errors(gathered: _Gathered, errors: Errors, values: int) -> tuple[int | None, int | None]:
    reaches = zip(errors.names, (errors.plus, errors.minus), errors.formulas, strict=True)
    plus, minus = (
        gathered.put(Column(name, reach, formula=made), "error", values)
        if any(value is not None for value in reach)
        else None
        for name, reach, made in reaches
    )
    return plus, minus
