"""What every model takes: the limits of its numbers, the language of its texts, other names, a sensitivity."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from builder.models.outcome import Result
from builder.outline.records import Record, Text

Amount: TypeAlias = Annotated[float, Meta(gt=0, le=1e30)]
Share: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
PartOf: TypeAlias = Annotated[float, Meta(gt=0, le=1)]  # a share that something is divided by
Fall: TypeAlias = Annotated[float, Meta(ge=0, le=0.99)]  # at 1 the price would be nothing
Years: TypeAlias = Annotated[float, Meta(ge=0, le=100)]
Ratio: TypeAlias = Annotated[float, Meta(ge=1e-6, le=1e6)]
Growth: TypeAlias = Annotated[float, Meta(gt=-1, le=100)]
Elasticity: TypeAlias = Annotated[float, Meta(ge=0, le=10)]
Bilingual: TypeAlias = tuple[str, str]  # Chinese, English


class Sensitivity(Record, frozen=True, kw_only=True):
    """How far the result `of` moves when parameters do, one after the other.

    `vary` is a share (0.2 moves every number by a fifth to both sides), or by parameter its least and greatest value;
    an entry of a mapping or a list is `cases.stress`, `elasticities.0`.
    """

    of: Text
    """The result that is watched."""
    vary: Annotated[float, Meta(gt=0, le=0.99)] | dict[str, tuple[float, float]] = 0.2
    """A share of every number, or by parameter its least and greatest value."""


class ModelParameters(Record, frozen=True, kw_only=True):
    """What every model takes. `names` replaces the names of rows by their keys; a `sensitivity` the table."""

    language: Literal["zh", "en"] = "zh"
    """The language of what the model says; the deck's if not given."""
    names: dict[str, Text] = {}  # noqa: RUF012 - a struct copies it
    """Rows by the names that replace the model's own."""
    sensitivity: Sensitivity | None = None
    """Makes the table say how far a result moves when parameters do."""

    def say(self, texts: Bilingual) -> str:
        """The text in the language asked for."""
        return texts[self.language == "en"]

    def name(self, key: str, texts: Bilingual) -> str:
        """A row's name: the author's, or else the model's own."""
        return str(self.names[key]) if key in self.names else self.say(texts)

    def result(self, name: str, value: float, unit: Bilingual, words: Bilingual) -> Result:
        """A named figure in the language asked for."""
        return Result(name, value, self.say(unit), self.say(words))
