"""A template in words: layouts with their placeholders, what they carry, fonts and colours, what stays behind."""

import unicodedata
from collections.abc import Iterator, Mapping

from builder.errors import counted
from builder.templates.choosing import Choice, named
from builder.templates.judging import in_short, judge
from builder.templates.records import Design, Spot, Template
from builder.templates.room import FEET

_EMU_PER_INCH = 914_400
_COLUMNS = (5, 10, 26, 28)  # of a placeholder's line: idx, kind, name, box
_RATIOS = {(4, 3): "4:3", (16, 9): "16:9", (16, 10): "16:10"}
# What PowerPoint and LibreOffice write where nobody wrote anything.
_PROMPTS = (
    *("click", "edit master", "单击", "编辑母版", "按一下", "點選", "編輯母片", "klicken", "mastert", "formatvorlagen"),
    *("cliquez", "modifi", "haga clic", "マスター", "クリック", "마스터", "클릭"),
)
_MISSING = {
    "title": "no layout for a cover",
    "section": "no layout for sections",
    "content": "no layout with a title and one text",
    "only": "no layout with a title alone",
}


def described(template: Template, choices: Mapping[str, Choice]) -> Iterator[str]:
    """The lines that tell of a template; `choices` are what our layouts stand on."""
    masters = len(template.masters)
    yield (
        f"{template.name}: {size_of(template)}, "
        f"{counted(masters, 'master')}, {counted(len(template.designs), 'layout')}"
    )
    for number, (name, design) in enumerate(named(template).items(), 1):
        yield ""
        yield from _layout(number, name, design, template, choices)
    yield ""
    yield from _look(template)
    told = tuple(missing(choices))
    if told:
        yield "missing: " + "; ".join(told)
    if template.dropped:
        yield "left behind: " + ", ".join(template.dropped)


def missing(choices: Mapping[str, Choice]) -> Iterator[str]:
    """What the template has no layout for, and what stands in."""
    for wanted, words in _MISSING.items():
        makeshift = [one for one in choices.values() if one.wanted == wanted and one.is_makeshift]
        if makeshift:
            yield f"{words}: '{makeshift[0].design.name}' stands in"


def size_of(template: Template) -> str:
    """The size of the slides in inches, and their shape where it has a name."""
    width, height = template.size
    known = (name for (across, down), name in _RATIOS.items() if abs(width * down / height / across - 1) < 0.005)
    shape = next(known, "")
    return f"{inches(width)} × {inches(height)} in" + (f" ({shape})" if shape else "")


def inches(length: int) -> str:
    """A length in inches with as many decimals as count."""
    return f"{length / _EMU_PER_INCH:.2f}".rstrip("0").rstrip(".")


def _layout(number: int, name: str, design: Design, template: Template, choices: Mapping[str, Choice]) -> Iterator[str]:
    verdict = judge(design, template.size)
    yield f"{number:2}  {name}  [{design.kind}, paper {design.paper}]"
    for spot in design.spots:
        yield "    " + _placeholder(spot)
    yield f"    can carry: {in_short(verdict.carries)}"
    if verdict.lacks:
        yield f"    lacks: {', '.join(verdict.lacks)}"
    stands = [ours for ours, choice in choices.items() if choice.design is design]
    if stands:
        yield f"    carries by default: {', '.join(stands)}"


def _placeholder(spot: Spot) -> str:
    box = spot.box
    where = f"{inches(box.x)}, {inches(box.y)}  {inches(box.width)} × {inches(box.height)}"
    cells = (str(spot.idx), spot.kind, spot.name, where)
    line = "".join(_padded(cell, width) for cell, width in zip(cells, _COLUMNS, strict=True)) + type_of(spot)
    usual = not spot.prompt or spot.kind in FEET or spot.prompt.casefold().startswith(_PROMPTS)
    return line if usual else f"{line}  “{spot.prompt}”"


def type_of(spot: Spot) -> str:
    """How text in a placeholder looks: size, weight, font, colour."""
    look = spot.looks[0]
    said = [f"{look.size:g} pt", "bold" if look.bold else "", look.font, look.colour]
    return " ".join(one for one in said if one) + ("" if spot.upright else ", vertical")


def _look(template: Template) -> Iterator[str]:
    fonts = {role: face for role, face in template.fonts.items() if face}
    yield "fonts: " + (", ".join(f"{role} {face}" for role, face in fonts.items()) or "none named")
    yield "colours: " + ", ".join(f"{slot} {code}" for slot, code in template.palette.items())


def _padded(text: str, width: int) -> str:
    """A text with blanks up to a width in columns of a terminal; what is longer stays whole, for it may be typed."""
    return text + " " * max(2, width - columns(text))


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: characters of East Asia take two (UAX #11)."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
