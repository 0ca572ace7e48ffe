"""The choice of a language: what is translated, what only looks so, and what is missing."""

import typing
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import DeckError
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.convert import fields_of
from builder.outline.languages import LANGUAGES, Languages
from builder.outline.nodes import Mapping, Node, Scalar, Sequence
from builder.outline.read import parse
from builder.outline.records import Deck, Record
from builder.outline.translations import FREE, in_language, languages_of, selected
from tests.outlines import around, problems_of

BOTH = "languages: [zh-CN, en]\n"


def plain(node: Node) -> object:
    """A node as Python has it, without its places."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.text


def chosen(text: str, language: str | None = None) -> dict[str, object]:
    """The outline in a language, without what says so."""
    root = parse(text, "deck.yaml")
    node, problems = in_language(root, languages_of(root), language)
    assert problems == ()
    found = plain(node)
    assert isinstance(found, dict)
    return {key: value for key, value in found.items() if key not in ("language", "languages")}


def missing(text: str, language: str | None = None) -> list[tuple[int, int, str, str]]:
    root = parse(text, "deck.yaml")
    _, problems = in_language(root, languages_of(root), language)
    return [(problem.at.line, problem.at.column, problem.message, problem.hint) for problem in problems]


def refusal(text: str, language: str | None = None) -> list[str]:
    root = parse(text, "deck.yaml")
    with pytest.raises(DeckError) as caught:
        in_language(root, languages_of(root), language)
    return [f"{one.at.line}:{one.at.column} {one.message} ({one.hint})" for one in caught.value.problems]


@pytest.mark.parametrize(
    ("value", "here"),
    [
        ("{zh-CN: 便宜, en: Cheap}", "Cheap"),
        ("[{zh-CN: 一, en: One}, 2]", ["One", "2"]),
        ("{zh-CN: [一, 二], en: [One]}", ["One"]),
        ("{lead: {zh-CN: 一, en: One}, text: same}", {"lead": "One", "text": "same"}),
        ("{zh-CN: {file: a.csv}, en: {sql: {zh-CN: x, en: select}}}", {"sql": "select"}),
        ("{EN: any case, zh: short}", "any case"),
        ("{zh-CN: 有, en: ~}", "~"),  # nothing, on purpose
    ],
)
def test_any_value_may_be_translated(value: str, here: object) -> None:
    assert chosen(f"{BOTH}title: {value}", "en")["title"] == here


def test_the_first_language_is_built_unless_another_is_asked_for() -> None:
    text = "title: {zh-CN: 便宜, en: Cheap}"
    assert chosen(BOTH + text)["title"] == "便宜"
    assert chosen("languages: [en, zh-CN]\n" + text)["title"] == "Cheap"


def test_what_was_chosen_keeps_its_place() -> None:
    root = parse(BOTH + "title:\n  zh-CN: 便宜\n  en: Cheap", "deck.yaml")
    node, _ = in_language(root, languages_of(root), "en")
    assert isinstance(node, Mapping)
    assert (title := node.get("title")) is not None
    assert (title.at.line, title.at.column) == (4, 7)


@pytest.mark.parametrize(
    ("written", "asked", "found"),
    [
        ("{en-GB: colour, zh-CN: 色}", "en", "colour"),
        ("{en: color, zh-CN: 色}", "en-GB", "color"),
        ("{en-GB: colour, en: color}", "en-GB", "colour"),
        ("{en-GB: colour, en: color}", "en", "color"),
        ("{en-GB: colour, en-US: color}", "en", "color"),
        ("{zh: 色, zh-TW: 色彩}", "zh-TW", "色彩"),
    ],
)
def test_a_tag_without_a_region_means_the_only_one_there_is(written: str, asked: str, found: str) -> None:
    assert chosen(f"languages: [{asked}, ja]\ntitle: {written}")["title"] == found


def test_regions_do_not_stand_in_for_each_other() -> None:
    assert missing("languages: [zh-TW, en]\ntitle: {zh-CN: 题, en: Title}") == [
        (2, 8, "this is not translated into Traditional Chinese", "line 2 has it in Chinese: add 'zh-TW: …'")
    ]


def test_every_missing_translation_is_told_with_its_place_and_where_there_is_one() -> None:
    text = (
        BOTH + "title:\n  zh-CN: 便宜\nsections:\n  - title: {zh-CN: 一}\n    slides: [{title: {zh: 页, en: Page}}]\n"
    )
    assert missing(text, "en") == [
        (3, 3, "this is not translated into English", "line 3 has it in Chinese: add 'en: …'"),
        (5, 12, "this is not translated into English", "line 5 has it in Chinese: add 'en: …'"),
    ]
    assert missing(text) == []


def test_a_misspelt_language_is_told_at_its_place() -> None:
    assert missing(BOTH + "title: {zh-CN: 便宜, en-UK: Cheap}") == [
        (2, 20, "no language 'en-UK' is known", "did you mean 'en-US'?")
    ]


def test_names_that_an_author_is_free_in_are_no_languages() -> None:
    text = BOTH + "data: {en: {file: a.csv}, zh: {file: b.csv}}\nchart: {names: {en: 英语, zh: 中文}, units: {en: 个}}"
    assert chosen(text) == plain(parse(text.removeprefix(BOTH), ""))


def test_names_are_translated_one_by_one_or_all_together() -> None:
    assert chosen(BOTH + "chart: {names: {en: {zh-CN: 英语, en: English}, b: 2}}", "en")["chart"] == {
        "names": {"en": "English", "b": "2"}
    }
    assert chosen(BOTH + "chart: {names: {zh-CN: {a: 甲}, en: {a: A}}}", "en")["chart"] == {"names": {"a": "A"}}
    assert chosen(BOTH + "data: {use: {file: {zh-CN: a.csv, en: b.csv}}}", "en")["data"] == {"use": {"file": "b.csv"}}


def test_without_a_list_of_languages_the_mappings_say_which_there_are() -> None:
    text = "title: {en: Cheap, ja: 安い}\nchart: {names: {ko: x}}\ndata: {zh: a.csv}"
    assert languages_of(parse(text, "")).tags == ("en", "ja")
    assert languages_of(parse("language: ja\n" + text, "")).tags == ("ja", "en")
    assert chosen(text)["title"] == "Cheap"
    assert plain(in_language(parse("title: {en: Cheap}", ""), languages_of(parse("title: {en: x}", "")))[0]) == {
        "language": "en",
        "languages": ["en"],
        "title": "Cheap",
    }
    assert chosen(text, "ja")["title"] == "安い"


def test_an_outline_in_one_language_stays_as_it_is() -> None:
    root = parse("title: 便宜\nlanguage: en\nsections: [{slides: [{title: x, language: ja}]}]", "")
    assert in_language(root, languages_of(root)) == (root, ())
    assert in_language(root, languages_of(root))[0] is root


def test_a_section_and_a_slide_stay_in_the_language_they_say() -> None:
    text = """
languages: [zh-CN, en]
sections:
  - title: {zh-CN: 一, en: One}
    language: en
    slides:
      - title: {zh-CN: 页, en: Page}
      - {title: {zh-CN: 页, ja: ページ}, language: ja}
  - slides: [{title: {zh-CN: 页, en: Page}}]
"""
    own = {"title": "One", "language": "en", "slides": [{"title": "Page"}, {"title": "ページ", "language": "ja"}]}
    assert chosen(text)["sections"] == [own, {"slides": [{"title": "页"}]}]


def test_a_file_that_an_outline_names_is_chosen_from_alike() -> None:
    node, problems = selected(parse("sources: [{title: {zh-CN: 报告, en: Report}}]", ""), Languages(("en",)), "en")
    assert (plain(node), problems) == ({"sources": [{"title": "Report"}]}, ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("languages: [zh-CN, fr]", "1:20 no language 'fr' is known ()"),
        ("languages: [en, en-US]", "1:17 this language is named twice (keep one of the two)"),
        ("languages: []", "1:12 'languages' is empty (name at least one, such as zh-CN)"),
        ("languages:", "1:11 'languages' wants tags, such as [zh-CN, en] ()"),
        ("language: [zh-CN, en]", "1:11 'language' wants one tag, not a list (name several under 'languages:'"),
        ("languages: {zh-CN: en}", "1:12 'languages' wants tags, such as [zh-CN, en] ()"),
    ],
)
def test_a_list_of_languages_that_cannot_be_is_told(text: str, said: str) -> None:
    assert refusal(text)[0].startswith(said.removesuffix(" ()"))


def test_one_language_and_several_are_not_both_said() -> None:
    assert refusal(BOTH + "language: en")[0].startswith("2:11 'language' and 'languages' both stand at the top")


@pytest.mark.parametrize(
    ("text", "wanted", "said"),
    [
        (BOTH, "ja", "the deck has no language 'ja' (it has zh-CN, en)"),
        (BOTH, "eng", "the deck has no language 'eng' (it has zh-CN, en)"),
        (BOTH, "en-UK", "the deck has no language 'en-UK' (did you mean 'en-US'?)"),
        ("title: x", "en", "the deck has no language 'en' (it is in zh-CN alone: write 'languages: [zh-CN, …]'"),
    ],
)
def test_a_language_that_the_deck_has_not_is_told(text: str, wanted: str, said: str) -> None:
    assert refusal(text, wanted)[0].startswith(f"0:0 {said}")


def records(wanted: object, seen: set[object]) -> Iterator[type[Record]]:
    """The records that a type may hold, itself among them."""
    if wanted in seen:
        return
    seen.add(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Record):
        yield wanted
        for hint in typing.get_type_hints(wanted).values():
            yield from records(hint, seen)
    for inner in typing.get_args(wanted):
        yield from records(inner, seen)


def every_record() -> list[type[Record]]:
    roots = [Deck, *(layout.Content for layout in LAYOUTS.values()), *(model.Parameters for model in MODELS.values())]
    seen: set[object] = set()
    return [record for root in roots for record in records(root, seen)]


def test_no_key_of_an_outline_is_a_language_and_all_that_hold_free_names_are_known() -> None:
    for record in every_record():
        assert not fields_of(record).keys() & LANGUAGES.keys()
        hints = typing.get_type_hints(record)
        free = {field.encode_name for field in msgspec.structs.fields(record) if "dict[str" in str(hints[field.name])}
        assert free <= FREE | {"data", "variants"}, record


words = st.sampled_from(["a", "names", "en", "zh-CN", "ja", "data", "sections", "language"])
trees = st.recursive(
    st.sampled_from(["x", "en"]), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3)
)


@given(st.dictionaries(words.filter(lambda word: word != "language"), trees, min_size=1, max_size=4))
def test_whatever_is_written_a_choice_is_made_of_it(tree: dict[str, object]) -> None:
    root = parse(BOTH + yaml.safe_dump(tree), "")
    for language in ("zh-CN", "en"):
        node, _ = in_language(root, languages_of(root), language)
        assert set(scalars(node)) <= {*scalars(root), language}


def scalars(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        yield from (text for item in node.items for text in scalars(item))
    else:
        yield from (text for _, value in node.entries for text in scalars(value))


@pytest.mark.parametrize("more", ["", "subtitle: {zh-CN: 副, en: Sub}\n"])
def test_a_language_that_nobody_knows_is_told_at_its_place(more: str, tmp_path: Path) -> None:
    problems = problems_of(tmp_path, around("- {title: x, points: [y]}", f"language: klingon\n{more}"))
    (problem,) = (one for one in problems if "klingon" in one.message)
    assert problem.message == "no language 'klingon' is known"
    assert problem.at.line > 0
