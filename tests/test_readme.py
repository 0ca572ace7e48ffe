"""What README.md shows builds.

A block of YAML that starts with `- title:` or `- layout:` is a list of slides: they are put into the last section of
the first block, a whole deck, whose data they may use. One that starts with `data:` is the data of a deck, whose files
are written here. Any other block is a whole deck.
"""

import re
from pathlib import Path
from textwrap import indent

import openpyxl
import pytest

from builder.build import compose
from builder.layouts import LAYOUTS
from tests.layouts.rules import broken
from tests.outlines import ROOT, write

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def whole(block: str) -> str:
    """The block as a deck."""
    if block.startswith("data:"):
        slides = "sections: [{slides: [{title: 一年一行, table: {data: yearly}}]}]"
        return f"title: 数据\nsources: sources.yaml\n{block}{slides}\n"
    if not block.startswith(("- title:", "- layout:")):
        return block
    return f"{BLOCKS[0]}{indent(block, ' ' * 6)}"


def with_files(folder: Path) -> Path:
    """The folder with the files that the examples of data name."""
    (folder / "sources.yaml").write_text("sources: [{id: report, title: 年度报告}]\n", "utf-8")
    (folder / "data").mkdir()
    (folder / "data" / "rent.csv").write_text("day,price\n2024-01-31,3\n2024-02-29,2\n2025-01-31,2\n", "utf-8")
    book = openpyxl.Workbook()
    book.active.title = "2025"
    for row, (who, margin) in enumerate(
        (("who", "margin"), *((f"公司 {number}", number) for number in range(1, 19))), 2
    ):
        book.active.cell(row, 2, who)
        book.active.cell(row, 3, margin)
        for column in range(4, 7):
            book.active.cell(row, column, f"{column}" if row == 2 else 1)
    book.save(folder / "data" / "margins.xlsx")
    return folder


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_an_outline_builds_and_keeps_the_rules(block: str, tmp_path: Path) -> None:
    presentation, _, warnings = compose(write(with_files(tmp_path), whole(block)))
    assert warnings == ()
    assert broken(presentation) == []


def test_there_are_a_deck_and_a_slide() -> None:
    assert {block.split(":")[0] for block in BLOCKS} == {"title", "data", "- title"}


def test_every_key_that_names_a_layout_is_listed() -> None:
    table = "\n".join(line for line in README.splitlines() if line.startswith("| `"))
    keys = {key for layout in LAYOUTS.values() for key in layout.KEYS}
    silent = {name for name, layout in LAYOUTS.items() if not layout.KEYS}
    assert [name for name in sorted(keys | silent) if f"`{name}`" not in table] == []


def test_files_that_are_linked_are_there() -> None:
    links = re.findall(r"\]\((?!https?:)([\w./-]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
