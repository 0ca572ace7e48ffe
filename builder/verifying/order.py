"""The presentation's lists, and what masters, layouts and notes are to each other."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from builder.verifying.parts import Element, Package

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FIRST_MASTER, _FIRST_SLIDE = 2**31, 256  # ST_SlideMasterId, ST_SlideId: ECMA-376 19.7.13–15
_NUMBER = re.compile(r"\d{1,10}")
_SMALLEST, _LARGEST = 914_400, 51_206_400  # EMU; ST_SlideSizeCoordinate, 19.7.18


def faults(package: Package) -> Iterator[str]:
    """What is wrong with the lists of slides, sections, masters and layouts, and with their pairs of notes."""
    (name, *more) = package.of("presentation") or ("",)
    if not name or more:
        yield "there is not one presentation"
        return
    root = package.trees[name]
    yield from _listed(package, name, root, "slideMaster", f"{_P}sldMasterIdLst/{_P}sldMasterId")
    yield from _listed(package, name, root, "slide", f"{_P}sldIdLst/{_P}sldId")
    yield from _listed(package, name, root, "notesMaster", f"{_P}notesMasterIdLst/{_P}notesMasterId")
    yield from _slides(name, root)
    yield from _sections(name, root)
    yield from _masters(package, root)
    yield from _notes(package)


def _listed(package: Package, name: str, root: Element, kind: str, path: str) -> Iterator[str]:
    """All parts of a kind are listed, and each once."""
    related = package.relationships.get(name, {})
    listed = [related[key].target for item in root.iterfind(path) if (key := item.get(f"{_R}id", "")) in related]
    if sorted(listed) != sorted(package.targets(name, kind)) or len(set(listed)) != len(listed):
        yield f"{name}: the list of the kind {kind} is not what it points at"


def _slides(name: str, root: Element) -> Iterator[str]:
    yield from _numbers(name, root.iterfind(f"{_P}sldIdLst/{_P}sldId"), _FIRST_SLIDE, _FIRST_MASTER - 1)
    size = root.find(f"{_P}sldSz")
    lengths = (size.get("cx", ""), size.get("cy", "")) if size is not None else ("",)
    if any(not _NUMBER.fullmatch(one) or not _SMALLEST <= int(one) <= _LARGEST for one in lengths):
        yield f"{name}: slides of the size {' × '.join(lengths)}"


def _numbers(name: str, items: Iterable[Element], least: int, most: int) -> Iterator[str]:
    counts = Counter(item.get("id", "") for item in items)
    for number, count in counts.items():
        if count > 1:
            yield f"{name}: the number {number} is there {count} times"
        if not _NUMBER.fullmatch(number) or not least <= int(number) <= most:
            yield f"{name}: the number {number!r} is out of range"


def _sections(name: str, root: Element) -> Iterator[str]:
    """Sections hold all slides in their order, if there are sections."""
    sections = root.findall(f".//{_P14}section")
    slides = [item.get("id") for item in root.iterfind(f"{_P}sldIdLst/{_P}sldId")]
    if sections and [item.get("id") for section in sections for item in section.iter(f"{_P14}sldId")] != slides:
        yield f"{name}: the sections do not hold the slides in their order"
    if len({section.get("id") for section in sections}) != len(sections):
        yield f"{name}: two sections share an id"


def _masters(package: Package, root: Element) -> Iterator[str]:
    """Masters and layouts share their numbers; each layout knows the master that lists it; none shares a theme."""
    masters = package.of("master")
    items = [*root.iterfind(f"{_P}sldMasterIdLst/{_P}sldMasterId")]
    for master in masters:
        tree = package.trees[master]
        items += tree.iterfind(f"{_P}sldLayoutIdLst/{_P}sldLayoutId")
        yield from _listed(package, master, tree, "slideLayout", f"{_P}sldLayoutIdLst/{_P}sldLayoutId")
        for layout in package.targets(master, "slideLayout"):
            if package.targets(layout, "slideMaster") != [master]:
                yield f"{layout}: its master is not the one that lists it"
    yield from _numbers("masters and layouts", items, _FIRST_MASTER, 2**32 - 1)
    themes = [theme for name in (*masters, *package.of("notes master")) for theme in package.targets(name, "theme")]
    yield from (f"{theme}: the theme of {n} masters" for theme, n in Counter(themes).items() if n > 1)


def _notes(package: Package) -> Iterator[str]:
    """A page of notes and its slide know each other."""
    for name in package.of("notes"):
        slide = next(iter(package.targets(name, "slide")), "")
        if package.targets(slide, "notesSlide") != [name]:
            yield f"{name}: its slide does not know it"
