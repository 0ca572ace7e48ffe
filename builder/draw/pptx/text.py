"""Text bodies: paragraphs, runs, line breaks, fields and links."""

from functools import lru_cache

from builder.draw.pptx import identity
from builder.draw.pptx.languages import run_languages
from builder.draw.pptx.paint import scheme_colour, solid
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import LINK_COLOUR, A, Element, P, R, add, clean, extension
from builder.frames import Anchor, Insets, Paragraph, Placeholder, Run, TextFrame

ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
ANCHOR: dict[Anchor, str] = {"top": "t", "middle": "ctr", "bottom": "b"}
LINE_HEIGHT = 1.2  # of the type size, in every font: PowerPoint's single line
LONGEST_ADDRESS = 2083  # PowerPoint repairs files with longer ones
_SCHEMES = ("http://", "https://", "mailto:")
_KEEP_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}"


def frame_body(parent: Element, tag: str, frame: TextFrame, sheet: Sheet, holder: Placeholder | None) -> None:
    """The text body of a frame; what its placeholder says already is left unsaid, so that it can be changed there."""
    body = add(parent, tag)
    properties = add(body, A.bodyPr, _body_attributes(frame, holder))
    if frame.shrink:
        add(properties, A.normAutofit)
    add(body, A.lstStyle)
    paragraphs(body, frame.paragraphs, sheet, holder)


def field_id(kind: str, sheet: Sheet) -> str:
    """The GUID of a field: fields of a kind on one page may share it."""
    return identity.guid(sheet.id, "field", kind)


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
    for paragraph in items:
        element = add(body, A.p)
        _paragraph_properties(element, paragraph, sheet, holder, exact)
        for run in paragraph.runs:
            _run(element, run, sheet, holder)
        if not paragraph.text:
            _end(element, paragraph, sheet, holder)
    if not items:
        add(add(body, A.p), A.endParaRPr, run_languages(False, sheet.language, sheet.language))


def _body_attributes(frame: TextFrame, holder: Placeholder | None) -> dict[str, str]:
    attributes: dict[str, str] = {}
    if holder is None:
        attributes |= {"wrap": "square", "rtlCol": "0"}
    if holder is None or holder.insets != frame.insets:
        attributes |= insets(frame.insets)
    if holder is None or holder.anchor != frame.anchor:
        attributes["anchor"] = ANCHOR[frame.anchor]
    if frame.columns > 1:
        attributes["numCol"] = str(frame.columns)
    return attributes


def _paragraph_properties(
    element: Element, paragraph: Paragraph, sheet: Sheet, holder: Placeholder | None, exact: bool
) -> None:
    listed = holder is not None and holder.bullets
    attributes = {}
    if listed or paragraph.left or paragraph.first:
        attributes = {"marL": str(paragraph.left), "indent": str(paragraph.first)}
    if paragraph.level:
        attributes["lvl"] = str(paragraph.level)
    if paragraph.align != (holder.align if holder else "left"):
        attributes["algn"] = ALIGN[paragraph.align]
    properties = add(element, A.pPr, attributes)
    _spacing(properties, paragraph, listed, exact)
    _bullet(properties, paragraph, sheet, listed)
    if not attributes and not len(properties):
        element.remove(properties)


def _spacing(properties: Element, paragraph: Paragraph, listed: bool, exact: bool) -> None:
    if exact:
        largest = max((run.size for run in paragraph.runs), default=0.0)
        _points(properties, A.lnSpc, largest * LINE_HEIGHT * paragraph.spacing / 100)
    elif paragraph.spacing != 100:
        add(add(properties, A.lnSpc), A.spcPct, {"val": str(paragraph.spacing * 1000)})
    if paragraph.before or listed:
        _points(properties, A.spcBef, paragraph.before)
    if paragraph.after:
        _points(properties, A.spcAft, paragraph.after)


def _points(properties: Element, tag: str, points: float) -> None:
    add(add(properties, tag), A.spcPts, {"val": str(round(points * 100))})


def _bullet(properties: Element, paragraph: Paragraph, sheet: Sheet, listed: bool) -> None:
    bullet = paragraph.bullet
    if bullet is None:
        if listed:
            add(properties, A.buNone)
        return
    scheme_colour(add(properties, A.buClr), bullet.colour, sheet.theme)
    add(properties, A.buSzPct, {"val": str(bullet.percent * 1000)})
    add(properties, A.buFont, {"typeface": "+mj-lt"})
    add(properties, A.buChar, {"char": clean(bullet.character)})


def _run(element: Element, run: Run, sheet: Sheet, holder: Placeholder | None) -> None:
    text = clean(run.text)
    if run.field:
        field = add(element, A.fld, {"id": field_id(run.field, sheet), "type": run.field})
        _run_properties(field, A.rPr, run, sheet, holder)
        add(field, A.t).text = text
        return
    for place, line in enumerate(text.split("\n")):
        if place:
            _run_properties(add(element, A.br), A.rPr, run, sheet, holder)
        if line:
            part = add(element, A.r)
            _run_properties(part, A.rPr, run, sheet, holder)
            add(part, A.t).text = line


def _end(element: Element, paragraph: Paragraph, sheet: Sheet, holder: Placeholder | None) -> None:
    if paragraph.runs:
        _run_properties(element, A.endParaRPr, paragraph.runs[0], sheet, holder)
    else:
        add(element, A.endParaRPr, run_languages(False, sheet.language, sheet.language))


def _run_properties(parent: Element, tag: str, run: Run, sheet: Sheet, holder: Placeholder | None) -> None:
    text = run.text
    latin = text.isascii() and text.lower() != text.upper()  # it has letters, and no other script's
    properties = add(parent, tag, _run_attributes(run.size, run.bold, run.raised, holder))
    for name, value in run_languages(latin, run.language, sheet.language).items():
        properties.set(name, value)
    if holder is None or holder.colour != run.colour or run.link:
        solid(properties, run.colour, sheet.theme)
    if run.mono:
        add(properties, A.latin, {"typeface": sheet.theme.fonts["mono"]})
        add(properties, A.cs, {"typeface": sheet.theme.fonts["mono"]})
    if run.link:
        _link(properties, run.link, sheet)


@lru_cache(maxsize=4096)
def _run_attributes(size: float, bold: bool, raised: bool, holder: Placeholder | None) -> dict[str, str]:
    attributes = {}
    if holder is None or holder.size != size:
        attributes["sz"] = str(round(size * 100))
    if holder is None or holder.bold != bold:
        attributes["b"] = str(int(bold))
    if raised:
        attributes["baseline"] = "30000"
    return attributes


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
