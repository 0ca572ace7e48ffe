"""`--only` and `--set`, on the commands that read an outline."""

from pathlib import Path

import pytest

from tests.cli.commands import run

OUTLINE = """\
title: 稿子
vars: {drop: 0.7, client: 甲}
variants: {short: {slides: [end]}}
sections:
  - slides:
      - {id: fall, title: "跌 {{ drop | percent }}", points: [x]}
      - {id: end, title: 完, points: ["{{ client }}"]}
"""


@pytest.fixture(autouse=True)
def _outline(folder: Path) -> None:
    (folder / "deck.yaml").write_text(OUTLINE, "utf-8")


def test_a_cut_has_a_file_of_its_own(folder: Path) -> None:
    assert "1 slide," in run("build", "--only", "short").stdout
    assert run("build").exit_code == 0
    assert sorted(path.name for path in (folder / "build").iterdir()) == ["deck.pptx", "deck.short.pptx"]


def test_a_name_makes_no_way_out_of_the_folder(folder: Path) -> None:
    (folder / "deck.yaml").write_text(OUTLINE.replace("points: [x]", "points: [x], only: ../x"), "utf-8")
    assert run("build", "--only", "../x").exit_code == 0
    assert [path.name for path in (folder / "build").iterdir()] == ["deck.---x.pptx"]


def test_variables_are_set_again_and_again() -> None:
    assert "跌 20%" in run("trace", "fall", "--set", "drop=0.5", "--set", "drop=0.2").stdout
    assert "a=b" in run("trace", "end", "--set", "client=a=b").stdout


def test_check_looks_at_the_cut() -> None:
    assert run("check", "--only", "short", "--set", "drop=1").stdout == "deck.yaml: 1 slide, nothing is wrong\n"


def test_trace_says_what_the_command_line_set() -> None:
    told = run("trace", "fall", "--set", "drop=0.2").stdout.splitlines()[-1].split()
    assert told == ["title", "20%", "20", "drop", "0.2", "--set"]
    assert run("trace", "fall").stdout.splitlines()[-1].split()[-1] == "deck.yaml:2"


def test_what_is_unknown_is_a_problem() -> None:
    result = run("check", "--only", "shrot")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "--only: no audience and no variant named 'shrot'\n  hint: did you mean 'short'?\n\n1 problem\n"
    )
    assert run("check", "--set", "dorp=1").stderr.startswith("--set: no variable named 'dorp'\n")


@pytest.mark.parametrize("given", ["drop", "=1", "drop 0.5"])
def test_a_variable_wants_a_name_and_a_value(given: str) -> None:
    result = run("build", "--set", given)
    assert result.exit_code == 2
    assert "wants a name and a value: --set drop=0.5" in result.stderr
