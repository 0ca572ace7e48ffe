from pathlib import Path

import pytest

from builder import cache

KEY = "0" * 64


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "kept"))


def test_what_was_written_is_read_again_under_its_kind_and_key() -> None:
    cache.write("width", KEY, b"advances", 100)
    assert cache.read("width", KEY) == b"advances"
    assert cache.read("width", "1" * 64) is None
    assert cache.read("picture", KEY) is None


def test_what_is_damaged_is_nothing(tmp_path: Path) -> None:
    cache.write("width", KEY, b"advances", 100)
    (place,) = (tmp_path / "kept/widths").iterdir()
    place.write_bytes(place.read_bytes()[:-1] + b"x")
    assert cache.read("width", KEY) is None


def test_kinds_have_bounds_of_their_own(tmp_path: Path) -> None:
    cache.write("picture", KEY, bytes(1_000), 2_000)
    cache.write("width", KEY, bytes(1_000), 2_000)
    cache.write("width", "1" * 64, bytes(1_000), 2_000)
    assert cache.read("picture", KEY) is not None
    assert len(list((tmp_path / "kept/widths").iterdir())) == 1


def test_the_folder_is_the_systems_unless_one_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setattr("sys.platform", "linux")
    assert cache.folder() == tmp_path / "xdg/talkdeck"
    monkeypatch.setattr("sys.platform", "darwin")
    assert cache.folder() == Path.home() / "Library/Caches/talkdeck"
