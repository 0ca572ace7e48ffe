"""The command `talkdeck`: the only part that knows exit codes and writes to the terminal."""

import click

from builder import __version__
from builder.cli import beginning, building, listing, schema, templates, themes, tracing
from builder.cli.ending import Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="talkdeck")
def main() -> None:
    """Slide decks for talks, from a YAML outline to a native, editable .pptx."""


for command in (
    beginning.init,
    building.build,
    building.check,
    tracing.trace,
    listing.layouts,
    listing.charts,
    listing.models,
    listing.filters,
    templates.template,
    schema.schema,
    themes.themes,
):
    main.add_command(command)
