import pytest
from lxml import etree

from builder.content.svg.reading import SvgError
from builder.content.svg.sizing import pixels, size


def of(**said: str) -> tuple[tuple[float, float, float, float], float, float]:
    return size(etree.Element("svg", said))


def test_a_size_comes_from_lengths_or_from_the_window() -> None:
    assert of(viewBox="1 2,30 40") == ((1, 2, 30, 40), 30, 40)
    assert of(width="30", height="40px") == ((0, 0, 30, 40), 30, 40)
    assert of(width="100%", height="100%", viewBox="0 0 30 40") == ((0, 0, 30, 40), 30, 40)
    assert of(width="60", viewBox="0 0 30 40") == ((0, 0, 30, 40), 60, 80)
    assert of(height="20", viewBox="0 0 30 40") == ((0, 0, 30, 40), 15, 20)


def test_lengths_have_units() -> None:
    window, width, height = of(width="25.4mm", height="1in", viewBox="0 0 1 1")
    assert (window, round(width, 6), height) == ((0, 0, 1, 1), 96, 96)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({}, "does not say how large it is"),
        ({"width": "10"}, "does not say how large it is"),
        ({"width": "1e9", "height": "1e9"}, "a size that nothing can be drawn in"),
        ({"width": "-3", "height": "3"}, "a size that nothing can be drawn in"),
        ({"width": "0", "height": "3"}, "a size that nothing can be drawn in"),
        ({"viewBox": "0 0 1000 1"}, "more than 100 times"),
        ({"viewBox": "0 0 nan 1"}, "a 'viewBox' that is no window"),
        ({"viewBox": "0 0 1"}, "a 'viewBox' that is no window"),
        ({"viewBox": "-1e300 0 1 1"}, "a 'viewBox' that is no window"),
        ({"width": "3em", "height": "3em"}, "says its size in 'em'"),
        ({"width": "60", "viewBox": "0 0 30 0"}, "a size that nothing can be drawn in"),
    ],
)
def test_a_size_is_sane(said: dict[str, str], message: str) -> None:
    with pytest.raises(SvgError, match=message):
        of(**said)


def test_the_longer_side_has_two_thousand_pixels() -> None:
    assert pixels(10, 5) == (2_000, 1_000)
    assert pixels(1, 100) == (20, 2_000)
    assert pixels(3, 3) == (2_000, 2_000)
