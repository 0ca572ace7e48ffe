"""Defects of shapes: their ids, places, forms and colours."""

from tests.verifying.changes import (
    after,
    appended,
    attribute,
    both,
    doubled,
    exchanged,
    inserted,
    last,
    removed,
    renamed,
)
from tests.verifying.mutable import Change, Mutable

SLIDE = "slide:links"
DRAWN = "slide:steps"  # shapes that are drawn, in groups that appear
_TITLE = "//p:sp[1]"
_POINTS = "//p:sp[2]"
_FORM = "//p:sp[.//a:prstGeom]"
_BLIP = "//p:pic/p:blipFill/a:blip"


def the_id_of_another(package: Mutable) -> None:
    number = package.found(SLIDE, f"{_TITLE}//p:cNvPr")[0].get("id")
    attribute(SLIDE, f"{_POINTS}//p:cNvPr", "id", number)(package)


def an_identity_of_another(package: Mutable) -> None:
    own = "//a16:creationId"
    number = package.found(SLIDE, f"{_TITLE}{own}")[0].get("id")
    attribute(SLIDE, f"{_POINTS}{own}", "id", number)(package)


def linked_too(package: Mutable) -> None:
    attribute("slide:png", _BLIP, "r:link", package.id_of("slide:png", "image"))(package)


MUTANTS: dict[str, Change] = {
    "shape-id-twice": the_id_of_another,
    "shape-id-zero": attribute(SLIDE, f"{_POINTS}//p:cNvPr", "id", "0"),
    "shape-id-negative": attribute(SLIDE, f"{_POINTS}//p:cNvPr", "id", "-5"),
    "shape-id-no-number": attribute(SLIDE, f"{_POINTS}//p:cNvPr", "id", "five"),
    "shape-id-too-large": attribute(SLIDE, f"{_POINTS}//p:cNvPr", "id", "4294967296"),
    "shape-id-missing": attribute(SLIDE, f"{_POINTS}//p:cNvPr", "id", None),
    "shape-without-name": attribute(SLIDE, f"{_POINTS}//p:cNvPr", "name", None),
    "shape-identity-no-guid": attribute(SLIDE, f"{_POINTS}//a16:creationId", "id", "{X}"),
    "shape-identity-twice": an_identity_of_another,
    "slide-identity-no-number": attribute(SLIDE, "//p14:creationId", "val", "x"),
    "shape-without-facts": removed(SLIDE, f"{_POINTS}/p:nvSpPr"),
    "shape-without-properties": removed(SLIDE, f"{_POINTS}/p:spPr"),
    "shape-properties-before-facts": exchanged(SLIDE, f"{_POINTS}/p:nvSpPr"),
    "tree-without-facts": removed(SLIDE, "//p:spTree/p:nvGrpSpPr"),
    "tree-without-properties": removed(SLIDE, "//p:spTree/p:grpSpPr"),
    "tree-without-child-offset": removed(SLIDE, "//p:grpSpPr/a:xfrm/a:chOff"),
    "form-unknown": attribute(DRAWN, _FORM + "//a:prstGeom", "prst", "oval"),
    "form-missing": attribute(DRAWN, _FORM + "//a:prstGeom", "prst", None),
    "form-adjusted-without-handles": appended(
        "slide:built", "//a:prstGeom[@prst='rect']/a:avLst", '<a:gd name="adj" fmla="val 50000"/>'
    ),
    "form-adjusted-by-no-formula": appended(DRAWN, _FORM + "//a:prstGeom/a:avLst", '<a:gd name="adj9" fmla="50000"/>'),
    "form-twice": doubled(DRAWN, _FORM + "//a:prstGeom"),
    "place-a-fraction": attribute(DRAWN, _FORM + "//a:off", "x", "609905.5"),
    "place-no-number": attribute(DRAWN, _FORM + "//a:off", "x", "NaN"),
    "place-with-an-exponent": attribute(DRAWN, _FORM + "//a:off", "x", "6e5"),
    "place-missing": attribute(DRAWN, _FORM + "//a:off", "x", None),
    "place-beyond-coordinates": attribute(DRAWN, _FORM + "//a:off", "x", "27273042316901"),
    "size-negative": attribute(DRAWN, _FORM + "//a:ext[@cx]", "cx", "-1"),
    "size-a-fraction": attribute(DRAWN, _FORM + "//a:ext[@cx]", "cy", "1000.25"),
    "size-missing": removed(DRAWN, _FORM + "//a:ext[@cx]"),
    "size-before-place": exchanged(DRAWN, _FORM + "//a:off"),
    "turned-by-a-fraction": attribute(DRAWN, _FORM + "//a:xfrm", "rot", "0.5"),
    "outline-negative": attribute("slide:png", "//p:cxnSp//a:ln", "w", "-1"),
    "outline-too-wide": attribute("slide:png", "//p:cxnSp//a:ln", "w", "20116801"),
    "fill-after-outline": last("slide:built", "//p:sp[.//a:prstGeom]/p:spPr/a:solidFill"),
    "fill-twice": doubled(DRAWN, "//p:spPr/a:solidFill"),
    "colour-with-hash": inserted(SLIDE, f"{_POINTS}/p:spPr", '<a:solidFill><a:srgbClr val="#FF0000"/></a:solidFill>'),
    "colour-of-three-digits": inserted(SLIDE, f"{_POINTS}/p:spPr", '<a:solidFill><a:srgbClr val="F00"/></a:solidFill>'),
    "colour-by-name": inserted(SLIDE, f"{_POINTS}/p:spPr", '<a:solidFill><a:srgbClr val="red"/></a:solidFill>'),
    "colour-of-no-preset": inserted(
        SLIDE, f"{_POINTS}/p:spPr", '<a:solidFill><a:prstClr val="reddish"/></a:solidFill>'
    ),
    "colour-not-the-themes": inserted(
        SLIDE, f"{_POINTS}/p:spPr", '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
    ),
    "colour-of-no-scheme": attribute(SLIDE, "//a:schemeClr", "val", "accent7"),
    "colour-missing": attribute(SLIDE, "//a:schemeClr", "val", None),
    "fill-without-colour": removed("slide:built", "//p:spPr/a:solidFill/a:schemeClr"),
    "fill-of-two-colours": doubled("slide:built", "//p:spPr/a:solidFill/a:schemeClr"),
    "colour-changed-by-no-number": appended(SLIDE, "//a:schemeClr", '<a:lumMod val="half"/>'),
    "background-without-effects": removed("slide:behind", "//p:bgPr/a:effectLst"),
    "background-without-fill": removed("slide:behind", "//p:bgPr/a:blipFill"),
    "background-empty": removed("slide:behind", "//p:bg/p:bgPr"),
    "background-behind-the-shapes": last("slide:behind", "//p:cSld/p:bg"),
    "placeholder-of-no-layout": attribute(SLIDE, f"{_POINTS}//p:ph", "idx", "99"),
    "placeholder-of-unknown-kind": attribute(SLIDE, f"{_POINTS}//p:ph", "type", "text"),
    "placeholder-of-another-kind": attribute(SLIDE, f"{_POINTS}//p:ph", "type", "pic"),
    "placeholder-twice": attribute(SLIDE, "//p:sp[3]//p:ph", "idx", "20"),
    "placeholder-index-no-number": attribute(SLIDE, f"{_POINTS}//p:ph", "idx", "-1"),
    "title-twice": both(
        attribute(SLIDE, f"{_POINTS}//p:ph", "type", "title"), attribute(SLIDE, f"{_POINTS}//p:ph", "idx", None)
    ),
    "title-missing": removed(SLIDE, _TITLE),
    "title-empty": removed(SLIDE, f"{_TITLE}//a:r"),
    "picture-without-pixels": removed("slide:png", "//p:pic/p:blipFill"),
    "picture-of-no-relationship": attribute("slide:png", _BLIP, "r:embed", "rId99"),
    "picture-that-is-empty": attribute("slide:png", _BLIP, "r:embed", ""),
    "picture-that-is-a-layout": attribute("slide:png", _BLIP, "r:embed", "rId1"),
    "picture-linked-too": linked_too,
    "picture-cropped-by-a-fraction": attribute("slide:jpeg", "//p:pic//a:srcRect", "t", "0.1"),
    "picture-cropped-away": attribute("slide:jpeg", "//p:pic//a:srcRect", "t", "150000"),
    "picture-without-words": attribute("slide:png", "//p:pic//p:cNvPr", "descr", None),
    "picture-with-long-words": attribute("slide:png", "//p:pic//p:cNvPr", "descr", "很长" * 150),
    "drawing-of-no-relationship": attribute("slide:picture", "//asvg:svgBlip", "r:embed", "rId99"),
    "drawing-without-pixels": attribute("slide:picture", _BLIP, "r:embed", None),
    "graphic-of-unknown-kind": attribute(
        "slide:line", "//a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/graph"
    ),
    "graphic-without-kind": attribute("slide:line", "//a:graphicData", "uri", None),
    "graphic-empty": removed("slide:line", "//a:graphicData/*"),
    "graphic-without-place": removed("slide:line", "//p:graphicFrame/p:xfrm"),
    "graphic-with-the-place-of-shapes": renamed("slide:line", "//p:graphicFrame/p:xfrm", "a:xfrm"),
    "chart-of-no-relationship": attribute("slide:line", "//c:chart", "r:id", "rId99"),
    "extension-without-name": attribute(SLIDE, "//p:extLst/p:ext", "uri", None),
    "extensions-twice": doubled(SLIDE, f"{_POINTS}//p:cNvPr/a:extLst"),
    "connector-to-no-shape": appended("slide:png", "//p:cNvCxnSpPr", '<a:stCxn id="99999999" idx="0"/>'),
    "group-that-is-empty": after(SLIDE, _TITLE, "<p:grpSp/>"),
}
LAWFUL = {
    "shape-identity-twice": "allowed; identities that agree make morphing and comparing fail",
    "colour-not-the-themes": "allowed; it does not follow when the theme changes",
    "placeholder-of-no-layout": "allowed; the placeholder inherits nothing",
    "placeholder-of-another-kind": "allowed; the placeholder inherits nothing",
    "title-missing": "allowed; screen readers and outlines have no name for the slide",
    "title-empty": "allowed; as a missing title",
    "picture-without-words": "allowed; screen readers have nothing to say",
    "picture-with-long-words": "allowed by the schema, and nobody is known to refuse it",
    "picture-linked-too": "allowed by the schema; PowerPoint would look for a file",
    "connector-to-no-shape": "allowed by the schema; the connector hangs on nothing",
    "form-adjusted-without-handles": "the schema allows any name; PowerPoint was seen to repair it",
    "tree-without-child-offset": "the schema lets it be left out; PowerPoint was seen to repair it",
    "size-missing": "the schema lets it be left out; PowerPoint was seen to repair it",
    "fill-without-colour": "the schema lets it be left out; nobody knows what is meant",
    "background-without-effects": "the schema lets it be left out; PowerPoint was seen to repair it",
    "picture-cropped-away": "any share is allowed; nothing of the picture is left",
    "graphic-of-unknown-kind": "any name is allowed; no program shows the graphic",
    "placeholder-twice": "allowed by the schema; nobody can tell which of them inherits",
    "title-twice": "allowed by the schema; the slide has no one name",
}
