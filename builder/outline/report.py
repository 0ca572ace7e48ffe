"""Problems as people read them: the place, what is wrong, the line with a caret under it, a hint."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from builder.errors import MOST_TOLD, At, DeckError, Problem
from builder.files import read_bytes
from builder.outline import characters
from builder.outline.visible import ACTING, on_one_line

WIDTH = 100  # cells of a line that are shown around the place
_NEAR = 4 * WIDTH  # characters around the place that are looked at: some take no cell
_LARGEST = 20_000_000  # bytes of a file whose lines are shown
_TAB = 4


def render(
    problems: Iterable[Problem],
    lines_of: Callable[[str], list[str]] | None = None,
    slide_of: Callable[[At], str] | None = None,
) -> str:
    """Every problem with its line and its slide, sorted by place, and how many there are; of very many only the first.

    `lines_of` gives the lines of a file by its name; a file that cannot be read shows no lines. `slide_of` names the
    slide at a place.
    """
    lookup = lines_of or read_lines
    lines: dict[str, list[str]] = {}
    blocks = []
    listed = sorted(problems)
    for problem in _first(listed):
        # A problem with a whole file has no line: it may be a pipe, or huge, and is not read.
        if problem.at.line and problem.at.file not in lines:
            lines[problem.at.file] = lookup(problem.at.file)
        slide = slide_of(problem.at) if slide_of else ""
        blocks.append("\n".join(_block(problem, lines.get(problem.at.file, []), slide)))
    return "\n\n".join([*blocks, _count(listed)]) if listed else ""


def read_lines(file: str) -> list[str]:
    """The lines of a text file, none when it cannot be read."""
    try:
        status = Path(file).stat() if file else None
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return []
    return _lines_of(file, status.st_mtime_ns, status.st_size) if status else []


@lru_cache(maxsize=4)
def _lines_of(file: str, _changed: int, _size: int) -> list[str]:
    try:
        return characters.lines(read_bytes(Path(file), At(file, 0, 0), _LARGEST).decode("utf-8-sig", errors="replace"))
    except DeckError:
        return []


def _first(listed: list[Problem]) -> list[Problem]:
    """As many as are told; errors before warnings, where not all of them are."""
    if len(listed) <= MOST_TOLD:
        return listed
    return sorted(sorted(listed, key=lambda problem: problem.level == "warning")[:MOST_TOLD])


def _block(problem: Problem, lines: list[str], slide: str) -> list[str]:
    level = "" if problem.level == "error" else f"{problem.level}: "
    place = f"{_place(problem.at)}: " if problem.at.file else ""
    block = [on_one_line(f"{place}{level}{problem.message}")]
    if 1 <= problem.at.line <= len(lines) and lines[problem.at.line - 1].strip():
        block += _excerpt(lines[problem.at.line - 1], problem.at.column)
    if slide:
        block.append(on_one_line(f"  slide: {slide}"))
    if problem.hint:
        block.append(on_one_line(f"  hint: {problem.hint}"))
    return block


def _place(at: At) -> str:
    return str(at) if at.line else at.file


def _excerpt(line: str, column: int) -> list[str]:
    """The line and a caret under the column, counted in cells; a long line is cropped around it."""
    first = max(0, min(column - 1, len(line)) - _NEAR)
    text, before = "…" if first else "", 0
    for index, character in enumerate(line[first : column + _NEAR], first):
        if index == column - 1:
            before = cells(text)
        text += " " * (_TAB - cells(text) % _TAB) if character == "\t" else _visible(character)
    if column > len(line):
        before = cells(text)
    text, before = _cropped(text, before)
    return [f"    {text}", f"    {' ' * before}^"]


def _visible(character: str) -> str:
    return "\ufffd" if ACTING.match(character) else character  # one cell, as the caret below counts


def _cropped(text: str, before: int) -> tuple[str, int]:
    if cells(text) <= WIDTH:
        return text.rstrip(), before
    start = max(0, before - WIDTH // 2)
    kept, skipped, width = "", 0, 0
    for character in text:
        if skipped < start:
            skipped += _cell(character)
        elif width < WIDTH:
            kept += character
            width += _cell(character)
    lead = "…" if start else ""
    return f"{lead}{kept.rstrip()}…", before - skipped + cells(lead)


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide characters, none for combining ones."""
    return sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _count(problems: list[Problem]) -> str:
    errors = sum(problem.level == "error" for problem in problems)
    warnings = len(problems) - errors
    parts = [f"{n} {word}{'s' if n > 1 else ''}" for n, word in ((errors, "problem"), (warnings, "warning")) if n]
    said = ", ".join(parts)
    return said if len(problems) <= MOST_TOLD else f"{said} or more, of which these are the first {MOST_TOLD}"
