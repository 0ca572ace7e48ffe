"""Tables measured: column widths from what stands in them, row heights from the lines they take."""

import re

from builder.frames import Align, Box, Cell, Insets, Line, Paragraph
from builder.layouts.page import emu, inches, points
from builder.typeset.fit import measure, natural_width

PAD = inches(0.12)
SHORT = 10  # characters of a text that may stand right in a last column
MARGINS = Insets(PAD, inches(0.05), PAD, inches(0.05))

_NUMBER = re.compile(r"^[约約약≈~<>≤≥+−±-]?\s*[$¥€]?\s*\d[\d,.]*\s*(?:[%‰×倍x]|\S{0,3})?$")


def aligned(column: tuple[str, ...]) -> Align:
    """Right for a column of numbers, with or without a short unit; blanks and dashes do not count."""
    told = [text for text in column if text.strip() not in ("", "—", "–", "-", "－", "n/a")]
    return "right" if told and all(_NUMBER.match(text.strip()) for text in told) else "left"


def alignments(rows: tuple[tuple[str, ...], ...]) -> tuple[Align, ...]:
    """The sides of all columns: the first names the rows; a last one of short texts beside numbers stands right too."""
    columns = tuple(zip(*rows, strict=True))
    sides: list[Align] = ["left", *(aligned(column) for column in columns[1:])]
    if len(sides) > 2 and sides[-2] == "right" and all(len(text) <= SHORT for text in columns[-1]):
        sides[-1] = "right"
    return tuple(sides)


def column_widths(columns: tuple[tuple[Paragraph, ...], ...], width: int) -> tuple[int, ...]:
    """EMU of each column in a total width: what its longest cell asks for, and a share of what is left.

    When the table is too wide, columns narrower than an even share keep what they need and the others share the rest.
    """
    wanted = [
        2 * PAD + emu(max((natural_width((cell,)) for cell in column), default=0) * 1.02 + 1) for column in columns
    ]
    if sum(wanted) <= width:
        slack = (width - sum(wanted)) // len(wanted)
        widths = [want + slack for want in wanted]
    else:
        widths = _squeezed(wanted, width)
    widths[-1] += width - sum(widths)
    return tuple(widths)


def _squeezed(wanted: list[int], width: int) -> list[int]:
    widths = [0] * len(wanted)
    open_columns = set(range(len(wanted)))
    while open_columns:
        share = (width - sum(widths)) // len(open_columns)
        narrow = {i for i in open_columns if wanted[i] <= share}
        if not narrow:
            for i in open_columns:
                widths[i] = share
            break
        for i in narrow:
            widths[i] = wanted[i]
        open_columns -= narrow
    return widths


def row_height(cells: tuple[tuple[Paragraph, ...], ...], widths: tuple[int, ...], margins: Insets = MARGINS) -> int:
    """EMU that the tallest cell of a row needs."""
    tallest = max(
        measure(cell, points(width - margins.left - margins.right)).height_pt
        for cell, width in zip(cells, widths, strict=True)
    )
    return emu(tallest) + margins.top + margins.bottom


def spread_rows(needed: tuple[int, ...], box: Box, most: int, fixed: int = 0) -> tuple[int, ...]:
    """Row heights: what each needs plus an even share of the box's rest, no row raised by more than `most`.

    The first `fixed` rows, the header, are raised a little only.
    """
    slight = min(most, inches(0.1)) if fixed else 0
    rest = box.height - sum(needed) - slight * fixed
    share = max(0, min(most, rest // max(1, len(needed) - fixed)))
    return tuple(height + (slight if i < fixed else share) for i, height in enumerate(needed))


def edges(cell: Paragraph, *, last: bool, first: bool) -> Cell:
    """A header cell: a heavy rule under it."""
    return Cell((cell,), bottom=Line("ink", 2.0), anchor="bottom", insets=margins_of(first=first, last=last))


def margins_of(*, first: bool, last: bool) -> Insets:
    """Cell margins; text keeps the table's outer edges so that it stands on the slide's grid."""
    return Insets(0 if first else PAD, MARGINS.top, 0 if last else PAD, MARGINS.bottom)
