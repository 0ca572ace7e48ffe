"""Slides made from the blocks of an article, each in several versions: where one does not fit, the next says less."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from builder.beginning.blocks import Block, Grid, Heading, Listing, Paragraph, Picture, Points, Quote
from builder.beginning.entries import Entry, entries_of
from builder.beginning.grids import MOST_ROWS, Sheet, suggested
from builder.beginning.phrases import Phrases
from builder.beginning.sentences import shortened, width
from builder.beginning.writing import colon, listing, literal, slide_text, word, words

TITLES, QUOTES, CAPTIONS = (44.0, 28.0, 14.0), (110.0, 56.0, 28.0), (90.0, 40.0, 20.0)
POINTS, COUNTS = (130.0, 64.0, 36.0, 18.0), (5, 5, 4, 3)
LEADS = 40.0  # of a numbered item that is all lead
MOST_SLIDES = 3  # of a run of text; the rest is in the notes
MOST_CODE = 14  # lines
MOST_NESTED = 3


class Version(Struct, frozen=True):
    """A slide as it might be: its title, the YAML under it, and a remark for the author."""

    title: str
    lines: tuple[str, ...]
    remark: str = ""
    notes: str = ""


class Draft(Struct, frozen=True):
    """A slide: its versions, the one that says most first, what goes into the notes, and the table that it shows."""

    versions: tuple[Version, ...]
    notes: str = ""
    table: str = ""


class Remark(Struct, frozen=True):
    """A comment between slides."""

    text: str


class Materials(Struct, frozen=True):
    """What slides refer to: tables by name, picture files, and why a picture is not among them."""

    sheets: Mapping[Grid, tuple[str, Sheet]]
    pictures: Mapping[str, str]
    left_out: Mapping[str, str]
    phrases: Phrases


def drafts(blocks: Sequence[Block], heading: str, materials: Materials) -> Iterator[Draft | Remark]:
    """The slides of the blocks under a heading."""
    runs = [(is_text, tuple(run)) for is_text, run in groupby(blocks, _is_text)]
    before = ""
    for number, (is_text, inside) in enumerate(runs):
        if not is_text:
            for block in inside:
                yield _other(block, heading, before, materials)
                before = ""
            continue
        before = _caption(inside[-1]) if number + 1 < len(runs) else ""
        yield from _texts(inside[:-1] if before else inside, heading, materials)


def _is_text(block: Block) -> bool:
    return isinstance(block, Paragraph | Points | Heading)


def empty(heading: str, materials: Materials) -> Draft:
    """The slide of a part in which nothing is written."""
    lines = ("points:", f"  - {slide_text(materials.phrases.empty)}")
    return Draft(_titled(heading, (lines,) * 3, materials.phrases.todo_empty))


def _texts(blocks: Sequence[Block], heading: str, materials: Materials) -> Iterator[Draft]:
    """Slides of points: the first sentences of paragraphs, and the items of lists."""
    entries = entries_of(blocks)
    for number in range(MOST_SLIDES):
        if not entries:
            return
        taken = COUNTS[0] + _claims(entries)
        told = entries if number == MOST_SLIDES - 1 else entries[:taken]
        yield replace(_points(entries[:taken], heading, materials), notes="\n".join(entry.full for entry in told))
        entries = entries[taken:]


def _claims(entries: Sequence[Entry]) -> bool:
    """Whether the first entry can be the title of a slide of the others."""
    return len(entries) > 1 and entries[0].is_sentence and width(entries[0].text) <= TITLES[0]


def _points(entries: Sequence[Entry], heading: str, materials: Materials) -> Draft:
    """A slide whose title is the first sentence where that can be one, else the heading."""
    claims = _claims(entries)
    title, rest = (entries[0].text.rstrip("。.：:"), entries[1:]) if claims else (heading, entries)
    remark = "" if claims else materials.phrases.todo_title
    bodies = (_body(rest[:count], most, nested=most > POINTS[2]) for count, most in zip(COUNTS, POINTS, strict=True))
    titles = (TITLES[0], *TITLES)
    return Draft(
        tuple(Version(shortened(title, most), body, remark) for most, body in zip(titles, bodies, strict=True))
    )


def _body(entries: Sequence[Entry], most: float, *, nested: bool) -> tuple[str, ...]:
    """Points; those of one ordered list are rows with numbers, other ordered ones say theirs themselves."""
    first = entries[0].number
    if first is not None and _are_rows(entries, first):
        rows = (
            replace(entry, lead=entry.lead or entry.text, text=entry.text if entry.lead else "") for entry in entries
        )
        start = (f"start: {first}",) if first != 1 else ()
        return ("points:", *(line for entry in rows for line in _point(entry, most, nested=False)), *start)
    bars = any(entry.number is not None for entry in entries) and any(entry.lead for entry in entries)
    lines = (line for entry in map(_counted, entries) for line in _point(entry, most, nested=nested))
    return ("points:", *lines, *(("numbered: false",) if bars else ()))


def _are_rows(entries: Sequence[Entry], first: int) -> bool:
    """Whether entries are items of one ordered list that rows have room for."""
    in_order = all(entry.number == first + index for index, entry in enumerate(entries))
    return in_order and not any(entry.items or width(entry.lead or entry.text) > LEADS for entry in entries)


def _counted(entry: Entry) -> Entry:
    """An entry that begins with its number."""
    if entry.number is None:
        return entry
    if entry.lead:
        return replace(entry, lead=f"{entry.number}. {entry.lead}")
    return replace(entry, text=f"{entry.number}. {entry.text}")


def _point(entry: Entry, most: float, *, nested: bool) -> list[str]:
    if not entry.text:
        return [f"  - lead: {slide_text(shortened(entry.lead, most / 2))}"]
    text = slide_text(shortened(entry.text, most))
    if entry.lead:
        return [f"  - lead: {slide_text(shortened(entry.lead, most / 2))}", f"    text: {text}"]
    if nested and entry.items:
        inner = (f"      - {slide_text(shortened(item, most))}" for item in entry.items[:MOST_NESTED])
        return [f"  - text: {text}", "    points:", *inner]
    return [f"  - {text}"]


def _other(block: Block, heading: str, before: str, materials: Materials) -> Draft | Remark:
    if isinstance(block, Grid):
        return _grid(block, heading, before, materials)
    if isinstance(block, Picture):
        return _picture(block, heading, materials)
    if isinstance(block, Quote):
        return _quote(block, heading, materials)
    assert isinstance(block, Listing)
    return _code(block, heading, before, materials)


def _grid(grid: Grid, heading: str, before: str, materials: Materials) -> Draft:
    """A chart where the table suggests one, or the table itself, or only word of it."""
    name, sheet = materials.sheets[grid]
    phrases = materials.phrases
    file = f"assets/data/{name}.csv"
    kind = suggested(sheet)
    bodies: list[tuple[tuple[str, ...], str]] = []
    if kind:
        bodies.append((_chart(kind, name, sheet, phrases), phrases.todo_chart.format(kind)))
    if len(sheet.rows) <= MOST_ROWS:
        bodies.append(((f"table: {{data: {name}}}", "source: article"), phrases.todo_title))
    told = slide_text(phrases.long_table.format(len(sheet.rows), file))
    bodies.append((("points:", f"  - {told}"), phrases.todo_title))
    shown = ", ".join(sheet.numeric[:3]) or f"{phrases.table} {name.rpartition('_')[2]}"
    title = before or f"{heading}{colon(heading)}{shown}"
    versions = tuple(
        Version(shortened(title, most), lines, remark)
        for most, (lines, remark) in zip(TITLES, (*bodies, bodies[-1])[:3], strict=False)
    )
    return Draft((*versions, replace(versions[-1], title=shortened(title, TITLES[2]))), table=name)


def _chart(kind: str, name: str, sheet: Sheet, phrases: Phrases) -> tuple[str, ...]:
    lines = [f"kind: {kind}", f"data: {name}", f"x: {word(sheet.x)}", f"y: {words(sheet.numeric)}"]
    if not sheet.units:
        unit = sheet.numeric[0] if len(sheet.numeric) == 1 else phrases.value
        lines.append(f"unit: {word(unit)}   # {phrases.todo_unit}")
    return ("chart:", *(f"  {line}" for line in lines), "source: article")


def _picture(picture: Picture, heading: str, materials: Materials) -> Draft | Remark:
    """The picture, or word that it could not be taken along."""
    file = materials.pictures.get(picture.source)
    phrases = materials.phrases
    if file is None:
        shown = picture.source if len(picture.source) < 120 else f"{picture.source[:60]}…"
        return Remark(phrases.left_out.format(shown, materials.left_out.get(picture.source, "")))
    says = word(literal(shortened(picture.alt or picture.caption or heading, 80)))
    title = (
        picture.alt if picture.alt and width(picture.alt) <= TITLES[0] else f"{heading}{colon(heading)}{phrases.figure}"
    )
    image = f"file: {word(file)}, alt: {says}"
    under = (f", caption: {word(literal(shortened(picture.caption, most)))}" for most in CAPTIONS)
    said = under if picture.caption not in ("", title) else ("",) * 3
    bodies = tuple((f"image: {{{image}{caption}}}",) for caption in said)
    return Draft(_titled(title, bodies, phrases.todo_title), picture.caption)


def _quote(quote: Quote, heading: str, materials: Materials) -> Draft:
    by = [f"  by: {slide_text(shortened(quote.by, 30))}"] if quote.by else []
    bodies = tuple(("quote:", f"  text: {slide_text(shortened(quote.text, most))}", *by) for most in QUOTES)
    title = f"{heading}{colon(heading)}{materials.phrases.quote}"
    said = f"{quote.text}\n— {quote.by}" if quote.by else quote.text
    return Draft(_titled(title, bodies, materials.phrases.todo_title), said)


def _code(code: Listing, heading: str, before: str, materials: Materials) -> Draft:
    """The listing, highlighted or plain, or only its beginning; in the end it stands in the notes."""
    phrases = materials.phrases
    lines = code.text.split("\n")
    language = [f"  language: {word(code.language)}"] if code.language else []
    title = before or f"{heading}{colon(heading)}{phrases.code}"
    whole = tuple(f"  {line}" for line in listing(code.text))
    start = tuple(f"  {line}" for line in listing("\n".join(line[:70] for line in lines[:MOST_CODE])))
    told = ("points:", f"  - {slide_text(phrases.code)}")
    bodies = (("code:", *language, *whole), ("code:", *whole), ("code:", *start), told)
    versions = [Version(shortened(title, TITLES[min(level, 2)]), body) for level, body in enumerate(bodies)]
    versions[2:] = [replace(version, notes=code.text) for version in versions[2:]]
    return Draft(tuple(versions))


def _titled(title: str, bodies: Sequence[tuple[str, ...]], remark: str) -> tuple[Version, ...]:
    return tuple(Version(shortened(title, most), body, remark) for most, body in zip(TITLES, bodies, strict=True))


def _caption(block: Block) -> str:
    """What a short paragraph says of the table, picture or code under it; empty when it is none that does."""
    if not isinstance(block, Paragraph) or width(block.text) > TITLES[0]:
        return ""
    leads = block.text.endswith(("：", ":")) or not block.text.endswith(tuple("。.!?！？"))
    return block.text.rstrip("：: ") if leads else ""
