"""Pictures of slides: LibreOffice is there for the tests; without it there are none."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.templates import rendering
from builder.templates.rendering import rendered
from builder.templates.specimen import specimen
from tests.templates.samples import Master, background, holder, layout, solid, template


def test_every_slide_has_its_picture() -> None:
    one = layout("A", holder("title"), before=background(solid("123456")))
    pages = rendered(specimen(template(Master((one, layout("B", holder("title")))))), 24)
    images = [Image.open(BytesIO(page)).convert("RGB") for page in pages]
    assert [(image.width // 10, image.height // 10) for image in images] == [(32, 18)] * 2
    assert images[0].getpixel((5, 175)) == (0x12, 0x34, 0x56)


def test_without_libreoffice_there_are_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert rendered(b"", 24) == ()


def program(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def test_a_program_that_fails_or_hangs_gives_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path, "soffice", "exit 3")
    program(tmp_path, "pdftoppm", "exit 0")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert rendered(b"", 24) == ()
    program(tmp_path, "soffice", "sleep 60")
    monkeypatch.setattr(rendering, "_SECONDS", 0.2)
    assert rendered(b"", 24) == ()
    monkeypatch.setattr(rendering, "_SECONDS", 20)
    program(tmp_path, "soffice", 'touch "$7/deck.pdf"')
    program(tmp_path, "pdftoppm", "exit 1")
    assert rendered(b"", 24) == ()
