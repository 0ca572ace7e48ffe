import pytest

from builder.models.outcome import Result
from builder.models.parameters import ModelParameters, Sensitivity
from builder.outline.records import Text
from tests.models.reading import DEEPSEEK, parameters, refused


def test_texts_are_chinese_unless_english_is_asked_for() -> None:
    assert ModelParameters().say(("甲", "a")) == "甲"
    assert ModelParameters(language="en").say(("甲", "a")) == "a"


def test_a_name_of_the_author_goes_before_the_models_own() -> None:
    named = ModelParameters(names={"x": Text("乙")})
    assert (named.name("x", ("甲", "a")), named.name("y", ("甲", "a"))) == ("乙", "甲")


def test_a_result_speaks_the_language() -> None:
    made = ModelParameters(language="en").result("days", 2.0, ("天", "days"), ("天数", "how many"))
    assert made == Result("days", 2.0, "days", "how many")


def test_what_is_varied_is_a_share_or_values_by_parameter() -> None:
    by_share = parameters("training_vs_inference", DEEPSEEK + "sensitivity: {of: days}").sensitivity
    by_value = parameters(
        "training_vs_inference", DEEPSEEK + "sensitivity: {of: days, vary: {nodes: [1, 2]}}"
    ).sensitivity
    assert isinstance(by_share, Sensitivity)
    assert (by_share.vary, by_value.vary) == (0.2, {"nodes": (1.0, 2.0)})


@pytest.mark.parametrize(
    ("name", "text", "column"),
    [
        ("training_vs_inference", "{train_gpu_hours: 1, nodes: 0}", 29),
        ("training_vs_inference", "{train_gpu_hours: -1, nodes: 1}", 19),
        ("training_vs_inference", "{train_gpu_hours: 1, nodes: 1, share_of_research: [0, 1]}", 52),
        ("gains_and_losses", "{utilisation: 1.2}", 15),
        ("gains_and_losses", "{utilisation: 0}", 15),
        ("gains_and_losses", "{fixed_share: -0.1}", 15),
        ("gains_and_losses", "{contracted: .nan}", 14),
        ("gains_and_losses", "{cases: {all: 1}}", 15),
        ("gains_and_losses", "{archetypes: [gpu_ower]}", 15),
        ("elasticity", "{price_ratio: 0}", 15),
        ("elasticity", "{elasticities: [-1]}", 17),
        ("elasticity", "{phi: [1.5]}", 8),
        ("elasticity", "{growth: -1}", 10),
        ("implied_elasticity", "{from_price: NaN, to_price: 1, from_use: 1, to_use: 1}", 14),
        ("implied_elasticity", "{from_price: 1, to_price: 2, from_use: 1}", 1),
        ("elasticity", "{sensitivity: {of: use, vary: 0}}", 31),
    ],
)
def test_an_impossible_parameter_is_a_problem_at_its_place(name: str, text: str, column: int) -> None:
    assert refused(name, text).at.column == column
