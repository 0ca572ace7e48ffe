"""Text for a terminal: what would act on it, or turn the reading around, is shown as its code."""

import re

# C0 but tab and line feed, DEL, C1, line separators, what sets a direction (UAX #9), lone surrogates.
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with such characters as JSON writes them: in JSON they mean what they meant."""
    return text if text.isprintable() else ACTING.sub(_code, text)


def on_one_line(text: str) -> str:
    """Such a text without line feeds: a message may quote several lines, and a file's name hold one."""
    return visible(text).replace("\n", " ")


def name_of(path: object) -> str:
    """A file's name on one line, in which line feeds and tabs are to be seen: it is one to copy."""
    return re.sub(r"[\n\t]", _code, visible(str(path)))


def _code(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
