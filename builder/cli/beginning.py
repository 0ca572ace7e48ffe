"""The command that makes a new deck."""

from pathlib import Path

import click

from builder.cli.telling import failing, say


@click.command()
@click.argument("name", type=click.Path(path_type=Path))
@click.option(
    "--language", type=click.Choice(["zh-CN", "en", "ja", "ko"]), help="zh-CN, or that of the article, if not given."
)
@click.option(
    "--from",
    "article",
    type=click.Path(path_type=Path),
    help="An article to outline: .md, .docx, .html or .txt.",
)
def init(name: Path, language: str | None, article: Path | None) -> None:
    """Make the folder NAME with a small deck in it, complete and ready to build.

    With --from the deck is an outline of the article: its headings, first sentences, tables and pictures. Nothing is
    ever overwritten: a folder that holds anything is a problem, and exits with 1.
    """
    from builder.beginning.begin import begin
    from builder.errors import counted

    with failing():
        begun = begin(name, language, article)
    say(f"{name}: {counted(begun.slides, 'slide')} to begin with")
    for aside in begun.asides:
        say(f"  {aside}")
    say("\nNext:")
    if name.resolve() != Path.cwd():
        say(f"  cd {_quoted(name)}")
    say("  talkdeck build             # writes build/deck.pptx")
    say("  talkdeck layouts           # what else a slide can be; with a name, its manual")


def _quoted(path: Path) -> str:
    import shlex

    return shlex.quote(str(path))
