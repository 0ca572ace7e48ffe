"""Parameters of models as an outline writes them, and what comes of them."""

from typing import Any

import pytest

from builder.errors import DeckError, Problem
from builder.models import MODELS, run
from builder.models.outcome import Outcome
from builder.outline.convert import convert
from builder.outline.read import parse

DEEPSEEK = "train_gpu_hours: 2788000\nnodes: 226.75\n"


def parameters(name: str, text: str = "language: zh") -> Any:
    problems: list[Problem] = []
    found = convert(parse(text, "deck.yaml"), MODELS[name].Parameters, problems)
    assert problems == []
    return found


def outcome(name: str, text: str = "language: zh") -> Outcome:
    return run(name, parameters(name, text))


def results(name: str, text: str = "language: zh") -> dict[str, float]:
    return {result.name: result.value for result in outcome(name, text).results}


def refused(name: str, text: str) -> Problem:
    """The one problem of parameters that cannot be read, or that the model refuses."""
    problems: list[Problem] = []
    found = convert(parse(text, "deck.yaml"), MODELS[name].Parameters, problems)
    if found is not None and not problems:
        with pytest.raises(DeckError) as caught:
            run(name, found)
        problems = list(caught.value.problems)
    (problem,) = problems
    return problem
