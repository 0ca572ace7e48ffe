"""Reads slides: finds the layout that a slide's keys name, and its keys' records."""

import types
import typing
from collections.abc import Mapping as Table
from functools import cache
from typing import Any, Protocol

import msgspec

from builder.outline.convert import did_you_mean, fields_of, record_from
from builder.outline.gathering import FAILED, Gathering
from builder.outline.languages import with_language
from builder.outline.nodes import Mapping, Node, Scalar
from builder.outline.records import Record, Slide

COMMON = frozenset(fields_of(Slide)) - {"content"}


class LayoutSpec(Protocol):
    """What validation needs of a layout's module. `NEEDS_TITLE = False` may be added."""

    @property
    def NAME(self) -> str: ...  # noqa: N802 - a constant of a module
    @property
    def KEYS(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def Content(self) -> type[Record]: ...  # noqa: N802


@cache
def inside(record: type[Record]) -> dict[str, tuple[str, ...]]:
    """Keys of the records that stand in a record's fields, by key: under which fields each may be written."""
    found: dict[str, tuple[str, ...]] = {}
    hints = typing.get_type_hints(record)
    for info in msgspec.structs.fields(record):
        hint = hints[info.name]
        for kind in typing.get_args(hint) if typing.get_origin(hint) in (typing.Union, types.UnionType) else (hint,):
            if isinstance(kind, type) and issubclass(kind, Record):
                for key in fields_of(kind):
                    found[key] = (*found.get(key, ()), info.encode_name)
    return found


class SlideReader:
    """Reads slides: common keys into Slide, all others into the Content of the layout they name."""

    def __init__(self, layouts: Table[str, LayoutSpec]) -> None:
        self.layouts = layouts
        self.keys = {name: frozenset(fields_of(layout.Content)) for name, layout in layouts.items()}

    def __call__(self, node: Node, name: str, shared: Gathering) -> Any:
        if not isinstance(node, Mapping):
            return shared.report(node, "a slide wants keys and values", "write 'title: …' under the '-'")
        common = [entry for entry in node.entries if entry[0].text in COMMON]
        rest = [entry for entry in node.entries if entry[0].text not in COMMON]
        slide = with_language(record_from(Slide, node, common, shared, ""), node, shared)
        layout = self._layout(node, rest, shared)
        if layout is None or slide is FAILED:
            return slide
        untitled = not slide.title and isinstance(node.get("title"), Scalar | None)  # else reported as no text
        if untitled and getattr(layout, "NEEDS_TITLE", True):
            shared.report(node, "this slide has no title", "say in a sentence what it shows")
        taken = [entry for entry in rest if self._belongs(entry[0], layout, shared)]
        content = record_from(layout.Content, node, taken, shared, "")
        return FAILED if content is FAILED else msgspec.structs.replace(slide, content=content)

    def _layout(self, node: Mapping, rest: list[tuple[Scalar, Node]], shared: Gathering) -> LayoutSpec | None:
        """The layout that a slide names, or that its content names; None when that is a problem."""
        named = node.get("layout")
        if named is not None:
            if not isinstance(named, Scalar):
                return None  # reported as no text
            if named.text not in self.layouts:
                shared.report(named, f"no layout named '{named.text}'", self._layouts_hint(named.text))
            return self.layouts.get(named.text)
        given = {key.text for key, _ in rest}
        fitting = [layout for layout in self.layouts.values() if layout.KEYS and given >= layout.KEYS]
        most = max((len(layout.KEYS) for layout in fitting), default=0)
        best = [layout for layout in fitting if len(layout.KEYS) == most]
        if len(best) == 1:
            return best[0]
        if best:
            self._ambiguous(node, best, given, shared)
        else:
            self._unnamed(node, rest, shared)
        return None

    def _layouts_hint(self, wrong: str) -> str:
        hint = did_you_mean(wrong, self.layouts)
        return hint if hint.startswith("did") else f"one of {self._silent()}; others are named by their content"

    def _silent(self) -> str:
        """The layouts that no key of a slide names."""
        return ", ".join(name for name, layout in self.layouts.items() if not layout.KEYS)

    def _ambiguous(self, node: Mapping, best: list[LayoutSpec], given: set[str], shared: Gathering) -> None:
        keys = " and ".join(f"'{key}'" for key in sorted({key for layout in best for key in layout.KEYS}))
        taking = [name for name, keys_of in self.keys.items() if given <= keys_of]
        hint = f"write 'layout: {taking[0]}'" if taking else "leave one out, or make two slides of it"
        for key in sorted(given):
            outer = [name for layout in best for name in inside(layout.Content).get(key, ()) if name in given - {key}]
            hint = f"'{key}' may belong under '{outer[0]}:'; or {hint}" if outer else hint
        shared.report(node, f"{keys} stand on one slide and name different layouts", hint)

    def _unnamed(self, node: Mapping, rest: list[tuple[Scalar, Node]], shared: Gathering) -> None:
        """No key names a layout: a misspelt key is the likelier reason than an empty slide."""
        known = frozenset().union(*self.keys.values())
        strange = [key for key, _ in rest if key.text not in known]
        for key in strange:
            shared.unknown(key, did_you_mean(key.text, known | COMMON) or self._under(key.text))
        if not strange:
            naming = sorted(key for layout in self.layouts.values() if len(layout.KEYS) == 1 for key in layout.KEYS)
            hint = f"write one of {', '.join(naming)}; or 'layout:' with {self._silent()}"
            shared.report(node, "nothing says what this slide shows", hint)

    def _belongs(self, key: Scalar, layout: LayoutSpec, shared: Gathering) -> bool:
        mine = self.keys[layout.NAME]
        if key.text in mine:
            return True
        others = [name for name, keys in self.keys.items() if key.text in keys]
        if outer := inside(layout.Content).get(key.text):
            shared.unknown(key, _under(outer))
        elif others:
            hint = f"it belongs to {' and '.join(repr(name) for name in others[:3])}"
            shared.report(key, f"the layout '{layout.NAME}' has no key '{key.text}'", hint)
        else:
            shared.unknown(key, did_you_mean(key.text, mine | COMMON) or self._under(key.text))
        return False

    def _under(self, key: str) -> str:
        """A hint for a key that is right inside another one."""
        outer = sorted({name for layout in self.layouts.values() for name in inside(layout.Content).get(key, ())})
        return _under(tuple(outer)) if outer else ""


def _under(keys: tuple[str, ...]) -> str:
    return "it belongs under " + " or ".join(f"'{key}:'" for key in keys)
