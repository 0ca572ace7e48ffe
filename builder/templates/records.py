"""A company template, read: layouts, placeholders and the look of their text, and the parts that come along.

Lengths are EMU, sizes points. Everything is resolved: what a placeholder leaves unsaid has been looked up in its
master, in the master's text styles and in the presentation's defaults (ECMA-376 19.3.1.51–52, 21.1.2.4).
"""

from msgspec import Struct

from builder.errors import NOWHERE, At
from builder.frames import Align, Anchor, Box, Insets

TEXT_INSETS = Insets(91_440, 45_720, 91_440, 45_720)  # where nothing is said (ECMA-376 21.1.2.1.1)


class Look(Struct, frozen=True):
    """How text of one level looks in a placeholder.

    `colour` is a theme slot with its changes in the notation of theme files (`dk1`, `accent1 75%`), or RRGGBB. `font`
    is "major", "minor" or a face's own name. `spacing` is per cent of a line, or 0 with `exact` in points.
    """

    size: float
    colour: str = "dk1"
    font: str = "minor"
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    align: Align = "left"
    spacing: int = 100
    exact: float = 0.0
    before: float = 0.0
    after: float = 0.0
    left: int = 0
    first: int = 0
    bullet: str = ""  # the character; "1" for numbered; empty for none


class Spot(Struct, frozen=True):
    """A placeholder of a template's layout. `kind` is its ST_PlaceholderType, `obj` where none is written."""

    idx: int
    kind: str
    name: str
    box: Box
    looks: tuple[Look, ...]  # by level, at least one
    insets: Insets = TEXT_INSETS
    anchor: Anchor = "top"
    prompt: str = ""
    upright: bool = True  # false for vertical text
    has_own_box: bool = True  # false: it stands where the master's does
    mended: bool = False  # true: it is not as the file says, so slides say it themselves
    paper: str = ""  # the colour of the panel behind it, RRGGBB, where one stands there; else the design's


class Design(Struct, frozen=True):
    """A slide layout of a template. `kind` is its ST_SlideLayoutType, `paper` the colour behind its text, RRGGBB."""

    part: str  # ppt/slideLayouts/slideLayout2.xml
    name: str
    kind: str
    spots: tuple[Spot, ...]
    paper: str = "FFFFFF"
    master: int = 0
    taken: tuple[Box, ...] = ()  # where pictures and shapes stand, of the layout and of its master: logos, bars
    palette: tuple[tuple[str, str], ...] = ()  # slots to RRGGBB where its slides see others than the template's


class Carried(Struct, frozen=True):
    """A part that comes along, cleaned: its content type, its bytes, and what it points at by relationship id."""

    name: str
    content_type: str
    data: bytes
    relationships: tuple[tuple[str, str, str, bool], ...] = ()  # id, type's address, target part or address, outside


class Template(Struct, frozen=True):
    """A template, read. `palette` maps the twelve slots to RRGGBB as its colour map leads there (dk1 is text, lt1
    paper); `fonts` maps major, minor, major-ea, minor-ea and the scripts Hans, Hant, Jpan, Hang to faces.
    """

    name: str
    size: tuple[int, int]
    palette: dict[str, str]
    fonts: dict[str, str]
    designs: tuple[Design, ...]
    masters: tuple[str, ...]  # part names, in the order of the presentation
    notes_master: str  # part name, or empty
    parts: tuple[Carried, ...]
    dropped: tuple[str, ...] = ()  # what does not come along, in words: "3 slides", "1 chart"
    nonsense: int = 0  # places that say a colour which is none

    def __hash__(self) -> int:
        return hash(self.name)


class Dress(Struct, frozen=True):
    """A template put on: which of its layouts carries each of ours, by our layout's name.

    Both are as if slides were of the usual height; `scale` brings lengths and sizes to their own.
    """

    template: Template
    designs: dict[str, Design]
    scale: float = 1.0
    at: At = NOWHERE  # where the template is named

    @property
    def size(self) -> tuple[int, int]:
        """EMU of a slide as it is in the file."""
        width, height = self.template.size
        return round(width * self.scale), round(height * self.scale)
