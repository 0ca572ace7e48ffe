from builder.frames import Box
from builder.templates.room import contents_of, room, title_of
from tests.templates.samples import FEET, NARROW, WIDE, design, holder, shape, solid


def inches(box: Box) -> tuple[float, ...]:
    return tuple(round(one / 914_400, 2) for one in (box.x, box.y, box.right, box.bottom))


def test_room_is_under_the_title_and_over_the_footers() -> None:
    assert inches(room(design(holder("title"), FEET), WIDE)) == (0.7, 1.4, 12.63, 6.9)


def test_a_logo_takes_the_smaller_part() -> None:
    found = design(holder("title"), FEET, shape((12, 1.4, 1.333, 5.5), solid("000000")))
    assert inches(room(found, WIDE)) == (0.7, 1.4, 12.0, 6.9)
    found = design(holder("title"), FEET, shape((0, 6.4, 13.3, 0.2), solid("000000")))
    assert inches(room(found, WIDE)) == (0.7, 1.4, 12.63, 6.4)
    found = design(holder("title"), FEET, shape((0, 0, 2, 0.3), solid("000000")))
    assert inches(room(found, WIDE)) == (0.7, 1.4, 12.63, 6.9)


def test_without_title_or_footers_the_slide_is_free_but_for_its_margins() -> None:
    assert inches(room(design(holder("pic", 3)), NARROW)) == (0.4, 0.4, 9.6, 7.1)


def test_a_title_that_fills_the_slide_leaves_no_room() -> None:
    assert room(design(holder("title", 0, (0, 0, 13.333, 7.4))), WIDE).height == 0


def test_a_narrow_title_leaves_the_width_below_it() -> None:
    assert inches(room(design(holder("title", 0, (8, 0.5, 4, 1))), WIDE)) == (0.53, 1.5, 12.8, 6.97)


def test_titles_and_contents_are_those_written_across() -> None:
    found = design(holder("title", body=' vert="eaVert"'), holder("", 1), holder("body", 2, body=' vert="vert"'))
    assert title_of(found) is None
    assert [spot.idx for spot in contents_of(found)] == [1]
