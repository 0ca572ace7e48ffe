"""Covers and section slides on a company template's layouts: title, texts and a picture in its placeholders."""

from msgspec import Struct

from builder.errors import At, Problem
from builder.frames import Box, Frame, Paragraph, SlideLayout, TextFrame
from builder.layouts.page import Laid, Page, inches
from builder.layouts.picturing import Image, picture_frames
from builder.layouts.rows import height_of
from builder.layouts.templated import holders, room_in, spoken, title_frame
from builder.outline.records import Text
from builder.templates.records import Design, Spot
from builder.templates.themes import falling
from builder.typeset.titles import rebreak

_TEXTS = frozenset({"subTitle", "body", "obj"})
_SMALLEST = 14.0  # points: who speaks where and when
_SECOND = 0.65  # of the first text's size, that those after it have in the same placeholder


class Said(Struct, frozen=True):
    """A text of a cover: the id and the name of its frame."""

    id: str
    name: str
    text: Text


def cover(page: Page, title: Text, texts: tuple[Said, ...], image: Image | None = None) -> Laid:
    """The title in its placeholder; texts one to a placeholder where there are enough, else all in the first."""
    design = page.design
    assert design is not None
    lowest = min((spot.box.y for spot in _texts(design)), default=page.grid("height"))
    heading = title_frame(title, page, lowest)
    frames: list[Frame] = [heading] if heading else []
    frames += _filled(page, design, texts, heading)
    pictured, problems = _picture(page, design, image)
    return Laid(SlideLayout(design.name, holders(design), part=design.part), (*frames, *pictured), problems)


def _texts(design: Design) -> list[Spot]:
    """The placeholders for text, from the top."""
    found = [spot for spot in design.spots if spot.kind in _TEXTS and spot.upright]
    return sorted(found, key=lambda spot: (spot.box.y, spot.box.x))


def _filled(page: Page, design: Design, texts: tuple[Said, ...], heading: TextFrame | None) -> list[Frame]:
    spots = _texts(design)
    if not texts:
        return []
    if not spots:
        return [_free(page, texts, heading)]
    if len(spots) >= len(texts):
        return [_frame(page, design, spot, (said,)) for spot, said in zip(spots, texts, strict=False)]
    return [_frame(page, design, spots[0], texts)]


def _frame(page: Page, design: Design, spot: Spot, texts: tuple[Said, ...]) -> TextFrame:
    scale = falling(spot.looks[0].size, _SMALLEST)
    size = scale[min(page.step, len(scale) - 1)]
    sizes = [size if number == 0 else max(_SMALLEST, round(size * _SECOND)) for number in range(len(texts))]
    return TextFrame(
        id=texts[0].id,
        name=texts[0].name,
        box=spot.box,
        at=texts[0].text.at,
        placeholder=spot.idx,
        insets=spot.insets,
        anchor=spot.anchor,
        shrink=True,
        paragraphs=tuple(
            rebreak(spoken(said.text, page, design, spot, size), room_in(spot))
            for said, size in zip(texts, sizes, strict=True)
        ),
    )


def _free(page: Page, texts: tuple[Said, ...], heading: TextFrame | None) -> TextFrame:
    """Texts in a box of their own under the title, where the template has no placeholder for them."""
    left = heading.box.x + heading.insets.left if heading else page.grid("left")
    top = heading.box.bottom + inches(0.15) if heading else page.grid("content")
    width = (heading.box.width if heading else page.width) - (left - heading.box.x if heading else 0)
    paragraphs: tuple[Paragraph, ...] = tuple(page.paragraph(said.text, "body", "quiet") for said in texts)
    box = Box(left, top, width, height_of(paragraphs, width))
    return TextFrame(id=texts[0].id, name=texts[0].name, box=box, at=texts[0].text.at, paragraphs=paragraphs)


def _picture(page: Page, design: Design, image: Image | None) -> tuple[tuple[Frame, ...], tuple[Problem, ...]]:
    if image is None:
        return (), ()
    spot = next((spot for spot in design.spots if spot.kind == "pic" and spot.upright), None)
    if spot is None:
        return (), (no_room(design, image.at, "a picture"),)
    return picture_frames(image, page, spot.box, spot.idx, captioned=False), ()


def no_room(design: Design, at: At, what: str) -> Problem:
    """The warning that a template's cover leaves something out."""
    has_picture = any(spot.kind == "pic" and spot.upright for spot in design.spots)
    hint = "name a layout with a picture placeholder as 'title' in the template's mapping file, or take it off"
    if has_picture:
        hint = "its placeholder takes pictures alone: give the cover an 'image:'"
    return Problem(
        at, f"the template's layout '{design.name}' has no place for {what}: it is left out", hint, "warning"
    )
