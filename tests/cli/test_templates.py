from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.templates.samples import packed, parts


@pytest.fixture
def _template(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template in the working folder, on a machine without LibreOffice."""
    monkeypatch.setenv("PATH", str(folder))
    (folder / "company.potx").write_bytes(packed(parts()))


@pytest.mark.usefixtures("_template")
def test_a_template_is_told_and_a_picture_and_a_mapping_are_written(folder: Path) -> None:
    result = run("template", "inspect", "company.potx")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("company.potx: 13.33 × 7.5 in (16:9), 1 master, 6 layouts\n\n 1  Title Slide")
    assert result.stdout.endswith("\n\npicture: company.png\nmapping: company.template.yaml\n")
    assert (folder / "company.png").read_bytes().startswith(b"\x89PNG")
    deck = (folder / "deck.yaml").read_text("utf-8")
    (folder / "deck.yaml").write_text(deck + "template: company.template.yaml\n", "utf-8")
    assert run("build", "-o", "x.pptx").exit_code == 0


@pytest.mark.usefixtures("_template")
def test_a_mapping_that_is_there_stays_unless_one_insists(folder: Path) -> None:
    (folder / "company.template.yaml").write_text("mine")
    result = run("template", "inspect", "company.potx")
    assert result.exit_code == 1
    assert result.stderr == (
        "the mapping company.template.yaml is there already and stays as it is\n"
        "  hint: --force writes it anew; what you changed in it is lost then\n\n1 problem\n"
    )
    assert (folder / "company.template.yaml").read_text() == "mine"
    assert run("template", "inspect", "company.potx", "--force").exit_code == 0
    assert (folder / "company.template.yaml").read_text("utf-8").startswith("# What talkdeck found")


@pytest.mark.usefixtures("_template")
def test_another_folder_may_be_named(folder: Path) -> None:
    assert run("template", "inspect", "company.potx", "-o", "found").exit_code == 0
    assert sorted(path.name for path in (folder / "found").iterdir()) == ["company.png", "company.template.yaml"]
    result = run("template", "inspect", "company.potx", "-o", "gone/found")
    assert (result.exit_code, result.stderr) == (
        2,
        f"talkdeck: cannot make {Path('gone/found')}: no such file or directory\n",
    )


@pytest.mark.usefixtures("folder")
def test_what_is_no_template_is_a_problem(folder: Path) -> None:
    (folder / "old.ppt").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    result = run("template", "inspect", "old.ppt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "'old.ppt' is a file of PowerPoint 97–2003 (.ppt, .pot)\n  hint: save it as .potx\n\n1 problem\n"
    )
    assert "cannot read 'gone.potx': no such file" in run("template", "inspect", "gone.potx").stderr


@pytest.mark.usefixtures("_template")
def test_a_picture_that_is_there_stays_unless_one_insists(folder: Path) -> None:
    (folder / "company.png").write_text("mine")
    result = run("template", "inspect", "company.potx")
    assert (result.exit_code, (folder / "company.png").read_text()) == (1, "mine")
    assert result.stderr.startswith("the picture company.png is there already and stays as it is\n")
    assert (folder / "company.template.yaml").exists()
