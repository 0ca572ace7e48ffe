from tests.charts.sheets import SHARES, YEARS, drawn, wrong


def test_the_highlighted_slice_is_loud_and_the_rest_quiet() -> None:
    (one,) = drawn("pie", SHARES, highlight=("推理",)).series
    assert [point.colour for point in one.points] == ["accent", "quiet", "mute"]


def test_slices_may_stand_by_size() -> None:
    assert drawn("pie", SHARES, sort="ascending").categories == ("其他", "训练", "推理")


def test_what_slices_cannot_show() -> None:
    assert wrong("pie", YEARS) == [("a pie shows one column, not 2", "name one under `y:`")]
    assert wrong("doughnut", "x,v\n甲,-1\n乙,2") == [("a doughnut cannot show negative parts", "use `kind: bar`")]
    assert wrong("pie", "x,v\n甲,0\n乙,0") == [("a pie wants parts that add up to more than zero", "")]


def test_too_many_slices_are_warned_of() -> None:
    ((message, hint),) = wrong("pie", "x,v\n" + "\n".join(f"第{n},1" for n in range(7)))
    assert message == "7 slices are more than a reader can compare"
    assert "`kind: bar`" in hint
