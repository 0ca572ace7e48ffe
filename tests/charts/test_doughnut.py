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


def test_a_piece_too_small_for_a_label_has_its_share_in_the_legend() -> None:
    assert drawn("doughnut", "x,v\n甲,97\n乙,3").categories == ("甲", "乙 3%")
    assert drawn("doughnut", "x,v\n甲,97\n乙,3", labels="none").categories == ("甲", "乙")
    assert drawn("doughnut", "x,v\n甲,97\n乙,3", highlight=("乙",)).series[0].points[1].colour == "accent"
