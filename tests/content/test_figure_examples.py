"""Every filter has an example, and every example says what a slide would."""

import pytest

from builder.content.figure_examples import EXAMPLES
from builder.content.figure_filters import FILTERS
from tests.content.tabled import said

ALL = [(expression, text) for examples in EXAMPLES.values() for expression, text in examples]


def test_every_filter_has_an_example_that_uses_it() -> None:
    assert list(EXAMPLES) == list(FILTERS)
    assert all(f"| {name}" in expression for name, examples in EXAMPLES.items() for expression, _ in examples)


@pytest.mark.parametrize(("expression", "text"), ALL)
def test_an_example_is_true(expression: str, text: str) -> None:
    assert said(expression) == text
