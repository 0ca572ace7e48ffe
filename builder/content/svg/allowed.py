"""What a drawing may hold: the elements and attributes that draw, and why others are refused."""

from builder.content.svg.reading import SvgError

SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
GRADIENTS = frozenset(("linearGradient", "radialGradient"))
GROUPS = frozenset(("g", "defs", "symbol", "clipPath"))
ELEMENTS = SHAPES | GRADIENTS | GROUPS | {"use", "stop", "style"}
SILENT = frozenset(("title", "desc", "metadata", "view"))  # which draw nothing
# What draws in ways that programs do not agree on; programs leave many in a file that nothing uses.
DEFINITIONS = {
    "filter": ("a filter, such as a shadow or a blur", "flatten it, or save the picture as PNG"),
    "mask": ("a mask", "clip with a path instead, or save the picture as PNG"),
    "pattern": ("a pattern", "turn it into paths, or save the picture as PNG"),
    "marker": ("markers, such as arrowheads", "turn them into paths: in Inkscape, Path > Stroke to Path"),
}
_RUNS = ("runs a program", "save it anew as plain SVG, without scripts")
_MOVES = ("moves", "save it as a still picture")
_LETTERS = (
    "holds text, which looks different on each machine",
    "turn its letters into paths: in Inkscape, Path > Object to Path; in Illustrator, Type > Create Outlines",
)
_PICTURE = ("shows another picture", "trace that picture, or save the whole as PNG")
_PAGE = ("holds something else than a drawing", "save it anew as plain SVG, or as PNG")
_LINK = ("holds a link", "take the link out: a link goes into the outline")
_NESTED = ("holds a drawing in the drawing", "ungroup it, or save it anew as plain SVG")
_REFUSED = (
    (_RUNS, ("script", "handler", "listener")),
    (_MOVES, ("set", "discard", "mpath", "animate", "animateTransform", "animateMotion", "animateColor")),
    (_LETTERS, ("text", "tspan", "textPath", "tref", "altGlyph", "flowRoot", "flowPara", "flowSpan", "flowRegion")),
    (_PICTURE, ("image", "feImage")),
    (_PAGE, ("foreignObject", "iframe", "object", "embed", "audio", "video", "canvas", "switch")),
    (_LINK, ("a",)),
    (_NESTED, ("svg",)),
)
REFUSED = {name: why for why, names in _REFUSED for name in names}

# Properties that say how a shape is painted: as attributes, in `style` and in style sheets.
PROPERTIES = frozenset((
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "display",
    "visibility", "clip-path", "clip-rule", "paint-order", "vector-effect", "shape-rendering", "stop-color",
    "stop-opacity", "overflow", "mix-blend-mode", "isolation",
))  # fmt: skip
# Properties that draw in ways that are not taken, where they say more than this: the kind that they are told as.
REFUSED_PROPERTIES = {
    "filter": "filter", "mask": "mask", "mask-image": "mask", "marker": "marker", "marker-start": "marker",
    "marker-mid": "marker", "marker-end": "marker",
}  # fmt: skip
GEOMETRY = frozenset((
    "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "fx", "fy", "fr", "offset",
    "pathLength", "viewBox", "preserveAspectRatio", "gradientUnits", "gradientTransform", "spreadMethod",
    "clipPathUnits", "transform",
))  # fmt: skip
LONG = frozenset(("d", "points"))
# What decides by the machine whether something is drawn.
_CONDITIONS = frozenset(
    ("requiredExtensions", "requiredFeatures", "systemLanguage", "requiredFormats", "requiredFonts")
)


def judge_element(name: str) -> None:
    """Raises SvgError for an element of SVG that is not taken."""
    why = REFUSED.get(name)
    if why:
        raise SvgError(*why)
    if name not in ELEMENTS and name not in SILENT and name not in DEFINITIONS:
        raise SvgError(f"holds '{name[:40]}', which is not known to draw", "save it anew as plain SVG, or as PNG")


def judge_attribute(name: str) -> None:
    """Raises SvgError for an attribute without a namespace that does more than draw, or draws here and not there."""
    if name.lower().startswith("on"):
        raise SvgError(*_RUNS)
    if name in _CONDITIONS:
        raise SvgError("says that it looks different from program to program", "save it anew as plain SVG")
    if name in ("src", "base"):
        raise SvgError("leads outside", "save it anew as plain SVG")


def refuse_definition(kind: str) -> None:
    """Raises SvgError for a use of what is a key of DEFINITIONS."""
    what, hint = DEFINITIONS[kind]
    raise SvgError(f"uses {what}", hint)
