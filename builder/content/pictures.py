"""Pictures: PNG and JPEG, decoded once to be sure of them, turned upright, without what cameras and editors add.

SVG is put together anew and painted, and goes into the deck both ways.
"""

import io
import math
import struct
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

from msgspec import Struct
from msgspec.structs import replace

from builder.content import picture_bytes
from builder.content.picture_bytes import DamagedError
from builder.contrast import contrast
from builder.errors import At, DeckError, Problem
from builder.files import find, read_bytes
from builder.outline.records import Text

if TYPE_CHECKING:
    from PIL.Image import Image

SIZE_LIMIT = 20_000_000  # bytes
PIXEL_LIMIT = 50_000_000
SCAN_LIMIT = 600_000_000  # pixels times how often a progressive JPEG goes over them: twelve times, of the largest
_ORIENTATION = 0x0112  # EXIF 2.3, 4.6.4 A
_OTHERS = (
    (b"GIF8", "a GIF", "save it as PNG"),
    (b"RIFF", "a WebP", "save it as PNG or JPEG"),
    (b"BM", "a BMP", "save it as PNG"),
    (b"II*\0", "a TIFF", "save it as PNG or JPEG"),
    (b"MM\0*", "a TIFF", "save it as PNG or JPEG"),
    (b"%PDF", "a PDF", "save the page as PNG"),
    (b"%!PS", "an EPS", "save it as PNG"),
    (b"\0\0\1\0", "an icon", "save it as PNG"),
    (b"\x1f\x8b", "compressed", "save it as plain SVG, not as SVGZ"),
)


class Picture(Struct, frozen=True):
    """A picture to embed; its size is in pixels, upright; its extremes are its darkest and lightest part, RRGGBB."""

    data: bytes
    format: Literal["png", "jpeg"]
    width: int
    height: int
    extremes: tuple[str, str] = ("000000", "FFFFFF")  # until it is measured
    svg: bytes = b""  # the same to scale, where the author gave it so

    def __repr__(self) -> str:
        return f"a {self.format} of {self.width} × {self.height} pixels"


class Allowance(Struct):
    """What the pictures of a deck may still take together, the refused ones too."""

    bytes: int = 200_000_000
    pixels: int = 2_000_000_000
    seconds: float = 60.0  # in which drawings are painted

    def take(self, at: At, size: int = 0, pixels: int = 0) -> None:
        """Raises DeckError at `at` when a picture of so many bytes or pixels is too much."""
        self.bytes, self.pixels = self.bytes - size, self.pixels - pixels
        if self.bytes < 0 or self.pixels < 0:
            most = Allowance()
            message = (
                f"the pictures up to this one hold more than {most.bytes // 1_000_000} MB"
                if self.bytes < 0
                else f"the pictures up to this one have more than {most.pixels // 1_000_000:,} million pixels"
            )
            _refuse(at, message, "make them smaller: a slide shows four million pixels at most")

    @contextmanager
    def painting(self, at: At) -> Iterator[int]:
        """The seconds that a drawing may be painted for. Raises DeckError at `at` when none are left."""
        if self.seconds <= 0:
            message = f"painting the drawings up to this one takes more than {Allowance().seconds:.0f} seconds"
            _refuse(at, message, "simplify them, or save them as PNG")
        started = time.monotonic()
        try:
            yield math.ceil(self.seconds)
        finally:
            self.seconds -= time.monotonic() - started


def load(name: Text, folder: Path, allowance: Allowance | None = None) -> Picture:
    """The picture in the file that `name` means. Raises DeckError at the name's place."""
    data = read_bytes(find(name, folder), name.at, SIZE_LIMIT)
    return decode(data, str(name), name.at, allowance)


def decode(data: bytes, name: str, at: At, allowance: Allowance | None = None) -> Picture:
    """The picture that bytes hold, whatever the name's ending says. Raises DeckError at `at`."""
    allowance = allowance or Allowance()
    allowance.take(at, size=len(data))
    kind = _format(data)
    if kind is None:
        what, hint = _other(data)
        if what:
            _refuse(at, f"'{name}' is {what}, not a PNG, JPEG or SVG", hint)
        drawing, png = _painted(data, name, at, allowance)
        return replace(decode(png, name, at, allowance), svg=drawing)
    import PIL.Image

    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures, which are refused below, and of damaged metadata, which goes anyway.
            warnings.simplefilter("ignore")
            data = picture_bytes.readable(data, kind)
            with PIL.Image.open(io.BytesIO(data), formats=["PNG", "JPEG"]) as image:
                pixels = image.width * image.height
                if pixels > PIXEL_LIMIT:
                    _too_large(at, name, f"{image.width} × {image.height} pixels")
                allowance.take(at, pixels=pixels)
                if pixels * picture_bytes.scans(data, kind) > SCAN_LIMIT:
                    raise DamagedError("it is coded in too many layers")
                image.load()
                return _upright(image, data, kind)
    except PIL.Image.DecompressionBombError:
        _too_large(at, name, "too many pixels")
    except (OSError, ValueError, SyntaxError, IndexError, KeyError, EOFError, struct.error) as error:
        # What Pillow's readers raise for damaged files is not one family.
        said = str(error) or type(error).__name__
        why = "it cannot be read" if "BytesIO" in said else said  # Pillow names what it reads from
        _refuse(at, f"'{name}' is damaged: {why}", "save it again from its program")


def shades_of(picture: Picture) -> tuple[str, ...]:
    """What a picture looks like from afar, RRGGBB: the mean colours of its parts, sixteen across and nine down."""
    import PIL.Image

    with PIL.Image.open(io.BytesIO(picture.data)) as image:
        image.draft("RGB", (320, 180))
        data = _reduced(image, "RGB", 16, 9).tobytes()
    return tuple(sorted({data[start : start + 3].hex().upper() for start in range(0, len(data), 3)}))


def measured(picture: Picture) -> Picture:
    """The picture with its extremes, parts of about a fortieth of its width: what letters stand on."""
    import PIL.Image

    with PIL.Image.open(io.BytesIO(picture.data)) as image:
        small = _reduced(image, "RGBA", 40, 24)
    white = PIL.Image.new("RGBA", small.size, "white")  # what is clear may show anything
    parts = PIL.Image.alpha_composite(white, small).convert("RGB").tobytes().hex().upper()
    found = sorted((parts[i : i + 6] for i in range(0, len(parts), 6)), key=lambda rgb: contrast(rgb, "000000"))
    return replace(picture, extremes=(found[0], found[-1]))


def _reduced(image: "Image", mode: str, across: int, down: int) -> "Image":
    """The mean colours of a picture's parts; worked out row by row, as a copy of all pixels in a mode is large."""
    import PIL.Image

    small = PIL.Image.new(mode, (across, down))
    for row in range(down):
        top, bottom = row * image.height / down, (row + 1) * image.height / down
        first = math.floor(top)
        strip = image.crop((0, first, image.width, math.ceil(bottom))).convert(mode)
        box = (0.0, top - first, float(image.width), min(bottom - first, strip.height))
        small.paste(strip.resize((across, 1), PIL.Image.Resampling.BOX, box), (0, row))
    return small


def _painted(data: bytes, name: str, at: At, allowance: Allowance) -> tuple[bytes, bytes]:
    """A drawing put together anew, and the PNG of it."""
    from builder.content import svg

    try:
        drawing = svg.cleaned(data)
        with allowance.painting(at) as seconds:
            return drawing.data, svg.painted(drawing, seconds)
    except svg.SvgError as error:
        _refuse(at, f"'{name}' {error.message}", error.hint)
    except svg.SlowError:
        _refuse(at, f"'{name}' takes too long to paint", "simplify it, or save it as PNG")
    except svg.MissingError:
        _refuse(at, f"'{name}' is an SVG, and what paints these is not installed", "pip install 'talkdeck[pictures]'")


def _upright(image: "Image", data: bytes, kind: Literal["png", "jpeg"]) -> Picture:
    """The picture as it is to be seen. Its bytes are kept where they can be, so that nothing is compressed twice."""
    if image.getexif().get(_ORIENTATION, 1) in range(2, 9):
        import PIL.ImageOps

        turned = PIL.ImageOps.exif_transpose(image)
        out = io.BytesIO()
        turned.save(out, kind, icc_profile=image.info.get("icc_profile"), quality=92)  # PNG has no quality
        image, data = turned, out.getvalue()
    stripped = picture_bytes.without_metadata(data, kind)
    return Picture(stripped, kind, image.width, image.height)


def _format(data: bytes) -> Literal["png", "jpeg"] | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return "jpeg" if data.startswith(b"\xff\xd8\xff") else None


def _other(data: bytes) -> tuple[str, str]:
    """What bytes are that are no pixels, and a hint; nothing for an SVG."""
    for start, what, hint in _OTHERS:
        if data.startswith(start):
            return what, hint
    from builder.content.svg import is_svg

    if is_svg(data):
        return "", ""
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        return "a HEIC or AVIF", "save it as JPEG"
    return ("empty", "") if not data else ("something else", "save it as PNG, JPEG or SVG")


def _too_large(at: At, name: str, size: str) -> NoReturn:
    _refuse(at, f"'{name}' is too large: {size}, at most {PIXEL_LIMIT // 1_000_000} million", "make it smaller")


def _refuse(at: At, message: str, hint: str) -> NoReturn:
    raise DeckError((Problem(at, message, hint),))
