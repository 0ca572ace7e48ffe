"""Paints drawings of free marks: everything is decided, each mark is copied."""

from builder.drawing import Dot, Drawing, Lettering, Shape, Stroke
from builder.pictures import letters
from builder.pictures.canvas import Canvas, Type
from builder.pictures.curves import mark

PAD = 2.0  # points around letters on a fill
SHARES = {"left": 0.0, "centre": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


def paint_drawing(canvas: Canvas, drawing: Drawing) -> None:
    """Paint the marks from back to front."""
    for one in drawing.marks:
        if isinstance(one, Stroke):
            canvas.line(one.places, one.colour, one.width, one.dash)
        elif isinstance(one, Shape):
            _shape(canvas, one)
        elif isinstance(one, Dot):
            _dot(canvas, one)
        else:
            _letters(canvas, one)


def _shape(canvas: Canvas, shape: Shape) -> None:
    if shape.curved:
        canvas.curve(shape.places, shape.fill, shape.opacity).set_label(shape.name)
    else:
        canvas.polygon(shape.places, shape.fill, shape.opacity).set_label(shape.name)


def _dot(canvas: Canvas, dot: Dot) -> None:
    drawn = canvas.line([(dot.x, dot.y)], dot.colour, 0)
    mark(canvas, drawn, "circle", dot.size, dot.colour, hollow=dot.hollow)
    if dot.opacity != 100:  # an edge of its own would show through the disc
        drawn.set(alpha=dot.opacity / 100, markeredgewidth=0)


def _letters(canvas: Canvas, one: Lettering) -> None:
    if one.fill:
        wide, tall = letters.width(one.text, one.size, one.bold), letters.height(one.text, one.size)
        left, top = one.x - wide * SHARES[one.across], one.y - tall * SHARES[one.down]
        canvas.rectangle((left - PAD, top, wide + 2 * PAD, tall), one.fill)
    canvas.text(one.x, one.y, one.text, Type(one.size, one.colour, one.bold), one.across, one.down)
