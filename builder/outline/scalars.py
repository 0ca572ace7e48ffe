"""Scalars as texts, numbers and truth; what YAML 1.1 would take for more stays text."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from builder.outline.nodes import Scalar, Worked
from builder.outline.records import Text

MOST_CHARACTERS = 50_000  # of a text
_WHOLE = re.compile(r"[-+]?[0-9]{1,18}")
_LONGEST = 100  # characters of a number
_NUMBER = re.compile(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]{1,3})?")
# What YAML 1.1, or a habit, takes for truth.
_TRUE, _FALSE = {"yes", "on", "y", "true"}, {"no", "off", "n", "false"}


def _text(node: Scalar) -> Text:
    text = node.expression if isinstance(node, Worked) else node.text
    return Text(text if node.plain else text.rstrip("\n"), node.start, node.translated)


def _string(node: Scalar) -> str:
    return node.text.rstrip("\n")


def _whole(node: Scalar) -> int | None:
    return int(node.text) if _WHOLE.fullmatch(node.text) else None


def _real(node: Scalar) -> float | None:
    value = float(node.text) if len(node.text) < _LONGEST and _NUMBER.fullmatch(node.text) else None
    return None if value is None or value in (float("inf"), float("-inf")) else value


def _truth(node: Scalar) -> bool | None:
    return {"true": True, "false": False}.get(node.text)


SCALARS: dict[type, tuple[str, Callable[[Scalar], Any]]] = {
    Text: ("a text", _text),
    str: ("a text", _string),
    int: ("a whole number", _whole),
    float: ("a number", _real),
    bool: ("true or false", _truth),
}


def repair(wanted: type, node: Scalar, *, share: bool = False) -> str:
    """A hint: how a scalar that is not of the wanted type would be; empty when nobody knows.

    With `share` a per cent sign is meant as it is read, as hundredths of one.
    """
    if "{{" in node.text:
        return "here stands one expression alone, and it names 'vars:' alone"
    if wanted is bool:
        word = node.text.casefold()
        return "write true" if word in _TRUE else "write false" if word in _FALSE else ""
    plain = node.text.strip().replace(",", "").replace("_", "").replace("，", "").replace("−", "-").rstrip("%％ ")
    if plain == node.text or len(plain) > _LONGEST or not _NUMBER.fullmatch(plain):
        return ""
    is_share = share and wanted is float and node.text.strip().endswith(("%", "％"))
    return f"write {Decimal(plain).scaleb(-2).normalize():f}" if is_share else f"write {plain}"
