import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from builder import cache

KEY = "0" * 64


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "kept"))


def test_what_was_written_is_read_again_under_its_kind_and_key() -> None:
    cache.write("width", KEY, b"advances", 1_000)
    assert cache.read("width", KEY) == b"advances"
    assert cache.read("width", "1" * 64) is None
    assert cache.read("picture", KEY) is None


def test_what_is_damaged_is_nothing(tmp_path: Path) -> None:
    cache.write("width", KEY, b"advances", 1_000)
    (place,) = (tmp_path / "kept/widths").iterdir()
    place.write_bytes(place.read_bytes()[:-1] + b"x")
    assert cache.read("width", KEY) is None


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes((content[place] ^ 1,)) + content[place + 1 :]


def test_no_bit_can_be_another_and_nothing_be_cut(tmp_path: Path) -> None:
    cache.write("width", KEY, b"advances", 1_000)
    (place,) = (tmp_path / "kept/widths").iterdir()
    content = place.read_bytes()
    for number in range(len(content)):
        for damaged in (flipped(content, number), content[:number]):
            place.write_bytes(damaged)
            assert cache.read("width", KEY) is None
    place.write_bytes(content + b"x")
    assert cache.read("width", KEY) is None
    place.write_bytes(content)
    assert cache.read("width", KEY) == b"advances"


def test_entries_that_changed_places_are_none(tmp_path: Path) -> None:
    other = "1" * 64
    cache.write("width", KEY, b"one", 1_000)
    cache.write("width", other, b"two", 1_000)
    one, two = (tmp_path / f"kept/widths/{key}.width" for key in (KEY, other))
    one.replace(tmp_path / "x")
    two.replace(one)
    (tmp_path / "x").replace(two)
    assert cache.read("width", KEY) is None
    assert cache.read("width", other) is None
    (tmp_path / "kept/pictures").mkdir()
    one.replace(tmp_path / f"kept/pictures/{other}.picture")
    assert cache.read("picture", other) is None


def as_folder(place: Path) -> None:
    place.unlink()
    place.mkdir()


def as_pipe(place: Path) -> None:
    place.unlink()
    os.mkfifo(place)


def as_link(place: Path) -> None:
    place.replace(place.with_name("elsewhere"))
    place.symlink_to("elsewhere")


def as_shared(place: Path) -> None:
    place.chmod(0o644)


def gone(place: Path) -> None:
    place.unlink()
    place.parent.rmdir()


@pytest.mark.parametrize("change", [as_folder, as_pipe, as_link, as_shared, gone])
def test_what_is_no_file_of_ours_is_nothing_and_written_anew_where_it_can_be(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    cache.write("width", KEY, b"advances", 1_000)
    change(tmp_path / f"kept/widths/{KEY}.width")
    assert cache.read("width", KEY) is None
    cache.write("width", KEY, b"advances", 1_000)
    assert (cache.read("width", KEY) == b"advances") is (change is not as_folder)
    assert [place.name for place in (tmp_path / "kept/widths").iterdir() if place.name.startswith(".")] == []


def test_folders_and_entries_are_ours_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        cache.write("width", KEY, b"advances", 1_000)
    finally:
        os.umask(before)
    modes = [
        stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("kept", "kept/widths", f"kept/widths/{KEY}.width")
    ]
    assert modes == [0o700, 0o700, 0o600]


def test_a_folder_that_is_a_link_or_for_all_to_write_to_is_no_cache(tmp_path: Path) -> None:
    cache.write("width", KEY, b"advances", 1_000)
    kept = tmp_path / "kept"
    for place in (kept, kept / "widths"):
        place.chmod(0o777)
        assert cache.read("width", KEY) is None
        cache.write("width", "1" * 64, b"x", 1_000)
        place.chmod(0o700)
        assert cache.read("width", "1" * 64) is None
    for place in (kept / "widths", kept):
        elsewhere = place.replace(tmp_path / f"real-{place.name}")
        place.symlink_to(elsewhere)
        assert cache.read("width", KEY) is None
        cache.write("width", "1" * 64, b"x", 1_000)
        place.unlink()
        elsewhere.replace(place)
    assert [one.name for one in (kept / "widths").iterdir()] == [f"{KEY}.width"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_what_somebody_else_owns_is_not_read(tmp_path: Path) -> None:
    cache.write("width", KEY, b"advances", 1_000)
    for place in (tmp_path / "kept", tmp_path / "kept/widths", tmp_path / f"kept/widths/{KEY}.width"):
        os.chown(place, 65_534, -1)
        assert cache.read("width", KEY) is None
        os.chown(place, 0, -1)
    assert cache.read("width", KEY) == b"advances"


def test_a_folder_that_is_named_relatively_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (cache.VARIABLE, "XDG_CACHE_HOME"):
        monkeypatch.delenv(cache.VARIABLE, raising=False)
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        monkeypatch.setenv(name, "kept")
        cache.write("width", KEY, b"advances", 1_000)
        assert not (tmp_path / "kept").exists()


def test_what_is_too_large_for_an_entry_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LARGEST", 100)
    cache.write("width", KEY, bytes(101), 10_000)
    assert cache.read("width", KEY) is None


def test_what_was_left_half_written_goes_after_a_day(tmp_path: Path) -> None:
    cache.write("width", KEY, b"advances", 1_000)
    old, new = (tmp_path / "kept/widths" / name for name in (".half-old", ".half-new"))
    old.write_bytes(b"x")
    new.write_bytes(b"x")
    os.utime(old, (time.time() - 90_000,) * 2)
    cache.write("width", "1" * 64, b"advances", 1_000)
    assert (old.exists(), new.exists()) == (False, True)


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
