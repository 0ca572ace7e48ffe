"""What an expression names is known before it is worked out."""

import pytest

from builder.content.figures import FigureError
from builder.content.parsing import names_in


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("drop", {"drop"}),
        ("(rent.last.price / 降幅) | percent(of=whole)", {"rent", "降幅", "whole"}),
        ("'a' if big and not small else b ~ 'c'", {"big", "small", "b"}),
        ("3 * 4", set()),
        ("t['drop'].x", {"t"}),
    ],
)
def test_names_begin_a_look_up(source: str, names: set[str]) -> None:
    assert names_in(source) == names


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(FigureError, match="cannot be read"):
        names_in("drop +")
