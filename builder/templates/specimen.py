"""A presentation that shows a template: one slide for each layout, with the names of the placeholders in them."""

import io
from collections.abc import Iterable
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from builder.templates.records import Carried, Design, Spot, Template
from builder.templates.room import FEET

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SHOW = "application/vnd.openxmlformats-officedocument.presentationml."
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_MAIN = "ppt/presentation.xml"
_FIRST_MASTER, _FIRST_SLIDE = 2_147_483_648, 256
_WRITTEN = ("title", "ctrTitle", "subTitle", "body", "obj")

_SETTINGS = tuple(  # without them PowerPoint offers a repair
    Carried(f"ppt/{name}.xml", f"{_SHOW}{name}+xml", f"{_DECLARATION}<p:{tag} {_SPACES}/>".encode())
    for name, tag in (("presProps", "presentationPr"), ("viewProps", "viewPr"))
)


def specimen(template: Template) -> bytes:
    """The bytes of a .pptx with the template's parts and a slide for each of its layouts, in their order."""
    slides = tuple(_slide(design, number) for number, design in enumerate(template.designs, 1))
    parts = (_presentation(template, slides), *template.parts, *slides, *_SETTINGS)
    start = Carried("", "", b"", (("rId1", _OFFICE + "officeDocument", _MAIN, False),))
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _put(archive, "[Content_Types].xml", _types(parts))
        _put(archive, "_rels/.rels", _relationships(start))
        for part in parts:
            _put(archive, part.name, part.data)
            if part.relationships:
                folder, _, name = part.name.rpartition("/")
                _put(archive, f"{folder}/_rels/{name}.rels", _relationships(part))
    return out.getvalue()


def _put(archive: ZipFile, name: str, data: bytes) -> None:
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    archive.writestr(entry, data)


def _presentation(template: Template, slides: tuple[Carried, ...]) -> Carried:
    width, height = template.size
    masters = tuple(f"rIdM{number}" for number in range(len(template.masters)))
    shown = tuple(f"rIdS{number}" for number in range(len(slides)))
    notes = '<p:notesMasterIdLst><p:notesMasterId r:id="rIdN"/></p:notesMasterIdLst>' if template.notes_master else ""
    lists = (
        f"<p:sldMasterIdLst>{_listed('sldMasterId', masters, _FIRST_MASTER)}</p:sldMasterIdLst>{notes}"
        f"<p:sldIdLst>{_listed('sldId', shown, _FIRST_SLIDE)}</p:sldIdLst>"
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9144000"/>'
    )
    related = [
        *((key, _OFFICE + "slideMaster", name, False) for key, name in zip(masters, template.masters, strict=True)),
        *((key, _OFFICE + "slide", slide.name, False) for key, slide in zip(shown, slides, strict=True)),
    ]
    if template.notes_master:
        related.append(("rIdN", _OFFICE + "notesMaster", template.notes_master, False))
    related += [
        (f"rIdT{number}", _OFFICE + "tableStyles", part.name, False)
        for number, part in enumerate(template.parts)
        if part.content_type.endswith("tableStyles+xml")
    ]
    related += [(f"rIdP{one.name[4]}", _OFFICE + one.name[4:-4], one.name, False) for one in _SETTINGS]
    data = f"{_DECLARATION}<p:presentation {_SPACES}>{lists}</p:presentation>".encode()
    return Carried(_MAIN, _SHOW + "presentation.main+xml", data, tuple(related))


def _listed(tag: str, keys: Iterable[str], first: int) -> str:
    return "".join(f'<p:{tag} id="{number}" r:id="{key}"/>' for number, key in enumerate(keys, first))


def _slide(design: Design, number: int) -> Carried:
    shapes = "".join(_shape(spot, number) for number, spot in enumerate(design.spots, 2) if spot.kind not in FEET)
    root = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    tree = f"<p:cSld><p:spTree>{root}{shapes}</p:spTree></p:cSld>"
    data = f"{_DECLARATION}<p:sld {_SPACES}>{tree}</p:sld>".encode()
    related = (("rId1", _OFFICE + "slideLayout", design.part, False),)
    return Carried(f"ppt/slides/slide{number}.xml", _SHOW + "slide+xml", data, related)


def _shape(spot: Spot, number: int) -> str:
    """A placeholder filled with its own name; those for pictures and the like are left empty."""
    kind = "" if spot.kind == "obj" else f' type="{spot.kind}"'
    idx = f' idx="{spot.idx}"' if spot.idx else ""
    run = f'<a:r><a:rPr lang="zh-CN"/><a:t>{escape(spot.name)}</a:t></a:r>' if spot.kind in _WRITTEN else ""
    name = escape(spot.name or spot.kind)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{kind}{idx}/></p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{run}</a:p></p:txBody></p:sp>"
    )


def _types(parts: Iterable[Carried]) -> bytes:
    parts = tuple(parts)
    plain = {part.name.rpartition(".")[2]: part.content_type for part in parts if part.name.startswith("ppt/media/")}
    known = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml", **plain}
    told = [f'<Default Extension="{one}" ContentType="{type_}"/>' for one, type_ in known.items()]
    told += [
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>'
        for part in parts
        if not part.name.startswith("ppt/media/")
    ]
    return f'{_DECLARATION}<Types xmlns="{_PACKAGE}content-types">{"".join(told)}</Types>'.encode()


def _relationships(part: Carried) -> bytes:
    lines = "".join(_relationship(*one) for one in part.relationships)
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}relationships">{lines}</Relationships>'.encode()


def _relationship(key: str, kind: str, target: str, outside: bool) -> str:
    address, mode = (escape(target), ' TargetMode="External"') if outside else (f"/{target}", "")
    return f'<Relationship Id="{escape(key)}" Type="{kind}" Target="{address}"{mode}/>'
