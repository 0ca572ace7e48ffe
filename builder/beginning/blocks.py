"""What an article is made of, as plain texts: headings, paragraphs, lists, tables, pictures, quotations, listings."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its lines joined."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: what it opens with in bold is its lead; `items` are one level down."""

    text: str
    lead: str = ""
    items: "tuple[Item, ...]" = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A list; `start` is the number of its first item, where it is ordered."""

    items: tuple[Item, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first row is the header, and all rows are of one length."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: where the article says it is, what it shows, and what stands under it."""

    source: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation; `by` is who said it, where the last line tells."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Code, in a language that the article may name."""

    text: str
    language: str = ""


Block: TypeAlias = Heading | Paragraph | Points | Grid | Picture | Quote | Listing
