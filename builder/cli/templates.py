"""The commands about company templates."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.telling import PROBLEMS, failing, say, tell
from builder.errors import NOWHERE, Problem

if TYPE_CHECKING:
    from builder.templates.looking import Seen


@click.group()
def template() -> None:
    """Look into company templates."""


@template.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder to write into; FILE's if not given.")
@click.option("--force", is_flag=True, help="Write picture and mapping anew where they are.")
def inspect(file: Path, output: Path | None, force: bool) -> None:
    """Say what layouts the template FILE has, which of ours they carry, and what is missing.

    Writes a picture of them, NAME.png, and a mapping file to adjust, NAME.template.yaml. A mapping file may be
    inspected too. Exits with 1 when the template cannot be used, or one of these files is there already.
    """
    from builder.templates.looking import see

    folder = file.parent if output is None else output
    with failing():
        seen = see(file, folder)
        for line in seen.lines:
            say(line)
        told = _write(seen, file, folder, force)
    tell(told)
    if told:
        raise SystemExit(PROBLEMS)


def _write(seen: "Seen", file: Path, folder: Path, force: bool) -> tuple[Problem, ...]:
    """Writes picture and mapping; returns the problems of what is there already. Raises ToolError."""
    from builder.outfile import make_folder, written_together

    say()
    make_folder(folder)
    if not seen.picture:
        say("no picture: pip install 'talkdeck[pictures]' installs what draws one")
    files = {
        "picture": (folder / f"{file.stem}.png", seen.picture),
        "mapping": (folder / f"{file.stem}.template.yaml", seen.mapping.encode()),
    }
    wanted = {what: (path, data) for what, (path, data) in files.items() if data}
    kept = {} if force else {what: path for what, (path, _) in wanted.items() if path.exists()}
    with written_together() as write:
        for path, data in (one for what, one in wanted.items() if what not in kept):
            write(path, data)
    for what, (path, _) in wanted.items():
        if what not in kept:
            say(f"{what}: {path}")
    hint = "--force writes it anew; what you changed in it is lost then"
    return tuple(
        Problem(NOWHERE, f"the {what} {path} is there already and stays as it is", hint) for what, path in kept.items()
    )
