"""Slides of other heights are laid out as if they had the usual one."""

from builder.frames import Box, Cell, Insets, Line, Paragraph, Run, ShapeFrame, TableFrame, TextFrame
from builder.templates.scaling import HEIGHT, enlarged, points, scale_of, scaled
from tests.templates.samples import template

SMALL = (9_144_000, 5_143_500)


def test_a_slide_of_the_usual_height_is_left_as_it_is() -> None:
    for size in ((12_192_000, 6_858_000), (9_144_000, 6_858_000), (12_192_000, 6_800_000)):
        found = template(size=size)
        assert scale_of(found) == 1.0
        assert enlarged(found, 1.0) is found


def test_a_smaller_slide_is_laid_out_at_the_usual_height_and_type_grows_with_it() -> None:
    found = template(size=SMALL)
    scale = scale_of(found)
    assert scale == 0.75
    large = enlarged(found, 1 / scale)
    assert large.size == (12_192_000, HEIGHT)
    old, new = found.designs[1].spots[0], large.designs[1].spots[0]
    assert new.box.width == round(old.box.width / 0.75)
    assert new.looks[0].size == old.looks[0].size / 0.75
    assert new.insets.left == round(old.insets.left / 0.75)
    assert large.parts is found.parts


def test_frames_come_back_to_their_size_with_all_that_is_in_them() -> None:
    paragraph = Paragraph((Run("字", 20.0),), left=400, first=-400, before=6.0, after=2.0)
    text = scaled(
        TextFrame(id="a", name="A", box=Box(100, 200, 300, 400), paragraphs=(paragraph,), insets=Insets(8, 4, 8, 4)),
        0.75,
    )
    assert isinstance(text, TextFrame)
    assert text.box == Box(75, 150, 225, 300)
    assert text.paragraphs == (Paragraph((Run("字", 15.0),), left=300, first=-300, before=4.5, after=1.5),)
    assert text.insets == Insets(6, 3, 6, 3)
    shape = scaled(ShapeFrame(id="b", name="B", box=Box(0, 0, 8, 8), line=Line("line", 2.0)), 0.75)
    assert isinstance(shape, ShapeFrame)
    assert shape.line == Line("line", 1.5)


def test_a_table_is_as_wide_and_high_as_its_columns_and_rows() -> None:
    cell = Cell((Paragraph((Run("x", 16.0),)),), bottom=Line("line", 1.0))
    table = scaled(
        TableFrame(
            id="t",
            name="T",
            box=Box(0, 0, 303, 101),
            widths=(101, 101, 101),
            heights=(101,),
            rows=((cell,) * 3,),
            alt="",
        ),
        0.75,
    )
    assert isinstance(table, TableFrame)
    assert (table.widths, table.heights) == ((76, 76, 76), (76,))
    assert (table.box.width, table.box.height) == (228, 76)
    assert table.rows[0][0].paragraphs[0].runs[0].size == 12.0


def test_type_sizes_are_tenths_and_no_larger_than_was_measured() -> None:
    assert [points(size, 0.75) for size in (24, 20, 18, 19, 23.98)] == [18.0, 15.0, 13.5, 14.2, 18.0]
    assert all(points(size, 0.827) <= size * 0.827 + 0.02 for size in range(10, 60))
