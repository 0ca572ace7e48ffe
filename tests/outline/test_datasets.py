"""Tables of `data:` are read with the parameters of the model they name."""

from types import SimpleNamespace
from typing import Annotated, Literal

import pytest
from msgspec import Meta

from builder.errors import Problem
from builder.outline.convert import convert
from builder.outline.datasets import TableReader, spoken
from builder.outline.read import parse
from builder.outline.records import Record, Table


class Growth(Record, frozen=True, kw_only=True):
    """A model's parameters."""

    start: float
    rate: Annotated[float, Meta(le=1)] = 0.1
    language: Literal["zh", "en"] = "zh"


class Fall(Record, frozen=True, kw_only=True):
    """Another's, which says nothing in words."""

    start: float = 1.0


MODELS = {"growth": SimpleNamespace(Parameters=Growth), "fall": SimpleNamespace(Parameters=Fall)}


def read(text: str, language: str = "zh") -> tuple[Table | None, list[Problem]]:
    problems: list[Problem] = []
    table = convert(parse(text, "deck.yaml"), Table, problems, {Table: TableReader(MODELS, language)}, "rent")
    return table, problems


def faults(text: str) -> list[tuple[int, int, str, str]]:
    return [(one.at.line, one.at.column, one.message, one.hint) for one in read(text)[1]]


def test_a_text_is_a_file() -> None:
    table, problems = read("a.csv")
    assert table is not None
    assert (str(table.file), problems) == ("a.csv", [])


def test_a_mapping_says_more() -> None:
    table, problems = read("sql: select 1\nunits: {x: 元}\nsource: a\nunverified: true")
    assert table is not None
    assert not problems
    assert (str(table.sql), str(table.units["x"]), str(table.source[0]), table.unverified) == (
        "select 1",
        "元",
        "a",
        True,
    )


def test_a_model_takes_its_parameters_as_further_keys() -> None:
    table, problems = read("model: growth\nstart: 3\nsource: a")
    assert table is not None
    assert not problems
    assert (str(table.model), table.parameters) == ("growth", Growth(start=3.0, at=table.at))


def test_a_model_speaks_the_decks_language_unless_told() -> None:
    for text, language in (("model: growth\nstart: 3", "en"), ("model: growth\nstart: 3\nlanguage: zh", "zh")):
        table, _ = read(text, "en")
        assert table is not None
        assert isinstance(table.parameters, Growth)
        assert table.parameters.language == language
    assert read("model: fall", "en")[1] == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("model: grwth\nstart: 1", (1, 8, "no model named 'grwth'", "did you mean 'growth'?")),
        ("model: growth\nstart: 1\nrat: 2",
         (3, 1, "the model 'growth' has no parameter 'rat'", "did you mean 'rate'?")),
        ("model: growth\nstart: 1\nrate: 2", (3, 7, "'rate' is at most 1, not '2'", "")),
        ("model: growth\nrate: 1", (1, 1, "the key 'start' is missing in 'growth'", "")),
        ("model: growth\nparameters: {start: 1}\nstart: 1",
         (2, 1, "the model 'growth' has no parameter 'parameters'", "a model's parameters stand beside 'model:'")),
        ("file: a.csv\nstart: 1", (2, 1, "unknown key 'start'", "the model 'growth' has it: write 'model: growth'")),
        ("fiel: a.csv", (1, 1, "unknown key 'fiel'", "did you mean 'file'?")),
        ("file: a.csv\nsheeet: x", (2, 1, "unknown key 'sheeet'", "did you mean 'sheet'?")),
        ("[a.csv, b.csv]", (1, 1, "'rent' wants a file, or keys such as file, sql and model, not a list of 2", "")),
        ("model: [a]", (1, 8, "'model' wants a text, not a list of 1", "")),
        ("unverified: yes", (1, 13, "'unverified' wants true or false, not 'yes'", "write true")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(text: str, fault: tuple[int, int, str, str]) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize(
    ("outline", "language"),
    [("title: x", "zh"), ("language: en", "en"), ("language: zh-TW", "zh"), ("language: ja-JP", "en"), ("x", "zh")],
)
def test_models_speak_chinese_or_english(outline: str, language: str) -> None:
    assert spoken(parse(outline, "deck.yaml")) == language


def test_a_per_cent_sign_in_a_parameter_means_a_share() -> None:
    assert faults("model: growth\nstart: 80%\nrate: 5%") == [
        (2, 8, "'start' wants a number, not '80%'", "write 0.8"),
        (3, 7, "'rate' wants a number, not '5%'", "write 0.05"),
    ]
