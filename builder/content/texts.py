"""The texts of records: walked with where they stand, or replaced one by one."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

import msgspec

from builder.outline.records import NAMING, Record, Text

T = TypeVar("T")


def texts_of(value: object, where: str = "") -> list[tuple[str, Text]]:
    """The texts of a record and of those in it that slides may say, with their keys: `points.2.lead`."""
    found: list[tuple[str, Text]] = []
    _gather(value, where, found)
    return found


def _gather(value: object, where: str, found: list[tuple[str, Text]]) -> None:
    if isinstance(value, Text):
        found.append((where, value))
    elif isinstance(value, Record):
        for name in _telling(type(value)):
            item = getattr(value, name)
            if item or isinstance(item, Text):  # most fields of most records hold nothing
                # What a layout asks for stands beside what every slide has.
                _gather(item, where if name == "content" else _below(where, name), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value, 1):
            _gather(item, _below(where, str(index)), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _gather(item, _below(where, key), found)


def rewritten(value: T, change: Callable[[Text, tuple[str, ...]], Text], path: tuple[str, ...] = ()) -> T:
    """A record with its texts changed, the same record where none is; what stands as it is (`VERBATIM`) stays.

    `change` gets each text and its keys.
    """
    made: Any = _rewritten(value, change, path)
    return made  # type: ignore[no-any-return]


def _rewritten(value: Any, change: Callable[[Text, tuple[str, ...]], Text], path: tuple[str, ...]) -> Any:
    if isinstance(value, Text):
        return change(value, path)
    if isinstance(value, Record):
        return _record(value, change, path)
    if isinstance(value, tuple) and value:
        items = [_rewritten(item, change, path) for item in value]
        return value if all(new is old for new, old in zip(items, value, strict=True)) else tuple(items)
    if isinstance(value, dict) and value:
        entries = {key: _rewritten(item, change, path) for key, item in value.items()}
        return value if all(entries[key] is value[key] for key in value) else entries
    return value


def _record(record: Record, change: Callable[[Text, tuple[str, ...]], Text], path: tuple[str, ...]) -> Record:
    changed = {}
    for name in _telling(type(record)):
        old = getattr(record, name)
        if not old or name == record.VERBATIM or isinstance(old, str | int | float):
            continue
        new = _rewritten(old, change, (*path, name))
        if new is not old:
            changed[name] = new
    return msgspec.structs.replace(record, **changed) if changed else record


@cache
def _telling(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a record that may hold texts."""
    return tuple(name for name in kind.__struct_fields__ if name not in NAMING)


def _below(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name
