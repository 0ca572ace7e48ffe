import pytest

from builder.content.svg import values
from builder.content.svg.reading import SvgError


@pytest.mark.parametrize(
    "said",
    ["#1e9999", "none", "rgb(1, 2, 3)", "url(#a)", "url( '#a_1:2' ) none", "matrix(1 0 0 1 -2.5e-3 4)", "2.5px", "50%"],
)
def test_colours_lengths_and_transforms_stay(said: str) -> None:
    assert values.value("fill", said) == said


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("url(http://example.org/a.svg#b)", "leads outside"),
        ("url( data:image/png;base64,AA )", "leads outside"),
        ("u\\72l(#a)", "says something in 'fill'"),
        ("javascript:alert(1)", "says something in 'fill'"),
        ("expression(1)", r"works 'fill' out with 'expression\(\)'"),
        ("var(--a)", r"works 'fill' out with 'var\(\)'"),
        ("2em", "measures 'fill' in letters"),
        ("1e10", "has a number in 'fill' that is too large"),
        ("1" * 400, "has a number in 'fill' that is too large"),
        ("a" * 2_001, "says more than 2,000 characters"),
        ("<b>", "says something in 'fill'"),
    ],
)
def test_what_leads_out_or_is_worked_out_is_refused(said: str, message: str) -> None:
    with pytest.raises(SvgError, match=message):
        values.value("fill", said)


def test_a_dash_pattern_is_short() -> None:
    assert values.gaps(values.value("stroke-dasharray", "1, 2.5 3")) == [1, 2.5, 3]
    with pytest.raises(SvgError, match="more than 64 dashes and gaps"):
        values.value("stroke-dasharray", "1 " * 65)


def test_paths_are_numbers_and_commands() -> None:
    assert values.path("d", "M0,0 l1.1234567890123-2.5e-7z") == "M0,0 l1.1234567890123-2.5e-7z"
    for said in ("M0 0 url(#a)", "M1e39 0", "M12345678901 0", "M0 0é"):
        with pytest.raises(SvgError):
            values.path("d", said)


def test_links_stay_within_the_drawing() -> None:
    assert values.within(" #a:b ") == "a:b"
    for said in ("a.svg#b", "http://example.org", "#a b", "#", "javascript:alert(1)", "#javascript:a", "data:,x"):
        with pytest.raises(SvgError, match="leads outside"):
            values.within(said)


def test_names_are_found_in_values() -> None:
    assert values.named("url(#a) url('#b')") == ["a", "b"]
