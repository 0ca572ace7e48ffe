"""Outlines as editors read them: scalars as the core schema of YAML 1.2 has them, and what a schema finds wrong."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from jsonschema.exceptions import ValidationError

from builder.outline.nodes import Mapping, Node, Sequence
from builder.outline.read import parse
from builder.schema import schema

NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
NULL = {"", "~", "null", "Null", "NULL"}


def value(node: Node) -> Any:
    """What a node is to an editor."""
    if isinstance(node, Mapping):
        return {key.text: value(inner) for key, inner in node.entries}
    if isinstance(node, Sequence):
        return [value(inner) for inner in node.items]
    if not node.plain:
        return node.text
    if node.text in NULL:
        return None
    if node.text in WORDS:
        return WORDS[node.text]
    if NUMBER.fullmatch(node.text):
        return int(node.text) if re.fullmatch(r"[-+]?[0-9]+", node.text) else float(node.text)
    return node.text


@cache
def checker(name: str) -> jsonschema.Draft7Validator:
    jsonschema.Draft7Validator.check_schema(schema(name))
    return jsonschema.Draft7Validator(schema(name))


def wrong(text: str, name: str = "deck") -> list[str]:
    """What the schema finds wrong in a file: the path of each fault, and what it is."""
    errors = checker(name).iter_errors(value(parse(text, "deck.yaml")))
    return sorted(f"{'.'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in map(inmost, errors))


def inmost(error: ValidationError) -> ValidationError:
    """Of the reasons why none of several forms fits, the one that lies deepest: there a form fits so far."""
    while error.context:
        error = max(error.context, key=lambda reason: (depth(reason), -len(reason.context or ())))
    return error


def depth(error: ValidationError) -> int:
    return max((depth(inner) for inner in error.context or ()), default=len(error.absolute_path))


def wrong_in(path: Path, name: str = "deck") -> list[str]:
    return wrong(path.read_text("utf-8"), name)
