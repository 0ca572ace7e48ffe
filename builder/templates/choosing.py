"""Which layout of a template each of our layouts stands on: by what a layout is, what it holds, what it is called."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from builder.templates.names import role as role_by_name
from builder.templates.records import Design, Template
from builder.templates.room import TITLES, contents_of, room, title_of

# What each of our layouts stands on, the best first.
WANTED: dict[str, tuple[str, ...]] = {
    "title": ("title", "section", "only", "content"),
    "agenda": ("agenda", "only", "content"),
    "section": ("section", "title", "only", "content"),
    "bullets": ("content", "only"),
    "columns": ("two", "only", "content"),
    "chart": ("content", "only"),
    "chart-points": ("only", "content"),
    "table": ("content", "only"),
    "image": ("content", "only"),
    "image-points": ("only", "content"),
    "quote": ("quote", "only", "content"),
    "number": ("only", "content"),
    "steps": ("only", "content"),
    "timeline": ("only", "content"),
    "comparison": ("only", "content"),
    "code": ("only", "content"),
    "closing": ("closing", "title", "only", "content"),
    "sources": ("only", "content"),
}
DEFAULT = "default"  # in a mapping: what stands in for a layout with a title alone
_TYPES = {
    "title": "title", "secHead": "section", "obj": "content", "tx": "content", "twoObj": "two", "twoColTx": "two",
    "twoTxTwoObj": "comparison", "titleOnly": "only",
}  # fmt: skip
_OPTIONAL = {"agenda", "quote", "closing"}  # that a template has none of is nothing to speak of
_PLAIN = ("content", "two", "only")
_LEAST = 40  # of a hundred: what a layout must come to, to be taken for something
_BY_TYPE, _BY_OLD_TYPE, _BY_HOLDERS, _BY_NAME, _ELSE = 60, 40, 45, 30, 20
_SIMPLE = 2  # placeholders beside the title: more are a design for something of its own
_LARGE = 0.25  # of the slide's area: a placeholder for the content proper, not for a caption


class Choice(Struct, frozen=True):
    """The layout that one of ours stands on, what it was taken for, and whether that was what was wanted."""

    design: Design
    role: str
    wanted: str
    given: bool = False  # by a mapping

    @property
    def is_makeshift(self) -> bool:
        # A placeholder for text may be left empty, and text may stand in a box of its own: what counts is room.
        roomy = self.wanted in _PLAIN and self.role in _PLAIN
        return not (self.given or roomy or self.role == self.wanted or self.wanted in _OPTIONAL)


def choose(template: Template, given: Mapping[str, str]) -> dict[str, Choice]:
    """What each of our layouts stands on; `given` maps names of ours, and "default", to names of the template's.

    Names in `given` that the template does not know are passed over: they are told where they are read.
    """
    known = named(template)
    best = roles(template)
    if fallback := known.get(given.get(DEFAULT, "")):
        best["only"] = fallback
    found = {}
    for ours, wanted in WANTED.items():
        design = known.get(given.get(ours, ""))
        role = next((one for one in wanted if one in best), "")
        if design is not None:
            found[ours] = Choice(design, wanted[0], wanted[0], given=True)
        elif role:
            found[ours] = Choice(best[role], role, wanted[0], given=role == "only" and fallback is not None)
        else:
            found[ours] = Choice(_roomiest(template), "", wanted[0])
    return found


def named(template: Template) -> dict[str, Design]:
    """The layouts by their names; the second one of a name is "name (2)", and one without a name goes by its number."""
    found: dict[str, Design] = {}
    for number, design in enumerate(template.designs, 1):
        name = base = design.name or str(number)
        count = 1
        while name in found:
            count += 1
            name = f"{base} ({count})"
        found[name] = design
    return found


def roles(template: Template) -> dict[str, Design]:
    """The best layout for every role that one of the template's layouts can play."""
    sought = ("title", "section", *sorted(_OPTIONAL), *_PLAIN)
    scores = [{role: score(design, role, template.size) for role in sought} for design in template.designs]
    main = _main(template, scores)
    found = {}
    for role in sought:
        among = [
            one for one in zip(scores, template.designs, strict=True) if role not in _PLAIN or one[1].master == main
        ]
        told, design = max(among, key=lambda one: one[0][role])
        if told[role] >= _LEAST:
            found[role] = design  # of equals the first
    return found


def _main(template: Template, scores: list[dict[str, int]]) -> int:
    """The master that plain slides share: covers often have one of their own, but the rest ought to look alike."""
    totals = dict.fromkeys((design.master for design in template.designs), 0)
    for master in totals:
        own = [told for told, design in zip(scores, template.designs, strict=True) if design.master == master]
        totals[master] = sum(max(told[role] for told in own) for role in _PLAIN)
    return max(totals, key=lambda master: totals[master])


def score(design: Design, role: str, size: tuple[int, int]) -> int:
    """How well a layout plays a role: its type, its placeholders and its name together, out of a hundred and more."""
    if title_of(design) is None:
        return 0
    told = role_by_name(design.name)
    value = _BY_NAME if told == role else 0
    if role in _OPTIONAL:
        return value + 10 if value and len(_held(design)) <= _SIMPLE else 0
    typed = _TYPES.get(design.kind, "")
    # Types outlive what designers make of a layout: one that the placeholders belie counts for less, and against none.
    is_typed = bool(typed) and _HOLDS[typed](design, size)
    value += (_BY_TYPE if is_typed else _BY_OLD_TYPE) if typed == role else 0
    value += _BY_HOLDERS if _HOLDS[role](design, size) else 0
    others = {typed if is_typed else role, told or role} - {role}
    return value - _ELSE * len(others)


def _opens(design: Design, size: tuple[int, int]) -> bool:
    """Whether it may be a cover: a centred title or a subtitle, or else a low title; and nothing large beside."""
    if _large(design, size):
        return False
    kinds = {spot.kind for spot in design.spots}
    named = design.kind == "title" or role_by_name(design.name) == "title"
    return named or bool(kinds & {"ctrTitle", "subTitle"}) or _is_low(design, size)


def _parts(design: Design, size: tuple[int, int]) -> bool:
    """Whether it may part a talk: a title that does not stand at the top, with a line of text at most."""
    if design.kind == "secHead" or role_by_name(design.name) == "section":
        return True
    kinds = {spot.kind for spot in design.spots}
    return _is_low(design, size) and not kinds & {"ctrTitle", "subTitle"} and len(_held(design)) <= 1


def _is_low(design: Design, size: tuple[int, int]) -> bool:
    """Whether the title does not stand at the top, and nothing large stands anywhere."""
    title = title_of(design)
    return title is not None and title.box.y + title.box.height / 2 > size[1] / 3 and not _large(design, size)


def _lists(design: Design, size: tuple[int, int]) -> bool:
    large = _large(design, size)
    return large == 1 and len(_held(design)) == 1


def _pairs(design: Design, size: tuple[int, int]) -> bool:
    """Whether it holds two texts side by side and nothing else."""
    spots = contents_of(design)
    if len(spots) != 2 or len(_held(design)) != 2:
        return False
    left, right = sorted(spots, key=lambda spot: spot.box.x)
    level = abs(left.box.y - right.box.y) < size[1] * 0.05 and abs(left.box.height - right.box.height) < size[1] * 0.1
    return level and right.box.x >= left.box.right - size[0] * 0.02


def _compares(design: Design, _: tuple[int, int]) -> bool:
    return len(contents_of(design)) == 4


def _leaves_room(design: Design, size: tuple[int, int]) -> bool:
    """Whether there is a title at the top and the rest is free."""
    title = title_of(design)
    if title is None or _held(design) or design.kind in ("title", "secHead"):
        return False
    free = room(design, size)
    return free.height >= size[1] * 0.4 and free.width >= size[0] * 0.5


_HOLDS: dict[str, Callable[[Design, tuple[int, int]], bool]] = {
    "title": _opens,
    "section": _parts,
    "content": _lists,
    "two": _pairs,
    "comparison": _compares,
    "only": _leaves_room,
}


def _held(design: Design) -> list[str]:
    """The kinds of its placeholders but for title and footers."""
    return [spot.kind for spot in design.spots if spot.kind not in (*TITLES, "dt", "ftr", "sldNum", "hdr")]


def _large(design: Design, size: tuple[int, int]) -> int:
    area = size[0] * size[1] * _LARGE
    return sum(spot.box.width * spot.box.height >= area for spot in contents_of(design))


def _roomiest(template: Template) -> Design:
    """The layout that leaves most room, for want of any that fits; one with a title before those without."""

    def free(design: Design) -> tuple[bool, int]:
        box = room(design, template.size)
        return title_of(design) is not None, box.width * box.height

    return max(template.designs, key=free)
