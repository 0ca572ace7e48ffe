"""How text looks by level: what layout, master, the master's text styles and the presentation say, in that order."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from builder.frames import Align
from builder.templates.colours import Scheme, colour_in, notation
from builder.templates.records import Look
from builder.templates.xml import A, Element, child, flag, one_line, share, whole

LEVELS = 5
_ALIGNS: dict[str, Align] = {"l": "left", "ctr": "centre", "r": "right", "just": "left", "dist": "left"}
_FACES = {"+mj": "major", "+mn": "minor"}
_SIZES = (100, 400_000)  # ST_TextFontSize, in hundredths of a point


class Chain(Struct, frozen=True):
    """Where a placeholder's text looks its properties up, the nearest first.

    `samples` are text bodies whose sample text shows what no list style says: LibreOffice writes looks there alone.
    """

    styles: tuple[Element | None, ...]
    samples: tuple[Element | None, ...] = ()
    defaults: Element | None = None


def looks(chain: Chain, scheme: Scheme, faces: Mapping[str, str], levels: int) -> tuple[Look, ...]:
    """The looks of the first levels. `faces` says what "major" and "minor" are under a master with fonts of its own."""
    return tuple(_look(chain, level, scheme, faces) for level in range(1, levels + 1))


def _look(chain: Chain, level: int, scheme: Scheme, faces: Mapping[str, str]) -> Look:
    said: dict[str, Any] = {}
    for style in chain.styles:
        said = _level(style, level, scheme) | said
    if "size" not in said:
        for body in chain.samples:
            said = _sample(body, level, scheme) | said
    said = {"size": 18.0} | _level(chain.defaults, level, scheme) | said
    for space in ("before", "after"):
        if isinstance(said.get(space), str):  # a share of the size
            said[space] = round(float(said[space]) * said["size"], 2)
    said["font"] = faces.get(said.get("font", "minor"), said.get("font", "minor"))
    return Look(**said)


def _level(style: Element | None, level: int, scheme: Scheme) -> dict[str, Any]:
    paragraph = child(style, f"{A}lvl{level}pPr")
    return {} if paragraph is None else _paragraph(paragraph) | _run(child(paragraph, f"{A}defRPr"), scheme)


def _sample(body: Element | None, level: int, scheme: Scheme) -> dict[str, Any]:
    """What the first paragraph of a level shows in sample text."""
    for paragraph in () if body is None else body.iterfind(f"{A}p"):
        properties = child(paragraph, f"{A}pPr")
        if whole(properties, "lvl") == level - 1:
            run = child(paragraph, f"{A}r", f"{A}rPr")
            said = {} if properties is None else _paragraph(properties)
            return said | _run(child(paragraph, f"{A}endParaRPr") if run is None else run, scheme)
    return {}


def _paragraph(element: Element) -> dict[str, Any]:
    """What the properties of a level say of its paragraphs."""
    said: dict[str, Any] = {}
    if (align := _ALIGNS.get(element.get("algn", ""))) is not None:
        said["align"] = align
    if element.get("marL") is not None:
        said["left"] = whole(element, "marL")
    if element.get("indent") is not None:
        said["first"] = whole(element, "indent")
    if (spacing := child(element, f"{A}lnSpc")) is not None:
        said |= _spacing(spacing)
    for name, key in (("spcBef", "before"), ("spcAft", "after")):
        if (space := child(element, f"{A}{name}")) is not None:
            said[key] = _space(space)
    return said | _bullet(element)


def _spacing(element: Element) -> dict[str, Any]:
    points = child(element, f"{A}spcPts")
    if points is not None:
        return {"spacing": 0, "exact": whole(points, "val", 1_200) / 100}
    return {"spacing": min(max(round(share(child(element, f"{A}spcPct")) * 100), 1), 1_000), "exact": 0.0}


def _space(element: Element) -> float | str:
    """Space between paragraphs: points, or a share of the type size as a text."""
    points = child(element, f"{A}spcPts")
    if points is not None:
        return whole(points, "val") / 100
    return str(share(child(element, f"{A}spcPct"), default=0.0))


def _bullet(element: Element) -> dict[str, Any]:
    if child(element, f"{A}buNone") is not None:
        return {"bullet": ""}
    if child(element, f"{A}buAutoNum") is not None:
        return {"bullet": "1"}
    character = child(element, f"{A}buChar")
    if character is None:
        return {}
    return {"bullet": _shown(character.get("char", "•")[:1] or "•", child(element, f"{A}buFont"))}


def _shown(character: str, font: Element | None) -> str:
    """A bullet as a character that any font has: those of Wingdings and Symbol are letters to other fonts."""
    face = "" if font is None else font.get("typeface", "")
    if face.startswith(("Wingdings", "Webdings", "Symbol")) or "\ue000" <= character <= "\uf8ff":
        return {"§": "▪", "\uf0a7": "▪", "Ø": "➢", "ü": "✓", "\uf0fc": "✓", "q": "❑", "v": "❖"}.get(character, "•")
    return character


def _run(element: Element | None, scheme: Scheme) -> dict[str, Any]:
    """What the properties of a level say of its runs."""
    if element is None:
        return {}
    said: dict[str, Any] = {}
    if _SIZES[0] <= (size := whole(element, "sz")) <= _SIZES[1]:
        said["size"] = size / 100
    for name, key in (("b", "bold"), ("i", "italic")):
        if element.get(name) is not None:
            said[key] = flag(element, name)
    if element.get("cap") is not None:
        said["capitals"] = element.get("cap") == "all"
    if colour := notation(colour_in(child(element, f"{A}solidFill")), scheme):
        said["colour"] = colour
    if (latin := child(element, f"{A}latin")) is not None and (face := one_line(latin.get("typeface", ""))):
        said["font"] = _FACES.get(face[:3], face)
    return said
