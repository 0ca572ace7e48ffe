"""The colours of a template: the palette behind its colour map, and DrawingML's colours as RRGGBB or by slot."""

import colorsys
import re

from msgspec import Struct

from builder.templates.xml import A, Element, P, child, share, whole

MAP = {
    "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2", "hlink": "hlink", "folHlink": "folHlink",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
}  # fmt: skip
_ENDS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31",
    "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47",
    "hlink": "0563C1", "folHlink": "954F72",
}  # fmt: skip
KINDS = {f"{A}{name}" for name in ("schemeClr", "srgbClr", "sysClr", "prstClr", "scrgbClr", "hslClr")}
_PRESETS = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "lime": "00FF00", "blue": "0000FF",
    "yellow": "FFFF00", "cyan": "00FFFF", "magenta": "FF00FF", "gray": "808080", "grey": "808080",
    "silver": "C0C0C0", "maroon": "800000", "navy": "000080", "orange": "FFA500", "purple": "800080", "teal": "008080",
    "dkGray": "A9A9A9", "ltGray": "D3D3D3", "dkBlue": "00008B", "dkRed": "8B0000",
}  # fmt: skip
_SAID = {"lumMod": "", "lumOff": "+", "satMod": "s"}  # the changes that theme files can say, and how


class Scheme(Struct, frozen=True):
    """The twelve colours of a theme and the map through which a sheet names them (ECMA-376 19.3.1.6, 20.1.6.2)."""

    colours: dict[str, str]
    map: dict[str, str]

    @property
    def palette(self) -> dict[str, str]:
        """The slots as a sheet sees them: dk1 is its text, lt1 its paper, whatever the theme calls them."""
        return {slot: self.colours[self.map[name]] for name, slot in MAP.items()}

    def slot(self, name: str) -> str:
        """The slot of the palette that a scheme colour means; empty where the map leads to none."""
        if name in MAP:
            return MAP[name]
        return next((MAP[one] for one, to in self.map.items() if to == name), "")


def scheme(theme: Element, mapping: Element | None) -> Scheme:
    """The colours of a theme under a master's `clrMap`."""
    told = theme.find(f".//{A}clrScheme")  # under themeElements; right under the root where a theme is overridden
    colours = {}
    for slot, default in _ENDS.items():
        holder = child(told, f"{A}{slot}")
        colours[slot] = next((_base(one, {}) for one in (holder if holder is not None else ())), "") or default
    return Scheme(colours, mapped(mapping))


def mapped(mapping: Element | None) -> dict[str, str]:
    """What a colour map says, completed and without what is no slot."""
    given = {} if mapping is None else {name: mapping.get(name, "") for name in MAP}
    return {name: given[name] if given.get(name) in _ENDS else slot for name, slot in MAP.items()}


def put_right(sheet: Element) -> int:
    """Has the colour maps of a sheet say the usual slot where they say one that is none, and counts the places."""
    count = 0
    for mapping in sheet.iter(f"{P}clrMap", f"{A}overrideClrMapping"):
        for name, slot in mapped(mapping).items():
            if mapping.get(name, slot) != slot:
                mapping.set(name, slot)
                count += 1
    return count


def override(layout: Element, scheme: Scheme) -> Scheme:
    """The scheme of a layout, which may have a colour map of its own."""
    own = child(layout, f"{P}clrMapOvr", f"{A}overrideClrMapping")
    return scheme if own is None else Scheme(scheme.colours, mapped(own))


def colour_in(holder: Element | None) -> Element | None:
    """The colour among an element's children."""
    return None if holder is None else next((one for one in holder if one.tag in KINDS), None)


def notation(colour: Element | None, scheme: Scheme) -> str:
    """A colour as theme files write it (`accent1 75%`), or RRGGBB where they cannot; empty for none."""
    if colour is None:
        return ""
    slot = scheme.slot(colour.get("val", "")) if colour.tag == f"{A}schemeClr" else ""
    changes = [(_name(one), round(share(one) * 100)) for one in colour if _name(one) != "alpha"]
    if slot and all(name in _SAID and 0 <= value < 1000 for name, value in changes):
        return " ".join([slot, *(f"{_SAID[name]}{value}%" for name, value in changes)])
    return rgb(colour, scheme)


def rgb(colour: Element | None, scheme: Scheme, instead: str = "") -> str:
    """A colour as RRGGBB, its changes made; `instead` is what `phClr` stands for. Empty for no colour."""
    if colour is None:
        return ""
    named = {**scheme.colours, **{name: scheme.colours[slot] for name, slot in scheme.map.items()}, "phClr": instead}
    code = _base(colour, named)
    for change in colour if code else ():
        code = _changed(code, _name(change), share(change))
    return code


def _base(colour: Element, named: dict[str, str]) -> str:
    value = colour.get("val", "")
    if colour.tag == f"{A}schemeClr":
        return named.get(value, "")
    if colour.tag == f"{A}sysClr":
        value = colour.get("lastClr") or ("FFFFFF" if value == "window" else "000000")
    if colour.tag == f"{A}prstClr":
        return _PRESETS.get(value, "808080")
    if colour.tag == f"{A}scrgbClr":
        return _code(*(_gamma(min(max(share(colour, name), 0.0), 1.0)) for name in "rgb"))
    if colour.tag == f"{A}hslClr":
        hue = whole(colour, "hue") / 21_600_000 % 1
        return _code(*colorsys.hls_to_rgb(hue, *(min(max(share(colour, one), 0.0), 1.0) for one in ("lum", "sat"))))
    return value.upper() if re.fullmatch("[0-9A-Fa-f]{6}", value) else ""


def _changed(code: str, change: str, value: float) -> str:
    """A colour with one change made, in HSL or in linear light (ECMA-376 20.1.2.3)."""
    red, green, blue = parts(code)
    if change in ("tint", "shade"):
        value = min(max(value, 0.0), 1.0)
        raised = 1 - value if change == "tint" else 0.0
        return _code(*(_gamma(_linear(one) * value + raised) for one in (red, green, blue)))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if change == "lumMod":
        light *= value
    elif change == "lumOff":
        light += value
    elif change == "satMod":
        saturation *= value
    elif change == "satOff":
        saturation += value
    return _code(*colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), min(max(saturation, 0.0), 1.0)))


def parts(code: str) -> tuple[float, float, float]:
    """Red, green and blue of RRGGBB, from 0 to 1."""
    red, green, blue = (int(code[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


def mean(codes: list[str]) -> str:
    """The colour between others; empty for none."""
    known = [parts(code) for code in codes if code]
    return _code(*(sum(one) / len(known) for one in zip(*known, strict=True))) if known else ""


def _code(*values: float) -> str:
    return "".join(f"{round(value * 255):02X}" for value in values)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _gamma(value: float) -> float:
    value = min(max(value, 0.0), 1.0)
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
