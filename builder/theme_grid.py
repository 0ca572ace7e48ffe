"""The lengths of a grid held against each other: all that stands on slides has its place and room in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil, floor

from msgspec import Struct
from msgspec.structs import replace

from builder.errors import At, Problem
from builder.frames import EMU_PER_INCH
from builder.outline.records import Text
from builder.typeset.fit import LINE

WIDTH, HEIGHT, COLUMN = 4.0, 3.0, 1.0  # inches that content has at least, and each of three columns
BAR, FOOT = 0.0625, 0.24  # inches of height that the accent bar and the footer have
CLOSE = EMU_PER_INCH // 100  # 13.33 is the width of slides as well as 13.333
ROUNDING = 1_000  # and 13.3334 too
_POINTS = 72  # in an inch
_SLIDE = ("width", "height")


class Rule(Struct, frozen=True):
    """Lengths that together, and with so many inches `more`, are at most another; and what is wrong if they are not."""

    lengths: tuple[str, ...]
    more: float
    within: str
    wrong: str


RULES = (
    Rule((), 0.0, "title_height", "'title_height' is less than a line of a title"),
    Rule((), 0.2, "source_height", "'source_height' is less than a line of small print"),
    Rule(
        ("left", "right"),
        WIDTH,
        "width",
        f"'left' and 'right' leave no room for text: at least {WIDTH:g} in must be left of {{width:.2f}}",
    ),
    Rule(("title", "title_height"), 0.0, "content", "'title' and 'title_height' reach into 'content'"),
    Rule(("bar",), BAR, "content", "'bar' is under 'content': the accent bar stands over the body"),
    Rule(
        ("content",),
        HEIGHT,
        "content_bottom",
        f"'content' and 'content_bottom' leave no room for text: at least {HEIGHT:g} in must be between them",
    ),
    Rule(("content_bottom",), 0.0, "source", "'source' is over 'content_bottom': sources stand under the body"),
    Rule(("source", "source_height"), 0.0, "rule", "'source' and 'source_height' reach under 'rule'"),
    Rule(("rule",), 0.0, "footer", "'footer' is over 'rule'"),
    Rule(("footer",), FOOT, "height", f"'footer' leaves the slide: it is {FOOT:g} in high, the slide {{height:g}}"),
    Rule(
        ("gutter", "gutter", "left", "right"),
        3 * COLUMN,
        "width",
        f"'gutter' leaves no room for text: three columns are at least {COLUMN:g} in wide each",
    ),
)  # fmt: skip


class Grid(Struct, frozen=True):
    """A grid in EMU, the slide's width and height, and the points of the smallest titles."""

    lengths: Mapping[str, int]
    size: tuple[int, int]
    title: float = 0.0


def misplaced(
    files: Sequence[Mapping[str, Text]], grid: Grid, before: Mapping[str, int] | None = None
) -> Iterator[Problem]:
    """What no slide can be laid out on, once for each place, in the last of the files that says it.

    A company template has a grid of its own, `before`: what is wrong with that is told elsewhere.
    """
    slide = dict(zip(_SLIDE, grid.size, strict=True))
    told: set[At] = set()
    for key, length in slide.items():
        said = next((file[key] for file in reversed(files) if key in file), None)
        if said is not None and not -CLOSE <= grid.lengths[key] - length <= ROUNDING:
            told.add(said.at)
            message = f"'{key}' is that of the slide, {length / EMU_PER_INCH:.4g} in: a theme makes no other size"
            yield Problem(said.at, message, "leave it out")
    lengths = {**grid.lengths, **slide}
    rules = tuple(_rules(grid))
    for rule in rules:
        own = _room(rule, {**before, **slide}) if before else 0
        if _room(rule, lengths) >= min(0, own) - ROUNDING:
            continue
        key, said = _blamed(rule, files, lambda key: _range(key, lengths, rules))
        if said is None or said.at in told:
            continue
        told.add(said.at)
        low, high = _range(key, lengths, rules)
        yield Problem(said.at, rule.wrong, f"'{key}' may be {low:g} to {high:g} here" if low <= high else "")


def _rules(grid: Grid) -> Iterator[Rule]:
    """The rules for slides of a size and titles of a size."""
    width, height = (length / EMU_PER_INCH for length in grid.size)
    for rule in RULES:
        more = max(rule.more, grid.title * LINE / _POINTS) if rule.within == "title_height" else rule.more
        yield replace(rule, more=more, wrong=rule.wrong.format(width=width, height=height))


def _room(rule: Rule, lengths: Mapping[str, int]) -> int:
    """How much is left, in EMU; less than nothing where a rule is broken."""
    return lengths[rule.within] - sum(lengths[key] for key in rule.lengths) - round(rule.more * EMU_PER_INCH)


def _blamed(
    rule: Rule, files: Sequence[Mapping[str, Text]], span: Callable[[str], tuple[float, float]]
) -> tuple[str, Text | None]:
    """The key that breaks a rule, of those in the last file that says one: the first that can mend it alone."""
    keys = dict.fromkeys((*rule.lengths, rule.within))
    last = next((file for file in reversed(files) if keys.keys() & file.keys()), {})
    said = [key for key in keys if key in last and key not in _SLIDE]
    able = (key for key in said if span(key)[0] <= span(key)[1])
    key = next(able, said[0] if said else "")
    return key, last.get(key)


def _range(key: str, lengths: Mapping[str, int], rules: tuple[Rule, ...]) -> tuple[float, float]:
    """The least and the most inches, in hundredths, that a length may be while all others are as they are."""
    free = {**lengths, key: 0}
    low = max((-_room(rule, free) for rule in rules if rule.within == key), default=0)
    high = min(_room(rule, free) // rule.lengths.count(key) for rule in rules if key in rule.lengths)
    return (
        ceil((max(0, low) - ROUNDING) * 100 / EMU_PER_INCH) / 100,
        floor((high + ROUNDING) * 100 / EMU_PER_INCH) / 100,
    )
