"""A picture at the left and points beside it.

- title: 便宜之后，用量先动
  image: {file: images/racks.jpg, alt: 一排机柜}
  points:
    - {lead: 单价, text: 先降}
    - {lead: 总量, text: 后升}
"""

from builder.frames import Box, Frame, Placeholder
from builder.layouts import chrome
from builder.layouts.chart_points import side, side_placeholders
from builder.layouts.page import Laid, Page, inches, split_columns
from builder.layouts.picturing import PLACEHOLDER, Image, picture_frames
from builder.outline.records import Point, Record, Slide

NAME = "image-points"
KEYS = frozenset({"image", "points"})


class Content(Record, frozen=True, kw_only=True):
    """What a picture with points says."""

    image: Image
    """The picture at the left."""
    points: tuple[Point, ...]
    """Points beside it."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """Two columns of equal width."""
    content = slide.content
    assert isinstance(content, Content)

    def fill(box: Box) -> tuple[Frame, ...]:
        left, right = split_columns(box, 2, inches(0.5))
        return (*picture_frames(content.image, page, left), *side(content.points, None, page, right, inches(0.8)))

    left, right = split_columns(chrome.body_box(page), 2, inches(0.5))
    count = len(content.points)
    placeholders = (Placeholder(PLACEHOLDER, "pic", "Picture", left), *side_placeholders(page, right, count))
    return chrome.content_slide(f"Picture and Points {count}", slide, page, fill, placeholders)
