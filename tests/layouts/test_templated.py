"""Content slides on a company template's layouts."""

from pathlib import Path

import pytest

from builder.build import compose
from builder.frames import ChartFrame, PictureFrame, TableFrame
from tests.layouts.examples import fixtures
from tests.outlines import around, frame, said, write
from tests.templates.company import deck, inches, placed, shrunk, slide_on, text_frame
from tests.templates.samples import NARROW, Master, holder, layout, usual

NESTED = "- {title: 列表, points: [{text: 一, points: [二, {text: 三, points: [四]}]}, 五, 六, 七, 八]}"


def test_a_title_fills_the_templates_placeholder_and_looks_as_it_says(tmp_path: Path) -> None:
    slide = slide_on(placed(tmp_path), "- {title: 一页, points: [x]}")
    title = text_frame(slide, "title")
    assert inches(title.box.x, title.box.y, title.box.width, title.box.height) == (0.6, 0.4, 12.13, 1.0)
    assert (title.placeholder, title.anchor) == (0, "middle")
    (paragraph,) = title.paragraphs
    assert (paragraph.spacing, paragraph.align) == (90, "left")
    assert (paragraph.runs[0].size, paragraph.runs[0].bold) == (32, True)


def test_a_long_title_gets_smaller_in_its_placeholder_before_it_leaves_it(tmp_path: Path) -> None:
    slide = slide_on(placed(tmp_path), f"- {{title: {'一个说来话长的标题' * 4}, points: [x]}}")
    title = text_frame(slide, "title")
    assert 24 <= title.paragraphs[0].runs[0].size < 32
    assert inches(title.box.height) == (1.0,)


def test_a_title_that_is_too_long_at_any_size_goes_on_to_the_body_and_no_further(tmp_path: Path) -> None:
    low = holder("title", 0, (0.6, 0.3, 12.1, 0.5)) + holder("", 1, (0.6, 1.7, 12.1, 4.6))
    folder = placed(tmp_path, Master((layout("Low", low, kind="obj"), *usual())))
    title = text_frame(slide_on(folder, f"- {{title: {'一个说来话长的标题' * 6}, points: [x]}}"), "title")
    assert inches(title.box.y + title.box.height) > (0.8,)
    assert inches(title.box.y + title.box.height) <= (1.75,)


def test_a_list_stands_in_the_body_placeholder_with_its_bullets_indents_and_sizes(tmp_path: Path) -> None:
    points = text_frame(slide_on(placed(tmp_path), NESTED), "points")
    assert points.placeholder == 1
    assert [paragraph.level for paragraph in points.paragraphs] == [0, 1, 1, 2, 0, 0, 0, 0]
    first, second, _, deepest, *_ = points.paragraphs
    bullets = [paragraph.bullet for paragraph in (first, second, deepest)]
    assert [(bullet.character, bullet.own) for bullet in bullets if bullet] == [
        ("•", False),
        ("–", False),
        ("•", False),
    ]
    assert [paragraph.runs[0].size for paragraph in (first, second, deepest)] == [24, 20, 18]
    assert [inches(paragraph.left, paragraph.first) for paragraph in (first, second)] == [(0.25, -0.25), (0.5, -0.25)]


@pytest.mark.parametrize(
    ("slide", "kind"),
    [
        ("- {title: 图, chart: {kind: column, data: use, x: year, y: [a]}}", ChartFrame),
        ("- {title: 表, table: {columns: [x, y], rows: [[a, 1]]}}", TableFrame),
        ("- {title: 画, image: {file: images/racks.jpg, alt: 机柜}}", PictureFrame),
    ],
)
def test_charts_tables_and_pictures_fill_the_content_placeholder(slide: str, kind: type, tmp_path: Path) -> None:
    data = "data: {use: {columns: [year, a], rows: [[2024, 1], [2025, 2]], units: {a: 个}}}"
    found = slide_on(placed(fixtures(tmp_path)), slide, data)
    (content,) = (one for one in found.frames if isinstance(one, kind))
    assert content.placeholder == 1
    assert found.layout.name == "Title and Content"


def test_two_columns_take_the_layout_with_two_placeholders_and_three_stand_free(tmp_path: Path) -> None:
    folder = placed(tmp_path)
    columns = [f"{{title: 第{n}栏, text: 话}}" for n in "一二三"]
    two = slide_on(folder, f"- {{title: 两栏, columns: [{', '.join(columns[:2])}]}}")
    three = slide_on(folder, f"- {{title: 三栏, columns: [{', '.join(columns)}]}}")
    assert [frame(two, f"columns.{n}").placeholder for n in (1, 2)] == [1, 2]
    assert [frame(three, f"columns.{n}").placeholder for n in (1, 2, 3)] == [None, None, None]
    assert (two.layout.name, three.layout.name) == ("Two Content", "Title Only")


def test_all_that_stands_free_begins_where_the_text_of_the_template_does(tmp_path: Path) -> None:
    slide = slide_on(
        placed(tmp_path), "- {title: 一页, takeaway: 记住, columns: [{title: 甲}, {title: 乙}, {title: 丙}]}"
    )
    assert inches(frame(slide, "columns.1").box.x, frame(slide, "takeaway").box.x) == (0.7, 0.7)
    assert inches(frame(slide, "columns.3").box.right) == (12.63,)


def test_the_footer_says_the_section_unless_the_template_says_something_itself(tmp_path: Path) -> None:
    slide = "- {title: 一页, points: [x]}"
    for text, expected in (("Footer", "1\u2003一节"), ("内部资料", "内部资料")):
        foot = holder("title") + holder("", 1) + holder("ftr", 11, text=text) + holder("sldNum", 12)
        own = slide_on(placed(tmp_path, Master((layout("Own", foot, kind="obj"), *usual()[2:]))), slide)
        assert said(own, "footer") == expected


def test_a_template_without_small_print_has_none(tmp_path: Path) -> None:
    bare = layout("Bare", holder("title") + holder("", 1), kind="obj")
    folder = placed(tmp_path, Master((bare, layout("Only", holder("title"), kind="titleOnly"))))
    slide = slide_on(folder, "- {title: 一页, points: [x]}")
    assert not {"footer", "number"} & {one.id for one in slide.frames}


def test_more_sources_than_usual_take_room_from_the_body(tmp_path: Path) -> None:
    folder = placed(fixtures(tmp_path), Master(usual(10.0)), size=NARROW)
    short, long = (
        slide_on(
            folder, f"- {{title: 一页, columns: [{{title: 甲}}, {{title: 乙}}], caveat: {'口径各不相同，' * count}}}"
        )
        for count in (2, 24)
    )
    assert text_frame(long, "source").box.height > text_frame(short, "source").box.height
    assert text_frame(long, "source").box.bottom == text_frame(short, "source").box.bottom


def test_everything_on_a_smaller_slide_is_smaller_by_as_much(tmp_path: Path) -> None:
    wide = slide_on(placed(tmp_path), "- {title: 一页, columns: [{title: 甲}, {title: 乙}, {title: 丙}]}")
    less = slide_on(shrunk(tmp_path, 0.75), "- {title: 一页, columns: [{title: 甲}, {title: 乙}, {title: 丙}]}")
    sizes = [text_frame(slide, "columns.1").paragraphs[0].runs[0].size for slide in (wide, less)]
    assert sizes == [24, 18]
    assert all(one.box.right <= 9_144_000 and one.box.bottom <= 5_143_500 for one in less.frames)


def test_what_is_said_of_a_slide_goes_for_slides_on_templates_too(tmp_path: Path) -> None:
    presentation, theme = deck(placed(tmp_path), "- {title: 一页, background: cover, tone: warm, points: [x]}")
    (slide,) = presentation.slides
    assert (slide.scheme.ground, slide.scheme.tone) == ("cover", "warm")
    assert theme.dress is not None


@pytest.mark.parametrize("ground", ["accent", "{image: images/racks.jpg}"])
def test_on_a_ground_of_its_own_no_text_keeps_the_templates_colours(ground: str, tmp_path: Path) -> None:
    folder = fixtures(placed(tmp_path))
    slide = slide_on(folder, f"- {{title: 一页, points: [一, 二, 三, 四, 五, 六, 七], background: {ground}}}")
    colours = {
        run.colour for key in ("title", "points") for one in text_frame(slide, key).paragraphs for run in one.runs
    }
    assert colours == {"ink"}
    assert (slide.frames[0].id == "scrim") == ("image" in ground)


def test_a_list_over_a_takeaway_stays_above_it(tmp_path: Path) -> None:
    slide = slide_on(placed(tmp_path), NESTED.replace("}, 五", "}, 五", 1)[:-1] + ", takeaway: 记住}")
    points, takeaway = frame(slide, "points"), frame(slide, "takeaway")
    assert points.box.bottom <= takeaway.box.y


def test_a_level_is_no_larger_than_the_one_above_it(tmp_path: Path) -> None:
    style = "".join(
        f'<a:lvl{n}pPr><a:defRPr sz="{size}"/></a:lvl{n}pPr>' for n, size in ((1, 2400), (2, 1800), (3, 2200))
    )
    content = layout("C", holder("title") + holder("", 1, (0.6, 1.7, 12.1, 5.0), style=style), kind="obj")
    slide = slide_on(placed(tmp_path, Master((content, *usual()))), NESTED)
    sizes = [paragraph.runs[0].size for paragraph in text_frame(slide, "points").paragraphs]
    assert sizes[:4] == sorted(sizes[:4], reverse=True)


def test_points_take_what_is_free_where_the_placeholder_is_too_low_for_content(tmp_path: Path) -> None:
    low = layout("Low", holder("title"), holder("", 1, (0.6, 5.0, 12.1, 1.4)), kind="obj")
    points = text_frame(slide_on(placed(tmp_path, Master((low, *usual()[2:]))), NESTED), "points")
    assert inches(points.box.height) > (4.0,)


def test_what_was_put_right_is_said_on_the_slide_too(tmp_path: Path) -> None:
    off = layout("Off", holder("title", 0, (0.6, 20, 12, 1)), holder("", 1), kind="obj")
    folder = placed(tmp_path, Master((off, *usual()[2:])))
    presentation, _, _ = compose(write(folder, around("- {title: 一页, points: [x]}", "template: company.potx\n")))
    (title,) = (one for one in presentation.slides[0].frames if one.id == "title")
    (holds,) = (one for one in presentation.slides[0].layout.placeholders if one.kind == "title")
    assert title.box != holds.box
    assert inches(title.box.y) == (0.35,)
