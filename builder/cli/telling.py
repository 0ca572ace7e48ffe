"""What commands say on the terminal: problems, progress; and the exit codes."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from builder.errors import DeckError, Problem, ToolError
from builder.outline.visible import on_one_line, visible

if TYPE_CHECKING:
    from builder.outline.nodes import Node

PROBLEMS, TOOL = 1, 2
_PATIENCE = 1.0  # seconds before a build says how far it is


def say(text: str = "", *, err: bool = False) -> None:
    """A line on standard output; what an outline or a file's name would do to the terminal is shown instead."""
    click.echo(visible(text), err=err)


def tell(problems: tuple[Problem, ...], root: "Node | None" = None) -> None:
    """All problems with their lines, on standard error; with their slides, once an outline was read."""
    from builder.outline.report import render
    from builder.outline.whereabouts import slides_of

    if problems:
        say(render(problems, slide_of=slides_of(root) if root else None), err=True)


class Telling(Struct):
    """What is known of an outline when something goes wrong."""

    root: "Node | None" = None


@contextmanager
def failing() -> Iterator[Telling]:
    """Ends a command with what goes wrong in it: problems exit with 1, what the machine refuses with 2."""
    telling = Telling()
    try:
        yield telling
    except DeckError as error:
        tell(error.problems, telling.root)
        raise SystemExit(PROBLEMS) from None
    except ToolError as error:
        say(f"talkdeck: {on_one_line(str(error))}", err=True)
        raise SystemExit(TOOL) from None


def progress() -> Callable[[int, int], None] | None:
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
