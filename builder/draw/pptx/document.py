"""The presentation part, and the small parts beside it."""

from msgspec import Struct

from builder.draw.pptx import identity, notes, styles
from builder.draw.pptx.languages import KINSOKU, tag
from builder.draw.pptx.parts import Relationships
from builder.draw.pptx.tables import NO_STYLE
from builder.draw.pptx.xml import P14, A, Element, P, R, add, clean, root, serialise
from builder.frames import Presentation
from builder.theme import Theme

MASTER_ID = 2**31  # ST_SlideMasterId starts here (ECMA-376 19.7.15)
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_MEDIUM_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"  # what PowerPoint gives a new table


class Names(Struct, frozen=True):
    """The names of the parts that the presentation lists, of masters with their ids."""

    masters: dict[str, int]
    notes_master: str
    slides: tuple[str, ...]


def write(presentation: Presentation, names: Names, relationships: Relationships, theme: Theme) -> bytes:
    """ppt/presentation.xml; the order of its lists is the schema's, and PowerPoint repairs files with another."""
    element = root(P.presentation, {"saveSubsetFonts": "1", "autoCompressPictures": "0"})
    ids = identity.slide_ids([slide.id for slide in presentation.slides])
    listing = add(element, P.sldMasterIdLst)
    for name, number in names.masters.items():
        add(listing, P.sldMasterId, {"id": str(number), R.id: relationships.to("master", name)})
    masters = add(element, P.notesMasterIdLst)
    slides = add(element, P.sldIdLst)
    for number, name in zip(ids, names.slides, strict=True):
        add(slides, P.sldId, {"id": str(number), R.id: relationships.to("slide", name)})
    add(masters, P.notesMasterId, {R.id: relationships.to("notes_master", names.notes_master)})
    width, height = presentation.size
    add(element, P.sldSz, {"cx": str(width), "cy": str(height)})
    add(element, P.notesSz, {"cx": str(notes.PAGE[0]), "cy": str(notes.PAGE[1])})
    _kinsoku(element, presentation.properties.language)
    defaults = add(element, P.defaultTextStyle)
    styles.levels(defaults, [styles.Style(18)] * styles.LEVELS, theme)
    _sections(element, presentation, ids)
    return serialise(element)


def settings() -> bytes:
    """ppt/presProps.xml."""
    return serialise(root(P.presentationPr))


def view() -> bytes:
    """ppt/viewProps.xml: PowerPoint opens the file with the slide and its notes."""
    element = root(P.viewPr)
    normal = add(element, P.normalViewPr)
    add(normal, P.restoredLeft, {"sz": "15620", "autoAdjust": "0"})
    add(normal, P.restoredTop, {"sz": "80000", "autoAdjust": "0"})
    return serialise(element)


def table_styles() -> bytes:
    """ppt/tableStyles.xml: the one style that our tables name, as PowerPoint itself declares it."""
    element = root(A.tblStyleLst, {"def": _MEDIUM_STYLE})
    style = add(element, A.tblStyle, {"styleId": NO_STYLE, "styleName": "No Style, No Grid"})
    whole = add(style, A.wholeTbl)
    words = add(whole, A.tcTxStyle)
    add(add(words, A.fontRef, {"idx": "minor"}), A.scrgbClr, {"r": "0", "g": "0", "b": "0"})
    add(words, A.schemeClr, {"val": "tx1"})
    cells = add(whole, A.tcStyle)
    borders = add(cells, A.tcBdr)
    for tag_name in (A.left, A.right, A.top, A.bottom, A.insideH, A.insideV):
        add(add(add(borders, tag_name), A.ln), A.noFill)
    add(add(cells, A.fill), A.noFill)
    return serialise(element)


def _kinsoku(element: Element, language: str) -> None:
    name = tag(language)
    if name in KINSOKU:
        start, end = KINSOKU[name]
        add(element, P.kinsoku, {"lang": name, "invalStChars": start, "invalEndChars": end})


def _sections(element: Element, presentation: Presentation, ids: tuple[int, ...]) -> None:
    """The sections; one that holds no title takes the deck's, for PowerPoint lists them by name."""
    if not presentation.sections:
        return
    listing = add(add(add(element, P.extLst), P.ext, {"uri": _SECTIONS}), P14.sectionLst)
    start = 0
    for mark in presentation.sections:
        name = clean(mark.title or presentation.properties.title)
        section = add(listing, P14.section, {"name": name, "id": identity.guid("section", mark.id)})
        held = add(section, P14.sldIdLst)
        for number in ids[start : start + mark.count]:
            add(held, P14.sldId, {"id": str(number)})
        start += mark.count
