"""What the workbook in a chart is made of: types, relationships, properties, looks of cells; each as it has to be."""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from builder.verifying import schema
from builder.verifying.parts import QUOTING, TYPES_PART, Element, entries, parsed, related

BOOK, SHEET, STRINGS, STYLES = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
_APP, _CORE, _THEME = "docProps/app.xml", "docProps/core.xml", "xl/theme/theme1.xml"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_E = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_V = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OPEN = "application/vnd.openxmlformats-"
_CELLS = f"{_OPEN}officedocument.spreadsheetml."
_TYPES = {  # all parts that there may be, by name → content type
    _APP: f"{_OPEN}officedocument.extended-properties+xml",
    _CORE: f"{_OPEN}package.core-properties+xml",
    BOOK: f"{_CELLS}sheet.main+xml",
    SHEET: f"{_CELLS}worksheet+xml",
    STRINGS: f"{_CELLS}sharedStrings+xml",
    STYLES: f"{_CELLS}styles+xml",
    _THEME: f"{_OPEN}officedocument.theme+xml",
}
_DEFAULTS = {"rels": f"{_OPEN}package.relationships+xml", "xml": "application/xml"}
_LISTS = {"": "_rels/.rels", BOOK: "xl/_rels/workbook.xml.rels"}
_LEADS = {  # a part → what it points at, with the kinds of the relationships
    "": {BOOK: "officeDocument", _CORE: "core-properties", _APP: "extended-properties"},
    BOOK: {SHEET: "worksheet", STRINGS: "sharedStrings", STYLES: "styles", _THEME: "theme"},
}
_ROOTS = {
    BOOK: f"{_S}workbook",
    SHEET: f"{_S}worksheet",
    STRINGS: f"{_S}sst",
    STYLES: f"{_S}styleSheet",
    _APP: f"{_E}Properties",
    _CORE: f"{_CP}coreProperties",
}
_FACTS = {  # all that docProps/app.xml may say: nothing of people and machines
    "Application": "Microsoft Excel", "AppVersion": "12.0000", "Company": "", "DocSecurity": "0",
    "HeadingPairs": "Worksheets1", "HyperlinksChanged": "false", "LinksUpToDate": "false", "ScaleCrop": "false",
    "SharedDoc": "false",
}  # fmt: skip
_VECTORS = (f"{_V}vector", f"{_V}variant", f"{_V}lpstr", f"{_V}i4")
_SIZES = {"size", "baseType"}  # what is said of them
_UNSAID = {f"{_DC}creator", f"{_CP}lastModifiedBy"}
_DATES = {f"{_TERMS}created", f"{_TERMS}modified"}
_LOOKS = {"fontId": "fonts", "fillId": "fills", "borderId": "borders", "xfId": "cellStyleXfs"}
_BUILT_IN = 50  # number formats that Excel has by itself (ECMA-376 18.8.30)


def opened(files: dict[str, bytes], found: list[str]) -> dict[str, Element]:
    """The roots of a workbook's parts; `found` is told what is wrong with them. None of one that cannot be judged."""
    missing = {TYPES_PART, *_LISTS.values(), *_TYPES} - {STRINGS} - files.keys()
    if missing:
        found.append(f"a workbook without {min(missing)}")
        return {}
    known = {TYPES_PART, *_LISTS.values(), *_TYPES}
    found += [f"a workbook with another part{QUOTING}{name}" for name in sorted(files.keys() - known)]
    trees: dict[str, Element] = {}
    for name in _ROOTS.keys() & files.keys():
        root = parsed(name, files[name], False, found)
        if root is None or root.tag != _ROOTS[name]:
            found.append(f"{name}: another root than a workbook's")
            return {}
        trees[name] = root
    grammar = schema.grammar("workbook.xsd")
    for name, root in trees.items():
        if str(root.tag).startswith(_S) and not grammar.validate(root):
            found.append(f"{name}: {schema.said(grammar)}")
            return {}  # the rules may take the grammar for granted
    _typed(files, found)
    _related(files, trees, found)
    found += [*_told(trees), *_styled(trees), *_themed(files[_THEME])]
    return trees


def _typed(files: dict[str, bytes], found: list[str]) -> None:
    """A workbook without macros, and its parts what they are: their types say so."""
    listing = parsed(TYPES_PART, files[TYPES_PART], False, found)
    if listing is None:
        return
    wanted = {f"/{name}": kind for name, kind in _TYPES.items() if name in files}
    types = entries(listing, "Override", "PartName", found), entries(listing, "Default", "Extension", found)
    if types != (wanted, _DEFAULTS) or len(listing) != len(wanted) + len(_DEFAULTS):
        found.append("a workbook of another kind")


def _related(files: dict[str, bytes], trees: dict[str, Element], found: list[str]) -> None:
    """Every part is led to once, by the right kind of relationship, and the book names that of its sheet."""
    for source, name in _LISTS.items():
        leading = related(source, name, files[name], found)
        wanted = sorted((target, kind) for target, kind in _LEADS[source].items() if target in files)
        if sorted((one.target, one.kind) for one in leading.values()) != wanted:
            found.append(f"{name}: leads elsewhere than a workbook's")
        if any(one.outside for one in leading.values()):
            found.append("the workbook leads outside")
    sheet = next(trees[BOOK].iter(f"{_S}sheet"))
    if leading.get(sheet.get(f"{_R}id", "")) is None or leading[sheet.get(f"{_R}id", "")].target != SHEET:
        found.append(f"{BOOK}: its sheet is no relationship to one")


def _told(trees: dict[str, Element]) -> Iterator[str]:
    """Nothing tells who made the workbook, where, and when."""
    sheet = next(trees[BOOK].iter(f"{_S}sheet")).get("name", "")
    facts = {**{f"{_E}{name}": text for name, text in _FACTS.items()}, f"{_E}TitlesOfParts": sheet}
    for element in trees[_APP]:
        text = "".join(map(str, element.itertext()))
        inner = list(element.iterdescendants())
        plain = all(one.tag in _VECTORS and _SIZES.issuperset(map(str, one.attrib)) for one in inner)
        if facts.pop(str(element.tag), None) != text or element.attrib or not plain:
            yield f"{_APP}: the workbook tells of its making{QUOTING}{text[:40]}"
    for element in trees[_CORE]:
        text = element.text or ""
        if len(element) or not (
            (element.tag in _UNSAID and not text) or (element.tag in _DATES and text.endswith("T00:00:00Z"))
        ):
            yield f"{_CORE}: the workbook tells of its making{QUOTING}{text[:40]}"


def _styled(trees: dict[str, Element]) -> Iterator[str]:
    """Looks are counted, refer to what is there, and so do cells."""
    styles = trees[STYLES]
    for group in styles:
        if group.get("count", "0") != str(len(group)):
            yield f"{STYLES}: {group.get('count')} {etree.QName(group).localname}, but {len(group)}"
    sizes = {etree.QName(group).localname: len(group) for group in styles}
    formats = [int(one.get("numFmtId", "0")) for one in styles.iter(f"{_S}numFmt")]
    if len(set(formats)) != len(formats):
        yield f"{STYLES}: a number format is there twice"
    for look in styles.iter(f"{_S}xf"):
        strange = [key for key, group in _LOOKS.items() if int(look.get(key, "0")) >= sizes[group]]
        if strange or not (int(look.get("numFmtId", "0")) < _BUILT_IN or int(look.get("numFmtId", "0")) in formats):
            yield f"{STYLES}: a look refers to what is not there"
    most = max((int(cell.get("s", "0")) for cell in trees[SHEET].iter(f"{_S}c")), default=0)
    if most >= sizes["cellXfs"]:
        yield f"{SHEET}: a cell has the look {most}, of {sizes['cellXfs']}"


@lru_cache(maxsize=4)
def _themed(body: bytes) -> tuple[str, ...]:
    """A theme draws with colours, lines and fonts: one vocabulary, and no other part. All workbooks have the same."""
    found: list[str] = []
    root = parsed(_THEME, body, False, found)
    if root is None or root.tag != f"{_A}theme":
        return (*found, f"{_THEME}: another root than a theme's")
    strange = any(
        not str(element.tag).startswith(_A) or any(str(key).startswith("{") for key in element.attrib)
        for element in root.iter(etree.Element)
    )
    return (*found, f"{_THEME}: more than colours, lines and fonts") if strange else tuple(found)
