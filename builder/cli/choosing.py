"""The options that choose of an outline: for whom it is cut, and what its variables are."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def chooses(command: Command) -> Command:
    """Gives a command `--only NAME` and `--set NAME=VALUE`, which come as `only` and `variables`."""
    only = click.option(
        "--only",
        metavar="NAME",
        help="Only what is for an audience, or a variant of the outline; 'all' for everything.",
    )
    given = click.option(
        "--set",
        "variables",
        metavar="NAME=VALUE",
        multiple=True,
        callback=_pairs,
        help="A variable in place of what 'vars:' says; may be given again.",
    )
    return only(given(command))


def _pairs(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """The variables by name; the last of a name counts."""
    found = {}
    for one in given:
        name, mark, value = one.partition("=")
        if not mark or not name.strip():
            raise click.BadParameter(f"'{one}' wants a name and a value: --set drop=0.5", context, option)
        found[name.strip()] = value
    return found
