"""The least .pptx that shows text frames, one on each slide: an oracle's food, apart from what the project draws."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

from builder.frames import EMU_PER_POINT, Box, Paragraph, Run, TextFrame

WIDTH, HEIGHT = 960 * EMU_PER_POINT, 540 * EMU_PER_POINT
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument"
_TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'  # no children yet
# Without faces in the defaults, LibreOffice sets what follows a run of another face in that face.
_DEFAULT = '<a:defRPr sz="1800"><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr>'
_LEVEL = f'<a:lvl1pPr hangingPunct="0">{_DEFAULT}</a:lvl1pPr>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_PALETTE = """dk1 000000 lt1 FFFFFF dk2 222222 lt2 EEEEEE accent1 111111 accent2 222222 accent3 333333
accent4 444444 accent5 555555 accent6 666666 hlink 0000FF folHlink 0000FF"""
_COLOURS = re.sub(r"(\w+) (\w{6})\s*", r'<a:\1><a:srgbClr val="\2"/></a:\1>', _PALETTE)
_FONTS = '<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface=""/>'
_THEME = f"""<a:theme {_SPACES} name="t"><a:themeElements><a:clrScheme name="t">{_COLOURS}</a:clrScheme>
<a:fontScheme name="t"><a:majorFont>{_FONTS}</a:majorFont><a:minorFont>{_FONTS}</a:minorFont></a:fontScheme>
<a:fmtScheme name="t"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>
<a:lnStyleLst>{f"<a:ln>{_FILL}</a:ln>" * 3}</a:lnStyleLst>
<a:effectStyleLst>{"<a:effectStyle><a:effectLst/></a:effectStyle>" * 3}</a:effectStyleLst>
<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"""
_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)


FONTS = {"": "", "calibri": "Calibri", "cambria": "Cambria", "times-new-roman": "Times New Roman"}  # key → font

# LibreOffice 7.4 sets autofitted text with the line height of the text that it drew before: 1.2 em after plain text,
# else the face's own (1.45 em). On real slides a title comes first; here a mark does.
MARK = "¤"
_MARK = TextFrame(
    id="mark", name="mark", box=Box(0, 0, WIDTH // 20, HEIGHT // 20), paragraphs=(Paragraph((Run(MARK, 8),)),)
)


def minimal_pptx(frames: list[TextFrame], *, autofit: bool = True) -> bytes:
    """A deck with a slide for each frame; with `autofit`, LibreOffice shrinks the text that it thinks too high."""
    parts = _fixed_parts(len(frames))
    for number, frame in enumerate(frames, 1):
        slide = f"<p:cSld><p:spTree>{_TREE}{_shape(_MARK, False)}{_shape(frame, autofit)}</p:spTree></p:cSld>"
        parts[f"ppt/slides/slide{number}.xml"] = f"<p:sld {_SPACES}>{slide}</p:sld>"
        parts[f"ppt/slides/_rels/slide{number}.xml.rels"] = _relations({"slideLayout": "../slideLayouts/l.xml"})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, xml in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml)
    return packed.getvalue()


def _fixed_parts(count: int) -> dict[str, str]:
    numbers = range(1, count + 1)
    slides = {f"slide/{number}": f"slides/slide{number}.xml" for number in numbers}
    overrides = {"presentation": "presentation.main", "slideMasters/m": "slideMaster", "slideLayouts/l": "slideLayout"}
    overrides |= {f"slides/slide{number}": "slide" for number in numbers}
    types = "".join(
        f'<Override PartName="/ppt/{part}.xml" ContentType="{_TYPE}.presentationml.{kind}+xml"/>'
        for part, kind in overrides.items()
    )
    ids = "".join(f'<p:sldId id="{255 + number}" r:id="r{number + 1}"/>' for number in numbers)
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}'
        f'<Override PartName="/ppt/theme.xml" ContentType="{_TYPE}.theme+xml"/></Types>',
        "_rels/.rels": _relations({"officeDocument": "ppt/presentation.xml"}),
        "ppt/presentation.xml": f"<p:presentation {_SPACES}>"
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="r1"/></p:sldMasterIdLst>'
        f"<p:sldIdLst>{ids}</p:sldIdLst>"
        f'<p:sldSz cx="{WIDTH}" cy="{HEIGHT}"/>'
        f'<p:notesSz cx="{HEIGHT}" cy="{WIDTH}"/><p:defaultTextStyle>{_LEVEL}</p:defaultTextStyle></p:presentation>',
        "ppt/_rels/presentation.xml.rels": _relations({"slideMaster": "slideMasters/m.xml"} | slides),
        "ppt/theme.xml": _THEME,
        "ppt/slideMasters/m.xml": f"<p:sldMaster {_SPACES}><p:cSld><p:spTree>{_TREE}</p:spTree></p:cSld>"
        f'<p:clrMap {_MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="r1"/></p:sldLayoutIdLst><p:txStyles>'
        f"<p:titleStyle>{_LEVEL}</p:titleStyle><p:bodyStyle>{_LEVEL}</p:bodyStyle><p:otherStyle>{_LEVEL}</p:otherStyle>"
        "</p:txStyles></p:sldMaster>",
        "ppt/slideMasters/_rels/m.xml.rels": _relations(
            {"slideLayout": "../slideLayouts/l.xml", "theme": "../theme.xml"}
        ),
        "ppt/slideLayouts/l.xml": f"<p:sldLayout {_SPACES}><p:cSld><p:spTree>{_TREE}</p:spTree></p:cSld></p:sldLayout>",
        "ppt/slideLayouts/_rels/l.xml.rels": _relations({"slideMaster": "../slideMasters/m.xml"}),
    }


def _relations(targets: dict[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind.split("/")[0]}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'
    )


def _shape(frame: TextFrame, autofit: bool) -> str:
    box, insets = frame.box, frame.insets
    sides = f'lIns="{insets.left}" tIns="{insets.top}" rIns="{insets.right}" bIns="{insets.bottom}"'
    text = "".join(_paragraph(paragraph) for paragraph in frame.paragraphs)
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="t"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
        f'<a:prstGeom prst="{frame.shape}"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr wrap="square" {sides}>{"<a:normAutofit/>" if autofit else "<a:noAutofit/>"}</a:bodyPr>'
        f"<a:lstStyle/>{text}</p:txBody></p:sp>"
    )


def _paragraph(paragraph: Paragraph) -> str:
    bullet = f'<a:buChar char="{paragraph.bullet.character}"/>' if paragraph.bullet else "<a:buNone/>"
    return (
        f'<a:p><a:pPr marL="{paragraph.left}" indent="{paragraph.first}">'
        f'<a:lnSpc><a:spcPct val="{paragraph.spacing * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(paragraph.before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(paragraph.after * 100)}"/></a:spcAft>{bullet}</a:pPr>'
        f"{''.join(_run(run) for run in paragraph.runs)}</a:p>"
    )


def _run(run: Run) -> str:
    raised = ' baseline="30000"' if run.raised else ""
    font = "Consolas" if run.mono else FONTS[run.face]
    face = f'<a:latin typeface="{font}"/>' if font else ""
    properties = f'lang="{run.language}" sz="{round(run.size * 100)}" b="{run.bold:d}"{raised}'
    return f"<a:br><a:rPr {properties}/></a:br>".join(
        f"<a:r><a:rPr {properties}>{face}</a:rPr><a:t>{escape(part)}</a:t></a:r>" if part else ""
        for part in run.text.split("\n")
    )
