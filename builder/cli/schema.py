"""The command that writes the schemas by which editors complete and check what an author writes."""

from pathlib import Path

import click

from builder.cli.telling import failing
from builder.errors import ToolError

FILES = ("deck", "theme", "template", "sources", "article")


@click.command()
@click.argument("file", type=click.Choice(FILES), default="deck")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file to write, or a folder that gets all of them."
)
@click.option("--markdown", is_flag=True, help="The reference of all keys as a page, in place of a schema.")
def schema(file: str, output: Path | None, markdown: bool) -> None:
    """Print the JSON Schema of an outline, or of the FILE named: theme, template (its mapping), sources, article.

    A line at the top of deck.yaml tells editors where it is: `# yaml-language-server: $schema=deck.schema.json`.
    """
    from builder.outfile import written_together
    from builder.schema import written
    from builder.schema.reference import markdown as page

    if output is None:
        click.echo(page() if markdown else written(file), nl=False)
        return
    texts = {output: page() if markdown else written(file)}
    if output.is_dir() and not markdown:
        texts = {output / f"{name}.schema.json": written(name) for name in FILES}
    with failing(), written_together() as write:
        for path, text in texts.items():
            _check_named(path, ".md" if markdown else ".json")
            write(path, text.encode())


def _check_named(path: Path, ending: str) -> None:
    """Raises ToolError for a file that is called otherwise: it may be the outline itself."""
    if path.suffix.lower() != ending:
        raise ToolError(f"cannot write {path}: its name has to end in {ending}")
