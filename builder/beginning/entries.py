"""What a run of text says in short: the first sentence of each paragraph, and the items of its lists."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from builder.beginning.blocks import Block, Heading, Item, Paragraph, Points
from builder.beginning.sentences import first_sentence, sentences
from builder.beginning.writing import labelled

_COLONS = ("：", ":")
_FEW = 2


class Entry(Struct, frozen=True):
    """What may become a point; `full` is all that the article says there, `number` its place in an ordered list."""

    text: str
    full: str
    lead: str = ""
    items: tuple[str, ...] = ()
    is_sentence: bool = False
    number: int | None = None


def entries_of(blocks: Sequence[Block]) -> list[Entry]:
    """The entries of paragraphs and lists; a paragraph that leads to a list is told with its first item.

    Of a few paragraphs alone every sentence is one.
    """
    if len(blocks) <= _FEW and all(isinstance(block, Paragraph) for block in blocks):
        return [Entry(text, text, is_sentence=True) for block in blocks for text in _sentences(block)]
    found: list[Entry] = []
    intro = ""
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if isinstance(block, Paragraph) and block.text.endswith(_COLONS) and isinstance(following, Points):
            intro = block.text
            continue
        for entry in _entries(block):
            full = f"{intro}\n{entry.full}" if intro else entry.full
            found.append(replace(entry, full=full))
            intro = ""
    return found


def _sentences(block: Block) -> tuple[str, ...]:
    return sentences(block.text) if isinstance(block, Paragraph) else ()


def _entries(block: Block) -> Iterator[Entry]:
    if isinstance(block, Paragraph | Heading):
        yield Entry(first_sentence(block.text), block.text, is_sentence=True)
    elif isinstance(block, Points):
        for index, item in enumerate(block.items):
            number = None if block.start is None else block.start + index
            full = "\n".join(_told(item))
            inner = tuple(labelled(inner.lead, inner.text) for inner in item.items)
            text = item.text.rstrip("；;")
            yield Entry(text, full if number is None else f"{number}. {full}", item.lead, inner, number=number)


def _told(item: Item, depth: int = 0) -> Iterator[str]:
    """An item and those under it, a line each."""
    yield f"{'· ' if depth else ''}{labelled(item.lead, item.text)}"
    for inner in item.items:
        yield from _told(inner, depth + 1)
