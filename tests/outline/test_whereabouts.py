"""A place in an outline lies on a slide, whose number and title are told."""

import pytest

from builder.errors import At
from builder.outline.read import parse
from builder.outline.whereabouts import slides_of

OUTLINE = """\
title: A deck
sections:
  - title: One
    slides:
      - layout: title
      - title: The first with a title
        points:
          - a
  - title: Two
    slides:
      - title: {en: Said, zh-CN: 说了}
        notes: b
      - {title: "%s", points: [c]}
data:
  x: 1
"""


@pytest.mark.parametrize(
    ("line", "slide"),
    [
        (1, ""), (2, ""), (3, ""), (5, "1"), (6, "2, The first with a title"), (8, "2, The first with a title"),
        (9, ""), (10, ""), (11, "3, Said"), (12, "3, Said"), (13, f"4, {'x' * 59}…"), (14, ""), (15, ""),
    ],
)  # fmt: skip
def test_the_slide_at_a_line_is_named(line: int, slide: str) -> None:
    name = slides_of(parse(OUTLINE % ("x" * 99), "deck.yaml"))
    assert name(At("deck.yaml", line, 1)) == slide


def test_places_elsewhere_lie_on_no_slide() -> None:
    name = slides_of(parse(OUTLINE, "deck.yaml"))
    assert name(At("table.csv", 6, 1)) == name(At("deck.yaml", 0, 0)) == ""


@pytest.mark.parametrize("text", ["a", "sections: 3", "sections: [a, {slides: b}, {slides: [[c], d]}]"])
def test_what_is_no_outline_has_no_titles(text: str) -> None:
    assert slides_of(parse(text, "deck.yaml"))(At("deck.yaml", 9, 1)) in ("", "2")
