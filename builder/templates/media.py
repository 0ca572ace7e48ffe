"""Pictures of a template: their kinds by what they hold, whatever they are called, and their average colour."""

import re
from functools import lru_cache
from io import BytesIO

from builder.templates.xml import DamagedError, Element, attributes, elements, parse, serialise

TYPES = {
    "png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp", "tiff": "image/tiff",
    "emf": "image/x-emf", "wmf": "image/x-wmf", "svg": "image/svg+xml",
}  # fmt: skip
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"), (b"\xd7\xcd\xc6\x9a", "wmf"), (b"\x01\0\x09\0", "wmf"),
)  # fmt: skip
PIXELS = 50_000_000  # of a picture
_RUNS = re.compile(r"script|foreignobject|iframe|object|embed|audio|video|handler|set|discard|animate.*", re.IGNORECASE)
# What in a style or an attribute leads outside, or might with characters that are told by numbers.
_OUTWARD = re.compile(r"url\(\s*['\"]?(?!\s*['\"]?#)|@import|image-set|src\(|javascript:|\\", re.IGNORECASE)
_DATA = ("#", "data:image/png;base64,", "data:image/jpeg;base64,")
_USES = 500  # copies within a scalable picture; copies of copies are not taken, which can be endless


def kind(data: bytes) -> str:
    """The kind of a picture, a key of TYPES; empty for anything else."""
    for start, name in _STARTS:
        if data.startswith(start):
            return name
    if data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF":
        return "emf"
    return "svg" if b"<svg" in data[:2000] or b":svg" in data[:2000] else ""


def cleaned(data: bytes) -> bytes:
    """A picture as it comes along, a scalable one written anew; nothing where it is too large, or leads outside."""
    found = kind(data)
    if found == "svg":
        return _still(data)
    width, height = _pixels(data, found)
    return data if found and width * height <= PIXELS else b""


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
                if image.width * image.height > PIXELS:
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


def _pixels(data: bytes, kind: str) -> tuple[int, int]:
    """Width and height that a picture says it has; of those that are not told in its first bytes, none."""
    if kind == "png":
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if kind == "gif":
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    if kind == "bmp":
        width, height = (int.from_bytes(data[place : place + 4], "little", signed=True) for place in (18, 22))
        return abs(width), abs(height)
    if kind == "jpeg":
        return _jpeg(data)
    return 0, 0


def _jpeg(data: bytes) -> tuple[int, int]:
    """What the first frame of a JPEG says (ITU-T T.81, B.2.2)."""
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:
        mark, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            height, width = (int.from_bytes(data[place + at : place + at + 2], "big") for at in (5, 7))
            return width, height
        place += 2 + length
    return 0, 0


def _still(data: bytes) -> bytes:
    """An SVG that neither runs anything nor names anything outside itself, without remarks and instructions; else
    nothing.
    """
    try:
        root = parse(data, "")
    except DamagedError:
        return b""
    if root.tag != "{http://www.w3.org/2000/svg}svg" or not all(map(_is_still, elements(root))) or _is_tower(root):
        return b""
    return serialise(root)


def _is_still(element: Element) -> bool:
    local = str(element.tag).rpartition("}")[2]
    if _RUNS.fullmatch(local) or (local == "style" and len(element)) or _OUTWARD.search(element.text or ""):
        return False
    for name, value in attributes(element):
        local = name.rpartition("}")[2].lower()
        if local.startswith("on") or local == "base" or _OUTWARD.search(value):
            return False
        if local in ("href", "src") and not value.startswith(_DATA):
            return False
    return True


def _is_tower(root: Element) -> bool:
    """Whether an SVG copies what copies, or very often."""
    uses = [one for one in elements(root) if str(one.tag).endswith("}use")]
    copied = {value[1:] for one in uses for name, value in attributes(one) if name.endswith("href")}
    holders = {one.get("id", "") for use in uses for one in (use, *use.iterancestors())} - {""}
    return len(uses) > _USES or bool(copied & holders)
