"""Finished slides: frames whose every length, size and line break is decided; all that a backend sees.

Lengths are EMU (914,400 an inch, 12,700 a point) as int, type sizes are points, colours are roles of the theme.
"""

from typing import Literal, TypeAlias

from msgspec import Struct

from builder.errors import NOWHERE, At
from builder.motion import STILL, Build
from builder.plot import Plot

EMU_PER_POINT = 12_700
EMU_PER_INCH = 914_400
SIZE = (12_192_000, 6_858_000)  # of a slide: 16:9

Align: TypeAlias = Literal["left", "centre", "right"]
Anchor: TypeAlias = Literal["top", "middle", "bottom"]
PlaceholderKind: TypeAlias = Literal[
    "title", "ctrTitle", "subTitle", "body", "obj", "chart", "tbl", "pic", "dt", "ftr", "sldNum"
]


class Box(Struct, frozen=True):
    """A rectangle on the slide, in EMU from its top left corner."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height


class Run(Struct, frozen=True):
    """Characters set alike. A line feed in the text is a line break that was decided, not measured.

    `field` makes the run a PowerPoint field (`slidenum`), whose text is what it shows now. `face` is the key of what
    the text is measured by (builder/typeset/faces.py), empty for Arial; `heading` sets it in the theme's heading font.
    """

    text: str
    size: float
    colour: str = "ink"
    bold: bool = False
    mono: bool = False
    raised: bool = False
    link: str = ""
    language: str = "zh-CN"
    field: str = ""
    face: str = ""
    heading: bool = False


class Bullet(Struct, frozen=True):
    """The mark before a paragraph: a character, in a colour of its own, as a share (per cent) of the text size.

    A `number` from 1 on makes it that number of a list that PowerPoint counts. One that is not `own` has
    the placeholder's colour and size.
    """

    character: str = "•"
    colour: str = "accent"
    percent: int = 100
    number: int = 0
    own: bool = True


class Paragraph(Struct, frozen=True):
    """Runs that flow; `left` is where its lines start, `first` is added for the first line (negative hangs)."""

    runs: tuple[Run, ...]
    align: Align = "left"
    level: int = 0
    bullet: Bullet | None = None
    left: int = 0
    first: int = 0
    before: float = 0.0
    after: float = 0.0
    spacing: int = 100  # per cent of a single line

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class Insets(Struct, frozen=True):
    """The space between a frame's edge and its text, in EMU."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


class Line(Struct, frozen=True):
    """A stroke: its colour role, its width in points, and its dash as DrawingML names it."""

    colour: str
    width: float = 0.75
    dash: str = "solid"


class Frame(Struct, frozen=True, kw_only=True):
    """What all frames have. `id` is unique on the slide and stays the same from build to build."""

    id: str
    name: str
    box: Box
    at: At = NOWHERE
    placeholder: int | None = None  # idx of the slide layout's placeholder it fills; None is a free shape


class TextFrame(Frame, frozen=True, kw_only=True):
    """Paragraphs in a box, or in a preset shape with a fill. `shrink` lets PowerPoint shrink what a person adds."""

    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor = "top"
    insets: Insets = Insets()
    shape: str = "rect"
    adjust: tuple[tuple[str, int], ...] = ()
    fill: str | None = None
    line: Line | None = None
    shrink: bool = False


class ShapeFrame(Frame, frozen=True, kw_only=True):
    """A preset shape (`rect`, `ellipse`, `line`, …) that only decorates; screen readers pass over it."""

    shape: str = "rect"
    adjust: tuple[tuple[str, int], ...] = ()
    fill: str | None = None
    line: Line | None = None
    opacity: int = 100  # of the fill, per cent


class PictureFrame(Frame, frozen=True, kw_only=True):
    """A picture, cropped by shares of its sides: 100,000 is the whole side."""

    data: bytes
    format: Literal["png", "jpeg"]
    alt: str
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)  # left, top, right, bottom; 100,000 is the whole side
    svg: bytes = b""  # the same picture to scale; `data` is for who cannot show it
    decorates: bool = False  # screen readers pass over it


class ChartFrame(Frame, frozen=True, kw_only=True):
    """A native chart with its workbook."""

    plot: Plot
    alt: str


class Cell(Struct, frozen=True):
    """A table cell; its rules are drawn above and below, at its sides only where it is one of coloured cells."""

    paragraphs: tuple[Paragraph, ...]
    fill: str | None = None
    top: Line | None = None
    bottom: Line | None = None
    anchor: Anchor = "middle"
    insets: Insets = Insets()
    span: int = 1  # columns it covers; the cells it covers are left out of the row
    sides: Line | None = None


class TableFrame(Frame, frozen=True, kw_only=True):
    """A native table; widths and heights in EMU, the first row is the header."""

    widths: tuple[int, ...]
    heights: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alt: str
    header: bool = True


class Placeholder(Struct, frozen=True):
    """A placeholder of a slide layout: where it is and how text typed into it by a person looks."""

    idx: int
    kind: PlaceholderKind
    name: str
    box: Box
    prompt: str = ""
    size: float = 18.0
    colour: str = "ink"
    bold: bool = False
    align: Align = "left"
    anchor: Anchor = "top"
    insets: Insets = Insets()
    bullets: bool = False
    foreign: bool = False  # a template's, which may say only of its prompt how text looks: slides say it themselves
    heading: bool = False  # set in the theme's heading font, as titles always are


class Scheme(Struct, frozen=True):
    """What a slide has in place of the theme's own: a role as its ground, and one that plays the accent.

    `shine` is the colour, RRGGBB, of what is hardest to write on in a dimmed picture.
    """

    ground: str = ""
    tone: str = ""
    shine: str = ""


class Backdrop(Struct, frozen=True):
    """A picture that covers a slide behind everything else, cropped as a picture frame is."""

    data: bytes
    format: Literal["png", "jpeg"]
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)


class SlideLayout(Struct, frozen=True):
    """A slide layout of the file: its background role, what always stands on it, and its placeholders.

    `part` names the part of a template's own layout, which comes along as it is.
    """

    name: str
    placeholders: tuple[Placeholder, ...]
    background: str = "paper"
    decoration: tuple[Frame, ...] = ()
    kind: str = "cust"  # ST_SlideLayoutType
    part: str = ""
    picture: PictureFrame | None = None  # over the background role, all of the slide
    scheme: Scheme = Scheme()


class Slide(Struct, frozen=True):
    """A finished slide; frames stand in reading order, which is also the order they are drawn in."""

    id: str
    title: str
    layout: SlideLayout
    frames: tuple[Frame, ...]
    notes: tuple[str, ...] = ()
    language: str = "zh-CN"
    hidden: bool = False
    transition: str = ""
    at: At = NOWHERE
    scheme: Scheme = Scheme()
    background: str | Backdrop = ""  # its own, a role or a picture; empty takes the layout's
    build: Build = STILL


class SectionMark(Struct, frozen=True):
    """A section of the finished deck: how many slides it holds."""

    id: str
    title: str
    count: int


class Properties(Struct, frozen=True):
    """Document properties; the date is ISO 8601 and part of the input, never the clock."""

    title: str
    subject: str = ""
    author: str = ""
    keywords: str = ""
    language: str = "zh-CN"
    date: str = "2000-01-01"


class Presentation(Struct, frozen=True):
    """A whole finished deck: what `draw` gets. `layouts` holds at least those that slides use."""

    slides: tuple[Slide, ...]
    layouts: tuple[SlideLayout, ...]
    sections: tuple[SectionMark, ...]
    properties: Properties
    size: tuple[int, int] = SIZE
