"""What points at what: relationships lead to parts of the right kind, references use them, nothing is left over."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from builder import addresses
from builder.verifying.parts import PICTURES, QUOTING, Element, Package, Relationship

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ANY = 1_000_000
_ONE, _FEW, _MANY = (1, 1), (0, 1), (0, _ANY)

# Last word of a relationship's type → kinds of parts that it may lead to; a link may lead outside instead.
_LEADS = {
    "chart": ("chart",), "core-properties": ("core",), "extended-properties": ("extended",), "hyperlink": (),
    "image": PICTURES, "notesMaster": ("notes master",), "notesSlide": ("notes",), "officeDocument": ("presentation",),
    "package": ("workbook",), "presProps": ("settings",), "slide": ("slide",), "slideLayout": ("layout",),
    "slideMaster": ("master",), "tableStyles": ("table styles",), "theme": ("theme",),
    "themeOverride": ("theme override",),
    "viewProps": ("view",),
}  # fmt: skip
# Kind of a part → what it may point at, and how often.
_POINTS: dict[str, dict[str, tuple[int, int]]] = {
    "": {"officeDocument": _ONE, "core-properties": _ONE, "extended-properties": _ONE},
    "presentation": {
        "slideMaster": (1, _ANY), "notesMaster": _ONE, "slide": (1, _ANY), "presProps": _ONE, "viewProps": _ONE,
        "theme": _ONE, "tableStyles": _ONE,
    },
    "slide": {
        "slideLayout": _ONE, "notesSlide": _FEW, "image": _MANY, "chart": _MANY, "hyperlink": _MANY, "slide": _MANY,
    },
    "notes": {"notesMaster": _ONE, "slide": _ONE},
    "master": {"theme": _ONE, "slideLayout": (1, _ANY), "image": _MANY, "hyperlink": _MANY},
    "layout": {"slideMaster": _ONE, "image": _MANY, "hyperlink": _MANY, "themeOverride": _FEW},
    "notes master": {"theme": _ONE, "image": _MANY},
    "theme": {"image": _MANY},
    "theme override": {"image": _MANY},
    "chart": {"package": _ONE},
}  # fmt: skip
# Elements that name a relationship → what it may be.
_NAMES = {
    "blip": ("image",), "svgBlip": ("image",), "chart": ("chart",), "externalData": ("package",),
    "hlinkClick": ("hyperlink", "slide"), "hlinkHover": ("hyperlink", "slide"), "notesMasterId": ("notesMaster",),
    "sldId": ("slide",), "sldLayoutId": ("slideLayout",), "sldMasterId": ("slideMaster",),
}  # fmt: skip
_IMPLICIT = {
    "slideLayout",
    "slideMaster",
    "notesMaster",
    "notesSlide",
    "theme",
    "presProps",
    "viewProps",
    "tableStyles",
}
_OWNED = ("chart", "notes", "workbook")  # of one part alone
_NAMING = tuple(f"{{*}}{name}" for name in _NAMES)
_LINKS = (f"{_A}hlinkClick", f"{_A}hlinkHover")
_DECLARED, _REFERRING = f'xmlns:r="{_R[1:-1]}"'.encode(), b" r:"
_JUMP = "ppaction://hlinksldjump"
_SHOW = "ppaction://hlinkshowjump"  # a template's own: to the next slide, to the first


def faults(package: Package) -> Iterator[str]:
    """Relationships of the wrong kind, too few or too many; references to none; parts that nothing leads to."""
    for name in ("", *package.kinds):
        yield from _pointing(package, name, package.relationships.get(name, {}))
    yield from _left(package)
    for name, root in package.trees.items():
        if package.kinds.get(name) in _POINTS:
            yield from referring(package, name, root)


def _pointing(package: Package, name: str, related: dict[str, Relationship]) -> Iterator[str]:
    allowed = _POINTS.get(package.kinds.get(name, "?") if name else "", {})
    counts = Counter(one.kind for one in related.values())
    for kind, (least, most) in allowed.items():
        if not least <= counts[kind] <= most:
            yield f"{name}: {counts[kind]} relationships of the kind {kind}"
    for one in related.values():
        if one.kind not in allowed:
            yield f"{name}: {one.id} is of a kind that it has not: {one.kind}"
        elif one.outside:
            trouble = addresses.trouble(one.target) if one.kind == "hyperlink" else "it is no link"
            if trouble:
                yield f"{name}: {one.id} leads outside to what is no address{QUOTING}{trouble}"
        elif one.target not in package.kinds:
            yield f"{name}: {one.id} leads to what is not there{QUOTING}{one.target}"
        elif package.kinds[one.target] not in _LEADS[one.kind]:
            yield f"{name}: {one.id} leads to what is no {one.kind}{QUOTING}{one.target}"


def _left(package: Package) -> Iterator[str]:
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        for one in package.relationships.get(waiting.pop(), {}).values():
            if not one.outside and one.target not in reached:
                reached.add(one.target)
                waiting.append(one.target)
    yield from (f"{name}: nothing leads to it" for name in package.kinds if name not in reached)
    owners = Counter(
        one.target
        for name, related in package.relationships.items()
        for one in related.values()
        if package.kinds.get(one.target) in _OWNED and package.kinds.get(name) != "notes"
    )
    yield from (f"{name}: belongs to {count} parts" for name, count in owners.items() if count > 1)


def referring(package: Package, name: str, root: Element) -> Iterator[str]:
    """The relationships that elements name: there, of the right kind, and all of them named."""
    related = package.relationships.get(name, {})
    used = set()
    if _REFERRING in package.data[name] or _DECLARED not in package.data[name]:  # most slides name none
        # The grammar lets no other elements of ours name one.
        for element in root.iter(etree.Element) if name in package.carried else root.iter(*_NAMING):
            for attribute, value in element.attrib.items():
                if str(attribute).startswith(_R):
                    used.add(str(value))
                    yield from _reference(name, element, str(attribute), str(value), related)
            if element.tag in _LINKS:
                yield from _link(name, element, related)
    for one in related.values():
        implicit = one.kind in _IMPLICIT or (one.kind == "slide" and package.kinds[name] == "notes")
        if one.id not in used and not implicit:
            yield f"{name}: {one.id} is named by nothing"


def _reference(
    name: str, element: Element, attribute: str, value: str, related: dict[str, Relationship]
) -> Iterator[str]:
    local = str(element.tag).rpartition("}")[2]
    if not value and local in ("hlinkClick", "hlinkHover"):
        return  # an action without a target
    if value not in related:
        yield f"{name}: {local} names what is no relationship{QUOTING}{value or 'nothing'}"
    elif related[value].kind not in _NAMES.get(local, ()):
        yield f"{name}: {local} names {value}, a {related[value].kind}"
    elif attribute == f"{_R}link":
        yield f"{name}: {local} is linked, not embedded"


def _link(name: str, element: Element, related: dict[str, Relationship]) -> Iterator[str]:
    """A link goes to an address, or jumps to a slide: there is no other action."""
    target = related.get(element.get(f"{_R}id", ""))
    action = element.get("action", "")
    if target is None:
        if not action.startswith(_SHOW):
            yield f"{name}: a link to nowhere does something else{QUOTING}{action or 'nothing'}"
    elif action != (_JUMP if target.kind == "slide" else ""):
        yield f"{name}: a link does something else than its target wants{QUOTING}{target.target}, {action or 'nothing'}"
