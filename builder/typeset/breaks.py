"""Where a line may break, and where scripts change: the rules of PowerPoint and of LibreOffice, as pairs of classes.

Both follow W3C clreq 3.1.2 (no closing mark begins a line, no opening mark ends one) and part from it as noted.
A class is one letter, so that a text's classes are a string and a rule is a pair of letters.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal, TypeAlias

Profile: TypeAlias = Literal["lo", "ppt"]
PROFILES: tuple[Profile, ...] = ("lo", "ppt")

SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
CLOSING = "，。、；：？！”’）】》」』〉〕］｝〗〙〛〟｠．…—‥・·ー々〻ゝゞヽヾ％‰℃℉°′″–‐〜～｡､｣" + SMALL_KANA
OPENING = "“‘（【《「『〈〔［｛〖〘〚〝｟￥＄￡￠｢"
IDEOGRAPH, HANGUL, LATIN, HYPHEN, QUOTE, SPACE, GLUE = "HKAhqsg"
CLOSES, OPENS, LATIN_CLOSES, LATIN_OPENS = "NOco"
_SPECIAL = (
    dict.fromkeys(CLOSING, CLOSES)
    | dict.fromkeys(OPENING, OPENS)
    | dict.fromkeys(",.;:!?)]}%/-|", LATIN_CLOSES)
    | dict.fromkeys("([{$€£¥", LATIN_OPENS)
    | dict.fromkeys("\"'", QUOTE)
    | dict.fromkeys(" \t\n\u3000", SPACE)
    | dict.fromkeys("\u00a0\u2060\ufeff\u202f\u2007", GLUE)
)

# Left and right of a place where a line may break. A space is dealt with apart: the line breaks after it.
_COMMON = ["HH", "HO", "HA", "AH", "NH", "NO", "cH", "Ho", "No", "hA", "hH", "AK", "KA", "HK", "KH", "NK", "cK", "Ko"]
_PAIRS: dict[Profile, frozenset[str]] = {
    # LibreOffice keeps `、Google` and `85ms（` together, never breaks beside an ASCII quote, nor between syllables.
    "lo": frozenset([*_COMMON, "KO"]),
    "ppt": frozenset([*_COMMON, "NA", "AO", "cO", "KK", "KO", "Hq", "qH", "qO", "Nq"]),
}
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_URL = re.compile(r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/]")


class _Classes(dict[str, str]):
    def __missing__(self, character: str) -> str:
        found = self[character] = _classify(character)
        return found


def _classify(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return GLUE
    if "\uac00" <= character <= "\ud7a3" or "\u1100" <= character <= "\u11ff" or "\u3130" <= character <= "\u318f":
        return HANGUL
    return IDEOGRAPH if unicodedata.east_asian_width(character) in "WFH" else LATIN


_CLASSES = _Classes()
# LibreOffice's scripts (i18npool, breakiteratorImpl.cxx): marks outside the Latin and East Asian blocks are weak,
# and so are spaces; they take the script of what stands before them.
_ASIAN = r"\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_WEAK = r" \xa0\u2000-\u2bff\U0001f000-\U0001faff"
_EAST_ASIAN = re.compile(f"[{_ASIAN}]")
_SCRIPT_RUN = re.compile(f"(?:[{_ASIAN}][{_WEAK}]*)+|(?:[^{_ASIAN}{_WEAK}][{_WEAK}]*)+")


@dataclass(frozen=True, slots=True)
class Anatomy:
    """What a text is, whatever its size: `breaks` are offsets at which a line may begin, `ends` where the line
    before ends without its spaces, `gaps` the last characters before a change of script."""

    breaks: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[int, ...]


def has_east_asian(text: str) -> bool:
    """Whether Han, kana, Hangul or full-width marks occur."""
    return _EAST_ASIAN.search(text) is not None


@lru_cache(maxsize=8192)
def anatomy(text: str, profile: Profile) -> Anatomy:
    """The break opportunities of a text without line feeds, its end included."""
    classes = _classes(text)
    allowed = _PAIRS[profile]
    breaks = [
        i
        for i, (left, right) in enumerate(pairwise(classes), 1)
        if (right not in "sNcg" if left == SPACE else left + right in allowed)
    ]
    breaks.append(len(text))
    ends = [len(text[:i].rstrip(" \t\u3000")) if classes[i - 1] == SPACE else i for i in breaks] if text else [0]
    gaps = tuple(match.end() - 1 for match in _SCRIPT_RUN.finditer(text) if match.end() < len(text))
    return Anatomy(tuple(breaks), tuple(ends), gaps if profile == "lo" else ())


def _classes(text: str) -> str:
    classes = [_CLASSES[character] for character in text]
    for match in _HYPHEN.finditer(text):
        classes[match.start()] = HYPHEN
    for match in _URL.finditer(text):
        classes[match.start() : match.end()] = LATIN * (match.end() - match.start())
    return "".join(classes)
