"""Placeholders as masters and layouts declare them."""

from builder.draw.pptx import paint, shapes, styles, text
from builder.draw.pptx.languages import run_languages
from builder.draw.pptx.phrases import phrases
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import A, Element, P, add, clean
from builder.frames import Placeholder

_LISTED_BEFORE = 6.0  # points between the points that a person types


def declare(tree: Element, number: int, holder: Placeholder, sheet: Sheet, master: bool = False) -> None:
    """The shape of a placeholder. On the master, the text styles say what it looks like."""
    shape = add(tree, P.sp)
    facts = add(shape, P.nvSpPr)
    shapes.named(facts, number, f"{holder.kind} {holder.idx}", holder.name, sheet)
    add(add(facts, P.cNvSpPr), A.spLocks, {"noGrp": "1"})
    shapes.placeholder_mark(facts, holder, prompt=bool(holder.prompt) and not master)
    properties = add(shape, P.spPr)
    paint.place(properties, A.xfrm, holder.box)
    if master:
        paint.outline(properties, "rect")
    body = add(shape, P.txBody)
    _body_properties(body, holder, shrinks=holder.bullets and not master)
    listing = add(body, A.lstStyle)
    if not (master and holder.kind in ("title", "body")):
        styles.levels(listing, level_styles(holder), sheet.theme, whole=False)
    _content(body, holder, sheet, master)


def level_styles(holder: Placeholder) -> list[styles.Style]:
    """The look of a placeholder's levels: all alike, but for their indent."""
    style = styles.Style(
        size=holder.size,
        colour=holder.colour,
        bold=holder.bold,
        align=holder.align,
        bullets=holder.bullets,
        before=_LISTED_BEFORE if holder.bullets else 0.0,
        font="mj" if holder.heading else "mn",
    )
    return [style] * (5 if holder.kind in ("body", "subTitle") else 1)


def _body_properties(body: Element, holder: Placeholder, shrinks: bool) -> None:
    """On the master nothing shrinks: layouts would inherit it for captions, whose size is decided."""
    attributes = {"wrap": "square", "rtlCol": "0", "anchor": text.ANCHOR[holder.anchor], **text.insets(holder.insets)}
    properties = add(body, A.bodyPr, attributes)
    if shrinks:
        add(properties, A.normAutofit)


def _content(body: Element, holder: Placeholder, sheet: Sheet, master: bool) -> None:
    paragraph = add(body, A.p)
    words = run_languages(False, sheet.language, sheet.language)
    if holder.kind == "sldNum":
        field = add(paragraph, A.fld, {"id": text.field_id("slidenum"), "type": "slidenum"})
        add(field, A.rPr, words)
        add(field, A.t).text = "‹#›"
        return
    lines = _lines(holder, sheet, master)
    for level, line in enumerate(lines):
        element = paragraph if level == 0 else add(body, A.p)
        if level:
            add(element, A.pPr, {"lvl": str(level)})
        run = add(element, A.r)
        add(run, A.rPr, words)
        add(run, A.t).text = clean(line)
    if not lines:
        add(paragraph, A.endParaRPr, words)


def _lines(holder: Placeholder, sheet: Sheet, master: bool) -> tuple[str, ...]:
    if holder.prompt and not master:
        return (holder.prompt,)
    said = phrases(sheet.language)
    if holder.kind in ("title", "ctrTitle"):
        return (said.title,)
    if holder.kind == "body" and (master or holder.bullets):
        return said.levels
    if holder.kind in ("body", "subTitle"):
        return (said.body,)
    return ()
