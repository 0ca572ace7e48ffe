"""A finished chart: groups of series on axes, with every size, colour role, label and format decided."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Position: TypeAlias = Literal["right", "left", "above", "below", "centre", "outside", "inside", "base", "best"]


@dataclass(frozen=True, slots=True)
class Label:
    """What is written at a point: a text of its own, or the parts named in `show` joined by a blank."""

    show: tuple[Literal["value", "series", "category", "percent"], ...] = ("value",)
    text: str = ""
    position: Position | None = None
    size: float = 14.0
    colour: str = "ink"
    bold: bool = False
    format: str = ""  # number format code; empty takes the series' own


@dataclass(frozen=True, slots=True)
class Point:
    """What differs at one point of a series; `index` counts from 0."""

    index: int
    colour: str | None = None
    hollow: bool = False
    label: Label | None = None
    marker: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A column of numbers; None is a gap. `x` holds a scatter's abscissae and is empty otherwise.

    A format is an Excel number format. Widths are points; `opacity` is per cent.
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
    negative_colour: str | None = None
    label: Label | None = None
    points: tuple[Point, ...] = ()
    format: str = "General"
    drop_line: bool = False  # a stem from the point down to the axis (error bar)


@dataclass(frozen=True, slots=True)
class Group:
    """Series drawn alike on the same axes."""

    kind: Literal["column", "bar", "line", "area", "pie", "doughnut", "scatter"]
    series: tuple[Series, ...]
    grouping: Literal["clustered", "stacked", "percent", "standard"] = "clustered"
    gap: int = 60  # per cent of a bar's width
    overlap: int = 0
    hole: int = 60  # a doughnut's hole, per cent
    second: bool = False  # on the second value axis


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis; None for a bound or a step leaves it to PowerPoint, which layouts avoid."""

    visible: bool = True
    title: str = ""
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    format: str = "General"
    grid: bool = False
    line: bool = True
    labels: Literal["next", "low", "high", "none"] = "next"
    size: float = 14.0
    colour: str = "quiet"
    every: int = 1  # label each n-th category
    reverse: bool = False
    logarithmic: bool = False
    between: bool = True  # a value axis crosses between categories (bars) or on them (lines, areas)


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart. `area` is the inner plot rectangle as shares of the frame: left, top, width, height."""

    groups: tuple[Group, ...]
    categories: tuple[str | float, ...] = ()
    category_axis: Axis = Axis()
    value_axis: Axis = Axis()
    second_axis: Axis | None = None
    legend: Literal["", "top", "bottom", "right"] = ""
    legend_size: float = 14.0
    area: tuple[float, float, float, float] | None = None
    language: str = "zh-CN"
    category_name: str = ""
