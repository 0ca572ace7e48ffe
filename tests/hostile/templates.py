"""Company templates that are bombs, traps, or ruins: each is refused by name, or leaves all that is wrong behind."""

import os
import re
import struct
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tests.draw import package_rules
from tests.hostile import pictures
from tests.hostile.case import Case
from tests.templates.metafiles import call, emf, wmf
from tests.templates.samples import (
    DARK_MAP,
    USUAL_MAP,
    Master,
    holder,
    layout,
    packed,
    parts,
    picture,
    png,
    relation,
    relations,
    shape,
)

AT = "deck.yaml:2:11: "
DAMAGED = f"{AT}your template 'company.potx' is damaged: "
DECK = (
    "title: T\ntemplate: company.potx\nlanguage: en\nsections:\n  - title: One\n    slides:\n"
    "      - {title: Some points, points: [a, b]}\n"
)
ELSEWHERE = "http://127.0.0.1:47113/evil.png"
SECRET = "Mallory-was-here"
PROGRAM = b"MZ\x90\0" * 60 + SECRET.encode()
LAYOUT, MASTER = "ppt/slideLayouts/slideLayout2.xml", "ppt/slideMasters/slideMaster1.xml"
LAYOUT_LINKS = "ppt/slideLayouts/_rels/slideLayout2.xml.rels"
PRESENTATION = "ppt/presentation.xml"
Make = Callable[[Path], None]


def on(template: Callable[[], bytes], name: str = "company.potx") -> Make:
    """Makes a folder with a deck on a template."""

    def make(folder: Path) -> None:
        (folder / "deck.yaml").write_text(DECK.replace("company.potx", name), "utf-8")
        (folder / name).write_bytes(template())

    return make


def changed(**others: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    """A clean template with some of its parts changed; a part is named by the first letters of a constant above."""
    names = {"layout": LAYOUT, "master": MASTER, "links": LAYOUT_LINKS, "presentation": PRESENTATION}
    names |= {"theme": "ppt/theme/theme1.xml", "types": "[Content_Types].xml", "root": "_rels/.rels"}
    names |= {"pointed": "ppt/_rels/presentation.xml.rels", "masters": "ppt/slideMasters/_rels/slideMaster1.xml.rels"}

    def make() -> bytes:
        made = parts()
        return packed({**made, **{names[one]: change(made[names[one]]) for one, change in others.items()}})

    return make


def with_parts(more: Mapping[str, bytes], related: str = "") -> Callable[[], bytes]:
    return lambda: packed(parts(more=more, related=related))


def with_shapes(*shapes: str, lines: str = "", more: Mapping[str, bytes] | None = None) -> Callable[[], bytes]:
    """A template whose layout for content has more shapes on it, with what they point at."""

    def make() -> bytes:
        made = parts(more=more)
        made[LAYOUT] = made[LAYOUT].replace(b"</p:spTree>", "".join(shapes).encode() + b"</p:spTree>")
        made[LAYOUT_LINKS] = relations(relation("rId1", "slideMaster", "../slideMasters/slideMaster1.xml"), lines)
        return packed(made)

    return make


def swap(before: str | bytes, after: str | bytes, count: int = 1) -> Callable[[bytes], bytes]:
    old, new = (one if isinstance(one, bytes) else one.encode() for one in (before, after))

    def change(data: bytes) -> bytes:
        assert old in data, old
        return data.replace(old, new, count)

    return change


def always(data: bytes) -> Callable[[bytes], bytes]:
    return lambda _: data


def zipped(*entries: tuple[str, bytes], kind: int = ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", kind) as archive:
        for name, data in entries:
            archive.writestr(ZipInfo(name), data, kind)
    return out.getvalue()


def lying(start: bytes, place: int, form: str, value: int, which: int = 0) -> Callable[[], bytes]:
    """A clean template with another number in one of the headers of its zip file."""

    def make() -> bytes:
        data = bytearray(packed(parts()))
        at = -1
        for _ in range(which + 1):
            at = data.find(start, at + 1)
        struct.pack_into(form, data, at + place, value)
        return bytes(data)

    return make


def nothing_active(data: bytes) -> list[str]:
    """What a deck holds that it must not: what runs, what points outside, what tells of people; broken packages too."""
    found = [one for one in package_rules.check(data) if "a colour that is not" not in one]
    found += pictures.unreadable(data)
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.search(
                r"vba|activex|embeddings/ole|customxml|tags/|comment|printer|custom|fonts/|\.bin$", name, re.I
            ):
                found.append(f"{name} is there")
            text = archive.read(name)
            bad = re.search(
                rb"ppaction://(?!hlinkshowjump|hlinksldjump)|oleObj|<p:control|audioFile|videoFile|<a:snd|invalidUrl"
                rb"|r:link=|custDataLst|AlternateContent|p14:media|<script|127\.0\.0\.1|passwd|" + SECRET.encode(),
                text,
            )
            if bad:
                found.append(f"{name} holds {bad[0]!r}")
    return found


def pointing(folder: Path) -> None:
    """A template that is a link to one outside the folder."""
    (folder / "deck.yaml").write_text(DECK, "utf-8")
    outside = folder.parent / "outside" / "company.potx"
    outside.write_bytes(packed(parts()))
    (folder / "company.potx").symlink_to(outside)


def unpacked_folder(folder: Path) -> None:
    """A template that is a folder of parts, one of which is a link to a secret."""
    (folder / "deck.yaml").write_text(DECK, "utf-8")
    for name, data in parts().items():
        path = folder / "company.potx" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (folder / "company.potx" / "ppt" / "media").mkdir()
    (folder / "company.potx" / "ppt" / "media" / "x.png").symlink_to("../../../../outside/secret.txt")


def pipe(folder: Path) -> None:
    (folder / "deck.yaml").write_text(DECK, "utf-8")
    os.mkfifo(folder / "company.potx")


def mapped(text: str) -> Make:
    """A deck on a mapping file, and a clean template."""

    def make(folder: Path) -> None:
        (folder / "deck.yaml").write_text(DECK.replace("company.potx", "company.yaml"), "utf-8")
        (folder / "company.yaml").write_text(text, "utf-8")
        (folder / "company.potx").write_bytes(packed(parts()))

    return make


def as_encoded(encoding: str, told: str, doctype: str = "") -> Callable[[bytes], bytes]:
    """A part written in another encoding, with a document type perhaps."""
    return lambda data: f'<?xml version="1.0" encoding="{told}"?>{doctype}{data.decode()}'.encode(encoding)


LAUGHS = "<!DOCTYPE x [" + '<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
EXTERNAL = f'<!DOCTYPE x SYSTEM "{ELSEWHERE}">'
XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
CLICK = (
    '<a:hlinkClick r:id="{}" action="{}" invalidUrl="http://127.0.0.1:47113/"><a:snd r:embed="rId8" name="x"/>'
    "</a:hlinkClick>"
)
OLE_FRAME = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="O"/><p:cNvGraphicFramePr/><p:nvPr/>'
    "</p:nvGraphicFramePr>"
    '<p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/presentationml/2006/ole">{}</a:graphicData></a:graphic></p:graphicFrame>'
)
OLE_OBJECT = '<p:oleObj progId="Excel.Sheet.12" r:id="rId8"><p:embed/></p:oleObj>'
HIDDEN = (
    '<mc:AlternateContent><mc:Choice xmlns:v="urn:schemas-microsoft-com:vml" Requires="v">{}</mc:Choice>'
    "<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
)
MEDIA = (
    '<p:extLst><p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}"><p14:media r:link="rId8" '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext></p:extLst>'
)
SVG = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>{}</svg>"
TOWER = "<g id='a0'><path d='M0 0'/></g>" + "".join(
    f"<g id='a{n}'>{use * 10}</g>" for n in range(1, 12) for use in (f"<use x:href='#a{n - 1}'/>",)
)
SVG_BLIP = (
    '<a:blip r:embed="rId5"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId8"/></a:ext></a:extLst>'
    "</a:blip>"
)


def linked_shape(action: str, key: str = "", hover: bool = False, inside: str = "") -> str:
    found = CLICK.format(key, action).replace("</a:hlinkClick>", f"{inside}</a:hlinkClick>")
    return shape((1, 1, 1, 1), inner=found.replace("hlinkClick", "hlinkMouseOver" if hover else "hlinkClick"))


def scalable(inside: str, declared: str = "") -> Callable[[], bytes]:
    """A template with a picture beside which an SVG stands."""
    shown = picture((1, 1, 1, 1)).replace('<a:blip r:embed="rId5"/>', SVG_BLIP)
    lines = relation("rId5", "image", "../media/a.png") + relation("rId8", "image", "../media/a.svg")
    return with_shapes(
        shown, lines=lines, more={"ppt/media/a.png": png(), "ppt/media/a.svg": (declared + SVG.format(inside)).encode()}
    )


def left_behind(kind: str, target: str, outside: bool = True) -> str:
    return relation("rId8", kind, target, outside)


def refused(name: str, identity: str, make: Make | Callable[[], bytes], message: str, **more: float) -> Case:
    made = make if make in (pointing, unpacked_folder, pipe) else on(make)  # type: ignore[arg-type]
    return Case(identity, f"template-{name}", made, message, **more)  # type: ignore[arg-type]


def built(name: str, identity: str, template: Callable[[], bytes], **more: float) -> Case:
    return Case(identity, f"template-{name}", on(template), proves=nothing_active, **more)  # type: ignore[arg-type]


def many_layouts(count: int) -> bytes:
    one = layout("L", holder("title"))
    return packed(parts(Master(layouts=(one,) * count)))


def one_layout_often() -> bytes:
    """A master that lists one layout five thousand times."""
    made = parts()
    items = b"".join(b'<p:sldLayoutId id="%d" r:id="rId200"/>' % (2_147_483_700 + n) for n in range(5_000))
    made[MASTER] = re.sub(
        rb"<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", b"<p:sldLayoutIdLst>%s</p:sldLayoutIdLst>" % items, made[MASTER]
    )
    return packed(made)


def crowded(shapes: int) -> Callable[[], bytes]:
    return with_shapes(*(shape((1, 1, 1, 1), number=100 + n) for n in range(shapes)))


def noise(size: int) -> bytes:
    """Bytes that do not compress well, and are the same each time."""
    return b"".join(struct.pack("<Q", n * 0x9E3779B97F4A7C15 % 2**64) for n in range(size // 8))


def end_twice() -> bytes:
    data = packed(parts())
    end = data.rfind(b"PK\x05\x06")
    return data[:end] + data[end : end + 20] + struct.pack("<H", 22) + data[end : end + 22]


def two_of_a_part() -> bytes:
    made = parts()
    return zipped(*made.items(), ("PPT/Presentation.xml", b"<evil/>"))


def password() -> bytes:
    return lying(b"PK\x01\x02", 8, "<H", 1)()


def mutated_numbers(data: bytes) -> bytes:
    """A master whose numbers are all out of their bounds."""
    for name, value in (
        ("marL", "99999999999"),
        ("indent", "-99999999999"),
        ("sz", "1"),
        ("spcPct val", "99999999999"),
    ):
        data = re.sub(rf'{name}="-?\d+"'.encode(), f'{name}="{value}"'.encode(), data)
    return data.replace(b'algn="l"', b'algn="sideways"')


def authored() -> dict[str, bytes]:
    """What tells of people, in all the places where it is kept."""
    told = f"<x>{SECRET}</x>".encode()
    names = (
        "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "docProps/thumbnail.jpeg", "ppt/tags/tag1.xml",
        "ppt/commentAuthors.xml", "ppt/comments/comment1.xml", "customXml/item1.xml", "ppt/slides/slide1.xml",
        "ppt/printerSettings/printerSettings1.bin", "ppt/fonts/font1.fntdata", "ppt/presProps.xml", "ppt/viewProps.xml",
        "ppt/handoutMasters/handoutMaster1.xml", "ppt/notesSlides/notesSlide1.xml", "ppt/authors.xml",
        "ppt/revisionInfo.xml", "ppt/embeddings/oleObject1.bin",
    )  # fmt: skip
    return dict.fromkeys(names, told)


BOMBS = (
    refused(
        "bomb-of-zeros",
        "T1",
        with_parts({"ppt/media/x.png": bytes(50_000_000)}),
        f"{AT}'company.potx' holds 'ppt/media/x.png', which unpacks to 50 MB, over 200 times its size",
    ),
    refused(
        "many-files",
        "T1",
        lambda: zipped(*((f"a/{n}.xml", b"") for n in range(5_001))),
        f"{AT}'company.potx' holds 5,001 files, at most 5,000",
    ),
    refused(
        "says-300-mb",
        "T1",
        lying(b"PK\x01\x02", 24, "<I", 400_000_000),
        f"{AT}'company.potx' holds 'ppt/slideLayouts/slideLayout1.xml', which unpacks to 400 MB, at most 100 MB",
    ),
    refused(
        "size-too-small-in-list",
        "T1",
        lying(b"PK\x01\x02", 24, "<I", 10),
        f"{DAMAGED}'ppt/slideLayouts/slideLayout1.xml' in it is said to be two",
    ),
    refused(
        "size-too-small-in-header",
        "T1",
        lying(b"PK\x03\x04", 22, "<I", 10),
        f"{DAMAGED}'ppt/slideLayouts/slideLayout1.xml' in it is said to be two",
    ),
    refused("zip64-lie", "T1", lying(b"PK\x01\x02", 24, "<I", 0xFFFFFFFF), f"{AT}'company.potx' holds 'ppt/slide"),
    refused("overlap", "T1", lying(b"PK\x01\x02", 42, "<I", 0, which=1), f"{DAMAGED}'ppt/slideLayouts/"),
    refused("encrypted", "T1", password, f"{AT}'company.potx' is protected by a password"),
    refused("part-twice", "T1", two_of_a_part, f"{DAMAGED}it holds 'PPT/Presentation.xml' twice"),
    refused(
        "traversal",
        "T1",
        with_parts({"../../evil.xml": b"<a/>"}),
        f"{DAMAGED}it holds '../../evil.xml' twice, or where",
    ),
    refused("absolute-name", "T1", with_parts({"/etc/cron.d/x": b"x"}), f"{DAMAGED}it holds '/etc/cron.d/x'"),
    refused("backslash-name", "T1", with_parts({"ppt\\..\\x.xml": b"x"}), f"{DAMAGED}it holds 'ppt\\..\\x.xml'"),
    refused(
        "prepended",
        "T1",
        lambda: b"PK\x03\x04#!/bin/sh" + packed(parts()),
        f"{DAMAGED}something stands before its first file",
    ),
    refused(
        "script-in-front", "T1", lambda: b"#!/bin/sh\n" + packed(parts()), f"{AT}'company.potx' is no presentation"
    ),
    refused("two-ends", "T1", end_twice, f"{DAMAGED}it"),
    refused("cut-off", "T1", lambda: packed(parts())[:4_000], f"{DAMAGED}it is no complete zip file"),
    built(
        "nested-bomb",
        "T1",
        with_parts({"ppt/embeddings/a.zip": zipped(*((f"{n}.zip", zipped(("x", bytes(900_000)))) for n in range(50)))}),
    ),
    built("logo-that-packs-well", "T1", with_parts({"ppt/media/x.bmp": b"BM" + bytes(8_000_000)})),
    built("stored", "T1", lambda: zipped(*parts().items(), kind=ZIP_STORED)),
)
MARKUP = (
    refused(
        "laughs",
        "T2",
        changed(layout=as_encoded("utf-8", "utf-8", LAUGHS)),
        f"{DAMAGED}'{LAYOUT}' in it declares a document type",
    ),
    refused(
        "laughs-used",
        "T2",
        changed(layout=lambda data: as_encoded("utf-8", "utf-8", LAUGHS)(data.replace(b"Click", b"&a9;", 1))),
        f"{DAMAGED}'{LAYOUT}' in it",
    ),
    refused(
        "laughs-in-attribute",
        "T2",
        changed(
            layout=lambda data: as_encoded("utf-8", "utf-8", LAUGHS)(
                data.replace(b'name="Title and Content"', b'name="&a9;"')
            )
        ),
        f"{DAMAGED}'{LAYOUT}' in it",
    ),
    refused(
        "dtd-utf-16",
        "T2",
        changed(layout=as_encoded("utf-16", "utf-16", XXE)),
        f"{DAMAGED}'{LAYOUT}' in it declares a document type",
    ),
    refused("dtd-utf-7", "T2", changed(layout=as_encoded("utf-7", "utf-7", XXE)), f"{DAMAGED}'{LAYOUT}' in it"),
    refused(
        "latin-1",
        "T2",
        changed(layout=as_encoded("latin-1", "iso-8859-1")),
        f"{DAMAGED}'{LAYOUT}' in it is written in an encoding",
    ),
    refused(
        "external-dtd",
        "T2",
        changed(master=as_encoded("utf-8", "utf-8", EXTERNAL)),
        f"{DAMAGED}'{MASTER}' in it declares a document type",
    ),
    refused(
        "dtd-in-relationships",
        "T2",
        changed(masters=as_encoded("utf-8", "utf-8", XXE)),
        f"{DAMAGED}'ppt/slideMasters/_rels/slideMaster1.xml.rels' in it declares",
    ),
    refused(
        "dtd-in-content-types",
        "T2",
        changed(types=as_encoded("utf-8", "utf-8", XXE)),
        f"{DAMAGED}'[Content_Types].xml' in it declares a document type",
    ),
    built("utf-16", "T2", changed(layout=as_encoded("utf-16", "utf-16"))),
    refused(
        "deep",
        "T11",
        changed(layout=swap("<p:spTree>", "<p:spTree>" + "<a:x>" * 5_000)),
        f"{DAMAGED}'{LAYOUT}' in it is no XML",
    ),
    refused(
        "text-of-11-mb",
        "T11",
        lambda: changed(layout=swap("Click", (noise(5_500_000).hex()[:11_000_000])))(),
        f"{AT}'company.potx' holds '{LAYOUT}' of over 10 MB",
    ),
    refused(
        "very-many-elements",
        "T11",
        changed(
            layout=lambda data: data.replace(
                b"</p:spTree>", b"".join(b"<a:p%d/>" % (n % 997) for n in range(310_000)) + b"</p:spTree>"
            )
        ),
        f"{AT}'company.potx' is too large: its masters, layouts and themes",
    ),
    refused(
        "very-many-attributes",
        "T11",
        changed(
            layout=lambda data: data.replace(
                b"<p:spPr>", b"<p:spPr " + b" ".join(b'a%d="%d"' % (n, n * 7919) for n in range(60_000)) + b">", 1
            )
        ),
        f"{DAMAGED}'{LAYOUT}' in it has an element with over 500 attributes",
    ),
    refused(
        "very-many-placeholders",
        "T11",
        lambda: with_shapes(*(holder("body", 100 + n) for n in range(3_000)))(),
        f"{AT}'company.potx' has over 3000 placeholders",
    ),
    refused("empty-shapes", "T11", with_shapes("<p:sp/>" * 90_000), f"{AT}'company.potx' shows over 3,000 shapes"),
    refused(
        "shapes-on-250-layouts",
        "T11",
        lambda: packed(parts(Master((layout("L", holder("title")),) * 250, shape((1, 1, 1, 1)) * 2_900))),
        f"{AT}'company.potx' shows over 3,000 shapes on a layout, or over 20,000 on all",
    ),
    refused(
        "groups-in-groups",
        "T11",
        with_shapes("<p:grpSp>" * 100 + '<a:blip r:embed="rId404"/>' * 40_000 + "</p:grpSp>" * 100),
        f"{DAMAGED}'{LAYOUT}' in it has over 64 levels of elements",
    ),
    built("crowded-layout", "T11", crowded(1_500), seconds=4.0),
    built("alternatives-38000", "T11", with_shapes("<mc:AlternateContent/>" * 38_000)),
    built("alternatives-in-alternatives", "T11", with_shapes(HIDDEN.format("", "<mc:AlternateContent/>") * 12_000)),
    built("long-name", "T11", lambda: changed(layout=swap("Title and Content", noise(200_000).hex()))()),
    refused(
        "layouts-5000", "T11", lambda: many_layouts(2_400), f"{AT}'company.potx' has 2400 layouts or more, at most 250"
    ),
    refused("one-layout-5000-times", "T11", one_layout_often, f"{AT}'company.potx' has 5000 layouts or more"),
)
ACTIVE = (
    refused("macros", "T3", with_parts({"ppt/vbaProject.bin": noise(2_000)}), f"{AT}'company.potx' holds macros"),
    refused(
        "macros-hidden",
        "T3",
        changed(
            types=swap(
                "</Types>",
                '<Override PartName="/ppt/harmless.xml" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
            )
        ),
        f"{AT}'company.potx' holds macros",
    ),
    Case(
        "T3",
        "template-potm",
        on(lambda: packed(parts(main="template.macroEnabled")), "company.potm"),
        f"{AT}'company.potm' holds macros",
    ),
    refused(
        "activex", "T3", with_parts({"ppt/activeX/activeX1.bin": b"x"}), f"{AT}'company.potx' holds ActiveX controls"
    ),
    refused(
        "custom-ui",
        "T3",
        with_parts({"customUI/customUI.xml": b"<customUI onLoad='x'/>"}),
        f"{AT}'company.potx' holds changes to PowerPoint's ribbon",
    ),
    built(
        "ole",
        "T4",
        with_shapes(
            OLE_FRAME.format(OLE_OBJECT),
            lines=left_behind("oleObject", "../embeddings/o.bin", False),
            more={"ppt/embeddings/o.bin": noise(500)},
        ),
    ),
    built(
        "ole-linked",
        "T4",
        with_shapes(
            OLE_FRAME.format(OLE_OBJECT.replace("<p:embed/>", "<p:link/>")),
            lines=left_behind("oleObject", "file:///etc/passwd"),
        ),
    ),
    built(
        "ole-hidden",
        "T4",
        with_shapes(
            OLE_FRAME.format(HIDDEN.format(OLE_OBJECT, OLE_OBJECT)),
            lines=left_behind("oleObject", "../embeddings/o.bin", False),
            more={"ppt/embeddings/o.bin": b"x"},
        ),
    ),
    built(
        "ole-in-alternatives",
        "T4",
        with_shapes(
            HIDDEN.format(OLE_FRAME.format(OLE_OBJECT), shape((1, 1, 1, 1))),
            lines=left_behind("package", "../embeddings/x.docx", False),
            more={"ppt/embeddings/x.docx": zipped(("a", b"b"))},
        ),
    ),
    built(
        "controls",
        "T4",
        changed(layout=swap("</p:cSld>", '<p:controls><p:control name="c" r:id="rId8"/></p:controls></p:cSld>')),
    ),
    built(
        "picture-of-the-web",
        "T5",
        with_shapes(picture((1, 1, 1, 1), "rId8", link=True), lines=left_behind("image", ELSEWHERE)),
    ),
    built(
        "picture-of-a-share",
        "T5",
        with_shapes(picture((1, 1, 1, 1), "rId8"), lines=left_behind("image", "\\\\127.0.0.1\\share\\x.png")),
    ),
    built(
        "picture-of-a-file",
        "T5",
        with_shapes(picture((1, 1, 1, 1), "rId8", link=True), lines=left_behind("image", "file:///etc/passwd")),
    ),
    refused(
        "master-elsewhere",
        "T5",
        changed(pointed=swap('Target="slideMasters/slideMaster1.xml"', f'Target="{ELSEWHERE}" TargetMode="External"')),
        f"{DAMAGED}a slide master is missing",
    ),
    refused(
        "theme-elsewhere",
        "T5",
        changed(masters=swap('Target="../theme/theme1.xml"', f'Target="{ELSEWHERE}" TargetMode="External"')),
        f"{DAMAGED}the theme of '{MASTER}' is missing",
    ),
    built(
        "attached-template",
        "T5",
        with_parts(
            {}, left_behind("attachedTemplate", ELSEWHERE) + relation("rId9", "frame", "file:///etc/passwd", True)
        ),
    ),
    built(
        "media-linked",
        "T5",
        with_shapes(
            picture((1, 1, 1, 1)).replace("<p:nvPr/>", f"<p:nvPr>{MEDIA}</p:nvPr>"),
            lines=left_behind("media", ELSEWHERE) + relation("rId5", "image", "../media/a.png"),
            more={"ppt/media/a.png": png()},
        ),
    ),
    built("svg-script", "T5", scalable("<script>fetch('http://127.0.0.1:47113/')</script>")),
    built("svg-picture-of-the-web", "T5", scalable(f"<image x:href='{ELSEWHERE}'/>")),
    built("svg-style-sheet", "T5", scalable("<path d='M0 0h9v9z'/>", f'<?xml-stylesheet href="{ELSEWHERE}"?>')),
    built("svg-told-by-numbers", "T5", scalable(f"<style>@\\69mport '{ELSEWHERE}';</style>")),
    built("svg-dtd", "T5", scalable("<text>&e;</text>", XXE)),
    built("svg-tower", "T5", scalable(TOWER)),
    *(
        built(f"svg-{name}", "T5", scalable(f"<g xmlns:h='http://www.w3.org/1999/xhtml'>{inside}</g>"))
        for name, inside in (
            ("html-picture", f"<h:img srcset='{ELSEWHERE} 1x'/>"),
            ("html-form", f"<h:form action='{ELSEWHERE}'/>"),
            ("html-refresh", f"<h:meta http-equiv='refresh' content='0;url={ELSEWHERE}'/>"),
            ("style-behind-style", f"<style>a{{}}<title/>@import '{ELSEWHERE}';</style>"),
            ("style-of-a-source", f'<style>a{{background:src("{ELSEWHERE}")}}</style>'),
        )
    ),
    *(
        built(
            f"action-{name}",
            "T6",
            with_shapes(linked_shape(action, key, hover), lines=left_behind("hyperlink", target) if key else ""),
        )
        for name, action, key, target, hover in (
            ("program", "ppaction://program", "rId8", "file:///C:/Windows/System32/calc.exe", False),
            ("macro", "ppaction://macro?name=AutoOpen", "", "", False),
            ("macro-on-hover", "ppaction://macro?name=AutoOpen", "", "", True),
            ("file", "ppaction://hlinkfile", "rId8", "file:///etc/passwd", False),
            ("show", "ppaction://customshow?id=1&amp;return=true", "", "", False),
            ("ole-verb", "ppaction://ole?verb=0", "", "", False),
            ("media", "ppaction://media", "", "", False),
            ("jump-and-more", "ppaction://hlinkshowjump?jump=nextslide&amp;ppaction://macro?name=x", "", "", False),
            ("javascript", "", "rId8", "javascript:alert(1)", False),
            ("share", "", "rId8", "\\\\127.0.0.1\\share", True),
            ("office-scheme", "", "rId8", "ms-powerpoint:ofv|u|http://127.0.0.1:47113/x.pptx", False),
            ("credentials", "", "rId8", "search-ms:query=x&amp;crumb=location:\\\\127.0.0.1\\x", False),
        )
    ),
    built(
        "sound",
        "T6",
        with_shapes(
            shape((1, 1, 1, 1)).replace("<p:nvPr/>", '<p:nvPr><a:wavAudioFile r:embed="rId8" name="x.wav"/></p:nvPr>'),
            lines=left_behind("audio", "../media/x.wav", False),
            more={"ppt/media/x.wav": b"RIFF"},
        ),
    ),
    built(
        "animation",
        "T6",
        changed(
            layout=swap(
                "</p:sldLayout>",
                '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot">'
                '<p:childTnLst><p:cmd type="verb" cmd="0"><p:cBhvr><p:cTn id="2"/><p:tgtEl><p:sndTgt r:embed="rId8" '
                'name="x"/></p:tgtEl></p:cBhvr></p:cmd></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>'
                "</p:sldLayout>",
            )
        ),
    ),
    built(
        "foreign-vocabulary",
        "T6",
        with_shapes(
            '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" ProgID="Package"/>'
            '<q:hlinkClick xmlns:q="http://purl.oclc.org/ooxml/drawingml/main" action="ppaction://program"/>'
        ),
    ),
)
KINDS = (
    *(
        Case(
            "T7",
            f"template-{name}",
            on(lambda main=main: packed(parts(main=main)), f"company.{ending}"),
            proves=nothing_active,
        )  # type: ignore[misc]
        for name, main, ending in (
            ("potx", "template", "potx"),
            ("ppsx", "slideshow", "ppsx"),
            ("pptx", "presentation", "pptx"),
        )
    ),
    refused(
        "old-ppt",
        "T7",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000),
        f"{AT}'company.potx' is a file of PowerPoint 97–2003",
    ),
    refused(
        "locked",
        "T7",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        f"{AT}'company.potx' is protected by a password",
    ),
    refused("keynote", "T7", lambda: zipped(("Index/Document.iwa", b"x")), f"{AT}'company.potx' is a file of Keynote"),
    refused(
        "odp",
        "T7",
        lambda: zipped(("mimetype", b"application/vnd.oasis.opendocument.presentation"), kind=ZIP_STORED),
        f"{AT}'company.potx' is a file of LibreOffice",
    ),
    refused(
        "strict",
        "T7",
        changed(
            root=swap(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/",
            )
        ),
        f"{AT}'company.potx' is saved as Strict Open XML",
    ),
    refused("word", "T7", lambda: packed(parts(main="document")), f"{AT}'company.potx' is no presentation"),
    refused("nothing", "T7", lambda: b"", f"{AT}'company.potx' is empty"),
    refused(
        "master-null",
        "T8",
        changed(pointed=swap("slideMasters/slideMaster1.xml", "NULL")),
        f"{DAMAGED}a slide master is missing: there is no 'ppt/NULL' in it",
    ),
    refused(
        "layout-missing",
        "T8",
        changed(masters=swap("../slideLayouts/slideLayout3.xml", "../slideLayouts/gone.xml")),
        f"{DAMAGED}a layout of its master is missing: there is no 'ppt/slideLayouts/gone.xml' in it",
    ),
    refused(
        "theme-null",
        "T8",
        changed(masters=swap("../theme/theme1.xml", "NULL")),
        f"{DAMAGED}the theme of '{MASTER}' is missing: there is no 'ppt/slideMasters/NULL' in it",
    ),
    built("picture-null", "T8", with_shapes(picture((1, 1, 1, 1), "rId8"), lines=left_behind("image", "NULL", False))),
    built(
        "pictures-without-relationship", "T8", with_shapes(picture((1, 1, 1, 1), "rId404"), linked_shape("", "rId405"))
    ),
    built(
        "cycle",
        "T8",
        with_shapes(
            lines=relation("rId7", "slideLayout", "slideLayout2.xml")
            + relation("rId9", "package", "/ppt/presentation.xml")
        ),
    ),
    built(
        "theme-shared",
        "T8",
        lambda: packed(
            {
                **parts(Master(), Master(colours=DARK_MAP)),
                "ppt/slideMasters/_rels/slideMaster2.xml.rels": parts(Master(), Master())[
                    "ppt/slideMasters/_rels/slideMaster2.xml.rels"
                ].replace(b"theme2", b"theme1"),
            }
        ),
    ),
    built(
        "ids-shared", "T8", changed(master=lambda data: re.sub(rb'sldLayoutId id="\d+"', b'sldLayoutId id="5"', data))
    ),
    refused(
        "colour-map-missing",
        "T8",
        changed(master=swap(USUAL_MAP, "")),
        f"{DAMAGED}'{MASTER}' in it lacks what it cannot be without",
    ),
    refused(
        "fonts-missing",
        "T8",
        changed(theme=swap("<a:fontScheme", "<a:fontSchemes", 1)),
        f"{DAMAGED}'ppt/theme/theme1.xml' in it is no XML",
    ),
    built("numbers-out-of-bounds", "T8", changed(master=mutated_numbers)),
    built(
        "notes-master-broken",
        "T8",
        with_parts(
            {"ppt/notesMasters/notesMaster1.xml": b"<p:notesMaster/>"},
            relation("rId8", "notesMaster", "notesMasters/notesMaster1.xml"),
        ),
    ),
    refused("folder", "T9", unpacked_folder, f"{AT}the file 'company.potx' is a folder"),
    refused("link-outside", "T9", pointing, f"{AT}'company.potx' lies outside the outline's folder"),
    refused("pipe", "T9", pipe, f"{AT}the file 'company.potx' is no ordinary file"),
    built("authors", "T10", with_parts(authored())),
    built(
        "tags", "T10", changed(layout=swap("<p:nvPr>", '<p:nvPr><p:custDataLst><p:tags r:id="rId8"/></p:custDataLst>'))
    ),
    built(
        "remarks",
        "T10",
        changed(
            layout=swap("<p:spTree>", f"<!-- {SECRET} --><?{SECRET} x?><p:spTree>"),
            theme=swap("<a:themeElements>", f"<!-- {SECRET} --><a:themeElements>"),
        ),
    ),
    built(
        "modification-ids",
        "T10",
        changed(
            layout=swap(
                "</p:cSld>",
                '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><x:who xmlns:x="urn:x" '
                f'name="{SECRET}"/></p:ext></p:extLst></p:cSld>',
            )
        ),
    ),
    built(
        "picture-is-a-program",
        "T10",
        with_shapes(
            picture((1, 1, 1, 1)),
            lines=relation("rId5", "image", "../media/a.png"),
            more={"ppt/media/a.png": b"MZ\x90\0" + SECRET.encode()},
        ),
    ),
    *(
        built(
            f"picture-{name}",
            "T10",
            with_shapes(
                picture((1, 1, 1, 1)),
                lines=relation("rId5", "image", f"../media/a.{ending}"),
                more={f"ppt/media/a.{ending}": data},
            ),
        )
        for name, ending, data in (
            ("png-cut-off", "png", png()[:60]),
            ("program-as-jpeg", "jpg", b"\xff\xd8\xff" + PROGRAM),
            ("program-as-wmf", "wmf", b"\x01\0\x09\0" + PROGRAM),
            ("program-as-tiff", "tif", b"II*\0" + PROGRAM),
            ("program-as-emf", "emf", emf()[:88] + PROGRAM),
            ("program-behind-emf", "emf", emf() + PROGRAM),
            ("wmf-that-runs-code", "wmf", wmf(call(0x0626, b"\x09\0\0\0" + PROGRAM))),
        )
    ),
    built(
        "picture-of-900-megapixels",
        "T10",
        with_shapes(
            picture((1, 1, 1, 1)),
            lines=relation("rId5", "image", "../media/a.png"),
            more={"ppt/media/a.png": png()[:16] + struct.pack(">II", 30_000, 30_000) + png()[24:]},
        ),
    ),
)
MAPPINGS = (
    Case(
        "T9",
        "mapping-outside",
        mapped("file: ../outside/company.potx\n"),
        "company.yaml:1:7: '../outside/company.potx' lies outside",
    ),
    Case(
        "T9",
        "mapping-absolute",
        mapped("file: /etc/passwd\n"),
        "company.yaml:1:7: '/etc/passwd' is not relative to the outline",
    ),
    Case("T9", "mapping-address", mapped(f"file: {ELSEWHERE}\n"), f"company.yaml:1:7: '{ELSEWHERE}' is an address"),
    Case(
        "T9", "mapping-of-itself", mapped("file: company.yaml\n"), "company.yaml:1:7: 'company.yaml' is no presentation"
    ),
    Case("Y4", "mapping-of-a-ring", mapped("file: &a [*a]\n"), "company.yaml:1:"),
    Case("Y3", "mapping-deep", mapped("file: " + "[" * 100_000), "company.yaml:"),
    Case("T9", "mapping-number-huge", mapped("file: company.potx\ngrid: {left: 1e308}\n"), "company.yaml:2:"),
    Case("T9", "mapping-size-not-finite", mapped("file: company.potx\nsizes: {title: [.inf]}\n"), "company.yaml:2:"),
)
CASES: tuple[Case, ...] = (*BOMBS, *MARKUP, *ACTIVE, *KINDS, *MAPPINGS)
