from builder.charts.colours import letters, series_colours
from tests.charts.sheets import CROSSING, PAGE, chart, data_of


def roles(**options: object) -> tuple[str, ...]:
    return series_colours(chart("line", **options), data_of(CROSSING).columns, PAGE)


def test_two_lines_are_the_accent_and_a_quiet_one() -> None:
    assert roles() == ("accent", "quiet")


def test_the_highlighted_line_is_loud_wherever_it_stands() -> None:
    assert roles(highlight=("serving",)) == ("quiet", "accent")


def test_the_author_has_the_last_word() -> None:
    assert roles(highlight=("serving",), colours={"training": "gain"}) == ("gain", "accent")


def test_letters_are_never_in_a_tint() -> None:
    assert letters("warm_tint") == "warm"
    assert letters("mute") == "quiet"
    assert letters("accent") == "accent"
