"""An article cut into parts: by its headings, or evenly where it has none."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.beginning.blocks import Block, Heading, Paragraph, Points
from builder.beginning.bylines import UNSIGNED, Byline, byline
from builder.beginning.sentences import first_sentence, shortened

MOST_PARTS = 40
_FEW_PARTS, _FEW_BLOCKS = 8, 3  # of an article without headings
_HEADING = 24.0  # type sizes
_NUMBERING = re.compile(
    r"\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}\s*[.)）、．:：]|[(（][0-9]{1,2}[)）]|[0-9]{1,2}\s+(?=[^\W\d])"
    r"|[一二三四五六七八九十]{1,3}\s*[、.．]|第[一二三四五六七八九十0-9]{1,3}[章节部分]+)\s*"
)
_ENDINGS = " \t。.：:，,；;"


class Group(Struct, frozen=True):
    """Blocks under one heading, which is empty where the part's own stands for it."""

    heading: str
    blocks: tuple[Block, ...]


class Part(Struct, frozen=True):
    """A part of the article."""

    heading: str
    groups: tuple[Group, ...]


class Story(Struct, frozen=True):
    """An article: its title, what stands before its parts, these, and who wrote it when."""

    title: str
    opening: tuple[Block, ...]
    parts: tuple[Part, ...]
    by: Byline = UNSIGNED


def story_of(blocks: Sequence[Block], title: str, part: str) -> Story:
    """The story that blocks tell. `title` is taken when they have none; `part` names one that has no words."""
    first = next((index for index, block in enumerate(blocks) if isinstance(block, Heading)), None)
    own = None
    if first is not None and _is_title(blocks, first):
        own = blocks[first]
        blocks = (*blocks[:first], *blocks[first + 1 :])
    start = first if first is not None and own else 0
    by, count = byline(blocks[start:])
    blocks = (*blocks[:start], *blocks[start + count :])
    named = bare(own.text) if isinstance(own, Heading) else title
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    if not levels:
        return Story(named or _opening_words(blocks), (), tuple(_even(blocks, part)), by)
    opening, *rest = _cut(blocks, min(levels))
    return Story(named or _opening_words(blocks), opening.blocks, tuple(map(_part, rest)), by)


def bare(heading: str) -> str:
    """A heading without its number and without the mark at its end."""
    text = heading[match.end() :] if (match := _NUMBERING.match(heading)) else heading
    return (text if text.strip(_ENDINGS) else heading).strip(_ENDINGS) or heading


def _is_title(blocks: Sequence[Block], first: int) -> bool:
    """Whether the first heading is the article's own: none is higher, and it stands alone or first of its level."""
    heading = blocks[first]
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    assert isinstance(heading, Heading)
    if levels.count(heading.level) == 1:
        return heading.level == min(levels) and (heading.level == 1 or len(levels) > 1)
    return heading.level == 1 and first == 0 and isinstance(blocks[1], Heading)


def _cut(blocks: Sequence[Block], level: int) -> list[Group]:
    """The blocks before the first heading of a level, then those after each."""
    groups: list[tuple[str, list[Block]]] = [("", [])]
    for block in blocks:
        if isinstance(block, Heading) and block.level <= level:
            groups.append((bare(block.text), []))
        else:
            groups[-1][1].append(block)
    return [Group(heading, tuple(inside)) for heading, inside in groups]


def _part(group: Group) -> Part:
    """A part with the groups that its lower headings make; those without any blocks are left out."""
    groups = [inner for inner in _cut(group.blocks, 6) if inner.blocks]
    return Part(group.heading, tuple(groups))


def _even(blocks: Sequence[Block], part: str) -> Iterator[Part]:
    """Parts of a few blocks each, named by the words that they begin with."""
    count = max(1, min(_FEW_PARTS, round(len(blocks) / _FEW_BLOCKS)))
    for number in range(count):
        inside = tuple(blocks[len(blocks) * number // count : len(blocks) * (number + 1) // count])
        yield Part(_opening_words(inside) or part.format(number + 1), (Group("", inside),))


def _opening_words(blocks: Sequence[Block]) -> str:
    for block in blocks:
        if isinstance(block, Paragraph):
            return bare(shortened(first_sentence(block.text), _HEADING))
        if isinstance(block, Points):
            return bare(shortened(block.items[0].lead or block.items[0].text, _HEADING))
    return ""
