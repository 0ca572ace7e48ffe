"""Finds the template that an outline names, itself or by a mapping file, and makes a theme of it."""

from pathlib import Path

from msgspec.structs import replace

from builder.contrast import poor
from builder.errors import NOWHERE, At, DeckError, Problem
from builder.files import File, find_beside, read_bytes
from builder.files import find as find_file
from builder.outline.records import Text
from builder.templates.choosing import choose
from builder.templates.fading import faint, odd
from builder.templates.mapping import ENDINGS, TemplateFile, changes, load, misnamed
from builder.templates.mending import mended, raised, told_of
from builder.templates.opening import SIZE_LIMIT
from builder.templates.reading import read
from builder.templates.records import Template
from builder.templates.room import title_of
from builder.templates.scaling import enlarged, scale_of
from builder.templates.themes import cramped, theme_of
from builder.templates.troubles import told
from builder.theme import EMU_PER_INCH, Theme, colour_of, pale
from builder.theme_grid import Grid, misplaced


def find(name: Text, folder: Path) -> Theme:
    """The theme of the template that `name` means, below the outline's folder. Raises DeckError.

    A name that no outline says is the command line's, and may mean a file anywhere.
    """
    path = _anywhere(name) or find_file(name, folder)
    if path.suffix.lower() not in ENDINGS:
        return made(read_file(path, name.at), None, name.at, folder)
    file = load(path)
    template = read_file(_named(file.file, path, folder), file.file.at)
    if problems := tuple(misnamed(file, template)):
        raise DeckError(problems)
    return made(template, file, file.file.at, folder)


def _named(name: Text, mapping: Path | File, folder: Path) -> File:
    """The template that a mapping file names: below the outline's folder, or below its own where that is another."""
    return find_file(name, folder) if isinstance(mapping, File) else find_beside(name, mapping)


def _anywhere(name: Text) -> Path | None:
    path = Path(name.content)
    return path if name.at == NOWHERE and path.is_file() else None


def read_file(path: Path | File, at: At) -> Template:
    """The template in a file. Raises DeckError at `at`."""
    return read(read_bytes(path, at, SIZE_LIMIT), at, path.name)


def made(found: Template, file: TemplateFile | None, at: At, folder: Path | None) -> Theme:
    """The theme that a template makes, with what a mapping file changes. Raises DeckError for what cannot be read.

    Fonts are measured with what lies in `folder`/assets/fonts; warnings about them are `at` the template's name.
    """
    if not any(map(title_of, found.designs)):
        message = f"'{found.name}' has no layout with a title that is shown and written across, which every slide needs"
        hint = "give a layout one under 'View > Slide Master' in PowerPoint: tick 'Title', and let it stand upright"
        raise DeckError((Problem(at, message, hint),))
    scale = scale_of(found)
    template, troubles = mended(enlarged(found, 1 / scale), scale)
    given = {ours: layout.content for ours, layout in file.layouts.items()} if file else {}
    chosen = {ours: choice.design for ours, choice in choose(template, given).items()}
    designs, low = raised(chosen, template.size)
    higher = {design.part: design for design in designs.values() if design not in chosen.values()}
    template = replace(template, designs=tuple(higher.get(design.part, design) for design in template.designs))
    theme = theme_of(template, designs, scale, at=at, folder=folder)
    if file:
        theme = _changed(theme, file)
    if tight := tuple(cramped(theme, at)):
        raise DeckError(tight)
    used = tuple(designs.values())
    warnings = (*told((*told_of(troubles, used), *low, *faint(used, template)), found.name, at), *odd(template, at))
    return replace(theme, warnings=(*theme.warnings, *warnings))


def _changed(theme: Theme, file: TemplateFile) -> Theme:
    own = theme.grid
    theme = replace(
        theme,
        colours=theme.colours | {role: colour_of(text.content) for role, text in file.colours.items()},
        sizes=theme.sizes | {role: tuple(float(one.content) for one in scale) for role, scale in file.sizes.items()},
        grid=theme.grid | {name: round(float(text.content) * EMU_PER_INCH) for name, text in file.grid.items()},
    )
    changed = (pair for pair in poor(theme.rgb) if file.colours.keys() & {pair.text, pair.ground})
    size = (own["width"], own["height"])
    places = misplaced([file.grid], Grid(theme.grid, size, min(theme.sizes["title"])), own)
    if problems := (*places, *(pale(pair, theme, (changes(file),)) for pair in changed)):
        raise DeckError(problems)
    return theme
