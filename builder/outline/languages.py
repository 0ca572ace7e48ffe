"""The languages a deck may be in: full tags, and the short ones taken for them."""

from typing import TypeVar

import msgspec

from builder.errors import Problem
from builder.outline.convert import FAILED, Gathering, did_you_mean
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


def with_language(record: T, node: Mapping, shared: Gathering) -> T:
    """A record read from `node`, its `language` as a full tag; an unknown one is reported at its place and left out."""
    if record is FAILED or not record.language:
        return record
    full = LANGUAGES.get(record.language.casefold(), "")
    if not full:
        at = (node.get("language") or node).at
        hint = did_you_mean(record.language, set(LANGUAGES.values()))
        shared.problems.append(Problem(at, f"no language '{record.language}' is known", hint))
        return msgspec.structs.replace(record, language="zh-CN" if isinstance(record, Deck) else "")
    return record if full == record.language else msgspec.structs.replace(record, language=full)
