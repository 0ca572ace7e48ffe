import pytest

from builder.content.svg.cleaning import cleaned
from builder.content.svg.counting import MOST_DASHES
from builder.content.svg.reading import SvgError
from tests.content.svg.drawings import RECT, drawing

TOWER = '<defs><path id="a0" d="M0 0h9"/>' + "".join(
    f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 7)
)  # a million copies


def refused(inside: str, message: str) -> None:
    with pytest.raises(SvgError, match=message):
        cleaned(drawing(inside))


def test_copies_are_counted() -> None:
    refused(TOWER + '</defs><use href="#a6"/>', "more than 20,000 elements, copies counted")
    refused("<g/>" * 20_001 + RECT, "more than 20,000 elements")
    assert cleaned(drawing('<path id="a" d="M0 0h9"/>' + '<use href="#a"/>' * 50))


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<clipPath id="a"><rect width="9" height="9" clip-path="url(#a)"/></clipPath>',
        '<clipPath id="a"><rect width="9" height="9" style="clip-path:url(#a)"/></clipPath>',
        '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>',
        '<use id="a" href="#a"/>',
    ],
)
def test_what_copies_itself_is_refused(inside: str) -> None:
    refused(inside + RECT, "copies something into itself")


def test_copies_in_copies_are_bounded() -> None:
    chain = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(60))
    refused(chain + RECT, "more than 60 groups and copies in one another")


def test_clips_of_a_style_sheet_count_for_what_has_a_class() -> None:
    clip = '<style>.a{clip-path:url(#c)}</style><clipPath id="c">' + RECT * 199 + "</clipPath>"
    refused(clip + '<path class="a" d="M0 0h9"/>' * 100, "more than 20,000 elements")
    assert cleaned(drawing(clip + '<path d="M0 0h9"/>' * 100))


def test_paths_are_counted_as_often_as_they_are_drawn() -> None:
    long = f'<path id="a" d="M0 0{"h9" * 50_000}"/>'
    refused(long + '<use href="#a"/>' * 60, "paths of more than 5,000,000 characters")


def test_what_draws_nothing_is_told() -> None:
    refused("", "draws nothing")
    refused("<g/><defs/>", "draws nothing")


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0L1000 500" stroke="red" stroke-dasharray="0.0001"/>',
        '<path d="m0 0l1000 500" style="stroke-dasharray:.001 .001"/>',
        '<style>.a{stroke-dasharray:.0001}</style><path class="a" d="M0 0C9 90 9 0 0 90"/>',
        '<g stroke-dasharray=".0001"><circle r="50"/></g>',
        '<g stroke-dasharray=".0001"><rect width="100%" height="100%"/></g>',
        '<polygon points="0 0 100 0 100 90" stroke-dasharray=".0001"/>',
        '<path d="M0 0A90 90 0 0 1 9 9" stroke-dasharray=".0001"/>',
        '<path d="M0 0T9 9 18 0" stroke-dasharray=".0001"/>',
        '<path d="M0 0V9H9Z" stroke-dasharray="1e-300"/>',
        '<path id="a" d="M0 0H90"/><g stroke-dasharray=".0001"><use href="#a"/></g>',
        '<path d="M-1e9 0L1e9 500" stroke-dasharray="1 1"/>',
    ],
)
def test_lines_of_too_many_dashes_are_refused(inside: str) -> None:
    refused(inside, f"more than {MOST_DASHES:,} dashes")


def test_ordinary_dashes_pass() -> None:
    assert cleaned(drawing('<path d="M0 0L1000 500M5 5z" stroke="red" stroke-dasharray="4 2"/>'))
    assert cleaned(drawing('<g stroke-dasharray="0"><path d="M0 0L1000 500"/></g>'))
    assert cleaned(drawing('<path d="M0 0L1000 500" stroke-dasharray="none"/>'))
