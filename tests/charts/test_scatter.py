from tests.charts.sheets import bounds, drawn, note, series, wrong

MODELS = "size,price,model\n7,0.1,小\n70,0.6,Llama-70B\n72,0.6,Qwen-72B\n180,2.5,GPT"
TABLE = "x,v,who\n7,3,甲\n70,40,乙\n180,200,丙"


def test_points_are_named_beside_them() -> None:
    (one,) = drawn("scatter", MODELS, y=("price",), label="model").series
    assert one.x == (7, 70, 72, 180)
    assert [one.cells[point.index] for point in one.points if point.label] == ["小", "Llama-70B", "Qwen-72B", "GPT"]
    assert not one.line


def test_names_do_not_cover_points() -> None:
    (one,) = drawn("scatter", MODELS, y=("price",), label="model").series
    left, right = (point.label.position for point in one.points[1:3] if point.label)
    assert left != right


def test_names_do_not_cover_each_other() -> None:
    close = "size,price,model\n0,0,零\n100,1.0,Llama-70B\n101,1.165,Qwen-72B\n200,3,GPT"
    (one,) = drawn("scatter", close, y=("price",), label="model").series
    first, second = (point.label.position for point in one.points[1:3] if point.label)
    assert first != second


def test_the_highlighted_point_is_loud() -> None:
    (one,) = drawn("scatter", MODELS, y=("price",), label="model", highlight=("GPT",)).series
    assert [point.colour for point in one.points] == ["quiet", "quiet", "quiet", "accent"]
    assert one.points[3].label
    assert one.points[3].label.bold


def test_texts_along_x_are_no_scatter() -> None:
    assert wrong("scatter", "x,v\n甲,1") == [("a scatter wants numbers along x", "use `kind: line` or `kind: bar`")]


def test_a_callout_points_at_a_point() -> None:
    plot = drawn("scatter", TABLE, y=("v",), annotate=note("70", "一句话"))
    rings = [one for one in plot.series if one.name == "一句话"]
    assert [len(one.errors) for one in rings] == [1, 0]
    assert rings[0].x == (70,)


def test_names_come_from_cells_of_the_workbook() -> None:
    one = series(drawn("scatter", TABLE, y=("v",), label="who"), "v")
    assert one.cells == ("甲", "乙", "丙")
    assert one.cells_name == "who"
    assert {point.label.show for point in one.points if point.label} == {("cell",)}


def test_both_axes_may_be_logarithmic() -> None:
    plot = drawn("scatter", TABLE, y=("v",), log="both")
    assert plot.category_axis.logarithmic
    assert plot.value_axis.logarithmic
    plain = drawn("scatter", TABLE, y=("v",), log="x")
    assert plain.category_axis.logarithmic
    assert not plain.value_axis.logarithmic


def test_the_present_stands_over_dates() -> None:
    plot = drawn("scatter", "day,v\n2024-03-14,30\n2025-11-06,10", now="2026-02")
    mark = series(plot, "现在")
    assert mark.x == (46054,)
    assert plot.category_axis.maximum > 46054  # type: ignore[operator]
    assert plot.category_axis.format == "yyyy-mm"


def test_names_keep_clear_of_whiskers() -> None:
    text = "x,v,low,high,who\n1,10,9,11,甲\n2,20,5,35,乙\n2.2,10,9,11,丙\n5,30,29,31,丁"
    free, kept = (
        series(drawn("scatter", text, y=("v",), label="who", **options), "v")
        for options in ({}, {"errors": {"v": bounds("low", "high")}})
    )
    assert not free.errors
    assert len(kept.errors) == 1
    assert kept.errors[0].along == "y"


def test_a_callout_keeps_clear_of_names_and_points() -> None:
    around = "\n".join(f"{x},{y},别的点名" for x in range(40, 61, 4) for y in (60, 65, 70, 75, 80))
    free, crowded = (
        drawn(
            "scatter",
            f"x,v,who\n50,50,甲\n0,0,乙\n100,100,丙\n{more}",
            y=("v",),
            label="who",
            annotate=note("50", "说明"),
        )
        for more in ("", around)
    )
    up, down = (series(plot, "说明").points[0].label for plot in (free, crowded))
    assert up
    assert down
    assert up.position == "above"
    assert (down.position, down.shift) != (up.position, up.shift)
