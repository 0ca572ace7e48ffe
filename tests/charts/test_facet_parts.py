"""Tables split by a column."""

from typing import Any

import pytest

from builder.charts.data import read
from builder.charts.facet_parts import facet_problems, parts
from builder.errors import At
from tests.charts.sheets import chart, note, sheet

TABLE = "x,who,y\n甲,一,1\n乙,一,2\n丙,二,3\n乙,二,4"
MANY = "x,who,y\n" + "\n".join(f"甲,{n},1" for n in range(13))


def wrong(text: str, kind: str = "line", **options: Any) -> list[tuple[At, str]]:
    made = chart(kind, x="x", facet="who", **options)
    data, problems = read(made, sheet(text))
    assert data, problems
    return [(one.at, one.message) for one in facet_problems(made, data, sheet(text))]


def test_rows_keep_their_places_and_empty_ones_are_added() -> None:
    made = chart("line", x="x", facet="who")
    data, _ = read(made, sheet(TABLE))
    assert data
    first, second = parts(made, data, sheet(TABLE))
    assert first.rows.rows == (("甲", "一", "1"), ("乙", "一", "2"), ("丙", "", ""))
    assert second.rows.rows == (("甲", "", ""), ("乙", "二", "4"), ("丙", "二", "3"))
    assert second.rows.place(1, 2) == At("data.csv", 5, 3)
    assert second.rows.columns == ("x", "who", "y")


def test_lines_over_time_have_the_ends_of_all() -> None:
    text = "x,who,y\n2021,一,1\n2023,一,2\n2022,二,3\n2024,二,4"
    made = chart("line", x="x", facet="who")
    data, _ = read(made, sheet(text))
    assert data
    assert [row[0] for row in parts(made, data, sheet(text))[1].rows.rows] == ["2022", "2024", "2021"]


@pytest.mark.parametrize(
    ("text", "options", "place", "message"),
    [
        ("x,who,y\n甲,一,1\n乙,,2\n甲,二,2", {}, (3, 2), "this row has no 'who'"),
        ("x,who,y\n甲,一,1\n乙,二,", {}, (3, 3), "'二' has no numbers to draw"),
        (TABLE, {"kind": "area"}, (2, 1), "'一' has no row for '丙'"),
        ("x,who,y\n甲,一,1\n甲,一,2\n甲,二,2", {"kind": "column"}, (3, 1), "甲 stands twice in '一'"),
    ],
)
def test_rows_that_cannot_be_split_are_told_at_their_cells(
    text: str, options: dict[str, Any], place: tuple[int, int], message: str
) -> None:
    assert wrong(text, **options)[0] == (At("data.csv", *place), message)


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        ("x,who,y\n甲,一,1\n乙,一,2", {}, "the column 'who' holds '一' alone"),
        (MANY, {}, "the 13 values of 'who' are more charts than a slide holds"),
        (TABLE, {"annotate": note("甲", "这里")}, "a chart with facets takes no `annotate:`"),
        (TABLE, {"sort": "descending", "kind": "column"}, "facets keep the order of the rows"),
        (TABLE, {"labels": "legend"}, "facets have their legend over them"),
        (TABLE, {"highlight": ("三",)}, "nothing named '三' to highlight"),
    ],
)  # fmt: skip
def test_options_that_panels_have_no_place_for_are_refused(text: str, options: dict[str, Any], message: str) -> None:
    assert [found for _, found in wrong(text, **options)] == [message]
