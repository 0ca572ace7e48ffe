"""How much work a drawing is: its elements with all copies, its paths, its dashes; copies of themselves are refused."""

import math
import re

from lxml import etree

from builder.content.svg import styling, values
from builder.content.svg.allowed import SHAPES
from builder.content.svg.reading import SVG, SvgError

MOST_ELEMENTS = 20_000
MOST_CHARACTERS = 5_000_000  # of paths
MOST_DASHES = 100_000
DEEPEST = 60  # elements in one another, through copies
_LINK = "{http://www.w3.org/1999/xlink}href"
_COMMAND = re.compile(rf"([A-Za-z])|({values.NUMBER.pattern})")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7}
_SIMPLE = "simplify it, or save it as PNG"

Rules = list[tuple[str, dict[str, str]]]


def count(root: etree._Element, rules: Rules) -> None:
    """Raises SvgError where a drawing is too much work, or draws nothing; it is one that was put together anew."""
    counter = Counter(root, rules)
    counter.walk(root, 1, math.inf)
    if not counter.shapes:
        raise SvgError("draws nothing", "see whether its program saved all of it, with letters as paths")


class Counter:
    """Walks a drawing as a program does that draws it: into what is copied, each time."""

    def __init__(self, root: etree._Element, rules: Rules) -> None:
        self.shapes = self._elements = self._characters = 0
        self._dashes = 0.0
        self._ids = {element.get("id", ""): element for element in reversed(list(root.iter()))}
        self._within: set[etree._Element] = set()
        self._lengths: dict[etree._Element, float] = {}
        self._facts: dict[etree._Element, tuple[float, list[str]]] = {}
        said = [one for _, one in rules]
        clips = (name for one in said for name in values.named(one.get("clip-path", "")))
        self._clips = [name for name in dict.fromkeys(clips) if name in self._ids]
        self._period = min(
            (_period(one["stroke-dasharray"]) for one in said if "stroke-dasharray" in one), default=math.inf
        )

    def walk(self, element: etree._Element, depth: int, period: float) -> None:
        """Counts an element with all in it; `period` is the length of the dashes that it inherits."""
        if element in self._within:
            raise SvgError("copies something into itself", "save it anew from its program")
        if depth > DEEPEST:
            raise SvgError(f"has more than {DEEPEST} groups and copies in one another", "ungroup it")
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise SvgError(f"has more than {MOST_ELEMENTS:,} elements, copies counted", _SIMPLE)
        own, names = self._told(element)
        period = min(period, own)
        if str(element.tag).removeprefix(SVG) in SHAPES:
            self._shape(element, min(period, self._period))
        self._within.add(element)
        for child in element:
            self.walk(child, depth + 1, period)
        for name in names:
            self.walk(self._ids[name], depth + 1, period)
        if element.get("class") and self._clips and not self._is_in_clip():
            for name in self._clips:
                self.walk(self._ids[name], depth + 1, period)
        self._within.remove(element)

    def _told(self, element: etree._Element) -> tuple[float, list[str]]:
        """The length of an element's dashes, and the ids of what is drawn with it: copies, clips, what goes on."""
        if element not in self._facts:
            said = styling.declarations(element.get("style", ""))
            dashes = (element.get("stroke-dasharray"), said.get("stroke-dasharray"))
            names = [element.get(_LINK, "#")[1:], *values.named(element.get("clip-path", ""))]
            names += values.named(said.get("clip-path", ""))
            period = min((_period(one) for one in dashes if one is not None), default=math.inf)
            self._facts[element] = period, [name for name in names if name in self._ids and name]
        return self._facts[element]

    def _is_in_clip(self) -> bool:
        return any(one.tag == f"{SVG}clipPath" for one in self._within)

    def _shape(self, element: etree._Element, period: float) -> None:
        self.shapes += 1
        drawn = element.get("d", element.get("points", ""))
        self._characters += len(drawn)
        if self._characters > MOST_CHARACTERS:
            raise SvgError(f"has paths of more than {MOST_CHARACTERS:,} characters, copies counted", _SIMPLE)
        if period == math.inf:
            return
        if element not in self._lengths:
            self._lengths[element] = _length(element)
        self._dashes += self._lengths[element] / period if period else 0.0
        if not self._dashes <= MOST_DASHES:
            raise SvgError(
                f"has lines of more than {MOST_DASHES:,} dashes", "make the dashes longer, or the lines solid"
            )


def _period(said: str) -> float:
    """The length after which dashes come again; infinite for a solid line, as a line of no dashes is."""
    return sum(values.gaps(said)) or math.inf


def _length(element: etree._Element) -> float:
    """The length of an outline, or more: curves are taken for the lines between the points that make them."""
    if "d" in element.attrib:
        return _of_path(element.get("d", ""))
    if "points" in element.attrib:
        numbers = [float(one) for one in values.NUMBER.findall(element.get("points", ""))]
        places = list(zip(numbers[::2], numbers[1::2], strict=False))
        return sum(math.dist(*pair) for pair in zip(places, [*places[1:], *places[:1]], strict=True))
    numbers = [
        float(found[0])
        for key in ("width", "height", "r", "rx", "ry", "x1", "y1", "x2", "y2")
        if (found := values.NUMBER.search(element.get(key, "")))
    ]
    return 8 * sum(map(abs, numbers)) * (100 if any("%" in str(one) for one in element.attrib.values()) else 1)


def _of_path(drawn: str) -> float:
    """The length of a path, or somewhat more (SVG 2, 9.3)."""
    total = x = y = start_x = start_y = 0.0
    command, given = "", list[float]()
    for letter, number in _COMMAND.findall(drawn):
        if letter:
            command, given = letter, []
            if letter in "Zz":
                total += math.dist((x, y), (start_x, start_y))
                x, y = start_x, start_y
            continue
        given.append(float(number))
        kind = command.lower()
        if kind not in _TAKES or len(given) < _TAKES[kind]:
            continue
        points = _points(command, given, x, y)
        for place in points:
            # The reflected point of S and T lies as far away as the one before it: a path of them is taken for longer.
            total += math.dist((x, y), place) * (3 if kind in "st" else 1)
            x, y = place
        if kind == "a":
            total += 7 * (abs(given[0]) + abs(given[1]))
        if kind == "m":
            start_x, start_y = x, y
            command = "l" if command == "m" else "L"
        given = []
    return total


def _points(command: str, given: list[float], x: float, y: float) -> list[tuple[float, float]]:
    """The places that a command goes by, the last one the new place."""
    own_x, own_y = (x, y) if command.islower() else (0.0, 0.0)
    kind = command.lower()
    if kind == "h":
        return [(own_x + given[0], y)]
    if kind == "v":
        return [(x, own_y + given[0])]
    if kind == "a":
        return [(own_x + given[5], own_y + given[6])]
    return [(own_x + given[place], own_y + given[place + 1]) for place in range(0, len(given), 2)]
