"""The placeholders of a layout: what they leave unsaid comes from the master's placeholder of their kind."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from builder.frames import Anchor, Insets
from builder.templates.colours import Scheme
from builder.templates.looks import LEVELS, Chain, looks
from builder.templates.places import Shift, box, far, properties, shapes, turned
from builder.templates.records import TEXT_INSETS, Spot
from builder.templates.xml import A, Element, P, child, one_line, whole

KINDS = {
    "title", "ctrTitle", "subTitle", "body", "obj", "chart", "tbl", "clipArt", "dgm", "media", "pic", "sldImg",
    "dt", "ftr", "sldNum", "hdr",
}  # fmt: skip
_FOOT = ("dt", "ftr", "sldNum", "hdr")
_ANCHORS: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom", "just": "top", "dist": "middle"}
_PROMPT = 120  # characters


class Inherited(Struct, frozen=True):
    """What the placeholders of a layout inherit from: the master and the presentation's own text style."""

    master: Element
    defaults: Element | None
    scheme: Scheme
    faces: Mapping[str, str]


def spots(layout: Element, inherited: Inherited) -> tuple[Spot, ...]:
    """The placeholders that stand somewhere, in the order of the layout; of two with one idx the first."""
    heads = {_heading(kind): shape for shape, kind, _, _ in reversed(tuple(_holders(inherited.master)))}
    found: dict[int, Spot] = {}
    for shape, kind, idx, shift in _holders(layout):
        if idx not in found and (spot := _spot(shape, kind, idx, shift, heads.get(_heading(kind)), inherited)):
            found[idx] = spot
    return tuple(found.values())


def _holders(sheet: Element) -> Iterator[tuple[Element, str, int, Shift]]:
    """The placeholders of a sheet: shape, kind, idx and where its group has moved it."""
    for shape, shift in shapes(sheet):
        holder = next(shape.iter(f"{P}ph"), None)
        if holder is not None and (kind := holder.get("type", "obj")) in KINDS:
            yield shape, kind, whole(holder, "idx"), shift


def _heading(kind: str) -> str:
    """The kind of the master's placeholder that one of a layout inherits from."""
    if kind in ("title", "ctrTitle"):
        return "title"
    return kind if kind in _FOOT else "body"


def _spot(
    shape: Element, kind: str, idx: int, shift: Shift, master: Element | None, inherited: Inherited
) -> Spot | None:
    own = far(shape) or box(shape, shift)
    theirs = None if master is None else far(master) or box(master, Shift())
    place = own or theirs
    if place is None:
        return None
    bodies = [child(one, f"{P}txBody", f"{A}bodyPr") for one in (shape, master) if one is not None]
    described = properties(shape)
    standing = shape if own is place else master
    return Spot(
        idx=idx,
        kind=kind,
        name=one_line("" if described is None else described.get("name", ""), _PROMPT),
        box=place,
        looks=looks(_chain(shape, kind, master, inherited), inherited.scheme, inherited.faces, _levels(kind)),
        insets=_insets(bodies),
        anchor=_ANCHORS.get(_said(bodies, "anchor", "t"), "top"),
        prompt=_prompt(shape),
        upright=_said(bodies, "vert", "horz") == "horz" and not turned(child(standing, f"{P}spPr", f"{A}xfrm")),
        has_own_box=own is place,
    )


def _levels(kind: str) -> int:
    return LEVELS if _heading(kind) == "body" else 1


def _chain(shape: Element, kind: str, master: Element | None, inherited: Inherited) -> Chain:
    """What a placeholder's text goes by."""
    heading = _heading(kind)
    named = f"{P}{heading}Style" if heading in ("title", "body") else f"{P}otherStyle"
    bodies = child(shape, f"{P}txBody"), child(master, f"{P}txBody")
    styles = (*(child(body, f"{A}lstStyle") for body in bodies), child(inherited.master, f"{P}txStyles", named))
    return Chain(styles, bodies, inherited.defaults)


def _said(bodies: list[Element | None], name: str, default: str) -> str:
    """What the nearest of the text bodies says that says it at all."""
    return next((value for one in bodies if one is not None and (value := one.get(name)) is not None), default)


def _insets(bodies: list[Element | None]) -> Insets:
    usual = (TEXT_INSETS.left, TEXT_INSETS.top, TEXT_INSETS.right, TEXT_INSETS.bottom)
    sides = zip(("lIns", "tIns", "rIns", "bIns"), usual, strict=True)
    given = (
        next((whole(one, name, default) for one in bodies if one is not None and one.get(name) is not None), default)
        for name, default in sides
    )
    return Insets(*given)


def _prompt(shape: Element) -> str:
    """What the layout writes where nothing has been typed yet."""
    paragraphs = shape.iterfind(f"{P}txBody/{A}p")
    lines = ("".join(run.text or "" for run in paragraph.iter(f"{A}t")) for paragraph in paragraphs)
    return one_line(" / ".join(line.strip() for line in lines if line.strip()), _PROMPT)
