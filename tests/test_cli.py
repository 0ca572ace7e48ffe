import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import builder.cli
from builder import __version__
from builder.charts import KINDS
from builder.cli import main
from builder.layouts import LAYOUTS
from builder.models import MODELS

ROOT = Path(__file__).parent.parent
OUTLINE = """\
title: 稿子
sections:
  - slides:
      - layout: title
      - title: 只有两点
        points: [第一点, 第二点]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deck.yaml").write_text(OUTLINE, "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_without_arguments_deck_yaml_is_built_into_the_build_folder(folder: Path) -> None:
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{Path('build/deck.pptx')}: 2 slides, 0 charts, 0.")
    assert (folder / "build" / "deck.pptx").read_bytes().startswith(b"PK")


def test_an_outline_in_another_folder_is_built_beside_itself(folder: Path) -> None:
    (folder / "talks").mkdir()
    (folder / "talks" / "one.yaml").write_text(OUTLINE, "utf-8")
    assert run("build", "talks/one.yaml").exit_code == 0
    assert (folder / "talks" / "build" / "one.pptx").exists()


def test_the_output_may_be_named(folder: Path) -> None:
    assert run("build", "-o", "x.pptx").exit_code == 0
    assert (folder / "x.pptx").exists()
    assert not (folder / "build").exists()


@pytest.mark.usefixtures("folder")
def test_quiet_says_nothing() -> None:
    result = run("build", "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_another_theme_may_be_named(folder: Path) -> None:
    assert run("build", "-o", "light.pptx").exit_code == 0
    assert run("build", "-o", "dark.pptx", "--theme", "dark").exit_code == 0
    assert (folder / "light.pptx").read_bytes() != (folder / "dark.pptx").read_bytes()


@pytest.mark.usefixtures("folder")
def test_an_unknown_theme_has_no_place() -> None:
    result = run("build", "--theme", "drak")
    assert result.exit_code == 1
    assert result.stderr == "no theme named 'drak'\n  hint: did you mean 'dark'?\n\n1 problem\n"


def test_problems_are_listed_and_exit_with_1(folder: Path) -> None:
    (folder / "deck.yaml").write_text(
        OUTLINE.replace("points", "pionts").replace("title: 稿子", "titel: 稿子"), "utf-8"
    )
    result = run("build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "deck.yaml:6:9: unknown key 'pionts'" in result.stderr
    assert result.stderr.endswith("3 problems\n")


def test_what_was_built_before_stays_when_there_are_problems(folder: Path) -> None:
    run("build")
    before = (folder / "build" / "deck.pptx").read_bytes()
    (folder / "deck.yaml").write_text("title: x", "utf-8")
    assert run("build").exit_code == 1
    assert (folder / "build" / "deck.pptx").read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_a_missing_outline_is_a_problem() -> None:
    result = run("build", "dekc.yaml")
    assert result.exit_code == 1
    assert "dekc.yaml: cannot read 'dekc.yaml': no such file or directory" in result.stderr


@pytest.mark.usefixtures("folder")
def test_a_place_that_cannot_be_written_exits_with_2() -> None:
    result = run("build", "-o", "gone/x.pptx")
    assert result.exit_code == 2
    assert result.stderr.startswith("talkdeck: cannot write ")
    assert len(result.stderr.splitlines()) == 1


def test_an_output_that_is_no_powerpoint_file_is_refused(folder: Path) -> None:
    result = run("build", "-o", "x.pdf")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "talkdeck: cannot write x.pdf: a deck is a PowerPoint file, its name ends in .pptx\n"
    assert not (folder / "x.pdf").exists()


@pytest.mark.parametrize(
    ("command", "names", "line"),
    [
        ("layouts", LAYOUTS, "quote         A quotation in large type, and who said it."),
        ("models", MODELS, f"{'elasticity':23}Price elasticity: how use, spending and chip-hours answer a new price."),
        ("charts", KINDS, "pie          A pie of at most six parts, each labelled beside its slice with its share."),
    ],
)
def test_what_there_is_to_use_is_listed_in_a_line_each(command: str, names: dict[str, object], line: str) -> None:
    lines = run(command).stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(names)
    assert line in lines
    assert all(line.endswith(".") for line in lines)


def test_a_layout_and_a_kind_of_chart_have_their_manuals() -> None:
    assert run("layouts", "table").stdout == f"{LAYOUTS['table'].__doc__.strip()}\n"
    takes = "Takes: errors:, status:, totals:, facet:"
    facet = "Small charts of one kind: facet: COLUMN draws one for each text in that column."
    assert run("charts", "bar").stdout == f"{KINDS['bar'].__doc__.strip()}\n\n{takes}\n{facet}\n"
    assert run("charts", "sankey").stdout == f"{KINDS['sankey'].__doc__.strip()}\n\nTakes: to:\n"
    assert run("charts", "pie").stdout == f"{KINDS['pie'].__doc__.strip()}\n"


def test_an_unknown_manual_is_a_problem() -> None:
    result = run("layouts", "tabel")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "no layout named 'tabel'\n  hint: did you mean 'table'?\n\n1 problem\n"
    assert "hint: one of line, column, bar" in run("charts", "x").stderr


def test_a_build_folder_that_cannot_be_made_exits_with_2(folder: Path) -> None:
    (folder / "build").write_text("a file")
    assert run("build").exit_code == 2


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(done: range, patience: float, monkeypatch: pytest.MonkeyPatch) -> str:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(builder.cli, "_PATIENCE", patience)
    tell = builder.cli._progress()
    assert tell is not None
    for number in done:
        tell(number, done[-1])
    return terminal.getvalue()


def test_a_long_build_says_how_far_it_is_and_cleans_up(monkeypatch: pytest.MonkeyPatch) -> None:
    text = told(range(1, 4), -1, monkeypatch)
    assert "3 of 3 slides" in text
    assert text.endswith("\r\033[K")


def test_a_short_build_says_nothing_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(range(1, 4), 60, monkeypatch) == ""


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"talkdeck, version {__version__}\n"


def test_python_m_builder_is_the_command_on_any_console(folder: Path) -> None:
    (folder / "deck.yaml").write_text(OUTLINE + "        pionts: 算力\n", "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252", "LC_ALL": "C"}
    told = subprocess.run(
        [sys.executable, "-m", "builder", "build"], cwd=folder, env=environment, capture_output=True, timeout=60
    )
    assert told.returncode == 1
    assert b"deck.yaml:7:9: unknown key 'pionts'" in told.stderr
    assert b"Traceback" not in told.stderr


def test_check_says_what_is_wrong_and_writes_nothing(folder: Path) -> None:
    result = run("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "deck.yaml: 2 slides, nothing is wrong\n"
    assert sorted(path.name for path in folder.iterdir()) == ["deck.yaml"]


def test_check_exits_with_1_on_problems_and_with_0_on_warnings(folder: Path) -> None:
    (folder / "deck.yaml").write_text(OUTLINE + "        source: nobody\n", "utf-8")
    wrong = run("check")
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert "no source named 'nobody'" in wrong.stderr
    long = OUTLINE.replace("title: 稿子", "title: 稿子\nminutes: 1", 1) + f"        notes: {'字' * 600}\n"
    (folder / "deck.yaml").write_text(long, "utf-8")
    warned = run("check", "deck.yaml")
    assert (warned.exit_code, warned.stdout) == (0, "")
    assert "1 warning" in warned.stderr


def test_trace_tells_the_numbers_of_a_slide(folder: Path) -> None:
    data = "data: {rent: {columns: [k, v], rows: [[a, 12]]}}\nsections:"
    outline = OUTLINE.replace("sections:", data).replace("第一点", "'{{ rent.last.v }}'")
    (folder / "deck.yaml").write_text(outline, "utf-8")
    result = run("trace", "2")
    assert result.exit_code == 0
    assert "rent[a].v" in result.stdout
    assert json.loads(run("trace", "2", "deck.yaml", "--json").stdout)["entries"][0]["shown"] == "12"


@pytest.mark.usefixtures("folder")
def test_trace_of_no_slide_exits_with_1() -> None:
    result = run("trace", "9")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("no slide '9'")
