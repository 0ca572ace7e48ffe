"""Words over panels."""

from builder.charts import ChartPage
from builder.charts.captions import heading, over_all

PAGE = ChartPage(400, 300)


def test_the_unit_comes_first_and_each_name_has_its_swatch() -> None:
    found, room = over_all("元", (("训练", "accent"), ("推理", "quiet")), PAGE)
    assert [(one.text, one.colour, one.swatch) for one in found] == [
        ("元", "quiet", ""), ("训练", "ink", "accent"), ("推理", "ink", "quiet"),
    ]  # fmt: skip
    assert [one.area[0] for one in found] == sorted(one.area[0] for one in found)
    assert room < 2 * PAGE.size * 1.35


def test_names_that_do_not_fit_go_on_in_a_next_row() -> None:
    found, room = over_all("元", tuple((f"一个很长的名字{n}", "accent") for n in range(6)), PAGE)
    assert len({one.area[1] for one in found}) > 1
    assert all(one.area[0] + one.area[2] <= 1 for one in found)
    assert room > 2 * PAGE.size * 1.35


def test_nothing_takes_no_room() -> None:
    assert over_all("", (), PAGE) == ((), 0.0)


def test_a_heading_is_bold_in_its_box() -> None:
    made = heading("甲", (40, 30, 200, 60), PAGE, 16)
    assert (made.area, made.size, made.bold) == ((0.1, 0.1, 0.5, 0.2), 16, True)
