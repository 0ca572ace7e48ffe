from tests.charts.sheets import drawn, wrong

MODELS = "size,price,model\n7,0.1,小\n70,0.6,Llama-70B\n72,0.6,Qwen-72B\n180,2.5,GPT"


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
