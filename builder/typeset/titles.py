"""Titles of more than one line: broken by sense and evenly, instead of where the frame happens to end."""

from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from builder.frames import Paragraph, Run
from builder.typeset.breaks import CLOSING, PROFILES, anatomy
from builder.typeset.fit import room_in
from builder.typeset.lines import TextLine, break_lines, indent, one_line, set_edges
from builder.typeset.phrases import NEVER, PHRASE, PLAIN, break_cost

# How much a line that is half as long as the others weighs against a break in the wrong place.
_BALANCE = 8.0
_TEAR = 1.5  # what it costs to break within words that are set apart
MOST_LINES = 8  # a text of more is none to be read at a glance, and the choices grow with its square
_MARKS = frozenset(CLOSING + ",.;:!?)]}%")


@lru_cache(maxsize=2048)
def rebreak(paragraph: Paragraph, width_pt: float) -> Paragraph:
    """The paragraph with its line breaks decided: as many lines as it takes anyhow, even, and broken by sense.

    The author's own line feeds stay. Unchanged when it takes one line, or when no choice of breaks fits.
    """
    room = room_in(width_pt)
    if one_line(paragraph, room) or max(len(break_lines(paragraph, room, profile)) for profile in PROFILES) == 1:
        return paragraph
    chosen: list[int] = []
    start = 0
    for part in paragraph.text.split("\n"):
        chosen += _breaks(paragraph, start, start + len(part), room)
        start += len(part) + 1
    return replace(paragraph, runs=_with_breaks(paragraph.runs, chosen)) if chosen else paragraph


def widow(paragraph: Paragraph, width_pt: float) -> bool:
    """Whether the last of several lines holds but one character (and its marks), by either profile's breaking."""
    room = room_in(width_pt)
    if one_line(paragraph, room):
        return False
    return any(_is_widow(paragraph.text, break_lines(paragraph, room, profile)) for profile in PROFILES)


def _is_widow(text: str, lines: tuple[TextLine, ...]) -> bool:
    last = text[lines[-1].start : lines[-1].end]
    return len(lines) > 1 and sum(character not in _MARKS for character in last) <= 1


def _breaks(paragraph: Paragraph, start: int, stop: int, room: float) -> list[int]:
    """The offsets at which to begin lines in text[start:stop], which has no line feed."""
    text = paragraph.text[start:stop]
    found = [anatomy(text, profile) for profile in PROFILES]
    ends = {start + at: start + end for at, end in zip(found[0].breaks, found[0].ends, strict=True)}
    places = sorted(set(found[0].breaks) & set(found[1].breaks))
    places = [start, *(start + place for place in places)]
    count = max(_lines_between(paragraph, start, stop, room, number) for number in range(len(PROFILES)))
    if not 2 <= count <= MOST_LINES or len(places) <= count:
        return []
    return _cheapest(_Setting(paragraph, room, start, ends), places, count)


def _lines_between(paragraph: Paragraph, start: int, stop: int, room: float, profile: int) -> int:
    return sum(start <= line.start < stop for line in break_lines(paragraph, room, PROFILES[profile]))


class _Setting:
    """A part of a paragraph with all that a line's cost depends on."""

    def __init__(self, paragraph: Paragraph, room: float, start: int, ends: dict[int, int]) -> None:
        self.text, self.ends, self.start = paragraph.text, ends, start
        self.edges = [set_edges(paragraph.runs, profile) for profile in PROFILES]
        self.costs: dict[int, float] = {}
        self.apart = _set_apart(paragraph.runs)
        self.rooms = room - indent(paragraph, first=start == 0), room - indent(paragraph, first=False)

    def width(self, start: int, stop: int) -> float:
        return max(edges[self.ends.get(stop, stop)] - edges[start] for edges in self.edges)

    def fits(self, start: int, stop: int) -> bool:
        return self.width(start, stop) <= self.rooms[start > self.start]

    def cost(self, start: int, stop: int, even: float, last: bool) -> float:
        """A line from start to stop: how uneven it is, how lonely, and what the break after it costs."""
        line = self.text[start : self.ends.get(stop, stop)]
        cost = _BALANCE * ((self.width(start, stop) - even) / even) ** 2
        if sum(character not in _MARKS for character in line) < 3:
            cost += NEVER
        if last:
            return cost + (PLAIN if line.isascii() and " " not in line.strip() else 0)
        if stop not in self.costs:
            self.costs[stop] = self._break_cost(stop)
        return cost + self.costs[stop]

    def _break_cost(self, place: int) -> float:
        """What the words ask for; but words set apart (in a colour, in bold) belong together."""
        cost = break_cost(self.text[self.start : max(self.ends)], place - self.start)
        for start, stop in self.apart:
            if place in (start, stop):
                return min(cost, PHRASE)
            if start < place < stop:
                return cost + _TEAR
        return cost


def _set_apart(runs: tuple[Run, ...]) -> list[tuple[int, int]]:
    """Where runs stand that are not set like the first of them."""
    found, offset = [], 0
    for run in runs:
        if (run.colour, run.bold, run.mono) != (runs[0].colour, runs[0].bold, runs[0].mono):
            found.append((offset, offset + len(run.text)))
        offset += len(run.text)
    return found


def _cheapest(setting: _Setting, places: list[int], count: int) -> list[int]:
    """The breaks of the cheapest way to set all places on `count` lines; none when no way fits."""
    even = setting.width(places[0], places[-1]) / count
    ways: dict[int, tuple[float, list[int]]] = {places[0]: (0.0, [])}
    for number in range(count):
        last, longer = number == count - 1, dict[int, tuple[float, list[int]]]()
        for start, (cost, breaks) in ways.items():
            for stop in places[-1:] if last else places[1:-1]:
                if stop <= start or not setting.fits(start, stop):
                    continue
                total = cost + setting.cost(start, stop, even, last)
                if stop not in longer or total < longer[stop][0]:
                    longer[stop] = (total, breaks if last else [*breaks, stop])
        ways = longer
    return ways[places[-1]][1] if places[-1] in ways else []


def _with_breaks(runs: tuple[Run, ...], breaks: list[int]) -> tuple[Run, ...]:
    """Runs with a line feed at each offset, in place of the spaces before it."""
    made: list[Run] = []
    offset = 0
    for run in runs:
        pieces = [0, *(at - offset for at in breaks if offset < at <= offset + len(run.text)), len(run.text)]
        parts = [run.text[first:last] for first, last in pairwise(pieces)]
        text = "\n".join([*(part.rstrip(" ") for part in parts[:-1]), parts[-1]])
        made.append(replace(run, text=text) if text != run.text else run)
        offset += len(run.text)
    return tuple(made)
