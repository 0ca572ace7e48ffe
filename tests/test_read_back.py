"""What is shown as it is written is read back as it was written: titles, cells and notes, whatever they say."""

from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pptx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builder.errors import DeckError
from tests.random_values import SCRIPTS
from tests.settling import build, folder_for

# Marks, templates and breaks mean something; the rest of what nobody wants in a text is refused.
MEANT = "\\`*[]()^{}\r\n"
PLAIN = st.one_of(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters=f"{MEANT}\ufeff\ufdd0\ufffe\uffff"),
    st.sampled_from(
        ("_x0041_", "_x000D_", "]]>", "&lt;", "<a:t>", "<!--", "\u00a0", "\u202e", "\t", *sum(SCRIPTS, ()))
    ),
)
TEXT = st.lists(PLAIN, min_size=1, max_size=12).map("".join).filter(lambda text: text.strip() != "")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_for(tmp_path_factory.mktemp("read"))


@settings(max_examples=80, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(title=TEXT, cell=TEXT, notes=TEXT)
@example(title="_x0041_", cell="]]>&lt;<", notes="a\u202eb e\u0301 👩‍👩‍👧 \u00a0x")
def test_titles_cells_and_notes_read_as_they_were_written(title: str, cell: str, notes: str, folder: Path) -> None:
    table = {"columns": ["a", "b"], "rows": [[cell, "x"]]}
    slide = {"title": title, "table": table, "notes": notes}
    try:
        _, data = build(folder, {"title": "x", "sections": [{"slides": [slide]}]})
    except DeckError:  # too long for a title, most of them
        return
    (shown,) = pptx.Presentation(BytesIO(data)).slides
    (made,) = (shape.table for shape in shown.shapes if shape.has_table)
    _, said = shown.notes_slide.notes_text_frame.text.split("\n", 1)  # how long it takes stands before
    assert unbroken(shown.shapes.title.text_frame.text) == unbroken(title)
    assert unbroken(made.cell(1, 0).text) == unbroken(cell)
    assert said == normalize("NFC", notes).strip()


def unbroken(text: str) -> str:
    """Without blanks and with composed characters: a line may be broken at any blank, or between Han characters."""
    return "".join(normalize("NFC", text).replace("\v", " ").split())
