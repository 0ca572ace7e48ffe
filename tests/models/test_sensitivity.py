import pytest

from tests.models.reading import DEEPSEEK, outcome, refused, results

MODEL = "training_vs_inference"


def asked(words: str, before: str = DEEPSEEK) -> str:
    return f"{before}sensitivity: {{{words}}}\n"


def test_a_tornado_has_a_row_a_parameter_with_the_widest_first() -> None:
    made = outcome(MODEL, asked("of: days, vary: {gpus_per_node: [7, 9], nodes: [180, 280]}"))
    assert made.columns == ("parameter", "low", "high", "low_value", "high_value", "base")
    assert made.units == ("", "天", "天", "", "", "天")
    assert made.rows == (
        ("推理节点数", 51.86, 80.67, 280.0, 180.0, 64.04),
        ("每节点 GPU 数", 56.92, 73.19, 9.0, 7.0, 64.04),
    )


def test_the_results_stay_those_of_the_parameters_as_they_are() -> None:
    assert results(MODEL, asked("of: days")) == results(MODEL, DEEPSEEK)


def test_a_share_moves_every_number_and_leaves_out_what_moves_nothing() -> None:
    made = outcome(MODEL, asked("of: days, vary: 0.1"))
    assert [row[0] for row in made.rows] == ["每节点 GPU 数", "推理节点数", "训练 GPU 小时"]
    assert [row[1:3] for row in made.rows] == [(58.22, 71.15), (58.22, 71.15), (57.64, 70.44)]
    assert made.assumptions[-1] == "各参数单独变动 ±10%，其余不变"


def test_a_share_goes_no_farther_than_the_limits() -> None:
    rows = {row[0]: row for row in outcome("gains_and_losses", asked("of: gpu_owner_before, vary: 0.3", "")).rows}
    assert rows["利用率"][3:5] == (0.56, 1.0)


def test_entries_of_mappings_and_lists_are_parameters() -> None:
    made = outcome("gains_and_losses", asked("of: gpu_owner_stress, vary: {cases.stress: [0.5, 0.8]}", ""))
    assert made.rows[0][0] == "降价幅度（stress）"
    assert made.rows[0][3:5] == (0.8, 0.5)
    made = outcome("elasticity", asked("of: use, vary: {elasticities.0: [0.7, 1.5]}", "elasticities: 1.11\n"))
    assert made.rows[0][1:3] == (2.323, 6.086)


def test_an_entry_of_a_list_is_moved_alone() -> None:
    first = outcome(MODEL, asked("of: days_high, vary: {share_of_research.0: [0.05, 0.2]}")).rows[0]
    assert (first[0], *first[1:3]) == ("最终训练占研发算力（0）", 320.2, 1281.0)
    last = outcome(MODEL, asked("of: days_low, vary: {share_of_research.1: [0.2, 0.5]}")).rows[0]
    assert last[1:3] == (128.1, 320.2)
    untouched = outcome(MODEL, asked("of: days_low, vary: {share_of_research.0: [0.05, 0.2]}")).rows[0]
    assert untouched[1:3] == (213.5, 213.5)


def test_a_row_takes_the_authors_name_and_the_language() -> None:
    text = DEEPSEEK + "language: en\nnames: {nodes: servers}\nsensitivity: {of: days, vary: 0.1}"
    assert [row[0] for row in outcome(MODEL, text).rows] == ["GPUs per node", "servers", "GPU-hours of training"]


def test_low_is_the_lesser_result_and_goes_with_its_value() -> None:
    (row,) = outcome("gains_and_losses", asked("of: gpu_owner_observed, vary: {rent: [2, 4]}", "")).rows
    assert (row[1], row[2]) == (pytest.approx(-56.79, abs=0.01), pytest.approx(21.61, abs=0.01))
    assert row[3:5] == (2.0, 4.0)


@pytest.mark.parametrize(
    ("name", "text", "message", "hint"),
    [
        (MODEL, asked("of: day"), "the model has no result 'day'", "did you mean 'days'?"),
        (MODEL, asked("of: days, vary: {node: [1, 2]}"), "'node' is no number among the parameters",
         "did you mean 'nodes'?"),
        (MODEL, asked("of: days, vary: {nodes: [0, 2]}"), "'nodes' cannot be 0", "stay inside its limits"),
        ("gains_and_losses", asked("of: break_even, vary: {utilisation: [0.5, 1.2]}", ""),
         "'utilisation' cannot be 1.2", "stay inside its limits"),
        ("gains_and_losses", asked("of: break_even, vary: {life: [3, 6]}", ""),
         "with 'life' at 3: 'life_short' is longer than 'life'", "say how far: `vary: {life: [least, greatest]}`"),
        ("elasticity", asked("of: use, vary: {elasticities.4: [1, 2]}", "elasticities: 1\n"),
         "'elasticities.4' is no number among the parameters",
         "vary those that are given, an entry of a list as `name.0`"),
        (MODEL, asked("of: days, vary: {}"), "no parameter moves 'days'", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_varied_is_a_problem_at_the_sensitivity(name: str, text: str, message: str, hint: str) -> None:
    problem = refused(name, text)
    assert (problem.message, problem.hint) == (message, hint)
    assert problem.at.line == text.count("\n")
