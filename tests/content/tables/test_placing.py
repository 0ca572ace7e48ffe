from pathlib import Path

import pytest

from builder.content.tables.placing import place_in
from builder.errors import At
from builder.outline.nodes import Mapping, Scalar
from builder.outline.read import read
from builder.outline.records import Text


def place(outline: str, word: str, folder: Path) -> tuple[int, int]:
    """Where a word of the text `sql` is found."""
    (folder / "deck.yaml").write_text(outline, "utf-8")
    node = read(folder / "deck.yaml")
    assert isinstance(node, Mapping)
    scalar = node.get("sql")
    assert isinstance(scalar, Scalar)
    found = place_in(Text(scalar.text, scalar.start), scalar.text.encode().index(word.encode()))
    return found.line, found.column


@pytest.mark.parametrize(
    ("outline", "at"),
    [
        ("sql: select 数, here\n", (1, 16)),
        ("sql: 'select ''数'', here'\n", (1, 21)),
        ('sql: "select \\"数\\", here"\n', (1, 21)),
        ("sql: |\n  select 数,\n    here\n", (3, 5)),
        ("sql: |\n\n  select 数,\n\n\n      here\n", (6, 7)),
        ("sql: >-\n  select 数,\n  here\n", (3, 3)),
        ("sql: select 数,\n  here\n", (2, 3)),
        ("a: 1\nsql: |2\n    select 数\n  , here\n", (4, 5)),
    ],
)
def test_a_word_is_found_however_yaml_writes_it(outline: str, at: tuple[int, int], tmp_path: Path) -> None:
    assert place(outline, "here", tmp_path) == at


def test_what_cannot_be_told_has_the_place_of_the_text(tmp_path: Path) -> None:
    here = At(str(tmp_path / "deck.yaml"), 1, 3)
    text = Text("select x", here)
    assert place_in(text, -1) == here
    assert place_in(text, 7) == here  # there is no such file
    (tmp_path / "deck.yaml").write_text("\n\nother words\n")
    assert place_in(text, 7) == here


def test_the_end_of_a_text_is_behind_its_last_letter(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text("sql: select\n")
    at = At(str(tmp_path / "deck.yaml"), 1, 6)
    assert place_in(Text("select", at), 6) == At(at.file, 1, 12)
