from builder.beginning.blocks import Block, Grid, Heading, Item, Listing, Paragraph, Picture, Points, Quote
from builder.beginning.drafts import Draft, Materials, Remark, Version, drafts, empty
from builder.beginning.grids import sheet_of
from builder.beginning.phrases import PHRASES

YEARS = Grid((("年", "价格（元）"), ("2023", "3"), ("2024", "2"), ("2025", "1")))
WORDS = Grid((("谁", "说什么"), ("甲", "好"), ("乙", "不好")))
LONG = Grid((("谁", "说什么"), *((f"第 {number} 人", "好") for number in range(30))))


def made(*blocks: Block, language: str = "zh-CN") -> list[Draft | Remark]:
    grids = [block for block in blocks if isinstance(block, Grid)]
    sheets = {grid: (f"table_{number}", sheet_of(grid.rows)) for number, grid in enumerate(grids, 1)}
    materials = Materials(sheets, {"a.png": "assets/images/picture-1.png"}, {"b.png": "不在"}, PHRASES[language])
    return list(drafts(blocks, "标题", materials))


def only(*blocks: Block) -> Draft:
    (draft,) = made(*blocks)
    assert isinstance(draft, Draft)
    return draft


def test_the_first_sentence_is_the_title_and_others_are_points() -> None:
    draft = only(Paragraph("价格降了。"), Paragraph("用量升了。再升。"), Paragraph("账单最后才动。"))
    assert draft.versions[0] == Version("价格降了", ("points:", "  - 用量升了。", "  - 账单最后才动。"))
    assert draft.notes == "价格降了。\n用量升了。再升。\n账单最后才动。"


def test_the_heading_is_the_title_where_no_sentence_can_be() -> None:
    draft = only(Points((Item("一", "甲"), Item("二", "", (Item("细"),)))))
    assert draft.versions[0] == Version(
        "标题",
        ("points:", "  - lead: 甲", "    text: 一", "  - text: 二", "    points:", "      - 细"),
        "TODO 标题说结论",
    )


def test_a_later_version_says_less() -> None:
    long = [Paragraph(f"第 {number} 段，{'说了很多' * 20}。") for number in range(5)]
    first, second, third = only(*long).versions
    assert [len(version.lines) - 1 for version in (first, second, third)] == [5, 4, 3]
    assert max(map(len, first.lines)) > max(map(len, second.lines)) > max(map(len, third.lines))


def test_long_texts_make_several_slides_and_the_rest_is_in_the_notes() -> None:
    found = made(*(Paragraph(f"第 {number} 句话。") for number in range(40)))
    assert len(found) == 3
    assert all(isinstance(draft, Draft) for draft in found)
    notes = "\n".join(draft.notes for draft in found if isinstance(draft, Draft))
    assert notes == "\n".join(f"第 {number} 句话。" for number in range(40))


def test_a_table_becomes_a_chart_then_a_table_then_a_word() -> None:
    draft = only(YEARS)
    assert draft.table == "table_1"
    chart, table, word, _ = draft.versions
    assert chart.lines == (
        *("chart:", "  kind: line", "  data: table_1", "  x: 年", "  y: [价格]"),
        "source: article",
    )
    assert chart.remark == "TODO 按表的形状建议用 line；talkdeck charts 列出其他图表"
    assert table.lines == ("table: {data: table_1}", "source: article")
    assert word.lines[1].endswith("全部数据在 assets/data/table_1.csv")


def test_a_unit_that_nothing_says_is_left_to_the_author() -> None:
    plain = Grid((("年", "价格"), ("2023", "3"), ("2024", "2"), ("2025", "1")))
    assert "  unit: 价格   # TODO 单位" in only(plain).versions[0].lines


def test_words_stay_a_table_and_many_rows_are_only_told_of() -> None:
    assert only(WORDS).versions[0].lines[0] == "table: {data: table_1}"
    assert only(LONG).versions[0].lines[1] == "  - 表格有 30 行，一页放不下；全部数据在 assets/data/table_1.csv"


def test_a_short_paragraph_before_a_table_is_its_title() -> None:
    assert only(Paragraph("历年价格："), YEARS).versions[0].title == "历年价格"
    assert len(made(Paragraph("价格降了。"), YEARS)) == 2
    assert only(YEARS).versions[0].title == "标题：价格"


def test_pictures_are_shown_or_told_of() -> None:
    picture = only(Picture("a.png", "一排机柜"))
    assert picture.versions[0].title == "一排机柜"
    assert picture.versions[0].lines == ("image: {file: assets/images/picture-1.png, alt: 一排机柜}",)
    assert only(Picture("a.png", "")).versions[0].title == "标题：图"
    (remark,) = made(Picture("b.png", ""))
    assert isinstance(remark, Remark)
    assert remark.text.startswith("图片 b.png 没有带上（不在）")


def test_quotations_and_code_keep_their_forms() -> None:
    quote = only(Quote("一句话。", "某人"))
    assert quote.versions[0].lines == ("quote:", "  text: 一句话。", "  by: 某人")
    code = only(Listing("x = 1", "python"))
    assert code.versions[0].lines == ("code:", "  language: python", "  text: |2", "    x = 1")
    assert code.versions[1].lines == ("code:", "  text: |2", "    x = 1")
    assert code.versions[-1].notes == "x = 1"


def test_headings_without_a_text_are_slides_to_be_written() -> None:
    draft = empty("标题", Materials({}, {}, {}, PHRASES["en"]))
    assert draft.versions[0].lines == ("points:", "  - To be written")
    assert made(Heading(3, "甲")) != []
