"""What comes along: the parts that slides stand on, under names of their own, and nothing that points elsewhere."""

from io import BytesIO

import pytest
from PIL import Image

from builder.errors import DeckError
from builder.templates.carrying import ALL_SHAPES, FIRST_LAYOUT_ID, SHAPES
from builder.templates.reading import read
from builder.templates.records import Template
from builder.templates.xml import P, parse
from tests.outlines import ROOT
from tests.templates.samples import (
    AT,
    USUAL_MAP,
    Master,
    holder,
    layout,
    packed,
    parts,
    picture,
    png,
    relation,
    relations,
    shape,
    template,
    theme,
)

MASTERS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
LAYOUTS = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"


def names(found: Template) -> list[str]:
    return [part.name for part in found.parts]


def refusal(made: dict[str, bytes]) -> str:
    with pytest.raises(DeckError) as error:
        read(packed(made), AT, "company.potx")
    (problem,) = error.value.problems
    assert problem.hint == "open it in PowerPoint and save it anew"
    return problem.message


def test_layouts_masters_and_themes_come_along_and_nothing_else() -> None:
    junk = {"docProps/thumbnail.jpeg": b"x", "ppt/tags/tag1.xml": b"<a/>", "customXml/item1.xml": b"<a/>"}
    found = read(packed(parts(more=junk)), AT, "x")
    layouts = [f"ppt/slideLayouts/slideLayout{n}.xml" for n in range(1, 7)]
    assert names(found) == ["ppt/theme/theme1.xml", *layouts, "ppt/slideMasters/slideMaster1.xml"]
    assert [design.part for design in found.designs] == layouts
    assert found.masters == ("ppt/slideMasters/slideMaster1.xml",)


def test_several_masters_keep_their_order_and_their_layouts_unique_ids() -> None:
    found = template(Master(), Master(layouts=(layout("Other", holder("title")),), theme=theme(major="Georgia")))
    assert [(design.name, design.master) for design in found.designs[-2:]] == [("Blank", 0), ("Other", 1)]
    masters = [parse(part.data, part.name) for part in found.parts if part.name in found.masters]
    ids = [int(one.get("id", "")) for root in masters for one in root.iter(f"{P}sldLayoutId")]
    assert len(set(ids)) == len(ids) == 7
    assert min(ids) > FIRST_LAYOUT_ID


def test_masters_that_share_a_theme_get_a_copy_each() -> None:
    made = parts(Master(), Master())
    other = "ppt/slideMasters/_rels/slideMaster2.xml.rels"
    made[other] = made[other].replace(b"theme2.xml", b"theme1.xml")
    found = read(packed(made), AT, "x")
    pointed = [one[2] for part in found.parts if part.name in found.masters for one in part.relationships]
    assert [name for name in pointed if "theme" in name] == ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"]


def test_pictures_are_known_by_what_they_hold_and_put_in_once() -> None:
    logos = Master(
        layouts=(layout("One", picture((1, 1, 1, 1))), layout("Two", picture((1, 1, 1, 1)))),
        related_layouts=relation("rId5", "image", "../media/logo.jpg")
        + relation("rId6", "image", "../media/unused.png"),
    )
    found = read(packed(parts(logos, more={"ppt/media/logo.jpg": png(), "ppt/media/unused.png": png()})), AT, "x")
    media = [part for part in found.parts if "media" in part.name]
    assert [(part.name, part.content_type) for part in media] == [("ppt/media/template1.png", "image/png")]
    sheets = [part for part in found.parts if "slideLayout" in part.name]
    pointed = [[(key, target) for key, _, target, _ in part.relationships if "media" in target] for part in sheets]
    assert pointed == [[("rId5", "ppt/media/template1.png")]] * 2


def test_a_logo_as_bmp_comes_along_however_well_it_packs() -> None:
    bitmap = BytesIO()
    Image.new("RGB", (2_000, 1_000)).save(bitmap, "BMP")
    logo = Master(
        (layout("One", holder("title"), picture((1, 1, 1, 1))),),
        related_layouts=relation("rId5", "image", "../media/logo.bmp"),
    )
    made = packed(parts(logo, more={"ppt/media/logo.bmp": bitmap.getvalue()}))
    assert len(made) < 20_000
    found = read(made, AT, "x")
    assert [part.content_type for part in found.parts if "media" in part.name] == ["image/bmp"]
    assert found.dropped == ()


@pytest.mark.parametrize("data", [b"", b"MZ\x90\0", b"<svg onload='x()'/>"])
def test_a_picture_that_is_none_goes_with_its_shape(data: bytes) -> None:
    one = Master(
        layouts=(layout("One", holder("title"), picture((1, 1, 1, 1))),),
        related_layouts=relation("rId5", "image", "../media/x.png"),
    )
    found = read(packed(parts(one, more={"ppt/media/x.png": data})), AT, "x")
    assert found.dropped == ("1 missing or unreadable picture",)
    assert not [name for name in names(found) if "media" in name]


@pytest.mark.parametrize(
    ("address", "stays"),
    [
        ("https://example.org/a?b=c", True),
        ("mailto:a@example.org", True),
        ("file:///etc/passwd", False),
        ("file://server/share/x.xlsx", False),
        ("\\\\server\\share\\x.png", False),
        ("javascript:alert(1)", False),
        ("ms-excel:ofe|u|https://example.org", False),
        ("http://", False),
        ("https://example.org/" + "a" * 2_000, False),
    ],
)
def test_only_links_to_pages_and_mail_stay(address: str, stays: bool) -> None:
    linked = shape((1, 1, 1, 1), inner='<a:hlinkClick r:id="rId7"/>')
    one = Master(layouts=(layout("One", linked),), related_layouts=relation("rId7", "hyperlink", address, True))
    found = template(one)
    outward = [link[2] for part in found.parts for link in part.relationships if link[3]]
    assert outward == ([address] if stays else [])
    assert found.dropped == (() if stays else ("1 link to a file, program or slide",))


def test_nothing_outside_the_file_is_pointed_at() -> None:
    one = Master(
        layouts=(layout("One", picture((1, 1, 1, 1), "rId8", link=True), picture((1, 1, 1, 1), "rId8")),),
        related=relation("rId8", "image", "http://example.org/x.png", True),
        related_layouts=relation("rId8", "image", "file:///x.png", True),
    )
    found = template(one)
    assert not [link for part in found.parts for link in part.relationships if link[3]]
    assert found.dropped == ("1 linked picture", "1 missing or unreadable picture")


def test_the_notes_master_comes_along_with_a_theme_of_its_own() -> None:
    notes = (
        layout("N", holder("body", 1), after=f"<p:clrMap {USUAL_MAP}/>")
        .replace(b"sldLayout", b"notesMaster")
        .replace(b' type="notesMaster"', b"")
    )
    more = {
        "ppt/notesMasters/notesMaster1.xml": notes,
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations(relation("rId1", "theme", "../theme/theme1.xml")),
    }
    found = read(
        packed(parts(more=more, related=relation("n", "notesMaster", "notesMasters/notesMaster1.xml"))), AT, "x"
    )
    assert found.notes_master == "ppt/notesMasters/notesMaster1.xml"
    assert "ppt/theme/theme2.xml" in names(found)
    del more["ppt/notesMasters/_rels/notesMaster1.xml.rels"]
    found = read(
        packed(parts(more=more, related=relation("n", "notesMaster", "notesMasters/notesMaster1.xml"))), AT, "x"
    )
    assert (found.notes_master, "ppt/theme/theme2.xml" in names(found)) == ("", False)


def test_table_styles_come_along_where_they_are_whole() -> None:
    space = b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    styles = b'<a:tblStyleLst %s def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>' % space
    related = relation("t", "tableStyles", "tableStyles.xml")
    kept = read(packed(parts(more={"ppt/tableStyles.xml": styles}, related=related)), AT, "x")
    assert "ppt/tableStyles.xml" in names(kept)
    left = read(packed(parts(more={"ppt/tableStyles.xml": b"<a"}, related=related)), AT, "x")
    assert "ppt/tableStyles.xml" not in names(left)


def test_a_layout_may_stand_under_changed_colours() -> None:
    colours = theme({**dict.fromkeys(("dk1", "lt1", "dk2", "lt2"), "111111"), "accent1": "ABCDEF"})
    start = colours.index(b"<a:clrScheme")
    scheme = colours[start : colours.index(b"</a:clrScheme>") + 14]
    changes = b'<a:themeOverride xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' + scheme
    one = Master(
        layouts=(layout("One", holder("title")),), related_layouts=relation("o", "themeOverride", "../theme/o.xml")
    )
    found = read(packed(parts(one, more={"ppt/theme/o.xml": changes + b"</a:themeOverride>"})), AT, "x")
    assert "ppt/theme/themeOverride1.xml" in names(found)
    assert dict(found.designs[0].palette)["accent1"] == "ABCDEF"


def test_what_the_template_stands_on_must_be_there() -> None:
    made = parts()
    assert "a slide master is missing" in refusal({**made, "ppt/_rels/presentation.xml.rels": relations()})
    gone = {name: data for name, data in made.items() if name != "ppt/slideLayouts/slideLayout2.xml"}
    assert "a layout of its master is missing" in refusal(gone)
    without = made[MASTERS].replace(b"theme1.xml", b"NULL")
    assert "the theme of 'ppt/slideMasters/slideMaster1.xml' is missing" in refusal({**made, MASTERS: without})
    assert "is not what it should be" in refusal({**made, "ppt/theme/theme1.xml": b"<a/>"})
    assert "it has no layouts" in refusal(parts(Master(layouts=())))


def test_a_layout_that_points_at_another_master_is_given_its_own() -> None:
    made = parts()
    made[LAYOUTS] = relations(relation("rId1", "slideMaster", "../slideMasters/none.xml"))
    found = read(packed(made), AT, "x")
    (pointed,) = [part.relationships for part in found.parts if part.name == "ppt/slideLayouts/slideLayout1.xml"]
    assert pointed[0][2] == "ppt/slideMasters/slideMaster1.xml"


@pytest.mark.parametrize(
    ("part", "gone"),
    [
        ("slideMasters/slideMaster1", "clrMap"),
        ("slideMasters/slideMaster1", "spTree"),
        ("slideLayouts/slideLayout2", "nvGrpSpPr"),
        ("theme/theme1", "clrScheme"),
        ("theme/theme1", "fontScheme"),
    ],
)
def test_parts_that_powerpoint_would_have_to_repair_are_damaged(part: str, gone: str) -> None:
    made = parts()
    name = f"ppt/{part}.xml"
    made[name] = made[name].replace(f":{gone}".encode(), b":extLst")
    assert f"damaged: '{name}' in it has no" in refusal(made)


@pytest.mark.parametrize(("kind", "whose"), [("major", "its titles"), ("minor", "its text")])
def test_a_template_without_a_font_is_told_which(kind: str, whose: str) -> None:
    made = parts()
    name = "ppt/theme/theme1.xml"
    start = made[name].index(f"<a:{kind}Font>".encode())
    for font in (b'"Arial"', b'"&#x202E; "'):
        made[name] = made[name][:start] + made[name][start:].replace(font, b'"&#x202E; "', 1)
        with pytest.raises(DeckError) as error:
            read(packed(made), AT, "company.potx")
        (problem,) = error.value.problems
        assert problem.message == f"'company.potx' names no font for {whose}, in '{name}'"
        assert "Fonts" in problem.hint


def test_a_layout_shows_so_many_shapes_with_those_of_its_master() -> None:
    one = shape((1, 1, 1, 1))
    assert template(Master((layout("L", holder("title"), *(one,) * 100),))).designs
    for made in (
        Master((layout("L", holder("title"), *(one,) * (SHAPES // 2)),), shapes=one * (SHAPES // 2)),
        Master((layout("L", holder("title")),) * 20, shapes=one * (ALL_SHAPES // 20)),
    ):
        with pytest.raises(DeckError, match="shapes on a layout"):
            template(made)


def test_pictures_of_the_example_can_be_opened() -> None:
    found = read((ROOT / "assets/examples/company.potx").read_bytes(), AT, "company.potx")
    pictures = [part.data for part in found.parts if part.name.startswith("ppt/media/")]
    assert pictures
    assert not [one for one in found.dropped if "picture" in one]
    for data in pictures:
        with Image.open(BytesIO(data)) as image:
            image.load()
