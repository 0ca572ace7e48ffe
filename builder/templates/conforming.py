"""Makes a part of a template what ECMA-376 says it is: what does not belong there goes, what is missing is added."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from builder.templates.colours import KINDS
from builder.templates.extensions import keep_known
from builder.templates.xml import MC, A, Element, P, R, attributes

_PREFIXES = {"a": A, "p": P, "r": R}
_ALTERNATIVES, _CHOICE, _FALLBACK = f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback"
NONSENSE = "colours that are none"
_LISTS = (f"{A}extLst", f"{P}extLst")
_LONGEST = 4_000  # characters of an attribute; those of a name in the selection pane are fewer
_LONGEST_NAME = 255
_BOOLEANS = {"on": "1", "off": "0", "t": "1", "f": "0"} | {one: one for one in ("0", "1", "true", "false")}
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_PERCENT = re.compile(r"([+-]?[0-9]{1,6})(\.[0-9]{1,3})?%")
_GUID = re.compile(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
_HEX = re.compile(r"[0-9A-Fa-f]*")


class Slot(NamedTuple):
    """One place in the content of an element: how many there are at least and at most (0: any number), of which."""

    least: int
    most: int
    kinds: dict[str, int]  # types by the elements' names


class Kind(NamedTuple):
    """What an element of a type may hold."""

    attributes: dict[str, str]
    slots: tuple[Slot, ...]
    places: dict[str, int]  # the slot of an element, by its name
    needed: tuple[tuple[int, int], ...]  # slots that may not be empty, with how many they hold at least
    holds_text: bool


class Grammar(NamedTuple):
    """What `grammar.json` says, with names as lxml has them."""

    roots: dict[str, int]
    values: tuple[frozenset[str], ...]
    kinds: tuple[Kind, ...]


def conform(root: Element, dropped: Counter[str]) -> bool:
    """Changes a master, layout, theme or list of table styles in place; False where it cannot become one.

    Attributes out of bounds are brought into them, those with no value of theirs are left out. What is taken out is
    counted in `dropped`.
    """
    _choose(root)
    return _conforms(root, _grammar().roots[str(root.tag)], dropped)


@cache
def _grammar() -> Grammar:
    read = json.loads(Path(__file__).with_name("grammar.json").read_text("utf-8"))
    kinds = []
    for told, content, *text in read["types"]:
        slots = tuple(
            Slot(least, most, {_name(one): kind for one, kind in names.items()}) for least, most, names in content
        )
        places = {name: number for number, slot in reversed(tuple(enumerate(slots))) for name in slot.kinds}
        needed = tuple((number, slot.least) for number, slot in enumerate(slots) if slot.least)
        kinds.append(Kind({_name(one): kind for one, kind in told.items()}, slots, places, needed, bool(text)))
    roots = {_name(one): kind for one, kind in read["roots"].items()}
    return Grammar(roots, tuple(frozenset(one.split(" ")) for one in read["values"]), tuple(kinds))


def _name(short: str) -> str:
    """`a:off` as lxml has it; attributes without a prefix stay as they are."""
    prefix, colon, local = short.partition(":")
    return f"{_PREFIXES[prefix]}{local}" if colon else short


def _choose(root: Element) -> None:
    """Puts in place of alternatives what programs show that know none of the newer ones."""
    # Each parent's children are put together once: taking one after the other out takes the square of their number.
    waiting = [root] if next(root.iter(_ALTERNATIVES), None) is not None else []
    while waiting:
        parent = waiting.pop()
        if parent.find(_ALTERNATIVES) is not None:
            _fill(parent, list(_shown(parent)))
        waiting.extend(parent)


def _fill(parent: Element, children: list[Element]) -> None:
    """Makes these its children. One is put behind the other: to append them takes lxml the square of their number."""
    for old in list(parent) if not children else ():
        parent.remove(old)
    for number, one in enumerate(children):
        if number:
            children[number - 1].addnext(one)
        else:
            parent.insert(0, one)
    while children and (left := children[-1].getnext()) is not None:
        parent.remove(left)


def _shown(parent: Element) -> Iterator[Element]:
    """The children of an element, those of its alternatives that are taken among them."""
    waiting = list(reversed(parent))
    while waiting:
        one = waiting.pop()
        if one.tag != _ALTERNATIVES:
            yield one
            continue
        chosen = one.find(_FALLBACK)
        chosen = one.find(_CHOICE) if chosen is None else chosen
        waiting.extend(() if chosen is None else reversed(chosen))


def _conforms(element: Element, number: int, dropped: Counter[str]) -> bool:
    kind = _grammar().kinds[number]
    if not _attributes(element, kind, dropped):
        return False
    if element.text is not None and not kind.holds_text:
        element.text = None
    found: list[tuple[int, Element]] = []
    counts = [0] * len(kind.slots)
    for one in tuple(element):
        one.tail = None
        place = kind.places.get(str(one.tag), -1)
        if _belongs(one, kind.slots[place] if place >= 0 else None, counts[place] if place >= 0 else 0, dropped):
            counts[place] += 1
            found.append((place, one))
    added = [place for place, least in kind.needed if counts[place] < least for _ in range(least - counts[place])]
    for place in added:
        made = _made(kind.slots[place])
        if made is None:
            return False
        found.append((place, made))
    in_order = all(one[0] <= other[0] for one, other in pairwise(found))
    if len(found) != len(element) or added or not in_order:
        _fill(element, [one for _, one in sorted(found, key=lambda pair: pair[0])])
    return True


def _belongs(element: Element, slot: Slot | None, held: int, dropped: Counter[str]) -> bool:
    """Whether an element may stand in a slot that holds so many; what is counted is what somebody could miss."""
    if element.tag in _LISTS:
        return slot is not None and held == 0 and keep_known(element)
    if slot and not (slot.most and held >= slot.most) and _conforms(element, slot.kinds[str(element.tag)], dropped):
        return True
    dropped[NONSENSE if element.tag in KINDS else "malformed details"] += 1
    return False


def _made(slot: Slot) -> Element | None:
    """The plainest element that may stand in a slot; None where each would have to say something."""
    for name, number in sorted(slot.kinds.items(), key=lambda pair: bool(_grammar().kinds[pair[1]].slots)):
        made = etree.Element(name)
        if _conforms(made, number, Counter()):
            return made
    return None


def _attributes(element: Element, kind: Kind, dropped: Counter[str]) -> bool:
    """Puts the attributes right; False where one is needed that nobody can guess. Colours that are none are counted."""
    known = kind.attributes
    for name, value in attributes(element):
        told = known.get(name)
        right = None if told is None else _value(value, told.rstrip("!"), _LONGEST_NAME if name == "name" else _LONGEST)
        if right is None:
            del element.attrib[name]
        elif right != value:
            element.set(name, right)
    for name, told in known.items():
        if told[-1] == "!" and name not in element.attrib:
            default = _default(told[:-1])
            if default is None:
                return False
            element.set(name, default)
            dropped[NONSENSE] += element.tag in KINDS
    return True


@lru_cache(maxsize=4096)  # few values, over and over
def _value(value: str, kind: str, longest: int) -> str | None:
    """A value as its kind has it; None where it is none."""
    match kind[0]:
        case "i":
            return _whole(value, kind)
        case "b":
            return _BOOLEANS.get(value.strip())
        case "e":
            return value.strip() if value.strip() in _grammar().values[int(kind[1:])] else None
        case "h":
            fits = len(value) == 2 * int(kind[1:] or 0) or kind == "h"
            return value if fits and _HEX.fullmatch(value) else None
        case "g":
            return value.upper() if _GUID.fullmatch(value.upper()) else None
        case _:
            return value[:longest]


def _whole(value: str, kind: str) -> str | None:
    """A whole number within its bounds; per cent, which is written so since 2010, in thousandths of it."""
    found = value.strip()
    if _PERCENT.fullmatch(found):
        number = round(float(found[:-1]) * 1000)
    elif _WHOLE.fullmatch(found):
        number = int(found)
    else:
        return None
    least, most = map(int, kind[1:].split(","))
    return str(min(max(number, least), most))


def _default(kind: str) -> str | None:
    """What a missing attribute is taken for; None for names of things, which would be guessed."""
    match kind[0]:
        case "i":
            least, most = map(int, kind[1:].split(","))
            return str(min(max(0, least), most))
        case "b":
            return "0"
        case "h":
            return "00" * int(kind[1:] or 0)
        case "s":
            return ""
        case _:
            return None
