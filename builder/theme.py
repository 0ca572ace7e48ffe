"""A theme: colours by role, fonts, type scale and grid; a file of differences from the complete base theme."""

import colorsys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from builder.contrast import Poor, poor
from builder.errors import DeckError, Problem
from builder.files import File
from builder.files import find as find_file
from builder.frames import SIZE
from builder.outline.records import Text
from builder.templates.records import Dress
from builder.theme_faces import HEADINGS, complete, faces, unsure
from builder.theme_file import ThemeFile, chain, of_deck
from builder.theme_grid import Grid, misplaced
from builder.theme_look import PLAIN, Ground, Look, Said, look

EMU_PER_INCH = 914_400


class Colour(Struct, frozen=True):
    """A theme colour (`slot`, as DrawingML names it) whose saturation and luminance change, in per cent.

    A template may have colours outside its palette: then `slot` is RRGGBB.
    """

    slot: str
    multiply: int = 100
    add: int = 0
    saturate: int = 100


class Theme(Struct, frozen=True):
    """A complete theme. `palette` maps slots to RRGGBB, `colours` roles to slots; `grid` is in EMU, sizes in points.

    `fonts` maps `latin`, `heading`, `mono` and the scripts to names, `faces` the first two to what they are measured
    by; `warnings` are about fonts whose widths are not known and the like. One made from a company template has its
    `dress`: slides then stand on that template's layouts.
    """

    name: str
    palette: dict[str, str]
    colours: dict[str, Colour]
    fonts: dict[str, str]
    sizes: dict[str, tuple[float, ...]]
    grid: dict[str, int]
    faces: dict[str, str] = field(default_factory=dict)
    look: Look = PLAIN
    warnings: tuple[Problem, ...] = ()
    dress: Dress | None = None

    def __hash__(self) -> int:
        return hash(self.name)  # tables do not hash; themes of a name are few

    def size(self, role: str, step: int = 0) -> float:
        """The type size of a role at a step of the scale, in points; past the end it stays at the smallest.

        Steps below 0 go on from the largest as far apart as the first two; a scale of one size has no such steps.
        """
        scale = self.sizes[role]
        if step < 0:
            return scale[0] - step * (scale[0] - scale[min(1, len(scale) - 1)])
        return scale[min(step, len(scale) - 1)]

    def face(self, *, heading: bool = False) -> str:
        """What Latin text is measured by: the key of a face."""
        return self.faces.get("heading" if heading else "latin", "")

    @property
    def has_headings(self) -> bool:
        """Whether headings are set in other fonts than the body."""
        return any(self.fonts.get(heading) != self.fonts.get(body) for heading, body in HEADINGS.items())

    def is_heading(self, font: str) -> bool:
        """Whether a font is that of headings and not of the body too."""
        return font == self.fonts["heading"] != self.fonts["latin"]

    def rgb(self, role: str) -> str:
        """The colour that a role comes out as, RRGGBB."""
        return rgb_of(self.colours[role], self.palette)

    def mixed(self, colour: Colour) -> str:
        """The colour that changes of a slot come out as, RRGGBB."""
        return rgb_of(colour, self.palette)


def rgb_of(colour: Colour, palette: Mapping[str, str]) -> str:
    """What a colour comes out as, RRGGBB; ECMA-376 20.1.2.3.20–21 and 27, in HSL."""
    code = palette.get(colour.slot, colour.slot)
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    saturation = min(1.0, saturation * colour.saturate / 100)
    light = min(1.0, light * colour.multiply / 100 + colour.add / 100)
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation))


def find(name: Text, folder: Path, instead: str | None = None) -> Theme:
    """The theme that an outline in `folder` names, or `instead` the one that the command line names.

    It is `assets/themes/NAME.yaml` beside the outline, or one that comes with talkdeck, or the path of a .yaml file.
    Raises DeckError.
    """
    name = Text(instead) if instead else name
    if name.content.endswith((".yaml", ".yml")):
        anywhere = Path(name.content)  # as the command line may name one
        return load(anywhere if instead and anywhere.is_file() else find_file(name, folder), folder)
    return load(of_deck(name, folder), folder)


def load(path: Path | File, folder: Path | None = None) -> Theme:
    """The theme in a file, completed from those that it extends. Raises DeckError with the places in the files.

    Its fonts are measured with what lies in `folder`/assets/fonts, else with what ships; its pictures lie beside the
    file, or below `folder`.
    """
    files = chain(path)
    said = _Together(files)
    fonts = complete({name: text for file in files for name, text in file.fonts.items()})
    theme = Theme(
        name=path.stem,
        palette={slot: code.content.lstrip("#").upper() for slot, code in said.palette.items()},
        colours={role: colour_of(text.content) for role, text in said.colours.items()},
        fonts={script: text.content for script, text in fonts.items()},
        sizes={role: tuple(float(size.content) for size in scale) for role, scale in said.sizes.items()},
        grid={name: round(float(text.content) * EMU_PER_INCH) for name, text in said.grid.items()},
    )
    places = misplaced([file.grid for file in files], Grid(theme.grid, SIZE, min(theme.sizes["title"])))
    if problems := (*places, *(pale(pair, theme, files) for pair in poor(theme.rgb))):
        raise DeckError(problems)
    return _measured(_drawn(theme, files, folder), fonts, folder)


class _Together:
    """What files say of each part together; the last one has its way."""

    def __init__(self, files: tuple[ThemeFile, ...]) -> None:
        self.palette = {slot: text for file in files for slot, text in file.palette.items()}
        self.colours = {role: text for file in files for role, text in file.colours.items()}
        self.sizes = {role: scale for file in files for role, scale in file.sizes.items()}
        self.grid = {name: text for file in files for name, text in file.grid.items()}


def _measured(theme: Theme, fonts: dict[str, Text], folder: Path | None) -> Theme:
    places = {script: text.at for script, text in fonts.items()}
    found = faces(theme.fonts, places, folder)
    warnings = (*theme.warnings, *unsure(theme.fonts, found, places))
    return replace(theme, faces={role: one.key for role, one in found.items()}, warnings=warnings)


def _drawn(theme: Theme, files: tuple[ThemeFile, ...], folder: Path | None) -> Theme:
    """The theme with its logos, backgrounds, footer and ornaments, each as the last file that names it has it."""
    parts = {part: _last(files, part) for part in ("logo", "background", "footer", "ornaments")}
    found, warnings = look(Said(**parts), Ground(theme.grid, frozenset(theme.colours), theme.rgb), folder)
    return replace(theme, look=found, warnings=warnings)


def _last(files: tuple[ThemeFile, ...], part: str) -> Any:
    return next((said for file in reversed(files) if (said := getattr(file, part)) is not None), None)


def pale(pair: Poor, theme: Theme, files: tuple[ThemeFile, ...]) -> Problem:
    """A pair of roles that are too much alike, at what a theme file says of either of them: the last one first."""
    said = (
        text
        for file in reversed(files)
        for role in (pair.text, pair.ground)
        for text in (file.colours.get(role), file.palette.get(theme.colours[role].slot))
        if text is not None
    )
    at = next((text.at for text in said), files[-1].at)
    # Rounded down: 4.46 is not the 4.5 that is wanted.
    message = f"'{pair.text}' on '{pair.ground}' has a contrast of {int(pair.contrast * 10) / 10:g}"
    return Problem(at, f"{message}, at least {pair.wanted:g} is wanted", "make one lighter or the other darker")


def colour_of(text: str) -> Colour:
    """A slot and its changes: `40%` multiplies its luminance, `+60%` raises it, `s45%` multiplies its saturation."""
    slot, *changes = text.split()
    given = {"+": 0, "s": 100, "": 100}
    for change in changes:
        kind = change[0] if change[0] in "+s" else ""
        given[kind] = int(change.strip("+s%"))
    return Colour(slot, given[""], given["+"], given["s"])
