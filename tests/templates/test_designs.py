from builder.frames import Box
from builder.templates.designs import fonts_of
from builder.templates.xml import parse
from tests.templates.samples import (
    DARK_MAP,
    PALETTE,
    Master,
    design,
    emu,
    holder,
    layout,
    shape,
    solid,
    template,
    theme,
)


def test_a_layout_is_told_with_its_type_and_its_name() -> None:
    found = design(holder("title"), kind="titleOnly")
    assert (found.name, found.kind, found.part) == ("L", "titleOnly", "ppt/slideLayouts/slideLayout1.xml")
    assert design(holder("title")).kind == "cust"


def test_colours_are_told_where_a_master_has_others() -> None:
    other = {**PALETTE, "accent1": "ABCDEF"}
    turned = layout("T", holder("title"), after=f"<p:clrMapOvr><a:overrideClrMapping {DARK_MAP}/></p:clrMapOvr>")
    first = Master((layout("A", holder("title")), turned))
    found = template(first, Master((layout("B", holder("title")),), theme=theme(other)))
    plain, dark, second = (dict(one.palette) for one in found.designs)
    assert plain == {}
    assert (dark["dk1"], dark["lt1"]) == (PALETTE["lt1"], PALETTE["dk1"])
    assert second["accent1"] == "ABCDEF"


def test_what_decorates_stands_in_the_way() -> None:
    found = design(holder("title"), shape((12, 0.2, 1, 1), solid("000000")))
    assert found.taken == (Box(*emu(12, 0.2, 1, 1)),)


def test_fonts_are_told_by_role_and_script() -> None:
    fonts = fonts_of(parse(theme(major="Georgia", minor="Lato"), "x"))
    assert fonts == {"major": "Georgia", "major-ea": "", "minor": "Lato", "minor-ea": "", "Hans": "微软雅黑"}
    assert fonts_of(parse(b"<a/>", "x"))["minor"] == ""
