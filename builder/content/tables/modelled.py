"""Tables that models make."""

from msgspec.structs import replace

from builder.content.tables.data import Origin, TableData
from builder.content.tables.values import tabled
from builder.outline.records import Table, Text


def load(name: str, record: Table, model: Text) -> TableData:
    """The table of a model with its units, results and assumptions. Raises DeckError where parameters make no sense."""
    from builder import models  # only decks with models pay for them
    from builder.models.parameters import ModelParameters

    assert isinstance(record.parameters, ModelParameters)  # as the outline's reader chose them by the name
    outcome = models.run(str(model), record.parameters)
    table = tabled(name, outcome.columns, outcome.rows, record.at, Origin("model", model=str(model)))
    return replace(table, units=outcome.units, results=outcome.results, assumptions=outcome.assumptions)
