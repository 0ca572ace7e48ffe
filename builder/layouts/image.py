"""A picture over the whole width, with its caption.

- title: 机房里的一排机柜
  image: {file: images/racks.jpg, alt: 一排亮着蓝灯的机柜, caption: 示意图, fit: contain}
"""

from builder.frames import Placeholder
from builder.layouts import chrome
from builder.layouts.page import Laid, Page
from builder.layouts.picturing import PLACEHOLDER, Image, picture_frames
from builder.outline.records import Record, Slide

NAME = "image"
KEYS = frozenset({"image"})


class Content(Record, frozen=True, kw_only=True):
    """What a picture slide says."""

    image: Image
    """The picture, over the whole width."""


def lay_out(slide: Slide, page: Page) -> Laid:
    """The picture fills the body."""
    content = slide.content
    assert isinstance(content, Content)
    return chrome.content_slide(
        "Picture",
        slide,
        page,
        lambda box: picture_frames(content.image, page, box),
        (Placeholder(PLACEHOLDER, "pic", "Picture", chrome.body_box(page)),),
    )
