from pathlib import Path

import pytest

from tests.cli.commands import OUTLINE, run


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


def test_a_build_folder_that_cannot_be_made_exits_with_2(folder: Path) -> None:
    (folder / "build").write_text("a file")
    assert run("build").exit_code == 2


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
