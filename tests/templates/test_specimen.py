"""A template shown slide by slide, as others read it: python-pptx, a validator, the rules of the house."""

from io import BytesIO

import pptx
import pytest

from builder.templates.records import Template
from builder.templates.specimen import specimen
from tests.draw import package_rules
from tests.templates.samples import DARK_MAP, NARROW, Master, holder, layout, template, theme, usual
from tests.validators import OLD, validated

TEMPLATES = {
    "wide": lambda: template(),
    "narrow": lambda: template(Master(usual(10.0)), size=NARROW),
    "two masters": lambda: template(Master(), Master(theme=theme(major="Georgia"), colours=DARK_MAP)),
    "odd": lambda: template(
        Master((layout("A & B < C", holder("title", name="&quot;x&quot; &amp; y"), holder("pic", 3)),))
    ),
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_layout_has_its_slide_and_nothing_is_to_be_repaired(name: str) -> None:
    found: Template = TEMPLATES[name]()
    data = specimen(found)
    assert package_rules.check(data) == []
    assert validated(data, (OLD,)) == []
    opened = pptx.Presentation(BytesIO(data))
    assert [slide.slide_layout.name for slide in opened.slides] == [design.name for design in found.designs]


def test_placeholders_stand_where_they_were_read_to_stand() -> None:
    found = template()
    for slide, design in zip(pptx.Presentation(BytesIO(specimen(found))).slides, found.designs, strict=True):
        told = {
            spot.idx: (spot.box.x, spot.box.y, spot.box.width, spot.box.height)
            for spot in design.spots
            if spot.kind not in ("dt", "ftr", "sldNum")
        }
        seen = {one.placeholder_format.idx: (one.left, one.top, one.width, one.height) for one in slide.placeholders}
        assert seen == told


def test_the_same_template_gives_the_same_bytes() -> None:
    assert specimen(template()) == specimen(template())
