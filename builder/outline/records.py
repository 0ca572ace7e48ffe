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


Transition: TypeAlias = Literal["none", "fade", "push", "wipe"]
Language: TypeAlias = str


class Point(Record, frozen=True, kw_only=True):
    """A point: `text` alone, or a `lead` in bold with a `text` under it; `points` are one level down."""

    SHORTHAND: ClassVar[str] = "text"

    lead: Text | None = None
    """What the point is, in bold."""
    text: Text | None = None
    """The point itself, or the sentence under its lead."""
    points: "tuple[Point, ...]" = ()
    """Points one level down."""


class Table(Record, frozen=True, kw_only=True):
    """A table: a file's path (its shorthand), `columns` and `rows` written here, a query, or a model.

    Files are CSV, TSV, Parquet and .xlsx, the last with a `sheet` and a `range` such as B2:F20. A query (`sql`) reads
    other tables by their names; a `model` takes its own parameters as further keys. `units` go by column, `source`
    are ids; rows that say they are not verified are left out unless `unverified` lets them in.
    """

    SHORTHAND: ClassVar[str] = "file"

    file: Text | None = None
    """The path of a .csv, .tsv, .parquet or .xlsx file, from the outline's folder on."""
    sheet: Text | None = None
    """The sheet of a workbook; the first one if not given."""
    range: Text | None = None
    """The cells of a sheet, such as B2:F20."""
    columns: tuple[Text, ...] = ()
    """The names of the columns that `rows` have."""
    rows: tuple[tuple[Text, ...], ...] = ()
    """Rows written here, each a list with a value for each column."""
    sql: Text | None = None
    """A query over the other tables, in the SQL of DuckDB."""
    model: Text | None = None
    """The model that works the table out; its parameters stand beside this key."""
    units: dict[str, Text] = {}
    """Units by column; with "%" a column holds 10.2, not 0.102."""
    source: tuple[Text, ...] = ()
    """Ids of sources, cited wherever the table is used."""
    unverified: bool = False
    """Whether rows that say they are not verified are used all the same."""
    parameters: Record = Record()
    """The parameters of the model."""


class Slide(Record, frozen=True, kw_only=True):
    """What every slide may say; what its layout asks for is in `content`."""

    id: Text | None = None
    """One word that keeps the slide's identity when its title changes, and that links lead to: `[text](#id)`."""
    layout: Text | None = None
    """The slide's layout; most are named by their content and need no such key."""
    title: Text | None = None
    """What the slide says, in a sentence; no two slides have the same."""
    subtitle: Text | None = None
    """A quiet line under the title."""
    notes: Text | None = None
    """What is said, for the speaker; it also tells how long the slide takes."""
    source: tuple[Text, ...] = ()
    """Ids of the sources that are printed at the foot."""
    notes_source: tuple[Text, ...] = ()
    """Ids of sources of what only the notes say: listed, not printed on the slide."""
    caveat: Text | None = None
    """What qualifies the figures, printed before the sources."""
    takeaway: Text | None = None
    """One sentence to remember, at the foot of the slide."""
    hidden: bool = False
    """Whether the slide is left out of the show; it stays in the file."""
    transition: Transition = "none"
    """How the slide comes in."""
    language: Language = ""
    """The language of the slide where it is not the section's."""
    content: Record = Record()
    """What the layout asks for."""


class Section(Record, frozen=True, kw_only=True):
    """A part of the talk. Without a title it is not counted: the cover, the agenda, the sources stand in such."""

    id: Text | None = None
    """One word that names the section."""
    title: Text | None = None
    """What the section is about, for the agenda and the footer; without it the section is not counted."""
    article: int | None = None
    """The number of the article's part that the section tells."""
    language: Language = ""
    """The language of the section where it is not the deck's."""
    slides: tuple[Slide, ...]
    """The slides, in their order."""


class Deck(Record, frozen=True, kw_only=True):
    """The whole outline."""

    title: Text
    """What the talk is about."""
    subtitle: Text | None = None
    """A line under it on the cover."""
    author: Text | None = None
    """Who speaks."""
    event: Text | None = None
    """Where: a conference, a meeting."""
    date: Text | None = None
    """When, as 2026-02-01, 2026-02 or 2026."""
    minutes: float | None = None
    """How long the talk may take; notes that take longer are a warning."""
    language: Language = "zh-CN"
    """The language of all that does not say its own."""
    theme: Text = Text("briefing")
    """A theme's name, or the path of a .yaml file."""
    article: Text | None = None
    """The file of the article that the talk follows."""
    sources: Text | None = None
    """The file of sources."""
    agenda: Literal["once", "each"] = "once"
    """Whether the agenda comes once, or again before each section."""
    data: dict[str, Table] = {}
    """Tables by name: files, rows, queries and models."""
    sections: tuple[Section, ...]
    """The parts of the talk."""
