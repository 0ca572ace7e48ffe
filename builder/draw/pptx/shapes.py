"""Shape trees: a shape, connector, picture or graphic frame for each frame."""

from collections.abc import Sequence

from builder.draw.pptx import identity, paint, tables, text
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import (
    A16,
    DECORATIVE,
    P14,
    SLOT,
    SVG,
    A,
    C,
    Element,
    P,
    R,
    add,
    clean,
    elements,
    extension,
    fragment,
    root,
)
from builder.frames import (
    Box,
    ChartFrame,
    Frame,
    PictureFrame,
    Placeholder,
    ShapeFrame,
    TableFrame,
    TextFrame,
)
from builder.theme import Theme

_CREATION = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"
_SLIDE_CREATION = "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_GRAPHIC = "http://schemas.openxmlformats.org/drawingml/2006/"


def common(parent: Element, theme: Theme, background: str | None = None, name: str = "") -> Element:
    """The `p:cSld` of a slide, layout, master or notes page, with an empty shape tree, which is returned."""
    data = add(parent, P.cSld, {"name": clean(name)} if name else {})
    if background is not None:
        _background(data, background, theme)
    tree = add(data, P.spTree)
    group = add(tree, P.nvGrpSpPr)
    add(group, P.cNvPr, {"id": "1", "name": ""})
    add(group, P.cNvGrpSpPr)
    add(group, P.nvPr)
    transform = add(add(tree, P.grpSpPr), A.xfrm)
    for tag in (A.off, A.ext, A.chOff, A.chExt):
        add(transform, tag, {"x": "0", "y": "0"} if tag in (A.off, A.chOff) else {"cx": "0", "cy": "0"})
    return tree


def identify(tree: Element, name: str) -> Element:
    """The lasting identity of the slide or layout that a shape tree belongs to."""
    data = tree.getparent()
    assert data is not None
    creation = add(add(add(data, P.extLst), P.ext, {"uri": _SLIDE_CREATION}), P14.creationId)
    creation.set("val", str(identity.number(name)))
    return creation


def draw(tree: Element, frames: Sequence[Frame], sheet: Sheet) -> None:
    """All frames, in their order."""
    tree.extend(elements(written(frames, sheet)))


def written(frames: Sequence[Frame], sheet: Sheet) -> str:
    """The shapes of all frames, in their order, as they stand in a shape tree."""
    numbers = identity.shape_ids(tuple([frame.id for frame in frames]))
    return "".join([_written(number, frame, sheet) for number, frame in zip(numbers, frames, strict=True)])


def _written(number: int, frame: Frame, sheet: Sheet) -> str:
    match frame:
        case TextFrame():
            return _text(number, frame, sheet)
        case ShapeFrame():
            return _shape(number, frame, sheet)
    tree = root(P.sld)
    match frame:
        case PictureFrame():
            _picture(tree, number, frame, sheet)
        case ChartFrame():
            _chart(tree, number, frame, sheet)
        case TableFrame():
            _table(tree, number, frame, sheet)
    return fragment(tree[0])


def named(parent: Element, number: int, frame_id: str, name: str, sheet: Sheet, alt: str = "") -> Element:
    """The name, number and lasting identity of a shape."""
    attributes = {"id": str(number), "name": clean(name)}
    if alt:
        attributes["descr"] = clean(alt)
    element = add(parent, P.cNvPr, attributes)
    add(extension(element, _CREATION), A16.creationId, {"id": identity.guid(sheet.id, frame_id)})
    return element


def placeholder_mark(parent: Element, holder: Placeholder | None, prompt: bool = False) -> None:
    """The `p:nvPr` of a shape, which says what placeholder it fills or is."""
    properties = add(parent, P.nvPr)
    if holder is None:
        return
    attributes: dict[str, str] = {"type": holder.kind}
    if holder.kind in ("ftr", "sldNum"):
        attributes["sz"] = "quarter"
    if holder.kind == "dt":
        attributes["sz"] = "half"
    if holder.idx:
        attributes["idx"] = str(holder.idx)
    if prompt:
        attributes["hasCustomPrompt"] = "1"
    add(properties, P.ph, attributes)


def _background(data: Element, role: str, theme: Theme) -> None:
    properties = add(add(data, P.bg), P.bgPr)
    paint.solid(properties, role, theme)
    add(properties, A.effectLst)


def cover(tree: Element, frame: PictureFrame, sheet: Sheet) -> None:
    """Puts a picture in place of the colour behind a shape tree."""
    data = tree.getparent()
    assert data is not None
    properties = data[0][0]
    properties.remove(properties[0])
    filling = add(properties, A.blipFill, {"dpi": "0", "rotWithShape": "1"})
    properties.insert(0, filling)
    _filled(filling, frame, sheet)
    add(add(filling, A.stretch), A.fillRect)


def _holder(frame: Frame, sheet: Sheet) -> Placeholder | None:
    return None if frame.placeholder is None else sheet.placeholders[frame.placeholder]


def _heir(holder: Placeholder | None) -> Placeholder | None:
    """The placeholder whose look need not be repeated: LibreOffice 7.4 takes a footer's from the master instead."""
    return None if holder is None or holder.kind in ("dt", "ftr", "sldNum") else holder


def _text(number: int, frame: TextFrame, sheet: Sheet) -> str:
    holder = _holder(frame, sheet)
    key = (
        *(P.sp, number, id(holder), frame.id, frame.name, frame.box, frame.anchor, frame.insets, frame.shape),
        *(frame.adjust, frame.fill, frame.line, frame.shrink),
    )
    start, middle, end = sheet.cast(key, lambda: _make_text(number, frame, sheet, holder))
    said = text.written(frame.paragraphs, sheet, _heir(holder))
    return f"{start}{identity.guid(sheet.id, frame.id)}{middle}{said}{end}"


def _make_text(number: int, frame: TextFrame, sheet: Sheet, holder: Placeholder | None) -> Element:
    boxed = holder is None and frame.shape == "rect" and frame.fill is None and frame.line is None
    shape = add(root(P.sld), P.sp)
    facts = add(shape, P.nvSpPr)
    _leave_identity(named(facts, number, frame.id, frame.name, sheet))
    kind = add(facts, P.cNvSpPr, {"txBox": "1"} if boxed else {})
    if holder:
        add(kind, A.spLocks, {"noGrp": "1"})
    placeholder_mark(facts, holder)
    properties = add(shape, P.spPr)
    heir = _heir(holder)
    if heir is None or heir.box != frame.box:
        paint.place(properties, A.xfrm, frame.box)
    if holder is None or frame.shape != "rect":
        paint.outline(properties, frame.shape, frame.adjust)
    if holder is None or frame.fill is not None:
        paint.fill(properties, frame.fill, sheet.theme)
    if frame.line is not None:
        paint.stroke(properties, A.ln, frame.line, sheet.theme)
    body = text.frame_body(shape, P.txBody, frame, heir)
    body[-1].tail = SLOT
    return shape


def _leave_identity(element: Element) -> None:
    """Puts a slot for the lasting identity that `named` gave."""
    element[0][0][0].set("id", SLOT)


def _shape(number: int, frame: ShapeFrame, sheet: Sheet) -> str:
    start, end = sheet.cast((number, frame), lambda: _make_shape(number, frame, sheet))
    return f"{start}{identity.guid(sheet.id, frame.id)}{end}"


def _make_shape(number: int, frame: ShapeFrame, sheet: Sheet) -> Element:
    is_line = frame.shape == "line"
    shape = add(root(P.sld), P.cxnSp if is_line else P.sp)
    facts = add(shape, P.nvCxnSpPr if is_line else P.nvSpPr)
    element = named(facts, number, frame.id, frame.name, sheet)
    _leave_identity(element)
    add(extension(element, _DECORATIVE), DECORATIVE.decorative, {"val": "1"})
    add(facts, P.cNvCxnSpPr if is_line else P.cNvSpPr)
    add(facts, P.nvPr)
    properties = add(shape, P.spPr)
    paint.place(properties, A.xfrm, frame.box)
    paint.outline(properties, frame.shape, frame.adjust)
    if not is_line:
        paint.fill(properties, frame.fill, sheet.theme, frame.opacity)
    paint.stroke(properties, A.ln, frame.line, sheet.theme)
    if not is_line:
        text.empty_body(shape, sheet)
    return shape


def _picture(tree: Element, number: int, frame: PictureFrame, sheet: Sheet) -> None:
    holder = _holder(frame, sheet)
    picture = add(tree, P.pic)
    facts = add(picture, P.nvPicPr)
    element = named(facts, number, frame.id, frame.name, sheet, frame.alt)
    if frame.decorates:
        add(extension(element, _DECORATIVE), DECORATIVE.decorative, {"val": "1"})
    locks = {"noGrp": "1", "noChangeAspect": "1"} if holder else {"noChangeAspect": "1"}
    add(add(facts, P.cNvPicPr), A.picLocks, locks)
    placeholder_mark(facts, holder)
    filling = add(picture, P.blipFill)
    _filled(filling, frame, sheet)
    add(add(filling, A.stretch), A.fillRect)
    properties = add(picture, P.spPr)
    paint.place(properties, A.xfrm, frame.box)
    paint.outline(properties, "rect")


def _filled(filling: Element, frame: PictureFrame, sheet: Sheet) -> None:
    """A picture and what of it is seen."""
    _blip(filling, frame, sheet)
    if any(frame.crop):
        sides = zip("ltrb", frame.crop, strict=True)
        add(filling, A.srcRect, {side: str(share) for side, share in sides if share})


def _blip(filling: Element, frame: PictureFrame, sheet: Sheet) -> None:
    """The pixels, and in an extension of 2016 the same to scale, which PowerPoint prefers."""
    store, to = sheet.store, sheet.relationships.to
    blip = add(filling, A.blip, {R.embed: to("image", store.picture(frame.data, frame.format))})
    if frame.svg:
        part = to("image", store.picture(frame.svg, "svg"))
        add(extension(blip, _SVG), SVG.svgBlip, {R.embed: part}, nsmap={"asvg": SVG.address})


def _chart(tree: Element, number: int, frame: ChartFrame, sheet: Sheet) -> None:
    data = _graphic(tree, number, frame, frame.alt, "chart", sheet)
    name = sheet.store.chart(frame, sheet.theme)
    add(data, C.chart, {R.id: sheet.relationships.to("chart", name)}, nsmap={"c": C.address})


def _table(tree: Element, number: int, frame: TableFrame, sheet: Sheet) -> None:
    tables.draw(_graphic(tree, number, frame, frame.alt, "table", sheet), frame, sheet)


def _graphic(tree: Element, number: int, frame: Frame, alt: str, kind: str, sheet: Sheet) -> Element:
    holder = _holder(frame, sheet)
    element = add(tree, P.graphicFrame)
    facts = add(element, P.nvGraphicFramePr)
    named(facts, number, frame.id, frame.name, sheet, alt)
    add(add(facts, P.cNvGraphicFramePr), A.graphicFrameLocks, {"noGrp": "1"})
    placeholder_mark(facts, holder)
    paint.place(element, P.xfrm, Box(frame.box.x, frame.box.y, frame.box.width, frame.box.height))
    return add(add(element, A.graphic), A.graphicData, {"uri": _GRAPHIC + kind})
