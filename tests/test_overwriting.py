from pathlib import Path

import pytest

from builder.build import build
from builder.errors import ToolError
from builder.opening import read_outline
from builder.overwriting import check_no_input
from tests.outlines import around, write
from tests.templates.samples import packed, parts

SLIDE = "- {title: 一页, points: [x]}"
REFUSED = r"cannot write .*: the deck is made from this file; name another with -o"


def check(outline: Path, out: Path, template: str | None = None) -> None:
    check_no_input(read_outline(outline), (out,), template)


def test_a_deck_is_not_written_over_its_outline(tmp_path: Path) -> None:
    outline = write(tmp_path, around(SLIDE), "deck.pptx")
    before = outline.read_bytes()
    with pytest.raises(ToolError, match=REFUSED):
        build(outline, outline)
    assert outline.read_bytes() == before


def test_nor_over_its_template_whatever_leads_there(tmp_path: Path) -> None:
    (tmp_path / "company.pptx").write_bytes(packed(parts()))
    (tmp_path / "link.pptx").symlink_to("company.pptx")
    outline = write(tmp_path, around(SLIDE, "template: company.pptx"))
    for name in ("company.pptx", "link.pptx"):
        with pytest.raises(ToolError, match=REFUSED):
            check(outline, tmp_path / name)
    outline = write(tmp_path, around(SLIDE, "template: link.pptx"))
    with pytest.raises(ToolError, match=REFUSED):
        check(outline, tmp_path / "company.pptx")


def test_nor_over_the_one_that_a_mapping_file_is_about(tmp_path: Path) -> None:
    (tmp_path / "company.pptx").write_bytes(packed(parts()))
    (tmp_path / "company.template.yaml").write_text("file: company.pptx\n", "utf-8")
    outline = write(tmp_path, around(SLIDE, "template: company.template.yaml"))
    with pytest.raises(ToolError, match=REFUSED):
        check(outline, tmp_path / "company.pptx")


def test_nor_over_the_template_that_the_command_line_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "company.pptx").write_bytes(packed(parts()))
    outline = write(tmp_path / "talk", around(SLIDE))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ToolError, match=REFUSED):
        check(outline, Path("company.pptx"), "company.pptx")
    check(outline, Path("company.pptx"))


def test_nor_over_a_picture(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "plot.pptx").touch()
    outline = write(tmp_path, around("- {title: 一页, image: images/plot.pptx}"))
    with pytest.raises(ToolError, match=REFUSED):
        check(outline, tmp_path / "images" / "plot.pptx")


def test_what_lies_outside_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "out.pptx").touch()
    outline = write(tmp_path / "talk", around("- {title: 一页, image: ../out.pptx}", "template: ../out.pptx"))
    check(outline, tmp_path / "out.pptx")


def test_a_deck_that_was_there_is_in_no_danger(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").touch()
    (tmp_path / "company.pptx").write_bytes(packed(parts()))
    outline = write(tmp_path, around("- {title: 一页, points: [deck.pptx]}", "template: company.pptx"), "x.yaml")
    (tmp_path / "deck.pptx").rename(tmp_path / "old.pptx")
    check(outline, tmp_path / "old.pptx")
    check(outline, tmp_path / "new.pptx")
