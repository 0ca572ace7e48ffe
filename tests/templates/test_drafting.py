"""Mapping files to begin with: they say what is so already, and every line in them holds when its mark is taken off."""

import re
from pathlib import Path

import pytest

from builder.errors import NOWHERE
from builder.outline.records import Text
from builder.templates.choosing import choose
from builder.templates.drafting import drafted, quoted
from builder.templates.finding import find, made
from builder.templates.mapping import load, misnamed
from builder.templates.reading import read
from builder.templates.records import Template
from builder.theme import Theme
from tests.templates.samples import AT, DARK_MAP, FEET, NARROW, Master, holder, layout, packed, parts, template, usual

ODD = ("Title: the first", "# 2", "true", "1_标题", "'a' \\ \"b\"", "- [x]")


def draft(found: Template) -> str:
    return drafted("company.potx", found, choose(found, {}), made(found, None, NOWHERE, None))


def themed(folder: Path, text: str, data: bytes) -> Theme:
    (folder / "company.potx").write_bytes(data)
    (folder / "m.template.yaml").write_text(text, "utf-8")
    return find(Text("m.template.yaml"), folder)


TEMPLATES = {
    "usual": parts(),
    "odd names": parts(Master(usual(names=ODD))),
    "same names": parts(Master(), Master()),
    "no names": parts(Master((layout("", holder("title"), holder("", 1), FEET), layout("", FEET)))),
    "narrow": parts(Master(usual(10.0)), size=NARROW),
    "dark": parts(Master(colours=DARK_MAP)),
    "small": parts(Master(usual(7.5)), size=tuple(length * 3 // 4 for length in NARROW)),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_draft_says_what_is_so_already(name: str, tmp_path: Path) -> None:
    data = packed(TEMPLATES[name])
    plain = made(read(data, AT, "company.potx"), None, NOWHERE, None)
    mapped = themed(tmp_path, draft(read(data, AT, "company.potx")), data)
    assert mapped.dress is not None
    assert plain.dress is not None
    assert {ours: one.part for ours, one in mapped.dress.designs.items()} == {
        ours: one.part for ours, one in plain.dress.designs.items()
    }
    assert mapped.colours == plain.colours


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_line_of_a_draft_holds_without_its_mark(name: str, tmp_path: Path) -> None:
    data = packed(TEMPLATES[name])
    text = draft(read(data, AT, "company.potx"))
    bare = re.sub(r"^# (?=(colours|sizes|grid):| )", "", text, flags=re.MULTILINE)
    bare = re.sub(r"^#   ", "  ", bare, flags=re.MULTILINE)
    assert bare.count("\n  ") > text.count("\n  ") + 20
    plain = made(read(data, AT, "company.potx"), None, NOWHERE, None)
    mapped = themed(tmp_path, bare, data)
    assert mapped.colours == plain.colours
    assert all(abs(mapped.grid[part] - length) <= 10_000 for part, length in plain.grid.items() if length >= 0)


def test_placeholders_are_noted_once_and_what_is_unused_is_named() -> None:
    text = draft(template())
    assert text.startswith("# What talkdeck found in company.potx: 13.33 × 7.5 in (16:9), 6 layouts.\n")
    assert "  bullets: Title and Content        # title 12.13 × 1 in, 32 pt bold major dk1; obj 12.13 × 4.6 in" in text
    assert text.count("# title 12.13 × 1 in, 32 pt bold major dk1; obj 12.13 × 4.6 in") == 1
    assert "  # not used: Blank\n" in text


def test_what_is_missing_and_what_stays_behind_stands_at_the_top() -> None:
    inside = '<p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst>'
    only = Master((layout("Only", holder("title"), holder("", 1), FEET),))
    text = draft(read(packed(parts(only, inside=inside)), AT, "x"))
    assert "# Missing: no layout for a cover: 'Only' stands in.\n" in text
    assert "# Left behind: 1 slide.\n" in text


def test_two_layouts_of_one_name_are_told_apart(tmp_path: Path) -> None:
    found = template(Master(), Master())
    (tmp_path / "m.yaml").write_text(draft(found).replace("title: Title Slide", 'title: "Title Slide (2)"'), "utf-8")
    assert list(misnamed(load(tmp_path / "m.yaml"), found)) == []
    assert choose(found, {"title": "Title Slide (2)"})["title"].design.master == 1


@pytest.mark.parametrize("text", [*ODD, "", "12", "null", "a # b", "é标 题", " x ", "{a}", "*a", "2026-01-01"])
def test_names_are_read_back_as_they_are(text: str, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(f"file: {quoted(text or 'x')}\n", "utf-8")
    assert load(tmp_path / "m.yaml").file.content == (text or "x")
