"""What appears click by click, as PowerPoint writes it (ECMA-376 19.5): a main sequence, a list of what is built."""

from collections.abc import Sequence
from itertools import count

from msgspec import Struct

from builder.draw.pptx import identity, paint
from builder.draw.pptx.sheet import Sheet
from builder.draw.pptx.xml import A, Element, P, add, fragment, root
from builder.frames import ChartFrame, Frame, TableFrame, TextFrame
from builder.motion import Appearing, Build

DIMMED = "mute"  # the colour of text that has been spoken of
_EVERY = "-4"  # all series of a category, or all categories of a series
_MILLISECONDS = "500"
# PowerPoint's numbers for its effects, and its names for what they do; a wipe comes from the left.
_EFFECTS = {"appear": ("1", "0", ""), "fade": ("10", "0", "fade"), "wipe": ("22", "8", "wipe(left)")}


def written(build: Build, frames: Sequence[Frame], sheet: Sheet) -> str:
    """The `p:timing` of a slide; nothing when everything is there from the start."""
    if not build.steps:
        return ""
    numbers = identity.shape_ids(tuple([frame.id for frame in frames]))
    known = {frame.id: _Built(number, frame) for number, frame in zip(numbers, frames, strict=True)}
    timing = add(root(P.sld), P.timing)
    _Sequence(build, known, sheet).write(timing)
    _listed(timing, build, known)
    return fragment(timing)


class _Built(Struct, frozen=True):
    """A shape that appears, by the number it has on its slide."""

    number: int
    frame: Frame

    @property
    def is_listed(self) -> bool:
        """Whether it stands in the list: PowerPoint wants text in a shape that does ([MS-OI29500] on 19.5.16)."""
        match self.frame:
            case TextFrame():
                return any(paragraph.text for paragraph in self.frame.paragraphs)
            case _:
                return isinstance(self.frame, ChartFrame | TableFrame)


class _Sequence:
    """Writes the main sequence; its nodes are counted in the order they stand in."""

    def __init__(self, build: Build, known: dict[str, _Built], sheet: Sheet) -> None:
        self._build = build
        self._known = known
        self._sheet = sheet
        self._numbers = count(1)

    def write(self, timing: Element) -> None:
        """A click for each step."""
        start = self._node(add(add(timing, P.tnLst), P.par), dur="indefinite", restart="never", nodeType="tmRoot")
        sequence = add(add(start, P.childTnLst), P.seq, {"concurrent": "1", "nextAc": "seek"})
        clicks = add(self._node(sequence, dur="indefinite", nodeType="mainSeq"), P.childTnLst)
        for step in self._build.steps:
            self._click(clicks, step)
        for tag, event in ((P.prevCondLst, "onPrev"), (P.nextCondLst, "onNext")):
            condition = add(add(sequence, tag), P.cond, {"evt": event, "delay": "0"})
            add(add(condition, P.tgtEl), P.sldTgt)

    def _node(self, parent: Element, **attributes: str) -> Element:
        return add(parent, P.cTn, {"id": str(next(self._numbers)), **attributes})

    def _held(self, parent: Element, delay: str, **attributes: str) -> Element:
        """The children of a node that starts after a delay and stays as it ends."""
        node = self._node(parent, **attributes)
        add(add(node, P.stCondLst), P.cond, {"delay": delay})
        return add(node, P.childTnLst)

    def _click(self, clicks: Element, step: tuple[Appearing, ...]) -> None:
        waiting = self._held(add(clicks, P.par), "indefinite", fill="hold")
        together = self._held(add(waiting, P.par), "0", fill="hold")
        for place, appearing in enumerate(step):
            self._effect(add(together, P.par), appearing, "clickEffect" if place == 0 else "withEffect")

    def _effect(self, parent: Element, appearing: Appearing, trigger: str) -> None:
        built = self._known[appearing.frame]
        preset, subtype, transition = _EFFECTS[self._build.effect]
        attributes = {"presetID": preset, "presetClass": "entr", "presetSubtype": subtype, "fill": "hold"}
        group = {"grpId": "0"} if built.is_listed else {}
        children = self._held(parent, "0", **attributes, **group, nodeType=trigger)
        shown = add(children, P.set)
        behaviour = add(shown, P.cBhvr)
        node = self._node(behaviour, dur="1", fill="hold")
        add(add(node, P.stCondLst), P.cond, {"delay": "0"})
        self._target(behaviour, appearing, built)
        add(add(behaviour, P.attrNameLst), P.attrName).text = "style.visibility"
        add(add(shown, P.to), P.strVal, {"val": "visible"})
        if transition:
            moving = add(add(children, P.animEffect, {"transition": "in", "filter": transition}), P.cBhvr)
            self._node(moving, dur=_MILLISECONDS)
            self._target(moving, appearing, built)
        if self._build.dim and isinstance(built.frame, TextFrame) and built.frame.fill is None:
            self._dimmed(children, appearing, built)

    def _dimmed(self, children: Element, appearing: Appearing, built: _Built) -> None:
        """What follows the effect at the next click: the text goes quiet."""
        node = children.getparent()
        assert node is not None
        change = add(add(node, P.subTnLst), P.animClr, {"clrSpc": "rgb", "dir": "cw"})
        behaviour = add(change, P.cBhvr, {"override": "childStyle"})
        after = {"dur": "1", "fill": "hold", "display": "0", "masterRel": "nextClick", "afterEffect": "1"}
        add(behaviour, P.cTn, after)
        self._target(behaviour, appearing, built)
        add(add(behaviour, P.attrNameLst), P.attrName).text = "ppt_c"
        paint.scheme_colour(add(change, P.to), DIMMED, self._sheet.theme)

    def _target(self, parent: Element, appearing: Appearing, built: _Built) -> None:
        target = add(add(parent, P.tgtEl), P.spTgt, {"spid": str(built.number)})
        if appearing.paragraphs:
            first, last = map(str, appearing.paragraphs)
            add(add(target, P.txEl), P.pRg, {"st": first, "end": last})
        if part := _part(appearing):
            add(add(target, P.graphicEl), A.chart, part)


def _part(appearing: Appearing) -> dict[str, str]:
    """The series or the category of a chart that appears."""
    if appearing.series is not None:
        return {"seriesIdx": str(appearing.series), "categoryIdx": _EVERY, "bldStep": "series"}
    if appearing.category is not None:
        return {"seriesIdx": _EVERY, "categoryIdx": str(appearing.category), "bldStep": "category"}
    return {}


def _listed(timing: Element, build: Build, known: dict[str, _Built]) -> None:
    """The list of what is built, a shape once; it is left out where it would be empty (ECMA-376 19.5.14)."""
    first = {appearing.frame: appearing for step in reversed(build.steps) for appearing in reversed(step)}
    order = dict.fromkeys(appearing.frame for step in build.steps for appearing in step)
    named = [(known[name], first[name]) for name in order if known[name].is_listed]
    if not named:
        return
    listing = add(timing, P.bldLst)
    for built, appearing in named:
        _entry(listing, built, appearing)


def _entry(listing: Element, built: _Built, appearing: Appearing) -> None:
    attributes = {"spid": str(built.number), "grpId": "0"}
    if isinstance(built.frame, TextFrame):
        whole = {"animBg": "1"} if built.frame.fill is not None else {}
        add(listing, P.bldP, attributes | ({"build": "p"} if appearing.paragraphs else whole))
        return
    entry = add(listing, P.bldGraphic, attributes)
    if not (part := _part(appearing)):
        add(entry, P.bldAsOne)
        return
    # Axes and legend are there from the start.
    add(add(entry, P.bldSub), A.bldChart, {"bld": part["bldStep"], "animBg": "0"})
