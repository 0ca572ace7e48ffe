"""The commands that build a deck, or only say what is wrong with it."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from builder.cli.choosing import chooses
from builder.cli.telling import failing, progress, say, tell
from builder.errors import ToolError
from builder.outline.visible import name_of

ALL = "all"

if TYPE_CHECKING:
    from builder.build import Choices
    from builder.outline.languages import Languages


@click.command()
@click.argument("outline", type=click.Path(path_type=Path), default=Path("deck.yaml"))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file to write; build/NAME.pptx if not given."
)
@click.option("--theme", help="A theme in place of the outline's: its name, or a .yaml file beside the outline.")
@click.option(
    "--template", help="A company's .potx or .pptx in place of the outline's theme, or the .yaml file of one."
)
@click.option("--render", type=click.Choice(["native", "picture"]), help="How all charts are drawn, whatever they say.")
@click.option(
    "--lang", "langs", multiple=True, help="A language of the outline's to build, or all; its first if not given."
)
@chooses
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong.")
@click.option("--hash", "hashed", is_flag=True, help="Say the hash of what the deck holds: the same on every machine.")
def build(
    outline: Path,
    output: Path | None,
    theme: str | None,
    template: str | None,
    render: Literal["native", "picture"] | None,
    langs: tuple[str, ...],
    only: str | None,
    variables: dict[str, str],
    quiet: bool,
    hashed: bool,
) -> None:
    """Build the deck of OUTLINE (deck.yaml).

    Exits with 1 when the outline has problems, which are all listed with their places, and with 2 when a file cannot
    be written. A file that was there before stays as it was.
    """
    from builder.build import build_all, uncollected
    from builder.opening import read_outline
    from builder.outfile import check_inside, check_writable

    chosen: Choices = {"theme": theme, "template": template, "render": render, "only": only, "vars": variables}
    with failing() as telling, uncollected():
        source = read_outline(outline)
        telling.root = source.root
        out = output or _default_output(outline, only)
        files = outputs(out, source.languages, asked(langs, source.languages), named=output is not None)
        for file in files.values():
            check_writable(file)
            if output is None:
                check_inside(file, outline.parent)
        made = build_all(source, files, progress=None if quiet else progress(), **chosen)
    tell(made[0].warnings, source.root)
    for summary in made:
        if not quiet:
            charts = f"{summary.charts} chart{'' if summary.charts == 1 else 's'}"
            slides = f"{summary.slides} slide{'' if summary.slides == 1 else 's'}"
            say(f"{name_of(summary.file)}: {slides}, {charts}, {summary.seconds:.2f} s")
        if hashed:
            from builder.canonical import canonical_hash

            say(f"{canonical_hash(summary.file.read_bytes())}  {name_of(summary.file)}")


@click.command()
@click.argument("outline", type=click.Path(path_type=Path), default=Path("deck.yaml"))
@click.option("--theme", help="A theme in place of the outline's: its name, or a .yaml file beside the outline.")
@click.option(
    "--template", help="A company's .potx or .pptx in place of the outline's theme, or the .yaml file of one."
)
@click.option("--lang", "langs", multiple=True, help="A language to check, or all; all if not given.")
@chooses
def check(
    outline: Path,
    theme: str | None,
    template: str | None,
    langs: tuple[str, ...],
    only: str | None,
    variables: dict[str, str],
) -> None:
    """Say what is wrong with OUTLINE (deck.yaml), in all of its languages, without writing a file.

    Everything is read and laid out as for a build. Exits with 1 when there are problems; warnings alone are none.
    """
    from builder.build import compose_all, uncollected
    from builder.opening import read_outline

    with failing() as telling, uncollected():
        source = read_outline(outline)
        telling.root = source.root
        wanted = asked(langs or (ALL,), source.languages)
        chosen: Choices = {"theme": theme, "template": template, "only": only, "vars": variables}
        made, warnings = compose_all(source, wanted, progress=progress(), **chosen)
    tell(warnings, source.root)
    if not warnings:
        count = len(made[0].presentation.slides)
        each = f" in each of {len(made)} languages" if len(made) > 1 else ""
        say(f"{name_of(outline)}: {count} slide{'' if count == 1 else 's'}{each}, nothing is wrong")


def asked(langs: tuple[str, ...], languages: "Languages") -> tuple[str, ...]:
    """The deck's languages that are asked for, the first when none is. Raises DeckError for those it has not."""
    every = [tag for lang in langs for tag in (languages.tags if lang == ALL else (languages.find(lang),))]
    return tuple(dict.fromkeys(every)) or languages.tags[:1]


def outputs(out: Path, languages: "Languages", wanted: tuple[str, ...], *, named: bool) -> dict[str | None, Path]:
    """The file of each language that is built: OUT for the deck's first, OUT.en.pptx for English.

    A single language goes where the author says when the file is `named`.
    """
    if named and len(wanted) == 1:
        return {wanted[0]: out}
    return {
        tag: out if tag == languages.tags[0] else out.with_name(f"{out.stem}.{languages.short(tag)}{out.suffix}")
        for tag in wanted
    }


def _default_output(outline: Path, *parts: str | None) -> Path:
    """build/NAME.pptx beside the outline, or NAME.short.pptx for what is chosen of it; the folder is made.

    Raises ToolError.
    """
    from builder.outfile import make_folder

    name = ".".join((outline.stem, *(re.sub(r"[^\w-]", "-", part) for part in parts if part))) + ".pptx"
    folder = outline.parent / "build"
    if folder.resolve().is_relative_to("/dev") or folder.resolve().is_relative_to("/proc"):
        raise ToolError(f"nothing can be written beside '{outline}': name the file to write with -o")
    if outline.is_file():
        make_folder(folder)
    return folder / name if folder.is_dir() else outline.with_name(name)
