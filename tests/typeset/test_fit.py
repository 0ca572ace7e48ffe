import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.frames import EMU_PER_POINT, Box, Insets, Paragraph, Run, TextFrame
from builder.typeset.fit import LINE, fits, line_count, measure, natural_width

TEXTS = st.text("汉字训练，。：“”（）AIgpu 0123%-—…\nかナーっ한국", min_size=1, max_size=60)


def paragraph(text: str, size: float = 20, **style: object) -> Paragraph:
    return Paragraph((Run(text, size),), **style)  # type: ignore[arg-type]


def frame(width: float, height: float, *paragraphs: Paragraph, **style: object) -> TextFrame:
    box = Box(0, 0, round(width * EMU_PER_POINT), round(height * EMU_PER_POINT))
    return TextFrame(id="t", name="t", box=box, paragraphs=paragraphs, **style)  # type: ignore[arg-type]


def test_height_is_lines_by_size_by_spacing_and_the_space_around() -> None:
    made = paragraph("一二三四五六", spacing=110, before=4, after=6)
    measured = measure((made, made), 70)
    assert measured.lines == 4
    assert measured.height_pt == pytest.approx(2 * (2 * 20 * LINE * 1.1 + 10))


def test_a_line_that_is_exactly_full_is_not_trusted() -> None:
    assert line_count((paragraph("一二三"),), 60) == 2
    assert line_count((paragraph("一二三"),), 61) == 1


def test_the_worse_of_both_programs_counts() -> None:
    assert line_count((paragraph("用I算用I算"),), 95) == 2  # LibreOffice's gaps
    assert line_count((paragraph("한국어 한국어"),), 75) == 2  # either way


def test_fits_says_how_much_too_high_the_text_is() -> None:
    made = paragraph("一二三")
    assert fits(frame(100, 30, made)) == pytest.approx(20 * LINE - 30)
    assert fits(frame(100, 20, made)) > 0


def test_insets_and_shapes_take_room_from_the_text() -> None:
    made = frame(100, 30, paragraph("一二三四"))
    inset = replace(made, insets=Insets(left=20 * EMU_PER_POINT, top=2 * EMU_PER_POINT))
    assert fits(inset) == pytest.approx(fits(made) + 2 + 20 * LINE)
    assert fits(replace(made, shape="ellipse")) > fits(made)


def test_an_empty_frame_fits() -> None:
    assert fits(frame(100, 10)) < 0


@given(TEXTS)
def test_nothing_breaks_at_its_natural_width(text: str) -> None:
    made = paragraph(text)
    assert line_count((made,), natural_width((made,))) == 1 + text.count("\n")


@given(TEXTS, st.floats(30, 400), st.floats(1, 200))
def test_wider_never_stands_higher(text: str, width: float, more: float) -> None:
    made = (paragraph(text),)
    assert measure(made, width + more).height_pt <= measure(made, width).height_pt
