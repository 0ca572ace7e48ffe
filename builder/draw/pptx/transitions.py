"""How a slide comes in."""

from builder.draw.pptx.xml import MC, P159, Element, P, add

_KNOWN = {"fade": (P.fade, {}), "push": (P.push, {"dir": "l"}), "wipe": (P.wipe, {"dir": "l"})}


def write(slide: Element, name: str) -> None:
    """The transition of a slide, after its colour map; none for a name that is none."""
    if name == "morph":
        _morph(slide)
    elif name in _KNOWN:
        tag, attributes = _KNOWN[name]
        add(add(slide, P.transition, {"spd": "med"}), tag, attributes)


def _morph(slide: Element) -> None:
    """What stays from slide to slide moves to its new place, in PowerPoint since 2019; elsewhere the slide fades in."""
    either = add(slide, MC.AlternateContent, nsmap={"mc": MC.address})
    choice = add(either, MC.Choice, {"Requires": "p159"}, nsmap={"p159": P159.address})
    add(add(choice, P.transition, {"spd": "slow"}), P159.morph, {"option": "byObject"})
    add(add(add(either, MC.Fallback), P.transition, {"spd": "slow"}), P.fade)
