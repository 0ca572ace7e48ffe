"""The theme that a template makes."""

import pytest
from msgspec.structs import replace

from builder.contrast import NORMAL, contrast, poor
from builder.errors import At
from builder.frames import EMU_PER_INCH
from builder.templates.choosing import choose
from builder.templates.records import Design, Template
from builder.templates.roles import readable
from builder.templates.themes import body_area, cramped, falling, role_of, theme_of
from builder.theme import Colour, Theme, rgb_of
from tests.templates.company import inches
from tests.templates.samples import (
    DARK_MAP,
    FEET,
    NARROW,
    Master,
    background,
    holder,
    layout,
    shape,
    solid,
    template,
    theme,
    usual,
)


def designs(found: Template) -> dict[str, Design]:
    return {ours: choice.design for ours, choice in choose(found, {}).items()}


def made(*masters: Master, **options: object) -> Theme:
    found = template(*masters, **options)
    return theme_of(found, designs(found))


def test_the_grid_stands_where_the_texts_of_the_placeholders_do() -> None:
    grid = made().grid
    assert inches(grid["left"], grid["width"] - grid["right"]) == (0.7, 12.63)
    assert inches(grid["title"], grid["title_height"]) == (0.4, 1.0)
    assert inches(grid["content"], grid["footer"]) == (1.75, 6.9)
    assert grid["content"] < grid["content_bottom"] < grid["source"]
    assert grid["source"] + grid["source_height"] <= grid["footer"]


def test_sources_stand_in_the_body_where_no_room_is_left_under_it() -> None:
    low = layout("Low", holder("title") + holder("", 1, (0.6, 1.7, 12.1, 5.15)) + FEET, kind="obj")
    grid = made(Master((low, *usual()[2:]))).grid
    assert grid["content_bottom"] < grid["source"]
    assert inches(grid["source"] + grid["source_height"]) <= (6.9,)


def test_a_body_placeholder_too_small_for_content_leaves_it_what_is_free() -> None:
    small = layout("Small", holder("title") + holder("", 1, (0.6, 5.0, 12.1, 1.4)) + FEET, kind="obj")
    found = template(Master((small, *usual()[2:])))
    area = body_area(designs(found), found.size)
    assert inches(area.y) == (1.4,)
    assert inches(area.height) > (5.0,)


def test_fonts_are_the_templates_and_measured_as_they_are() -> None:
    found = made(Master(theme=theme(major="Georgia", minor="Calibri")))
    assert (found.fonts["heading"], found.fonts["latin"], found.fonts["zh"]) == ("Georgia", "Calibri", "微软雅黑")
    assert found.face(heading=True) != found.face() != ""
    assert found.warnings == ()


def test_a_font_whose_widths_nobody_knows_is_a_warning() -> None:
    (warning,) = made(Master(theme=theme(major="Corporate Sans", minor="Arial"))).warnings
    assert "no widths are known for 'Corporate Sans'" in warning.message


@pytest.mark.parametrize("colours", ["", DARK_MAP])
def test_colours_can_be_read_on_light_and_on_dark_templates(colours: str) -> None:
    found = made(Master(colours=colours)) if colours else made()
    assert list(poor(found.rgb)) == []
    assert found.rgb("paper") == ("101820" if colours else "FAFAFA")


def test_each_placeholder_has_the_role_of_its_own_colour() -> None:
    found = made()
    assert found.dress is not None
    design = found.dress.designs["bullets"]
    assert found.colours[role_of(design, design.spots[0])].slot == "dk1"


def test_text_is_no_larger_than_the_template_sets_it_and_smaller_steps_follow_on_narrow_slides() -> None:
    assert made().sizes["lead"] == (24, 22, 20)
    assert made(size=NARROW).sizes["body"] == (20, 19, 18, 16)
    small = layout(
        "Small",
        holder("title") + holder("", 1, style='<a:lvl1pPr><a:defRPr sz="1800"/></a:lvl1pPr>') + FEET,
        kind="obj",
    )
    assert made(Master((small, *usual()[2:]))).sizes["lead"] == (18,)


def test_a_scale_falls_from_a_size_to_the_floor() -> None:
    assert falling(44.0, 24) == (44, 40, 37, 34, 32, 29)
    assert falling(28.0, 24) == (28, 26, 24)
    assert falling(20.0, 24) == (20,)


def test_text_is_read_on_the_panel_that_the_body_stands_on() -> None:
    panel = shape((0.3, 1.5, 12.7, 5.2), solid("FFFFFF"))
    shapes = panel + holder("title") + holder("", 1) + FEET
    dark = layout("Panel", shapes, kind="obj", before=background(solid("303030")))
    found = made(Master((dark, *usual()[2:])))
    assert contrast(found.rgb("ink"), "FFFFFF") >= NORMAL
    assert contrast(found.rgb("quiet"), "FFFFFF") >= NORMAL


def test_small_print_has_more_contrast_than_large() -> None:
    palette = template().palette
    pale = Colour("808080")
    assert readable(pale, "FFFFFF", palette, 24) == pale
    assert contrast(rgb_of(readable(pale, "FFFFFF", palette, 11), palette), "FFFFFF") >= NORMAL


def test_figures_get_smaller_on_templates_than_on_slides_of_our_own() -> None:
    assert made().sizes["figure"][-1] == 36


def test_the_body_ends_above_a_band_that_covers_much_of_it_and_little_room_is_a_warning() -> None:
    def banded(top: float) -> Theme:
        band = shape((0, top, 13.333, 7.5 - top), solid("0050A0"))
        content = layout("Band", band + holder("title") + holder("", 1, (0.6, 1.7, 12.1, 5.0)) + FEET, kind="obj")
        return made(Master((content, *usual()[2:])))

    roomy, tight = banded(5.6), banded(4.8)
    assert inches(roomy.grid["content_bottom"]) <= (5.6,)
    assert roomy.warnings == ()
    (warning,) = tight.warnings
    assert warning.message.startswith("'company.potx' leaves 2.")


def test_a_template_that_leaves_next_to_nothing_to_content_is_refused() -> None:
    theme = made()
    at = At("deck.yaml", 2, 11)
    assert tuple(cramped(theme, at)) == ()
    low = replace(theme, grid={**theme.grid, "content_bottom": theme.grid["content"] + EMU_PER_INCH // 10})
    (problem,) = cramped(low, at)
    assert problem.at == at
    assert problem.message.endswith("leaves 11.9 × 0.1 in to content: nothing fits")
