import pytest

from builder.charts.uprights import place
from tests.charts.sheets import CROSSING, PAGE, data_of, drawn, reference, series, stretch

RENT = "month,rent\n2025-01,3\n2025-07,2.4\n2026-01,2\n2026-07,2.2"
YEARS = "year,v\n2024,3\n2025,5\n2026,4"


def test_the_present_is_a_point_at_the_top_from_which_a_line_runs_down() -> None:
    plot = drawn("line", RENT, now="2025-10")
    mark = series(plot, "现在")
    row = next(row for row, value in enumerate(mark.values) if value is not None)
    assert plot.texts[row] == ""
    assert mark.values[row] == plot.value_axis.maximum
    (line,) = mark.errors
    assert line.minus[row] == plot.value_axis.maximum - plot.value_axis.minimum  # type: ignore[operator]
    assert not any(line.plus)
    assert (mark.listed, mark.line, line.cap) == (False, False, False)


def test_the_row_that_the_present_needs_changes_no_line() -> None:
    assert series(drawn("line", RENT, now="2025-10"), "rent").values == (3, 2.4, pytest.approx(2.2), 2, 2.2)


def test_the_present_is_said_in_the_language_of_the_slide() -> None:
    from msgspec.structs import replace

    plot = drawn("line", RENT, page=replace(PAGE, language="en-US"), now="2025-10")
    assert series(plot, "now").points[0].label


def test_texts_that_would_touch_stand_one_over_the_other() -> None:
    near, far = (
        drawn("line", RENT, now="2025-10", reference=(reference(x=at, text="文章发表"),))
        for at in ("2025-11", "2025-02")
    )
    assert _down(near) < _down(far) == 0
    assert near.area[1] > far.area[1]  # type: ignore[index]


def _down(plot) -> float:  # type: ignore[no-untyped-def]
    return min(series(plot, name).points[0].label.shift[1] for name in ("现在", "文章发表"))


def test_a_text_at_the_edge_is_moved_into_the_frame() -> None:
    label = (
        series(
            drawn("line", RENT, reference=(reference(x="2025-01", text="一句很长的话说明起点"),)),
            "一句很长的话说明起点",
        )
        .points[0]
        .label
    )
    assert label
    assert label.shift
    assert label.shift[0] > 0


def test_over_columns_it_ends_over_the_one_that_it_points_at() -> None:
    plot = drawn("column", YEARS, now="2025-06")
    mark = series(plot, "现在")
    assert [row for row, value in enumerate(mark.values) if value is not None] == [1]
    reach = mark.errors[0].minus[1]
    assert reach is not None
    assert mark.values[1] - reach > 5  # type: ignore[operator]


@pytest.mark.parametrize(
    ("table", "text", "at"),
    [(RENT, "2025-07", 45839.0), (YEARS, "2025-06", 2025.0), (CROSSING, "64", 64.0), (YEARS, "soon", None)],
)
def test_a_date_has_its_place(table: str, text: str, at: float | None) -> None:
    assert place(data_of(table), text) == at


def test_among_even_steps_it_stands_at_the_last_that_has_begun() -> None:
    from builder.charts.data import as_text

    assert place(as_text(data_of(RENT)), "2025-12") == 1
    assert place(as_text(data_of(RENT)), "2024-12") is None
    assert place(data_of("q,v\n一季度,1\n二季度,2"), "2025-06") is None


def test_bands_and_the_present_stand_together() -> None:
    plot = drawn("line", RENT, now="2025-07", band=stretch("2025-07", "2026-01", "停产"))
    assert len(plot.categories) == len(plot.texts)
    assert all(len(one.values) == len(plot.categories) for one in plot.series)


def test_decoration_has_none() -> None:
    from msgspec.structs import replace

    plot = drawn("line", RENT, page=replace(PAGE, bare=True), now="2025-10")
    assert [one.name for one in plot.series] == ["rent"]


def test_the_highest_column_leaves_room_for_what_points_at_it() -> None:
    plain, pointed = (drawn("column", YEARS, **options) for options in ({}, {"now": "2025-06"}))
    assert pointed.value_axis.maximum > plain.value_axis.maximum * 1.04  # type: ignore[operator]
