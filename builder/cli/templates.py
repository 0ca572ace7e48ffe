"""The commands about company templates."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.telling import PROBLEMS, failing, tell
from builder.errors import NOWHERE, Problem

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
    with failing():
        seen = see(file, folder)
        for line in seen.lines:
            click.echo(line)
        told = _write(seen, file, folder, force)
    tell(told)
    if told:
        raise SystemExit(PROBLEMS)


def _write(seen: "Seen", file: Path, folder: Path, force: bool) -> tuple[Problem, ...]:
    """Writes picture and mapping; returns the problem of one that is there already. Raises ToolError."""
    from builder.outfile import make_folder, write_atomically

    click.echo()
    picture, mapping = folder / f"{file.stem}.png", folder / f"{file.stem}.template.yaml"
    make_folder(folder)
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
