"""The records of an outline: what deck.yaml may say, and where it said it."""

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

import msgspec

from builder.errors import NOWHERE, At


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


Transition: TypeAlias = Literal["none", "fade", "push", "wipe", "morph"]
Ground: TypeAlias = Literal["paper", "wash", "cover", "accent", "warm", "gain", "quiet"]
Tone: TypeAlias = Literal["accent", "warm", "gain", "quiet"]
Size: TypeAlias = Literal["small", "normal", "large", -4, -3, -2, -1, 0, 1, 2, 3, 4]  # or steps of the type scale
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


class Background(Record, frozen=True, kw_only=True):
    """What is behind a slide: a ground of the theme (its shorthand), or an `image`, dimmed by so many per cent."""

    SHORTHAND: ClassVar[str] = "ground"

    ground: Ground | None = None
    image: Text | None = None
    dim: Text | None = None


class Build(Record, frozen=True, kw_only=True):
    """What appears click by click: what a slide has by nature (true), its points, or its chart's series or categories.

    With `dim` text that has been spoken of goes quiet at the next click.
    """

    SHORTHAND: ClassVar[str] = "by"

    by: Literal[True, False, "points", "series", "categories"] = True
    effect: Literal["fade", "appear", "wipe"] = "fade"
    dim: bool = False


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
    hidden: bool = False
    transition: Transition | None = None
    size: Size | None = None
    background: Background | None = None
    tone: Tone | None = None
    build: Build | None = None
    language: Language = ""
    content: Record = Record()


class Section(Record, frozen=True, kw_only=True):
    """A part of the talk. Without a title it is not counted: the cover, the agenda, the sources stand in such."""

    id: Text | None = None
    title: Text | None = None
    article: int | None = None
    language: Language = ""
    transition: Transition | None = None
    size: Size | None = None
    background: Background | None = None
    tone: Tone | None = None
    build: Build | None = None
    slides: tuple[Slide, ...]


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
    sources: Text | None = None
    agenda: Literal["once", "each"] = "once"
    transition: Transition | None = None
    build: Build | None = None
    data: dict[str, Table] = {}
    sections: tuple[Section, ...]
