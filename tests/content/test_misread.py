"""What looks like a mark and is printed as it stands is warned of."""

from pathlib import Path

import pytest

from tests.outlines import around, warnings_of


@pytest.mark.parametrize(
    ("point", "message", "hint"),
    [
        (
            "'看 [甲](http://a b)'",
            "this looks like a link, but its address holds a blank: 'http://a b'",
            "write %20 in its place",
        ),
        (
            '"[甲](http://a\\tb)"',
            "this looks like a link, but its address holds a tab: 'http://a\tb'",
            "write %09 in its place",
        ),
        (
            "'甲 {# 待改 #} 乙'",
            "'{# 待改 #}' is no comment here: slides say it as it stands",
            "write comments behind a '#', outside of texts",
        ),
    ],
)
def test_what_looks_like_a_mark_is_warned_of(point: str, message: str, hint: str, tmp_path: Path) -> None:
    (warning,) = warnings_of(tmp_path, around(f"- title: 一页\n  points: [{point}]\n"))
    assert (warning.level, warning.message, warning.hint) == ("warning", message, hint)
    assert (warning.at.line, warning.at.column) == (7, 18)


@pytest.mark.parametrize(
    "point", ["'\\[甲\\](http://a b)'", "'`[甲](http://a b)`'", "'[甲](https://a.org/b) c'", "'`x` {#1'", "'f[1](a b)'"]
)
def test_what_is_meant_as_it_stands_is_not(point: str, tmp_path: Path) -> None:
    assert warnings_of(tmp_path, around(f"- title: 一页\n  points: [{point}]\n")) == ()
