from pathlib import Path

import pytest

from builder.content.tables.text_files import load
from builder.errors import At, DeckError
from builder.outline.records import Text

HERE = At("deck.yaml", 8, 9)


def problem(path: Path) -> tuple[At, str, str]:
    with pytest.raises(DeckError) as caught:
        load("t", Text(path.name, HERE), path)
    (only,) = caught.value.problems
    return only.at, only.message, only.hint


@pytest.mark.parametrize("ending", [".tsv", ".tab", ".TSV"])
def test_tabs_part_cells_that_hold_commas(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{ending}"
    path.write_text('名\t值\n甲, 乙\t"1\t2"\n5" 管\t3\n', "utf-8")
    table = load("t", Text(path.name, HERE), path)
    assert (table.columns, table.rows) == (("名", "值"), (("甲, 乙", "1\t2"), ('5" 管', "3")))
    assert [table.place(row, 1) for row in (0, 1)] == [At(str(path), 2, 6), At(str(path), 3, 6)]


def test_a_ragged_row_of_tabs_is_placed(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("a\tb\n1\t2\t3\n")
    hint = "put a cell that holds a tab in double quotes"
    assert problem(path) == (At(str(path), 2, 1), "this row has 3 cells, the header 2", hint)


def test_commas_in_a_file_of_tabs_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("a,b\n1,2\n")
    assert problem(path)[1:] == ("the cells are parted by commas, not by tabs", "name it .csv")


def test_the_hash_is_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a\n1\n")
    origin = load("t", Text("a.csv", HERE), path).origin
    assert origin.sha256 == "309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc"
    path.write_bytes(b"a\r\n1\r\n")
    assert load("t", Text("a.csv", HERE), path).origin.sha256 != origin.sha256


def test_a_header_alone_is_told_at_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n")
    assert problem(path) == (At(str(path), 1, 1), "'a.csv' has a header and no rows", "write them below it")
