"""Random values for the fields of records, by their types alone: texts of many scripts, numbers, choices, lists."""

import types
import typing
from collections.abc import Callable, Mapping
from random import Random
from typing import Annotated, Any, Literal, TypeAlias, Union

import msgspec

from builder.layouts import picturing
from builder.outline import records
from builder.outline.records import Record, Text
from builder.schema.forms import hints, keys

Field: TypeAlias = tuple[type[Record], str]  # a record and the key that an author writes
Own: TypeAlias = Callable[["Draw"], Any]
LEFT_OUT: Any = object()  # what an `Own` gives for a key that is better not written
ALWAYS = {records.Point: {"text"}, picturing.Image: {"alt"}}  # what says nothing without them

SCRIPTS = (
    ("推理", "单价会降，", "总量会升。", "把省下的成本做成体验", "“低 99.3%”", "（示例）", "——", "……", "算力"),
    (
        "tokens",
        "a long-winded explanation of prices",
        "GPU",
        "naïve café",
        "Donaudampfschifffahrtsgesellschaft",
        "İıßẞ",
    ),
    ("トークン", "コストは下がる。", "ﾊﾝｶｸ", "が゙", "一ヶ月", "ー"),
    ("비용은 내려간다", "토큰", "각", "값"),
    ("مرحبا بالعالم", "שלום", "‏۱۲۳‏", "עִבְרִית"),
    ("हिन्दी", "ภาษาไทย", "தமிழ்", "ქართული", "Ελληνικά", "Москва"),
    ("e\u0301\u0302\u0303", "Z\u0335\u0321\u035b", "\u1100\u1161\u11a8", "ǆ", "ﬁ"),
    ("👩‍👩‍👧", "🏳️‍🌈", "👍🏽", "🇨🇳", "1️⃣", "😀", "𠮷野家", "𝒳"),
)
TRAPS = (
    "_x0041_", "_x000D_", "]]>", "<![CDATA[", "&lt;", "&#0;", "<a:t>", "\"'", "%s", "{0}", "$x_1^2$", "=1+1", "\\",
    "\u00a0", "\u200b", "\u2060", "\u00ad", "\u202f", "\u3000", "\t", "  ", "\n", "#N/A", "NULL", "C:\\x", "*", "`",
    "**粗** *emphasis* `code()`", "^2^", "[web](https://example.org/?a=1&b=2)", "[mail](mailto:a@example.org)",
    "[网](https://例子.中国/路径?q=价格)", "[here](#slide-0)", "[there](#slide-1)", "\\*", "x" * 60, "长" * 30,
)  # fmt: skip


class Said(str):
    """A text, and the field that it stands in."""

    __slots__ = ("field",)
    field: Field

    def __deepcopy__(self, _: object) -> "Said":
        return self

    @classmethod
    def under(cls, field: Field, text: str) -> "Said":
        made = cls(text)
        made.field = field
        return made


class Draw:
    """Draws values; the same seed gives the same. `own` draws the fields that name things, by record and key."""

    def __init__(self, seed: int, own: Mapping[Field, Own], chance: float = 0.3) -> None:
        self.dice = Random(seed)
        self.own = own
        self.chance = chance
        self.languages: tuple[str, ...] = ()  # in which texts are now and then written

    def maybe(self, chance: float) -> bool:
        return self.dice.random() < chance

    def text(self, most: int = 5) -> str:
        """A text of some pieces of one script, or of all; now and then with something that breaks programs."""
        pieces = self.dice.choice(SCRIPTS) if self.maybe(0.7) else sum(SCRIPTS, ())
        found = [self.dice.choice(pieces) for _ in range(self.dice.randint(1, most))]
        if self.maybe(0.4):
            found.insert(self.dice.randint(0, len(found)), self.dice.choice(TRAPS))
        return self.dice.choice(("", " ")).join(found)

    def record(self, record: type[Record], chance: float | None = None) -> dict[str, Any]:
        """A record with the keys it must have and, by chance, others."""
        chance = self.chance if chance is None else chance
        made = {}
        for key, info in keys(record).items():
            if info.required or key in ALWAYS.get(record, ()) or self.maybe(chance):
                value = self.field(record, key)
                if value is not LEFT_OUT:
                    made[key] = value
        return made

    def field(self, record: type[Record], key: str) -> Any:
        """A value for a key of a record."""
        if own := self.own.get((record, key)):
            return labelled(own(self), (record, key))
        return self.value(hints(record)[keys(record)[key].name], (record, key))

    def value(self, kind: Any, field: Field) -> Any:
        """A value of a type."""
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if origin in (Union, types.UnionType):
            return self.value(self.dice.choice([one for one in inner if one is not type(None)]), field)
        if origin is Literal:
            return self.dice.choice([word for word in inner if word != ""])
        if origin is Annotated and inner[0] is Text:
            return self.value(Text, field)
        if origin is Annotated:
            return self.number(*_limits(inner[1:]))
        return self.gathered(origin, inner, field) if origin else self.scalar(kind, field)

    def gathered(self, origin: Any, inner: tuple[Any, ...], field: Field) -> Any:
        """A list or a mapping of names."""
        if origin is dict:
            return {self.text(2): self.value(inner[1], field) for _ in range(self.dice.randint(1, 2))}
        some = inner[:1] * self.dice.randint(1, 3) if inner[1:] == (Ellipsis,) else inner
        return [self.value(one, field) for one in some]

    def scalar(self, kind: Any, field: Field) -> Any:
        """A text, a truth, a number, or a record."""
        if kind in (Text, str):
            return self.spoken(field)
        if kind is bool:
            return self.maybe(0.5)
        if kind in (int, float):
            return self.dice.randint(0, 9) if kind is int else self.number(0, 100)
        return self.record(kind)

    def spoken(self, field: Field) -> Any:
        """A text, or one for each language."""
        if self.languages and self.maybe(0.5):
            return {language: Said.under(field, self.text()) for language in self.languages}
        return Said.under(field, self.text())

    def number(self, least: float, most: float) -> float:
        made = self.dice.choice((least, most, self.dice.uniform(least, most)))
        return round(made, 3) if self.maybe(0.5) else float(round(made))


def labelled(value: Any, field: Field) -> Any:
    """A value whose texts know the field they stand in, unless they do."""
    if isinstance(value, dict):
        return {key: labelled(inner, field) for key, inner in value.items()}
    if isinstance(value, list):
        return [labelled(inner, field) for inner in value]
    return Said.under(field, value) if isinstance(value, str) and not isinstance(value, Said) else value


def of_record(record: type[Record], made: dict[str, Any]) -> dict[str, Any]:
    """A record written by hand, whose texts know their fields."""
    return {key: labelled(value, (record, key)) if key in keys(record) else value for key, value in made.items()}


def _limits(metas: tuple[Any, ...]) -> tuple[float, float]:
    least, most = 0.0, 100.0
    for meta in metas:
        if isinstance(meta, msgspec.Meta):
            least = next((one for one in (meta.ge, meta.gt) if one is not None), least)
            most = next((one for one in (meta.le, meta.lt) if one is not None), most)
    return float(least), float(min(most, 1e6))
