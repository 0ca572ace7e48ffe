"""What a layout is given, and what it gives back."""

from msgspec import Struct, field
from msgspec.structs import replace

from builder.addresses import encoded
from builder.content import marks
from builder.content.pictures import Picture
from builder.content.sources import Source
from builder.content.tables import TableData
from builder.errors import NOWHERE, At, Problem
from builder.frames import EMU_PER_INCH, EMU_PER_POINT, Align, Box, Bullet, Frame, Paragraph, Run, SlideLayout
from builder.outline.records import Text
from builder.templates.records import Design
from builder.templates.themes import TITLES, falling, spot_of
from builder.theme import Theme
from builder.theme_file import FLOORS


def inches(length: float) -> int:
    """EMU of a length in inches."""
    return round(length * EMU_PER_INCH)


def points(length: int) -> float:
    """Points of a length in EMU."""
    return length / EMU_PER_POINT


def emu(length: float) -> int:
    """EMU of a length in points, rounded up so that what was measured fits."""
    return int(-(-length * EMU_PER_POINT // 1))


class Part(Struct, frozen=True):
    """A counted section of the talk: its number, its title and how long its notes take."""

    number: int
    title: Text
    seconds: float = 0.0


class Talk(Struct, frozen=True):
    """What slides may say about the whole talk."""

    title: Text
    subtitle: Text | None = None
    author: Text | None = None
    event: Text | None = None
    date: str = ""
    minutes: float | None = None
    parts: tuple[Part, ...] = ()


class Material(Struct, frozen=True):
    """What the outline refers to, read: tables, pictures, sources by name, and the sources cited, in order.

    `warnings` are what was noticed while it was read.
    """

    tables: dict[str, TableData] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    cited: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()


class Laid(Struct, frozen=True):
    """A slide laid out: its slide layout, its frames in reading order, what was found wrong on the way.

    `bottom` is how far down the body may reach, in EMU (0: the slide's edge); `wrapped` are texts that broke where
    they must not, with the places that wrote them.
    """

    layout: SlideLayout
    frames: tuple[Frame, ...]
    problems: tuple[Problem, ...] = ()
    bottom: int = 0
    wrapped: tuple[At, ...] = ()


class Page(Struct, frozen=True):
    """The theme's grid and type at one step of the scale, and where in the talk the slide stands."""

    theme: Theme
    talk: Talk
    material: Material
    language: str = "zh-CN"
    part: Part | None = None
    step: int = 0
    title_step: int = 0
    design: Design | None = None  # the template's layout that the slide stands on
    grounded: bool = False  # on a ground of its own, where a template's colours would not be seen

    def at_step(self, step: int, title_step: int) -> "Page":
        """The same page at other steps of the type scale."""
        if (step, title_step) == (self.step, self.title_step):
            return self
        return replace(self, step=step, title_step=title_step)

    def size(self, role: str) -> float:
        """Points of a type role at this page's step; titles have a step of their own, and a template's size."""
        if self.design and role in TITLE_ROLES and (spot := spot_of(self.design, TITLES)):
            scale = falling(spot.looks[0].size, FLOORS["title"])
            return scale[min(self.title_step, len(scale) - 1)]
        return self.theme.size(role, self.title_step if role in TITLE_ROLES else self.step)

    def grid(self, name: str) -> int:
        """A length of the theme's grid, in EMU."""
        return self.theme.grid[name]

    @property
    def width(self) -> int:
        """The width between the margins, in EMU."""
        return self.grid("width") - self.grid("left") - self.grid("right")

    @property
    def scale(self) -> float:
        """What lengths come to on the slide in the file; charts are plotted at that size."""
        return self.theme.dress.scale if self.theme.dress else 1.0

    def runs(
        self, text: Text | str, size: float, colour: str = "ink", bold: bool = False, *, heading: bool = False
    ) -> tuple[Run, ...]:
        """The runs of a text with inline marks; emphasis is the accent colour (on a dark cover its warm one)."""
        emphasis = "cover_warm" if colour.startswith("on_cover") else "accent"
        face = self.theme.face(heading=heading)
        return tuple(
            Run(
                text=span.text,
                size=size,
                colour=emphasis if span.emphasis else colour,
                bold=bold or span.bold,
                mono=span.code,
                raised=span.raised,
                link=encoded(span.link),
                language=self.language,
                face="" if span.code else face,
                heading=heading,
            )
            for span in marks.spans(str(text))
        )

    def paragraph(
        self,
        said: Text | str | tuple[Run, ...],
        role: str = "body",
        colour: str = "ink",
        *,
        bold: bool = False,
        align: Align = "left",
        before: float = 0.0,
        level: int = 0,
        bullet: Bullet | None = None,
        size: float = 0.0,
    ) -> Paragraph:
        """One paragraph set in a type role, of a text or of runs; a bullet hangs 0.3 in, deeper at each level."""
        if isinstance(said, tuple):
            runs = said
        else:
            runs = self.runs(said, size or self.size(role), colour, bold, heading=role in HEADING_ROLES)
        left = inches(0.3) * (level + 1) if bullet else 0
        return Paragraph(
            runs=runs,
            align=align,
            level=level,
            bullet=bullet,
            left=left,
            first=-inches(0.3) if bullet else 0,
            before=before,
            spacing=AIRY if role in AIRY_ROLES else 100,
        )


AIRY = 110  # per cent: Han text of several lines wants more than the usual leading
AIRY_ROLES = frozenset({"body", "nested", "cover_subtitle", "quote"})
TITLE_ROLES = frozenset({"title", "cover", "section"})
HEADING_ROLES = TITLE_ROLES | {"numeral", "quote"}  # what is set in the theme's heading font; large figures are too


def place(*texts: Text | None) -> At:
    """The place of the first text that has one."""
    return next((text.at for text in texts if text is not None and text.at != NOWHERE), NOWHERE)


def split_columns(box: Box, count: int, gutter: int) -> tuple[Box, ...]:
    """A box cut into columns of equal width, the last one taking the rounding."""
    width = (box.width - gutter * (count - 1)) // count
    return tuple(Box(box.x + i * (width + gutter), box.y, width, box.height) for i in range(count))


def tone(name: str | None, otherwise: str = "accent") -> str:
    """The colour role of an outline's `tone`."""
    return name or otherwise
