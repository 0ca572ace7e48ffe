"""Pictures on slides: whole inside their box, or covering it with the middle kept."""

from typing import Literal

from builder.content import marks
from builder.files import distinct
from builder.frames import Box, Frame, PictureFrame, TextFrame
from builder.layouts.page import Page, emu, inches
from builder.outline.records import Alt, Record, Text

PLACEHOLDER = 41
CAPTION = inches(0.36)


class Image(Record, frozen=True, kw_only=True):
    """A picture file; the shorthand is the file alone. `alt` says what it shows, for those who do not see it."""

    SHORTHAND = "file"

    file: Text
    """The path of a picture, PNG, JPEG or SVG, from the outline's folder on; an SVG has its letters as paths."""
    alt: Alt | None = None
    """What it shows, for those who do not see it."""
    caption: Text | None = None
    """A line under it."""
    fit: Literal["contain", "cover"] = "contain"
    """Whole inside its box, or covering it with the middle kept."""


def picture_frames(
    image: Image,
    page: Page,
    box: Box,
    placeholder: int | None = PLACEHOLDER,
    *,
    captioned: bool = True,
    key: str = "image",
) -> tuple[Frame, ...]:
    """The picture in a box and, under it, its caption, unless that stands elsewhere."""
    picture = page.material.pictures.get(distinct(image.file))
    if picture is None:
        return ()
    caption = image.caption if captioned else None
    room = Box(box.x, box.y, box.width, box.height - CAPTION) if caption else box
    place, crop = fitted(picture.width, picture.height, room, image.fit)
    frames: list[Frame] = [
        PictureFrame(
            id=key,
            name="Picture",
            box=place,
            at=image.at,
            placeholder=placeholder,
            data=picture.data,
            format=picture.format,
            svg=picture.svg,
            alt=marks.plain(str(image.alt or image.caption or "")),
            crop=crop,
        )
    ]
    if caption:
        under = Box(place.x, place.bottom + inches(0.06), room.right - place.x, emu(page.size("caption") * 1.22) + 1)
        paragraph = page.paragraph(caption, "caption", "quiet")
        frames.append(TextFrame(id="caption", name="Caption", box=under, at=caption.at, paragraphs=(paragraph,)))
    return tuple(frames)


def fitted(
    width: int, height: int, box: Box, fit: Literal["contain", "cover"]
) -> tuple[Box, tuple[int, int, int, int]]:
    """Where a picture of a size in pixels goes, and its crop (left, top, right, bottom; 100,000 is the whole side)."""
    if fit == "contain":
        scale = min(box.width / width, box.height / height)
        shown_width, shown_height = int(width * scale), int(height * scale)
        x = box.x + (box.width - shown_width) // 2
        y = box.y + (box.height - shown_height) // 2
        return Box(x, y, shown_width, shown_height), (0, 0, 0, 0)
    wide = width * box.height > height * box.width
    if wide:
        cut = round(100_000 * (1 - height * box.width / (width * box.height)) / 2)
        return box, (cut, 0, cut, 0)
    cut = round(100_000 * (1 - width * box.height / (height * box.width)) / 2)
    return box, (0, cut, 0, cut)
