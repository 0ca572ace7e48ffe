"""The list of sources, made from what the deck cites, in the order it first cites them; in full in its notes.

- layout: sources
  title: 资料来源
"""

from msgspec.structs import replace

from builder.addresses import encoded
from builder.content import marks
from builder.content.citations import short
from builder.content.sources import Source
from builder.frames import Box, Bullet, Frame, Paragraph, Placeholder, TextFrame
from builder.layouts import chrome
from builder.layouts.page import Laid, Page, emu, inches, points, split_columns
from builder.outline.records import Record, Slide
from builder.typeset.fit import line_count, measure, natural_width

NAME = "sources"
KEYS: frozenset[str] = frozenset()
NEEDS_TITLE = False

HANG, GUTTER = inches(0.36), inches(0.35)
LOOSE = 12.0  # points that may be added between entries


class Content(Record, frozen=True, kw_only=True):
    """The sources named here; none means all that the deck cites."""

    cited: tuple[str, ...] = ()
    """Ids of the sources listed; all that the deck cites if not given."""
    first: int = 1
    """The number of the first one."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """Numbered citations in two or three columns; where they stand in full is in the notes."""
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
    """Three columns when no entry needs a second line in them, else two."""
    content = slide.content
    assert isinstance(content, Content)
    known = [page.material.sources[cite] for cite in content.cited if cite in page.material.sources]
    entries = [_entry(content.first + i, source, page) for i, source in enumerate(known)]
    if not entries:
        return ()
    three = split_columns(box, 3, GUTTER)
    narrow = all(line_count((entry,), points(three[0].width)) == 1 for entry in entries)
    columns = three if narrow else split_columns(box, 2, GUTTER)
    parts = _aired(_dealt(entries, len(columns), columns[0].width), columns[0])
    return tuple(
        TextFrame(
            id=f"sources.{i}",
            name=f"Sources {i}",
            box=column,
            at=slide.at,
            placeholder=chrome.BODY + i - 1,
            paragraphs=part,
        )
        for i, (column, part) in enumerate(zip(columns, parts, strict=False), 1)
    )


def _dealt(entries: list[Paragraph], count: int, width: int) -> list[tuple[Paragraph, ...]]:
    """The entries in columns of about the same height, in order."""
    heights = [measure((entry,), points(width)).height_pt for entry in entries]
    share = sum(heights) / count
    columns: list[list[Paragraph]] = [[]]
    used = 0.0
    for entry, height in zip(entries, heights, strict=True):
        if used >= share * len(columns) - 0.01 and len(columns) < count:
            columns.append([])
        columns[-1].append(entry)
        used += height
    return [(replace(column[0], before=0.0), *column[1:]) for column in columns]


def _aired(parts: list[tuple[Paragraph, ...]], column: Box) -> list[tuple[Paragraph, ...]]:
    """The columns with more space between entries, where there is room, the same in all."""
    most = max(len(part) for part in parts)
    left = min(points(column.height) - measure(part, points(column.width)).height_pt for part in parts)
    more = max(0.0, min(LOOSE, left / max(1, most - 1)))
    return [(part[0], *(replace(entry, before=entry.before + more) for entry in part[1:])) for part in parts]


def _entry(number: int, source: Source, page: Page) -> Paragraph:
    """Number, short citation (which is the link, where there is an address) and date."""
    size = page.size("references")
    # Marks in a citation are not ours to read.
    named = page.runs(marks.literal(short(source)), size, "quiet")
    if source.address.startswith(("http://", "https://")):
        named = tuple(replace(run, link=encoded(source.address)) for run in named)
    told = source.date and source.date not in short(source)
    dated = page.runs(f"\u2002{source.date}", size, "quiet") if told else ()
    hang = max(HANG, emu(natural_width((Paragraph(page.runs("00", size)),)) + 4))
    return Paragraph(
        (*named, *dated), left=hang, first=-hang, before=7.0, bullet=Bullet(f"{number}", "accent", number=number)
    )


def _placeholders(page: Page) -> tuple[Placeholder, ...]:
    columns = split_columns(chrome.body_box(page), 3, GUTTER)
    return tuple(
        Placeholder(chrome.BODY + i, "body", f"Sources {i + 1}", box, "Sources", page.theme.size("references"))
        for i, box in enumerate(columns)
    )
