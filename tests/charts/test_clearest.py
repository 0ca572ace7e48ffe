from builder.charts.clearest import around, clearest, covered, kept_apart

BOUNDS = (0.0, 0.0, 100.0, 100.0)


def test_the_first_place_on_which_nothing_stands_is_taken() -> None:
    boxes = around(50, 50, 20, 10, 5)
    assert clearest(boxes, (), BOUNDS) == (55, 45, 75, 55)
    assert clearest(boxes, [(60, 40, 70, 60)], BOUNDS) == (25, 45, 45, 55)


def test_a_place_outside_is_worse_than_one_on_a_text_and_that_worse_than_one_on_a_line() -> None:
    outside = covered((90, 0, 110, 10), (), BOUNDS)
    on_text = covered((10, 10, 20, 20), [(15, 15, 30, 30)], BOUNDS)
    on_line = covered((10, 10, 20, 20), (), BOUNDS, [[(0, 0), (30, 30)]])
    assert outside > on_text > on_line > 0


def test_a_line_is_on_a_box_only_where_it_runs_through_it() -> None:
    assert covered((10, 10, 20, 20), (), BOUNDS, [[(0, 30), (30, 90)]]) == 0
    assert covered((10, 10, 20, 20), (), BOUNDS, [[(15, 0), (15, 90)]]) > 0
    assert covered((10, 10, 20, 20), (), BOUNDS, [[(30, 0), (30, 90)]]) == 0


def test_middles_are_kept_apart_between_their_bounds() -> None:
    assert kept_apart([10, 12, 90], 10, 0, 100) == (10, 20, 90)
    assert kept_apart([0, 98, 99], 10, 0, 100) == (5, 85, 95)
    assert kept_apart([50, 20], 10, 0, 100) == (50, 20)
