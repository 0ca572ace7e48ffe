"""What docs/start.md and docs/editor.md show works."""

import re
from pathlib import Path

import pytest

from builder.build import compose
from builder.cli import main
from tests.outlines import ROOT, write
from tests.schema.values import wrong

PAGES = {name: (ROOT / f"docs/{name}.md").read_text("utf-8") for name in ("start", "editor")}
BLOCKS = [block for page in PAGES.values() for block in re.findall(r"^```yaml\n(.*?)^```$", page, re.M | re.S)]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_an_outline_builds_without_a_warning_and_passes_the_schema(block: str, tmp_path: Path) -> None:
    assert compose(write(tmp_path, block))[2] == ()
    assert wrong(block) == []


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_and_options_that_a_page_names_are_there(page: str) -> None:
    used = re.findall(r"^ {4}talkdeck (\w+)([^#\n]*)|`talkdeck (\w+)([^`]*)`", PAGES[page], re.MULTILINE)
    assert used
    for name, rest in ((a or c, b or d) for a, b, c, d in used):
        options = {option for parameter in main.commands[name].params for option in parameter.opts}
        assert set(re.findall(r"(?<=\s)--?\w[\w-]*", f" {rest}")) <= options


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([\w./-]+\.md)\)", PAGES[page])
    assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []
