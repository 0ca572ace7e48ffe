"""Holds the parts that we write to the grammar of what we write: `schemas/written.xsd`."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from builder.verifying.parts import QUOTING, Element, Package

_ROOTS = {  # kind of a part → its root element
    "chart": "{http://schemas.openxmlformats.org/drawingml/2006/chart}chartSpace",
    "layout": "{http://schemas.openxmlformats.org/presentationml/2006/main}sldLayout",
    "master": "{http://schemas.openxmlformats.org/presentationml/2006/main}sldMaster",
    "notes": "{http://schemas.openxmlformats.org/presentationml/2006/main}notes",
    "notes master": "{http://schemas.openxmlformats.org/presentationml/2006/main}notesMaster",
    "presentation": "{http://schemas.openxmlformats.org/presentationml/2006/main}presentation",
    "settings": "{http://schemas.openxmlformats.org/presentationml/2006/main}presentationPr",
    "slide": "{http://schemas.openxmlformats.org/presentationml/2006/main}sld",
    "table styles": "{http://schemas.openxmlformats.org/drawingml/2006/main}tblStyleLst",
    "theme": "{http://schemas.openxmlformats.org/drawingml/2006/main}theme",
    "view": "{http://schemas.openxmlformats.org/presentationml/2006/main}viewPr",
}
_VALUE = re.compile(r"(?<=': )(?=(?:\[facet '\w+'\] )?(?:The value )?'|Duplicate)")  # libxml2 quotes one


def faults(package: Package) -> Iterator[str]:
    """The first thing in each part that the grammar does not have; of a template's parts, a root of another kind."""
    for name, root in package.trees.items():
        yield from of_part(package, name, root)


def of_part(package: Package, name: str, root: Element) -> Iterator[str]:
    """The first thing in a part that the grammar does not have."""
    wanted = _ROOTS.get(package.kinds.get(name, ""))
    if wanted is None:
        return
    written = grammar("written.xsd")
    if root.tag != wanted:
        yield f"{name}: its root is {root.tag}"
    elif name not in package.carried and not written.validate(root):
        yield f"{name}: {said(written)}"


def said(asked: etree.XMLSchema) -> str:
    """The first of what a grammar says of the part it was last asked of; a value stands behind QUOTING."""
    lines = str(asked.error_log).splitlines()
    if not lines:
        return "no valid XML"
    return _VALUE.sub(f"not as the grammar has it{QUOTING}", lines[0].partition(": ")[2] or lines[0], count=1)


@cache
def grammar(file: str) -> etree.XMLSchema:
    """The grammar in a file of `schemas/`."""
    return etree.XMLSchema(etree.parse(Path(__file__).with_name("schemas") / file))
