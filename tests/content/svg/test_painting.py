import io
import sys
from pathlib import Path

import PIL.Image
import pytest

from builder.content.svg import painting
from builder.content.svg.cleaning import Svg, cleaned
from builder.content.svg.painting import MissingError, SlowError, painted
from builder.content.svg.reading import SvgError
from builder.errors import ToolError
from tests.content.svg.drawings import HONEST, drawing

resvg = pytest.importorskip("resvg_py")
SLOW = drawing('<g opacity=".5"><path d="M0 0H100V50H0z"/></g>' * 500)


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALKDECK_CACHE", str(tmp_path))
    monkeypatch.setattr(painting, "_PAINTED", {})


@pytest.mark.parametrize("name", HONEST)
def test_a_clean_drawing_looks_as_the_original(name: str) -> None:
    svg = cleaned(HONEST[name])
    original = resvg.svg_to_bytes(
        svg_string=HONEST[name].decode(), width=svg.width, height=svg.height, dpi=96, skip_system_fonts=True
    )
    ours, theirs = (PIL.Image.open(io.BytesIO(data)).convert("RGBA") for data in (painted(svg), original))
    assert ours.size == theirs.size
    assert ours.tobytes() == theirs.tobytes()
    assert len(ours.resize((50, 50)).getcolors() or range(9)) > 3  # something is seen


def test_the_same_drawing_gives_the_same_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    svg = cleaned(drawing())
    first = painted(svg)
    monkeypatch.setenv("TALKDECK_CACHE", "")
    monkeypatch.setattr(painting, "_PAINTED", {})
    assert painted(svg) == first
    with PIL.Image.open(io.BytesIO(first)) as image:
        assert image.size == (svg.width, svg.height) == (2_000, 1_000)


def test_what_was_painted_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    svg = cleaned(drawing())
    first = painted(svg)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert painted(svg) == first  # by the process
    monkeypatch.setattr(painting, "_PAINTED", {})
    assert painted(svg) == first  # in the cache
    monkeypatch.setattr(painting, "_MOST", 0)
    monkeypatch.setenv("TALKDECK_CACHE", "")
    with pytest.raises(ToolError, match="cannot start what paints drawings"):
        painted(cleaned(drawing('<path d="M0 0H9"/>')))


def test_what_is_kept_in_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painting, "_MOST", 1)
    for length in (1, 2):
        painted(cleaned(drawing(f'<path d="M0 0H{length}"/>')))
        assert len(painting._PAINTED) == 1


def test_what_takes_too_long_is_ended() -> None:
    with pytest.raises(SlowError):
        painted(cleaned(SLOW), seconds=1)


def test_what_nobody_ends_is_ended_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painting, "_PATIENCE", 0.2)
    with pytest.raises(SlowError):
        painted(cleaned(SLOW), seconds=1)


def test_what_cannot_be_painted_is_told() -> None:
    with pytest.raises(SvgError, match="cannot be painted"):
        painted(Svg(b"<svg", 10, 10))


def test_a_panic_is_told_and_not_seen() -> None:
    tiny = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e-30 1e-30" width="10" height="10">'
    with pytest.raises(SvgError, match="cannot be painted"):
        painted(Svg(drawing('<path d="M0 0L9 9" stroke="red"/>', tiny), 2_000, 2_000))


def test_without_resvg_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painting, "find_spec", lambda _: None)
    with pytest.raises(MissingError):
        painted(cleaned(drawing()))
