from tests.charts.sheets import SHARES, drawn


def test_shares_stand_in_the_ring_and_names_beside_it() -> None:
    plot = drawn("doughnut", SHARES)
    label = plot.series[0].points[0].label
    assert label
    assert (label.show, label.position) == (("percent",), None)
    assert plot.legend == "right"


def test_a_piece_too_small_for_a_label_has_none() -> None:
    plot = drawn("doughnut", "x,v\n甲,98\n乙,2")
    assert plot.series[0].points[1].label is None
