"""All that there is to see of a template: its description, a picture, and a mapping file to begin with."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from builder.errors import NOWHERE, At, DeckError
from builder.files import find as find_file
from builder.templates.choosing import choose
from builder.templates.describing import described
from builder.templates.drafting import drafted
from builder.templates.finding import made, read_file
from builder.templates.mapping import ENDINGS, TemplateFile, load, misnamed
from builder.templates.picturing import pictured
from builder.templates.records import Template
from builder.theme import Theme
from builder.theme import load as load_theme
from builder.theme_file import complete
from builder.typeset.faces import face


class Seen(Struct, frozen=True):
    """What is printed, and the files that are written; without a `mapping` when a mapping file was looked at."""

    lines: tuple[str, ...]
    picture: bytes
    mapping: str


def see(path: Path, folder: Path) -> Seen:
    """What there is to see of the template in a file, or of the mapping file; `folder` is where files are to lie.

    Raises DeckError when the template cannot be used.
    """
    file, template, at = _read(path)
    given = {ours: layout.content for ours, layout in file.layouts.items()} if file else {}
    choices = choose(template, given)
    theme = made(template, file, at, path.parent)
    lines = (*described(template, choices), *_measured(theme))
    mapping = "" if file else drafted(_relative(path, folder), template, choices, theme)
    return Seen(lines, pictured(template, choices, load_theme(complete())), mapping)


def _read(path: Path) -> tuple[TemplateFile | None, Template, At]:
    if path.suffix.lower() not in ENDINGS:
        return None, read_file(path, NOWHERE), NOWHERE
    file = load(path)
    template = read_file(find_file(file.file, path.parent), file.file.at)
    if problems := tuple(misnamed(file, template)):
        raise DeckError(problems)
    return file, template, file.file.at


def _relative(path: Path, folder: Path) -> str:
    """A file as a mapping in `folder` names it; one that lies elsewhere has to be put beside it."""
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return path.name


def _measured(theme: Theme) -> Iterator[str]:
    """Where the widths of the fonts come from, by which lines are broken."""
    known: Mapping[str, str] = {"file": "measured in its file", "table": "measured", "estimate": "estimated"}
    for name in dict.fromkeys(theme.fonts[role] for role in ("heading", "latin")):
        found = face(name, Path())
        yield f"widths of {name}: {known[found.source]} ({found.origin})"
