"""What of a template was put right, or has to be: gathered by kind, and told at the place that names the template."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from builder.errors import At, Problem
from builder.templates.records import Design, Spot
from builder.templates.room import FEET, TITLES

_NAMED = 3  # placeholders of a kind of trouble that are named; the others are counted
_MASTER = "under 'View > Slide Master' in PowerPoint"
_KINDS: dict[str, tuple[str, str]] = {  # what is wrong, to follow the template's name; what was done, and what mends it
    "off": (
        "has placeholders that stand off the slide",
        f"their text stands where there is room for it: move them onto the slide {_MASTER}",
    ),
    "over": (
        "has placeholders that reach over the slide's edge",
        f"they end at the edge: make them smaller {_MASTER}",
    ),
    "small": (
        "has placeholders that are too small for text",
        f"their text stands where there is room for it: make them larger {_MASTER}",
    ),
    "low": (
        "has titles that leave no room for content under them",
        f"they stand at the top of slides: move them up {_MASTER}, or map other layouts",
    ),
    "margins": (
        "has placeholders whose inner margins leave no room for text",
        "the usual margins stand in: change them under 'Format Shape > Text Box' in PowerPoint",
    ),
    "size": (
        "sets text in sizes that no slide has",
        f"a usual size stands in: change it {_MASTER}",
    ),
    "high": (
        "has titles whose letters are higher than the room they have",
        f"smaller ones stand in: change their size {_MASTER}, or make the placeholder higher",
    ),
    "spacing": (
        "sets lines or paragraphs too far apart, or over each other",
        f"the usual spacing stands in: change it under 'Paragraph', {_MASTER}",
    ),
    "indents": (
        "indents text so far that there is no room for it",
        f"the usual indents stand in: change them under 'Paragraph', {_MASTER}",
    ),
    "faint": (
        "sets text in colours that cannot be read on what is behind it",
        f"a colour that can be read stands in: change it {_MASTER}",
    ),
}


class Trouble(Struct, frozen=True):
    """A kind of trouble, with the layout's part it is in, the placeholder it is with, and how bad it is."""

    kind: str
    part: str
    who: str
    detail: str = ""


def trouble(kind: str, design: Design, spot: Spot, detail: str = "") -> Trouble:
    """The trouble with a placeholder, which goes by its name in the selection pane unless it is the title."""
    what = "the title" if spot.kind in TITLES else "the footer" if spot.kind in FEET else f"'{spot.name}'"
    return Trouble(kind, design.part, f"{what} of '{design.name}'", detail)


def told(troubles: Iterable[Trouble], file: str, at: At) -> Iterator[Problem]:
    """The troubles as warnings, one of each kind."""
    kinds: dict[str, list[Trouble]] = {}
    for one in troubles:
        kinds.setdefault(one.kind, []).append(one)
    for kind, found in kinds.items():
        message, hint = _KINDS[kind]
        named = [f"{one.who} ({one.detail})" if one.detail else one.who for one in found[:_NAMED]]
        if more := len(found) - len(named):
            named.append(f"{more} more")
        yield Problem(at, f"'{file}' {message}: {_listed(named)}", hint, "warning")


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
