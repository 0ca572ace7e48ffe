"""Warns of what looks like a mark and is printed as it stands: links with blanks in their addresses, comments."""

import re
from collections.abc import Iterable, Iterator

from builder.errors import Problem
from builder.outline.records import Point, Text

# A mark behind a backslash, code, an address that holds a blank. Addresses are bounded: each is looked for anew.
_LINK = re.compile(r"\\.|`[^`\n]+`|\]\((?P<address>(?:https?://|mailto:)[^)\s]{0,2000}[ \t\u3000][^)\n]{0,200})\)")
_COMMENT = re.compile(r"\{#[^\n]{0,2000}?#\}")


def warnings(texts: Iterable[Text | Point]) -> Iterator[Problem]:
    """What authors may have meant otherwise in texts that hold marks, at their places."""
    for text in texts:
        if isinstance(text, Point):
            continue
        if "](" in text.content:
            yield from _links(text)
        if "{#" in text.content and (found := _COMMENT.search(text.content)):
            message = f"'{found[0][:40]}' is no comment here: slides say it as it stands"
            yield Problem(text.at, message, "write comments behind a '#', outside of texts", "warning")


def _links(text: Text) -> Iterator[Problem]:
    for found in _LINK.finditer(text.content):
        if address := found["address"]:
            blank = "tab" if "\t" in address else "blank"
            message = f"this looks like a link, but its address holds a {blank}: '{address[:60]}'"
            yield Problem(text.at, message, f"write {'%09' if blank == 'tab' else '%20'} in its place", "warning")
