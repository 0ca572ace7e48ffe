"""A finished deck as text, to be read, compared and kept as the expected outcome of tests."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from builder.frames import (
    EMU_PER_POINT,
    Box,
    Bullet,
    Cell,
    ChartFrame,
    Frame,
    Line,
    Paragraph,
    PictureFrame,
    Presentation,
    Run,
    SectionMark,
    ShapeFrame,
    Slide,
    TableFrame,
    TextFrame,
)
from builder.motion import Appearing, Build

_EXACT = 6  # significant digits of a chart's numbers


def dump(presentation: Presentation) -> str:
    """All that is on the slides, line by line: boxes as left, top, width × height in points, colours as roles."""
    return "\n".join(_lines(presentation)) + "\n"


def _lines(presentation: Presentation) -> Iterator[str]:
    properties = presentation.properties
    yield f"deck {properties.title!r} {properties.language} {properties.date}"
    facts = {"subject": properties.subject, "author": properties.author, "keywords": properties.keywords}
    yield from (f"  {name} {value!r}" for name, value in facts.items() if value)
    starts = _starts(presentation.sections)
    for place, slide in enumerate(presentation.slides):
        for mark in starts.get(place, ()):
            yield ""
            yield f"section {mark.id} {mark.title!r}"
        yield ""
        yield from _slide(place + 1, slide)


def _starts(sections: tuple[SectionMark, ...]) -> dict[int, list[SectionMark]]:
    starts: dict[int, list[SectionMark]] = {}
    place = 0
    for mark in sections:
        starts.setdefault(place, []).append(mark)
        place += mark.count
    return starts


def _slide(number: int, slide: Slide) -> Iterator[str]:
    scheme = " ".join(word for word in (slide.scheme.ground, slide.scheme.tone, slide.scheme.shine) if word)
    told = ("hidden" if slide.hidden else "", slide.transition, f"scheme {scheme}" if scheme else "")
    extras = "".join(f" {word}" for word in told if word)
    yield f"slide {number} {slide.id} [{slide.layout.name}] {slide.title!r} {slide.language}{extras}"
    for frame in slide.frames:
        yield from (f"  {line}" for line in _frame(frame))
    yield from (f"  click {line}" for line in _clicks(slide.build))
    yield from (f"  notes {paragraph!r}" for paragraph in slide.notes)


def _clicks(build: Build) -> Iterator[str]:
    """What appears at each click, with the effect."""
    dim = " dim" if build.dim else ""
    for step in build.steps:
        yield f"{build.effect}{dim}: {', '.join(map(_appearing, step))}"


def _appearing(one: Appearing) -> str:
    parts = {"paragraphs": one.paragraphs, "series": one.series, "category": one.category}
    return one.frame + "".join(f" {name} {part}" for name, part in parts.items() if part is not None)


def _frame(frame: Frame) -> Iterator[str]:
    kind = type(frame).__name__.removesuffix("Frame").lower()
    holder = "" if frame.placeholder is None else f" placeholder {frame.placeholder}"
    yield f"{kind} {frame.id} {frame.name!r} {_box(frame.box)}{holder}{_look(frame)}"
    yield from (f"  {line}" for line in _content(frame))


def _look(frame: Frame) -> str:
    match frame:
        case TextFrame():
            insets = frame.insets
            sides = (insets.left, insets.top, insets.right, insets.bottom)
            words = [
                "" if frame.anchor == "top" else frame.anchor,
                f"insets {' '.join(map(_points, sides))}" if any(sides) else "",
                "shrinks" if frame.shrink else "",
                _outline(frame.shape, frame.adjust, frame.fill, frame.line, plain="rect"),
            ]
        case ShapeFrame():
            words = [
                _outline(frame.shape, frame.adjust, frame.fill, frame.line),
                "" if frame.opacity == 100 else f"{frame.opacity}% opaque",
            ]
        case PictureFrame():
            crop = " ".join(f"{share / 1000:g}%" for share in frame.crop)
            scaled = f"svg {len(frame.svg)} bytes" if frame.svg else ""
            words = [frame.format, f"{len(frame.data)} bytes", scaled, f"crop {crop}" if any(frame.crop) else ""]
        case _:
            words = []
    return "".join(f" {word}" for word in words if word)


def _outline(
    shape: str, adjust: tuple[tuple[str, int], ...], fill: str | None, line: Line | None, plain: str = ""
) -> str:
    words = [
        "" if shape == plain else shape,
        " ".join(f"{name}={value}" for name, value in adjust),
        f"fill {fill}" if fill else "",
        f"line {_line(line)}" if line else "",
    ]
    return " ".join(word for word in words if word)


def _content(frame: Frame) -> Iterator[str]:
    match frame:
        case TextFrame():
            yield from map(_paragraph, frame.paragraphs)
        case PictureFrame():
            yield f"alt {frame.alt!r}"
        case ChartFrame():
            yield f"alt {frame.alt!r}"
            yield from _record("plot", frame.plot)
        case TableFrame():
            yield f"alt {frame.alt!r}"
            yield from _table(frame)


def _paragraph(paragraph: Paragraph) -> str:
    words = [
        _bullet(paragraph.bullet) if paragraph.bullet else "",
        "" if paragraph.align == "left" else paragraph.align,
        f"level {paragraph.level}" if paragraph.level else "",
        f"left {_points(paragraph.left)}{_points(paragraph.first, sign=True)}"
        if paragraph.left or paragraph.first
        else "",
        f"before {paragraph.before:g}" if paragraph.before else "",
        f"after {paragraph.after:g}" if paragraph.after else "",
        f"spacing {paragraph.spacing}%" if paragraph.spacing != 100 else "",
    ]
    look = ", ".join(word for word in words if word)
    runs = " + ".join(map(_run, paragraph.runs)) or "(empty)"
    return f"¶ {runs}" + (f" ({look})" if look else "")


def _bullet(bullet: Bullet) -> str:
    share = "" if bullet.percent == 100 else f" {bullet.percent}%"
    return f"{bullet.character} {bullet.colour}{share}"


def _run(run: Run) -> str:
    words = [
        f"{run.size:g}",
        "bold" if run.bold else "",
        "mono" if run.mono else "",
        "raised" if run.raised else "",
        "" if run.colour == "ink" else run.colour,
        "" if run.language == "zh-CN" else run.language,
        f"field {run.field}" if run.field else "",
        f"→ {run.link}" if run.link else "",
    ]
    return f"{run.text!r} {' '.join(word for word in words if word)}"


def _table(frame: TableFrame) -> Iterator[str]:
    yield f"columns {' '.join(map(_points, frame.widths))}" + ("" if frame.header else ", no header")
    for number, (height, cells) in enumerate(zip(frame.heights, frame.rows, strict=True), 1):
        yield f"row {number} {_points(height)}"
        yield from (f"  {_cell(cell)}" for cell in cells)


def _cell(cell: Cell) -> str:
    words = [
        f"span {cell.span}" if cell.span > 1 else "",
        "" if cell.anchor == "middle" else cell.anchor,
        f"fill {cell.fill}" if cell.fill else "",
        f"top {_line(cell.top)}" if cell.top else "",
        f"bottom {_line(cell.bottom)}" if cell.bottom else "",
        f"sides {_line(cell.sides)}" if cell.sides else "",
    ]
    look = "".join(f" {word}" for word in words if word)
    return f"cell{look} " + " ".join(map(_paragraph, cell.paragraphs))


def _record(name: str, record: Any) -> Iterator[str]:
    """A chart's record by its fields, without those that have their defaults; records within stand below it."""
    words, below = [], []
    for item in fields(record):
        value = getattr(record, item.name)
        parts = value if isinstance(value, tuple) else (value,)
        if value == item.default:
            continue
        if any(isinstance(part, Struct) for part in parts):
            below += [(item.name, part) for part in parts]
        else:
            words.append(f"{item.name} {', '.join(map(_value, parts))}")
    yield "; ".join((name, *words))
    for title, part in below:
        yield from (f"  {line}" for line in _record(title, part))


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.{_EXACT}g}"
    return value if isinstance(value, str) else str(value)


def _line(line: Line) -> str:
    return f"{line.colour} {line.width:g}" + ("" if line.dash == "solid" else f" {line.dash}")


def _box(box: Box) -> str:
    return f"{_points(box.x)} {_points(box.y)} {_points(box.width)}×{_points(box.height)}"


def _points(emu: int, sign: bool = False) -> str:
    return f"{emu / EMU_PER_POINT:{'+' if sign else ''}.1f}"
