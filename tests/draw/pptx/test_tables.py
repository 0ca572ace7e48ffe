"""Tables: the grid, spans, rules and line heights."""

from msgspec.structs import replace

from builder.frames import Line
from tests.draw import decks
from tests.draw.drawing import find, slide


def test_a_span_is_followed_by_the_cells_it_covers() -> None:
    row = find(slide(decks.table()), "//a:tr[3]/a:tc")
    assert [dict(cell.attrib) for cell in row] == [{"gridSpan": "2"}, {"hMerge": "1"}, {}]


def test_a_rule_is_named_by_both_cells_it_parts() -> None:
    tree = slide(decks.table())
    assert [item.get("w") for item in find(tree, "//a:tr[1]//a:lnB | //a:tr[2]//a:lnT")] == ["19050"] * 6
    assert [item.get("w") for item in find(tree, "//a:tr[2]//a:lnB | //a:tr[3]//a:lnT")] == ["9525"] * 6


def test_no_rules_stand_at_the_sides() -> None:
    tree = slide(decks.table())
    assert len(find(tree, "//a:lnL/a:noFill | //a:lnR/a:noFill")) == 18


def test_lines_in_cells_are_set_in_points() -> None:
    spacing = find(slide(decks.table()), "//a:tc[not(@hMerge)]//a:lnSpc/a:spcPts")
    assert {item.get("val") for item in spacing} == {"2160"}
    assert len(spacing) == 8


def test_columns_and_rows_have_lasting_ids() -> None:
    tree = slide(decks.table())
    numbers = [item.get("val") for item in find(tree, "//*[local-name()='colId' or local-name()='rowId']")]
    assert len(set(numbers)) == 6


def test_the_header_row_is_marked() -> None:
    assert find(slide(decks.table()), "//a:tblPr")[0].get("firstRow") == "1"


def test_a_rule_stands_under_its_own_column_after_a_span() -> None:
    table = decks.table()
    wide, narrow = table.rows[2]
    row = (replace(wide, top=None), replace(narrow, bottom=Line("accent", 3)))
    cells = find(slide(replace(table, rows=(*table.rows[:2], row))), "//a:tr[3]/a:tc")
    assert [len(find(cell, "a:tcPr/a:lnB[@w='38100']")) for cell in cells] == [0, 0, 1]


def test_coloured_cells_have_rules_at_their_sides() -> None:
    table = decks.table()
    first, *others = table.rows[1]
    row = (replace(first, sides=Line("paper", 1.5)), *others)
    cells = find(slide(replace(table, rows=(table.rows[0], row, *table.rows[2:]))), "//a:tr[2]/a:tc")
    sides = [len(find(cell, "a:tcPr/a:lnL[@w='19050'] | a:tcPr/a:lnR[@w='19050']")) for cell in cells]
    assert sides == [2, 0, 0]
