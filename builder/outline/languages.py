"""The languages a deck may be in: full tags, the short ones taken for them, and which of several a tag means."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

import msgspec
from msgspec import Struct

from builder.errors import NOWHERE, At, DeckError, Problem
from builder.outline.convert import did_you_mean
from builder.outline.gathering import FAILED, Gathering
from builder.outline.nodes import Mapping
from builder.outline.records import Deck, Section, Slide

T = TypeVar("T", Deck, Section, Slide)

LANGUAGES = {
    **{tag.casefold(): tag for tag in ("zh-CN", "zh-TW", "en-US", "en-GB", "ja-JP", "ko-KR")},
    "zh": "zh-CN",
    "en": "en-US",
    "ja": "ja-JP",
    "ko": "ko-KR",
}
DEFAULT = "zh-CN"
_CALLED = {"zh": "Chinese", "zh-TW": "Traditional Chinese", "en": "English", "en-GB": "British English"}
_CALLED |= {"ja": "Japanese", "ko": "Korean"}


class Languages(Struct, frozen=True):
    """The languages of a deck, as short as its author writes them (`en`, `en-GB`); the first is the default.

    They are `declared` by `languages:`, or else found in the mappings that the outline holds; without `mappings` there
    is nothing to choose.
    """

    tags: tuple[str, ...] = (DEFAULT,)
    declared: bool = False
    mappings: bool = True

    def find(self, wanted: str) -> str:
        """The deck's language that a tag means. Raises DeckError when it has none such."""
        if found := meant(wanted, self.tags):
            return found
        shown = ", ".join(self.tags)
        hint = did_you_mean(wanted, LANGUAGES.values()) if wanted.casefold() not in LANGUAGES else ""
        if not hint.startswith("did"):
            alone = f"it is in {shown} alone: write 'languages: [{shown}, …]' at the top, and translate its texts"
            hint = alone if len(self.tags) == 1 else f"it has {shown}"
        raise DeckError((Problem(NOWHERE, f"the deck has no language '{wanted}'", hint),))

    def short(self, tag: str) -> str:
        """The tag without its region, unless another language of the deck begins alike: for names of files."""
        alike = [one for one in self.tags if _primary(one) == _primary(tag)]
        return _primary(tag) if len(alike) <= 1 else tag


@lru_cache(maxsize=4096)  # every key of an outline is asked about
def known(tag: str) -> bool:
    """Whether a word is the tag of a language."""
    return tag.casefold() in LANGUAGES


def normal(tag: str) -> str:
    """A tag in its usual letters, with a region only where it has one; what is not known stays as it is."""
    return LANGUAGES.get(tag.casefold(), tag) if "-" in tag else tag.casefold() if known(tag) else tag


def full(tag: str) -> str:
    """A tag with its region; what is not known stays as it is."""
    return LANGUAGES.get(tag.casefold(), tag)


def called(tag: str) -> str:
    """A language's name in messages."""
    return _CALLED.get(full(tag)) or _CALLED.get(_primary(tag)) or tag


def meant(wanted: str, among: Iterable[str]) -> str | None:
    """Which of some tags a tag means: itself, else the only one of its language when either has no region."""
    tags = [tag for tag in among if known(tag)] if known(wanted) else []
    exact = [tag for tag in tags if normal(tag) == normal(wanted)] or [tag for tag in tags if full(tag) == full(wanted)]
    if exact:
        return exact[0]
    alike = [tag for tag in tags if _primary(tag) == _primary(wanted) and not ("-" in tag and "-" in wanted)]
    return alike[0] if len(alike) == 1 else None


def with_language(record: T, node: Mapping, shared: Gathering) -> T:
    """A record read from `node`, its `language` as a full tag; an unknown one is reported at its place and left out."""
    if record is FAILED or not record.language:
        return record
    if not known(record.language):
        at = (node.get("language") or node).at
        shared.problems.append(unknown(record.language, at))
        return msgspec.structs.replace(record, language=DEFAULT if isinstance(record, Deck) else "")
    tag = full(record.language)
    return record if tag == record.language else msgspec.structs.replace(record, language=tag)


def unknown(tag: str, at: At) -> Problem:
    """A word that is no language's tag."""
    return Problem(at, f"no language '{tag}' is known", did_you_mean(tag, set(LANGUAGES.values())))


def _primary(tag: str) -> str:
    return tag.split("-")[0].casefold()
