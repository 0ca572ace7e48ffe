"""The theme part: twelve colours, the fonts of each script, and plain fills, lines and effects."""

from lxml import etree

from builder.draw.pptx.xml import A, Element, add, clean, serialise
from builder.theme import Theme
from builder.theme_faces import HEADINGS

_SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip
_SCRIPTS = {"Jpan": "ja", "Hang": "ko", "Hans": "zh", "Hant": "zh-TW"}
_LINES = (6350, 12700, 19050)


def write(theme: Theme, language: str) -> bytes:
    """The part; `language` chooses the font that East Asian text has where its own language names none."""
    name = clean(theme.name)
    element = etree.Element(A.theme, {"name": name}, nsmap={"a": A.address})
    parts = add(element, A.themeElements)
    colours = add(parts, A.clrScheme, {"name": name})
    for slot in _SLOTS:
        add(add(colours, A[slot]), A.srgbClr, {"val": theme.palette[slot].upper()})
    fonts = add(parts, A.fontScheme, {"name": name})
    _fonts(add(fonts, A.majorFont), {body: theme.fonts[heading] for heading, body in HEADINGS.items()}, language)
    _fonts(add(fonts, A.minorFont), {body: theme.fonts[body] for body in HEADINGS.values()}, language)
    _formats(add(parts, A.fmtScheme, {"name": name}))
    add(element, A.objectDefaults)
    add(element, A.extraClrSchemeLst)
    return serialise(element)


def _fonts(parent: Element, fonts: dict[str, str], language: str) -> None:
    add(parent, A.latin, {"typeface": clean(fonts["latin"])})
    east = fonts.get(language) or fonts.get(language.split("-")[0]) if language != "latin" else None
    add(parent, A.ea, {"typeface": clean(east or fonts["zh"])})
    add(parent, A.cs, {"typeface": ""})
    for script, key in _SCRIPTS.items():
        add(parent, A.font, {"script": script, "typeface": clean(fonts[key])})


def _formats(parent: Element) -> None:
    """Three of each (ECMA-376 20.1.4.1.14), all flat: we draw no shadows and no gradients."""
    for tag in (A.fillStyleLst, A.lnStyleLst, A.effectStyleLst, A.bgFillStyleLst):
        listing = add(parent, tag)
        for width in _LINES:
            if tag == A.effectStyleLst:
                add(add(listing, A.effectStyle), A.effectLst)
                continue
            holder = listing
            if tag == A.lnStyleLst:
                holder = add(listing, A.ln, {"w": str(width), "cap": "flat", "cmpd": "sng", "algn": "ctr"})
            add(add(holder, A.solidFill), A.schemeClr, {"val": "phClr"})
            if tag == A.lnStyleLst:
                add(holder, A.prstDash, {"val": "solid"})
