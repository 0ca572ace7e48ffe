"""Texts written into an outline so that they come back as they were: as YAML, without marks and without figures."""

import re
from collections.abc import Iterable

from builder.content import marks

MOST_NOTES = 6000  # characters
_PLAIN = re.compile(r"[^\W_]+(?:[ _.,;/()+%，。；、？！“”‘’（）《》—…·'-]+[^\W_]+)*[。？！…”’）》)%.!?]*")
_WORD = re.compile(r"[^\W_](?:[\w./ -]*[\w.])?")
_EMPTY = {"", "~", "null", "yes", "no", "true", "false", "on", "off", "y", "n"}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_BRACES = re.compile(r"\{[{%]")
_ENDING = tuple("。.!?！？…:：;；")
_SIGNS = re.compile(r"[\\*`\[\]^]")


def scalar(text: str) -> str:
    """A text as a YAML scalar: as it is where nothing in it could mean more, else in double quotes.

    Line ends at its end are lost when it is read.
    """
    plain = len(text) < 200 and _PLAIN.fullmatch(text) and text.casefold() not in _EMPTY
    return text if plain else quoted(text)


def word(text: str) -> str:
    """A text as a scalar inside brackets or braces, or as a key."""
    return text if _WORD.fullmatch(text) and text.casefold() not in _EMPTY else quoted(text)


def words(texts: Iterable[str]) -> str:
    """A list inside brackets."""
    return f"[{', '.join(map(word, texts))}]"


def quoted(text: str) -> str:
    """A text in double quotes, with escapes for what YAML or an editor would not show."""
    return f'"{"".join(map(_escaped, text))}"'


def literal(text: str) -> str:
    """A text of a slide in which nothing is a mark or a figure."""
    if marks.plain(text) != text or "\\" in text:
        text = _SIGNS.sub(r"\\\g<0>", text)
    return _BRACES.sub(lambda match: f"{{{{ '{match[0]}' }}}}", text)


def slide_text(text: str) -> str:
    """A text of an article as a scalar of a slide."""
    return scalar(literal(text))


def notes(text: str) -> list[str]:
    """Notes as lines of YAML; none when there is nothing to say."""
    said = spoken(text)
    return ["notes: |", *(f"  {line}" for line in said.split("\n"))] if said else []


def spoken(text: str) -> str:
    """Notes as they are written: of a very long text its beginning."""
    lines = [" ".join(line.split()) for line in text[:MOST_NOTES].split("\n")]
    return literal("\n".join(filter(None, lines)))


def listing(text: str) -> list[str]:
    """Code under `text: |`, its lines as they are; in code nothing is a figure."""
    said = "\n".join(line.rstrip().replace("\t", "    ") for line in text.split("\n")).strip("\n")
    # A number after `|` says how deep the text stands, for code that begins with blanks.
    return ["text: |2", *(f"  {line}" if line else "" for line in said.split("\n"))]


def colon(text: str) -> str:
    """What stands between a text and what explains it: a colon, but none after a mark that ends a sentence."""
    if text.endswith(_ENDING):
        return " " if text[-1].isascii() else ""
    return "：" if not text[-1:].isascii() else ": "


def labelled(lead: str, text: str) -> str:
    """A lead and its text on one line; the text alone when there is no lead."""
    return f"{lead}{colon(lead)}{text}" if lead else text


def comment(text: str) -> str:
    """A text as a comment on one line."""
    return f"# {' '.join(text.split())}"


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
