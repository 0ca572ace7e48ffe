"""Defects of masters, layouts, themes and the small parts beside them."""

from tests.verifying.changes import after, appended, attribute, doubled, exchanged, last, removed, renamed
from tests.verifying.mutable import Change, Mutable

MASTER = "ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"
THEME = "ppt/theme/theme1.xml"
LAYOUT = "layout:links"
_SCHEME = "//a:clrScheme"


def a_placeholder_with_anothers_index(package: Mutable) -> None:
    first, second = package.found(LAYOUT, "//p:ph[@idx]")[:2]
    attribute(LAYOUT, f"//p:ph[@idx='{second.get('idx')}']", "idx", first.get("idx"))(package)


MUTANTS: dict[str, Change] = {
    "master-without-colour-map": removed(MASTER, "/p:sldMaster/p:clrMap"),
    "master-colour-map-incomplete": attribute(MASTER, "/p:sldMaster/p:clrMap", "accent6", None),
    "master-colour-map-of-no-colour": attribute(MASTER, "/p:sldMaster/p:clrMap", "bg1", "paper"),
    "master-styles-before-layouts": exchanged(MASTER, "/p:sldMaster/p:sldLayoutIdLst"),
    "master-without-shapes": removed(MASTER, "/p:sldMaster/p:cSld"),
    "master-style-of-unknown-level": renamed(MASTER, "//p:bodyStyle/a:lvl5pPr", "a:lvl10pPr"),
    "master-style-levels-out-of-order": exchanged(MASTER, "//p:bodyStyle/a:lvl1pPr"),
    "master-that-is-a-layout": renamed(MASTER, "/p:sldMaster", "p:sldLayout"),
    "notes-master-without-colour-map": removed(NOTES_MASTER, "/p:notesMaster/p:clrMap"),
    "notes-master-style-before-colour-map": exchanged(NOTES_MASTER, "/p:notesMaster/p:clrMap"),
    "layout-of-unknown-type": attribute(LAYOUT, "/p:sldLayout", "type", "points"),
    "layout-kept-by-a-word": attribute(LAYOUT, "/p:sldLayout", "preserve", "yes"),
    "layout-placeholder-twice": a_placeholder_with_anothers_index,
    "layout-without-colour-map": removed(LAYOUT, "/p:sldLayout/p:clrMapOvr"),
    "layout-colour-map-first": exchanged(LAYOUT, "/p:sldLayout/p:cSld"),
    "slide-colour-map-of-nothing": removed("slide:links", "/p:sld/p:clrMapOvr/a:masterClrMapping"),
    "theme-without-a-colour": removed(THEME, f"{_SCHEME}/a:accent6"),
    "theme-colours-out-of-order": exchanged(THEME, f"{_SCHEME}/a:accent1"),
    "theme-colour-twice": doubled(THEME, f"{_SCHEME}/a:accent6"),
    "theme-colour-with-hash": attribute(THEME, f"{_SCHEME}/a:accent1/a:srgbClr", "val", "#112233"),
    "theme-colour-empty": removed(THEME, f"{_SCHEME}/a:accent1/*"),
    "theme-without-fonts": removed(THEME, "//a:fontScheme"),
    "theme-without-body-font": removed(THEME, "//a:fontScheme/a:minorFont"),
    "theme-font-without-latin": removed(THEME, "//a:minorFont/a:latin"),
    "theme-font-of-no-script": attribute(THEME, "//a:minorFont/a:font | //a:minorFont/a:ea", "typeface", None),
    "theme-without-formats": removed(THEME, "//a:fmtScheme"),
    "theme-of-two-fills": removed(THEME, "//a:fillStyleLst/*"),
    "theme-of-two-lines": removed(THEME, "//a:lnStyleLst/*"),
    "theme-without-name": attribute(THEME, _SCHEME, "name", None),
    "theme-formats-before-fonts": exchanged(THEME, "//a:fontScheme"),
    "theme-without-elements": removed(THEME, "//a:themeElements"),
    "settings-strange-element": appended("ppt/presProps.xml", "/*", "<p:other/>"),
    "settings-published-on-the-web": appended(
        "ppt/presProps.xml", "/*", '<p:htmlPubPr r:id="rId1" title="x"><p:sldAll/></p:htmlPubPr>'
    ),
    "view-without-size": attribute("ppt/viewProps.xml", "//p:restoredLeft", "sz", None),
    "view-with-a-fraction": attribute("ppt/viewProps.xml", "//p:restoredLeft", "sz", "15.62%"),
    "view-list-of-unknown-slides": after(
        "ppt/viewProps.xml",
        "//p:normalViewPr",
        '<p:outlineViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale>'
        '<p:origin x="0" y="0"/></p:cViewPr><p:sldLst><p:sld r:id="rId99"/></p:sldLst></p:outlineViewPr>',
    ),
    "table-styles-without-default": attribute("ppt/tableStyles.xml", "/*", "def", None),
    "table-style-part-out-of-order": last("ppt/tableStyles.xml", "//a:wholeTbl/a:tcTxStyle"),
}
LAWFUL = {
    "layout-without-colour-map": "allowed; the master's is meant",
    "layout-placeholder-twice": "allowed by the schema; nobody can tell which of them a slide inherits from",
    "view-with-a-fraction": "allowed since ISO/IEC 29500; PowerPoint 2007 wants thousandths",
}
