import base64
from pathlib import Path

import pytest

from builder.beginning.pictures import collected
from tests.beginning.documents import png
from tests.content.svg.drawings import HONEST


def test_pictures_beside_the_article_and_inside_it_are_taken_along(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(png())
    inline = f"data:image/png;base64,{base64.b64encode(png()).decode()}"
    found = collected(["a%20b.png", inline, "picture-1", "a%20b.png"], {"picture-1": png()}, tmp_path)
    assert list(found.files) == [f"assets/images/picture-{number}.png" for number in (1, 2, 3)]
    assert found.paths["a%20b.png"] == "assets/images/picture-1.png"
    assert found.left_out == {}


def test_a_drawing_is_taken_along_as_what_of_it_draws(tmp_path: Path) -> None:
    pytest.importorskip("resvg_py")
    (tmp_path / "a.svg").write_bytes(HONEST["inkscape"])
    found = collected(["a.svg"], {}, tmp_path)
    assert found.paths == {"a.svg": "assets/images/picture-1.svg"}
    assert b"inkscape" not in found.files["assets/images/picture-1.svg"]


def test_others_are_left_out_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "article").mkdir()
    (tmp_path / "secret.png").write_bytes(png())
    (tmp_path / "article" / "broken.png").write_bytes(png()[:60])
    (tmp_path / "article" / "x.svg").write_bytes(b"<svg/>")
    sources = {
        "https://example.org/x.png": "remote",
        "//example.org/x.png": "remote",
        "file:///etc/passwd": "remote",
        "none.png": "missing",
        "../secret.png": "missing",
        "/etc/passwd": "missing",
        "%00.png": "missing",
        "": "missing",
        "broken.png": "kind",
        "x.svg": "kind",
        "data:image/png;base64,AAAA": "kind",
        "data:image/png;base64,A": "kind",
    }
    found = collected(sources, {}, tmp_path / "article")
    assert found.left_out == sources
    assert found.files == {}
