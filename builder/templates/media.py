"""Pictures of a template: their kinds by what they hold, whatever they are called, and their average colour."""

import re
from functools import lru_cache
from io import BytesIO

from builder.templates.xml import DamagedError, attributes, elements, parse

TYPES = {
    "png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp", "tiff": "image/tiff",
    "emf": "image/x-emf", "wmf": "image/x-wmf", "svg": "image/svg+xml",
}  # fmt: skip
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"), (b"\xd7\xcd\xc6\x9a", "wmf"), (b"\x01\0\x09\0", "wmf"),
)  # fmt: skip
_PIXELS = 50_000_000
_RUNS = {"script", "foreignObject", "iframe", "handler", "set", "animate"}
_OUTWARD = re.compile(r"url\(\s*['\"]?(?!\s*#)|@import", re.IGNORECASE)


def kind(data: bytes) -> str:
    """The kind of a picture, a key of TYPES; empty for anything that does not come along."""
    for start, name in _STARTS:
        if data.startswith(start):
            return name
    if data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF":
        return "emf"
    return "svg" if b"<svg" in data[:2000] and _is_still(data) else ""


@lru_cache(maxsize=256)  # a master's pictures are seen on all of its layouts
def colour(data: bytes) -> str:
    """The average colour of a picture, RRGGBB; empty where it cannot be read."""
    if kind(data) not in ("png", "jpeg", "gif", "bmp", "tiff"):
        return ""
    import warnings

    import PIL.Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with PIL.Image.open(BytesIO(data), formats=["PNG", "JPEG", "MPO", "GIF", "BMP", "TIFF"]) as image:
                if image.width * image.height > _PIXELS:
                    return ""
                image.draft("RGB", (256, 256))
                # What is seen through shows paper.
                small = (
                    image.convert("RGBA").reduce(max(1, min(image.size) // 64)).resize((1, 1), PIL.Image.Resampling.BOX)
                )
                seen = PIL.Image.alpha_composite(PIL.Image.new("RGBA", (1, 1), "white"), small)
        return seen.convert("RGB").tobytes().hex().upper()
    except Exception:  # what Pillow's readers raise for damaged files is not one family
        return ""


def _is_still(data: bytes) -> bool:
    """Whether an SVG neither runs anything nor names anything outside itself."""
    try:
        root = parse(data, "")
    except DamagedError:
        return False
    for element in elements(root):
        if str(element.tag).rpartition("}")[2] in _RUNS or _OUTWARD.search(element.text or ""):
            return False
        for name, value in attributes(element):
            local = name.rpartition("}")[2].lower()
            if local.startswith("on") or _OUTWARD.search(value):
                return False
            if local == "href" and not value.startswith(("#", "data:image/png", "data:image/jpeg")):
                return False
    return True
