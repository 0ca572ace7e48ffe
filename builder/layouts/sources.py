"""The list of sources, made from what the deck cites, in the order it first cites them.

- layout: sources
  title: 资料来源
"""

from dataclasses import replace

from builder.frames import Box, Bullet, Frame, Paragraph, Placeholder, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, inches, points, split_columns
from builder.outline.records import Record, Slide
from builder.typeset.fit import measure

NAME = "sources"
KEYS: frozenset[str] = frozenset()
NEEDS_TITLE = False

HANG = inches(0.32)


class Content(Record, frozen=True, kw_only=True):
    """The sources named here; none means all that the deck cites."""

    cited: tuple[str, ...] = ()
    first: int = 1


def lay_out(slide: Slide, page: Page) -> Laid:
    """Two columns of numbered references."""
    return chrome.content_slide("Sources", slide, page, lambda box: _columns(slide, page, box), _placeholders(page))


def split(content: Record, count: int) -> tuple[Record, ...]:
    """The references dealt out to `count` slides, numbered on."""
    assert isinstance(content, Content)
    size = -(-len(content.cited) // count)
    return tuple(
        Content(at=content.at, cited=content.cited[i : i + size], first=content.first + i)
        for i in range(0, len(content.cited), size)
    )


def _columns(slide: Slide, page: Page, box: Box) -> tuple[Frame, ...]:
    content = slide.content
    assert isinstance(content, Content)
    entries = [
        _entry(content.first + i, page.material.sources[cite], page)
        for i, cite in enumerate(content.cited)
        if cite in page.material.sources
    ]
    if not entries:
        return ()
    columns = split_columns(box, 2, inches(0.5))
    half = _half(entries, columns[0].width)
    return tuple(
        TextFrame(
            id=f"sources.{i}",
            name=f"Sources {i}",
            box=column,
            at=slide.at,
            placeholder=chrome.BODY + i - 1,
            paragraphs=tuple(part),
        )
        for i, (column, part) in enumerate(zip(columns, (entries[:half], entries[half:]), strict=True), 1)
        if part
    )


def _half(entries: list[Paragraph], width: int) -> int:
    """How many entries the first column takes so that neither column is much longer."""
    heights = [measure((entry,), points(width)).height_pt for entry in entries]
    total, used = sum(heights), 0.0
    for index, height in enumerate(heights):
        used += height
        if used >= total / 2 - 0.01:
            return index + 1
    return len(entries)


def _entry(number: int, source: object, page: Page) -> Paragraph:
    """Number, title (which is the link, where there is an address), publisher and date."""
    size = page.size("references")
    title, publisher, date, address = (
        str(getattr(source, name, "") or "") for name in ("title", "publisher", "date", "address")
    )
    titled = page.runs(_escaped(title), size, "ink")
    if address.startswith(("http://", "https://")):
        titled = tuple(replace(run, link=address) for run in titled)
    rest = ("，" if page.language.startswith("zh") else ", ").join(part for part in (publisher, date) if part)
    return Paragraph(
        (*titled, *page.runs(_escaped(f"  {rest}"), size, "quiet")),
        left=HANG,
        first=-HANG,
        before=5.0,
        bullet=Bullet(f"{number}", "accent", number=number),
    )


def _escaped(text: str) -> str:
    """Marks in a title are not ours to read."""
    return "".join("\\" + character if character in "\\*`[]()^" else character for character in text)


def _placeholders(page: Page) -> tuple[Placeholder, ...]:
    columns = split_columns(chrome.body_box(page), 2, inches(0.5))
    return tuple(
        Placeholder(chrome.BODY + i, "body", f"Sources {i + 1}", box, "Sources", page.theme.size("references"))
        for i, box in enumerate(columns)
    )
