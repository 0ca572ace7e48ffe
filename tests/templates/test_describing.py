"""What is printed of a template, line by line."""

from builder.templates.choosing import choose
from builder.templates.describing import columns, described, inches, size_of
from builder.templates.reading import read
from builder.templates.records import Template
from tests.templates.samples import AT, FEET, NARROW, Master, holder, layout, packed, parts, template, usual


def lines(found: Template) -> list[str]:
    return list(described(found, choose(found, {})))


def test_a_layout_is_told_with_its_placeholders_and_what_it_carries() -> None:
    names = ("标题幻灯片", "标题和内容", "节标题", "两栏内容", "仅标题", "空白")
    told = lines(template(Master(usual(names=names))))
    assert told[0] == "company.potx: 13.33 × 7.5 in (16:9), 1 master, 6 layouts"
    start = told.index(" 2  标题和内容  [obj, paper FAFAFA]")
    assert told[start + 1 : start + 3] == [
        "    0    title     title 0                   0.6, 0.4  12.13 × 1         32 pt bold major dk1",
        "    1    obj       1                         0.6, 1.7  12.13 × 4.6       24 pt minor dk1",
    ]
    assert told[start + 6 : start + 8] == [
        "    can carry: all but title, section, closing",
        "    carries by default: bullets, chart, table, image",
    ]
    blank = told.index(" 6  空白  [blank, paper FAFAFA]")
    assert told[blank + 4 : blank + 6] == ["    can carry: nothing", "    lacks: a title"]


def test_names_and_prompts_that_somebody_wrote_are_told_in_full() -> None:
    name, prompt = "文本占位符 " * 8, "部门与日期"
    told = lines(template(Master((layout("封面", holder("title", name=name), holder("body", 3, text=prompt), FEET),))))
    assert told[3].startswith(f"    0    title     {name.strip()}  0.6, 0.4")
    assert told[4].endswith("24 pt minor dk1  “部门与日期”")


def test_fonts_colours_and_what_stays_behind_are_told() -> None:
    inside = '<p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst>'
    told = lines(read(packed(parts(inside=inside)), AT, "x"))
    assert "fonts: major Arial, Hans 微软雅黑, minor Arial" in told
    assert "left behind: 1 slide" in told
    assert any(line.startswith("colours: dk1 101820, lt1 FAFAFA, dk2 203040") for line in told)
    assert not [line for line in told if line.startswith("missing")]


def test_what_is_missing_is_told_with_what_stands_in() -> None:
    told = lines(template(Master((layout("Only", holder("title"), holder("", 1), FEET),))))
    assert "missing: no layout for a cover: 'Only' stands in; no layout for sections: 'Only' stands in" in told


def test_sizes_are_told_in_inches_and_by_shape() -> None:
    assert size_of(template(Master(usual(10)), size=NARROW)) == "10 × 7.5 in (4:3)"
    assert size_of(template(size=(7_000_000, 7_000_000))) == "7.66 × 7.66 in"
    assert [inches(length) for length in (0, 914_400, 457_200, 100)] == ["0", "1", "0.5", "0"]


def test_columns_of_a_terminal_are_counted_by_width() -> None:
    assert [columns(text) for text in ("ab", "标题", "é")] == [2, 4, 1]
