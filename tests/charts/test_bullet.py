from builder import charts
from builder.draw.pptx.chart_order import stacked_up
from tests.charts.rowed import GOALS, follows, in_frame, strokes
from tests.charts.sheets import drawn, series, wrong

OPTIONS = {"y": ["actual"], "target": "goal", "ranges": ["weak", "good"]}


def test_shades_stand_one_beside_the_other_behind_the_bars() -> None:
    plot = drawn("bullet", GOALS, **OPTIONS)
    names = [one.name for one in plot.series if one.listed]
    assert names == ["weak", "good", "actual", "goal"]
    assert strokes(series(plot, "weak")) == [(1.5, 0, 50), (0.5, 0, 40)]
    assert strokes(series(plot, "good")) == [(1.5, 50, 100), (0.5, 40, 100)]


def test_a_target_is_a_stroke_across_its_row() -> None:
    tick = series(drawn("bullet", GOALS, **OPTIONS), "goal")
    assert tick.x == (90, 90, 90, 65, 65, 65)
    assert tick.values == (1.3, 1.7, None, 0.3, 0.7, None)


def test_what_was_reached_stands_beside_the_plot() -> None:
    plot = drawn("bullet", GOALS, **OPTIONS)
    texts = next(one for one in plot.series if one.cells == ("82", "68"))
    assert set(texts.x) == {plot.category_axis.maximum}
    in_frame(plot)


def test_the_scale_starts_at_zero() -> None:
    axis = drawn("bullet", GOALS, **OPTIONS).category_axis
    assert (axis.minimum, axis.maximum) == (0, 100)


def test_a_highlighted_bar_is_drawn_over_the_shades_everywhere() -> None:
    plot = drawn("bullet", GOALS, highlight=["利用率"], **OPTIONS)
    ink, accent = (one for one in plot.series if one.name == "actual" and one.line)
    assert (ink.colour, strokes(ink)) == ("ink", [(1.5, 0, 82)])
    assert (accent.colour, strokes(accent)) == ("accent", [(0.5, 0, 68)])
    order = [plot.groups[0].series[place] for place in stacked_up(plot.groups[0], legend=True)]
    assert order.index(accent) < order.index(series(plot, "weak"))


def test_whoever_edits_a_bound_moves_both_shades() -> None:
    columns = follows(drawn("bullet", GOALS, **OPTIONS), weak={0: 60.0}, goal={1: 70.0})
    assert columns["weak（横）"][:3] == [0, 60, 60]
    assert columns["good（横）"][:3] == [60, 100, 100]
    assert columns["goal（横）"][3:] == [70, 70, 70]


def test_what_a_bullet_cannot_show_is_refused() -> None:
    def messages(table: str, **options: object) -> list[str]:
        return [message for message, _ in wrong("bullet", table, **{**OPTIONS, **options})]

    assert messages(GOALS.replace("82", "-82")) == ["a bullet starts at zero and cannot show -82"]
    assert messages(GOALS.replace("50", "150")) == ["the range 'good' ends at 100, before 'weak' does at 150"]
    assert messages(GOALS.replace("82,90", "82,")) == ["the row '吞吐' has no target"]
    assert messages(GOALS, ranges=["weak", "weak", "good", "good"]) == ["4 ranges are more than eyes tell apart"]
    assert messages(GOALS, min=5) == ["bars start at zero, not at 5"]


def test_a_bullet_wants_a_target_and_one_column() -> None:
    assert wrong("bullet", GOALS, y=["actual"]) == [
        ("a bullet has no target", "name its column under `target:`, or use `kind: bar`")
    ]
    assert wrong("bullet", GOALS, target="goal") == [
        ("a bullet draws one column, not 3", "name what was reached under `y:`")
    ]


def test_its_data_are_told_in_words() -> None:
    text = charts.describe(drawn("bullet", GOALS, **OPTIONS), "目标")
    assert text == "子弹图：目标。actual：吞吐 82；利用率 68。goal：吞吐 90；利用率 65。"
