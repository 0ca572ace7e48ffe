"""A finished chart: groups of series on axes, with every size, colour role, label and format decided."""

from typing import Literal, TypeAlias

from msgspec import Struct

Position: TypeAlias = Literal["right", "left", "above", "below", "centre", "outside", "inside", "base", "best"]
Kind: TypeAlias = Literal["column", "bar", "line", "area", "pie", "doughnut", "scatter", "bubble"]
Marker: TypeAlias = Literal["none", "circle", "square", "diamond", "triangle", "dash"]
Shares: TypeAlias = tuple[float, float, float, float]  # of the frame: left, top, width, height


class Label(Struct, frozen=True):
    """What is written at a point: a text of its own, or the parts named in `show` joined by `between`.

    The part `cell` is the point's text among the series' `cells`, which stand in the workbook. `shift` moves the label
    from its position, right and down, in shares of the frame.
    """

    show: tuple[Literal["value", "series", "category", "percent", "cell"], ...] = ("value",)
    text: str = ""
    position: Position | None = None
    size: float = 14.0
    colour: str = "ink"
    bold: bool = False
    format: str = ""  # number format code; empty takes the series' own
    between: str = " "
    shift: tuple[float, float] | None = None
    fill: str = ""  # a colour role behind the text


class Point(Struct, frozen=True):
    """What differs at one point of a series; `index` counts from 0."""

    index: int
    colour: str | None = None
    label: Label | None = None
    marker: bool = False
    hatch: str = ""  # as a series', for this point
    outline: str = ""  # likewise


class Errors(Struct, frozen=True):
    """Error bars of a series: how far each reaches over and under its point, columns of the workbook by `names`.

    Bars and columns have them along their values; `along` tells the direction for scatters and bubbles. Formulas are
    as a series'. Width in points.
    """

    plus: tuple[float | None, ...]
    minus: tuple[float | None, ...]
    names: tuple[str, str] = ("plus", "minus")
    formulas: tuple[str, str] = ("", "")
    along: Literal["x", "y"] = "y"
    colour: str = "ink"
    width: float = 1.5
    dash: str = "solid"
    cap: bool = True


class Input(Struct, frozen=True):
    """A column of the workbook that nothing draws, but from which formulas make what is drawn."""

    name: str
    values: tuple[str | float | None, ...]
    format: str = "General"


class Series(Struct, frozen=True):
    """A column of numbers; None is a gap. `x` holds a scatter's abscissae and is empty otherwise.

    A format is an Excel number format. Widths are points; `opacity` is per cent. `leaders` join shifted labels to
    their points. Series alike in name and values are one column of the workbook. A `formula` makes the values in the
    workbook, so that a person who edits an input moves what hangs on it: `[name]` in it is the cell of that column in
    the same row, `[name:-1]` in the row before, `[name:all]` the whole column; `values` are its results. The formula
    stands in every row: where the result is None it gives `NA()`, and such a cell is drawn as a gap. `cell_formula`
    makes the `cells` in the same way, `x_formula` the abscissae, whose column `x_name` heads.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str
    x: tuple[float, ...] = ()
    x_name: str = ""  # empty takes the plot's category name
    x_format: str = "General"
    x_formula: str = ""
    width: float = 2.25
    dash: str = "solid"
    marker: Marker = "none"
    marker_size: int = 7
    line: bool = True  # a scatter may have markers only
    opacity: int = 100
    hatch: str = ""  # DrawingML preset pattern, such as `wdUpDiag`
    label: Label | None = None
    points: tuple[Point, ...] = ()
    format: str = "General"
    leaders: bool = False
    listed: bool = True  # in the legend
    sizes: tuple[float | None, ...] = ()  # of bubbles, their areas
    sizes_name: str = ""  # the heading of their column
    cells: tuple[str, ...] = ()  # texts for labels that show `cell`, one a point, in a column of the workbook
    cells_name: str = ""
    formula: str = ""
    cell_formula: str = ""
    errors: tuple[Errors, ...] = ()
    hollow: bool = False  # markers are rings around paper
    outline: str = ""  # the colour role of a line around each bar, area or bubble, `width` points wide
    beyond: float = 0.0  # categories that a straight line goes on before its first and after its last point


class Group(Struct, frozen=True):
    """Series drawn alike on the same axes."""

    kind: Kind
    series: tuple[Series, ...]
    grouping: Literal["clustered", "stacked", "percent", "standard"] = "clustered"
    gap: int = 60  # per cent of a bar's width
    overlap: int = 0
    hole: int = 60  # a doughnut's hole, per cent
    scale: int = 100  # of bubbles, per cent of PowerPoint's own size
    second: bool = False  # on the second value axis
    apart: bool = False  # its listed series cover none of each other


class Axis(Struct, frozen=True):
    """An axis; None for a bound or a step leaves it to PowerPoint, which layouts avoid.

    `unit` makes a category axis true to scale: its categories are days (whole numbers), its steps that many units.
    On a logarithmic axis each tick is `step` times the one before: 10, 100 …, or 2, which becomes its base.
    `title_at` is the title's top left corner, in shares of the frame.
    """

    visible: bool = True
    title: str = ""
    title_at: tuple[float, float] | None = None
    title_size: float = 14.0
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    unit: Literal["", "days", "months", "years"] = ""
    format: str = "General"
    grid: bool = False
    line: bool = True
    line_colour: str = "quiet"
    labels: Literal["next", "low", "high", "none"] = "next"
    size: float = 14.0
    colour: str = "quiet"
    every: int = 1  # label each n-th category
    reverse: bool = False
    logarithmic: bool = False
    between: bool = True  # a value axis crosses between categories (bars) or on them (lines, areas)
    crosses: float | None = None  # where on the other axis this one stands; None is at zero


class Told(Struct, frozen=True):
    """What a chart says in words: a name, and its values at their places as they are read."""

    name: str
    values: tuple[tuple[str, str], ...]


class Plot(Struct, frozen=True):
    """A chart. `area` is the inner plot rectangle as shares of the frame; so `legend_area`.

    Groups stand from back to front (areas, bars, lines): PowerPoint draws them so whatever the order. `kind` names the
    chart kind where its groups do not; `told` says its data where its series are helps of the drawing. Inputs may be
    shorter than the categories.
    """

    groups: tuple[Group, ...]
    categories: tuple[str | float, ...] = ()
    category_axis: Axis = Axis()
    value_axis: Axis = Axis()
    second_axis: Axis | None = None
    title: str = ""  # stands at the top left: the unit
    title_size: float = 14.0
    legend: Literal["", "top", "bottom", "right"] = ""
    legend_area: Shares | None = None
    legend_size: float = 14.0
    area: Shares | None = None
    language: str = "zh-CN"
    category_name: str = ""
    texts: tuple[str, ...] = ()  # categories as typed where they stand as days; "" for a row that was added
    kind: str = ""
    inputs: tuple[Input, ...] = ()
    told: tuple[Told, ...] = ()
    category_formula: str = ""  # as a series', for the categories of a scaled axis

    @property
    def series(self) -> tuple[Series, ...]:
        """All series in drawing order, which is also the workbook's."""
        return tuple(series for group in self.groups for series in group.series)
