import pytest

from builder.charts.formats import Format, far_apart, parse, suited
from builder.pictures.codes import is_date, shown

VALUES = (0.0, 1.0, -1.0, 12.34, -45.678, 1234567.0, 0.07, -0.6, 999.99)


@pytest.mark.parametrize("written", ["0", "0.0", "0.00", "#,##0", "#,##0.0", "+0", "+0.0", "0%", "0.0%"])
@pytest.mark.parametrize("value", VALUES)
def test_the_codes_of_charts_come_out_as_their_labels_do(written: str, value: float) -> None:
    form = parse(written)
    assert form
    assert shown(value, form.code) == form.text(value)


@pytest.mark.parametrize("value", [0.001, 0.01, 0.1, 1.0, 10.0, 1000.0])
def test_the_codes_of_logarithmic_axes_do_too(value: float) -> None:
    form = far_apart((0.001, 0.01, 0.1, 1.0, 10.0, 1000.0))
    assert shown(value, form.code) == form.text(value)


def test_powers_of_ten_are_written_as_excel_does() -> None:
    assert shown(1e-9, Format(power=True).code) == "1E-9"
    assert shown(1.5e12, "0.0E+00") == "1.5E+12"


@pytest.mark.parametrize(("code", "text"), [
    ("yyyy", "2023"), ("yyyy-mm", "2023-03"), ("yyyy-mm-dd", "2023-03-15"), ('yyyy"年"m"月"', "2023年3月"),
    ("d mmm yy", "15 Mar 23"), ("mmmm", "March"),
])  # fmt: skip
def test_days_are_written_from_their_numbers(code: str, text: str) -> None:
    assert shown(45000, code) == text


@pytest.mark.parametrize(("value", "code", "text"), [
    (3.0, '0.0"倍"', "3.0倍"), (-3.0, '"d; m"0', "-d; m3"), (0.0, '+0;"−"0;"±"0', "±0"), (2.5, "0", "3"),
    (0.125, "0%", "13%"), (1e6, '0.0,,"M"', "1.0M"), (1.5, "0.##", "1.5"), (2.0, "0.##", "2"), (7.0, r"0\x", "7x"),
    (1234.5678, "General", "1234.5678"), (12.0, "", "12"), (0.5, "[<1]0.0#;0", "0.5"), (4.0, "[<1]0.0#;0", "4"),
])  # fmt: skip
def test_literals_conditions_and_rounding_are_excels(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_quoted_letters_make_no_date() -> None:
    assert not is_date('0" d"')
    assert not is_date("General")
    assert is_date("yyyy")


def test_a_format_that_suits_values_tells_them_apart() -> None:
    assert [shown(value, suited((0.25, 0.5)).code) for value in (0.25, 0.5)] == ["0.25", "0.50"]
