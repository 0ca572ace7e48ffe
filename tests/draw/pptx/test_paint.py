"""Fills and strokes in theme colours."""

import pytest

from builder.draw.pptx import paint
from builder.draw.pptx.xml import A, P, root
from builder.frames import Box, Line
from tests.draw import decks


@pytest.mark.parametrize(
    ("role", "value", "changes"),
    [
        ("ink", "tx1", []),
        ("paper", "bg1", []),
        ("cover", "tx2", []),
        ("wash", "bg2", []),
        ("accent", "accent1", []),
        ("line", "bg2", [("lumMod", "91000")]),
        ("mute", "accent4", [("lumMod", "60000"), ("lumOff", "34000")]),
    ],
)
def test_a_role_is_a_theme_colour_with_its_luminance(role: str, value: str, changes: list[tuple[str, str]]) -> None:
    parent = root(P.sld)
    paint.solid(parent, role, decks.briefing())
    colour = parent[0][0]
    assert colour.get("val") == value
    assert [(item.tag.rpartition("}")[2], item.get("val")) for item in colour] == changes


def test_no_fill_and_no_stroke_are_said_plainly() -> None:
    parent = root(P.sld)
    paint.fill(parent, None, decks.briefing())
    paint.stroke(parent, A.ln, None, decks.briefing())
    assert [item.tag for item in parent.iter()][1:] == [A.noFill, A.ln, A.noFill]


def test_a_stroke_has_width_colour_and_dash() -> None:
    parent = root(P.sld)
    paint.stroke(parent, A.lnT, Line("accent", 1.25, "sysDot"), decks.briefing())
    assert (parent[0].tag, parent[0].get("w")) == (A.lnT, "15875")
    assert parent[0][-1].get("val") == "sysDot"


def test_a_place_is_in_emu() -> None:
    parent = root(P.sld)
    paint.place(parent, A.xfrm, Box(1, 2, 3, 4))
    assert [dict(item.attrib) for item in parent[0].iter()] == [
        {},
        {"x": "1", "y": "2"},
        {"cx": "3", "cy": "4"},
    ]


def test_a_fill_may_let_something_through() -> None:
    parent = root(P.sld)
    paint.fill(parent, "cover", decks.briefing(), 60)
    (alpha,) = parent[0][0]
    assert (alpha.tag, alpha.get("val")) == (A.alpha, "60000")
