"""Charts as pictures: scalable and as pixels, painted once and kept, lettered with fonts that come with talkdeck."""

from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from builder.drawing import Drawing, HeatMap, Picture
from builder.pictures import keeping
from builder.pictures.fonts import folder, missing
from builder.pictures.loading import installed
from builder.plot import Plot
from builder.theme import Theme

__all__ = ["picture", "unheld"]


def picture(content: Plot | HeatMap | Drawing, width: float, height: float, theme: Theme) -> Picture | None:
    """The picture of a finished chart on a sheet of so many points; None when it would have to be painted and
    matplotlib is not installed.
    """
    svg, png = _bytes(content, width, height, theme)
    return Picture(svg, png, content.language, content.told, content.kind) if png else None


def unheld(content: Plot | HeatMap | Drawing) -> str:
    """The characters of a chart that no font of ours has."""
    return missing("".join(_texts(content)))


@lru_cache(maxsize=64)  # a slide is laid out several times, and a cache folder may not be had
def _bytes(content: Plot | HeatMap | Drawing, width: float, height: float, theme: Theme) -> tuple[bytes, bytes]:
    key = _key(content, width, height, theme)
    if found := keeping.read(key):
        return found
    if not installed():
        return b"", b""
    from builder.pictures.painting import paint

    painted = paint(content, width, height, theme)
    keeping.write(key, painted.svg, painted.png)
    return painted.svg, painted.png


def _key(content: Plot | HeatMap | Drawing, width: float, height: float, theme: Theme) -> str:
    """A hash of all that a picture is made from: the chart, its size, the theme's colours, the painter, its fonts."""
    colours = [(role, theme.rgb(role)) for role in sorted(theme.colours)]
    return sha256(repr((content, width, height, colours, _painter())).encode()).hexdigest()


@cache
def _painter() -> str:
    """A hash of the modules that paint, and the sizes of the fonts."""
    found = sha256()
    for place in sorted(Path(__file__).parent.glob("*.py")):
        found.update(place.read_bytes())
    sizes = sorted((place.name, place.stat().st_size) for place in folder().iterdir())
    return found.hexdigest() + repr(sizes)


def _texts(record: object) -> Iterator[str]:
    """All texts of a record and of those in it, but those that are not painted."""
    if isinstance(record, str):
        yield record
    elif isinstance(record, tuple):
        for one in record:
            yield from _texts(one)
    elif isinstance(record, Struct):
        for name in record.__struct_fields__:
            if name not in ("told", "inputs", "texts"):
                yield from _texts(getattr(record, name))
