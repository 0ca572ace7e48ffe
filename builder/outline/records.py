"""The records of an outline: what deck.yaml may say, and where it said it."""

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

import msgspec

from builder.errors import NOWHERE, At

# Keys that name and number things; other texts are said on slides, where figures are written out in their language.
NAMING = frozenset(
    {"at", "id", "layout", "source", "notes_source", "language", "file", "kind", "data", "theme", "article", "sources"}
    | {"only", "for_"}
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the author typed it, with its place; it may hold inline marks."""

    content: str
    at: At = NOWHERE

    def __bool__(self) -> bool:
        return bool(self.content)

    def __str__(self) -> str:
        return self.content


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping of the outline. A record with a `SHORTHAND` may be written as that one field alone."""

    SHORTHAND: ClassVar[str] = ""

    at: At = NOWHERE


Hidden: TypeAlias = bool | Literal["speaker"]  # `speaker`: never shown, and marked as the speaker's own
Transition: TypeAlias = Literal["none", "fade", "push", "wipe"]
Language: TypeAlias = str


class Point(Record, frozen=True, kw_only=True):
    """A point: `text` alone, or a `lead` in bold with a `text` under it; `points` are one level down."""

    SHORTHAND: ClassVar[str] = "text"

    lead: Text | None = None
    text: Text | None = None
    points: "tuple[Point, ...]" = ()


class Table(Record, frozen=True, kw_only=True):
    """A table: a file's path (its shorthand), `columns` and `rows` written here, a query, or a model.

    Files are CSV, TSV, Parquet and .xlsx, the last with a `sheet` and a `range` such as B2:F20. A query (`sql`) reads
    other tables by their names; a `model` takes its own parameters as further keys. `units` go by column, `source`
    are ids; rows that say they are not verified are left out unless `unverified` lets them in.
    """

    SHORTHAND: ClassVar[str] = "file"

    file: Text | None = None
    sheet: Text | None = None
    range: Text | None = None
    columns: tuple[Text, ...] = ()
    rows: tuple[tuple[Text, ...], ...] = ()
    sql: Text | None = None
    model: Text | None = None
    units: dict[str, Text] = {}
    source: tuple[Text, ...] = ()
    unverified: bool = False
    parameters: Record = Record()  # of the model


class Include(Record, frozen=True, kw_only=True):
    """Slides or sections of another outline, which stand in the place of an item: all, or those with some ids.

    The shorthand is the file alone, or one id of it: `other.yaml#rent`.
    """

    SHORTHAND: ClassVar[str] = "file"

    file: Text
    sections: tuple[Text, ...] = ()
    slides: tuple[Text, ...] = ()


class Slide(Record, frozen=True, kw_only=True):
    """What every slide may say; what its layout asks for is in `content`."""

    id: Text | None = None
    layout: Text | None = None
    title: Text | None = None
    subtitle: Text | None = None
    notes: Text | None = None
    source: tuple[Text, ...] = ()
    notes_source: tuple[Text, ...] = ()  # of what only the notes say: listed, not printed on the slide
    caveat: Text | None = None
    takeaway: Text | None = None
    hidden: Hidden = False
    only: tuple[Text, ...] = ()  # the audiences that it is for; none means all
    for_: dict[str, Text] = msgspec.field(default_factory=dict, name="for")  # a table by the name of its row: as many
    transition: Transition = "none"
    language: Language = ""
    content: Record = Record()


class Section(Record, frozen=True, kw_only=True):
    """A part of the talk. Without a title it is not counted: the cover, the agenda, the sources stand in such."""

    id: Text | None = None
    title: Text | None = None
    article: int | None = None
    language: Language = ""
    only: tuple[Text, ...] = ()
    slides: tuple[Slide, ...]

    @property
    def counted(self) -> bool:
        """Whether it is a numbered part of the talk: it has a title, and a slide that is shown."""
        return bool(self.title) and any(not slide.hidden for slide in self.slides)


class Variant(Record, frozen=True, kw_only=True):
    """A cut of the talk: the slides and sections it keeps, by id, and what takes the place of the deck's own keys.

    Without `slides` it keeps all that is for its `audience`, which is the variant's own name where nothing is said.
    """

    slides: tuple[Text, ...] = ()
    audience: Text | None = None
    title: Text | None = None
    subtitle: Text | None = None
    author: Text | None = None
    event: Text | None = None
    date: Text | None = None
    minutes: float | None = None
    language: Language = ""
    theme: Text | None = None
    agenda: Literal["once", "each"] | None = None
    vars: dict[str, Text] = {}


class Deck(Record, frozen=True, kw_only=True):
    """The whole outline."""

    title: Text
    subtitle: Text | None = None
    author: Text | None = None
    event: Text | None = None
    date: Text | None = None
    minutes: float | None = None
    language: Language = "zh-CN"
    theme: Text = Text("briefing")
    article: Text | None = None
    sources: tuple[Text, ...] = ()
    agenda: Literal["once", "each"] = "once"
    vars: dict[str, Text] = {}
    audience: Text | None = None  # an audience or a variant: what is built when nothing else is chosen
    variants: dict[str, Variant] = {}
    data: dict[str, Table] = {}
    sections: tuple[Section, ...]
