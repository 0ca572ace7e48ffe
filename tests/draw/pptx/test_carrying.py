"""A template's parts in the package."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pptx
import pytest

from builder.build import build, compose
from builder.draw.pptx import package
from builder.draw.pptx.carrying import free_theme, masters, parts, theme
from tests.draw import package_rules
from tests.outlines import around, write
from tests.templates.company import COMPANY, deck, placed, shrunk
from tests.templates.samples import NARROW, Master, template, usual
from tests.validators import validated

SLIDES = "- layout: title\n- {title: 一页, points: [{text: 一, points: [二]}, 三, 四, 五, 六], notes: 讲}\n"


def packaged(folder: Path) -> bytes:
    presentation, look = deck(folder, SLIDES)
    return package.write(presentation, look)


@pytest.mark.parametrize("size", [(12_192_000, 6_858_000), NARROW, (9_144_000, 5_143_500)])
def test_the_package_is_whole_and_valid(size: tuple[int, int], tmp_path: Path) -> None:
    small = size[1] < NARROW[1]
    data = packaged(shrunk(tmp_path, 0.75) if small else placed(tmp_path, Master(usual(size[0] / 914_400)), size=size))
    assert package_rules.check(data) == []
    assert validated(data) == []
    opened = pptx.Presentation(BytesIO(data))
    assert (opened.slide_width, opened.slide_height) == size


def test_slides_stand_on_the_templates_layouts_and_fill_their_placeholders(tmp_path: Path) -> None:
    opened = pptx.Presentation(BytesIO(packaged(placed(tmp_path))))
    cover, page = opened.slides
    assert (cover.slide_layout.name, page.slide_layout.name) == ("Title Slide", "Title and Content")
    assert page.shapes.title.text == "一页"
    assert {shape.placeholder_format.idx for shape in page.placeholders} == {0, 1, 11, 12}
    assert [layout.name for layout in opened.slide_layouts][:2] == ["Title Slide", "Title and Content"]


def test_layouts_come_along_byte_for_byte(tmp_path: Path) -> None:
    found = template()
    with ZipFile(BytesIO(packaged(placed(tmp_path)))) as made:
        for part in found.parts:
            if part.name.startswith(("ppt/slideLayouts/", "ppt/slideMasters/", "ppt/theme/")):
                assert made.read(part.name) == part.data


def test_all_masters_come_along_with_ids_that_no_layout_has() -> None:
    found = template(Master(), Master())
    listed = masters(found)
    assert list(listed) == ["ppt/slideMasters/slideMaster1.xml", "ppt/slideMasters/slideMaster2.xml"]
    layouts = {2_147_483_700 + number for number in range(1, 13)}
    assert len({*listed.values()}) == 2
    assert not layouts & {*listed.values()}


def test_the_presentation_names_the_first_masters_theme_and_ours_gets_a_free_name() -> None:
    found = template(Master(), Master())
    assert theme(found) == "ppt/theme/theme1.xml"
    assert free_theme(found) == "ppt/theme/theme3.xml"
    assert [part.kind for part in parts(found) if "tableStyles" in part.kind] == []


def test_the_same_template_and_outline_give_the_same_bytes(tmp_path: Path) -> None:
    assert packaged(placed(tmp_path)) == packaged(placed(tmp_path))


def test_what_a_slide_says_itself_does_not_depend_on_what_its_placeholder_inherits(tmp_path: Path) -> None:
    with ZipFile(BytesIO(packaged(placed(tmp_path)))) as made:
        slide = made.read("ppt/slides/slide2.xml").decode()
    assert slide.count('hangingPunct="0"') == slide.count("<a:pPr") - slide.count('type="slidenum"') - 1
    assert '<a:spcPct val="90000"/>' in slide  # the title's own spacing
    assert '<a:buChar char="–"/>' in slide
    assert "<a:buClr>" not in slide.partition('idx="1"')[2].partition("</p:sp>")[0]


def test_a_template_may_be_named_by_the_command_in_place_of_the_outlines_theme(tmp_path: Path) -> None:
    placed(tmp_path)
    outline = write(tmp_path, around(SLIDES, "theme: dark"))
    _, look, _ = compose(outline, template=COMPANY)
    assert look.name == COMPANY
    build(outline, tmp_path / "deck.pptx", template=COMPANY)
    assert len(pptx.Presentation(tmp_path / "deck.pptx").slides) == 2
