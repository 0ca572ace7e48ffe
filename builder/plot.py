"""A finished chart: groups of series on axes, with every size, colour role, label and format decided."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Position: TypeAlias = Literal["right", "left", "above", "below", "centre", "outside", "inside", "base", "best"]
Kind: TypeAlias = Literal["column", "bar", "line", "area", "pie", "doughnut", "scatter"]


@dataclass(frozen=True, slots=True)
class Label:
    """What is written at a point: a text of its own, or the parts named in `show` joined by `between`.

    `shift` moves the label from its position, right and down, in shares of the frame.
    """

    show: tuple[Literal["value", "series", "category", "percent"], ...] = ("value",)
    text: str = ""
    position: Position | None = None
    size: float = 14.0
    colour: str = "ink"
    bold: bool = False
    format: str = ""  # number format code; empty takes the series' own
    between: str = " "
    shift: tuple[float, float] | None = None
    fill: str = ""  # a colour role behind the text


@dataclass(frozen=True, slots=True)
class Point:
    """What differs at one point of a series; `index` counts from 0."""

    index: int
    colour: str | None = None
    label: Label | None = None
    marker: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A column of numbers; None is a gap. `x` holds a scatter's abscissae and is empty otherwise.

    A format is an Excel number format. Widths are points; `opacity` is per cent. `leaders` join shifted labels to
    their points. Series alike in name and values are one column of the workbook.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str
    x: tuple[float, ...] = ()
    width: float = 2.25
    dash: str = "solid"
    marker: Literal["none", "circle", "square", "diamond", "triangle"] = "none"
    marker_size: int = 7
    line: bool = True  # a scatter may have markers only
    opacity: int = 100
    hatch: str = ""  # DrawingML preset pattern, such as `wdUpDiag`
    label: Label | None = None
    points: tuple[Point, ...] = ()
    format: str = "General"
    leaders: bool = False
    listed: bool = True  # in the legend


@dataclass(frozen=True, slots=True)
class Group:
    """Series drawn alike on the same axes."""

    kind: Kind
    series: tuple[Series, ...]
    grouping: Literal["clustered", "stacked", "percent", "standard"] = "clustered"
    gap: int = 60  # per cent of a bar's width
    overlap: int = 0
    hole: int = 60  # a doughnut's hole, per cent
    second: bool = False  # on the second value axis


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis; None for a bound or a step leaves it to PowerPoint, which layouts avoid.

    `unit` makes a category axis true to scale: its categories are days (whole numbers), its steps that many units.
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


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart. `area` is the inner plot rectangle as shares of the frame: left, top, width, height; so `legend_area`.

    Groups stand from back to front (areas, bars, lines): PowerPoint draws them so whatever the order.
    """

    groups: tuple[Group, ...]
    categories: tuple[str | float, ...] = ()
    category_axis: Axis = Axis()
    value_axis: Axis = Axis()
    second_axis: Axis | None = None
    title: str = ""  # stands at the top left: the unit
    title_size: float = 14.0
    legend: Literal["", "top", "bottom", "right"] = ""
    legend_area: tuple[float, float, float, float] | None = None
    legend_size: float = 14.0
    area: tuple[float, float, float, float] | None = None
    language: str = "zh-CN"
    category_name: str = ""
    texts: tuple[str, ...] = ()  # categories as typed where they stand as days; "" for a row that was added

    @property
    def series(self) -> tuple[Series, ...]:
        """All series in drawing order, which is also the workbook's."""
        return tuple(series for group in self.groups for series in group.series)
