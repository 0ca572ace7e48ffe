"""Pictures of a template: their kinds by what they hold, whatever they are called, and what of them comes along."""

from msgspec import Struct

from builder.templates.decoding import FORMATS, Allowance, decoded
from builder.templates.drawings import drawing
from builder.templates.metafiles import is_whole

TYPES = {
    "png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp", "tiff": "image/tiff",
    "emf": "image/x-emf", "wmf": "image/x-wmf", "svg": "image/svg+xml",
}  # fmt: skip
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"), (b"\xd7\xcd\xc6\x9a", "wmf"), (b"\x01\0\x09\0", "wmf"),
)  # fmt: skip


class Picture(Struct, frozen=True):
    """A picture that comes along; of one in pixels also the average colour, RRGGBB. Empty for one that stays behind."""

    data: bytes = b""
    kind: str = ""
    colour: str = ""


def kind(data: bytes) -> str:
    """The kind of a picture, a key of TYPES; empty for anything else."""
    for start, name in _STARTS:
        if data.startswith(start):
            return name
    if data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF":
        return "emf"
    return "svg" if b"<svg" in data[:2000] or b":svg" in data[:2000] else ""


def taken(data: bytes, allowance: Allowance) -> Picture:
    """The picture in some bytes as it comes along, a drawing written anew.

    It is empty where it is too large, broken, or leads outside.
    """
    found = kind(data)
    if found in FORMATS:
        colour = decoded(data, found, allowance)
        return Picture(data, found, colour) if colour else Picture()
    if found in ("emf", "wmf"):
        return Picture(data, found) if is_whole(data, found, allowance) else Picture()
    drawn = drawing(data, allowance) if found else b""
    return Picture(drawn, found) if drawn else Picture()
