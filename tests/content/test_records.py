from pathlib import Path

import pytest

from builder.content.records import load
from builder.errors import At, DeckError, Problem
from builder.outline.records import Record, Text


class Fruit(Record, frozen=True, kw_only=True):
    name: str
    weight: float = 0.0


def loaded(text: str, folder: Path) -> Fruit:
    (folder / "fruit.yaml").write_text(text, "utf-8")
    return load(Text("fruit.yaml"), folder, Fruit)


def test_a_file_becomes_a_record(tmp_path: Path) -> None:
    assert loaded("name: 梨\nweight: 0.2", tmp_path).weight == 0.2


def test_problems_are_placed_in_that_file(tmp_path: Path) -> None:
    with pytest.raises(DeckError) as caught:
        loaded("name: 梨\nweight: heavy\ncolour: green", tmp_path)
    file = str(tmp_path / "fruit.yaml")
    assert caught.value.problems == (
        Problem(At(file, 2, 9), "'weight' wants a number, not 'heavy'"),
        Problem(At(file, 3, 1), "unknown key 'colour'", "one of name, weight"),
    )


def test_a_list_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="keys and values are wanted here"):
        loaded("- 梨", tmp_path)
