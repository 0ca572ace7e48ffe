import pytest

from builder.templates.numbering import number_placeholders, number_shapes
from builder.templates.xml import P, parse
from tests.templates.samples import design, holder, layout


def test_placeholders_that_all_have_no_number_get_one_each() -> None:
    root = parse(layout("L", holder("title"), holder(""), holder(""), holder("dt", 1)), "x")
    number_placeholders(root)
    assert [(one.get("type"), one.get("idx")) for one in root.iter(f"{P}ph")] == [
        ("title", None),
        (None, "2"),
        (None, "3"),
        ("dt", "1"),
    ]
    found = design(holder(""), holder("title"), holder(""))
    assert [(spot.kind, spot.idx) for spot in found.spots] == [("obj", 1), ("title", 0), ("obj", 2)]


def test_numbers_that_are_right_stay() -> None:
    found = design(holder("title"), holder("", 13), holder("pic", 27), holder("ftr", 11))
    assert [spot.idx for spot in found.spots] == [0, 13, 27, 11]


def test_two_titles_are_told_apart() -> None:
    assert [spot.idx for spot in design(holder("title"), holder("title")).spots] == [0, 1]


def test_shapes_have_numbers_of_their_own() -> None:
    data = layout("L", holder("title"), holder("", 1), holder("", 2)).replace(b'id="3"', b'id="2"')
    root = parse(data.replace(b'id="4"', b'id="0"'), "x")
    number_shapes(root)
    assert [one.get("id") for one in root.iter(f"{P}cNvPr")] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("number", ["0", "-3", "999999999999"])
def test_numbers_that_no_presentation_may_have_give_way(number: str) -> None:
    data = layout("L", holder("title"), holder("", 7), holder("", 1)).replace(b'idx="7"', f'idx="{number}"'.encode())
    root = parse(data, "x")
    number_placeholders(root)
    assert [one.get("idx") for one in root.iter(f"{P}ph")] == [None, "2", "1"]
