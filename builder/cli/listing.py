"""The commands that list what there is to use, and print manuals."""

import re
from collections.abc import Callable, Mapping
from types import ModuleType

import click

from builder.cli.telling import PROBLEMS, tell
from builder.errors import NOWHERE, Problem


@click.command()
@click.argument("name", required=False)
def layouts(name: str | None) -> None:
    """List the slide layouts, or print the manual of the one called NAME."""
    from builder.layouts import LAYOUTS

    _explain("layout", LAYOUTS, name)


@click.command()
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


@click.command()
@click.argument("name", required=False)
def models(name: str | None) -> None:
    """List the models that data may come from, or print the manual of the one called NAME."""
    from builder.models import MODELS

    _explain("model", MODELS, name)


@click.command()
@click.argument("name", required=False)
def filters(name: str | None) -> None:
    """List what may follow a figure behind a bar, or explain the one called NAME with examples."""
    from builder.content.figure_examples import EXAMPLES
    from builder.content.figure_filters import FILTERS

    _explain("filter", FILTERS, name)
    shown = {name: EXAMPLES[name]} if name in FILTERS else {}
    width = max((len(expression) for examples in shown.values() for expression, _ in examples), default=0)
    for expression, text in (pair for examples in shown.values() for pair in examples):
        click.echo(f"    {{{{ {expression:{width}} }}}}  {text}")


def _explain(what: str, modules: Mapping[str, ModuleType | Callable[..., object]], name: str | None) -> None:
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
        tell((Problem(NOWHERE, f"no {what} named '{name}'", hint if hint.startswith("did") else listed),))
        raise SystemExit(PROBLEMS)
