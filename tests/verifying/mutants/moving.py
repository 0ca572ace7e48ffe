"""Defects of transitions and animations."""

from tests.verifying.changes import after, attribute, doubled, exchanged, inserted, removed, renamed
from tests.verifying.mutable import Change, Mutable

SLIDE = "slide:links"
BUILT = "slide:built"
_TARGET = "//p:timing//p:spTgt"
_NODE = "//p:timing//p:cTn"
_EFFECT = "//p:timing//p:cTn[@presetID]"


def listed_without_text(package: Mutable) -> None:
    """A bar without text in the list of what is built."""
    number = package.found(BUILT, "//p:cNvPr[@name='Takeaway Bar']")[0].get("id")
    after(BUILT, "//p:bldLst/*", f'<p:bldP spid="{number}" grpId="0"/>')(package)


MUTANTS: dict[str, Change] = {
    "transition-at-an-unknown-speed": attribute(SLIDE, "//p:transition", "spd", "quick"),
    "transition-unknown": renamed(SLIDE, "//p:transition/p:fade", "p:fadeIn"),
    "transition-twice": doubled(SLIDE, "//p:transition"),
    "transition-before-the-colour-map": exchanged(SLIDE, "/p:sld/p:clrMapOvr"),
    "transition-from-an-unknown-side": attribute("slide:steps", "//p:transition/p:wipe", "dir", "left"),
    "transition-with-an-unknown-sound": after(
        SLIDE, "//p:transition/p:fade", '<p:sndAc><p:stSnd><p:snd r:embed="rId99" name="x"/></p:stSnd></p:sndAc>'
    ),
    "choice-without-fallback-and-choice": removed("slide:jpeg", "//mc:AlternateContent/mc:Choice"),
    "choice-of-an-undeclared-prefix": attribute("slide:jpeg", "//mc:Choice", "Requires", "p999"),
    "choice-without-requirement": attribute("slide:jpeg", "//mc:Choice", "Requires", None),
    "choice-after-fallback": exchanged("slide:jpeg", "//mc:Choice"),
    "fallback-missing": removed("slide:jpeg", "//mc:Fallback"),
    "fallback-twice": doubled("slide:jpeg", "//mc:Fallback"),
    "hidden-by-a-word": attribute("slide:hidden", "/p:sld", "show", "no"),
    "timing-of-no-shape": attribute(BUILT, _TARGET, "spid", "99999999"),
    "timing-of-a-negative-shape": attribute(BUILT, _TARGET, "spid", "-1"),
    "timing-of-nothing": attribute(BUILT, _TARGET, "spid", None),
    "timing-node-twice": attribute(BUILT, f"{_NODE}[@id='4']", "id", "3"),
    "timing-node-zero": attribute(BUILT, f"{_NODE}[@id='4']", "id", "-4"),
    "timing-of-unknown-class": attribute(BUILT, _EFFECT, "presetClass", "enter"),
    "timing-of-an-unknown-trigger": attribute(BUILT, _EFFECT, "nodeType", "onClick"),
    "timing-held-by-a-word": attribute(BUILT, _EFFECT, "fill", "keep"),
    "timing-lasts-a-fraction": attribute(BUILT, f"{_NODE}[@dur='500']", "dur", "0.5s"),
    "timing-delayed-by-a-word": attribute(BUILT, "//p:timing//p:cond[@delay='0']", "delay", "none"),
    "timing-without-children": removed(BUILT, "//p:childTnLst/p:seq"),
    "timing-with-an-empty-list": removed(BUILT, "//p:subTnLst/p:animClr"),
    "timing-effect-without-behaviour": removed(BUILT, "//p:animEffect/p:cBhvr"),
    "timing-behaviour-without-target": removed(BUILT, "//p:cBhvr/p:tgtEl"),
    "timing-target-empty": removed(BUILT, "//p:tgtEl/p:spTgt"),
    "timing-of-paragraphs-that-are-not-there": attribute(BUILT, "//p:timing//p:pRg", "end", "99"),
    "timing-of-paragraphs-backwards": attribute(BUILT, "(//p:timing//p:pRg)[last()]", "st", "9"),
    "timing-paragraphs-without-end": attribute(BUILT, "//p:timing//p:pRg", "end", None),
    "timing-of-a-series-that-is-not-there": attribute("slide:line", "//p:timing//a:chart", "seriesIdx", "9"),
    "timing-of-an-unknown-step": attribute("slide:line", "//p:timing//a:chart", "bldStep", "serie"),
    "timing-of-a-category-that-is-not-there": attribute("slide:waterfall", "//p:timing//a:chart", "categoryIdx", "99"),
    "timing-before-the-transition": exchanged(BUILT, "/p:sld/p:transition"),
    "timing-twice": doubled(BUILT, "//p:timing"),
    "timing-list-before-nodes": exchanged(BUILT, "//p:timing/p:tnLst"),
    "build-list-missing": removed(BUILT, "//p:bldLst"),
    "build-list-empty": removed("slide:line", "//p:bldLst/*"),
    "build-of-no-shape": attribute(BUILT, "//p:bldLst/p:bldP", "spid", "99999999"),
    "build-listed-twice": doubled(BUILT, "//p:bldLst/p:bldP"),
    "build-listed-without-text": listed_without_text,
    "build-of-another-group": attribute(BUILT, "//p:bldLst/p:bldP", "grpId", "7"),
    "build-by-an-unknown-step": attribute(BUILT, "//p:bldLst/p:bldP", "build", "paragraph"),
    "build-of-a-chart-by-an-unknown-step": attribute("slide:line", "//a:bldChart", "bld", "serie"),
    "build-without-kind": removed("slide:line", "//p:bldGraphic/p:bldSub"),
    "timing-condition-of-an-unknown-event": attribute(BUILT, "//p:prevCondLst/p:cond", "evt", "onBack"),
    "timing-without-root": removed(BUILT, "//p:tnLst/p:par"),
    "timing-colour-in-another-space": attribute(BUILT, "//p:animClr", "clrSpc", "cmyk"),
    "timing-with-a-command": inserted(
        BUILT,
        "//p:childTnLst[p:set]",
        '<p:cmd type="verb" cmd="0"><p:cBhvr><p:cTn id="900" dur="1"/><p:tgtEl><p:sldTgt/></p:tgtEl></p:cBhvr></p:cmd>',
    ),
}
LAWFUL = {
    "fallback-missing": "allowed; older programs then show no transition",
    "timing-with-a-command": "allowed; it opens an embedded object, which is active content",
    "build-list-missing": "allowed by the schema; PowerPoint then forgets the groups",
    "timing-of-paragraphs-that-are-not-there": "allowed by the schema; PowerPoint drops such effects",
    "timing-of-a-series-that-is-not-there": "allowed by the schema; PowerPoint drops such effects",
    "timing-of-a-category-that-is-not-there": "allowed by the schema; PowerPoint drops such effects",
    "timing-of-paragraphs-backwards": "allowed by the schema; nothing can be meant by it",
    "build-of-another-group": "allowed by the schema; PowerPoint then forgets the groups",
}
