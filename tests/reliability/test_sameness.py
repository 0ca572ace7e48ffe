"""The same bytes on machines that differ in everything but their libraries; and nothing of a machine in them."""

import getpass
import os
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.build import build
from builder.canonical import canonical_hash
from tests.golden import Golden
from tests.outlines import ROOT, write
from tests.reliability.machines import DAYS, OUTLINE, TRIALS, Machine, pieces

EXAMPLES = ROOT / "assets/examples"
WORDS = ("grandmother", "wanderer", "hideaway", "lighthouse")
FACTORS = (
    Machine("zone", {"TZ": "Pacific/Auckland"}),
    Machine("locale", {"LC_ALL": "C", "PYTHONUTF8": "0", "LANG": "tr_TR.UTF-8"}),
    Machine("code page", {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "LC_ALL": "POSIX"}),
    Machine("hash seed", {"PYTHONHASHSEED": "2718"}),
    Machine("another hash seed", {"PYTHONHASHSEED": "0"}),
    Machine("user", {"USER": "wanderer", "LOGNAME": "wanderer", "HOME": "{place}/grandmother"}),
    Machine("nobody's home", {"HOME": "/nonexistent", "TALKDECK_CACHE": ""}),
    Machine("no cache yet", {"TALKDECK_CACHE": "{place}/cache"}),
    Machine("clock", clock=True),
    Machine("date of the source", {"SOURCE_DATE_EPOCH": "1"}),
    Machine("mask", umask=0o077),
    Machine("folder", folder="another one/稿子 é"),
    Machine("whole path", absolute=True),
    Machine("optimised", {"PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": "1"}),
)
TOGETHER = (  # each differs from the others in everything
    Machine(
        "one",
        {
            "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONHASHSEED": "2718",
            "HOME": "{place}/grandmother", "USER": "wanderer", "LOGNAME": "wanderer", "HOSTNAME": "lighthouse",
            "TALKDECK_CACHE": "{place}/grandmother/cache",
        },
        folder="hideaway/稿子 é",
        clock=True,
        umask=0o077,
        absolute=True,
    ),
    Machine(
        "another",
        {"TZ": "America/St_Johns", "PYTHONHASHSEED": "0", "HOME": "/nonexistent", "TALKDECK_CACHE": ""},
        umask=0o002,
    ),
)  # fmt: skip
WHOLE = {
    "deck": (ROOT / "deck.yaml",),
    "gallery": (EXAMPLES / "gallery.yaml",),
    "charts": (EXAMPLES / "charts.yaml",),
    "pictures": (EXAMPLES / "charts.yaml", "--render", "picture"),
    "template": (EXAMPLES / "company.yaml",),
}
whole = pytest.mark.skipif(TRIALS < 10, reason="takes minutes; TALKDECK_TRIALS=10 runs it")


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """One outline, built here and on machines that differ."""
    place = tmp_path_factory.mktemp("machines")
    outline = write(place, OUTLINE)
    build(outline, place / "x.pptx")
    return [(place / "x.pptx").read_bytes(), *(machine.build(place, outline) for machine in TOGETHER)]


def test_machines_make_the_same_bytes(decks: list[bytes]) -> None:
    assert [deck == decks[0] for deck in decks] == [True] * len(decks)


def test_nothing_of_the_machine_is_in_them(decks: list[bytes]) -> None:
    assert list(traces(decks[1])) == []


def test_the_canonical_hash_is_what_it_was(tmp_path: Path, golden: Golden) -> None:
    outline = write(tmp_path, OUTLINE.replace(", render: picture", ""))  # painted otherwise on other processors
    build(outline, tmp_path / "x.pptx")
    golden("canonical_hash", f"{canonical_hash((tmp_path / 'x.pptx').read_bytes())}\n")


@whole
@pytest.mark.parametrize("name", WHOLE)
def test_whole_decks_are_the_same_on_each_machine(name: str, tmp_path: Path) -> None:
    outline, *options = WHOLE[name]
    first = Machine("first").build(tmp_path, Path(outline), *map(str, options))
    different = [
        machine.name
        for machine in (*FACTORS, *TOGETHER)
        if machine.build(tmp_path, Path(outline), *map(str, options)) != first
    ]
    assert different == []


@whole
@pytest.mark.parametrize("name", WHOLE)
def test_nothing_of_the_machine_is_in_whole_decks(name: str, tmp_path: Path) -> None:
    outline, *options = WHOLE[name]
    assert list(traces(TOGETHER[0].build(tmp_path, Path(outline), *map(str, options)))) == []


def traces(package: bytes) -> Iterator[str]:
    """What the parts of a package tell of the machine that made it."""
    real = (getpass.getuser(), socket.gethostname(), os.environ.get("HOME", "/root"), str(ROOT), "/tmp/", "pytest-of")
    words = {*WORDS, *DAYS, *(word for word in real if len(word) > 4)}
    for name, data in {**pieces(package), "the archive": package}.items():
        for word in words:
            for encoding in ("utf-8", "utf-16-le"):
                if word.encode(encoding) in data or word in name:
                    yield f"{name} holds {word}"
        if name.endswith(".png"):
            yield from (f"{name} has a chunk {kind}" for kind in chunks(data) if kind not in PLAIN)


PLAIN = {"IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs", "gAMA", "sRGB", "sBIT", "cHRM", "bKGD"}  # of pictures alone


def chunks(picture: bytes) -> Iterator[str]:
    """The kinds of the chunks that a PNG is made of."""
    place = 8
    while place < len(picture):
        length, kind = struct.unpack_from(">L4s", picture, place)
        yield kind.decode("latin-1")
        place += length + 12
