import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content.csv_cells import columns_of


@pytest.mark.parametrize(
    ("record", "places"),
    [
        ("a,b,c\n", ((0, 1), (0, 3), (0, 5))),
        ("名称,价格\n", ((0, 1), (0, 4))),
        ('"a,b",c\n', ((0, 1), (0, 7))),
        ('"a ""b"", c",d\n', ((0, 1), (0, 14))),
        ('"a\nb",c\n', ((0, 1), (1, 4))),
        (",\n", ((0, 1), (0, 2))),
    ],
)
def test_cells_are_placed(record: str, places: tuple[tuple[int, int], ...]) -> None:
    assert columns_of(record) == places


@given(st.lists(st.text(st.sampled_from('ab",\n好 '), max_size=5), min_size=1, max_size=5))
def test_there_are_as_many_places_as_cells(cells: list[str]) -> None:
    record = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n"
    assert next(csv.reader(record.splitlines(keepends=True))) == cells
    assert len(columns_of(record)) == len(cells)
