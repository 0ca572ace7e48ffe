"""A sheet of small slides with boxes marked on them, each under its name: what the layouts of a template look like."""

from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct

from builder.pictures import loading
from builder.pictures.fonts import missing
from builder.theme import Theme

if TYPE_CHECKING:
    from builder.pictures.canvas import Canvas

MOST = 60  # tiles: more make a picture that few programs open
_WIDTH = 210.0  # points of a tile
_ACROSS = 3
_GAP, _HEAD = 12.0, 26.0
_NAME, _NOTE, _LABEL = 8.5, 6.5, 6.0


class Mark(Struct, frozen=True):
    """A box on a slide, left, top, width and height in shares of the slide; its label, and its colour as a role."""

    box: tuple[float, float, float, float]
    label: str = ""
    colour: str = "accent"


class Tile(Struct, frozen=True):
    """A slide: its name and a note under it, the colour of its paper as RRGGBB or a picture of it, and its boxes."""

    name: str
    note: str
    paper: str
    marks: tuple[Mark, ...]
    picture: bytes = b""


def sheet(tiles: tuple[Tile, ...], shape: float, theme: Theme) -> bytes:
    """The first tiles in rows as a PNG; `shape` is a slide's width by its height. Nothing without matplotlib."""
    if not tiles or not loading.installed():
        return b""
    tiles = tiles[:MOST]
    loading.load()
    from builder.pictures.canvas import Canvas

    height = _WIDTH / shape
    rows = -(-len(tiles) // _ACROSS)
    down = _HEAD + height + _GAP
    with loading.defaults():
        canvas = Canvas(_ACROSS * (_WIDTH + _GAP) + _GAP, rows * down + _GAP, theme)
        canvas.rectangle((0, 0, canvas.width, canvas.height), "wash")
        for number, tile in enumerate(tiles):
            row, column = divmod(number, _ACROSS)
            _tile(canvas, tile, (_GAP + column * (_WIDTH + _GAP), _GAP + row * down), height)
        return canvas.png()


def _tile(canvas: "Canvas", tile: Tile, corner: tuple[float, float], height: float) -> None:
    from builder.pictures.canvas import Type

    left, top = corner
    canvas.text(left, top + 6, _held(tile.name, _WIDTH, _NAME), Type(_NAME, "ink", bold=True))
    canvas.text(left, top + 18, _held(tile.note, _WIDTH, _NOTE), Type(_NOTE, "quiet"))
    _paper(canvas, tile, (left, top + _HEAD, _WIDTH, height))
    for mark in tile.marks:
        x, y, wide, tall = mark.box
        box = (left + x * _WIDTH, top + _HEAD + y * height, wide * _WIDTH, tall * height)
        _mark(canvas, mark, box)


def _paper(canvas: "Canvas", tile: Tile, box: tuple[float, float, float, float]) -> None:
    from matplotlib.image import BboxImage, imread
    from matplotlib.patches import Rectangle
    from matplotlib.transforms import Bbox, TransformedBbox

    left, top, width, height = box
    canvas.add(Rectangle((left, top), width, height, facecolor=f"#{tile.paper}", linewidth=0))
    if tile.picture:
        place = TransformedBbox(Bbox([[left, top + height], [left + width, top]]), canvas.points)
        image = BboxImage(place, interpolation="hanning")
        image.set_data(imread(BytesIO(tile.picture), format="png")[::-1])  # as the sheet counts: down
        canvas.add(image)


def _mark(canvas: "Canvas", mark: Mark, box: tuple[float, float, float, float]) -> None:
    from builder.pictures import letters
    from builder.pictures.canvas import Type

    left, top, width, height = box
    corners = ((left, top), (left + width, top), (left + width, top + height), (left, top + height), (left, top))
    canvas.line(corners, mark.colour, 0.9, "sysDash")
    if label := _held(mark.label, max(width - 4, 30.0), _LABEL):
        wide, tall = letters.width(label, _LABEL), letters.height(label, _LABEL)
        right, bottom = left + width, top + height  # where text of the slide seldom stands
        canvas.rectangle((right - wide - 4, bottom - tall, wide + 4, tall), mark.colour)
        canvas.text(right - 2, bottom, label, Type(_LABEL, "paper"), "right", "bottom")


def _held(text: str, width: float, size: float) -> str:
    """As much of a line as fits, in characters that the fonts have."""
    from builder.pictures import letters

    unknown = missing(text)
    line = "".join("□" if one in unknown else one for one in " ".join(text.split()))
    while line and letters.width(line, size) > width:
        line = line[:-2].rstrip("…") + "…" if len(line) > 1 else ""
    return line
