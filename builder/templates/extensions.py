"""Extensions in a part of a template: those that are known to be harmless stay, as bare as they can be."""

import re
from collections.abc import Callable, Mapping

from builder.templates.xml import A, Element, R, attributes, child

_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
_2012 = "{http://schemas.microsoft.com/office/powerpoint/2012/main}"
_FLAG, _NUMBER, _COLOUR = (re.compile(one) for one in ("[01]", "-?[0-9]{1,8}", "[0-9A-Fa-f]{6}"))
_ANYTHING = re.compile(".{1,100}")
_MOST = 500  # guides of a sheet


def _is_bare(element: Element, wanted: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether an element has no attributes but these, with such values."""
    return all(name in wanted and wanted[name].fullmatch(value) for name, value in attributes(element))


def _is_picture(element: Element) -> bool:
    return len(element) == 0 and f"{R}embed" in element.attrib and _is_bare(element, {f"{R}embed": _ANYTHING})


def _is_mark(element: Element) -> bool:
    return len(element) == 0 and "val" in element.attrib and _is_bare(element, {"val": _FLAG})


def _is_guides(element: Element) -> bool:
    return len(element) <= _MOST and _is_bare(element, {}) and all(_is_guide(one) for one in element)


def _is_guide(element: Element) -> bool:
    told = {"id": _NUMBER, "orient": re.compile("horz|vert"), "pos": _NUMBER, "userDrawn": _FLAG}
    colour = child(element, f"{_2012}clr", f"{A}srgbClr")
    if element.tag != f"{_2012}guide" or "id" not in element.attrib or not _is_bare(element, told) or colour is None:
        return False
    plain = sum(1 for _ in element.iter()) == 3 and not element.get("id", "-").startswith("-")
    return plain and colour.get("val") is not None and _is_bare(colour, {"val": _COLOUR})


_KNOWN: dict[str, tuple[str, Callable[[Element], bool]]] = {  # by uri: what is in it, and whether that is well formed
    "{96DAC541-7B7A-43D3-8B79-37D633B846F1}": (f"{_SVG}svgBlip", _is_picture),  # beside the one in pixels
    "{C183D7F6-B498-43B3-948B-1728B52AA6E4}": (f"{_DECORATIVE}decorative", _is_mark),
    "{27BBF7A9-308A-43DC-89C8-2F10F3537804}": (f"{_2012}sldGuideLst", _is_guides),  # of a master
    "{DCECCB84-F9BA-43D5-87BE-67443E8EF086}": (f"{_2012}sldGuideLst", _is_guides),  # of a layout
    "{620B2872-D7B9-4A21-9093-7833F8D536E1}": (f"{_2012}sldGuideLst", _is_guides),  # of the notes' master
}


def keep_known(extensions: Element) -> bool:
    """Leaves in a list of extensions what is known; False where nothing is left."""
    seen: set[str] = set()
    for one in tuple(extensions):
        uri = one.get("uri", "")
        tag, is_right = _KNOWN.get(uri, ("", bool))
        inside = child(one, tag) if tag else None
        if inside is None or uri in seen or len(one) != 1 or not is_right(inside) or len(one.attrib) != 1:
            extensions.remove(one)
            continue
        seen.add(uri)
        for each in one.iter():
            each.text = each.tail = None
    extensions.attrib.clear()
    extensions.text = None
    return bool(seen)
