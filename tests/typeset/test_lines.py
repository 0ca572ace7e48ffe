import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.frames import EMU_PER_POINT, Bullet, Paragraph, Run
from builder.typeset.breaks import PROFILES, Profile
from builder.typeset.lines import GAP, break_lines, indent, one_line

TEXTS = st.text("汉字训练，。：“”（）AIgpu 0123%-—…\nかナーっ한국", max_size=60)
WIDTHS = st.floats(30, 600)


def paragraph(text: str, size: float = 10, **style: object) -> Paragraph:
    return Paragraph((Run(text, size),), **style)  # type: ignore[arg-type]


def lines_of(made: Paragraph, width: float, profile: Profile = "ppt") -> list[str]:
    return [made.text[line.start : line.end] for line in break_lines(made, width, profile)]


@given(TEXTS, TEXTS, WIDTHS, st.integers(0, 40))
def test_what_surely_takes_one_line_is_broken_into_none_by_any_profile(
    first: str, second: str, width: float, left: int
) -> None:
    made = Paragraph((Run(first, 10), Run(second, 7, raised=True)), left=left * EMU_PER_POINT)
    if one_line(made, width):
        assert [len(break_lines(made, width, profile)) for profile in PROFILES] == [1, 1]
    else:
        assert (
            "\n" in made.text or len(break_lines(made, width - 0.01, "lo")) > 1 or made.text.endswith((" ", "\u3000"))
        )


def test_a_line_takes_as_many_characters_as_fit() -> None:
    assert lines_of(paragraph("一二三四五六七"), 30) == ["一二三", "四五六", "七"]


def test_a_mark_takes_the_character_before_it_to_the_next_line() -> None:
    assert lines_of(paragraph("一二三，四五"), 30) == ["一二", "三，四", "五"]


def test_spaces_at_a_line_s_end_hang_out_of_it() -> None:
    assert lines_of(paragraph("ab cd"), 15) == ["ab", "cd"]


def test_a_word_wider_than_the_line_is_cut_at_the_last_character_that_fits() -> None:
    assert lines_of(paragraph("mmmmm"), 18) == ["mm", "mm", "m"]


def test_a_character_wider_than_the_column_still_takes_only_one_line() -> None:
    assert lines_of(paragraph("汉字"), 4) == ["汉", "字"]


def test_a_line_feed_always_ends_a_line() -> None:
    assert lines_of(paragraph("一\n二三\n"), 100) == ["一", "二三", ""]


def test_an_empty_paragraph_has_one_line_of_its_size() -> None:
    (line,) = break_lines(paragraph("", 12), 100, "ppt")
    assert (line.width, line.size) == (0, 12)


def test_the_largest_run_of_a_line_gives_its_size() -> None:
    made = Paragraph((Run("小小", 10), Run("大", 20), Run("小小小", 10)))
    assert [line.size for line in break_lines(made, 42, "ppt")] == [20, 10]


def test_libreoffice_adds_a_gap_where_scripts_meet() -> None:
    made = paragraph("用I算", 100)
    plain, spaced = (break_lines(made, 1000, profile)[0].width for profile in ("ppt", "lo"))
    assert spaced - plain == pytest.approx(2 * GAP * 100)


def test_raised_text_is_two_thirds_as_wide() -> None:
    (line,) = break_lines(Paragraph((Run("汉", 30, raised=True),)), 100, "ppt")
    assert (line.width, line.size) == (pytest.approx(20), 30)


def test_indents_narrow_the_lines_and_a_bullet_pushes_its_text() -> None:
    hanging = {"left": 20 * EMU_PER_POINT, "first": -20 * EMU_PER_POINT}
    assert lines_of(paragraph("一二三四五", **hanging), 50) == ["一二三四五"]
    assert lines_of(paragraph("一二三四五", **hanging, bullet=Bullet()), 50) == ["一二三", "四五"]
    assert indent(paragraph("一", 40, **hanging, bullet=Bullet()), first=True) > 20


@given(TEXTS, WIDTHS, st.sampled_from(PROFILES))
def test_lines_joined_are_the_text(text: str, width: float, profile: Profile) -> None:
    made = paragraph(text)
    assert "".join("".join(lines_of(made, width, profile)).split()) == "".join(text.split())


@given(TEXTS, WIDTHS, st.sampled_from(PROFILES))
def test_no_line_is_over_full(text: str, width: float, profile: Profile) -> None:
    assert all(line.width <= width + 1e-6 for line in break_lines(paragraph(text), width, profile))


@given(TEXTS, WIDTHS, WIDTHS, st.sampled_from(PROFILES))
def test_wider_never_takes_more_lines(text: str, one: float, other: float, profile: Profile) -> None:
    narrow, wide = sorted((one, other))
    made = paragraph(text)
    assert len(break_lines(made, wide, profile)) <= len(break_lines(made, narrow, profile))
