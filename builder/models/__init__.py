"""Models: one module each; named parameters with limits become a table, figures and what they assume."""

from collections.abc import Iterator
from math import isfinite
from types import ModuleType

from builder.models.outcome import Outcome, refusal
from builder.models.parameters import ModelParameters
from builder.models.sensitivity import ends_of, tornado
from builder.outline.convert import did_you_mean
from builder.registry import Modules

MODELS = Modules("builder.models", ("training_vs_inference", "gains_and_losses", "elasticity", "implied_elasticity"))


def run(name: str, parameters: ModelParameters) -> Outcome:
    """What the model of that name makes of its `Parameters`. Raises DeckError with places for what makes no sense."""
    if name not in MODELS:
        raise refusal(parameters.at, f"no model named '{name}'", did_you_mean(name, MODELS))
    model = MODELS[name]
    unknown = [key for key in parameters.names if key not in _rows(model, parameters)]
    if unknown:
        at, known = parameters.names[unknown[0]].at, _rows(model, parameters)
        raise refusal(at, f"the table has no row '{unknown[0]}'", did_you_mean(unknown[0], known))
    asked = parameters.sensitivity
    if asked is None:
        return _finite(model, parameters)
    return tornado(lambda changed: _finite(model, changed), parameters, asked, model.NAMES)


def _rows(model: ModuleType, parameters: ModelParameters) -> tuple[str, ...]:
    """The keys by which rows may be named; of a tornado its parameters."""
    own: tuple[str, ...] = model.row_keys(parameters)
    return own if parameters.sensitivity is None else (*own, *ends_of(parameters, parameters.sensitivity, model.NAMES))


def _finite(model: ModuleType, parameters: ModelParameters) -> Outcome:
    """The outcome, which holds no number beyond what a computer counts."""
    try:
        outcome: Outcome = model.run(parameters)
    except (OverflowError, ZeroDivisionError, ValueError):
        raise refusal(parameters.at, "these parameters lead to numbers beyond all measure") from None
    for what, value in _numbers(outcome):
        if not isfinite(value):
            raise refusal(parameters.at, f"these parameters make '{what}' no finite number")
    return outcome


def _numbers(outcome: Outcome) -> Iterator[tuple[str, float]]:
    yield from ((result.name, result.value) for result in outcome.results)
    for row in outcome.rows:
        named = zip(outcome.columns, row, strict=True)
        yield from ((column, value) for column, value in named if isinstance(value, float | int))
