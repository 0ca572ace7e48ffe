"""The command that tells where the numbers of a slide come from."""

from pathlib import Path

import click

from builder.cli.choosing import chooses
from builder.cli.telling import failing, say


@click.command()
@click.argument("slide")
@click.argument("outline", type=click.Path(path_type=Path), default=Path("deck.yaml"))
@click.option("--json", "as_json", is_flag=True, help="For machines.")
@click.option("--lang", help="One of the outline's languages; its first if not given.")
@chooses
def trace(
    slide: str, outline: Path, as_json: bool, lang: str | None, only: str | None, variables: dict[str, str]
) -> None:
    """List the numbers on SLIDE that data gave, with their cells, files, hashes and sources.

    SLIDE is its number as shown, or its id. Exits with 1 when there is no such slide.
    """
    from builder.outline.choosing import Choice
    from builder.trace import as_json as told
    from builder.trace import rendered, traced

    with failing():
        found = traced(outline, slide, lang, Choice(only or "", variables))
    say(told(found) if as_json else rendered(found))
