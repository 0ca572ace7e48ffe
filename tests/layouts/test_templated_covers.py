"""Covers, section slides and closing slides on a company template's layouts."""

from pathlib import Path

from builder.build import compose
from builder.frames import PictureFrame
from tests.layouts.examples import fixtures
from tests.outlines import around, said, write
from tests.templates.company import COMPANY, inches, placed, slide_on, text_frame
from tests.templates.samples import FEET, Master, holder, layout, usual

FACTS = "subtitle: 副题\nauthor: 王小明\nevent: 秋季论坛\ndate: 2026-02-01"
PICTURED = layout(
    "Cover",
    holder("ctrTitle", 0, (1.0, 2.0, 6.0, 1.6)) + holder("subTitle", 1, (1.0, 3.8, 6.0, 1.0))
    + holder("pic", 13, (8.0, 1.0, 4.5, 5.0)),
    kind="title",
)  # fmt: skip


def test_title_and_subtitle_fill_the_cover_and_the_facts_stand_under_it(tmp_path: Path) -> None:
    slide = slide_on(placed(tmp_path), "- layout: title", FACTS)
    assert slide.layout.name == "Title Slide"
    assert (text_frame(slide, "title").placeholder, text_frame(slide, "subtitle").placeholder) == (0, 1)
    assert said(slide, "title") == "一份稿子"
    assert said(slide, "subtitle").splitlines()[0] == "副题"
    first, second = text_frame(slide, "subtitle").paragraphs
    assert second.runs[0].size < first.runs[0].size


def test_facts_break_between_and_never_within_a_date(tmp_path: Path) -> None:
    slide = slide_on(placed(tmp_path), "- layout: title", FACTS)
    assert "2026\u00a0年\u00a02\u00a0月\u00a01\u00a0日" in said(slide, "subtitle")


def test_each_text_has_a_placeholder_where_there_are_enough(tmp_path: Path) -> None:
    roomy = layout(
        "Cover",
        holder("ctrTitle", 0, (1.0, 2.0, 11.0, 1.6)) + holder("subTitle", 1, (1.0, 3.8, 11.0, 1.0))
        + holder("body", 14, (1.0, 6.0, 11.0, 0.6)),
        kind="title",
    )  # fmt: skip
    slide = slide_on(placed(tmp_path, Master((roomy, *usual()[1:]))), "- layout: title", FACTS)
    assert (text_frame(slide, "subtitle").placeholder, text_frame(slide, "facts").placeholder) == (1, 14)


def test_a_cover_without_a_placeholder_for_text_has_it_under_the_title(tmp_path: Path) -> None:
    bare = layout("Cover", holder("ctrTitle", 0, (1.0, 2.0, 11.0, 1.6)), kind="title")
    slide = slide_on(placed(tmp_path, Master((bare, *usual()[1:]))), "- layout: title", FACTS)
    under = text_frame(slide, "subtitle")
    assert under.placeholder is None
    assert under.box.y >= text_frame(slide, "title").box.bottom


def test_a_picture_fills_the_covers_own_placeholder(tmp_path: Path) -> None:
    folder = placed(fixtures(tmp_path), Master((PICTURED, *usual()[1:])))
    slide = slide_on(folder, "- {layout: title, image: {file: images/racks.jpg, alt: 机柜, fit: cover}}")
    (picture,) = (one for one in slide.frames if isinstance(one, PictureFrame))
    assert picture.placeholder == 13
    assert inches(picture.box.x, picture.box.width) == (8.0, 4.5)


def test_what_a_cover_has_no_place_for_is_left_out_with_a_warning(tmp_path: Path) -> None:
    folder = placed(fixtures(tmp_path))
    image = around("- {layout: title, image: {file: images/racks.jpg, alt: 机柜}}", f"template: {COMPANY}")
    presentation, _, warnings = compose(write(folder, image))
    assert [(one.at.line, one.level) for one in warnings] == [(6, "warning")]
    assert warnings[0].message == "the template's layout 'Title Slide' has no place for a picture: it is left out"
    assert not any(isinstance(one, PictureFrame) for one in presentation.slides[0].frames)


def test_a_section_slide_has_its_thesis_in_the_templates_placeholder(tmp_path: Path) -> None:
    slide = slide_on(placed(tmp_path), "- {layout: section, thesis: 先算账，再谈理想。}")
    assert slide.layout.name == "Section Header"
    assert said(slide, "thesis") == "先算账，再谈理想。"
    assert text_frame(slide, "thesis").placeholder == 1


def test_a_closing_slide_with_questions_is_a_slide_of_rows_and_one_without_is_like_a_cover(tmp_path: Path) -> None:
    folder = placed(tmp_path)
    asking = slide_on(folder, "- {layout: closing, title: 完, points: [一问, 二问], thanks: 谢谢}")
    assert (said(asking, "points.1"), said(asking, "thanks")) == ("一问", "谢谢")
    assert asking.layout.name == "Title Only"
    silent = slide_on(folder, "- {layout: closing, title: 完, thanks: 谢谢}")
    assert said(silent, "thanks") == "谢谢"
    assert silent.layout.name == "Title Slide"


def test_a_template_that_has_no_cover_uses_another_layout(tmp_path: Path) -> None:
    few = (layout("Inhalt", holder("title") + holder("", 1) + FEET, kind="obj"),)
    assert said(slide_on(placed(tmp_path, Master(few)), "- layout: title", FACTS), "title") == "一份稿子"
