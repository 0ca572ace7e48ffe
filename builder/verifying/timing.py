"""Builds: what appears is there, nodes are counted once, groups are listed (ECMA-376 19.5; [MS-OI29500] on 19.5.16)."""

from collections import Counter
from collections.abc import Iterator

from builder.verifying.parts import Element

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def faults(name: str, root: Element, shapes: set[str]) -> Iterator[str]:
    """What is wrong with the builds of a slide that has these shapes."""
    timing = root.find(f"{_P}timing")
    if timing is None:
        return
    named = {element.get("spid", "") for element in timing.iter() if element.get("spid") is not None}
    yield from (f"{name}: {number or 'nothing'} appears, and is no shape" for number in sorted(named - shapes))
    nodes = Counter(element.get("id") for element in timing.iter(f"{_P}cTn") if element.get("id"))
    yield from (f"{name}: the node {number} is there {count} times" for number, count in nodes.items() if count > 1)
    listed = [element.get("spid", "") for element in timing.iterfind(f"{_P}bldLst/*")]
    yield from (f"{name}: {number} is listed twice" for number, count in Counter(listed).items() if count > 1)
    grouped = {
        target.get("spid", "")
        for node in timing.iter(f"{_P}cTn")
        if node.get("grpId") is not None
        for target in node.iter(f"{_P}spTgt")
    }
    yield from (f"{name}: {number} is in a group, but not listed" for number in sorted(grouped - set(listed)))
    yield from (f"{name}: {number} is listed, but never appears" for number in sorted(set(listed) - grouped))
