"""A sheet to paint on: lengths in points from the top left corner, colours by role, letters as outlines."""

from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any, Literal

from msgspec import Struct

from builder.pictures import letters
from builder.theme import Theme

DPI = 200
NOTHING = "FFFFFF"  # the colour that matplotlib gives to pixels of nothing
Across = Literal["left", "centre", "right"]
Down = Literal["top", "middle", "bottom"]
Places = Sequence[tuple[float, float]]
# Lengths of strokes and gaps in widths of the line: ECMA-376 20.1.10.48.
DASHES = {
    "sysDot": (1, 1), "sysDash": (3, 1), "dot": (1, 3), "dash": (4, 3), "lgDash": (8, 3), "dashDot": (4, 3, 1, 3),
    "lgDashDot": (8, 3, 1, 3), "sysDashDot": (3, 1, 1, 1),
}  # fmt: skip
SHARES = {"left": 0.0, "centre": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


class Type(Struct, frozen=True):
    """How letters look."""

    size: float
    colour: str = "ink"
    bold: bool = False


class Canvas:
    """Artists of matplotlib in the order in which they are painted."""

    def __init__(self, width: float, height: float, theme: Theme) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self.width, self.height, self.theme = width, height, theme
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=72, frameon=False)
        flip = Affine2D().scale(1, -1).translate(0, height).scale(1 / 72)
        self.points = flip + self.figure.dpi_scale_trans
        self._painted = 0

    def colour(self, role: str) -> str:
        """A role's colour as matplotlib names it."""
        return f"#{self.theme.rgb(role)}"

    def add(self, artist: Any, transform: Any = None) -> Any:
        """Paint an artist over all before it; its places are points unless a transform to points is given."""
        artist.set_transform(self.points if transform is None else transform + self.points)
        artist.set_zorder(self._painted)
        self._painted += 1
        self.figure.add_artist(artist)
        artist.set_clip_path(None)
        return artist

    def text(
        self, x: float, y: float, text: str, type_: Type, across: Across = "left", down: Down = "middle"
    ) -> tuple[float, float, float, float]:
        """Lines of letters, each aligned to `x` by itself; returns the box they take."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path
        from matplotlib.transforms import Affine2D

        size, kind = type_.size, letters.script(text)
        wide, tall = letters.width(text, size, type_.bold), letters.height(text, size)
        left, top = x - wide * SHARES[across], y - tall * SHARES[down]
        pieces = []
        for number, line in enumerate(text.split("\n")):
            path, length = letters.outline(line, type_.bold)
            start = x - length * size * SHARES[across]
            base = top + (number + 0.5) * letters.LINE[kind] * size + letters.BASE[kind] * size
            pieces.append(path.transformed(Affine2D().scale(size, -size).translate(start, base)))
        patch = PathPatch(Path.make_compound_path(*pieces), facecolor=self.colour(type_.colour), linewidth=0)
        patch.set_label(text)
        patch.set_snap(False)
        self.add(patch)
        return (left, top, wide, tall)

    def line(
        self,
        places: Places,
        colour: str,
        width: float,
        dash: str = "solid",
        *,
        transform: Any = None,
        cap: Any = "butt",
    ) -> Any:
        """A line through places."""
        from matplotlib.lines import Line2D

        style: Any = (0, DASHES[dash]) if dash in DASHES else "-"
        xs, ys = [place[0] for place in places], [place[1] for place in places]
        drawn = Line2D(
            xs, ys, color=self.colour(colour), linewidth=width, linestyle=style, solid_capstyle=cap,
            solid_joinstyle="round", dash_capstyle=cap, dash_joinstyle="round",
        )  # fmt: skip
        return self.add(drawn, transform)

    def rectangle(self, box: tuple[float, float, float, float], fill: str, *, transform: Any = None) -> Any:
        """A filled rectangle: left, top, width, height."""
        from matplotlib.patches import Rectangle

        patch = Rectangle(box[:2], box[2], box[3], facecolor=self.colour(fill), linewidth=0)
        return self.add(patch, transform)

    def polygon(self, places: Places, fill: str, opacity: int = 100, *, transform: Any = None) -> Any:
        """A filled polygon."""
        from matplotlib.patches import Polygon

        patch = Polygon(list(places), closed=True, facecolor=self.colour(fill), linewidth=0, alpha=opacity / 100)
        return self.add(patch, transform)

    def curve(self, places: Places, fill: str, opacity: int = 100) -> Any:
        """A filled outline: a start, then two handles and an end for each piece."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        codes = [Path.MOVETO, *[Path.CURVE4] * (len(places) - 1)]
        patch = PathPatch(Path(list(places), codes), facecolor=self.colour(fill), linewidth=0, alpha=opacity / 100)
        return self.add(patch)

    def png(self) -> bytes:
        """The pixels, at 200 dpi, on nothing.

        Pixels of nothing have the paper's colour: LibreOffice writes colours into a PDF apart from what is seen of
        them, and blurs both.
        """
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.image import imsave
        from numpy import array

        out, paper = BytesIO(), self.theme.rgb("paper")
        self.figure.set_dpi(DPI)
        sheet: Any = FigureCanvasAgg(self.figure)
        sheet.draw()
        pixels: Any = array(sheet.buffer_rgba())
        if paper != NOTHING:
            pixels[pixels[..., 3] == 0, :3] = [int(paper[start : start + 2], 16) for start in (0, 2, 4)]
        nothing: Any = {"Software": None}
        imsave(out, pixels, format="png", dpi=DPI, metadata=nothing)
        return out.getvalue()

    def svg(self) -> bytes:
        """The outlines, one unit a point."""
        from matplotlib.backends.backend_svg import FigureCanvasSVG

        out = StringIO()
        self.figure.set_dpi(72)
        nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        sheet: Any = FigureCanvasSVG(self.figure)
        sheet.print_svg(out, metadata=nothing)
        head, svg, body = out.getvalue().partition("<svg")
        return (head.partition("<!DOCTYPE")[0] + svg + body).encode("utf-8")  # readers might fetch what it names
