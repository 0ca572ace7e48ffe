"""What an article is made of, as plain texts: headings, paragraphs, lists, tables, pictures, quotations, listings."""

from typing import TypeAlias

from msgspec import Struct


class Heading(Struct, frozen=True):
    """A heading; level 1 is the highest."""

    level: int
    text: str


class Paragraph(Struct, frozen=True):
    """A paragraph, its lines joined."""

    text: str


class Item(Struct, frozen=True):
    """An item of a list: what it opens with in bold is its lead; `items` are one level down."""

    text: str
    lead: str = ""
    items: "tuple[Item, ...]" = ()


class Points(Struct, frozen=True):
    """A list; `start` is the number of its first item, where it is ordered."""

    items: tuple[Item, ...]
    start: int | None = None


class Grid(Struct, frozen=True):
    """A table; its first row is the header, and all rows are of one length."""

    rows: tuple[tuple[str, ...], ...]


class Picture(Struct, frozen=True):
    """A picture: where the article says it is, what it shows, and what stands under it."""

    source: str
    alt: str
    caption: str = ""


class Quote(Struct, frozen=True):
    """A quotation; `by` is who said it, where the last line tells."""

    text: str
    by: str = ""


class Listing(Struct, frozen=True):
    """Code, in a language that the article may name."""

    text: str
    language: str = ""


Block: TypeAlias = Heading | Paragraph | Points | Grid | Picture | Quote | Listing
