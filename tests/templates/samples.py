"""Templates made in code: a few layouts on a master, with what a test changes about them, and files packed at will."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from io import BytesIO
from struct import pack
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import compress, crc32

from builder.errors import At
from builder.templates.reading import read
from builder.templates.records import Design, Template

AT = At("deck.yaml", 3, 11)
EMU = 914_400
WIDE, NARROW = (12_192_000, 6_858_000), (9_144_000, 6_858_000)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OPEN = "application/vnd.openxmlformats-officedocument."
SHOW = OPEN + "presentationml."
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
SPACES = (
    f'xmlns:a="{A}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:r="{OFFICE.rstrip("/")}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
USUAL_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)
DARK_MAP = USUAL_MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
PALETTE = {
    "dk1": "101820", "lt1": "FAFAFA", "dk2": "203040", "lt2": "E8EEF4", "accent1": "0050A0", "accent2": "C04000",
    "accent3": "008060", "accent4": "806000", "accent5": "600080", "accent6": "808080",
    "hlink": "0050A0", "folHlink": "600080",
}  # fmt: skip
TITLE_STYLE = (
    '<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:defRPr sz="3200" b="1">'
    '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
)
BODY_STYLE = "".join(
    f'<a:lvl{n}pPr marL="{228600 * n}" indent="-228600"><a:spcBef><a:spcPts val="1000"/></a:spcBef>'
    f'<a:buChar char="{bullet}"/><a:defRPr sz="{size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{n}pPr>'
    for n, bullet, size in ((1, "•", 2400), (2, "–", 2000), (3, "•", 1800))
)


def emu(*inches: float) -> tuple[int, ...]:
    return tuple(round(one * EMU) for one in inches)


def frame(box: Sequence[float] | None, turn: int = 0) -> str:
    """An xfrm of x, y, width and height in inches."""
    if box is None:
        return ""
    x, y, width, height = emu(*box)
    rot = f' rot="{turn}"' if turn else ""
    return f'<a:xfrm{rot}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def holder(
    kind: str = "", idx: int = 0, box: Sequence[float] | None = None, *, style: str = "", body: str = "",
    name: str = "", text: str = "", turn: int = 0, paragraphs: str = "",
) -> str:  # fmt: skip
    """A placeholder of a layout or master."""
    told = f' type="{kind}"' if kind else ""
    told += f' idx="{idx}"' if idx else ""
    paragraphs = paragraphs or f"<a:p><a:r><a:t>{text or 'Click'}</a:t></a:r></a:p>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{idx + 2}" name="{name or f"{kind} {idx}"}"/><p:cNvSpPr/>'
        f"<p:nvPr><p:ph{told}/></p:nvPr></p:nvSpPr><p:spPr>{frame(box, turn)}</p:spPr>"
        f"<p:txBody><a:bodyPr{body}/><a:lstStyle>{style}</a:lstStyle>{paragraphs}</p:txBody></p:sp>"
    )


def shape(box: Sequence[float], fill: str = "", number: int = 60, text: str = "", inner: str = "") -> str:
    """A rectangle that decorates, filled as DrawingML says."""
    words = f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody>" if text else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Rectangle">{inner}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>{words}</p:sp>'
    )


def solid(colour: str) -> str:
    kind = "srgbClr" if len(colour) == 6 and all(one in "0123456789ABCDEF" for one in colour) else "schemeClr"
    return f'<a:solidFill><a:{kind} val="{colour}"/></a:solidFill>'


def picture(box: Sequence[float], key: str = "rId5", number: int = 70, link: bool = False) -> str:
    how = "link" if link else "embed"
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:{how}="{key}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def background(fill: str) -> str:
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def sheet(root: str, shapes: str, name: str = "", before: str = "", after: str = "", attributes: str = "") -> bytes:
    """A master or layout: `before` stands before its shapes, `after` behind them."""
    group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    named = f' name="{escape(name)}"' if name else ""
    tree = f"<p:cSld{named}>{before}<p:spTree>{group}{shapes}</p:spTree></p:cSld>"
    return f"<p:{root} {SPACES}{attributes}>{tree}{after}</p:{root}>".encode()


def layout(name: str, *shapes: str, kind: str = "", before: str = "", after: str = "", attributes: str = "") -> bytes:
    told = (f' type="{kind}"' if kind else "") + attributes
    return sheet(
        "sldLayout", "".join(shapes), name, before, after or "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>", told
    )


def theme(palette: Mapping[str, str] = PALETTE, major: str = "Arial", minor: str = "Arial", fills: str = "") -> bytes:
    colours = "".join(f'<a:{slot}><a:srgbClr val="{code}"/></a:{slot}>' for slot, code in palette.items())
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f"<a:ln>{plain}</a:ln>"
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    fonts = "".join(
        f'<a:{tag}><a:latin typeface="{face}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="微软雅黑"/></a:{tag}>'
        for tag, face in (("majorFont", major), ("minorFont", minor))
    )
    return (
        f'<a:theme xmlns:a="{A}" xmlns:r="{OFFICE.rstrip("/")}" name="T"><a:themeElements>'
        f'<a:clrScheme name="T">{colours}'
        f'</a:clrScheme><a:fontScheme name="T">{fonts}</a:fontScheme><a:fmtScheme name="T">'
        f"<a:fillStyleLst>{plain * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fills or plain * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def master_shapes(width: float) -> str:
    """Title, body and footers, in inches."""
    foot = width / 3
    return (
        holder("title", 0, (0.6, 0.4, width - 1.2, 1.0), body=' anchor="ctr"')
        + holder("body", 1, (0.6, 1.7, width - 1.2, 4.6))
        + holder("dt", 10, (0.6, 6.9, 2.0, 0.4), style='<a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr>')
        + holder("ftr", 11, (foot, 6.9, foot, 0.4), style='<a:lvl1pPr algn="ctr"><a:defRPr sz="1200"/></a:lvl1pPr>')
        + holder(
            "sldNum", 12, (width - 2.6, 6.9, 2.0, 0.4), style='<a:lvl1pPr algn="r"><a:defRPr sz="1200"/></a:lvl1pPr>'
        )
    )


FEET = holder("dt", 10) + holder("ftr", 11) + holder("sldNum", 12)


def usual(width: float = 13.333, names: Sequence[str] = ("Title Slide", "Title and Content", "Section Header",
          "Two Content", "Title Only", "Blank"), typed: bool = True) -> tuple[bytes, ...]:  # fmt: skip
    """The layouts that most templates have, with their types or, as some programs write them, without."""
    half = (width - 1.5) / 2
    kinds = ("title", "obj", "secHead", "twoObj", "titleOnly", "blank") if typed else ("",) * 6
    shapes = (
        holder("ctrTitle", 0, (1.0, 2.0, width - 2, 1.6)) + holder("subTitle", 1, (1.0, 3.8, width - 2, 1.0)) + FEET,
        holder("title") + holder("", 1) + FEET,
        holder("title", 0, (1.0, 4.2, width - 2, 1.4)) + holder("body", 1, (1.0, 5.7, width - 2, 0.8)) + FEET,
        holder("title") + holder("", 1, (0.6, 1.7, half, 4.6)) + holder("", 2, (0.9 + half, 1.7, half, 4.6)) + FEET,
        holder("title") + FEET,
        FEET,
    )
    return tuple(layout(name, one, kind=kind) for name, one, kind in zip(names, shapes, kinds, strict=True))


@dataclass(frozen=True)
class Master:
    """A master and what hangs on it; `related` are more relationships of it, `related_layouts` of its layouts."""

    layouts: Sequence[bytes] = field(default_factory=usual)
    shapes: str = ""
    before: str = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
    colours: str = USUAL_MAP
    theme: bytes = field(default_factory=theme)
    styles: str = f"<p:titleStyle>{TITLE_STYLE}</p:titleStyle><p:bodyStyle>{BODY_STYLE}</p:bodyStyle><p:otherStyle/>"
    related: str = ""
    related_layouts: str = ""


def relation(key: str, kind: str, target: str, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}{kind}" Target="{target}"{mode}/>'


def relations(*lines: str) -> bytes:
    return f'<Relationships xmlns="{PACKAGE}relationships">{"".join(lines)}</Relationships>'.encode()


def parts(
    *masters: Master, size: tuple[int, int] = WIDE, main: str = "template", more: Mapping[str, bytes] | None = None,
    inside: str = "", related: str = "",
) -> dict[str, bytes]:  # fmt: skip
    """The parts of a template by name; tests change them as they like."""
    masters = masters or (Master(),)
    made: dict[str, bytes] = {}
    listed, pointed, count = "", "", 0
    for number, one in enumerate(masters, 1):
        ids, lines = "", relation("rIdT", "theme", f"../theme/theme{number}.xml") + one.related
        for place, data in enumerate(one.layouts, 1):
            count += 1
            made[f"ppt/slideLayouts/slideLayout{count}.xml"] = data
            made[f"ppt/slideLayouts/_rels/slideLayout{count}.xml.rels"] = relations(
                relation("rId1", "slideMaster", f"../slideMasters/slideMaster{number}.xml"), one.related_layouts
            )
            ids += f'<p:sldLayoutId id="{2_147_483_700 + count}" r:id="rId{place}00"/>'
            lines += relation(f"rId{place}00", "slideLayout", f"../slideLayouts/slideLayout{count}.xml")
        after = (
            f"<p:clrMap {one.colours}/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>{one.styles}</p:txStyles>"
        )
        shapes = one.shapes or master_shapes(size[0] / EMU)
        made[f"ppt/slideMasters/slideMaster{number}.xml"] = sheet("sldMaster", shapes, "", one.before, after)
        made[f"ppt/slideMasters/_rels/slideMaster{number}.xml.rels"] = relations(lines)
        made[f"ppt/theme/theme{number}.xml"] = one.theme
        listed += f'<p:sldMasterId id="{2_147_483_600 + number}" r:id="rIdM{number}"/>'
        pointed += relation(f"rIdM{number}", "slideMaster", f"slideMasters/slideMaster{number}.xml")
    made["ppt/presentation.xml"] = (
        f"<p:presentation {SPACES}><p:sldMasterIdLst>{listed}</p:sldMasterIdLst>{inside}"
        f'<p:sldSz cx="{size[0]}" cy="{size[1]}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
    ).encode()
    made["ppt/_rels/presentation.xml.rels"] = relations(pointed, related)
    made["_rels/.rels"] = relations(relation("rId1", "officeDocument", "ppt/presentation.xml"))
    made |= more or {}
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{_type(name, main)}"/>' for name in made if "_rels" not in name
    )
    known = '<Default Extension="rels" ContentType="a/b"/><Default Extension="png" ContentType="image/png"/>'
    made["[Content_Types].xml"] = f'<Types xmlns="{PACKAGE}content-types">{known}{types}</Types>'.encode()
    return made


def _type(name: str, main: str) -> str:
    if name == "ppt/presentation.xml":
        macro = f"application/vnd.ms-powerpoint.{main}.main+xml"
        return macro if "macro" in main else f"{SHOW}{main}.main+xml"
    kind = name.rpartition("/")[2].rstrip("0123456789.xml") or "x"
    return f"{OPEN}theme+xml" if kind == "theme" else f"{SHOW}{kind}+xml"


def packed(made: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in made.items():
            archive.writestr(name, data)
    return out.getvalue()


def template(*masters: Master, **options: object) -> Template:
    """The template of these masters, read."""
    return read(packed(parts(*masters, **options)), AT, "company.potx")  # type: ignore[arg-type]


def design(*shapes: str, **options: str) -> Design:
    """The one layout of a template."""
    return template(Master((layout("L", *shapes, **options),))).designs[0]  # type: ignore[arg-type]


def png(colour: tuple[int, int, int] = (200, 0, 0), side: int = 8) -> bytes:
    """A square picture of one colour."""
    rows = (b"\0" + bytes(colour) * side) * side
    chunks = ((b"IHDR", pack(">2I5B", side, side, 8, 2, 0, 0, 0)), (b"IDAT", compress(rows)), (b"IEND", b""))
    told = (pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data)) for kind, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(told)
