"""Styles of a drawing: declarations and sheets of rules, written anew from the properties that paint."""

import re

from builder.content.svg.allowed import PROPERTIES, REFUSED_PROPERTIES, refuse_definition
from builder.content.svg.reading import SvgError
from builder.content.svg.values import value

LONGEST = 200_000  # characters of all style sheets
MOST_RULES = 2_000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)  # one that is not closed goes on to the end
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_SELECTOR = re.compile(r"[\w\s.#*,>-]+")
_PROPERTY = re.compile(r"-{0,2}[A-Za-z][\w-]*")
_PLAIN = "save it anew with its styles as attributes: in Illustrator, Styling > Presentation Attributes"


def declarations(said: str) -> dict[str, str]:
    """What a `style` says, by property, but what paints nothing. Raises SvgError."""
    if "\\" in said:
        raise SvgError("hides something in its styles", _PLAIN)
    found = {}
    for one in _COMMENT.sub("", said).split(";"):
        name, colon, text = one.partition(":")
        name, text = name.strip(), text.strip()
        if not name and not text:
            continue
        if not colon or not _PROPERTY.fullmatch(name):
            raise SvgError("has styles that cannot be read", _PLAIN)
        if (kept := declared(name.lower(), text)) is not None:
            found[name.lower()] = kept
    return found


def declared(name: str, said: str) -> str | None:
    """What a property says; None for one that paints nothing. Raises SvgError."""
    if kind := REFUSED_PROPERTIES.get(name):
        if said.removesuffix("!important").strip() not in ("none", ""):
            refuse_definition(kind)
        return None
    if name in ("transform", "d", "content", "animation", "animation-name", "background-image"):
        raise SvgError(f"says '{name}' in its styles, which not all programs know", _PLAIN)
    return value(name, said) if name in PROPERTIES else None


def written(said: dict[str, str]) -> str:
    """Declarations as text."""
    return ";".join(f"{name}:{text}" for name, text in said.items())


def sheet(said: str) -> list[tuple[str, dict[str, str]]]:
    """The rules of a style sheet, but those that paint nothing. Raises SvgError."""
    if len(said) > LONGEST:
        raise SvgError(f"has a style sheet of more than {LONGEST:,} characters", "simplify it")
    if "\\" in said:
        raise SvgError("hides something in its styles", _PLAIN)
    text = _COMMENT.sub(" ", said).strip()
    if "@" in text:
        hint = "save it anew with its styles inside, and with its letters as paths"
        raise SvgError("has a style sheet with '@' rules, which may fetch fonts and files", hint)
    rules: list[tuple[str, dict[str, str]]] = []
    place = 0
    while place < len(text):
        found = _RULE.match(text, place)
        if found is None or not _SELECTOR.fullmatch(found[1]):
            raise SvgError("has a style sheet that cannot be read", _PLAIN)
        if len(rules) == MOST_RULES:
            raise SvgError(f"has a style sheet of more than {MOST_RULES:,} rules", "simplify it")
        if kept := declarations(found[2]):
            rules.append((" ".join(found[1].split()), kept))
        place = found.end()
    return rules
