"""What stands in a panel besides a native chart: heat maps, drawings that are painted, pictures; and the panels."""

from typing import Literal

from msgspec import Struct

from builder.plot import Plot, Shares, Told


class HeatCell(Struct, frozen=True):
    """A cell of a heat map: its text, its fill and the colour of its letters, as roles."""

    text: str
    fill: str | None = None
    colour: str = "ink"
    bold: bool = False


class HeatMap(Struct, frozen=True):
    """A table whose cells are coloured by their values; widths and heights are shares of the panel.

    The first row and the first column hold names.
    """

    rows: tuple[tuple[HeatCell, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float = 14.0
    unit: str = ""
    language: str = "zh-CN"
    told: tuple[Told, ...] = ()
    kind: str = "heatmap"


class Stroke(Struct, frozen=True):
    """A line through places, each in points from the drawing's top left corner."""

    places: tuple[tuple[float, float], ...]
    colour: str
    width: float = 0.75
    dash: str = "solid"


class Shape(Struct, frozen=True):
    """A filled outline through places; a curved one is a start and then, for each piece, two handles and an end.

    `name` says what the shape stands for, with its numbers as they were drawn in `values`.
    """

    places: tuple[tuple[float, float], ...]
    fill: str
    opacity: int = 100
    curved: bool = False
    name: str = ""
    values: tuple[float, ...] = ()


class Dot(Struct, frozen=True):
    """A mark at a place, in points; `value` is what it stands for."""

    x: float
    y: float
    size: float
    colour: str
    hollow: bool = False
    opacity: int = 100
    value: float | None = None


class Lettering(Struct, frozen=True):
    """Lines of text; `across` and `down` say which part of them stands at the place."""

    x: float
    y: float
    text: str
    size: float = 14.0
    colour: str = "ink"
    bold: bool = False
    across: Literal["left", "centre", "right"] = "left"
    down: Literal["top", "middle", "bottom"] = "middle"
    fill: str = ""  # a colour role behind the text


class Drawing(Struct, frozen=True):
    """A chart that DrawingML has no chart for: marks from back to front, for a sheet of so many points."""

    marks: tuple[Stroke | Shape | Dot | Lettering, ...]
    width: float
    height: float
    language: str = "zh-CN"
    told: tuple[Told, ...] = ()
    kind: str = ""
    unit: str = ""


class Picture(Struct, frozen=True):
    """A chart drawn as a picture: scalable, with its pixels at 200 dpi for who cannot show that."""

    svg: bytes
    png: bytes
    language: str = "zh-CN"
    told: tuple[Told, ...] = ()
    kind: str = ""


class Caption(Struct, frozen=True):
    """Words over what is drawn, in lines: a panel's heading, a unit; with a swatch, what has that colour."""

    text: str
    area: Shares  # of the drawing's box
    size: float = 14.0
    colour: str = "ink"
    bold: bool = False
    swatch: str = ""  # a colour role


class Panel(Struct, frozen=True):
    """A part of a drawing: where it stands in the drawing's box, what is drawn there, and the words over it.

    `name` tells it from the other panels, `unit` says what its content does not; both are told in `alt`'s place
    where that is empty.
    """

    content: Plot | HeatMap | Drawing | Picture
    area: Shares = (0.0, 0.0, 1.0, 1.0)
    name: str = ""
    captions: tuple[Caption, ...] = ()
    unit: str = ""
    alt: str = ""
