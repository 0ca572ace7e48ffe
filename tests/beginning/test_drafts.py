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
    versions = only(*long).versions
    assert [len(version.lines) - 1 for version in versions] == [5, 5, 4, 3]
    longest = [max(map(len, version.lines)) for version in versions]
    assert longest == sorted(set(longest), reverse=True)


def test_the_first_version_says_sentences_whole() -> None:
    told = (
        "The council knew that and bought anyway, "
        "because a bus lives for fourteen years and diesel is bought every day of them."
    )
    assert only(Paragraph(f"It costs twice. {told}")).versions[0].lines == ("points:", f"  - {told}")


def ordered(*items: Item, start: int = 1) -> tuple[str, ...]:
    return only(Points(items, start)).versions[0].lines


def test_an_ordered_list_becomes_rows_with_numbers() -> None:
    assert ordered(Item("甲"), Item("丙", "乙")) == ("points:", "  - lead: 甲", "  - lead: 乙", "    text: 丙")
    assert ordered(Item("甲"), start=4) == ("points:", "  - lead: 甲", "start: 4")


def test_items_that_rows_have_no_room_for_say_their_numbers() -> None:
    long = "很长的一件事" * 10
    assert ordered(Item("甲"), Item(long)) == ("points:", "  - 1. 甲", f"  - 2. {long}")
    assert ordered(Item(long), Item("丙", "乙")) == (
        *("points:", f"  - 1. {long}", "  - lead: 2. 乙", "    text: 丙"),
        "numbered: false",
    )
    two = only(Points((Item("甲"),), 1), Points((Item("乙"),), 1)).versions[0].lines
    assert two == ("points:", "  - 1. 甲", "  - 1. 乙")


def test_numbers_go_on_over_slides() -> None:
    first, second = made(Points(tuple(Item(f"第 {number} 件") for number in range(1, 8)), 1))
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert "start: 1" not in first.versions[0].lines
    assert second.versions[0].lines == ("points:", "  - lead: 第 6 件", "  - lead: 第 7 件", "start: 6")


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
    under = only(Picture("a.png", "一排机柜", "冬天的{机房"))
    assert under.versions[0].lines[0].endswith('alt: 一排机柜, caption: "冬天的{机房"}')
    assert under.notes == "冬天的{机房"
    assert "caption" not in only(Picture("a.png", "机柜", "机柜")).versions[0].lines[0]
    (remark,) = made(Picture("b.png", ""))
    assert isinstance(remark, Remark)
    assert remark.text.startswith("图片 b.png 没有带上（不在）")


def test_quotations_and_code_keep_their_forms() -> None:
    quote = only(Quote("一句话。", "某人"))
    assert quote.versions[0].lines == ("quote:", "  text: 一句话。", "  by: 某人")
    assert quote.notes == "一句话。\n— 某人"
    code = only(Listing("x = 1", "python"))
    assert code.versions[0].lines == ("code:", "  language: python", "  text: |2", "    x = 1")
    assert code.versions[1].lines == ("code:", "  text: |2", "    x = 1")
    assert code.versions[-1].notes == "x = 1"


def test_headings_without_a_text_are_slides_to_be_written() -> None:
    draft = empty("标题", Materials({}, {}, {}, PHRASES["en"]))
    assert draft.versions[0].lines == ("points:", "  - To be written")
    assert made(Heading(3, "甲")) != []
