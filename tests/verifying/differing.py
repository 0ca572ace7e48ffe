"""How far a changed package is from the one it was made of."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from zipfile import BadZipFile

from lxml import etree

from tests.verifying.mutable import TYPES, Element, Mutable
from tests.verifying.zipping import Ending, Entry


@dataclass(frozen=True)
class Difference:
    """What a change did to entries, by their names; of those that stayed, in how many places it changed them."""

    added: frozenset[str]
    gone: frozenset[str]
    places: dict[str, int]
    around: bool  # something around the entries, or their order

    @property
    def is_there(self) -> bool:
        return bool(self.added or self.gone or self.places or self.around)

    @property
    def is_one(self) -> bool:
        """One place in one part; parts that come or go stand in the types, in a relationship and where they serve."""
        links = [name for name in self.places if name.endswith(".rels")]
        parts = self.places.keys() - links - {TYPES}
        alone = not (self.added or self.gone or links)
        few = len(links) <= 1 and len(parts) <= 1 and not (alone and parts and TYPES in self.places)
        return few and all(count == 1 for count in self.places.values())


def difference(before: Mutable, after: Mutable) -> Difference:
    """What differs between two packages."""
    before.settle()
    after.settle()
    old, new = ({entry.name: entry for entry in package.entries} for package in (before, after))
    again = {entry.name for entry in after.entries if new[entry.name] is not entry}
    common = [entry.name for entry in before.entries if entry.name in new]
    order = [entry.name for entry in after.entries if entry.name in old]
    return Difference(
        added=frozenset(new.keys() - old.keys() | again),
        gone=frozenset(old.keys() - new.keys()),
        places={name: _places(old[name], new[name]) for name in common if old[name] != new[name]},
        around=after.ending != Ending() or after.finish is not before.finish or (not again and order != common),
    )


def _places(old: Entry, new: Entry) -> int:
    facts = any(getattr(old, one.name) != getattr(new, one.name) for one in fields(Entry) if one.name != "data")
    return int(facts) + (_data_places(old.name, old.data, new.data) if old.data != new.data else 0)


def _data_places(name: str, old: bytes, new: bytes) -> int:
    if name.endswith(".xlsx"):
        return _book_places(old, new)
    try:
        one, other = etree.fromstring(old), etree.fromstring(new)
    except etree.XMLSyntaxError:
        return 1
    return sum(_edits(one, other)) or 1  # what trees do not hold: a declaration, an encoding


def _book_places(old: bytes, new: bytes) -> int:
    try:
        before, after = Mutable(old), Mutable(new)
    except BadZipFile:
        return 1
    inside = difference(before, after)
    return 1 if inside.is_one else sum(inside.places.values())


def _edits(old: Element, new: Element) -> Iterator[int]:
    """The changes that lead from a tree to another: attributes, texts, elements that came, went or moved."""
    if _written(old) == _written(new):
        return
    yield int(old.tag != new.tag)
    yield sum(old.get(name) != new.get(name) for name in {*old.keys(), *new.keys()})
    yield int((old.text or "").strip() != (new.text or "").strip())
    before, after = (list(map(_written, element)) for element in (old, new))
    if sorted(before) == sorted(after):
        yield int(before != after)
        return
    for kind, start, end, low, high in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "replace" and end - start == high - low:
            for one, other in zip(old[start:end], new[low:high], strict=True):
                yield from _edits(one, other)
        elif kind != "equal":
            yield 1


def _written(element: Element) -> bytes:
    tail = (element.tail or "").strip().encode()
    if not isinstance(element.tag, str):  # a comment or an instruction, which canonical XML is not asked for
        return etree.tostring(element, with_tail=False) + tail
    return etree.tostring(element, method="c14n", with_tail=False) + tail
