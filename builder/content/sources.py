"""The sources a deck cites: a file of facts about each, by id.

sources:
  - id: iconiq_2026
    short: ICONIQ 2026（转引）        # what the source line of a slide prints
    title: State of AI, January 2026
    publisher: ICONIQ
    date: 2026-01
    address: https://example.org/state-of-ai
    licence: all rights reserved
    confidence: seen in stored copy
    kind: secondary                  # primary, secondary, repo_data, derived, not_seen
"""

from pathlib import Path
from typing import Literal

from msgspec.structs import replace

from builder.addresses import trouble
from builder.content.records import load as load_record
from builder.errors import DeckError, Problem
from builder.outline.languages import DEFAULT
from builder.outline.records import Record, Text


class Source(Record, frozen=True, kw_only=True):
    """A source: how it is cited (`short`), and what a reader needs to find and judge it."""

    id: str
    """The word by which slides cite it."""
    title: str
    """The title of the work."""
    short: str = ""
    """What a slide prints; the title if not given."""
    publisher: str = ""
    """Who brought it out."""
    date: str = ""
    """When, as 2026-02-01, 2026-02 or 2026."""
    address: str = ""
    """Its web address, from https:// on."""
    licence: str = ""
    """What may be done with it."""
    confidence: str = ""
    """How it was seen: the original, a copy, a report."""
    kind: Literal["", "primary", "secondary", "repo_data", "derived", "not_seen"] = ""
    """What it is: first-hand, second-hand, a file of data, worked out, or not seen."""


class Sources(Record, frozen=True, kw_only=True):
    """The file of sources."""

    sources: tuple[Source, ...]
    """The sources, in any order."""


def load_all(names: tuple[Text, ...], folder: Path, language: str = DEFAULT) -> dict[str, Source]:
    """The sources of several files by id; one id for two things is a problem. Raises DeckError with all of them."""
    found: dict[str, Source] = {}
    problems: list[Problem] = []
    for name in names:
        try:
            more = load(name, folder, language)
        except DeckError as error:
            problems += error.problems
            continue
        for source in more.values():
            earlier = found.setdefault(source.id, source)
            if replace(earlier, at=source.at) != source:
                hint = f"line {earlier.at.line} of '{Path(earlier.at.file).name}' has it: give one another id"
                problems.append(Problem(source.at, f"the source '{source.id}' is something else already", hint))
    if problems:
        raise DeckError(tuple(problems))
    return found


def load(name: Text, folder: Path, language: str = DEFAULT) -> dict[str, Source]:
    """The sources in the file that `name` means, by id. Raises DeckError, with places in that file."""
    found: dict[str, Source] = {}
    problems = []
    for source in load_record(name, folder, Sources, language).sources:
        earlier = found.setdefault(source.id, source)
        if earlier is not source:
            hint = f"line {earlier.at.line} has it: keep one of the two"
            problems.append(Problem(source.at, f"the source '{source.id}' is written twice", hint))
        if source.address and (why := trouble(source.address)):
            problems.append(
                Problem(source.at, f"'{source.address}' is no web address: {why}", "start it with https://")
            )
    if problems:
        raise DeckError(tuple(problems))
    return found
