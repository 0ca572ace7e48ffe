"""The command `talkdeck`: the only module that knows exit codes and writes to the terminal."""

import gc
import io
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Literal

import click

from builder import __version__
from builder.errors import NOWHERE, DeckError, Problem, ToolError

PROBLEMS, TOOL = 1, 2
_PATIENCE = 1.0  # seconds before a build says how far it is


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="talkdeck")
def main() -> None:
    """Slide decks for talks, from a YAML outline to a native, editable .pptx."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console's code page may lack what an outline says


@main.command()
@click.argument("outline", type=click.Path(path_type=Path), default=Path("deck.yaml"))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file to write; build/NAME.pptx if not given."
)
@click.option("--theme", help="A theme in place of the outline's: its name, or a .yaml file beside the outline.")
@click.option("--render", type=click.Choice(["native", "picture"]), help="How all charts are drawn, whatever they say.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong.")
def build(
    outline: Path, output: Path | None, theme: str | None, render: Literal["native", "picture"] | None, quiet: bool
) -> None:
    """Build the deck of OUTLINE (deck.yaml).

    Exits with 1 when the outline has problems, which are all listed with their places, and with 2 when a file cannot
    be written. A file that was there before stays as it was.
    """
    from builder.build import build as build_deck
    from builder.outfile import check_writable

    out = output or _default_output(outline)
    try:
        check_writable(out)
        with _uncollected():
            summary = build_deck(outline, out, theme=theme, render=render, progress=None if quiet else _progress())
    except DeckError as error:
        _tell(error.problems)
        raise SystemExit(PROBLEMS) from None
    except ToolError as error:
        click.echo(f"talkdeck: {error}", err=True)
        raise SystemExit(TOOL) from None
    _tell(summary.warnings)
    if not quiet:
        charts = f"{summary.charts} chart{'' if summary.charts == 1 else 's'}"
        slides = f"{summary.slides} slide{'' if summary.slides == 1 else 's'}"
        click.echo(f"{summary.file}: {slides}, {charts}, {summary.seconds:.2f} s")


@main.command()
@click.argument("outline", type=click.Path(path_type=Path), default=Path("deck.yaml"))
@click.option("--theme", help="A theme in place of the outline's: its name, or a .yaml file beside the outline.")
def check(outline: Path, theme: str | None) -> None:
    """Say what is wrong with OUTLINE (deck.yaml) without writing a file.

    Everything is read and laid out as for a build. Exits with 1 when there are problems; warnings alone are none.
    """
    from builder.build import compose

    try:
        with _uncollected():
            presentation, _, warnings = compose(outline, theme=theme, progress=_progress())
    except DeckError as error:
        _tell(error.problems)
        raise SystemExit(PROBLEMS) from None
    _tell(warnings)
    if not warnings:
        count = len(presentation.slides)
        click.echo(f"{outline}: {count} slide{'' if count == 1 else 's'}, nothing is wrong")


@main.command()
@click.argument("slide")
@click.argument("outline", type=click.Path(path_type=Path), default=Path("deck.yaml"))
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def trace(slide: str, outline: Path, as_json: bool) -> None:
    """List the numbers on SLIDE that data gave, with their cells, files, hashes and sources.

    SLIDE is its number as shown, or its id. Exits with 1 when there is no such slide.
    """
    from builder.trace import as_json as told
    from builder.trace import rendered, traced

    try:
        found = traced(outline, slide)
    except DeckError as error:
        _tell(error.problems)
        raise SystemExit(PROBLEMS) from None
    click.echo(told(found) if as_json else rendered(found))


@main.command()
@click.argument("name", required=False)
def layouts(name: str | None) -> None:
    """List the slide layouts, or print the manual of the one called NAME."""
    from builder.layouts import LAYOUTS

    _explain("layout", LAYOUTS, name)


@main.command()
@click.argument("name", required=False)
def charts(name: str | None) -> None:
    """List the kinds of charts, or print the manual of the one called NAME."""
    from builder.charts import KINDS, taken

    _explain("kind of chart", KINDS, name)
    options = [f"{option}:" for option in taken(KINDS[name])] if name and name in KINDS else []
    if options:
        click.echo(f"\nTakes: {', '.join(options)}")
    if "facet:" in options:
        click.echo("Small charts of one kind: facet: COLUMN draws one for each text in that column.")


@main.command()
@click.argument("name", required=False)
def models(name: str | None) -> None:
    """List the models that data may come from, or print the manual of the one called NAME."""
    from builder.models import MODELS

    _explain("model", MODELS, name)


def _explain(what: str, modules: Mapping[str, ModuleType], name: str | None) -> None:
    """The first sentences of all modules, or the whole docstring of one."""
    if name is None:
        width = max(map(len, modules))
        for known, module in modules.items():
            opening = " ".join((module.__doc__ or "").partition("\n\n")[0].split())
            first = re.split(r"(?<=[.])\s", opening)[0]
            click.echo(f"{known:{width}}  {first}")
    elif name in modules:
        click.echo((modules[name].__doc__ or "").strip())
    else:
        from builder.outline.convert import did_you_mean

        hint = did_you_mean(name, modules)
        listed = f"one of {', '.join(modules)}"
        _tell((Problem(NOWHERE, f"no {what} named '{name}'", hint if hint.startswith("did") else listed),))
        raise SystemExit(PROBLEMS)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spares the garbage collector its rounds: what a build makes lives to its end, and holds no rings to speak of."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _default_output(outline: Path) -> Path:
    """build/NAME.pptx beside the outline; the folder is made."""
    folder = outline.parent / "build"
    if outline.is_file():
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            click.echo(f"talkdeck: cannot make {folder}: {(error.strerror or str(error)).lower()}", err=True)
            raise SystemExit(TOOL) from None
    return folder / f"{outline.stem}.pptx" if folder.is_dir() else outline.with_suffix(".pptx")


def _tell(problems: tuple[Problem, ...]) -> None:
    from builder.outline.report import render

    if problems:
        click.echo(render(problems), err=True)


def _progress() -> Callable[[int, int], None] | None:
    """Says on a terminal how many slides are laid out, once a build takes longer than people wait."""
    if not sys.stderr.isatty():
        return None
    started = time.monotonic()
    shown = started

    def tell(done: int, total: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - started > _PATIENCE and (now - shown > 0.1 or done == total):
            shown = now
            end = "\r\033[K" if done == total else ""
            click.echo(f"\r{done} of {total} slides{end}", nl=False, err=True)

    return tell
