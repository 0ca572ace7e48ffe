"""Models with parameters out of all bounds, and names that are no models."""

from collections.abc import Callable
from pathlib import Path
from textwrap import indent

from tests.hostile.case import Case, outline


def _model(parameters: str) -> Callable[[Path], None]:
    """A deck that shows the table of a model; its parameters begin in line 4, column 5."""
    return outline(
        f"title: 稿\ndata:\n  m:\n{indent(parameters, '    ')}\n"
        "sections:\n  - slides:\n      - {title: 表, table: {data: m}}\n"
    )


def _hours(**values: str) -> Callable[[Path], None]:
    given = {"train_gpu_hours": "2788000", "nodes": "226.75", **values}
    return _model("model: training_vs_inference\n" + "\n".join(f"{key}: {value}" for key, value in given.items()))


_AT = "deck.yaml:5:22: 'train_gpu_hours' "

CASES: tuple[Case, ...] = (
    Case("M1", "parameter-beyond-all-measure", _hours(train_gpu_hours="1e308"), f"{_AT}is at most 1e+30"),
    Case("M1", "parameter-beyond-a-double", _hours(train_gpu_hours="1e400"), f"{_AT}wants a number, not '1e400'"),
    Case("M1", "parameter-of-thousands-of-digits", _hours(train_gpu_hours="9" * 5000), f"{_AT}wants a number"),
    Case("M1", "parameter-without-end", _hours(train_gpu_hours=".inf"), f"{_AT}wants a number, not '.inf'"),
    Case("M1", "parameter-that-is-no-number", _hours(train_gpu_hours=".nan"), f"{_AT}wants a number, not '.nan'"),
    Case("M1", "negative-parameter", _hours(train_gpu_hours="-5"), f"{_AT}is more than 0, not '-5'"),
    Case("M1", "parameter-of-nothing", _hours(train_gpu_hours="0"), f"{_AT}is more than 0, not '0'"),
    Case("M1", "parameter-that-is-hardly-anything", _hours(nodes="1e-300", train_gpu_hours="1e30"),
         "deck.yaml:4:5: these parameters lead to numbers beyond all measure"),
    Case("M1", "horizon-of-all-years", _hours(horizon="1e30")),
    Case("M1", "sensitivity-of-thousands", _hours(
        sensitivity="{of: days, vary: {" + ", ".join(f"x{n}: [1, 2]" for n in range(3000)) + "}}"),
        "deck.yaml:7:18: 'x0' is no number among the parameters"),
    Case("M2", "model-named-like-a-module", _model("model: os"), "deck.yaml:4:12: no model named 'os'"),
    Case("M2", "model-named-like-a-package", _model("model: __init__"), "deck.yaml:4:12: no model named '__init__'"),
    Case("M2", "model-named-like-a-path", _model("model: ../../etc/passwd"),
         "deck.yaml:4:12: no model named '../../etc"),
)  # fmt: skip
