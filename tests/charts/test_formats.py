import pytest

from builder.charts.formats import (
    Format,
    alone,
    each_its_own,
    far_apart,
    labels,
    parse,
    shortest,
    suited,
    ticks,
    typed_decimals,
)


@pytest.mark.parametrize(
    ("written", "code", "text"),
    [
        ("0", '0;"−"0', "1235"),
        ("#,##0.0", '#,##0.0;"−"#,##0.0', "1,234.6"),
        ("+0", '+0;"−"0;0', "+1235"),
        ("0.0%", '0.0%;"−"0.0%', "123456.0%"),
    ],
)
def test_a_written_format_gives_a_code_and_the_same_text(written: str, code: str, text: str) -> None:
    form = parse(written)
    assert form
    assert form.code == code
    assert form.text(1234.56) == text


@pytest.mark.parametrize("written", ["", "abc", "0.0.0", "[Red]0", '0"x"', "$0"])
def test_other_formats_are_refused(written: str) -> None:
    assert parse(written) is None


def test_the_minus_is_a_true_one() -> None:
    assert Format(1).text(-1.5) == "\N{MINUS SIGN}1.5"


@pytest.mark.parametrize(
    ("values", "decimals"),
    [((278.8, 1589.1), 0), ((3.2, 4.1), 1), ((10, 20), 0), ((1.7, 2.35), 2), ((1e-9, 3e-9), 9), ((0.0,), 0), ((), 0)],
)
def test_three_figures_are_enough(values: tuple[float, ...], decimals: int) -> None:
    assert suited(values).decimals == decimals


@pytest.mark.parametrize(
    ("typed", "decimals"), [("34", 0), ("34.00", 2), ("−1.5", 1), ("1e-3", 3), ("2.5e1", 0), (".5", 1)]
)
def test_decimals_are_counted_as_typed(typed: str, decimals: int) -> None:
    assert typed_decimals(typed) == decimals


def test_labels_have_at_most_three_decimals_unless_all_values_are_small() -> None:
    assert labels("", (0.12345, 20.0), 5).decimals == 3
    assert labels("", (0.00012, 0.00034), 5).decimals == 5


def test_figures_stand_in_groups_when_any_value_has_five() -> None:
    assert labels("", (1589.1, 278.8), 1).text(1589.1) == "1589.1"
    assert labels("", (1589.0, 10_000.0), 0).text(1589) == "1,589"
    assert labels("", (9_800.0,), 0, reach=10_000.0).text(9800) == "9,800"


def test_an_axis_has_the_style_of_its_labels_and_the_decimals_of_its_steps() -> None:
    steps = (0.0, 400.0, 800.0, 1200.0, 1600.0)
    assert ticks(steps, labels("", (1589.1,), 1), written=False).text(1600) == "1600"
    assert ticks(steps, labels("#,##0", (1589.1,), 1), written=True).text(1600) == "1,600"
    assert ticks(steps, labels("0.0", (1589.1,), 1), written=True).text(1600) == "1600.0"
    assert ticks((0.0, 0.5, 1.0), labels("0", (1.0,), 0), written=True).text(0.5) == "0.5"
    assert ticks((0.0, 0.25, 0.5), labels("0%", (0.5,), 0), written=True).text(0.25) == "25%"


def test_a_value_that_is_told_alone_has_no_zeros_at_its_end() -> None:
    assert shortest(-1.5, Format(2)).text(-1.5) == "−1.5"
    assert shortest(10, Format(1, signed=True)).text(10) == "10"


@pytest.mark.parametrize(
    ("values", "texts", "code"),
    [
        ((0.01, 0.1, 1, 10), ["0.01", "0.1", "1", "10"], "[<1]0.##;0"),
        ((1, 100, 10_000), ["1", "100", "10,000"], "#,##0"),
        ((0.2, 0.4, 0.8, 1.6), ["0.2", "0.4", "0.8", "1.6"], '0.0;"−"0.0'),
        ((1e-9, 1, 1e9), ["1E-9", "1E+0", "1E+9"], "0E+0"),
    ],
)
def test_ticks_far_apart_are_written_short(values: tuple[float, ...], texts: list[str], code: str) -> None:
    form = far_apart(values)
    assert [form.text(value) for value in values] == texts
    assert form.code == code


def test_parts_of_a_hundred_far_apart_are_written_short_too() -> None:
    form = far_apart((0.001, 0.01, 0.1, 1), percent=True)
    assert [form.text(value) for value in (0.001, 0.01, 1)] == ["0.1%", "1%", "100%"]
    assert form.code == "[<0.01]0.#%;0%"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1e-9, "1E-9"), (1.234e-7, "1.23E-7"), (0.0123, "0.0123"), (12345, "12,345"), (2.5e12, "2.5E+12")],
)
def test_one_value_alone_has_three_figures(value: float, text: str) -> None:
    assert alone(value).text(value) == text


def test_decimals_of_millions_say_nothing() -> None:
    assert labels("", (1_234_567.891,), 3).text(1_234_567.891) == "1,234,568"
    assert labels("", (1_234.567,), 3).text(1_234.567) == "1234.567"


def test_values_far_apart_have_their_own_decimals_and_others_a_common_one() -> None:
    prices = (0.075, 1.5, 15.0, -5.0)
    own = each_its_own(labels("", prices, 3), prices, 3)
    assert [own.text(value) for value in prices] == ["0.075", "1.5", "15", "−5"]
    near = (41.5, 62.0)
    assert each_its_own(labels("", near, 1), near, 1).text(62.0) == "62.0"
    tiny = (1e-9, 3.0)
    assert [each_its_own(labels("", tiny, 9), tiny, 9).text(value) for value in tiny] == ["1.0E-9", "3"]


@pytest.mark.parametrize(
    ("value", "code", "text"), [(0.125, "0%", "13%"), (2.5, "0", "3"), (-0.285, "0%", "−29%"), (1.005, "0.00", "1.01")]
)
def test_halves_are_rounded_away_from_zero_as_spreadsheets_do(value: float, code: str, text: str) -> None:
    form = parse(code)
    assert form
    assert form.text(value) == text
