"""Sensitivity of any model: how far one of its results moves when parameters do, one after the other.

    data:
      tornado:
        model: training_vs_inference
        train_gpu_hours: 2788000
        nodes: 226.75
        sensitivity: {of: days, vary: {nodes: [180, 280], gpus_per_node: [4, 8]}}

`vary: 0.2` moves every number by a fifth to both sides, as far as its limits allow, and leaves out what moves nothing.
Columns: `parameter`; `low` and `high`, the least and the greatest result; `low_value` and `high_value`, the parameter's
values that gave them; `base`, the result as it is. The widest range comes first.
"""

import typing
from collections.abc import Callable, Collection, Iterator
from typing import Any

import msgspec
from msgspec import Struct

from builder.errors import DeckError
from builder.models.figures import cell, percent
from builder.models.outcome import Outcome, Result, Row, refusal
from builder.models.parameters import Bilingual, ModelParameters, Sensitivity
from builder.outline.convert import did_you_mean

DIGITS = 4
Run = Callable[[Any], Outcome]


class Range(Struct, frozen=True):
    """What a parameter does to the result: the two results in order, and the values that gave them."""

    path: str
    low: float
    high: float
    low_value: float
    high_value: float


def tornado(run: Run, parameters: ModelParameters, asked: Sensitivity, names: dict[str, Bilingual]) -> Outcome:
    """The outcome with a tornado for its table. Raises DeckError for results and parameters that are not there."""
    base = run(parameters)
    result = _result(base, asked)
    ends = ends_of(parameters, asked, names)
    ranges = [_range(run, parameters, asked, path, ends[path]) for path in ends]
    if not isinstance(asked.vary, dict):
        ranges = [one for one in ranges if cell(one.low) != cell(one.high)]
    ranges.sort(key=lambda one: (one.low - one.high, one.path))
    rows: tuple[Row, ...] = tuple(
        (
            parameters.name(one.path, _words(one.path, names)),
            *(cell(value, DIGITS) for value in (one.low, one.high, one.low_value, one.high_value, result.value)),
        )
        for one in ranges
    )
    if not rows:
        raise refusal(asked.at, f"no parameter moves '{result.name}'")
    columns = ("parameter", "low", "high", "low_value", "high_value", "base")
    units = ("", result.unit, result.unit, "", "", result.unit)
    return Outcome(columns, rows, units, base.results, (*base.assumptions, parameters.say(_told(asked))))


def ends_of(parameters: ModelParameters, asked: Sensitivity, names: Collection[str]) -> dict[str, tuple[float, float]]:
    """By parameter the two values it takes, of those in `names`: the others only say how results are shown."""
    if isinstance(asked.vary, dict):
        return asked.vary
    numbers = _numbers(parameters, names)
    return {path: _around(parameters, path, value, asked.vary) for path, value in numbers if value}


def _numbers(parameters: ModelParameters, names: Collection[str]) -> Iterator[tuple[str, float]]:
    """Every number, those in mappings by a path; lists are ranges and trials, which have no neighbourhood."""
    for name in names:
        value = getattr(parameters, name)
        if isinstance(value, float):
            yield name, value
        elif isinstance(value, dict):
            yield from ((f"{name}.{key}", inner) for key, inner in value.items() if isinstance(inner, float))


def _around(parameters: ModelParameters, path: str, value: float, share: float) -> tuple[float, float]:
    """A share to both sides, inside the limits of the parameter."""
    low, high = sorted((value * (1 - share), value * (1 + share)))
    for limit in _limits(_hint(parameters, path)):
        high = high if limit.le is None else min(high, limit.le)
        low = low if limit.ge is None else max(low, limit.ge)
    return low, high


def _limits(hint: Any) -> Iterator[msgspec.Meta]:
    yield from (meta for meta in getattr(hint, "__metadata__", ()) if isinstance(meta, msgspec.Meta))
    for inner in typing.get_args(hint):
        yield from _limits(inner)


def _hint(parameters: ModelParameters, path: str) -> Any:
    return typing.get_type_hints(type(parameters), include_extras=True)[path.partition(".")[0]]


def _result(outcome: Outcome, asked: Sensitivity) -> Result:
    for result in outcome.results:
        if result.name == str(asked.of):
            return result
    hint = did_you_mean(str(asked.of), (result.name for result in outcome.results))
    raise refusal(asked.of.at, f"the model has no result '{asked.of}'", hint)


def _range(run: Run, parameters: ModelParameters, asked: Sensitivity, path: str, ends: tuple[float, float]) -> Range:
    found = []
    for value in ends:
        moved = changed(parameters, path, value, asked)
        try:
            outcome = run(moved)
        except DeckError as error:
            message = f"with '{path}' at {value:g}: {error.problems[0].message}"
            raise refusal(asked.at, message, f"say how far: `vary: {{{path}: [least, greatest]}}`") from error
        found.append((_result(outcome, asked).value, value))
    (low, low_value), (high, high_value) = sorted(found, key=lambda pair: pair[0])
    return Range(path, low, high, low_value, high_value)


def changed(parameters: ModelParameters, path: str, value: float, asked: Sensitivity) -> ModelParameters:
    """The parameters with one number replaced, an entry of a mapping or a list by `name.entry`. Raises DeckError."""
    name, _, entry = path.partition(".")
    fields = parameters.__struct_fields__
    old = getattr(parameters, name) if name in fields else None
    new: Any = None
    if isinstance(old, dict) and isinstance(old.get(entry), float):
        new = {**old, entry: value}
    elif isinstance(old, tuple) and entry.isdecimal() and int(entry) < len(old) and isinstance(old[int(entry)], float):
        new = (*old[: int(entry)], value, *old[int(entry) + 1 :])
    elif isinstance(old, float) and not entry:
        new = value
    if new is None:
        raise refusal(asked.at, f"'{path}' is no number among the parameters", _others(parameters, path))
    try:
        msgspec.convert(new, _hint(parameters, path))
    except msgspec.ValidationError:
        raise refusal(asked.at, f"'{path}' cannot be {value:g}", "stay inside its limits") from None
    return msgspec.structs.replace(parameters, **{name: new})


def _others(parameters: ModelParameters, path: str) -> str:
    hint = did_you_mean(path, (other for other, _ in _numbers(parameters, parameters.__struct_fields__)))
    return hint if hint.startswith("did") else "vary those that are given, an entry of a list as `name.0`"


def _words(path: str, names: dict[str, Bilingual]) -> Bilingual:
    name, _, entry = path.partition(".")
    chinese, english = names.get(name, (name, name))
    return (f"{chinese}（{entry}）", f"{english} ({entry})") if entry else (chinese, english)


def _told(asked: Sensitivity) -> Bilingual:
    if isinstance(asked.vary, dict):
        return "各参数单独变动，其余不变", "Each parameter is moved alone"
    share = percent(asked.vary)
    return f"各参数单独变动 ±{share}，其余不变", f"Each parameter is moved alone, by ±{share}"
