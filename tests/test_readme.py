"""What README.md shows builds.

A block of YAML that starts with `- title:` or `- layout:` is a list of slides: they are put into the last section of
the first block, a whole deck, whose data they may use. Any other block is a whole deck.
"""

import re
from pathlib import Path
from textwrap import indent

import pytest

from builder.build import compose
from builder.layouts import LAYOUTS
from tests.layouts.rules import broken
from tests.outlines import ROOT, write

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def whole(block: str) -> str:
    """The block as a deck."""
    if not block.startswith(("- title:", "- layout:")):
        return block
    return f"{BLOCKS[0]}{indent(block, ' ' * 6)}"


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_an_outline_builds_and_keeps_the_rules(block: str, tmp_path: Path) -> None:
    presentation, _, warnings = compose(write(tmp_path, whole(block)))
    assert warnings == ()
    assert broken(presentation) == []


def test_there_are_a_deck_and_a_slide() -> None:
    assert [block != whole(block) for block in BLOCKS][:2] == [False, True]


def test_every_key_that_names_a_layout_is_listed() -> None:
    table = "\n".join(line for line in README.splitlines() if line.startswith("| `"))
    keys = {key for layout in LAYOUTS.values() for key in layout.KEYS}
    silent = {name for name, layout in LAYOUTS.items() if not layout.KEYS}
    assert [name for name in sorted(keys | silent) if f"`{name}`" not in table] == []


def test_files_that_are_linked_are_there() -> None:
    links = re.findall(r"\]\((?!https?:)([\w./-]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
