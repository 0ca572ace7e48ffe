"""The fonts of a theme: headings and body for every script, and by what each Latin one is measured."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from builder.errors import At, Problem
from builder.outline.records import Text
from builder.typeset.faces import Face, face
from builder.typeset.font_files import FOLDER

HEADINGS = {"heading": "latin", **{f"heading-{script}": script for script in ("zh", "zh-TW", "ja", "ko")}}
# Text set in these is measured as the widest of them.
MONOSPACED = (
    *("Consolas", "Courier New", "Menlo", "Monaco", "Liberation Mono", "DejaVu Sans Mono", "Cascadia Mono"),
    *("Cascadia Code", "Source Code Pro", "JetBrains Mono", "Fira Code", "Fira Mono", "IBM Plex Mono", "Roboto Mono"),
    *("Noto Sans Mono", "Ubuntu Mono", "Lucida Console", "Andale Mono", "SF Mono", "Inconsolata", "Cousine"),
)


def complete(fonts: Mapping[str, Text]) -> dict[str, Text]:
    """All fonts of a theme: headings of a script are set in its body font where none is named for them."""
    return {**fonts, **{heading: fonts.get(heading, fonts[body]) for heading, body in HEADINGS.items()}}


def faces(fonts: Mapping[str, str], places: Mapping[str, At], folder: Path | None) -> dict[str, Face]:
    """By what headings and body are measured, with the font files in `folder`/assets/fonts. Raises DeckError."""
    return {role: face(fonts[role], folder, places[role]) for role in ("heading", "latin")}


def unsure(fonts: Mapping[str, str], found: Mapping[str, Face], places: Mapping[str, At]) -> Iterator[Problem]:
    """Warnings of fonts whose widths are not known, once for each."""
    for role in dict.fromkeys(role for role, one in found.items() if one.source == "estimate"):
        one = found[role]
        if role == "heading" and one.name == found["latin"].name:
            continue
        message = f"no widths are known for '{one.name}': it is measured as {one.origin}"
        yield Problem(
            places[role], message, f"put its file into {FOLDER.as_posix()}/ and it is measured exactly", "warning"
        )
    if fonts["mono"].casefold() not in map(str.casefold, MONOSPACED):
        message = f"'{fonts['mono']}' is not known to be monospaced: code is measured as 0.61 em a character"
        yield Problem(places["mono"], message, f"{', '.join(MONOSPACED[:3])} are known, for instance", "warning")
