"""What is behind text, and what is in its way; LibreOffice is asked whether the colours are the ones that are seen."""

import pytest
from PIL import Image

from builder.templates.reading import read
from builder.templates.records import Design
from builder.templates.specimen import specimen
from tests.libreoffice import Renderer
from tests.templates.samples import (
    AT,
    DARK_MAP,
    PALETTE,
    Master,
    background,
    design,
    holder,
    layout,
    packed,
    parts,
    picture,
    png,
    relation,
    shape,
    solid,
    template,
)

TITLE = holder("title")
WHOLE = (0, 0, 13.34, 7.5)
GRADIENT = (
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="000000"/></a:gs>'
    '<a:gs pos="100000"><a:srgbClr val="808080"/></a:gs></a:gsLst></a:gradFill>'
)
PATTERN = (
    '<a:pattFill prst="pct50"><a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr>'
    '<a:bgClr><a:srgbClr val="000000"/></a:bgClr></a:pattFill>'
)
REFERRED = '<p:bg><p:bgRef idx="{}"><a:schemeClr val="bg2"/></p:bgRef></p:bg>'


def pictured(data: bytes, *shapes: str, before: str = "") -> Design:
    one = Master(
        layouts=(layout("L", *shapes, before=before),), related_layouts=relation("rId5", "image", "../media/x.png")
    )
    return read(packed(parts(one, more={"ppt/media/x.png": data})), AT, "x").designs[0]


@pytest.mark.parametrize(
    ("before", "paper"),
    [
        ("", PALETTE["lt1"]),
        (background(solid("112233")), "112233"),
        (background(solid("accent1")), PALETTE["accent1"]),
        (background(GRADIENT), "404040"),
        (background(PATTERN), "808080"),
        (background("<a:noFill/>"), PALETTE["lt1"]),
        (REFERRED.format(1001), PALETTE["lt2"]),
        (REFERRED.format(2), PALETTE["lt2"]),
        (REFERRED.format(1000), PALETTE["lt1"]),
        (REFERRED.format(1009), PALETTE["lt1"]),
    ],
)
def test_the_paper_is_the_colour_of_the_background(before: str, paper: str) -> None:
    assert design(TITLE, before=before).paper == paper


def test_a_layout_without_a_background_has_its_masters_under_its_own_map() -> None:
    turned = f"<p:clrMapOvr><a:overrideClrMapping {DARK_MAP}/></p:clrMapOvr>"
    layouts = (layout("A", TITLE), layout("B", TITLE, after=turned))
    assert [one.paper for one in template(Master(layouts)).designs] == [PALETTE["lt1"], PALETTE["dk1"]]
    assert [one.paper for one in template(Master(layouts, before="")).designs] == ["FFFFFF", "FFFFFF"]


def test_a_picture_behind_everything_counts_with_its_average() -> None:
    blip = '<a:blipFill><a:blip r:embed="rId5"/></a:blipFill>'
    assert pictured(png((64, 128, 64)), TITLE, before=background(blip)).paper == "408040"
    covering = pictured(png((64, 128, 64)), picture(WHOLE), TITLE)
    assert (covering.paper, covering.taken) == ("408040", ())


def test_a_shape_that_covers_the_slide_is_its_background() -> None:
    found = design(shape(WHOLE, solid("334455")), TITLE)
    assert (found.paper, found.taken, found.spots[0].paper) == ("334455", (), "")
    half = solid("000000").replace('val="000000"/>', 'val="000000"><a:alpha val="50000"/></a:srgbClr>')
    assert design(shape(WHOLE, half), TITLE).paper == "7D7D7D"


def test_a_panel_behind_a_placeholder_is_its_paper_and_not_in_the_way() -> None:
    found = design(
        shape((0, 0, 13.34, 1.5), solid("accent1")), TITLE, holder("", 1), shape((0, 7, 2, 0.4), solid("000000"))
    )
    assert [spot.paper for spot in found.spots] == [PALETTE["accent1"], ""]
    assert len(found.taken) == 1


@pytest.mark.parametrize(
    ("decoration", "is_in_the_way"),
    [
        (shape((11, 6, 1, 1), solid("000000")), True),
        (shape((11, 6, 1, 1), "<a:noFill/>", text="Confidential"), True),
        (shape((11, 6, 1, 1), "<a:noFill/><a:ln><a:solidFill><a:srgbClr val='000000'/></a:solidFill></a:ln>"), True),
        (shape((11, 6, 1, 1), "<a:noFill/><a:ln><a:noFill/></a:ln>"), False),
        (shape((11, 6, 1, 1)), False),
        (shape((11, 6, 1, 1), solid("000000")).replace('name="Rectangle"', 'name="R" hidden="1"'), False),
    ],
)
def test_only_what_is_seen_is_in_the_way(decoration: str, is_in_the_way: bool) -> None:
    assert bool(design(TITLE, decoration).taken) == is_in_the_way


def test_a_logo_of_the_master_is_in_the_way_unless_the_layout_hides_it() -> None:
    logo = holder("title", 0, (1, 1, 5, 1)) + shape((11, 6, 1, 1), solid("accent2"))
    layouts = (layout("A", TITLE), layout("B", TITLE, attributes=' showMasterSp="0"'))
    shown, hidden = template(Master(layouts, shapes=logo)).designs
    assert (len(shown.taken), len(hidden.taken)) == (1, 0)


def test_the_colours_are_those_that_are_seen(render: Renderer) -> None:
    layouts = (
        layout("Plain", holder("title", 0, (1, 3, 4, 1))),
        layout("Dark", holder("title", 0, (1, 3, 4, 1)), before=background(solid("203060"))),
        layout("Panel", shape((0, 2.5, 13.34, 2), solid("accent2")), holder("title", 0, (1, 3, 4, 1))),
        layout("Theme", holder("title", 0, (1, 3, 4, 1)), before=REFERRED.format(1001)),
    )
    found = template(Master(layouts, colours=DARK_MAP))
    pages = render(specimen(found)).pages(48)
    for one, page in zip(found.designs, pages, strict=True):
        with Image.open(page) as image:
            x, y = round(4.8 * 48), round(3.1 * 48)  # in the title's box, right of its text
            seen = image.convert("RGB").getpixel((x, y))
        wanted = one.spots[0].paper or one.paper
        assert seen == tuple(bytes.fromhex(wanted)), one.name
