"""Outlines with one fault each: tests/bad/*.yaml, with what is expected noted beside the wrong line.

`# error: message  # hint: words` ends the line it is about. Where a comment cannot stand, the first line says
`# at LINE: error: …`, or `# at FILE:LINE: error: …` for a file that the outline names.
"""

import re
from pathlib import Path

import pytest

from builder.build import compose
from builder.errors import DeckError
from builder.outline.characters import lines

BAD = Path(__file__).parent / "bad"
FILES = sorted(BAD.glob("*.yaml"))
NOTE = re.compile(
    r"# (?:at (?:(?P<file>[\w/.]+):)?(?P<line>\d+): )?error: (?P<message>.*?)(?:  # hint: (?P<hint>.*))?$"
)

Noted = tuple[str, int, str, str]


def noted(path: Path) -> list[Noted]:
    """What the notes of a file expect: file, line, message, hint."""
    expected = []
    for number, line in enumerate(lines(path.read_text("utf-8", errors="replace")), 1):
        if note := NOTE.search(line):
            file = str(path.parent / note["file"]) if note["file"] else str(path)
            expected.append((file, int(note["line"] or number), note["message"], note["hint"] or ""))
    return sorted(expected)


def found(path: Path) -> list[Noted]:
    with pytest.raises(DeckError) as caught:
        compose(path)
    return sorted((p.at.file, p.at.line, p.message, p.hint) for p in caught.value.problems)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_fault_is_found_where_it_is_noted(path: Path) -> None:
    assert noted(path)
    assert found(path) == noted(path)


def test_there_are_faults_of_many_kinds() -> None:
    assert len(FILES) >= 40
