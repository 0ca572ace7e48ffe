"""Rows, spans and merges that do not fit the grid."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("table-row-short", "row 2, which is not as wide as the grid, of a table"),
        ("table-row-identity-twice", "the same rowId twice of a table"),
        ("table-cell-without-text", "a cell without a paragraph of a table"),
        ("table-span-beyond-the-grid", "a cell that spans more than there is of a table"),
        ("table-span-over-a-free-cell", "a cell that is merged with what does not span it of a table"),
        ("table-covered-from-the-left-by-nothing", "a cell that is merged with what does not span it of a table"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
