"""The commands that build a deck, or only say what is wrong with it."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from builder.cli.choosing import chooses
from builder.cli.telling import PROBLEMS, TOOL, progress, tell
from builder.errors import DeckError, ToolError

if TYPE_CHECKING:
    from builder.build import Choices


@click.command()
@click.argument("outline", type=click.Path(path_type=Path), default=Path("deck.yaml"))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file to write; build/NAME.pptx if not given."
)
@click.option("--theme", help="A theme in place of the outline's: its name, or a .yaml file beside the outline.")
@click.option("--render", type=click.Choice(["native", "picture"]), help="How all charts are drawn, whatever they say.")
@chooses
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong.")
def build(
    outline: Path,
    output: Path | None,
    theme: str | None,
    render: Literal["native", "picture"] | None,
    only: str | None,
    variables: dict[str, str],
    quiet: bool,
) -> None:
    """Build the deck of OUTLINE (deck.yaml).

    Exits with 1 when the outline has problems, which are all listed with their places, and with 2 when a file cannot
    be written. A file that was there before stays as it was.
    """
    from builder.build import build as build_deck
    from builder.outfile import check_writable

    out = output or _default_output(outline, only)
    chosen: Choices = {"theme": theme, "render": render, "only": only, "vars": variables}
    try:
        check_writable(out)
        with _uncollected():
            summary = build_deck(outline, out, progress=None if quiet else progress(), **chosen)
    except DeckError as error:
        tell(error.problems)
        raise SystemExit(PROBLEMS) from None
    except ToolError as error:
        click.echo(f"talkdeck: {error}", err=True)
        raise SystemExit(TOOL) from None
    tell(summary.warnings)
    if not quiet:
        charts = f"{summary.charts} chart{'' if summary.charts == 1 else 's'}"
        slides = f"{summary.slides} slide{'' if summary.slides == 1 else 's'}"
        click.echo(f"{summary.file}: {slides}, {charts}, {summary.seconds:.2f} s")


@click.command()
@click.argument("outline", type=click.Path(path_type=Path), default=Path("deck.yaml"))
@click.option("--theme", help="A theme in place of the outline's: its name, or a .yaml file beside the outline.")
@chooses
def check(outline: Path, theme: str | None, only: str | None, variables: dict[str, str]) -> None:
    """Say what is wrong with OUTLINE (deck.yaml) without writing a file.

    Everything is read and laid out as for a build. Exits with 1 when there are problems; warnings alone are none.
    """
    from builder.build import compose

    try:
        with _uncollected():
            presentation, _, warnings = compose(outline, theme=theme, only=only, vars=variables, progress=progress())
    except DeckError as error:
        tell(error.problems)
        raise SystemExit(PROBLEMS) from None
    tell(warnings)
    if not warnings:
        count = len(presentation.slides)
        click.echo(f"{outline}: {count} slide{'' if count == 1 else 's'}, nothing is wrong")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spares the garbage collector its rounds: what a build makes lives to its end, and holds no rings to speak of."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _default_output(outline: Path, *parts: str | None) -> Path:
    """build/NAME.pptx beside the outline, or NAME.short.pptx for what is chosen of it; the folder is made."""
    name = ".".join((outline.stem, *(re.sub(r"[^\w-]", "-", part) for part in parts if part))) + ".pptx"
    folder = outline.parent / "build"
    if outline.is_file():
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            click.echo(f"talkdeck: cannot make {folder}: {(error.strerror or str(error)).lower()}", err=True)
            raise SystemExit(TOOL) from None
    return folder / name if folder.is_dir() else outline.with_name(name)
