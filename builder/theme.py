"""A theme: colours by role, fonts, type scale and grid; a file of differences from the complete base theme."""

import colorsys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from builder.errors import DeckError, Problem
from builder.outline.records import Text

SHIPPED = Path(__file__).parent.parent / "assets" / "themes"

EMU_PER_INCH = 914_400


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


def find(name: Text, folder: Path, instead: str | None = None) -> Theme:
    """The theme an outline names, or `instead` of it: a file below the folder, or one of those that are shipped."""
    wanted = instead or name.content
    for file in (folder / wanted, folder / "assets" / "themes" / f"{wanted}.yaml", SHIPPED / f"{wanted}.yaml"):
        if file.suffix == ".yaml" and file.is_file():
            return load(file)
    raise DeckError((Problem(name.at, f"no theme named '{wanted}'"),))


@cache
def load(path: Path) -> Theme:
    """The theme in a file, completed from `briefing.yaml` beside it."""
    merged: dict[str, dict[str, object]] = {}
    for file in (SHIPPED / "briefing.yaml", path):
        for part, entries in yaml.safe_load(file.read_text("utf-8")).items():
            merged.setdefault(part, {}).update(entries)
    return Theme(
        name=path.stem,
        palette={slot: str(code) for slot, code in merged["palette"].items()},
        colours={role: _colour(str(text)) for role, text in merged["colours"].items()},
        fonts={script: str(name) for script, name in merged["fonts"].items()},
        sizes={role: tuple(float(size) for size in scale) for role, scale in merged["sizes"].items()},  # type: ignore[attr-defined]
        grid={name: round(float(inches) * EMU_PER_INCH) for name, inches in merged["grid"].items()},  # type: ignore[arg-type]
    )


def _colour(text: str) -> Colour:
    """A slot and its changes: `40%` multiplies its luminance, `+60%` raises it, `s45%` multiplies its saturation."""
    slot, *changes = text.split()
    given = {"+": 0, "s": 100, "": 100}
    for change in changes:
        kind = change[0] if change[0] in "+s" else ""
        given[kind] = int(change.strip("+s%"))
    return Colour(slot, given[""], given["+"], given["s"])
