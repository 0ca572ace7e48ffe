"""Pictures: PNG and JPEG, decoded once to be sure of them, turned upright, without what cameras and editors add."""

import io
import struct
import warnings
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

from builder.content import picture_bytes
from builder.contrast import contrast
from builder.errors import At, DeckError, Problem
from builder.files import find, read_bytes
from builder.outline.records import Text

if TYPE_CHECKING:
    from PIL.Image import Image

SIZE_LIMIT = 20_000_000  # bytes
PIXEL_LIMIT = 50_000_000
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
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to embed; its size is in pixels, upright; its extremes are its darkest and lightest part, RRGGBB."""

    data: bytes = field(repr=False)
    format: Literal["png", "jpeg"]
    width: int
    height: int
    extremes: tuple[str, str] = ("000000", "FFFFFF")  # until it is measured


def load(name: Text, folder: Path) -> Picture:
    """The picture in the file that `name` means. Raises DeckError at the name's place."""
    data = read_bytes(find(name, folder), name.at, SIZE_LIMIT)
    return decode(data, str(name), name.at)


def decode(data: bytes, name: str, at: At) -> Picture:
    """The picture that bytes hold, whatever the name's ending says. Raises DeckError at `at`."""
    kind = _format(data)
    if kind is None:
        what, hint = _other(data)
        _refuse(at, f"'{name}' is {what}, not a PNG or JPEG", hint)
    import PIL.Image

    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures, which are refused below, and of damaged metadata, which goes anyway.
            warnings.simplefilter("ignore")
            with PIL.Image.open(io.BytesIO(data), formats=["PNG", "JPEG", "MPO"]) as image:
                if image.width * image.height > PIXEL_LIMIT:
                    _too_large(at, name, f"{image.width} × {image.height} pixels")
                image.load()
                return _upright(image, data, kind)
    except PIL.Image.DecompressionBombError:
        _too_large(at, name, "too many pixels")
    except (OSError, ValueError, SyntaxError, IndexError, KeyError, EOFError, struct.error) as error:
        # What Pillow's readers raise for damaged files is not one family.
        _refuse(at, f"'{name}' is damaged: {str(error) or type(error).__name__}", "save it again from its program")


def shades_of(picture: Picture) -> tuple[str, ...]:
    """What a picture looks like from afar, RRGGBB: the mean colours of its parts, sixteen across and nine down."""
    import PIL.Image

    with PIL.Image.open(io.BytesIO(picture.data)) as image:
        image.draft("RGB", (320, 180))
        small = image.convert("RGB").resize((16, 9), PIL.Image.Resampling.BOX)
        data = small.tobytes()
    return tuple(sorted({data[start : start + 3].hex().upper() for start in range(0, len(data), 3)}))


def measured(picture: Picture) -> Picture:
    """The picture with its extremes, parts of about a fortieth of its width: what letters stand on."""
    import PIL.Image

    with PIL.Image.open(io.BytesIO(picture.data)) as image:
        small = image.convert("RGBA").resize((40, 24), PIL.Image.Resampling.BOX)
    white = PIL.Image.new("RGBA", small.size, "white")  # what is clear may show anything
    parts = PIL.Image.alpha_composite(white, small).convert("RGB").tobytes().hex().upper()
    found = sorted((parts[i : i + 6] for i in range(0, len(parts), 6)), key=lambda rgb: contrast(rgb, "000000"))
    return replace(picture, extremes=(found[0], found[-1]))


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
    for start, what, hint in _OTHERS:
        if data.startswith(start):
            return what, hint
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<svg") or (head.startswith((b"<?xml", b"<!--", b"<!doctype")) and b"<svg" in head):
        return "an SVG", "save it as PNG, twice as large as it is shown"
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        return "a HEIC or AVIF", "save it as JPEG"
    return ("empty", "") if not data else ("something else", "save it as PNG or JPEG")


def _too_large(at: At, name: str, size: str) -> NoReturn:
    _refuse(at, f"'{name}' is too large: {size}, at most {PIXEL_LIMIT // 1_000_000} million", "make it smaller")


def _refuse(at: At, message: str, hint: str) -> NoReturn:
    raise DeckError((Problem(at, message, hint),))
