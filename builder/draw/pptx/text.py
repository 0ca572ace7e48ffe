"""Text bodies: paragraphs, runs, line breaks, fields and links."""

from builder.draw.pptx import identity
from builder.draw.pptx.languages import run_languages
from builder.draw.pptx.paint import scheme_colour, solid
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import (
    LINK_COLOUR,
    SLOT,
    A,
    Element,
    P,
    R,
    add,
    clean,
    elements,
    escaped,
    extension,
    fragment,
    root,
)
from builder.frames import Anchor, Insets, Paragraph, Placeholder, Run, TextFrame

ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
ANCHOR: dict[Anchor, str] = {"top": "t", "middle": "ctr", "bottom": "b"}
LINE_HEIGHT = 1.2  # of the type size, in every font: PowerPoint's single line
LONGEST_ADDRESS = 2083  # PowerPoint repairs files with longer ones
_SCHEMES = ("http://", "https://", "mailto:")
_KEEP_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}"


def frame_body(parent: Element, tag: str, frame: TextFrame, holder: Placeholder | None) -> Element:
    """The text body of a frame, still empty; what its placeholder says already is left unsaid, to be changed there."""
    body = add(parent, tag)
    properties = add(body, A.bodyPr, _body_attributes(frame, holder))
    if frame.shrink:
        add(properties, A.normAutofit)
    elif holder is not None and holder.foreign:
        add(properties, A.noAutofit)  # what a template shrinks by was measured for another text
    add(body, A.lstStyle)
    return body


def field_id(kind: str) -> str:
    """The GUID of a field: fields of a kind share it, as those that PowerPoint copies from a layout do."""
    return identity.guid("field", kind)


def empty_body(parent: Element, sheet: Sheet) -> None:
    """The text body of a shape without text, into which a person may type."""
    body = add(parent, P.txBody)
    add(body, A.bodyPr, {"rtlCol": "0", "anchor": "ctr"})
    add(body, A.lstStyle)
    paragraphs(body, (), sheet)


def insets(space: Insets) -> dict[str, str]:
    """The insets of a text body as attributes."""
    return {
        "lIns": str(space.left),
        "tIns": str(space.top),
        "rIns": str(space.right),
        "bIns": str(space.bottom),
    }


def paragraphs(
    body: Element,
    items: tuple[Paragraph, ...],
    sheet: Sheet,
    holder: Placeholder | None = None,
    exact: bool = False,
) -> None:
    """All paragraphs, at least one. `exact` sets their lines in points, as LibreOffice wants it in tables."""
    body.extend(elements(written(items, sheet, holder, exact)))
    if not items:
        add(add(body, A.p), A.endParaRPr, run_languages(False, sheet.language, sheet.language))


def written(items: tuple[Paragraph, ...], sheet: Sheet, holder: Placeholder | None = None, exact: bool = False) -> str:
    """The same paragraphs as they stand in a text body, which holds at least one (ECMA-376 21.1.2.1)."""
    some = items or (Paragraph(()),)
    return "".join([_paragraph(paragraph, sheet, holder, exact) for paragraph in some])


def _body_attributes(frame: TextFrame, holder: Placeholder | None) -> dict[str, str]:
    attributes: dict[str, str] = {}
    if holder is None:
        attributes |= {"wrap": "square", "rtlCol": "0"}
    if holder is None or holder.insets != frame.insets:
        attributes |= insets(frame.insets)
    if holder is None or holder.anchor != frame.anchor:
        attributes["anchor"] = ANCHOR[frame.anchor]
    return attributes


def _paragraph(paragraph: Paragraph, sheet: Sheet, holder: Placeholder | None, exact: bool) -> str:
    # LibreOffice paces lines with links by the font's own height too: 1.45 em with Han in them, not 1.2.
    exact = exact or any(run.link for run in paragraph.runs)
    largest = max((run.size for run in paragraph.runs), default=0.0) if exact else 0.0
    key = (
        *(A.p, id(holder), largest, paragraph.align, paragraph.level, paragraph.bullet, paragraph.left),
        *(paragraph.first, paragraph.before, paragraph.after, paragraph.spacing),
    )
    start, end = sheet.cast(key, lambda: _make_paragraph(paragraph, sheet, holder, largest))
    said = "".join([_run(run, sheet, holder) for run in paragraph.runs])
    return f"{start}{said}{'' if paragraph.text else _end(paragraph, sheet, holder)}{end}"


def _make_paragraph(paragraph: Paragraph, sheet: Sheet, holder: Placeholder | None, largest: float) -> Element:
    listed = holder is not None and holder.bullets
    attributes = {}
    if listed or paragraph.left or paragraph.first:
        attributes = {"marL": str(paragraph.left), "indent": str(paragraph.first)}
    if paragraph.level:
        attributes["lvl"] = str(paragraph.level)
    if holder is None or holder.foreign or holder.align != paragraph.align:
        attributes["algn"] = ALIGN[paragraph.align]
    if holder is not None and holder.foreign:
        attributes |= {"eaLnBrk": "1", "hangingPunct": "0"}
    element = add(root(P.sld), A.p)
    properties = add(element, A.pPr, attributes)
    _spacing(properties, paragraph, holder, largest)
    _bullet(properties, paragraph, sheet, listed)
    properties.tail = SLOT
    if not attributes and not len(properties):
        element.remove(properties)
        element.text = SLOT
    return element


def _spacing(properties: Element, paragraph: Paragraph, holder: Placeholder | None, largest: float) -> None:
    foreign = holder is not None and holder.foreign
    if largest:
        _points(properties, A.lnSpc, largest * LINE_HEIGHT * paragraph.spacing / 100)
    elif foreign or paragraph.spacing != 100:
        add(add(properties, A.lnSpc), A.spcPct, {"val": str(paragraph.spacing * 1000)})
    if paragraph.before or foreign or (holder is not None and holder.bullets):
        _points(properties, A.spcBef, paragraph.before)
    if paragraph.after or foreign:
        _points(properties, A.spcAft, paragraph.after)


def _points(properties: Element, tag: str, points: float) -> None:
    add(add(properties, tag), A.spcPts, {"val": str(round(points * 100))})


def _bullet(properties: Element, paragraph: Paragraph, sheet: Sheet, listed: bool) -> None:
    bullet = paragraph.bullet
    if bullet is None:
        if listed:
            add(properties, A.buNone)
        return
    if bullet.own:
        scheme_colour(add(properties, A.buClr), bullet.colour, sheet.theme)
        add(properties, A.buSzPct, {"val": str(bullet.percent * 1000)})
    add(properties, A.buFont, {"typeface": "+mn-lt"})
    if bullet.number:
        add(properties, A.buAutoNum, {"type": "arabicPlain", "startAt": str(bullet.number)})
    else:
        add(properties, A.buChar, {"char": clean(bullet.character)})


def _run(run: Run, sheet: Sheet, holder: Placeholder | None) -> str:
    text = escaped(clean(run.text))
    if run.field:
        return text.join(_part(A.fld, run, sheet, holder))
    if "\n" not in text:
        return text.join(_part(A.r, run, sheet, holder)) if text else ""
    lines = [line.join(_part(A.r, run, sheet, holder)) if line else "" for line in text.split("\n")]
    return _part(A.br, run, sheet, holder)[0].join(lines)


def _end(paragraph: Paragraph, sheet: Sheet, holder: Placeholder | None) -> str:
    """What an empty paragraph would look like."""
    element = root(P.sld)
    if paragraph.runs:
        _run_properties(element, A.endParaRPr, paragraph.runs[0], sheet, holder)
    else:
        add(element, A.endParaRPr, run_languages(False, sheet.language, sheet.language))
    return fragment(element[0])


def _part(tag: str, run: Run, sheet: Sheet, holder: Placeholder | None) -> tuple[str, ...]:
    """A run or field (`tag`), before and after its text; or a line break."""
    if run.link:  # relationships are each page's own
        return tuple(fragment(_make_part(tag, run, sheet, holder)).split(SLOT))
    key = (
        *(tag, id(holder), run.size, run.colour, run.bold, run.mono, run.raised, run.language, _latin(run)),
        *(run.field, run.heading),
    )
    return sheet.cast(key, lambda: _make_part(tag, run, sheet, holder))


def _make_part(tag: str, run: Run, sheet: Sheet, holder: Placeholder | None) -> Element:
    attributes = {"id": field_id(run.field), "type": run.field} if tag == A.fld else {}
    part = add(root(P.sld), tag, attributes)
    _run_properties(part, A.rPr, run, sheet, holder)
    if tag != A.br:
        add(part, A.t).text = SLOT
    return part


def _run_properties(parent: Element, tag: str, run: Run, sheet: Sheet, holder: Placeholder | None) -> None:
    attributes = _run_attributes(run, holder) | run_languages(_latin(run), run.language, sheet.language)
    properties = add(parent, tag, attributes)
    if holder is None or holder.foreign or holder.colour != run.colour or run.link:
        solid(properties, run.colour, sheet.theme)
    if sheet.theme.has_headings and not run.mono and run.heading != is_heading(holder):
        fonts(properties, "mj" if run.heading else "mn")
    if run.mono:
        add(properties, A.latin, {"typeface": sheet.theme.fonts["mono"]})
        add(properties, A.cs, {"typeface": sheet.theme.fonts["mono"]})
    if run.link:
        _link(properties, run.link, sheet)


def is_heading(holder: Placeholder | None) -> bool:
    """Whether a placeholder sets its text in the heading font."""
    return holder is not None and (holder.heading or holder.kind in ("title", "ctrTitle"))


def fonts(parent: Element, font: str) -> None:
    """The theme's fonts: `mj` those of headings, `mn` those of the body."""
    for tag, script in ((A.latin, "lt"), (A.ea, "ea"), (A.cs, "cs")):
        add(parent, tag, {"typeface": f"+{font}-{script}"})


def _run_attributes(run: Run, holder: Placeholder | None) -> dict[str, str]:
    # The size was measured for this text: it is said even where the placeholder would give the same.
    attributes = {"sz": str(round(run.size * 100))}
    if holder is None or holder.foreign or holder.bold != run.bold:
        attributes["b"] = str(int(run.bold))
    if run.raised:
        attributes["baseline"] = "30000"
    return attributes


def _latin(run: Run) -> bool:
    """Whether the text has letters, and none but ASCII's."""
    return run.text.isascii() and run.text.lower() != run.text.upper()


def _link(properties: Element, address: str, sheet: Sheet) -> None:
    """A link that may be followed, keeping the text's colour; any other address stays plain text."""
    target = sheet.slide_parts.get(address[1:]) if address.startswith("#") else None
    if target:
        attributes = {R.id: sheet.relationships.to("slide", target), "action": "ppaction://hlinksldjump"}
    elif address.lower().startswith(_SCHEMES) and len(address) <= LONGEST_ADDRESS:
        attributes = {R.id: sheet.relationships.to("link", clean(address))}
    else:
        return
    element = add(properties, A.hlinkClick, attributes)
    add(extension(element, _KEEP_COLOUR), LINK_COLOUR.hlinkClr, {"val": "tx"})
