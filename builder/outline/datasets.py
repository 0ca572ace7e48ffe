"""Reads the tables of `data:`: a model's name says which further keys its table takes."""

from collections.abc import Mapping as Table
from typing import Any, Protocol

import msgspec
from msgspec.structs import replace

from builder.outline import records
from builder.outline.convert import did_you_mean, fields_of, record_from
from builder.outline.gathering import FAILED, Gathering
from builder.outline.nodes import Mapping, Node, Scalar, Sequence, shown
from builder.outline.records import Record

COMMON = frozenset(fields_of(records.Table)) - {"parameters"}


class ModelSpec(Protocol):
    """What validation needs of a model's module."""

    @property
    def Parameters(self) -> type[Record]: ...  # noqa: N802 - a class of a module


class TableReader:
    """Reads tables: the common keys into Table, all others into the Parameters of the model they name.

    `language` is that of the deck, `zh` or `en`, for models that say something and are not told in which.
    """

    def __init__(self, models: Table[str, ModelSpec], language: str = "zh") -> None:
        self.models, self.language = models, language

    def __call__(self, node: Node, name: str, shared: Gathering) -> Any:
        if isinstance(node, Scalar):
            file = fields_of(records.Table)["file"].reader(node, name, shared)
            return FAILED if file is FAILED else records.Table(at=node.at, file=file)
        if isinstance(node, Sequence):
            message = f"'{name}' wants a file, or keys such as file, sql and model, not {shown(node)}"
            return shared.report(node, message)
        common = [entry for entry in node.entries if entry[0].text in COMMON]
        table = record_from(records.Table, node, common, shared, name)
        rest = [entry for entry in node.entries if entry[0].text not in COMMON]
        model = node.get("model")
        if model is None:
            for key, _ in rest:
                shared.unknown(key, self._hint(key.text))
            return table
        if not isinstance(model, Scalar) or table is FAILED:
            return table  # reported as no text
        if model.text not in self.models:
            if not model.null:
                shared.report(model, f"no model named '{model.text}'", did_you_mean(model.text, self.models))
            return table
        parameters = self._parameters(self.models[model.text].Parameters, model.text, node, rest, shared)
        return FAILED if parameters is FAILED else msgspec.structs.replace(table, parameters=parameters)

    def _parameters(
        self, wanted: type[Record], model: str, node: Mapping, rest: list[tuple[Scalar, Node]], shared: Gathering
    ) -> Any:
        """The model's parameters, in the deck's language where the model has texts and nothing else is said."""
        fields = fields_of(wanted)
        for key, _ in rest:
            if key.text not in fields:
                hint = did_you_mean(key.text, fields.keys() | COMMON) or f"the model takes {', '.join(sorted(fields))}"
                shared.report(key, f"the model '{model}' has no parameter '{key.text}'", self._aside(key.text) or hint)
        taken = [entry for entry in rest if entry[0].text in fields]
        parameters = record_from(wanted, node, taken, replace(shared, shares=True), model)
        if parameters is FAILED or "language" not in fields or any(key.text == "language" for key, _ in taken):
            return parameters
        return msgspec.structs.replace(parameters, language=self.language)

    def _aside(self, key: str) -> str:
        return "a model's parameters stand beside 'model:'" if key == "parameters" else ""

    def _hint(self, key: str) -> str:
        """A hint for a key of a table that names no model."""
        near = did_you_mean(key, COMMON)
        if near.startswith("did"):
            return near
        taking = [name for name, model in self.models.items() if key in fields_of(model.Parameters)]
        return f"the model '{taking[0]}' has it: write 'model: {taking[0]}'" if taking else near


def spoken(node: Node) -> str:
    """The language of models in an outline: Chinese unless the deck is in another language."""
    said = node.get("language") if isinstance(node, Mapping) else None
    return "zh" if not isinstance(said, Scalar) or said.text.lower().startswith("zh") else "en"
