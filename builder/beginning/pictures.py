"""The pictures of an article that can be taken along: those inside it, and sound ones beside it."""

import base64
import binascii
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct, field

from builder.content.pictures import Allowance, decode, load
from builder.content.pictures import Picture as Pixels
from builder.errors import NOWHERE, DeckError
from builder.files import find
from builder.outline.records import Text

MOST = 200  # pictures of an article
FOLDER = "assets/images"
_DATA = re.compile(r"data:image/[a-z+.-]+;base64,")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


class Collected(Struct, frozen=True):
    """Files by their paths in the new folder, the path of each source, and why others were left out."""

    files: dict[str, bytes] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)


def collected(sources: Iterable[str], inside: Mapping[str, bytes], folder: Path) -> Collected:
    """The pictures that an article in `folder` shows; `inside` are those that its file holds."""
    found, allowance = Collected(), Allowance()
    for source in dict.fromkeys(sources):
        pixels = _pixels(source, inside, folder, allowance) if len(found.files) < MOST else "missing"
        if isinstance(pixels, str):
            found.left_out[source] = pixels
            continue
        ending = "svg" if pixels.svg else "png" if pixels.format == "png" else "jpg"
        path = f"{FOLDER}/picture-{len(found.files) + 1}.{ending}"
        found.files[path] = pixels.svg or pixels.data
        found.paths[source] = path
    return found


def _pixels(source: str, inside: Mapping[str, bytes], folder: Path, allowance: Allowance) -> Pixels | str:
    """The picture, or the reason why there is none: `remote`, `missing` or `kind`."""
    try:
        if source in inside:
            return decode(inside[source], source, NOWHERE, allowance)
        if match := _DATA.match(source):
            return decode(base64.b64decode(unquote(source[match.end() :]), validate=False), "data", NOWHERE, allowance)
    except (DeckError, binascii.Error):
        return "kind"
    if _ADDRESS.match(source):
        return "remote"
    name = Text(unquote(source.partition("?")[0].partition("#")[0]))
    try:
        find(name, folder)
    except (DeckError, OSError, ValueError):
        return "missing"
    try:
        return load(name, folder, allowance)
    except DeckError:
        return "kind"
