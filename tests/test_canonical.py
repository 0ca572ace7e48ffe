"""The hash of what a package says."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from PIL import Image

from builder.build import build
from builder.canonical import canonical_hash
from tests.outlines import write
from tests.reliability.machines import OUTLINE


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("deck")
    build(write(folder, OUTLINE), folder / "x.pptx")
    return (folder / "x.pptx").read_bytes()


def repacked(package: bytes, changes: dict[str, bytes] | None = None) -> bytes:
    """The package in another order, uncompressed, as of another day, with other contents of parts."""
    buffer = BytesIO()
    with ZipFile(BytesIO(package)) as before, ZipFile(buffer, "w", ZIP_STORED) as after:
        for name in reversed(before.namelist()):
            data = (changes or {}).get(name, before.read(name))
            if name.endswith(".xlsx"):
                data = repacked(data, changes)
            if name.endswith(".png") and not changes:
                data = compressed(data)
            after.writestr(name, data)
    return buffer.getvalue()


def compressed(picture: bytes) -> bytes:
    buffer = BytesIO()
    Image.open(BytesIO(picture)).save(buffer, "PNG", compress_level=1)
    assert buffer.getvalue() != picture
    return buffer.getvalue()


def test_it_is_the_same_however_the_files_were_packed(deck: bytes) -> None:
    again = repacked(deck)
    assert again != deck
    assert canonical_hash(again) == canonical_hash(deck)


@pytest.mark.parametrize("part", ["ppt/slides/slide2.xml", "xl/worksheets/sheet1.xml", "docProps/core.xml"])
def test_it_is_another_when_a_part_says_something_else(part: str, deck: bytes) -> None:
    assert canonical_hash(repacked(deck, {part: b"<x/>"})) != canonical_hash(deck)


def test_it_is_another_when_a_pixel_is(deck: bytes) -> None:
    with ZipFile(BytesIO(deck)) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".png"))
        picture = Image.open(archive.open(name)).convert("RGBA")
    picture.putpixel((0, 0), (1, 2, 3, 255))
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    assert canonical_hash(repacked(deck, {name: buffer.getvalue()})) != canonical_hash(deck)
