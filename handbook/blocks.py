"""Listings in pages of Markdown: which files they are, and the deck that they come to.

A page tells of one deck that grows. A listing with a title, or whose first line is a comment with nothing but the name
of a file, is that file. A whole outline begins the deck anew; a list of slides is added to its last section; other keys
are added at the top, those of a table or of a variable beside the ones there; keys of theme files are a theme that the
deck then takes. `<!-- slide 2 -->` after a listing asks for a picture of that slide of the deck so far, and
`<!-- not built -->` before one says that it is no part of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
import yaml

from builder.theme_file import ThemeFile
from handbook.nodes import items, mapping, parsed, scalar, sequence, slides, value, written

PIECE = re.compile(
    r"^(?P<skip><!-- not built -->\n+)?"
    r'^(?P<fence>```+)(?P<language>[a-z]+)?(?: title="(?P<title>[^"\n]+)")?[^\n]*\n'
    r"(?P<text>(?:# (?P<first>[\w./-]+\.[a-z]+)\n)?.*?)^(?P=fence)$"
    r"|^<!-- slide (?P<slide>\d+) -->$",
    re.MULTILINE | re.DOTALL,
)
NOT_BUILT = re.compile(r"^<!-- not built -->\n+(?P<fence>```+).*?^(?P=fence)$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^(?:    )?talkdeck .*$", re.MULTILINE)
THEME = "assets/themes/shown.yaml"
MERGED = ("data", "vars", "variants")
PLAIN = "title: An example\nlanguage: en\nsections:\n  - slides: []\n"


@dataclass(frozen=True, slots=True)
class Story:
    """A page so far: the outline, the files beside it; the listing that brought it here, or the slide asked for."""

    outline: str
    files: dict[str, str]
    listing: str = ""
    slide: int = 0


def stories(markdown: str) -> Iterator[Story]:
    """The page after each of its listings of YAML, and at each picture it asks for."""
    outline, files = PLAIN, {}
    for piece in PIECE.finditer(markdown):
        if piece["slide"]:
            yield Story(outline, dict(files), slide=int(piece["slide"]))
            continue
        file = piece["title"] or piece["first"]
        if piece["skip"] or (piece["language"] != "yaml" and not file):
            continue
        if file and file != "deck.yaml":
            files[file] = piece["text"]
            continue
        if is_theme(piece["text"]):
            files[THEME] = piece["text"]
            outline = grown(outline, f"theme: {THEME}\n")
        else:
            outline = grown(outline, piece["text"])
        yield Story(outline, dict(files), piece["text"])


def commands(markdown: str) -> list[str]:
    """What a page says to type, line by line, in listings or indented."""
    return [line.strip() for line in COMMAND.findall(NOT_BUILT.sub("", markdown))]


def is_theme(listing: str) -> bool:
    """Whether all keys of a listing are those of a theme file."""
    node = yaml.compose(listing, Loader=yaml.CSafeLoader)
    names = {key.value for key, _ in node.value} if isinstance(node, yaml.MappingNode) else set()
    return bool(names) and names <= {field.encode_name for field in msgspec.structs.fields(ThemeFile)}


def grown(outline: str, listing: str) -> str:
    """The outline with what a listing adds to it."""
    added = yaml.compose(listing, Loader=yaml.CSafeLoader)
    if isinstance(added, yaml.SequenceNode):
        deck = parsed(outline)
        target = value(items(value(deck, "sections"))[-1], "slides")
        target.value += added.value  # type: ignore[union-attr]
        return written(deck)
    if value(added, "sections") is not None:
        return listing
    if value(added, "title") is None and value(added, "chart") is not None:
        return grown(outline, written(sequence(_titled(added))))
    return written(_merged(parsed(outline), added))


def _titled(slide: yaml.Node) -> yaml.Node:
    slide.value.insert(0, (scalar("title"), scalar("A slide")))
    return slide


def _merged(deck: yaml.MappingNode, added: yaml.Node) -> yaml.MappingNode:
    """Keys of one mapping beside those of another, in place of those of the same name."""
    for key, under in added.value:
        old = value(deck, key.value)
        if key.value in MERGED and isinstance(old, yaml.MappingNode):
            _merged(old, under)
        else:
            deck.value = [(name, kept) for name, kept in deck.value if name.value != key.value]
            deck.value.insert(0, (key, under))
    return deck


def whole(outline: str) -> str:
    """The outline; one without slides gets a cover and shows its tables."""
    deck = parsed(outline)
    if any(slides(deck)):
        return outline
    names = [name.value for name, _ in getattr(value(deck, "data"), "value", ())]
    tables = [mapping(title=scalar(f"Table {name}"), table=mapping(data=scalar(name))) for name in names]
    cover = mapping(layout=scalar("title"))
    last = value(items(value(deck, "sections"))[-1], "slides")
    last.value += [cover, *tables]  # type: ignore[union-attr]
    return written(deck)
