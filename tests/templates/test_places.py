import pytest

from builder.frames import Box
from builder.templates.places import Shift, box, covered, far, properties, shapes
from builder.templates.xml import Element, parse
from tests.templates.samples import frame, layout, shape


def placed(*inside: str) -> list[tuple[Element, Shift]]:
    return list(shapes(parse(layout("L", *inside), "x")))


def inches(found: Box | None) -> tuple[float, ...]:
    assert found is not None
    return tuple(round(one / 914_400, 3) for one in (found.x, found.y, found.width, found.height))


def group(inside: str, outer: tuple[float, ...], inner: tuple[float, ...]) -> str:
    lengths = frame(inner).replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    lengths = lengths.removeprefix("<a:xfrm>").removesuffix("</a:xfrm>")
    xfrm = frame(outer).replace("</a:xfrm>", lengths + "</a:xfrm>")
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="G"/></p:nvGrpSpPr><p:grpSpPr>{xfrm}</p:grpSpPr>{inside}</p:grpSp>'
    )


def test_shapes_in_groups_stand_where_the_groups_put_them() -> None:
    twice = group(shape((1, 1, 2, 1)), (4, 2, 4, 2), (0, 0, 2, 1))
    ((one, shift),) = placed(twice)
    assert inches(box(one, shift)) == (6, 4, 4, 2)
    ((one, shift),) = placed(group(twice, (0, 0, 1, 1), (0, 0, 2, 2)))
    assert inches(box(one, shift)) == (3, 2, 2, 1)


def test_a_group_without_a_size_moves_nothing() -> None:
    ((one, shift),) = placed(group(shape((1, 1, 2, 1)), (4, 2, 4, 2), (0, 0, 0, 0)))
    assert inches(box(one, shift)) == (1, 1, 2, 1)


@pytest.mark.parametrize(("turn", "wanted"), [(0, (1, 1, 4, 2)), (5_400_000, (2, 0, 2, 4)), (10_800_000, (1, 1, 4, 2))])
def test_a_shape_on_its_side_takes_the_place_that_it_is_seen_in(turn: int, wanted: tuple[float, ...]) -> None:
    turned = shape((1, 1, 4, 2)).replace("<a:xfrm>", f'<a:xfrm rot="{turn}">')
    ((one, shift),) = placed(turned)
    assert inches(box(one, shift)) == wanted


def test_hidden_shapes_are_left_out_and_choices_taken() -> None:
    hidden = shape((1, 1, 1, 1)).replace('name="Rectangle"', 'name="R" hidden="1"')
    choice = (
        f"<mc:AlternateContent><mc:Choice Requires='p14' xmlns:p14='x'>{shape((2, 2, 1, 1))}</mc:Choice>"
        f"<mc:Fallback>{shape((3, 3, 1, 1))}</mc:Fallback></mc:AlternateContent>"
    )
    ((one, shift),) = placed(hidden, choice)
    assert inches(box(one, shift)) == (2, 2, 1, 1)
    described = properties(one)
    assert described is not None
    assert described.get("name") == "Rectangle"


def test_a_shape_that_says_no_place_has_none() -> None:
    ((one, shift),) = placed("<p:sp><p:nvSpPr/><p:spPr/></p:sp>")
    assert box(one, shift) is None


def test_how_much_of_a_box_another_covers() -> None:
    whole = Box(0, 0, 100, 100)
    assert covered(whole, Box(-10, -10, 200, 200)) == 1
    assert covered(whole, Box(50, 0, 100, 100)) == 0.5
    assert covered(whole, Box(100, 0, 100, 100)) == 0


def test_a_shape_that_groups_blow_up_beyond_measure_stands_nowhere() -> None:
    inside = shape((1, 1, 2, 1))
    for _ in range(40):
        inside = group(inside, (0, 0, 100_000, 100_000), (0, 0, 0.00001, 0.00001))
    ((one, shift),) = placed(inside)
    assert box(one, shift) is None


def test_a_shape_that_says_a_place_out_of_sight_is_far() -> None:
    near, off, large = (one for one, _ in placed(*map(shape, ((1, -20, 2, 1), (1, 4_000, 2, 1), (0, 0, 2, 4_000)))))
    assert far(near) is None
    assert far(off) == Box(914_400, 1_000_000_000, 1_828_800, 914_400)
    assert far(large) == Box(0, 0, 1_828_800, 1_000_000_000)
