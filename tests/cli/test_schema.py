import json
from pathlib import Path

from builder.schema import written
from builder.schema.reference import markdown
from tests.cli.commands import run


def test_the_schema_of_an_outline_is_printed() -> None:
    assert run("schema").stdout == written("deck")
    assert run("schema", "theme").stdout == written("theme")


def test_a_schema_is_written_to_a_file(folder: Path) -> None:
    assert run("schema", "sources", "-o", "sources.json").exit_code == 0
    assert (folder / "sources.json").read_text("utf-8") == written("sources")


def test_a_folder_gets_all_schemas(folder: Path) -> None:
    (folder / "schema").mkdir()
    assert run("schema", "-o", "schema").exit_code == 0
    files = sorted((folder / "schema").iterdir())
    assert [path.name for path in files] == [
        f"{name}.schema.json" for name in ("article", "deck", "sources", "template", "theme")
    ]
    assert all(json.loads(path.read_text("utf-8"))["$schema"] for path in files)


def test_the_reference_is_a_page() -> None:
    assert run("schema", "--markdown").stdout == markdown()


def test_what_cannot_be_written_is_told(folder: Path) -> None:
    result = run("schema", "-o", "nowhere/deck.json")
    assert result.exit_code == 2
    assert result.stderr.startswith("talkdeck: cannot write nowhere/deck.json")


def test_an_outline_is_not_overwritten(folder: Path) -> None:
    before = (folder / "deck.yaml").read_bytes()
    for more, ending in (((), ".json"), (("--markdown",), ".md")):
        result = run("schema", "-o", "deck.yaml", *more)
        assert result.exit_code == 2
        assert result.stderr == f"talkdeck: cannot write deck.yaml: its name has to end in {ending}\n"
    assert (folder / "deck.yaml").read_bytes() == before
