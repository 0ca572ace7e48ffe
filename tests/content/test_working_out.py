"""Expressions over variables stand where numbers, choices and names of files are wanted; texts keep them."""

from pathlib import Path

import pytest

from builder.frames import ChartFrame
from builder.models import MODELS
from builder.opening import deck_of, read_outline
from tests.outlines import around, cells, composed, frame, problems_of, said, write

VARS = 'vars: {drop: 0.7, half: "{{ drop / 2 }}", name: rent, wide: true, tall: 3, big: 1234567}\n'
DATA = "data: {rent: {columns: [k, v], rows: [[甲, '{{ drop }}'], [乙, '{{ rent.count }}'], [丙, '{{ tall }} x']]}}\n"


def test_a_models_parameters_are_numbers(tmp_path: Path) -> None:
    data = 'data: {m: {model: gains_and_losses, cases: {stress: "{{ drop }}", mild: "{{ half }}"}}}\n'
    deck, _ = deck_of(read_outline(write(tmp_path, around("- {title: 一, points: [x]}\n", VARS + data))))
    parameters = deck.data["m"].parameters
    assert isinstance(parameters, MODELS["gains_and_losses"].Parameters)
    assert parameters.cases == {"stress": 0.7, "mild": 0.35}


def test_minutes_bounds_choices_and_names_are_worked_out(tmp_path: Path) -> None:
    slide = """
    - title: 一
      chart: {kind: column, data: "{{ name }}", x: k, y: [v], max: "{{ tall * 4 }}"}
      hidden: "{{ wide }}"
    """
    data = "minutes: '{{ tall }}'\ndata: {rent: {columns: [k, v], rows: [[甲, 2], [乙, 3]]}}\n"
    outline = around(slide, VARS + data)
    deck, _ = deck_of(read_outline(write(tmp_path, outline)))
    assert deck.minutes == 3
    (made,) = composed(tmp_path, outline).slides
    chart = frame(made, "chart")
    assert made.hidden
    assert isinstance(chart, ChartFrame)
    assert chart.plot.value_axis.maximum == 12


def test_rows_take_numbers_in_full_and_keep_all_other_braces(tmp_path: Path) -> None:
    (made,) = composed(tmp_path, around("- {title: 一, table: '{{ name }}'}\n", VARS + DATA)).slides
    assert cells(frame(made, "table"))[1:] == [["甲", "0.7"], ["乙", "{{ rent.count }}"], ["丙", "{{ tall }} x"]]


def test_texts_on_slides_are_written_in_their_language(tmp_path: Path) -> None:
    slides = "- {title: '{{ big }}', points: ['{{ big }}']}\n- {title: Two, language: en, points: ['{{ big }}']}\n"
    one, two = composed(tmp_path, around(slides, VARS)).slides
    assert (said(one, "title"), said(one, "points.1"), said(two, "points.1")) == ("123.5 万", "123.5 万", "1,234,567")


def test_code_keeps_its_braces(tmp_path: Path) -> None:
    slide = "- {title: 一, code: {text: '{{ drop }}', language: text}}\n"
    assert said(composed(tmp_path, around(slide, VARS)).slides[0], "code") == "{{ drop }}"


@pytest.mark.parametrize(
    ("minutes", "message", "hint"),
    [
        ("{{ drop > 1 }}", "'minutes' wants a number, not 'false'", ""),
        ("{{ name }}", "'minutes' wants a number, not 'rent'", ""),
        (
            "{{ 1 / (drop - 0.7) }}",
            "in '{{ 1 / (drop - 0.7) }}': this divides by 'drop', which is 0",
            "check the number that it is divided by",
        ),
        (
            "约 {{ drop }}",
            "'minutes' wants a number, not '约 {{ drop }}'",
            "here stands one expression alone, and it names 'vars:' alone",
        ),
        (
            "{{ rent.count }}",
            "'minutes' wants a number, not '{{ rent.count }}'",
            "here stands one expression alone, and it names 'vars:' alone",
        ),
    ],
)
def test_what_makes_no_number_is_told(minutes: str, message: str, hint: str, tmp_path: Path) -> None:
    outline = around("- {title: 一, points: [x]}\n", f"{VARS}minutes: '{minutes}'\n")
    (problem,) = problems_of(tmp_path, outline)
    assert (problem.at.line, problem.message, problem.hint) == (3, message, hint)


def test_a_fault_points_into_the_block(tmp_path: Path) -> None:
    slides = "sections: [{slides: [{title: y, points: [x]}]}]\n"
    (problem,) = problems_of(tmp_path, f"title: x\nvars: {{zero: 0}}\nminutes: |\n\n  {{{{ 1 / zero }}}}\n{slides}")
    assert (problem.at.line, problem.at.column) == (5, 3)
    block = f"title: x\nvars:\n  zero: 0\n  line: |\n    一\n    二 {{{{ 1 / zero }}}}\n{slides}"
    (problem,) = problems_of(tmp_path, block)
    assert (problem.at.line, problem.at.column) == (6, 7)
    assert problem.message == "in '{{ 1 / zero }}': this divides by 'zero', which is 0"


@pytest.mark.parametrize("cell", ["{{ dorp }}", "{{ rent.count + dorp }}"])
def test_a_cell_that_misspells_a_variable_is_told_of(cell: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, around("- {title: 一, table: rent}\n", VARS + DATA.replace("{{ drop }}", cell)))
    assert (problem.message, problem.hint) == (f"in '{cell}': no variable named 'dorp'", "did you mean 'drop'?")
