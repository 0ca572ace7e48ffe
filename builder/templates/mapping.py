"""Mapping files: a template, what of ours stands on which of its layouts, and what to change of its look."""

from collections.abc import Iterator
from pathlib import Path

from builder.errors import DeckError, Problem
from builder.files import File
from builder.outline.convert import convert, did_you_mean
from builder.outline.read import read
from builder.outline.records import Record, Text
from builder.templates.choosing import DEFAULT, WANTED, named
from builder.templates.records import Template
from builder.templates.room import title_of
from builder.theme_file import ThemeFile, chain, complete, wrong

ENDINGS = (".yaml", ".yml")


class TemplateFile(Record, frozen=True, kw_only=True):
    """What a mapping file may say; `talkdeck template inspect` writes one to begin with.

    Lengths and sizes are as on slides 7.5 inches high.
    """

    file: Text
    """The template, a .potx, .pptx or .ppsx file in the folder of the mapping file or below."""
    layouts: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it
    """Layouts of the template by the layouts of slides that stand on them; `default` for those with a title alone."""
    colours: dict[str, Text] = {}  # noqa: RUF012
    """Roles by a colour of the template's palette and its changes, as `accent1 40% +60%`."""
    sizes: dict[str, tuple[Text, ...]] = {}  # noqa: RUF012
    """Type sizes in points by role, the largest first."""
    grid: dict[str, Text] = {}  # noqa: RUF012
    """Places and distances on the slide, in inches."""


def load(path: Path | File) -> TemplateFile:
    """What a mapping file says. Raises DeckError with all that is wrong in it but the names of layouts."""
    problems: list[Problem] = []
    found = convert(read(path), TemplateFile, problems)
    if found is not None:
        base = chain(complete())[-1]
        problems += wrong(changes(found), base)
        problems += _unknown(found)
    if problems or found is None:
        raise DeckError(tuple(problems))
    return found


def changes(file: TemplateFile) -> ThemeFile:
    """What a mapping file changes of the template's look, as a theme file would say it."""
    return ThemeFile(at=file.at, colours=file.colours, sizes=file.sizes, grid=file.grid)


def misnamed(file: TemplateFile, template: Template) -> Iterator[Problem]:
    """Layouts that the template has not, or that no slide of ours can stand on."""
    known = named(template)
    for layout in file.layouts.values():
        if layout.content not in known:
            hint = did_you_mean(layout.content, known) or f"it has {', '.join(known)}"
            yield Problem(layout.at, f"'{file.file}' has no layout named '{layout}'", hint)
        elif title_of(known[layout.content]) is None:
            hint = "name another one: 'talkdeck template inspect' tells what each can carry"
            yield Problem(layout.at, f"the layout '{layout}' has no title that a slide could fill", hint)


def _unknown(file: TemplateFile) -> Iterator[Problem]:
    """Layouts of ours that are none."""
    known = {*WANTED, DEFAULT}
    for ours, layout in file.layouts.items():
        if ours not in known:
            yield Problem(layout.at, f"there is no layout named '{ours}'", did_you_mean(ours, known))
