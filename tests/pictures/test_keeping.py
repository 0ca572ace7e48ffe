import os
from pathlib import Path

import pytest

from builder import cache
from builder.pictures import keeping

KEY = "0" * 64


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "kept"))


def test_what_was_written_is_read_again() -> None:
    keeping.write(KEY, b"<svg/>", b"png")
    assert keeping.read(KEY) == (b"<svg/>", b"png")


def test_nothing_is_read_under_another_key() -> None:
    keeping.write(KEY, b"<svg/>", b"png")
    assert keeping.read("1" * 64) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: b"x" + content,
        lambda content: b"",
        lambda content: content[:-3] + b"abc",
    ],
)
def test_a_damaged_picture_is_none(tmp_path: Path, damage: object) -> None:
    keeping.write(KEY, b"<svg/>", b"png")
    (place,) = (tmp_path / "kept/pictures").iterdir()
    place.write_bytes(damage(place.read_bytes()))  # type: ignore[operator]
    assert keeping.read(KEY) is None


def test_what_another_release_of_the_painter_made_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    keeping.write(KEY, b"<svg/>", b"png")
    monkeypatch.setattr(keeping, "version", lambda: "1.0")
    assert keeping.read(KEY) is None
    monkeypatch.setattr(keeping, "version", lambda: "")  # none is installed: better an older picture than none
    assert keeping.read(KEY) == (b"<svg/>", b"png")


def test_outlines_that_unpack_to_very_much_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LARGEST", 1_000)
    keeping.write(KEY, bytes(1_001), b"png")
    assert keeping.read(KEY) is None


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    keeping.write(KEY, b"<svg/>", b"png")
    keeping.write(KEY, b"<svg/>", b"png")
    assert [place.name for place in (tmp_path / "kept/pictures").iterdir()] == [f"{KEY}.picture"]


def test_a_folder_that_cannot_be_written_is_no_cache_and_no_complaint(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    keeping.write(KEY, b"<svg/>", b"png")
    assert keeping.read(KEY) is None


def test_those_used_longest_ago_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 3_900)
    pictures = tmp_path / "kept/pictures"
    for number in range(3):
        keeping.write(str(number), b"<svg/>", bytes(1_000))
        os.utime(pictures / f"{number}.picture", (number, number))
    keeping.read("0")
    keeping.write("3", b"<svg/>", bytes(1_000))
    assert {place.name for place in pictures.iterdir()} == {"0.picture", "2.picture", "3.picture"}


def test_an_empty_name_means_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "")
    keeping.write(KEY, b"<svg/>", b"png")
    assert keeping.read(KEY) is None
