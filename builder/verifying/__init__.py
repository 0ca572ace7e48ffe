"""Looks at the bytes of a finished deck before they replace a file: whatever makes PowerPoint ask for a repair.

Every build is looked at, by rules that know nothing of the writer: what is found is a mistake of ours, or of a company
template that came along, never of an outline. The rules are those of ECMA-376 (parts 1, 2 and 4), narrowed to what our
decks are made of, and those that PowerPoint has beside it.
"""

from collections.abc import Callable, Iterator

from builder.verifying import archive, charts, kinds, media, order, parts, properties, schema, slides

_RULES: tuple[Callable[[parts.Package], Iterator[str]], ...] = (
    kinds.faults,
    order.faults,
    slides.faults,
    media.faults,
    properties.faults,
)


def faults(data: bytes, carried: frozenset[str] = frozenset()) -> list[str]:
    """What is wrong with the bytes of a .pptx, each as `part: what`; nothing, one hopes.

    Where the package is quoted, it stands at the end, behind ` -- `.
    `carried` names the parts that came with a company template: their vocabulary is the standard's, not ours.
    """
    files, found = archive.read(data)
    if found:
        return found  # what cannot be unpacked cannot be judged
    if next(iter(files), "") != parts.TYPES_PART:
        return ["the content types do not come first"]
    package, found = parts.opened(files, carried)
    found += schema.faults(package)
    if found:
        return found  # the rules may take the grammar for granted
    found = [fault for rule in _RULES for fault in rule(package)]
    layouts = slides.offered(package)
    for kind in parts.APART:
        for name in package.of(kind):
            found += _apart(package, name, layouts)
    return found


def _apart(package: parts.Package, name: str, layouts: slides.Offered) -> list[str]:
    """What is wrong with a chart, a slide or a page of notes: parsed, judged and let go, one after the other."""
    root, found = parts.apart(package, name)
    if root is None:
        return found
    found += schema.of_part(package, name, root)
    if found:
        return found
    found += kinds.referring(package, name, root)
    if package.kinds[name] == "chart":
        return [*found, *charts.of_chart(package, name, root)]
    return [*found, *slides.of_sheet(package, name, root, layouts)]


def without_quotes(fault: str) -> str:
    """The part and the rule of a fault, without what the package says there, which may be the outline's words."""
    return fault.partition(parts.QUOTING)[0]
