"""What docs/languages.md shows builds in both of its languages, and what it says of the languages is so."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from builder.build import compose_all, read_outline
from builder.content.figure_formats import written
from builder.content.figures import Figure
from builder.words import date, words
from tests.layouts.rules import broken
from tests.outlines import ROOT, write

PAGE = (ROOT / "docs/languages.md").read_text("utf-8")
(OUTLINE,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
HEAD, _, *ROWS = ([cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines() if line[:1] == "|")


def test_the_outline_builds_in_both_languages(tmp_path: Path) -> None:
    made, warnings = compose_all(read_outline(write(tmp_path, OUTLINE)), ("zh-CN", "en"))
    assert warnings == ()
    for one in made:
        assert broken(one.presentation) == []
    assert [slide.id for slide in made[0].presentation.slides][2] == "visits"
    assert made[1].presentation.slides[2].title == "4,150 came in the evening, and daytime lost nobody"


@pytest.mark.parametrize("column", range(1, 6))
def test_the_table_says_what_a_deck_says(column: int) -> None:
    table = {row[0]: row[column] for row in ROWS}
    language = HEAD[column]
    terms = words(language)
    assert re.split("[、,] ?", table["automatic words"]) == [terms.agenda, terms.sources]
    assert table["continued"] == terms.continued.format(2, 3).strip()
    assert table["date"] == date("2026-02-01", language)
    assert table["1234567"] == written(Figure(Decimal(1234567)), language)
