import pytest

from builder.charts.formats import Format, of_value, parse, suited


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


def test_a_value_that_stands_alone_has_the_decimals_it_needs() -> None:
    assert of_value(-1.5, Format(0, signed=True)).text(-1.5) == "−1.5"
    assert of_value(10, Format(1, signed=True)).text(10) == "+10"
