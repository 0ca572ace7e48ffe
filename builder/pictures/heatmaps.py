"""Paints heat maps: a table of coloured cells, names at the left and over them."""

from itertools import accumulate

from builder.drawing import HeatMap
from builder.pictures import letters
from builder.pictures.canvas import Canvas, Type

PAD = 4.0  # points from a name to its cells
BETWEEN = 1.5  # points of paper between cells


def paint_heatmap(canvas: Canvas, heat: HeatMap) -> None:
    """Paint the cells over the whole sheet; widths and heights are shares of it."""
    lefts = [0.0, *accumulate(share * canvas.width for share in heat.widths)]
    tops = [0.0, *accumulate(share * canvas.height for share in heat.heights)]
    if heat.unit and not heat.rows[0][0].text:
        canvas.text(0.0, (tops[0] + tops[1]) / 2, heat.unit, Type(heat.size, "quiet"))
    for number, row in enumerate(heat.rows):
        for column, cell in enumerate(row):
            box = (lefts[column], tops[number], lefts[column + 1] - lefts[column], tops[number + 1] - tops[number])
            if cell.fill:
                inner = (box[0] + BETWEEN / 2, box[1] + BETWEEN / 2, box[2] - BETWEEN, box[3] - BETWEEN)
                canvas.rectangle(inner, cell.fill)
            text = letters.wrapped(cell.text, heat.size, max(box[2] - PAD, heat.size)) if cell.text else ""
            type_ = Type(heat.size, cell.colour, cell.bold)
            middle = box[1] + box[3] / 2
            if text and column == 0:
                canvas.text(box[0], middle, text, type_)
            elif text:
                canvas.text(box[0] + box[2] / 2, middle, text, type_, "centre")
