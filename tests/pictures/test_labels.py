import pytest

from builder.pictures.projection import projection
from builder.plot import Axis, Kind, Label, Plot, Point, Position, Series
from tests.pictures.plots import labelled, plot
from tests.pictures.sheets import HEIGHT, WIDTH, artists, sheet, texts, written


def marked(kind: Kind, **options: object) -> Plot:
    return plot(kind, Series("甲", (4.0, 6.0), "accent", points=(labelled(1, **options),), leaders=True))


@pytest.mark.parametrize(("show", "text"), [
    (("value",), "6.0"), (("series", "value"), "甲 6.0"), (("value", "category"), "b 6.0"), (("category",), "b"),
    (("value", "cell"), "格二 6.0"),
])  # fmt: skip
def test_a_label_joins_its_parts_in_powerpoints_order(show: tuple[str, ...], text: str) -> None:
    series = Series("甲", (4.0, 6.0), "accent", format="0.0", cells=("格一", "格二"), points=(labelled(1, show=show),))
    assert text in texts(sheet(plot("column", series)))


def test_a_text_of_its_own_wins_and_a_series_label_stands_at_all_others() -> None:
    series = Series("甲", (4.0, 6.0, None), "accent", format="0", label=Label(), points=(labelled(1, text="六"),))
    canvas = sheet(
        plot("line", series, category_axis=Axis(visible=False), value_axis=Axis(visible=False, minimum=0, maximum=10))
    )
    assert texts(canvas) == ["4", "六"]


@pytest.mark.parametrize(("position", "across", "down"), [
    ("right", 1, 0), ("left", -1, 0), ("above", 0, -1), ("below", 0, 1), ("centre", 0, 0),
])  # fmt: skip
def test_a_label_stands_at_its_side_of_a_point(position: Position, across: int, down: int) -> None:
    content = marked("line", text="标", position=position)
    place = projection(content, WIDTH, HEIGHT)
    left, top, right, bottom = written(sheet(content), "标")
    x, y = (left + right) / 2 - place.x(1), (top + bottom) / 2 - place.y(6.0)
    assert (x > 5) - (x < -5) == across
    assert (y > 5) - (y < -5) == down


@pytest.mark.parametrize(
    ("position", "inside"), [("outside", False), ("inside", True), ("base", True), ("centre", True)]
)
def test_a_label_stands_in_a_column_or_over_it(position: Position, inside: bool) -> None:
    content = marked("column", text="标", position=position)
    top_of_bar = projection(content, WIDTH, HEIGHT).y(6.0)
    _, top, _, bottom = written(sheet(content), "标")
    assert (top >= top_of_bar) is inside
    assert (bottom <= top_of_bar) is not inside


def test_labels_of_losses_stand_under_their_columns() -> None:
    series = Series("甲", (-4.0,), "warm", points=(labelled(0, text="亏", position="outside"),))
    content = plot("column", series, value_axis=Axis(minimum=-10, maximum=10, step=5))
    assert written(sheet(content), "亏")[1] > projection(content, WIDTH, HEIGHT).y(-4.0)


def test_a_shift_moves_a_label_by_shares_of_the_frame_and_a_leader_joins_it() -> None:
    near = written(sheet(marked("line", text="标", position="above")), "标")
    canvas = sheet(marked("line", text="标", position="above", shift=(0.1, -0.2)))
    far = written(canvas, "标")
    assert far[0] - near[0] == pytest.approx(0.1 * WIDTH)
    assert far[1] - near[1] == pytest.approx(-0.2 * HEIGHT)
    leaders = [one for one in artists(canvas, "Line2D") if one.get_linewidth() == 0.75 and one.get_label() != "grid"]
    assert len(leaders) == 1


def test_a_label_on_a_fill_has_it_behind_its_letters() -> None:
    canvas = sheet(marked("line", text="标", fill="paper"))
    assert [one.get_facecolor()[:3] for one in artists(canvas, "Rectangle")] == [(1, 1, 1)]


def test_signs_of_mathematics_are_letters() -> None:
    text = r"$x_1^2$ \alpha_{3}"
    assert text in texts(sheet(marked("line", text=text)))


def test_a_label_may_be_shown_on_a_bubble() -> None:
    series = Series(
        "甲", (5.0,), "accent", x=(5.0,), sizes=(3.0,), points=(Point(0, label=Label(text="大", position="centre")),)
    )
    assert "大" in texts(sheet(plot("bubble", series, category_axis=Axis(minimum=0, maximum=10, step=5))))
