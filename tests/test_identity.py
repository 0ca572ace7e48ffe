"""Slides keep their names from build to build."""

from pathlib import Path

from builder.identity import Names
from builder.outline.records import Slide, Text
from tests.outlines import around, composed


def names(folder: Path, *slides: str) -> list[str]:
    outline = around("".join(f"- {{{slide}, points: [x]}}\n" for slide in slides))
    return [slide.id for slide in composed(folder, outline).slides]


def test_an_id_is_kept_whatever_the_title(tmp_path: Path) -> None:
    assert names(tmp_path, "id: first, title: 甲") == names(tmp_path, "id: first, title: 乙") == ["first"]


def test_moving_slides_keeps_their_names(tmp_path: Path) -> None:
    assert names(tmp_path, "title: 同题乙", "title: 同题甲") == names(tmp_path, "title: 同题甲", "title: 同题乙")[::-1]


def test_a_name_is_made_of_layout_and_title_without_marks(tmp_path: Path) -> None:
    (plain,), (marked,) = names(tmp_path, "title: 甲"), names(tmp_path, "title: '**甲**'")
    assert plain == marked
    assert plain.startswith("bullets-")
    assert names(tmp_path, "title: 乙") != [plain]


def test_what_would_be_called_the_same_is_numbered() -> None:
    given = Names()
    slides = (Slide(title=Text("甲")), Slide(title=Text("甲")), Slide(id=Text("甲")), Slide(title=Text("甲")))
    one, two, three, four = (given.of(slide, "agenda") for slide in slides)
    assert (two, three, four) == (f"{one}-2", "甲", f"{one}-3")


def test_an_id_that_looks_numbered_does_not_collide_with_a_numbered_name() -> None:
    given = Names()
    slides = (Slide(id=Text("a-2")), Slide(id=Text("a")), Slide(id=Text("a")))
    assert len({given.of(slide, "agenda") for slide in slides}) == 3
