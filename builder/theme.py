"""A theme: colours by role, fonts, type scale and grid; a file of differences from the complete base theme."""

import colorsys
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from builder.contrast import Poor, poor
from builder.errors import At, DeckError, Problem
from builder.files import find as find_file
from builder.outline.convert import convert, did_you_mean
from builder.outline.read import read
from builder.outline.records import Record, Text

EMU_PER_INCH = 914_400
SLOTS = frozenset(
    ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
)
# Lines are broken by widths that come with talkdeck: of Arial and fonts of the same widths, and of monospaced ones.
MEASURED = {
    "latin": ("Arial", "Helvetica", "Arimo", "Liberation Sans"),
    "mono": (
        *("Consolas", "Courier New", "Menlo", "Monaco"),
        *("Liberation Mono", "DejaVu Sans Mono", "Cascadia Mono", "Source Code Pro"),
    ),
}
# Points: what is smaller cannot be read in a room; sources and the like may be as small as print.
FLOORS = {"title": 24, "lead": 18, "body": 18, "label": 18}
_LEAST = 11
_NUMBER = re.compile(r"[0-9]{1,3}(\.[0-9]{1,4})?")


@dataclass(frozen=True, slots=True)
class Colour:
    """A theme colour (`slot`, as DrawingML names it) whose saturation and luminance change, in per cent."""

    slot: str
    multiply: int = 100
    add: int = 0
    saturate: int = 100


@dataclass(frozen=True, slots=True)
class Theme:
    """A complete theme. `palette` maps slots to RRGGBB, `colours` roles to slots; `grid` is in EMU, sizes in points."""

    name: str
    palette: dict[str, str]
    colours: dict[str, Colour]
    fonts: dict[str, str]
    sizes: dict[str, tuple[float, ...]]
    grid: dict[str, int]

    def __hash__(self) -> int:
        return hash(self.name)  # tables do not hash; themes of a name are few

    def size(self, role: str, step: int = 0) -> float:
        """The type size of a role at a step of the scale, in points; past the end it stays at the smallest."""
        scale = self.sizes[role]
        return scale[min(step, len(scale) - 1)]

    def rgb(self, role: str) -> str:
        """The colour that a role comes out as, RRGGBB; ECMA-376 20.1.2.3.20–21 and 27, in HSL."""
        colour = self.colours[role]
        code = self.palette[colour.slot]
        red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
        hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        saturation = min(1.0, saturation * colour.saturate / 100)
        light = min(1.0, light * colour.multiply / 100 + colour.add / 100)
        return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation))


class ThemeFile(Record, frozen=True, kw_only=True):
    """What a theme file may say; a theme other than the base says only what differs from it."""

    palette: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it
    """The twelve theme colours of the file, as 1D4ED8."""
    colours: dict[str, Text] = {}  # noqa: RUF012
    """Roles by a colour of the palette and its changes, as `accent1 40% +60%`."""
    fonts: dict[str, Text] = {}  # noqa: RUF012
    """Fonts by script; `mono` is for code."""
    sizes: dict[str, tuple[Text, ...]] = {}  # noqa: RUF012
    """Type sizes in points by role, the largest first."""
    grid: dict[str, Text] = {}  # noqa: RUF012
    """Places and distances on the slide, in inches."""


def find(name: Text, folder: Path, instead: str | None = None) -> Theme:
    """The theme that an outline in `folder` names, or `instead` the one that the command line names.

    It is `assets/themes/NAME.yaml` beside the outline, or one that comes with talkdeck, or the path of a .yaml file.
    Raises DeckError.
    """
    name = Text(instead) if instead else name
    if name.content.endswith((".yaml", ".yml")):
        return load(find_file(name, folder))
    known = listed(folder)
    # Only names: a path would lead out of the folder.
    if re.fullmatch(r"[\w-]+", name.content) and name.content in known:
        return load(known[name.content])
    raise DeckError((Problem(name.at, f"no theme named '{name}'", did_you_mean(name.content, known)),))


def listed(folder: Path | None = None) -> dict[str, Path]:
    """The files of the themes that come with talkdeck by name, and before those the ones beside an outline."""
    places = (_shipped(), *([folder / "assets" / "themes"] if folder else []))
    return {path.stem: path for place in places for path in sorted(place.glob("*.yaml"))}


def load(path: Path) -> Theme:
    """The theme in a file, completed from the base theme. Raises DeckError with the places in the file."""
    return _loaded(path, path.stat().st_mtime_ns if path.exists() else 0)


@cache
def _loaded(path: Path, _changed: int) -> Theme:
    base = _read(_shipped() / "briefing.yaml")
    given = base if path.resolve() == (_shipped() / "briefing.yaml").resolve() else _read(path)
    problems = [problem for part in _PARTS for problem in _wrong(part, getattr(base, part), getattr(given, part))]
    if problems:
        raise DeckError(tuple(problems))
    theme = Theme(
        name=path.stem,
        palette={slot: code.content.lstrip("#").upper() for slot, code in {**base.palette, **given.palette}.items()},
        colours={role: _colour(text.content) for role, text in {**base.colours, **given.colours}.items()},
        fonts={script: text.content for script, text in {**base.fonts, **given.fonts}.items()},
        sizes={
            role: tuple(float(size.content) for size in scale) for role, scale in {**base.sizes, **given.sizes}.items()
        },
        grid={name: round(float(text.content) * EMU_PER_INCH) for name, text in {**base.grid, **given.grid}.items()},
    )
    if pale := tuple(_pale(pair, theme, given, path) for pair in poor(theme.rgb)):
        raise DeckError(pale)
    return theme


def _pale(pair: Poor, theme: Theme, given: ThemeFile, path: Path) -> Problem:
    """A pair of roles that are too much alike, at what the theme file itself says of either of them."""
    said = (
        text
        for role in (pair.text, pair.ground)
        for text in (given.colours.get(role), given.palette.get(theme.colours[role].slot))
        if text is not None
    )
    at = next((text.at for text in said), At(str(path), 1, 1))
    # Rounded down: 4.46 is not the 4.5 that is wanted.
    message = f"'{pair.text}' on '{pair.ground}' has a contrast of {int(pair.contrast * 10) / 10:g}"
    return Problem(at, f"{message}, at least {pair.wanted:g} is wanted", "make one lighter or the other darker")


def _shipped() -> Path:
    """The themes that come with talkdeck: inside the package when it is installed, beside it in the source tree."""
    installed = Path(__file__).parent / "assets" / "themes"
    return installed if installed.is_dir() else Path(__file__).parents[1] / "assets" / "themes"


def _read(path: Path) -> ThemeFile:
    node = read(path)
    problems: list[Problem] = []
    given = convert(node, ThemeFile, problems)
    if problems or given is None:
        raise DeckError(tuple(map(_about_marks, problems)))
    return given


def _about_marks(problem: Problem) -> Problem:
    # `accent1: #1D4ED8` is an empty value and a comment to YAML.
    if not problem.message.endswith("is empty"):
        return problem
    return replace(problem, hint="what follows # is a comment: write a colour without it, as 1D4ED8")


def _wrong(part: str, base: dict[str, Any], given: dict[str, Any]) -> Iterator[Problem]:
    """Names that the base theme has not, and values that are none."""
    is_right, wanted = _PARTS[part]
    for name, value in given.items():
        texts: tuple[Text, ...] = value if isinstance(value, tuple) else (value,)
        if name not in base:
            yield Problem(texts[0].at, f"a theme has no '{name}' under '{part}'", did_you_mean(name, base))
        for text in texts:
            if not is_right(text.content):
                yield Problem(text.at, f"'{name}' wants {wanted}, not '{text}'")
        if part == "sizes" and all(is_right(text.content) for text in texts):
            yield from _wrong_sizes(name, texts)
        if part == "fonts" and name in MEASURED and (problem := _unmeasured(texts[0], MEASURED[name])):
            yield problem


def _wrong_sizes(role: str, texts: tuple[Text, ...]) -> Iterator[Problem]:
    sizes = [float(text.content) for text in texts]
    if sizes != sorted(sizes, reverse=True):
        yield Problem(texts[0].at, f"the sizes of '{role}' do not fall", "write the largest first")
    least = FLOORS.get(role, _LEAST)
    small = (text for text, size in zip(texts, sizes, strict=True) if size < least)
    yield from (Problem(text.at, f"'{role}' is at least {least} points, not {text}") for text in small)


def _unmeasured(font: Text, measured: tuple[str, ...]) -> Problem | None:
    """A font whose widths are not known: lines would break elsewhere than it was decided."""
    if not font.content or font.content.casefold() in map(str.casefold, measured):
        return None
    hint = f"{', '.join(measured[:-1])} and {measured[-1]} can be measured"
    return Problem(font.at, f"no widths are known for '{font}'", hint)


def _is_colour_code(text: str) -> bool:
    return bool(re.fullmatch(r"#?[0-9A-Fa-f]{6}", text))


def _is_colour(text: str) -> bool:
    slot, *changes = text.split() or [""]
    return slot in SLOTS and all(re.fullmatch(r"[+s]?[0-9]{1,3}%", change) for change in changes)


def _is_size(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and 1 <= float(text) <= 400


def _is_length(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and float(text) <= 56  # inches; PowerPoint's largest slide


_PARTS: dict[str, tuple[Callable[[str], bool], str]] = {
    "palette": (_is_colour_code, "a colour as 1D4ED8"),
    "colours": (_is_colour, "a colour of the palette and its changes, as 'accent1 40% +60%'"),
    "fonts": (bool, "the name of a font"),
    "sizes": (_is_size, "points from 1 to 400"),
    "grid": (_is_length, "inches"),
}


def _colour(text: str) -> Colour:
    """A slot and its changes: `40%` multiplies its luminance, `+60%` raises it, `s45%` multiplies its saturation."""
    slot, *changes = text.split()
    given = {"+": 0, "s": 100, "": 100}
    for change in changes:
        kind = change[0] if change[0] in "+s" else ""
        given[kind] = int(change.strip("+s%"))
    return Colour(slot, given[""], given["+"], given["s"])
