"""What docs/ shows builds, and what it says to type can be typed."""

import re
import shlex
from pathlib import Path

import click
import pytest

from builder.build import compose
from builder.cli import main
from builder.draw.text import dump
from handbook.blocks import Story, commands, grown, stories
from handbook.by_hand import linked
from tests.handbook.reading import PAGES, outline_of
from tests.layouts.rules import broken

STORIES = [(page, number, story) for page in PAGES for number, story in enumerate(stories(page.read_text("utf-8")))]
COMMANDS = sorted({command for page in PAGES for command in commands(page.read_text("utf-8"))})
ROW = re.compile(r"^\| `(?P<written>[^`]+)` \| (?P<shown>.+) \|$", re.MULTILINE)


@pytest.mark.parametrize(
    "story",
    [story for _, _, story in STORIES if story.listing],
    ids=[f"{page.stem}-{number}" for page, number, story in STORIES if story.listing],
)
def test_a_listing_builds_and_keeps_the_rules(story: Story, tmp_path: Path) -> None:
    presentation, _, warnings = compose(outline_of(story, tmp_path / "deck"))
    assert warnings == ()
    assert broken(presentation) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_the_options_that_it_is_given(command: str) -> None:
    _, name, *arguments = shlex.split(command, comments=True)
    known: click.Command = main.commands[name]
    while isinstance(known, click.Group):
        name, *arguments = arguments
        known = known.commands[name]
    known.make_context(name, arguments)


def test_the_tutorial_ends_with_the_deck_that_its_steps_make(tmp_path: Path) -> None:
    """The same slides; only what the last step adds is new."""
    page = next(page for page in PAGES if page.stem == "tutorial")
    steps = [story for story in stories(page.read_text("utf-8")) if story.listing]
    grown, ended = (dump(compose(outline_of(story, tmp_path / "deck"))[0]) for story in (steps[-2], steps[-1]))
    assert len(said(grown)) > 20
    assert said(grown) - said(ended) == set()


def said(dumped: str) -> set[str]:
    """What stands on slides and in notes, without the numbers and words that talkdeck adds."""
    return {text for text in re.findall(r"'([^'\n]+)'", dumped) if len(text.split()) > 2}


def test_figures_are_written_as_the_page_of_data_shows(tmp_path: Path) -> None:
    text = next(page for page in PAGES if page.stem == "data").read_text("utf-8")
    rows = [(row["written"].replace("\\|", "|"), row["shown"]) for row in ROW.finditer(text)]
    *_, story = (story for story in stories(text) if story.listing)
    assert len(rows) > 20
    points = "".join(f'    - "{{{{ {written} }}}}"\n' for written, _ in rows)
    outline = grown(story.outline, f"- title: Figures\n  points:\n{points}")
    dumped = dump(compose(outline_of(Story(outline, story.files), tmp_path / "deck"))[0])
    assert [(written, shown) for written, shown in rows if f"'{shown}'" not in dumped] == []


def test_links_out_of_the_pages_lead_to_copies_of_files() -> None:
    text = "[the deck](../deck.yaml), [more](../README.md), [charts](charts.md)"
    assert linked(text) == "[the deck](deck.yaml), more, [charts](charts.md)"
