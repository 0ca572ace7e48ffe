from tests.charts.sheets import SHARES, drawn


def test_slices_are_labelled_outside_with_name_and_share() -> None:
    plot = drawn("pie", SHARES)
    label = plot.series[0].points[0].label
    assert label
    assert (label.show, label.position) == (("category", "percent"), "outside")
    assert not plot.legend


def test_a_pie_is_round() -> None:
    area = drawn("pie", SHARES).area
    assert area
    assert round(area[2] * 540, 3) == round(area[3] * 331, 3)


def test_a_small_slice_is_named_beside_the_pie() -> None:
    label = drawn("pie", "x,v\n甲,99\n乙,1").series[0].points[1].label
    assert label
    assert (label.show, label.position) == (("category", "percent"), "outside")
