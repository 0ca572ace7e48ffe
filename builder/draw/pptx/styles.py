"""Styles by level: what text looks like where nobody says anything else."""

from collections.abc import Iterable

from msgspec import Struct

from builder.draw.pptx import paint, text
from builder.draw.pptx.xml import A, Element, add
from builder.frames import Align
from builder.theme import Theme

LEVELS = 9
STEP = 285_750  # EMU from one level of a list to the next
_BREAKING = {"defTabSz": "914400", "rtl": "0", "eaLnBrk": "1", "latinLnBrk": "0", "hangingPunct": "0"}


class Style(Struct, frozen=True):
    """The look of a level; `font` is `mj` for headings and `mn` for all else."""

    size: float
    colour: str = "ink"
    bold: bool = False
    align: Align = "left"
    bullets: bool = False
    before: float = 0.0
    font: str = "mn"


def levels(parent: Element, styles: Iterable[Style], theme: Theme, whole: bool = True) -> None:
    """`a:lvl1pPr` and on. `whole` names breaking rules and fonts too, which layouts have from the master.

    Punctuation never hangs: a mark outside the frame is cut off or touches its neighbour.
    """
    for level, style in enumerate(styles):
        left, first = (STEP * (level + 1), -STEP) if style.bullets else (0, 0)
        attributes = {"marL": str(left), "indent": str(first), "algn": text.ALIGN[style.align]}
        element = add(parent, A[f"lvl{level + 1}pPr"], attributes | (_BREAKING if whole else {}))
        add(add(element, A.lnSpc), A.spcPct, {"val": "100000"})
        add(add(element, A.spcBef), A.spcPts, {"val": str(round(style.before * 100))})
        _bullet(element, style, theme)
        _characters(element, style, theme, whole)


def _bullet(element: Element, style: Style, theme: Theme) -> None:
    if not style.bullets:
        add(element, A.buNone)
        return
    paint.scheme_colour(add(element, A.buClr), "accent", theme)
    add(element, A.buFont, {"typeface": "+mn-lt"})
    add(element, A.buChar, {"char": "•"})


def _characters(element: Element, style: Style, theme: Theme, whole: bool) -> None:
    attributes = {"sz": str(round(style.size * 100)), "b": str(int(style.bold))}
    run = add(element, A.defRPr, attributes | ({"kern": "1200"} if whole else {}))
    paint.solid(run, style.colour, theme)
    if whole or (style.font == "mj" and theme.has_headings):
        text.fonts(run, style.font)
