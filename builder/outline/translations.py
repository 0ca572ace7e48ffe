"""Chooses a language: every mapping of translations gives way to the one of them that is wanted.

It works on nodes, so any value may be translated: a text, a list, a file's name, the rows of a table.
"""

from msgspec import Struct, field
from msgspec.structs import replace

from builder.errors import DeckError, Problem
from builder.outline.languages import DEFAULT, Languages, called, full, known, meant, normal, unknown
from builder.outline.nodes import Mapping, Node, Scalar, Sequence

# Under these keys an author names things freely, columns for one: `names: {en: …}` may be of a column called 'en'.
FREE = frozenset(("cases", "colours", "errors", "for", "names", "placeholders", "units", "vars", "vary"))
_NAMED = frozenset(("data", "variants", "vars"))  # the same at the top, where names are never translated together


def languages_of(root: Node) -> Languages:
    """The languages that an outline declares or, if it declares none, has texts in. Raises DeckError."""
    if not isinstance(root, Mapping):
        return Languages(mappings=False)
    declared, alone = root.get("languages"), root.get("language")
    if isinstance(alone, Scalar) and not alone.text.strip() and not alone.null:
        raise DeckError(
            (Problem(alone.at, "no language is written here", "write its tag, such as en, or leave the key out"),)
        )
    if declared is not None:
        return Languages(_declared(declared, alone), True)
    if isinstance(alone, Sequence):
        hint = "name several under 'languages:', as in languages: [zh-CN, en]"
        raise DeckError((Problem(alone.at, "'language' wants one tag, not a list", hint),))
    found: list[str] = []
    _gather(root, found)
    first = [alone.text] if isinstance(alone, Scalar) and not alone.null else []
    if first and not known(first[0]) and isinstance(alone, Scalar):
        if found:
            raise DeckError((unknown(first[0], alone.at),))
        first = []  # with nothing to choose it is told with all else, when the outline is read
    return Languages(tuple(dict.fromkeys(map(normal, (*first, *found)))) or (DEFAULT,), mappings=bool(found))


def in_language(root: Node, languages: Languages, wanted: str | None = None) -> tuple[Node, tuple[Problem, ...]]:
    """An outline in one of its languages, the first unless another is wanted, and a problem for each text without it.

    Raises DeckError when the outline has no such language.
    """
    tag = languages.find(wanted) if wanted else languages.tags[0]
    if not languages.mappings:
        return root, ()
    node, problems = selected(root, languages, tag)
    return _stated(node, languages, tag) if isinstance(node, Mapping) else node, problems


def selected(node: Node, languages: Languages, wanted: str) -> tuple[Node, tuple[Problem, ...]]:
    """An outline, or a file it names, in a language, and a problem for each text that is not written in it.

    A section or a slide with a `language` of its own is in that one. What is missing is filled with what there is, so
    that the stages to come find their problems too.
    """
    selection = _Selection(languages)
    if isinstance(node, Mapping):
        node = selection.outline(node, wanted)
    return node, tuple(selection.problems)


class _Selection(Struct):
    """The choice of a language among a deck's, and what was found missing."""

    languages: Languages
    problems: list[Problem] = field(default_factory=list)

    def outline(self, root: Mapping, wanted: str) -> Mapping:
        entries = []
        for key, node in root.entries:
            if key.text == "sections":
                entries.append((key, self.part(node, wanted)))
            else:
                entries.append((key, self.value(node, wanted, key.text in FREE, key.text in _NAMED)))
        return _like(root, entries)

    def part(self, node: Node, wanted: str) -> Node:
        """Sections or slides, each in its own language if it says one."""
        if isinstance(node, Sequence):
            items = tuple(self.part(item, wanted) for item in node.items)
            return node if _same(items, node.items) else Sequence(items, node.at)
        if not isinstance(node, Mapping) or self.translates(node, False):
            return self.value(node, wanted)
        own = node.get("language")
        if isinstance(own, Scalar) and known(own.text):
            wanted = normal(own.text)
        return _like(
            node,
            [
                (key, self.part(value, wanted) if key.text == "slides" else self.value(value, wanted, key.text in FREE))
                for key, value in node.entries
            ],
        )

    def value(self, node: Node, wanted: str, free: bool = False, named: bool = False) -> Node:
        """A value in the wanted language; one of `free` names is translated only as a whole, a `named` one not so."""
        if isinstance(node, Scalar):
            return node
        if isinstance(node, Sequence):
            items = tuple(self.value(item, wanted) for item in node.items)
            return node if _same(items, node.items) else Sequence(items, node.at)
        if not named and self.translates(node, free):
            return self.value(self.choice(node, wanted), wanted, free)
        held = free or named
        return _like(
            node,
            [(key, self.value(value, wanted, not held and key.text in FREE)) for key, value in node.entries],
        )

    def translates(self, node: Mapping, free: bool) -> bool:
        """Whether a mapping holds translations: none of a record's keys is a language, but a free name may be."""
        if not free:
            return _has_languages(node)
        return (
            self.languages.declared
            and bool(node.entries)
            and all(
                meant(key.text, self.languages.tags) and isinstance(value, Mapping) and not _has_languages(value)
                for key, value in node.entries
            )
        )

    def choice(self, node: Mapping, wanted: str) -> Node:
        """The translation that is wanted, or another when there is none, which is a problem."""
        written = {key.text: value for key, value in node.entries}
        strange = [unknown(key.text, key.at) for key, _ in node.entries if not known(key.text)]
        self.problems += strange
        found = meant(wanted, written)
        if found is not None:
            return _meant(written[found])
        other, at = next((key.text, key.at) for key, _ in node.entries if known(key.text))
        hint = f"line {at.line} has it in {called(other)}: add '{normal(wanted)}: …'"
        if not strange:  # which may be the one
            self.problems.append(Problem(node.at, f"this is not translated into {called(wanted)}", hint))
        return _meant(written[other])  # told once is enough


def _stated(root: Mapping, languages: Languages, wanted: str) -> Mapping:
    """The outline with the `language` it is built in, and all `languages` of the deck if it has several."""
    alone = root.get("languages") or root.get("language")
    if len(languages.tags) == 1 and not languages.declared and (alone is not None or wanted == DEFAULT):
        return root  # as it is written, be it wrong
    at = (alone or root).at
    rest = tuple(entry for entry in root.entries if entry[0].text not in ("language", "languages"))
    tags = Sequence(tuple(Scalar(tag, at, at) for tag in languages.tags), at)
    said = ((Scalar("language", at, at), Scalar(wanted, at, at)), (Scalar("languages", at, at), tags))
    return Mapping((*said, *rest), root.at)


def _declared(node: Node, alone: Node | None) -> tuple[str, ...]:
    """The tags under `languages:`."""
    items = node.items if isinstance(node, Sequence) else (node,)
    problems = [
        unknown(item.text, item.at)
        if isinstance(item, Scalar) and not item.null
        else Problem(item.at, "'languages' wants tags, such as [zh-CN, en]")
        for item in items
        if not isinstance(item, Scalar) or not known(item.text)
    ]
    tags = [normal(item.text) for item in items if isinstance(item, Scalar)]
    twice = (
        [item for index, item in enumerate(items) if full(tags[index]) in map(full, tags[:index])]
        if not problems
        else []
    )
    problems += [Problem(item.at, "this language is named twice", "keep one of the two") for item in twice]
    if not items:
        problems.append(Problem(node.at, "'languages' is empty", "name at least one, such as zh-CN"))
    if alone is not None:
        hint = "keep 'languages:'; its first is what the deck is built in unless another is asked for"
        problems.append(Problem(alone.at, "'language' and 'languages' both stand at the top", hint))
    if problems:
        raise DeckError(tuple(problems))
    return tuple(tags)


def _gather(node: Node, found: list[str], free: bool = False, top: bool = True) -> None:
    """The tags in the mappings of an outline that hold translations, when nothing says in which languages it is."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if not free and known(key.text):
                found.append(key.text)
            if not isinstance(value, Scalar):
                names = key.text in FREE or (top and key.text in _NAMED)
                _gather(value, found, names and not free, False)
    elif isinstance(node, Sequence):
        for item in node.items:
            if not isinstance(item, Scalar):
                _gather(item, found, False, False)


def _meant(node: Node) -> Node:
    """A translation, its scalars marked as such."""
    if isinstance(node, Scalar):
        return replace(node, translated=True)
    if isinstance(node, Sequence):
        return Sequence(tuple(map(_meant, node.items)), node.at)
    return Mapping(tuple((key, _meant(value)) for key, value in node.entries), node.at)


def _has_languages(node: Mapping) -> bool:
    return any(known(key.text) for key, _ in node.entries)


def _like(node: Mapping, entries: list[tuple[Scalar, Node]]) -> Mapping:
    """The mapping with other values: itself when they are the same."""
    same = all(new is old for (_, new), (_, old) in zip(entries, node.entries, strict=True))
    return node if same else Mapping(tuple(entries), node.at)


def _same(items: tuple[Node, ...], others: tuple[Node, ...]) -> bool:
    return all(item is other for item, other in zip(items, others, strict=True))
