"""Lines of a paragraph at a width, as PowerPoint and as LibreOffice would break them."""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from math import inf

from msgspec import Struct

from builder.frames import EMU_PER_POINT, Paragraph, Run
from builder.typeset.breaks import Profile, anatomy, has_east_asian, script_changes
from builder.typeset.widths import RAISED, advances

# LibreOffice adds a fifth of the line height (1.2 em) where East Asian and Latin characters meet.
GAP = 0.24
_EAST_ASIAN = ("zh", "ja", "ko")
_ROUNDING = 1e-6  # points; sums of widths taken in another order differ by less


class TextLine(Struct, frozen=True):
    """One line: offsets into the paragraph's text (spaces at its end left out), width and largest size in points."""

    start: int
    end: int
    width: float
    size: float


def break_lines(paragraph: Paragraph, width_pt: float, profile: Profile) -> tuple[TextLine, ...]:
    """The lines of a paragraph in a column of that width; a line feed in a run always ends a line.

    A word wider than the line is cut at the last character that fits. Indents narrow the lines.
    """
    return broken(paragraph.runs, rooms(paragraph, width_pt), profile)


def rooms(paragraph: Paragraph, width_pt: float) -> tuple[float, float]:
    """What indents leave of a width to the first line, and to the others, in points."""
    if not (paragraph.left or paragraph.first or paragraph.bullet):
        return width_pt, width_pt
    return width_pt - indent(paragraph, first=True), width_pt - indent(paragraph, first=False)


def one_line(paragraph: Paragraph, width_pt: float) -> bool:
    """Whether a paragraph surely takes but one line, by any profile; no break has to be looked for to know it."""
    return extent(paragraph.runs) <= width_pt - indent(paragraph, first=True)


@lru_cache(maxsize=8192)
def broken(runs: tuple[Run, ...], room: tuple[float, float], profile: Profile) -> tuple[TextLine, ...]:
    """The lines of runs; the first has the first of the rooms, in points, the others the second."""
    text, edges = _text(runs), set_edges(runs, profile)
    lines: list[TextLine] = []
    size = runs[0].size if runs and len({run.size for run in runs}) == 1 else None
    start = 0
    for part in text.split("\n"):
        found = anatomy(part, profile)
        breaks = [start + offset for offset in found.breaks]
        ends = [start + offset for offset in found.ends]
        lines += _fill(runs, edges, breaks, ends, start, room, size, first=not lines)
        start += len(part) + 1
    return tuple(lines)


@lru_cache(maxsize=8192)
def extent(runs: tuple[Run, ...]) -> float:
    """The width of runs on an endless line, never too small; endless itself when they hold a line feed."""
    text = _text(runs)
    if "\n" in text:
        return inf
    wide = _wide(runs, text)
    width = sum(sum(_ems(run.text, run.bold, run.mono, wide, run.face)) * _scale(run) for run in runs)
    gaps = sum([_size_at(runs, offset) for offset in script_changes(text)])
    return width + GAP * gaps + _ROUNDING


def _fill(
    runs: tuple[Run, ...],
    edges: list[float],
    breaks: list[int],
    ends: list[int],
    start: int,
    room: tuple[float, float],
    size: float | None,  # of all runs, where they are alike: looking for the largest in each line takes long
    *,
    first: bool,
) -> list[TextLine]:
    lines: list[TextLine] = []
    reaches = [edges[end] for end in ends]
    last = breaks[-1]
    while start < last or not lines:
        space = room[0 if first and not lines else 1]
        fitting = bisect_right(reaches, edges[start] + space) - 1
        if fitting >= 0 and breaks[fitting] > start:
            begin, end = breaks[fitting], ends[fitting]
        elif start < last:
            begin = end = max(start + 1, bisect_right(edges, edges[start] + space, start, last + 1) - 1)
        else:
            begin = end = last
        end = max(end, start)
        lines.append(TextLine(start, end, edges[end] - edges[start], size or largest(runs, start, end)))
        start = begin
    return lines


def indent(paragraph: Paragraph, *, first: bool) -> float:
    """Where the text of a line starts, in points; a bullet's text starts at `left` or right of the bullet."""
    left = paragraph.left / EMU_PER_POINT
    if not first:
        return left
    start = left + paragraph.first / EMU_PER_POINT
    if paragraph.bullet is None or not paragraph.runs:
        return start
    bullet = advances(wide=True, face=paragraph.runs[0].face)[paragraph.bullet.character[:1] or "•"]
    return max(left, start + bullet * paragraph.runs[0].size * paragraph.bullet.percent / 100)


def set_edges(runs: tuple[Run, ...], profile: Profile) -> list[float]:
    """The left edge of every character, and the right edge of the last, on an endless line, in points."""
    text = _text(runs)
    wide = _wide(runs, text)
    widths: list[float] = []
    for run in runs:
        scale = _scale(run)
        widths += [em * scale for em in _ems(run.text, run.bold, run.mono, wide, run.face)]
    for gap in script_changes(text.replace("\n", " ")) if profile == "lo" else ():
        widths[gap] += GAP * _size_at(runs, gap)
    return list(accumulate(widths, initial=0.0))


def _text(runs: tuple[Run, ...]) -> str:
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def _wide(runs: tuple[Run, ...], text: str) -> bool:
    """Whether ambiguous marks may be drawn one em wide."""
    if runs and runs[0].language.startswith(_EAST_ASIAN):
        return True
    return any(run.language.startswith(_EAST_ASIAN) for run in runs) or has_east_asian(text)


def _scale(run: Run) -> float:
    return run.size * (RAISED if run.raised else 1)


@lru_cache(maxsize=8192)
def _ems(text: str, bold: bool, mono: bool, wide: bool, face: str) -> tuple[float, ...]:
    table = advances(bold, mono, wide, face)
    return tuple(map(table.__getitem__, text))


def _size_at(runs: tuple[Run, ...], offset: int) -> float:
    if len(runs) == 1:
        return runs[0].size
    for run in runs:
        if offset < len(run.text):
            return run.size
        offset -= len(run.text)
    raise AssertionError("an offset outside the text")


def largest(runs: tuple[Run, ...], start: int, end: int) -> float:
    """The largest size from start to end; an empty line has the size of the run it stands in."""
    if len(runs) == 1:
        return runs[0].size
    end, offset, largest = max(end, start + 1), 0, 0.0
    for run in runs:
        if offset < end and start < offset + len(run.text):
            largest = max(largest, run.size)
        offset += len(run.text)
    return largest or (runs[-1].size if runs else 18.0)
