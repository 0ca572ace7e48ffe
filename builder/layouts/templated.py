"""Slides on a company template's layouts: titles and small print in its placeholders, looking as it says."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from builder.frames import (
    Box,
    Bullet,
    Frame,
    Insets,
    Paragraph,
    Placeholder,
    PlaceholderKind,
    Run,
    SlideLayout,
    TextFrame,
)
from builder.layouts.page import Laid, Page, emu, place, points
from builder.outline.records import Point, Record, Text
from builder.templates.choosing import named
from builder.templates.records import Design, Look, Spot
from builder.templates.scaling import holder, scaled
from builder.templates.themes import CONTENT, LEAST, SMALL, STEPS, TITLES, falling, role_of, spot_of
from builder.theme import Theme
from builder.theme_file import FLOORS
from builder.typeset.fit import fits, measure
from builder.typeset.titles import rebreak

_BODY = frozenset({"body", "obj", "subTitle"})  # what takes text
_TAKES: dict[str, frozenset[str]] = {  # kind of our placeholder → kinds of a template's that take the same
    "title": TITLES,
    "ctrTitle": TITLES,
    "subTitle": _BODY,
    "body": _BODY,
    "chart": frozenset({"chart", "obj"}),
    "tbl": frozenset({"tbl", "obj"}),
    "pic": frozenset({"pic", "obj"}),
    "ftr": frozenset({"ftr"}),
    "sldNum": frozenset({"sldNum"}),
}
_KINDS: dict[str, PlaceholderKind] = {
    kind: kind
    for kind in ("title", "ctrTitle", "subTitle", "body", "obj", "chart", "tbl", "pic", "dt", "ftr", "sldNum")
}
# What programs write into a footer that says nothing.
_NO_FOOTER = (
    "", "footer", "footer text", "<footer>", "click to edit footer", "页脚", "頁尾", "フッター", "바닥글", "fußzeile",
)  # fmt: skip
_NOWHERE, _NO_INSETS = Box(0, 0, 0, 0), Insets(0, 0, 0, 0)  # of what was put right: frames say their own
TITLE, BODY, LEVELS = 0, 20, 8  # the idx of the first body placeholder of ours; the deepest level
SMALLEST = 16.0  # points of a nested point
FURNITURE = range(11, 20)  # our own placeholders that no template has: subtitle, source, takeaway


def design_of(theme: Theme, layout: str, content: Record) -> Design | None:
    """The template's layout that carries a slide; columns take one with as many placeholders where there is one."""
    if theme.dress is None:
        return None
    if layout == "closing" and getattr(content, "points", None):
        layout = "sources"  # a slide with a body, not a last page
    if layout == "placeholders":
        return named(theme.dress.template).get(str(getattr(content, "on", "")))
    design = theme.dress.designs[layout]
    columns: Any = getattr(content, "columns", None) or ()
    if not columns:
        return design
    fitting = (one for one in theme.dress.template.designs if _columns(one) == len(columns))
    return next(fitting, theme.dress.designs["number"])  # one that leaves all room free


def _columns(design: Design) -> int:
    """How many placeholders for content stand side by side and nothing else, under a title."""
    free = [spot for spot in design.spots if spot.kind in _BODY]
    alone = all(spot.kind in _BODY | TITLES | SMALL and spot.upright for spot in design.spots)
    level = len({spot.box.y for spot in free}) == 1
    return len(free) if alone and level and len(free) > 1 and spot_of(design, TITLES) else 0


def title_frame(text: Text, page: Page, lowest: int) -> TextFrame | None:
    """The title in the template's placeholder; None where it has none.

    One that is too long at the smallest size goes on below the placeholder, down to `lowest`.
    """
    design = page.design
    spot = spot_of(design, TITLES) if design else None
    if design is None or spot is None:
        return None
    paragraph = rebreak(spoken(text, page, design, spot, page.size("title")), room_in(spot))
    needed = emu(measure((paragraph,), room_in(spot)).height_pt) + spot.insets.top + spot.insets.bottom
    most = max(spot.box.height, lowest - spot.box.y) if page.title_step + 1 >= STEPS else spot.box.height
    box = Box(spot.box.x, spot.box.y, spot.box.width, max(spot.box.height, min(needed, most)))
    return TextFrame(
        id="title",
        name="Title",
        box=box,
        at=text.at,
        placeholder=TITLE,
        insets=spot.insets,
        anchor=spot.anchor,
        paragraphs=(paragraph,),
    )


def spoken(text: Text | str, page: Page, design: Design, spot: Spot, size: float, *, level: int = 0) -> Paragraph:
    """A paragraph that looks as a placeholder says, at a size."""
    look = spot.looks[min(level, len(spot.looks) - 1)]
    runs = page.runs(text, size, _colour(page, design, spot), look.bold, heading=page.theme.is_heading(look.font))
    return Paragraph(runs, look.align, spacing=look.spacing or 100, before=look.before, after=look.after)


def _colour(page: Page, design: Design, spot: Spot) -> str:
    """The role of a placeholder's text: its own, unless the slide stands on another ground than the template's."""
    if page.grounded:
        return "quiet" if spot.kind in SMALL else "ink"
    return role_of(design, spot)


def listed(points_: tuple[Point, ...], page: Page, box: Box) -> TextFrame | None:
    """Points in the template's own body placeholder, bullets, indents and sizes as it has them; None without one."""
    design = page.design
    spot = spot_of(design, _BODY) if design else None
    if design is None or spot is None or not points_ or spot.box.height < page.grid("height") * LEAST:
        return None
    whole = Box(spot.box.x, max(spot.box.y, box.y - spot.insets.top), spot.box.width, 0)
    bottom = min(spot.box.bottom, box.bottom)
    return TextFrame(
        id="points",
        name="Points",
        box=replace(whole, height=max(0, bottom - whole.y)),
        at=place(points_[0].text, points_[0].lead),
        placeholder=BODY,
        insets=spot.insets,
        anchor=spot.anchor,
        shrink=True,
        paragraphs=pointed(points_, page, design, spot),
    )


def pointed(points_: tuple[Point, ...], page: Page, design: Design, spot: Spot) -> tuple[Paragraph, ...]:
    """Points as paragraphs that look as a placeholder says, level by level, at the page's step of its size."""
    scale = falling(spot.looks[0].size, FLOORS["body"])
    share = scale[min(page.step, len(scale) - 1)] / spot.looks[0].size
    return tuple(_point(one, page, design, spot, share) for one in _flat(points_, 0))


def _flat(listed_: tuple[Point, ...], level: int) -> Iterator[tuple[Point, int, int]]:
    """The points with their levels and their numbers on these, as they stand under each other."""
    for number, point in enumerate(listed_, 1):
        yield point, level, number
        yield from _flat(point.points, min(level + 1, LEVELS))


def _bullet(look: Look, number: int) -> Bullet | None:
    if not look.bullet:
        return None
    return Bullet(own=False, number=number) if look.bullet == "1" else Bullet(look.bullet, own=False)


def _point(placed: tuple[Point, int, int], page: Page, design: Design, spot: Spot, share: float) -> Paragraph:
    """One point: its lead in bold where a text follows; the mark before it is the template's."""
    point, level, number = placed
    look = spot.looks[min(level, len(spot.looks) - 1)]
    size = max(float(round(min(one.size for one in spot.looks[: level + 1]) * share)), SMALLEST)
    parts = [part for part in (point.lead, point.text) if part]
    runs = tuple(
        run
        for place_, part in enumerate(parts)
        for run in page.runs(
            f" {part}" if place_ else part,
            size,
            _colour(page, design, spot),
            bold=look.bold or (place_ == 0 and len(parts) > 1),
            heading=page.theme.is_heading(look.font),
        )
    )
    return Paragraph(
        runs,
        look.align,
        level,
        _bullet(look, number),
        look.left,
        look.first,
        max(look.before, 4.0),
        look.after,
        look.spacing or 100,
    )


def room_in(spot: Spot) -> float:
    """Points between the insets of a placeholder."""
    return points(spot.box.width - spot.insets.left - spot.insets.right)


def small_print(page: Page, section: str, idx_footer: int, idx_number: int) -> tuple[Frame, ...]:
    """What the template has room for at the foot: its own footer text, else the section; and the page number."""
    design = page.design
    if design is None:
        return ()
    frames: list[Frame] = []
    footer, number = spot_of(design, frozenset({"ftr"})), spot_of(design, frozenset({"sldNum"}))
    own = footer.prompt.strip() if footer else ""
    if footer and (said := section if own.casefold() in _NO_FOOTER else own):
        paragraph = spoken(said, page, design, footer, footer.looks[0].size)
        frame = _small("footer", "Footer", footer, paragraph, idx_footer)
        if fits(frame) <= 0:
            frames.append(frame)
    if number:
        run = Run("‹#›", number.looks[0].size, _colour(page, design, number), language=page.language, field="slidenum")
        paragraph = Paragraph((run,), number.looks[0].align)
        frames.append(_small("number", "Slide Number", number, paragraph, idx_number))
    return tuple(frames)


def _small(key: str, name: str, spot: Spot, paragraph: Paragraph, idx: int) -> TextFrame:
    return TextFrame(
        id=key,
        name=name,
        box=spot.box,
        placeholder=idx,
        insets=spot.insets,
        anchor=spot.anchor,
        paragraphs=(paragraph,),
    )


def dressed(laid: Laid, page: Page) -> Laid:
    """The slide on the template's layout: frames fill its placeholders where it has the like, else they stand free."""
    design = page.design
    if design is None:
        return laid
    layout, frames = (laid.layout, laid.frames) if laid.layout.part else _filling(laid, design)
    scale = page.theme.dress.scale if page.theme.dress else 1.0
    placeholders = tuple(holder(one, scale) for one in layout.placeholders)
    frames = tuple(scaled(frame, scale) for frame in frames)
    return replace(laid, layout=replace(layout, placeholders=placeholders), frames=frames)


def _filling(laid: Laid, design: Design) -> tuple[SlideLayout, tuple[Frame, ...]]:
    matched = _matched(laid.layout.placeholders, design)
    frames = tuple(
        replace(frame, placeholder=matched.get(frame.placeholder) if frame.placeholder is not None else None)
        for frame in laid.frames
    )
    return SlideLayout(design.name, holders(design), part=design.part), frames


def holders(design: Design) -> tuple[Placeholder, ...]:
    """The template's placeholders as the frames that fill them see them."""
    return tuple(_holder(design, spot) for spot in design.spots if spot.kind in _KINDS)


def _matched(ours: tuple[Placeholder, ...], design: Design) -> dict[int, int]:
    """Our placeholders' idx → the template's. Contents go by order where there are as many of each, else by kind."""
    found: dict[int, int] = {}
    for kind in ("title", "ctrTitle", "ftr", "sldNum"):
        for one in ours:
            spot = spot_of(design, _TAKES[kind])
            if one.kind == kind and spot:
                found[one.idx] = spot.idx
    free = sorted((spot for spot in design.spots if spot.kind in CONTENT | _BODY and spot.upright), key=_across)
    content = sorted((one for one in ours if _is_content(one)), key=lambda one: (one.box.x, one.box.y))
    alike = len(free) == len(content)
    for number, one in enumerate(content):
        takes = _TAKES[one.kind]
        first = next((spot for spot in free if spot.kind in takes and one.kind != "body"), None)
        spot = free[number] if alike else first
        if spot and spot.kind in takes and spot.idx not in found.values():
            found[one.idx] = spot.idx
    return found


def _is_content(holder: Placeholder) -> bool:
    return holder.idx not in FURNITURE and holder.kind not in ("title", "ctrTitle", "dt", "ftr", "sldNum")


def _across(spot: Spot) -> tuple[int, int]:
    return spot.box.x, spot.box.y


def _holder(design: Design, spot: Spot) -> Placeholder:
    look: Look = spot.looks[0]
    plain = spot.kind in TITLES
    return Placeholder(
        spot.idx,
        _KINDS[spot.kind],
        spot.name,
        _NOWHERE if spot.mended else spot.box,
        size=look.size,
        colour=role_of(design, spot),
        bold=look.bold,
        align=look.align,
        anchor=spot.anchor,
        insets=_NO_INSETS if spot.mended else spot.insets,
        bullets=not plain,
        foreign=True,
    )
