"""Pictures that are cut, of another kind, or more than pictures."""

import pytest

from builder.content.svg import cleaned
from builder.verifying import media
from tests.content.svg.drawings import HONEST
from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("picture-png-cut", "the PNG is damaged"),
        ("picture-png-with-a-place", "the PNG holds more than a picture"),
        ("picture-png-with-bytes-after", "the PNG is cut off, or goes on after its end"),
        ("picture-png-of-another-size", "the PNG has fewer pixels than it says"),
        ("picture-png-of-no-pixels", "the pixels of the PNG cannot be unpacked"),
        ("picture-png-of-too-few-rows", "the PNG has fewer pixels than it says"),
        ("drawing-with-words-behind-an-element", "the SVG says more than it draws"),
        ("drawing-from-elsewhere", "the SVG says more than it draws -- {http://www.w3.org/XML/1998/namespace}base"),
        ("drawing-with-a-set-of-pictures", "the SVG leads outside"),
        ("picture-jpeg-with-a-comment", "the JPEG holds more than a picture"),
        ("picture-jpeg-cut", "the JPEG is cut off, or goes on after its end"),
        ("drawing-with-a-script", "the SVG does more than draw -- {http://www.w3.org/2000/svg}script"),
        ("drawing-that-runs-on-load", "the SVG does more than draw -- onload"),
        ("drawing-with-a-style-elsewhere", "the SVG leads outside"),
        ("drawing-with-a-doctype", "the SVG says more than it draws"),
        ("drawing-not-well-formed", "no SVG"),
        ("drawing-with-letters", "the SVG does more than draw -- {http://www.w3.org/2000/svg}text"),
        ("drawing-with-a-filter", "the SVG does more than draw -- {http://www.w3.org/2000/svg}filter"),
        ("drawing-with-a-gradient-elsewhere", "the SVG leads outside"),
        ("drawing-painted-from-elsewhere", "the SVG does more than draw -- fill"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)


def test_a_drawing_with_all_that_authors_may_draw_is_sound() -> None:
    for data in HONEST.values():
        assert media._svg(cleaned(data).data) == ""
