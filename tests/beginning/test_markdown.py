from builder.beginning.blocks import Grid, Heading, Item, Listing, Paragraph, Picture, Points, Quote
from builder.beginning.markdown import blocks


def test_headings_and_paragraphs_lose_their_marks() -> None:
    assert blocks("# A *b* `c`\n\nSome **bold** [link](https://a.org)\nand more.\n") == (
        Heading(1, "A b c"),
        Paragraph("Some bold link and more."),
    )


def test_lists_keep_their_leads_and_what_stands_below() -> None:
    assert blocks("- **甲**：一\n- 乙\n  - 丙\n\n1. **全粗**\n") == (
        Points((Item("一", "甲"), Item("乙", "", (Item("丙"),)))),
        Points((Item("全粗"),), start=1),
    )


def test_an_ordered_list_knows_its_first_number_and_one_inside_says_them() -> None:
    assert blocks("3. a\n4. b\n   1. c\n   2. **d** e\n") == (
        Points((Item("a"), Item("b", "", (Item("1. c"), Item("e", "2. d")))), start=3),
    )


def test_tables_have_rows_of_one_length() -> None:
    assert blocks("| a | b |\n|---|---|\n| 1 | **2** |\n| 3 |\n") == (Grid((("a", "b"), ("1", "2"), ("3", ""))),)


def test_a_table_of_one_column_is_a_list_and_a_header_alone_a_paragraph() -> None:
    assert blocks("| a |\n|---|\n| 1 |\n") == (Points((Item("a"), Item("1"))),)
    assert blocks("| a | b |\n|---|---|\n") == (Paragraph("a b"),)


def test_pictures_stand_after_the_paragraph_that_shows_them() -> None:
    assert blocks("See ![a train](a.png) here.\n") == (Paragraph("See here."), Picture("a.png", "a train"))
    assert blocks('![a](c.png "Under it")\n') == (Picture("c.png", "a", "Under it"),)
    assert blocks("![](b.png)\n") == (Picture("b.png", ""),)


def test_a_quotation_may_say_who_said_it() -> None:
    assert blocks("> 一句话。\n>\n> —— 某人\n") == (Quote("一句话。", "某人"),)
    assert blocks("> He said so. —\n>\n> — Ann\n") == (Quote("He said so.", "Ann"),)
    assert blocks("> one\n> two\n") == (Quote("one two"),)
    assert blocks("> - a\n> - b\n") == (Points((Item("a"), Item("b"))),)


def test_code_knows_its_language() -> None:
    assert blocks("```python\nx = 1\n```\n\n    y\n\n```\n```\n") == (Listing("x = 1", "python"), Listing("y"))


def test_tables_inside_lists_stand_after_them() -> None:
    found = blocks("- a\n\n  | x | y |\n  |---|---|\n  | 1 | 2 |\n")
    assert found == (Points((Item("a"),)), Grid((("x", "y"), ("1", "2"))))


def test_tags_are_taken_off() -> None:
    assert blocks("<div>\n<b>x</b> y\n</div>\n") == (Paragraph("x y"),)
    assert blocks("one<br>two <i>three</i>\n") == (Paragraph("one two three"),)


def test_deep_nesting_is_no_matter() -> None:
    blocks(">" * 3000 + " x\n")
    assert isinstance(blocks("".join(f"{'  ' * depth}- {depth}\n" for depth in range(100)))[0], Points)
