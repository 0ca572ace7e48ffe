"""Every word can be read on what stands behind it, in every theme, by WCAG 2.2, 1.4.3.

Text of 24 points and more needs a contrast of 3, all other text 4.5. There are no exceptions.
"""

from collections.abc import Iterator
from functools import cache

import pytest

from builder import contrast as wcag
from builder.build import compose
from builder.frames import ChartFrame, Frame, Paragraph, Presentation, Slide, TableFrame, TextFrame
from builder.plot import Plot
from builder.theme import Theme
from tests.layouts.rules import occupied, overlap
from tests.outlines import DECK, GALLERY, ROOT

LARGE = 24.0
INSIDE = frozenset({"inside", "base", "centre"})
Reading = tuple[str, str, float, str]  # text colour, background colour, size in points, what it is

THEMES = sorted(path.stem for path in (ROOT / "assets/themes").glob("*.yaml"))


def contrast(theme: Theme, one: str, other: str) -> float:
    light, dark = sorted((luminance(theme.rgb(one)), luminance(theme.rgb(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(rgb: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readings(slide: Slide) -> Iterator[Reading]:
    for index, frame in enumerate(slide.frames):
        grounds = grounds_of(frame, slide, index)
        if isinstance(frame, TextFrame) and frame.id == "code":
            yield from of_code(frame, slide)
        elif isinstance(frame, TextFrame):
            yield from (reading for ground in grounds for reading in of_paragraphs(frame.paragraphs, ground))
        elif isinstance(frame, TableFrame):
            for cell in (cell for row in frame.rows for cell in row):
                for ground in {cell.fill} if cell.fill else grounds:
                    yield from of_paragraphs(cell.paragraphs, ground)
        elif isinstance(frame, ChartFrame):
            yield from (reading for ground in grounds for reading in of_plot(frame.plot, ground))


def of_code(listing: TextFrame, slide: Slide) -> Iterator[Reading]:
    """Line by line, since highlights stand behind some lines only."""
    lit = {frame.id for frame in slide.frames if frame.id.startswith("code.line.")}
    for number, line in enumerate(listing.paragraphs, 1):
        yield from of_paragraphs((line,), "highlight" if f"code.line.{number}" in lit else "wash")


def grounds_of(frame: Frame, slide: Slide, index: int) -> set[str]:
    """What may be behind a frame's text: its own fill, else fills under it, and the slide unless one covers all."""
    if isinstance(frame, TextFrame) and frame.fill:
        return {frame.fill}
    place = occupied(frame)
    grounds = {slide.layout.background}
    for under in (*slide.layout.decoration, *slide.frames[:index]):
        fill = getattr(under, "fill", None)
        if not fill or not overlap(under.box, place):
            continue
        box = under.box
        covers = box.x <= place.x and box.y <= place.y and box.right >= place.right and box.bottom >= place.bottom
        grounds = {fill} if covers else {*grounds, fill}
    return grounds


def of_paragraphs(paragraphs: tuple[Paragraph, ...], ground: str) -> Iterator[Reading]:
    for paragraph in paragraphs:
        size = max((run.size for run in paragraph.runs), default=0.0)
        yield from ((run.colour, ground, run.size, run.text) for run in paragraph.runs if run.text.strip())
        if paragraph.bullet and paragraph.bullet.number:
            yield paragraph.bullet.colour, ground, size, paragraph.bullet.character


def of_plot(plot: Plot, ground: str) -> Iterator[Reading]:
    for axis in (plot.category_axis, plot.value_axis, plot.second_axis):
        if axis and axis.visible and axis.labels != "none":
            yield axis.colour, ground, axis.size, "axis"
    for series in plot.series:
        labelled = [
            (series.label, series.colour),
            *((point.label, point.colour or series.colour) for point in series.points),
        ]
        for label, colour in labelled:
            if label:
                yield (
                    label.colour,
                    colour if label.position in INSIDE else ground,
                    label.size,
                    f"label of {series.name}",
                )


@cache
def themed(name: str) -> list[tuple[Presentation, Theme]]:
    return [compose(outline, theme=name)[:2] for outline in (GALLERY, DECK)]


@pytest.mark.parametrize("name", THEMES)
def test_all_text_is_told_from_its_background(name: str) -> None:
    poor = {
        (colour, ground, round(contrast(theme, colour, ground), 2), f"{slide.id}: {what}")
        for presentation, theme in themed(name)
        for slide in presentation.slides
        for colour, ground, size, what in readings(slide)
        if contrast(theme, colour, ground) < (3 if size >= LARGE else 4.5)
    }
    assert poor == set()


@pytest.mark.parametrize("name", THEMES)
def test_code_may_be_small_on_its_panel_and_its_highlight(name: str) -> None:
    _, theme = themed(name)[0]
    assert [role for role in ("ink", "accent", "quiet", "gain", "warm") if contrast(theme, role, "wash") < 4.5] == []
    assert [role for role in ("ink", "accent") if contrast(theme, role, "highlight") < 4.5] == []


@pytest.mark.parametrize("name", THEMES)
def test_links_are_told_from_the_paper_they_stand_on(name: str) -> None:
    """PowerPoint sets links in the theme's own colour, whatever the run says."""
    _, theme = themed(name)[0]
    assert contrast_of(theme.palette["hlink"], theme.rgb("paper")) >= 4.5
    assert contrast_of(theme.palette["folHlink"], theme.rgb("paper")) >= 4.5


def contrast_of(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_most_contrast_there_is() -> None:
    assert wcag.contrast("000000", "FFFFFF") == pytest.approx(21)
    assert wcag.contrast("777777", "FFFFFF") == wcag.contrast("FFFFFF", "777777") == pytest.approx(4.48, abs=0.005)
    assert wcag.contrast("1D4ED8", "1D4ED8") == 1


def test_every_pair_is_asked_for_its_own_contrast() -> None:
    grounds = {ground for _, ground in wcag.PAIRS}
    found = {(one.text, one.ground): one for one in wcag.poor(lambda role: "8F8F8F" if role in grounds else "FFFFFF")}
    assert found["quiet", "paper"].contrast == 1  # both are grounds
    assert (found["warm", "wash"].wanted, round(found["warm", "wash"].contrast, 2)) == (4.5, 3.23)
    assert ("cover_warm", "cover") not in found  # large


@pytest.mark.parametrize("name", THEMES)
def test_what_a_theme_is_asked_covers_what_layouts_set_on_their_own_grounds(name: str) -> None:
    asked = {
        (colour, ground)
        for presentation, _ in themed(name)
        for slide in presentation.slides
        for colour, ground, _, _ in readings(slide)
        if ground in {"paper", "wash", "cover", "highlight"}
    }
    assert asked - wcag.PAIRS.keys() == set()
