"""Speaker notes: the notes master, and a notes page for each slide that has notes."""

from builder.draw.pptx import paint, shapes, styles, text
from builder.draw.pptx.languages import run_languages
from builder.draw.pptx.master import COLOUR_MAP
from builder.draw.pptx.phrases import phrases
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import DECLARATION, SLOT, A, Element, P, add, clean, escaped, root, serialise
from builder.frames import Box, Placeholder
from builder.theme import Theme

PAGE = (6_858_000, 9_144_000)  # EMU; PowerPoint's own
_SIZE = 12.0
_PICTURE = Box(685_800, 1_143_000, 5_486_400, 3_086_100)
_TEXT = Placeholder(1, "body", "Notes", Box(685_800, 4_400_550, 5_486_400, 3_600_450), size=_SIZE)
_NUMBER = Placeholder(
    10, "sldNum", "Slide number", Box(3_884_613, 8_685_213, 2_971_800, 458_787), size=_SIZE, align="right"
)


def write_master(sheet: Sheet) -> bytes:
    """The notes master."""
    element = root(P.notesMaster)
    tree = shapes.common(element, sheet.theme, "paper")
    _picture(tree, sheet, _PICTURE)
    _master_shape(tree, 3, _TEXT, sheet, phrases(sheet.language).levels)
    _master_shape(tree, 4, _NUMBER, sheet, ())
    add(element, P.clrMap, _colour_map(sheet.theme))
    styles.levels(add(element, P.notesStyle), [styles.Style(_SIZE)] * styles.LEVELS, sheet.theme)
    return serialise(element)


def write(paragraphs: tuple[str, ...], number: int, sheet: Sheet) -> bytes:
    """The notes page of the slide that is the `number`-th."""
    start, middle, end = sheet.cast(P.notes, lambda: _make(sheet))
    said = "".join([_paragraph(clean(paragraph), sheet) for paragraph in paragraphs])
    return f"{DECLARATION}{start}{said}{middle}{number}{end}".encode()


def _make(sheet: Sheet) -> Element:
    """A notes page with slots for its text and its number."""
    element = root(P.notes)
    tree = shapes.common(element, sheet.theme)
    _picture(tree, sheet)
    _empty(_shape(tree, 3, _TEXT, sheet))[-1].tail = SLOT
    _number(add(_empty(_shape(tree, 4, _NUMBER, sheet)), A.p), SLOT, sheet)
    add(add(element, P.clrMapOvr), A.masterClrMapping)
    return element


def _empty(body: Element) -> Element:
    add(body, A.bodyPr)
    add(body, A.lstStyle)
    return body


def _colour_map(theme: Theme) -> dict[str, str]:
    """Dark text on light paper, which a dark theme has under each other's names: notes are printed."""
    light, dark = (sum(bytes.fromhex(theme.palette[slot])) for slot in ("lt1", "dk1"))
    if light > dark:
        return COLOUR_MAP
    return COLOUR_MAP | {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}


def _picture(tree: Element, sheet: Sheet, box: Box | None = None) -> None:
    shape = add(tree, P.sp)
    facts = add(shape, P.nvSpPr)
    add(facts, P.cNvPr, {"id": "2", "name": "Slide image"})
    locks = {"noGrp": "1", "noRot": "1", "noChangeAspect": "1"}
    add(add(facts, P.cNvSpPr), A.spLocks, locks)
    add(add(facts, P.nvPr), P.ph, {"type": "sldImg", "idx": "2"} if box else {"type": "sldImg"})
    properties = add(shape, P.spPr)
    if box:
        paint.place(properties, A.xfrm, box)
        paint.outline(properties, "rect")
        add(properties, A.noFill)
        add(add(add(properties, A.ln, {"w": "12700"}), A.solidFill), A.prstClr, {"val": "black"})


def _shape(tree: Element, number: int, holder: Placeholder, sheet: Sheet, box: Box | None = None) -> Element:
    shape = add(tree, P.sp)
    facts = add(shape, P.nvSpPr)
    add(facts, P.cNvPr, {"id": str(number), "name": holder.name})
    add(add(facts, P.cNvSpPr), A.spLocks, {"noGrp": "1"})
    shapes.placeholder_mark(facts, holder)
    properties = add(shape, P.spPr)
    if box:
        paint.place(properties, A.xfrm, box)
        paint.outline(properties, "rect")
    return add(shape, P.txBody)


def _master_shape(tree: Element, number: int, holder: Placeholder, sheet: Sheet, lines: tuple[str, ...]) -> None:
    body = _shape(tree, number, holder, sheet, holder.box)
    add(body, A.bodyPr, {"vert": "horz", "lIns": "91440", "tIns": "45720", "rIns": "91440", "bIns": "45720"})
    listing = add(body, A.lstStyle)
    for level, line in enumerate(lines):
        element = add(body, A.p)
        add(element, A.pPr, {"lvl": str(level)})
        element.append(_make_run(sheet, line))
    if not lines:
        styles.levels(listing, [styles.Style(_SIZE, align=holder.align)], sheet.theme, whole=False)
        _number(add(body, A.p), "‹#›", sheet)


def _paragraph(line: str, sheet: Sheet) -> str:
    if not line:
        return sheet.cast(("notes end", sheet.language), lambda: _make_end(sheet))[0]
    run = sheet.cast(("notes run", sheet.language), lambda: _make_run(sheet, SLOT))
    (stop,) = sheet.cast(("notes break", sheet.language), lambda: _make_break(sheet))
    said = stop.join([part.join(run) if part else "" for part in escaped(line).split("\n")])
    return f"<a:p>{said}</a:p>"


def _make_run(sheet: Sheet, line: str) -> Element:
    run = add(root(P.notes), A.r)
    add(run, A.rPr, run_languages(False, sheet.language, sheet.language))
    add(run, A.t).text = line
    return run


def _make_break(sheet: Sheet) -> Element:
    element = add(root(P.notes), A.br)
    add(element, A.rPr, run_languages(False, sheet.language, sheet.language))
    return element


def _make_end(sheet: Sheet) -> Element:
    element = add(root(P.notes), A.p)
    add(element, A.endParaRPr, run_languages(False, sheet.language, sheet.language))
    return element


def _number(element: Element, shown: str, sheet: Sheet) -> None:
    field = add(element, A.fld, {"id": text.field_id("slidenum"), "type": "slidenum"})
    add(field, A.rPr, run_languages(False, sheet.language, sheet.language))
    add(field, A.t).text = shown
