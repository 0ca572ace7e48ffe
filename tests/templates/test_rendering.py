"""Pictures of slides: LibreOffice is there for the tests; without it there are none."""

import os
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.templates import rendering
from builder.templates.rendering import rendered
from builder.templates.specimen import specimen
from tests.templates.mutants import unpacked
from tests.templates.samples import (
    Master,
    background,
    holder,
    layout,
    packed,
    picture,
    png,
    relation,
    solid,
    template,
)


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
    monkeypatch.setattr(rendering, "SECONDS", 0.2)
    assert rendered(b"", 24) == ()
    monkeypatch.setattr(rendering, "SECONDS", 20)
    program(tmp_path, "soffice", 'touch "$7/deck.pdf"')
    program(tmp_path, "pdftoppm", "exit 1")
    assert rendered(b"", 24) == ()


@contextmanager
def listening() -> Iterator[tuple[int, list[bytes]]]:
    """A server that notes what it is asked for, and its port."""
    hits: list[bytes] = []

    class Noting(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            hits.append(self.rfile.readline())
            self.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: image/png\r\n\r\n" + png((255, 0, 0), 64))

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Noting) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], hits
        server.shutdown()


def linking(address: str, secret: Path) -> bytes:
    """A deck that shows a picture of the web and one of a file, on its layout and on its slide, both red."""
    shown = [picture((1 + n, 1, 3, 3), f"rIdL{n}", 70 + n, link=True) for n in (1, 2)]
    made = unpacked(specimen(template(Master((layout("A", holder("title"), *shown),)))))
    sheet = "ppt/slides/slide1.xml"
    made[sheet] = made[sheet].replace(b"</p:spTree>", "".join(shown).encode() + b"</p:spTree>")
    lines = relation("rIdL1", "image", address, True) + relation("rIdL2", "image", secret.as_uri(), True)
    links = "ppt/slides/_rels/slide1.xml.rels"
    made[links] = made[links].replace(b"</Relationships>", lines.encode() + b"</Relationships>")
    return packed(made)


def test_nothing_that_a_deck_links_is_fetched_or_shown(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(png((255, 0, 0), 64))
    with listening() as (port, hits):
        pages = rendered(linking(f"http://127.0.0.1:{port}/x.png", secret), 24)
    assert (len(pages), hits) == (1, [])
    with Image.open(BytesIO(pages[0])) as page:
        colours = {colour for _, colour in page.convert("RGB").getcolors(100_000)}
    assert not [colour for colour in colours if colour[0] > 200 and max(colour[1:]) < 60]


def test_a_program_is_at_home_in_its_folder_and_knows_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "x")
    told = rendering.run(["/bin/sh", "-c", "pwd; env"], tmp_path)
    assert told is not None
    known = dict(line.split("=", 1) for line in told.splitlines() if "=" in line)
    assert told.splitlines()[0] == known["HOME"] == known["TMPDIR"] == str(tmp_path)
    assert "AWS_SECRET_ACCESS_KEY" not in known


def test_what_a_program_started_ends_with_it(tmp_path: Path) -> None:
    started = "sleep 60 >/dev/null 2>&1 & echo $! > child"
    for ending in ("", "; exit 3", "; sleep 60"):
        rendering.run(["/bin/sh", "-c", started + ending], tmp_path, 1.0)
        child = int((tmp_path / "child").read_text())
        assert is_ended(child), ending


def is_ended(number: int) -> bool:
    """Whether a process is no more, or only waits to be counted."""
    for _ in range(50):
        try:
            if Path(f"/proc/{number}/stat").read_text().rpartition(") ")[2].startswith("Z"):
                return True
            os.kill(number, 0)
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.1)
    return False
