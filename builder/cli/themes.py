"""The command that lists themes, and shows what one of them decides."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.telling import failing, say
from builder.outline.visible import visible

if TYPE_CHECKING:
    from builder.theme import Theme

HEADER = "# yaml-language-server:"


@click.command()
@click.argument("name", required=False)
def themes(name: str | None) -> None:
    """List the themes there are, or show the colours, fonts and sizes of the one called NAME.

    Those in assets/themes/ of the working folder are listed too.
    """
    from builder.outline.records import Text
    from builder.theme import find
    from builder.theme_file import FOLDER, listed

    files = listed(FOLDER, Path())
    if name is None:
        width = max(map(len, files))
        for known, file in files.items():
            say(f"{known:{width}}  {about(file)}".rstrip())
        return
    with failing():
        theme = find(Text(name), Path())
    if name in files:
        say(f"{about(files[name])}\n")
    for line in _shown(theme):
        click.echo(line)


def about(file: Path) -> str:
    """The first sentence of the comment that a theme file opens with; empty when there is none."""
    said = []
    for line in _lines(file):
        if not line.startswith("#"):
            break
        said += [] if line.startswith(HEADER) else [line.lstrip("# ").strip()]
    text = " ".join(said)
    return text[: end + 1] if (end := text.find(". ")) >= 0 else text


def _lines(file: Path) -> list[str]:
    from builder.errors import NOWHERE, DeckError
    from builder.files import read_bytes
    from builder.outline.read import SIZE_LIMIT
    from builder.outline.records import Text
    from builder.theme_file import of_deck

    try:
        data = read_bytes(of_deck(Text(file.stem), Path()), NOWHERE, SIZE_LIMIT)
    except DeckError:
        return []
    return data.decode("utf-8", errors="replace").splitlines()


def _shown(theme: "Theme") -> Iterator[str]:
    """What a theme decides, by part; colours as they come out, with a swatch where the terminal has colours."""
    yield "colours"
    for role in theme.colours:
        code = theme.rgb(role)
        red, green, blue = (int(code[at : at + 2], 16) for at in (0, 2, 4))
        yield f"  {visible(role):16}{code}  {click.style('    ', bg=(red, green, blue))}".rstrip()
    yield from ("", "fonts", *(f"  {visible(f'{script:16}{font}')}" for script, font in theme.fonts.items()))
    yield from ("", "sizes in points, from the first to the last step")
    for role, scale in theme.sizes.items():
        yield f"  {role:16}{', '.join(f'{size:g}' for size in scale)}"
