"""Backgrounds and tones of slides: the scheme they make, the picture behind, what is refused and where."""

from pathlib import Path

import PIL.Image
import pytest
from msgspec.structs import replace

from builder.backgrounds import ground_of, on_ground, problems
from builder.errors import NOWHERE, At, Problem
from builder.frames import Backdrop, Scheme, ShapeFrame, Slide
from builder.layouts.page import Material
from builder.outline import records
from builder.theme import Theme, load
from tests.outlines import ROOT, around, problems_of, slide_of

HERE = At("deck.yaml", 6, 21)


def briefing() -> Theme:
    return load(ROOT / "assets/themes/briefing.yaml")


def pictured(folder: Path, background: str, colour: str = "white", size: tuple[int, int] = (320, 240)) -> str:
    """A slide before a picture of one colour."""
    PIL.Image.new("RGB", size, colour).save(folder / "behind.png")
    return f"- {{title: 一页, points: [甲, 乙], background: {background}}}"


def made(folder: Path, more: str) -> Slide:
    return slide_of(folder, f"- {{title: 一页, points: [甲, 乙], {more}}}")


def problem(folder: Path, slide: str) -> Problem:
    (found,) = problems_of(folder, around(slide))
    return found


def test_a_plain_slide_has_no_background_of_its_own(tmp_path: Path) -> None:
    slide = made(tmp_path, "id: one")
    assert (slide.scheme, slide.background, slide.layout.name) == (Scheme(), "", "Points 2")


def test_the_layouts_own_ground_changes_nothing(tmp_path: Path) -> None:
    assert made(tmp_path, "background: paper").scheme == Scheme()
    cover = slide_of(tmp_path, "- {layout: section, title: 一节, background: cover}")
    assert cover.scheme == Scheme()


def test_a_slide_and_its_slide_layout_share_a_scheme_and_the_layout_is_named_after_it(tmp_path: Path) -> None:
    slide = made(tmp_path, "background: cover, tone: warm")
    assert slide.scheme == slide.layout.scheme == Scheme("cover", "warm")
    assert slide.layout.name == "Points 2 on Cover in Warm"
    assert slide.background == "paper"  # which in this scheme is the cover's ground


def test_a_tone_alone_leaves_the_background_to_the_layout(tmp_path: Path) -> None:
    slide = made(tmp_path, "tone: gain")
    assert (slide.background, slide.layout.name) == ("", "Points 2 in Gain")


def test_a_picture_covers_the_slide_cropped_in_its_middle_under_a_scrim(tmp_path: Path) -> None:
    slide = slide_of(tmp_path, pictured(tmp_path, "{image: behind.png, dim: 85%}"))
    assert isinstance(slide.background, Backdrop)
    assert slide.background.crop == (0, 12_499, 0, 12_499)  # 4:3 on 16:9, but for a rounding of the grid
    scrim = slide.layout.decoration[0]
    assert isinstance(scrim, ShapeFrame)
    assert (scrim.opacity, scrim.box.width, scrim.box.height) == (85, 12_191_695, 6_858_000)


@pytest.mark.parametrize(("colour", "dim"), [("white", 80), ("black", 60)])
def test_a_picture_is_dimmed_as_far_as_its_brightness_asks(tmp_path: Path, colour: str, dim: int) -> None:
    scrim = slide_of(tmp_path, pictured(tmp_path, "{image: behind.png}", colour)).layout.decoration[0]
    assert isinstance(scrim, ShapeFrame)
    assert scrim.opacity == dim


def test_a_picture_of_the_section_stands_behind_its_slides(tmp_path: Path) -> None:
    pictured(tmp_path, "")
    outline = around("- {title: 一页, points: [甲]}").replace(
        "    slides:", "    background: {image: behind.png}\n    slides:"
    )
    assert problems_of(tmp_path, outline) == ()


def test_a_picture_that_stays_too_bright_is_refused_with_the_dim_it_takes(tmp_path: Path) -> None:
    found = problem(tmp_path, pictured(tmp_path, "{image: behind.png, dim: 30%}"))
    assert (found.at.line, found.at.column) == (6, 74)
    assert found.message == "dimmed by 30 per cent this picture is too bright to write on"
    assert found.hint == "write 'dim: 70%', or leave it out"


@pytest.mark.parametrize(
    ("background", "message", "hint"),
    [
        ("{ground: wash, image: behind.png}", "a background is a ground or a picture, not both", "leave one out"),
        ("{dim: 60%}", "this background says neither 'ground' nor 'image'", "name one of paper, wash, cover, accent"),
        ("{ground: wash, dim: 60%}", "only a picture is dimmed", "name an 'image:'"),
        ("{image: behind.png, dim: 160%}", "'dim' wants per cent from 0 to 100, not '160%'", "write 60%"),
        ("{image: behind.png, dim: dark}", "'dim' wants per cent from 0 to 100, not 'dark'", "write 60%"),
        ("wish", "'background' wants one of 'paper', 'wash'", "did you mean 'wash'?"),
        ("{image: none.png}", "the file 'none.png' does not exist", ""),
    ],
)
def test_a_background_that_means_nothing_is_refused_at_its_line(
    tmp_path: Path, background: str, message: str, hint: str
) -> None:
    found = problem(tmp_path, pictured(tmp_path, background))
    assert found.at.line == 6
    assert found.message.startswith(message)
    assert found.hint.startswith(hint)


def test_a_ground_that_nothing_can_be_read_on_is_refused_with_those_that_can() -> None:
    theme = replace(briefing(), name="grey", palette={**briefing().palette, "accent1": "7A7A7A"})
    slide = records.Slide(background=records.Background(ground="accent", at=HERE))
    ground = ground_of(slide, "paper", theme, Material())
    (found,) = problems(slide, ground, theme, Material())
    assert found.at == HERE
    assert "' could not be read on '" in found.message
    assert "accent" not in found.hint


def test_a_tone_that_cannot_be_read_is_refused_at_the_slide() -> None:
    theme = replace(briefing(), name="pale", palette={**briefing().palette, "accent2": "FFE0C0"})
    slide = records.Slide(tone="warm", at=HERE)
    ground = ground_of(slide, "paper", theme, Material())
    assert [found.at for found in problems(slide, ground, theme, Material())] == [HERE]


def test_a_layout_without_a_scheme_is_the_same(tmp_path: Path) -> None:
    layout = made(tmp_path, "id: one").layout
    slide = records.Slide(at=NOWHERE)
    assert on_ground(layout, ground_of(slide, "paper", briefing(), Material()), briefing()) is layout
