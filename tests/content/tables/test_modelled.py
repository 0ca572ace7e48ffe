from pathlib import Path

import pytest

from builder.content.tables import load
from builder.errors import At, DeckError
from builder.models.training_vs_inference import Parameters
from builder.outline.records import Record, Table, Text

HERE = At("deck.yaml", 3, 4)
MODEL = Text("training_vs_inference", HERE)


def record(parameters: Record, **more: object) -> Table:
    return Table(at=HERE, model=MODEL, parameters=parameters, **more)  # type: ignore[arg-type]


def test_a_model_makes_a_table_with_units_results_and_assumptions() -> None:
    table = load(Text("t"), record(Parameters(train_gpu_hours=2_788_000, nodes=226.75, language="en")), Path())
    assert table.columns[:3] == ("day", "training", "serving")
    assert table.types[:3] == ("number", "number", "number")
    assert table.rows[0][:3] == ("0", "2788000", "0")
    assert (table.origin.kind, table.origin.model, table.at) == ("model", "training_vs_inference", HERE)
    assert table.units[0] == "days"
    assert table.assumptions
    assert {result.name for result in table.results} >= {"days"}


def test_the_outline_may_name_units_and_sources() -> None:
    parameters = Parameters(train_gpu_hours=2_788_000, nodes=226.75)
    table = load(Text("t"), record(parameters, units={"day": Text("d", HERE)}, source=(Text("a"),)), Path())
    assert (table.units[0], table.sources) == ("d", ("a",))


def test_parameters_without_sense_are_problems() -> None:
    with pytest.raises(DeckError):
        load(Text("t"), record(Parameters(at=HERE)), Path())
