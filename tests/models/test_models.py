import re
import typing
from textwrap import dedent
from typing import Any

import msgspec
import pytest
import yaml
from msgspec.structs import replace

from builder.errors import At, DeckError
from builder.models import MODELS, run, sensitivity
from builder.models.outcome import Outcome
from builder.models.parameters import ModelParameters
from builder.outline.records import Text
from tests.models.reading import DEEPSEEK, outcome, parameters, refused, results

MANUALS = {**{name: model.__doc__ for name, model in MODELS.items()}, "sensitivity": sensitivity.__doc__}
LEAST = {
    "training_vs_inference": DEEPSEEK,
    "implied_elasticity": "{from_price: 2, to_price: 1, from_use: 1, to_use: 3}",
}


def least(name: str) -> str:
    return LEAST.get(name, "language: zh")


def example(manual: str) -> dict[str, Any]:
    block = re.search(r"^    data:\n(?:^    .*\n|^\n)+", f"{manual}\n", re.MULTILINE)
    assert block is not None
    (asset,) = yaml.safe_load(dedent(block[0]))["data"].values()
    return asset


@pytest.mark.parametrize("manual", MANUALS)
def test_the_example_of_a_manual_runs(manual: str) -> None:
    asset = example(MANUALS[manual] or "")
    assert outcome(asset.pop("model"), yaml.safe_dump(asset)).rows


@pytest.mark.parametrize("name", MODELS)
def test_a_manual_names_the_columns_and_the_sources(name: str) -> None:
    manual = MODELS[name].__doc__ or ""
    assert re.search(r"^Columns: ", manual, re.MULTILINE)
    assert "Worked" in manual
    assert set(MODELS[name].NAMES) <= set(MODELS[name].Parameters.__struct_fields__)


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_table_is_whole_and_its_results_have_names_of_their_own(name: str, language: str) -> None:
    made = run(name, msgspec.structs.replace(parameters(name, least(name)), language=language))
    assert len({*made.columns}) == len(made.columns) == len(made.units)
    assert {len(row) for row in made.rows} == {len(made.columns)}
    names = [result.name for result in made.results]
    assert len({*names}) == len(names)
    assert all(found.isidentifier() for found in names)


@pytest.mark.parametrize("name", MODELS)
def test_english_leaves_no_chinese_and_the_other_way_round(name: str) -> None:
    made = run(name, msgspec.structs.replace(parameters(name, least(name)), language="en"))
    assert texts(made).isascii()
    assert not re.search(r"[A-Za-z]{9}", texts(outcome(name, least(name))))


def texts(made: Outcome) -> str:
    cells = (cell for row in made.rows for cell in row if isinstance(cell, str))
    words = (text for result in made.results for text in (result.words, result.unit))
    return "\n".join((*cells, *words, *made.units, *made.assumptions))


@pytest.mark.parametrize("name", MODELS)
def test_every_number_of_a_model_is_limited(name: str) -> None:
    hints = typing.get_type_hints(MODELS[name].Parameters, include_extras=True)
    for field in (field for field, hint in hints.items() if "float" in str(hint) and field != "sensitivity"):
        assert "Meta(" in str(hints[field]), field


def test_a_model_that_is_not_there_is_a_problem() -> None:
    at = At("deck.yaml", 4, 2)
    with pytest.raises(DeckError) as caught:
        run("elasticty", ModelParameters(at=at))
    (problem,) = caught.value.problems
    assert (problem.at, problem.hint) == (at, "did you mean 'elasticity'?")


def test_a_name_for_a_row_that_is_not_there_is_a_problem_at_the_name() -> None:
    problem = refused("implied_elasticity", "{from_price: 2, to_price: 1, from_use: 1, to_use: 3, names: {frm: a}}")
    assert (problem.at.column, problem.hint) == (67, "did you mean 'from'?")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("training_vs_inference", "{train_gpu_hours: 1e30, gpu_hours_per_day: 1e-300}"),
        ("implied_elasticity", "{from_price: 1e-300, to_price: 1e30, from_use: 1, to_use: 1}"),
    ],
)
def test_numbers_beyond_all_measure_are_a_problem_and_no_crash(name: str, text: str) -> None:
    problem = refused(name, text)
    assert (problem.at.file, problem.at.line) == ("deck.yaml", 1)
    assert problem.message.startswith("these parameters ")


def test_the_largest_numbers_that_limits_allow_are_numbers() -> None:
    assert (
        results("elasticity", "{price_ratio: 1e-6, elasticities: 10, growth: 100, years: 100, phi: 0}")["use"] > 1e200
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_number_at_all_is_a_problem(value: float) -> None:
    asked = msgspec.structs.replace(parameters("elasticity"), price_ratio=value, at=At("deck.yaml", 9, 1))
    with pytest.raises(DeckError) as caught:
        run("elasticity", asked)
    assert caught.value.problems[0].at == At("deck.yaml", 9, 1)


def test_the_same_parameters_make_the_same_outcome() -> None:
    once, again = outcome("gains_and_losses"), outcome("gains_and_losses")
    assert once == again
    assert replace(once, assumptions=()) != once


def test_a_row_takes_the_name_that_the_author_gives() -> None:
    asked = msgspec.structs.replace(parameters("gains_and_losses"), names={"gpu_owner": Text("云厂商")})
    assert run("gains_and_losses", asked).rows[0][0] == "云厂商"
