import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.drawing import Dot, Drawing, Lettering, Shape, Stroke
from builder.pictures.painting import paint
from tests.charts.sheets import MARGINS, drawn
from tests.pictures.sheets import THEME

ROOT = Path(__file__).parents[2]
PROGRAM = """
from hashlib import sha256
from tests.charts.sheets import MARGINS, drawn
from tests.pictures.sheets import THEME
from builder.pictures.painting import paint
found = paint(drawn("bar", MARGINS), 540, 331, THEME)
print(sha256(found.svg).hexdigest(), sha256(found.png).hexdigest())
"""
DRAWING = Drawing(
    (
        Stroke(((10, 10), (90, 10)), "accent", 4.0),
        Shape(((10, 20), (40, 20), (40, 45)), "warm"),
        Dot(70, 35, 12, "gain"),
        Lettering(50, 60, "推理", 14),
    ),
    100, 75,
)  # fmt: skip


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_paints_the_same_bytes(seed: str) -> None:
    from hashlib import sha256

    here = paint(drawn("bar", MARGINS), 540, 331, THEME)
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, timeout=60,
        env=os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert told.stdout.split() == [sha256(here.svg).hexdigest(), sha256(here.png).hexdigest()]


def test_pixels_have_ink_where_outlines_have() -> None:
    """Each bar of the outlines is looked for among the pixels, in its colour, and paper beside the outermost."""
    found = paint(drawn("bar", MARGINS), 540, 331, THEME)
    image = Image.open(BytesIO(found.png)).convert("RGBA")
    scale = image.width / 540
    bars = [
        ([tuple(map(float, place.split())) for place in re.findall(r"[\d.]+ [\d.]+", path)], colour)
        for path, colour in re.findall(r'<path d="([^"CQ]+)"[^>]*style="fill: #(\w{6})"', found.svg.decode())
    ]
    assert len(bars) > 6
    for places, colour in bars:
        if len(places) != 4:
            continue
        x, y = (sum(place[axis] for place in places) / 4 * scale for axis in (0, 1))
        pixel = image.getpixel((int(x), int(y)))
        if pixel[:3] != tuple(bytes.fromhex(colour)):  # letters stand on some
            pixel = image.getpixel((int(x), int(y + 8 * scale)))
        assert "".join(f"{part:02x}" for part in pixel[:3]) == colour
    assert image.getpixel((2, image.height - 2))[3] == 0


def test_free_marks_are_in_both() -> None:
    found = paint(DRAWING, 100, 75, THEME)
    image = Image.open(BytesIO(found.png)).convert("RGBA")
    scale = image.width / 100
    for role, (x, y) in {"accent": (50, 10), "warm": (35, 25), "gain": (70, 35)}.items():
        pixel = image.getpixel((round(x * scale), round(y * scale)))
        assert "".join(f"{part:02X}" for part in pixel[:3]) == THEME.rgb(role)
        assert f"#{THEME.rgb(role).lower()}" in found.svg.decode()


def test_a_picture_keeps_what_the_chart_tells() -> None:
    content = drawn("bar", MARGINS)
    found = paint(content, 540, 331, THEME)
    assert (found.language, found.told, found.kind) == (content.language, content.told, content.kind)
