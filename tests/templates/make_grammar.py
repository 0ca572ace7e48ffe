"""Writes builder/templates/grammar.json: what parts of a template may hold, by ECMA-376, as openxml-audit tells it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import openxml_audit

Record: TypeAlias = dict[str, Any]  # as JSON has it

SCHEMAS = Path(openxml_audit.__file__).parent / "data/openxml/schemas"
FILES = {
    "p": "schemas_openxmlformats_org_presentationml_2006_main.json",
    "a": "schemas_openxmlformats_org_drawingml_2006_main.json",
}
GRAMMAR = Path(__file__).parents[2] / "builder/templates/grammar.json"
ROOTS = (
    "p:CT_SlideMaster/p:sldMaster", "p:CT_SlideLayout/p:sldLayout", "p:CT_NotesMaster/p:notesMaster",
    "a:CT_OfficeStyleSheet/a:theme", "a:CT_BaseStylesOverride/a:themeOverride", "a:CT_TableStyleList/a:tblStyleLst",
)  # fmt: skip
# What never comes along, and extensions, which are looked at by hand.
LEFT = {
    "p:timing", "p:transition", "p:controls", "p:custDataLst", "p:contentPart", "p:oleObj", "a:audioCd", "a:snd",
    "a:wavAudioFile", "a:audioFile", "a:videoFile", "a:quickTimeFile",
}  # fmt: skip
DATA = "a:CT_GraphicalObjectData/a:graphicData"
WHOLE = {
    "Int32Value": (-(2**31), 2**31 - 1), "UInt32Value": (0, 2**32 - 1), "Int64Value": (-(2**63), 2**63 - 1),
    "SByteValue": (-128, 127), "ByteValue": (0, 255), "Int16Value": (-(2**15), 2**15 - 1),
    "UInt16Value": (0, 2**16 - 1), "IntegerValue": (-(2**31), 2**31 - 1),
}  # fmt: skip


def grammar() -> Record:
    """Attributes and content by type; types of roots by their elements' names; values by enumeration."""
    read = {prefix: json.loads((SCHEMAS / name).read_text("utf-8")) for prefix, name in FILES.items()}
    types = {one["Name"]: one for document in read.values() for one in document["Types"]}
    classes: dict[str, Record] = {}
    for one in types.values():
        classes.setdefault(one["ClassName"], one)
    values = {
        f"{'Drawing' if prefix == 'a' else 'Presentation'}.{one['Name']}": [facet["Value"] for facet in one["Facets"]]
        for prefix, document in read.items()
        for one in document["Enums"]
    }
    found: Record = {}
    used: dict[str, list[str]] = {}
    waiting = list(ROOTS)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        content = [] if name.endswith(("/a:extLst", "/p:extLst")) else list(_slots(types[name]))
        if name == DATA:
            content = [(0, 1, ["a:CT_Table/a:tbl"])]
        content = [(least, most, [one for one in names if _is_taken(one)]) for least, most, names in content]
        waiting += [one for _, _, names in content for one in names]
        told = {}
        held = _attributes(types[name], classes)
        for key, one in held.items():
            kind = _kind(one)
            if ":" in key.removeprefix(":") and not key.startswith("r:"):
                continue
            if key == ":typeface" and ":panose" in held:
                kind = "f!"  # the schema can do without, PowerPoint cannot
            if kind.startswith("e"):
                used.setdefault(kind[1:].rstrip("!"), values[kind[1:].rstrip("!")])
            told[key.removeprefix(":")] = kind
        found[name] = {"attributes": told, "content": [one for one in content if one[2]]}
        if types[name].get("BaseClass") == "OpenXmlLeafTextElement":
            found[name]["text"] = True
    return _short(found, used)


def _is_taken(name: str) -> bool:
    element = name.split("/")[1]
    return element not in LEFT and element[:2] in ("a:", "p:")


def _short(found: Record, used: dict[str, list[str]]) -> Record:
    """Types with the same attributes and content are one, and numbered."""
    numbers: dict[str, int] = {}
    kinds: list[Record] = []
    by_text: dict[str, int] = {}
    for name, one in found.items():
        text = json.dumps(one, sort_keys=True)
        if text not in by_text:
            by_text[text] = len(kinds)
            kinds.append(one)
        numbers[name] = by_text[text]
    types = [
        [
            one["attributes"],
            [
                [least, most, {each.split("/")[1]: numbers[each] for each in names}]
                for least, most, names in one["content"]
            ],
            *([1] if one.get("text") else []),
        ]
        for one in kinds
    ]
    enumerations = sorted(used)
    for attributes, *_ in types:
        for key, kind in attributes.items():
            if kind.startswith("e"):
                attributes[key] = f"e{enumerations.index(kind[1:].rstrip('!'))}{'!' if kind.endswith('!') else ''}"
    roots = {name.split("/")[1]: numbers[name] for name in ROOTS}
    return {"roots": roots, "values": [" ".join(used[name]) for name in enumerations], "types": types}


def _slots(one: Record) -> Iterator[tuple[int, int, list[str]]]:
    """The content of a type: how often at least and at most (0: any number), and which elements."""
    particle = one.get("Particle")
    if not particle:
        return
    if particle["Kind"] == "Choice":
        yield (*_occurs(particle), [item["Name"] for item in particle["Items"]])
        return
    for item in particle["Items"]:
        least, most = _occurs(item)
        while "Name" not in item:
            inner = item.get("Items", ())  # none where anything may stand
            if item["Kind"] == "Choice" or len(inner) != 1:
                break
            item = inner[0]
            low, high = _occurs(item)
            least, most = least * low, most * high  # of which 0 is any number
        yield least, most, [item["Name"]] if "Name" in item else [each["Name"] for each in item.get("Items", ())]


def _occurs(item: Record) -> tuple[int, int]:
    told = item.get("Occurs")
    if not told:
        return 1, 1
    return told[0].get("Min", 0), told[0].get("Max", 0)


def _attributes(one: Record, classes: dict[str, Record]) -> Record:
    base = classes.get(one.get("BaseClass", ""))
    found = _attributes(base, classes) if base and base is not one else {}
    return found | {item["QName"]: item for item in one.get("Attributes", ())}


def _kind(attribute: Record) -> str:
    """What an attribute may be: i (a whole number, with its bounds), b, e (with its enumeration), h (with its length),
    g (a GUID), f (a font), s; a mark at the end where it may not be missing."""
    kind, checks = attribute["Type"], attribute.get("Validators", ())
    given = {argument.get("Name"): argument.get("Value") for one in checks for argument in one.get("Arguments", ())}
    needed = any(one["Name"] == "RequiredValidator" for one in checks) and given.get("IsRequired") != "False"
    mark = "!" if needed else ""
    if kind in WHOLE:
        least, most = WHOLE[kind]
        least = int(given.get("MinInclusive", int(given.get("MinExclusive", least - 1)) + 1))
        most = int(given.get("MaxInclusive", int(given.get("MaxExclusive", most + 1)) - 1))
        return f"i{least},{most}{mark}"
    if kind == "BooleanValue":
        return f"b{mark}"
    if kind.startswith("EnumValue<"):
        return f"e{kind[len('EnumValue<DocumentFormat.OpenXml.') : -1]}{mark}"
    if kind == "HexBinaryValue":
        return f"h{given.get('Length', '')}{mark}"
    return f"{'g' if '0-9A-F' in str(given.get('Pattern')) else 's'}{mark}"


if __name__ == "__main__":
    GRAMMAR.write_text(json.dumps(grammar(), separators=(",", ":"), sort_keys=True) + "\n", "utf-8")
