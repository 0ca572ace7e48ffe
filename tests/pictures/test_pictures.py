import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from builder import cache, pictures
from builder.drawing import Drawing, Lettering
from builder.plot import Told
from tests.charts.sheets import SHARES, drawn
from tests.pictures.sheets import THEME

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from tests.charts.sheets import SHARES, drawn
from tests.pictures.sheets import THEME
from builder import pictures
found = pictures.picture(drawn("pie", SHARES), 300, 200, THEME)
print(len(found.png), "matplotlib" in sys.modules, "numpy" in sys.modules)
"""
CHART = drawn("pie", SHARES)


def told(folder: Path) -> list[str]:
    """What a process says that draws one chart with this cache."""
    command = [sys.executable, "-c", PROGRAM]
    environment = os.environ | {cache.VARIABLE: str(folder), "PYTHONPATH": str(ROOT)}
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, env=environment)
    assert found.returncode == 0, found.stderr
    return found.stdout.split()


def test_a_second_build_paints_nothing_and_loads_no_matplotlib(tmp_path: Path) -> None:
    size, first, _ = told(tmp_path)
    assert first == "True"
    assert told(tmp_path) == [size, "False", "False"]


def test_a_damaged_picture_is_painted_again(tmp_path: Path) -> None:
    size, _, _ = told(tmp_path)
    (place,) = (tmp_path / "pictures").iterdir()
    place.write_bytes(b"damaged")
    assert told(tmp_path)[:2] == [size, "True"]
    assert place.stat().st_size > 100


@pytest.mark.parametrize("change", [
    lambda: (replace(CHART, title="份额"), 300, 200, THEME),
    lambda: (CHART, 301, 200, THEME),
    lambda: (CHART, 300, 201, THEME),
    lambda: (replace(CHART, language="en-US"), 300, 200, THEME),
    lambda: (CHART, 300, 200, replace(THEME, name="other", palette=THEME.palette | {"accent1": "FF0000"})),
])  # fmt: skip
def test_all_that_a_picture_is_made_from_is_in_its_key(change: object) -> None:
    assert pictures._key(*change()) != pictures._key(CHART, 300, 200, THEME)  # type: ignore[operator]
    assert pictures._key(CHART, 300, 200, THEME) == pictures._key(CHART, 300, 200, THEME)


def test_characters_that_no_font_has_are_named_wherever_they_stand() -> None:
    drawing = Drawing((Lettering(0, 0, "推理𠮷"), Lettering(0, 0, "Ⴀ")), 10, 10, told=(Told("龘", ()),))
    assert pictures.unheld(drawing) == "𠮷Ⴀ"
    assert pictures.unheld(CHART) == ""
