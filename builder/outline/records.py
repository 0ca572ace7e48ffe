"""The records of an outline: what deck.yaml may say, and where it said it."""

from typing import Annotated, ClassVar, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct

from builder.errors import NOWHERE, At

# Keys that name and number things; other texts are said on slides, where figures are written out in their language.
NAMING = frozenset(
    {
        "at",
        "id",
        "layout",
        "on",
        "source",
        "notes_source",
        "language",
        "file",
        "kind",
        "data",
        "theme",
        "article",
        "sources",
    }
    | {"on", "only", "for_"}
)


LONGEST_ALT = 1_000  # characters that a screen reader reads of a picture without a rest


class Text(Struct, frozen=True):
    """A text as the author typed it, with its place; it may hold inline marks.

    `translated` says that it was chosen from translations, and so is meant for the language it is used in.
    """

    content: str
    at: At = NOWHERE
    translated: bool = False

    def __bool__(self) -> bool:
        return bool(self.content)

    def __str__(self) -> str:
        return self.content


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping of the outline. A record with a `SHORTHAND` may be written as that one field alone."""

    SHORTHAND: ClassVar[str] = ""
    VERBATIM: ClassVar[str] = ""  # the field in which marks are none: a listing is shown as it stands

    at: At = NOWHERE


Hidden: TypeAlias = bool | Literal["speaker"]  # `speaker`: never shown, and marked as the speaker's own
Transition: TypeAlias = Literal["none", "fade", "push", "wipe", "morph"]
Ground: TypeAlias = Literal["paper", "wash", "cover", "accent", "warm", "gain", "quiet"]
Tone: TypeAlias = Literal["accent", "warm", "gain", "quiet"]
Size: TypeAlias = Literal["small", "normal", "large", -4, -3, -2, -1, 0, 1, 2, 3, 4]  # or steps of the type scale
Language: TypeAlias = str
Alt: TypeAlias = Annotated[Text, Meta(max_length=LONGEST_ALT)]


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


class Background(Record, frozen=True, kw_only=True):
    """What is behind a slide: a ground of the theme (its shorthand), or an `image`, dimmed by so many per cent."""

    SHORTHAND: ClassVar[str] = "ground"

    ground: Ground | None = None
    """A role of the theme."""
    image: Text | None = None
    """The path of a picture that covers the slide."""
    dim: Text | None = None
    """How far the picture is dimmed, as 60%; as far as text asks for if not given."""


class Build(Record, frozen=True, kw_only=True):
    """What appears click by click: what a slide has by nature (true), its points, or its chart's series or categories.

    With `dim` text that has been spoken of goes quiet at the next click.
    """

    SHORTHAND: ClassVar[str] = "by"

    by: Literal[True, False, "points", "series", "categories"] = True
    """What comes with each click: what is natural (true), the points, or a chart's series or categories."""
    effect: Literal["fade", "appear", "wipe"] = "fade"
    """How it comes."""
    dim: bool = False
    """Whether what came before goes quiet."""


class Include(Record, frozen=True, kw_only=True):
    """Slides or sections of another outline, which stand in the place of an item: all, or those with some ids.

    The shorthand is the file alone, or one id of it: `other.yaml#rent`.
    """

    SHORTHAND: ClassVar[str] = "file"

    file: Text
    """The path of the other outline; with `#id` one slide or section of it."""
    sections: tuple[Text, ...] = ()
    """Ids of the sections to take; all if nothing is named."""
    slides: tuple[Text, ...] = ()
    """Ids of the slides to take."""


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
    hidden: Hidden = False
    """Whether the slide is left out of the show; it stays in the file, `speaker` with a mark that says for whom."""
    only: tuple[Text, ...] = ()
    """The audiences that the slide is for; without this it is for all."""
    for_: dict[str, Text] = msgspec.field(default_factory=dict, name="for")
    """A table by the name that texts give its row: the slide is made once for each of them."""
    transition: Transition | None = None
    """How the slide comes in."""
    size: Size | None = None
    """Larger or smaller type than slides alike have: small, normal, large, or so many steps, -5 to 4."""
    background: Background | None = None
    """What is behind the slide: a ground of the theme, or a picture."""
    tone: Tone | None = None
    """The colour that plays the accent on the slide."""
    build: Build | None = None
    """What appears click by click."""
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
    only: tuple[Text, ...] = ()
    """The audiences that the section is for; without this it is for all."""
    transition: Transition | None = None
    """How slides come in that do not say it themselves."""
    size: Size | None = None
    """Larger or smaller type, for slides that do not say it themselves."""
    background: Background | None = None
    """What is behind slides that do not say it themselves."""
    tone: Tone | None = None
    """The colour that plays the accent on slides that do not say it themselves."""
    build: Build | None = None
    """What appears click by click on slides that do not say it themselves."""
    slides: tuple[Slide, ...]
    """The slides, in their order."""

    @property
    def counted(self) -> bool:
        """Whether it is a numbered part of the talk: it has a title, and a slide that is shown."""
        return bool(self.title) and any(not slide.hidden for slide in self.slides)


class Variant(Record, frozen=True, kw_only=True):
    """A cut of the talk: the slides and sections it keeps, by id, and what takes the place of the deck's own keys.

    Without `slides` it keeps all that is for its `audience`, which is the variant's own name where nothing is said.
    """

    slides: tuple[Text, ...] = ()
    """Ids of the slides and sections that stay."""
    audience: Text | None = None
    """The audience it is for, where that is not its name."""
    title: Text | None = None
    """The deck's title in this cut."""
    subtitle: Text | None = None
    """The line under it."""
    author: Text | None = None
    """Who speaks."""
    event: Text | None = None
    """Where."""
    date: Text | None = None
    """When, as 2026-02-01, 2026-02 or 2026."""
    minutes: float | None = None
    """How long this cut may take."""
    language: Language = ""
    """Its language."""
    theme: Text | None = None
    """Its theme."""
    template: Text | None = None
    """Its template."""
    agenda: Literal["once", "each"] | None = None
    """Whether the agenda comes once, or again before each section."""
    vars: dict[str, Text] = {}
    """Variables in place of the deck's."""


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
    languages: tuple[Language, ...] = ()
    """All languages that the outline is written in, when they are several; the first is built if none is asked for."""
    theme: Text = Text("briefing")
    """A theme's name, or the path of a .yaml file."""
    template: Text | None = None
    """A company's .potx or .pptx in place of a theme, or the .yaml file that adjusts one."""
    article: Text | None = None
    """The file of the article that the talk follows."""
    sources: tuple[Text, ...] = ()
    """The file of sources, or several."""
    agenda: Literal["once", "each"] = "once"
    """Whether the agenda comes once, or again before each section."""
    transition: Transition | None = None
    """How slides come in that do not say it themselves."""
    build: Build | None = None
    """What appears click by click, on slides that can be built so."""
    vars: dict[str, Text] = {}
    """Variables by name: numbers and texts that {{ }} writes."""
    audience: Text | None = None
    """An audience or a variant: what is built when nothing else is chosen."""
    variants: dict[str, Variant] = {}
    """Cuts of the talk by name, chosen by `--only`."""
    data: dict[str, Table] = {}
    """Tables by name: files, rows, queries and models."""
    sections: tuple[Section, ...]
    """The parts of the talk."""
