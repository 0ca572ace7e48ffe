"""Builds: what appears is there, nodes count once, groups are listed (ECMA-376 19.5; [MS-OI29500] on 19.5.16)."""

from collections import Counter
from collections.abc import Iterator

from builder.verifying.parts import Element, Package, apart

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SHAPES = (f"{_P}sp", f"{_P}pic", f"{_P}graphicFrame", f"{_P}cxnSp", f"{_P}grpSp")
_ALL = {"-3", "-4"}  # of a chart: its ground, all of its series or categories (ECMA-376 20.1.2.2.3)


def faults(package: Package, name: str, root: Element) -> Iterator[str]:
    """What is wrong with the builds of a slide."""
    timing = root.find(f"{_P}timing")
    if timing is None:
        return
    charts: dict[str, tuple[int, int]] = {}
    shapes = {found.get("id", ""): shape for shape in root.iter(*_SHAPES) if (found := _properties(shape)) is not None}
    for target in timing.iter(f"{_P}spTgt"):
        shape = shapes.get(target.get("spid", ""))
        if shape is None:
            yield f"{name}: {target.get('spid')} appears, and is no shape"
        else:
            yield from (f"{name}: {fault}" for fault in _part(package, name, target, shape, charts))
    nodes = Counter(element.get("id") for element in timing.iter(f"{_P}cTn") if element.get("id"))
    yield from (f"{name}: the node {number} is there {count} times" for number, count in nodes.items() if count > 1)
    yield from _listed(name, timing)


def _properties(shape: Element) -> Element | None:
    return shape.find(f"*/{_P}cNvPr")


def _listed(name: str, timing: Element) -> Iterator[str]:
    """The list names each shape of a group once, and nothing else."""
    listed = Counter((one.get("spid", ""), one.get("grpId", "")) for one in timing.iterfind(f"{_P}bldLst/*"))
    yield from (f"{name}: {number} is listed {count} times" for (number, _), count in listed.items() if count > 1)
    grouped = {
        (target.get("spid", ""), node.get("grpId", ""))
        for node in timing.iter(f"{_P}cTn")
        if node.get("grpId") is not None
        for target in node.iter(f"{_P}spTgt")
    }
    yield from (f"{name}: {number} is in a group, but not listed" for number, _ in sorted(grouped - listed.keys()))
    yield from (f"{name}: {number} is listed, but never appears" for number, _ in sorted(listed.keys() - grouped))


def _part(
    package: Package, name: str, target: Element, shape: Element, charts: dict[str, tuple[int, int]]
) -> Iterator[str]:
    """The paragraphs of a text and the series of a chart that appear by themselves are there.

    `charts` keeps the counts of those that were asked for.
    """
    several = target.find(f"{_P}txEl/{_P}pRg")
    if several is not None:
        first, last = int(several.get("st", "0")), int(several.get("end", "0"))
        if not first <= last < len(shape.findall(f"{_P}txBody/{_A}p")):
            yield f"the paragraphs {first} to {last} appear, which are not there"
    part = target.find(f"{_P}graphicEl/{_A}chart")
    if part is None:
        return
    place = shape.find(f".//{_C}chart")
    related = package.relationships.get(name, {}).get(place.get(f"{_R}id", "") if place is not None else "")
    chart = related.target if related else ""
    if chart not in charts:
        charts[chart] = _counts(package, chart)
    for key, most in zip(("seriesIdx", "categoryIdx"), charts[chart], strict=True):
        number = part.get(key, "-4")
        if number not in _ALL and not 0 <= int(number) < most:
            yield f"the {key} {number} of a chart appears, which is not there"


def _counts(package: Package, name: str) -> tuple[int, int]:
    """How many series a chart has, and how many points the longest of them has."""
    root, _ = apart(package, name) if package.kinds.get(name) == "chart" else (None, [])
    series = list(root.iter(f"{_C}ser")) if root is not None else []
    counts = [count.get("val", "") for one in series for count in one.iter(f"{_C}ptCount")]
    return len(series), max((int(count) for count in counts if count.isdecimal()), default=0)
