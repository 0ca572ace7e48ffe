"""Decodes the pictures of a template once: what only looks like one, breaks off or takes too long stays behind."""

import struct
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct

from builder.content import picture_bytes
from builder.templates.xml import DamagedError

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = {"png": "PNG", "jpeg": "JPEG", "gif": "GIF", "bmp": "BMP", "tiff": "TIFF"}
PIXELS, ALL_PIXELS = 50_000_000, 1_000_000_000  # of a picture, its frames together; and of all pictures
PIECES = 2_000_000  # records of metafiles and, ten for each, elements of drawings
FRAMES = 500  # of a GIF, or pages of a TIFF
_BLOCKS = 200_000  # that a GIF is cut into
_FIELDS = 5_000  # of a TIFF
_LEADING = (34665, 34853, 40965)  # fields of a TIFF to which more fields belong (EXIF 2.3, 4.6.3)
_RUNS = (1, 2)  # ways of packing a BMP that Pillow unpacks a pixel at a time
_RUN_PIXELS = 4_000_000
_SCANS = 4  # scans of a progressive JPEG that take as long as decoding its pixels once


class Allowance(Struct):
    """What the pictures of a template may still take together."""

    pixels: int = ALL_PIXELS
    pieces: int = PIECES

    def takes(self, *, pixels: int = 0, pieces: int = 0) -> bool:
        """Takes so much, and says whether there was as much."""
        self.pixels, self.pieces = self.pixels - pixels, self.pieces - pieces
        return self.pixels >= 0 and self.pieces >= 0


def decoded(data: bytes, kind: str, allowance: Allowance) -> str:
    """The average colour of a picture in pixels, RRGGBB, all of it decoded; empty where it is not whole, or too large.

    `kind` is a key of FORMATS.
    """
    import PIL.Image

    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures, which are refused here, and of damaged metadata, which nobody reads.
            warnings.simplefilter("ignore")
            frames, times = 1, 1
            if kind == "gif":
                frames = _images(data)
            elif kind == "tiff":
                frames = _pages(data)
            elif kind == "png":
                data = picture_bytes.readable(data, "png")
            elif kind == "jpeg":
                data = picture_bytes.readable(data, "jpeg")
                times += picture_bytes.scans(data, "jpeg") // _SCANS
            with PIL.Image.open(BytesIO(data), formats=[FORMATS[kind]]) as image:
                if not _fits(image, frames, times, data, allowance):
                    return ""
                image.draft("RGB", (256, 256))  # a JPEG is read to its end all the same
                image.load()
                colour = _colour(image)
                return colour if all(_loads(image, frame) for frame in range(1, frames)) else ""
    except Exception:  # what Pillow's readers raise for damaged files is not one family
        return ""


def _colour(image: "Image") -> str:
    """The average colour of a picture; what is seen through shows paper."""
    import PIL.Image

    by = max(1, min(image.size) // 64)
    small = image.reduce(by).convert("RGBA") if image.mode in ("RGB", "L") else image.convert("RGBA").reduce(by)
    one = small.resize((1, 1), PIL.Image.Resampling.BOX)
    seen = PIL.Image.alpha_composite(PIL.Image.new("RGBA", (1, 1), "white"), one)
    return seen.convert("RGB").tobytes().hex().upper()


def _fits(image: "Image", frames: int, times: int, data: bytes, allowance: Allowance) -> bool:
    """Whether a picture that nothing is decoded of yet has few enough pixels."""
    pixels = image.width * image.height
    if image.format == "BMP" and int.from_bytes(data[30:34], "little") in _RUNS and pixels > _RUN_PIXELS:
        return False
    deep = 2 if image.mode.startswith(("I", "F")) or (image.format == "PNG" and data[24] == 16) else 1
    return pixels * frames <= PIXELS and allowance.takes(pixels=pixels * frames * times * deep)


def _loads(image: "Image", frame: int) -> bool:
    """Whether a frame beside the first is whole; it may be no larger than that one."""
    size = image.size
    image.seek(frame)
    if image.width * image.height > size[0] * size[1]:
        return False
    image.load()
    return True


def _images(data: bytes) -> int:
    """How many images a GIF holds. Raises DamagedError where they, or its blocks, are too many (GIF89a, 15 to 27)."""
    place, images, blocks = 13 + _colours(data[10]), 0, 0
    while data[place : place + 1] in (b",", b"!"):
        if data[place] == 0x21:
            place += 2
        else:
            images, place = images + 1, place + 11 + _colours(data[place + 9])
        while length := data[place]:
            place, blocks = place + 1 + length, blocks + 1
        place, blocks = place + 1, blocks + 1
        if images > FRAMES or blocks > _BLOCKS:
            raise DamagedError("it holds too many images or blocks")
    if not images:
        raise DamagedError("it holds no image")
    return images


def _colours(packed: int) -> int:
    """The bytes of a table of colours, as its flags tell."""
    return 3 << ((packed & 7) + 1) if packed & 0x80 else 0


def _pages(data: bytes) -> int:
    """How many pages a TIFF holds. Raises DamagedError where they, or their fields, are too many (TIFF 6, 2)."""
    order = "<" if data.startswith(b"II") else ">"
    pages: set[int] = set()
    fields = 0
    (place,) = struct.unpack_from(f"{order}L", data, 4)
    while place and place not in pages:
        pages.add(place)
        fields += _fields(data, place, order)
        if fields > _FIELDS or len(pages) > FRAMES:
            raise DamagedError("it holds too many pages or fields")
        (place,) = struct.unpack_from(f"{order}L", data, place + 2 + 12 * _count(data, place, order))
    return len(pages)


def _fields(data: bytes, place: int, order: str, deep: int = 2) -> int:
    """How many fields a directory of a TIFF has, with those that belong to its fields."""
    count = _count(data, place, order)
    entries = (struct.unpack_from(f"{order}H6xL", data, place + 2 + 12 * n) for n in range(min(count, _FIELDS)))
    leading = [start for tag, start in entries if tag in _LEADING] if deep else []
    return count + sum(_fields(data, start, order, deep - 1) for start in leading[: len(_LEADING)])


def _count(data: bytes, place: int, order: str) -> int:
    return int(struct.unpack_from(f"{order}H", data, place)[0])
