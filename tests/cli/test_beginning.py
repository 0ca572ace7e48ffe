from pathlib import Path

import pytest

from tests.cli.commands import run


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_deck_builds_at_once(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("init", "my talk", "--language", "en")
    assert result.exit_code == 0
    assert result.stdout == (
        "my talk: 9 slides to begin with\n\nNext:\n  cd 'my talk'\n"
        "  talkdeck build             # writes build/deck.pptx\n"
        "  talkdeck layouts           # what else a slide can be; with a name, its manual\n"
    )
    monkeypatch.chdir(empty / "my talk")
    built = run("build")
    assert (built.exit_code, built.stderr) == (0, "")
    assert (empty / "my talk/build/deck.pptx").is_file()


def test_the_working_folder_may_be_filled(empty: Path) -> None:
    assert "cd " not in run("init", ".").stdout
    assert run("check").exit_code == 0


def test_nothing_is_overwritten(empty: Path) -> None:
    (empty / "talk").mkdir()
    (empty / "talk/deck.yaml").write_text("mine", "utf-8")
    result = run("init", "talk")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("the folder 'talk' is not empty\n  hint: choose another name")
    assert [path.name for path in (empty / "talk").iterdir()] == ["deck.yaml"]


def test_a_place_that_cannot_be_written_is_told(empty: Path) -> None:
    result = run("init", "/proc/talk")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("talkdeck: cannot make the folder /proc/talk: ")


def test_an_article_is_outlined(empty: Path) -> None:
    (empty / "a.md").write_text("# Title\n\n## One\n\nFirst. Second.\n\n![x](https://example.org/x.png)\n", "utf-8")
    result = run("init", "talk", "--from", "a.md")
    assert result.stdout.startswith(
        "talk: 5 slides to begin with\n  1 part, each a section\n"
        "  1 picture left out: see the comments in deck.yaml\n\nNext:\n  cd talk\n"
    )
    assert "language: en\n" in (empty / "talk/deck.yaml").read_text("utf-8")


def test_an_article_that_is_missing_is_a_problem(empty: Path) -> None:
    result = run("init", "talk", "--from", "none.md")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("none.md: cannot read 'none.md'")
    assert list(empty.iterdir()) == []
