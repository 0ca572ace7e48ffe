"""The small changes that defects are made of."""

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from tests.verifying.mutable import SPACES, Change, Element, Mutable

_DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in SPACES.items())


def qualified(name: str) -> str:
    """`r:id` as lxml has it."""
    prefix, _, local = name.rpartition(":")
    return f"{{{SPACES[prefix]}}}{local}" if prefix else local


def parsed(xml: str) -> Element:
    """An element of XML with the usual prefixes."""
    element = etree.fromstring(f"<x {_DECLARED}>{xml}</x>")[0]
    element.tail = None
    return element


def attribute(where: str, path: str, name: str, value: str | None) -> Change:
    """An attribute with another value; without it if that is None."""

    def change(package: Mutable) -> None:
        element = package.first(where, path)
        assert element.get(qualified(name)) != value, f"{where} {path} has it already"
        if value is None:
            del element.attrib[qualified(name)]
        else:
            element.set(qualified(name), value)

    return change


def text(where: str, path: str, said: str | None) -> Change:
    """An element with another text."""

    def change(package: Mutable) -> None:
        element = package.first(where, path)
        assert element.text != said
        element.text = said

    return change


def removed(where: str, path: str) -> Change:
    """An element left out."""

    def change(package: Mutable) -> None:
        element = package.first(where, path)
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    return change


def inserted(where: str, path: str, xml: str) -> Change:
    """An element more, as the first in the one at `path`."""
    return lambda package: package.first(where, path).insert(0, parsed(xml))


def appended(where: str, path: str, xml: str) -> Change:
    """An element more, as the last in the one at `path`."""
    return lambda package: package.first(where, path).append(parsed(xml))


def after(where: str, path: str, xml: str) -> Change:
    """An element more, behind the one at `path`."""
    return lambda package: package.first(where, path).addnext(parsed(xml))


def doubled(where: str, path: str) -> Change:
    """An element twice."""

    def change(package: Mutable) -> None:
        element = package.first(where, path)
        element.addnext(deepcopy(element))

    return change


def exchanged(where: str, path: str) -> Change:
    """An element behind the one that follows it."""

    def change(package: Mutable) -> None:
        element = package.first(where, path)
        following = element.getnext()
        assert following is not None
        following.addnext(element)

    return change


def last(where: str, path: str) -> Change:
    """An element behind all of its siblings."""

    def change(package: Mutable) -> None:
        element = package.first(where, path)
        parent = element.getparent()
        assert parent is not None
        assert parent[-1] is not element
        parent.append(element)

    return change


def renamed(where: str, path: str, name: str) -> Change:
    """An element by another name."""

    def change(package: Mutable) -> None:
        package.first(where, path).tag = qualified(name)

    return change


def written(where: str, old: bytes, new: bytes) -> Change:
    """Bytes in place of others, once."""

    def change(package: Mutable) -> None:
        data = package[where]
        assert old in data, f"{where} has no {old!r}"
        package[where] = data.replace(old, new, 1)

    return change


def content(where: str, make: Callable[[bytes], bytes]) -> Change:
    """All of a part made anew."""

    def change(package: Mutable) -> None:
        package[where] = make(package[where])

    return change


def deleted(where: str) -> Change:
    """A part left out, while everything still speaks of it."""
    return lambda package: package.__delitem__(where)


def in_workbook(slide: str, change: Change) -> Change:
    """A change inside the workbook of a slide's chart."""

    def outer(package: Mutable) -> None:
        book = Mutable(package[f"workbook:{slide}"])
        change(book)
        package[f"workbook:{slide}"] = book.packed()

    return outer


def both(*changes: Change) -> Change:
    """Several changes that make one defect together."""

    def change(package: Mutable) -> None:
        for one in changes:
            one(package)

    return change
