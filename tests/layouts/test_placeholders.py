"""Slides that fill a company template's own placeholders by their names."""

from pathlib import Path

import pytest

from builder.frames import PictureFrame
from tests.layouts.examples import fixtures
from tests.outlines import around, problems_of, said
from tests.templates.company import COMPANY, placed, slide_on, text_frame
from tests.templates.samples import FEET, Master, holder, layout, usual

TEAM = layout(
    "团队介绍",
    holder("title")
    + holder("body", 20, (0.6, 1.7, 5.0, 1.0), name="姓名", text="填写姓名")
    + holder("body", 21, (0.6, 3.0, 5.0, 3.0), name="Text Placeholder 4", text="经历")
    + holder("pic", 22, (7.0, 1.7, 4.0, 4.5), name="照片")
    + FEET,
)  # fmt: skip
WHOLE = """
- title: 团队
  on: 团队介绍
  placeholders:
    姓名: 王小明
    经历: {points: [十年芯片, 五年云]}
    照片: {image: images/racks.jpg, alt: 一排机柜}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return placed(fixtures(tmp_path), Master((*usual(), TEAM)))


def test_placeholders_are_found_by_their_names_and_by_the_text_in_them(folder: Path) -> None:
    slide = slide_on(folder, WHOLE)
    assert slide.layout.name == "团队介绍"
    assert (said(slide, "placeholders.1"), text_frame(slide, "placeholders.1").placeholder) == ("王小明", 20)
    assert (said(slide, "placeholders.2"), text_frame(slide, "placeholders.2").placeholder) == ("十年芯片\n五年云", 21)
    (picture,) = (one for one in slide.frames if isinstance(one, PictureFrame))
    assert (picture.placeholder, picture.alt) == (22, "一排机柜")
    assert {"title", "footer", "number"} <= {one.id for one in slide.frames}


@pytest.mark.parametrize(
    ("old", "new", "line", "message", "hint"),
    [
        ("on: 团队介绍", "on: 团队简介", 8, "the template has no layout named '团队简介'", "did you mean '团队介绍'?"),
        ("姓名: 王", "填写名姓: 王", 10,
         "the layout '团队介绍' has no placeholder '填写名姓'", "did you mean '填写姓名'?"),
        ("{points: [十年芯片, 五年云]}", "{image: images/racks.jpg, alt: x}", 11,
         "the placeholder '经历' takes text, no picture", ""),
        ("{image: images/racks.jpg, alt: 一排机柜}", "王", 12,
         "the placeholder '照片' takes a picture", "write 'image: FILE' under it"),
        ("姓名: 王小明", "姓名: {alt: x}", 10, "'姓名' wants one of text, points and image", ""),
        ("on: 团队介绍", "on: Blank", 8,
         "the template's layout 'Blank' has no title, which every slide needs", "name another one"),
        ("images/racks.jpg", "gone.jpg", 12, "the file 'gone.jpg' does not exist", ""),
        ("王小明", "王小明" * 60, 10, "this does not fit on the slide (placeholders.1)", None),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_line(
    folder: Path, old: str, new: str, line: int, message: str, hint: str | None
) -> None:
    outline = around(WHOLE.replace(old, new), f"template: {COMPANY}")
    found = problems_of(folder, outline)
    assert [(one.at.line, one.message) for one in found] == [(line, message)]
    assert hint is None or found[0].hint == hint


def test_without_a_template_there_are_no_placeholders_to_fill(tmp_path: Path) -> None:
    (problem,) = problems_of(fixtures(tmp_path), around(WHOLE))
    assert problem.message == "only slides on a company template have named placeholders"
