"""What docs/variants.md shows builds, in every cut that it names.

A block that begins with `# NAME` is a file of that name, which the decks beside it may include.
"""

import re
from pathlib import Path

import pytest
from pptx import Presentation

from builder.build import build, compose
from builder.cli import main
from tests.draw import package_rules
from tests.layouts.rules import broken
from tests.libreoffice import Renderer
from tests.outlines import ROOT, write
from tests.validators import OLD, validated

PAGE = (ROOT / "docs/variants.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
FILES = {block.split("\n")[0][2:]: block for block in BLOCKS if block.startswith("# ")}
VARIED, CUT, EACH, INCLUDING = (block for block in BLOCKS if not block.startswith("# "))


def built(folder: Path, deck: str, only: str = "", **variables: str) -> list[str]:
    """The titles of the slides of a deck that breaks no rule."""
    for name, content in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    presentation, _, warnings = compose(write(folder, deck), only=only, vars=variables)
    assert warnings == ()
    assert broken(presentation) == []
    return [slide.title for slide in presentation.slides]


def test_variables_are_used_and_set(tmp_path: Path) -> None:
    assert built(tmp_path, VARIED)[0] == "只剩 30%，某公司还有利润吗"
    assert built(tmp_path, VARIED, drop="0.5", client="另一家")[0] == "只剩 50%，另一家还有利润吗"


@pytest.mark.parametrize(
    ("only", "titles"),
    [
        ("", ["算力为什么必须变便宜", "目录", "跌了 70%", "回报", "利用率", "记住", "利润的细账"]),
        ("investors", ["算力为什么必须变便宜", "目录", "跌了 70%", "回报", "记住", "利润的细账"]),
        ("board", ["算力为什么必须变便宜", "目录", "跌了 70%", "回报", "记住", "利润的细账"]),
        ("operators", ["算力为什么必须变便宜", "目录", "跌了 70%", "利用率", "记住", "利润的细账"]),
        ("short", ["五分钟讲清楚", "跌了 50%", "回报", "记住"]),
    ],
)
def test_cuts_keep_what_the_page_says(only: str, titles: list[str], tmp_path: Path) -> None:
    assert built(tmp_path, CUT, only) == titles


def test_each_row_has_a_slide(tmp_path: Path) -> None:
    assert built(tmp_path, EACH) == ["华东占 40%", "华南占 35%", "西部占 25%"]


def test_includes_bring_what_they_need(tmp_path: Path) -> None:
    assert built(tmp_path, INCLUDING) == ["总稿", "一年 4 倍", "为什么", "还是这个道理", "谢谢"]


def test_commands_that_the_page_names_exist() -> None:
    assert set(re.findall(r"talkdeck (\w+)", PAGE)) <= main.commands.keys()


def test_readers_agree_on_a_cut(tmp_path: Path, render: Renderer) -> None:
    """LibreOffice shows what stays and is not hidden, and nothing of the rest; the package is valid."""
    out = tmp_path / "deck.investors.pptx"
    build(write(tmp_path, CUT), out, only="investors")
    assert validated(out.read_bytes(), (OLD,)) == []
    assert package_rules.check(out.read_bytes()) == []
    shown = render(out)
    text = "".join(shown.text.split())
    assert shown.page_count == 5
    assert all(title in text for title in ("算力为什么必须变便宜", "跌了70%", "回报", "记住"))
    assert not any(left_out in text for left_out in ("工程", "利用率", "利润的细账", "仅供讲者"))
    hidden = Presentation(str(out)).slides[5]
    assert hidden.element.get("show") == "0"
    assert "仅供讲者，不放映" in [shape.text_frame.text for shape in hidden.shapes if shape.has_text_frame]
