"""Heat maps on slides: a native table whose cells have fills, with thin lines of paper between them."""

from msgspec.structs import replace

from builder.contrast import contrast
from builder.drawing import HeatCell, HeatMap
from builder.errors import At
from builder.frames import Box, Cell, Insets, Line, Paragraph, Run, TableFrame
from builder.layouts.page import emu
from builder.theme import Theme

READABLE = 4.5  # WCAG 2.2, 1.4.3
GAP = Line("paper", 1.5)
SIDE, AIR = emu(4.0), emu(2.0)


def readable(heat: HeatMap, theme: Theme) -> HeatMap:
    """The heat map with letters that a theme of any colours leaves legible on their fills."""
    rows = tuple(tuple(_readable(cell, theme) for cell in row) for row in heat.rows)
    return HeatMap(rows, heat.widths, heat.heights, heat.size, heat.unit, heat.language, heat.told, heat.kind)


def heat_frame(heat: HeatMap, box: Box, at: At, named: tuple[str, str], size: float, face: str = "") -> TableFrame:
    """The table over the box, `named` by id and alt text, its type `size` points and measured by a face."""
    widths = _shared(heat.widths, box.width)
    heights = _shared(heat.heights, box.height)
    key, alt = named
    rows = tuple(
        tuple(
            _cell(cell, Run("", size, language=heat.language, face=face), row, column)
            for column, cell in enumerate(cells)
        )
        for row, cells in enumerate(heat.rows)
    )
    return TableFrame(id=key, name="Heat Map", box=box, at=at, widths=widths, heights=heights, rows=rows, alt=alt)


def _readable(cell: HeatCell, theme: Theme) -> HeatCell:
    if not cell.fill:
        return cell
    ground = theme.rgb(cell.fill)
    if contrast(theme.rgb(cell.colour), ground) >= READABLE:
        return cell
    best = max(("ink", "paper", "on_accent"), key=lambda role: contrast(theme.rgb(role), ground))
    return HeatCell(cell.text, cell.fill, best, cell.bold)


def _shared(shares: tuple[float, ...], whole: int) -> tuple[int, ...]:
    """EMU of shares of a length; the last takes the rounding."""
    found = [round(share * whole) for share in shares]
    return (*found[:-1], whole - sum(found[:-1]))


def _cell(cell: HeatCell, look: Run, row: int, column: int) -> Cell:
    run = replace(look, text=cell.text, colour=cell.colour, bold=cell.bold)
    text = Paragraph((run,), align="left" if column == 0 else "centre")
    rule = GAP if row and column else None
    return Cell(
        (text,), fill=cell.fill, top=rule, bottom=rule, sides=rule, anchor="middle" if row else "bottom",
        insets=Insets(0 if column == 0 else SIDE, AIR, SIDE, AIR),
    )  # fmt: skip
