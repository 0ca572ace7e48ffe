"""The commands about company templates."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.telling import PROBLEMS, TOOL, tell
from builder.errors import NOWHERE, DeckError, Problem, ToolError

if TYPE_CHECKING:
    from builder.templates.looking import Seen


@click.group()
def template() -> None:
    """Look into company templates."""


@template.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder to write into; FILE's if not given.")
@click.option("--force", is_flag=True, help="Write the mapping file anew where there is one.")
def inspect(file: Path, output: Path | None, force: bool) -> None:
    """Say what layouts the template FILE has, which of ours they carry, and what is missing.

    Writes a picture of them, NAME.png, and a mapping file to adjust, NAME.template.yaml. A mapping file may be
    inspected too. Exits with 1 when the template cannot be used, or the mapping file is there already.
    """
    from builder.templates.looking import see

    folder = file.parent if output is None else output
    try:
        seen = see(file, folder)
        for line in seen.lines:
            click.echo(line)
        told = _write(seen, file, folder, force)
    except DeckError as error:
        tell(error.problems)
        raise SystemExit(PROBLEMS) from None
    except ToolError as error:
        click.echo(f"talkdeck: {error}", err=True)
        raise SystemExit(TOOL) from None
    tell(told)
    if told:
        raise SystemExit(PROBLEMS)


def _write(seen: "Seen", file: Path, folder: Path, force: bool) -> tuple[Problem, ...]:
    """Writes picture and mapping; returns the problem of one that is there already. Raises ToolError."""
    from builder.outfile import write_atomically

    click.echo()
    picture, mapping = folder / f"{file.stem}.png", folder / f"{file.stem}.template.yaml"
    _make(folder)
    if seen.picture:
        write_atomically(picture, seen.picture)
        click.echo(f"picture: {picture}")
    else:
        click.echo("no picture: pip install 'talkdeck[pictures]' installs what draws one")
    if not seen.mapping:
        return ()
    if mapping.exists() and not force:
        hint = "--force writes it anew; what you changed in it is lost then"
        return (Problem(NOWHERE, f"the mapping file {mapping} is there already and stays as it is", hint),)
    write_atomically(mapping, seen.mapping.encode())
    click.echo(f"mapping: {mapping}")
    return ()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ToolError(f"cannot make {folder}: {(error.strerror or str(error)).lower()}") from None
