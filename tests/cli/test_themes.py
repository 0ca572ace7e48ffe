from pathlib import Path

import click

from builder.cli.themes import about
from builder.theme_file import listed
from tests.cli.commands import run


def shown(name: str) -> list[str]:
    return click.unstyle(run("themes", name).stdout).splitlines()


def test_themes_are_listed_in_a_line_each() -> None:
    lines = run("themes").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(listed())
    assert "dark      The dark theme: differences from the base." in lines
    assert all(line.endswith(".") for line in lines)


def test_a_theme_of_the_working_folder_is_listed_with_its_comment(folder: Path) -> None:
    (folder / "assets/themes").mkdir(parents=True)
    own = folder / "assets/themes/club.yaml"
    own.write_text(
        "# yaml-language-server: $schema=theme.json\n# Of our club. Not for print.\n\npalette: {}\n", "utf-8"
    )
    assert any(line.split() == ["club", "Of", "our", "club."] for line in run("themes").stdout.splitlines())
    assert shown("club")[0] == "Of our club."


def test_a_theme_without_a_comment_says_nothing_of_itself(folder: Path) -> None:
    (folder / "plain.yaml").write_text("palette: {accent1: 1D4ED8}\n", "utf-8")
    assert about(folder / "plain.yaml") == ""
    assert shown("plain.yaml")[0] == "colours"


def test_a_theme_shows_its_colours_fonts_and_sizes() -> None:
    lines = [" ".join(line.split()) for line in shown("dark")]
    assert lines[0] == "The dark theme: differences from the base."
    assert {"paper 0F1729", "latin Arial", "title 28, 26, 24"} <= set(lines)


def test_an_unknown_theme_and_a_faulty_one_are_problems(folder: Path) -> None:
    result = run("themes", "drak")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no theme named 'drak'\n  hint: did you mean 'dark'?" in result.stderr
    (folder / "pale.yaml").write_text("palette:\n  accent1: FFFFFE\n", "utf-8")
    assert "pale.yaml:2:12: " in run("themes", "pale.yaml").stderr
