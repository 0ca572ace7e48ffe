"""Where a line may break, and where scripts change: the rules of PowerPoint and of LibreOffice, as pairs of classes.

Both follow W3C clreq 3.1.2 (no closing mark begins a line, no opening mark ends one) and part from it as noted.
A class is one letter, so that a text's classes are a string and a rule is a pair of letters.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from operator import concat
from typing import Literal, TypeAlias

from msgspec import Struct

Profile: TypeAlias = Literal["lo", "ppt"]
PROFILES: tuple[Profile, ...] = ("lo", "ppt")

SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
CLOSING = "，。、；：？！”’）】》」』〉〕］｝〗〙〛〟｠．…—‥・·ー々〻ゝゞヽヾ％‰℃℉°′″–‐〜～｡､｣" + SMALL_KANA
OPENING = "“‘（【《「『〈〔［｛〖〘〚〝｟￥＄￡￠｢"
IDEOGRAPH, HANGUL, LATIN, HYPHEN, QUOTE, SPACE, GLUE = "HKAhqsg"
CLOSES, OPENS, LATIN_CLOSES, LATIN_OPENS, LATIN_ENDS, PREFIX = "NOcoxr"
POSTFIX = "p"
_SPECIAL = (
    dict.fromkeys(CLOSING, CLOSES)
    | dict.fromkeys(OPENING, OPENS)
    | dict.fromkeys("％‰℃℉°", POSTFIX)
    | dict.fromkeys(",.;:)]}%/-|", LATIN_CLOSES)
    | dict.fromkeys("!?", LATIN_ENDS)
    | dict.fromkeys("([{", LATIN_OPENS)
    | dict.fromkeys("$€£¥±", PREFIX)
    | dict.fromkeys("\"'", QUOTE)
    | dict.fromkeys(" \t\n\u3000", SPACE)
    | dict.fromkeys("\u00a0\u2060\ufeff\u202f\u2007", GLUE)
)

# Left and right of a place where a line may break. After a space it may before all but what cannot begin a line.
_COMMON = """
sH sK sA sh sq sO so sr
HH HO HA HK Ho Hr  AH AK KA KH  NH NK NO No  pH pK po  cH cK xH xK  hA hH hK
"""
# Neither breaks beside an ASCII quote. LibreOffice keeps `、Google`, `85ms（`, `。$5` and Hangul syllables together;
# it breaks `html?query` and `25℃±2`.
_PAIRS: dict[Profile, frozenset[str]] = {
    "lo": frozenset((_COMMON + "KO xA pr").split()),
    "ppt": frozenset((_COMMON + "NA pA AO cO xO pO KO KK Nr pr Kr").split()),
}
# These begin with the mark itself: a search that begins by looking back would try every place.
_HYPHEN = re.compile(r"-(?<=[^\W\d_]-)(?=[^\W\d_])")
_RANGE = re.compile(r"–(?<=[0-9]–)(?=[0-9])")
# What LibreOffice holds on to at both sides: a slash, a plus, a curly quote beside Latin text (there it follows UAX 14,
# whose QU breaks at neither side) or before an opening mark, and so a middle dot.
_STICKY = re.compile(
    r"[/+“‘”’·](?:(?<=[/+])|(?<=[!-~][”’])|(?<=[“‘])(?=[!-~])|(?<=[…—][“‘])|(?<=[”’·])(?=[(\[{$€£¥±" + OPENING + "]))"
)
# An address glued to a full-width mark; LibreOffice then breaks it after a slash.
_GLUED_URL = re.compile(r"h(?<=[，。、；：？！）】》」』]h)ttps?://[!-~]*")
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
# and so are spaces; they take the script of what stands before them. Letters of scripts, and the first of each range:
# a table that fills itself, for a regular expression over ranges this wide takes 20 ms to compile.
EAST_ASIAN, WEAK, WESTERN = "AWL"
_RANGES = (
    *((0, WESTERN), (0x20, WEAK), (0x21, WESTERN), (0xA0, WEAK), (0xA1, WESTERN), (0x1100, EAST_ASIAN)),
    *((0x1200, WESTERN), (0x2000, WEAK), (0x2C00, WESTERN), (0x2E80, EAST_ASIAN), (0xD800, WESTERN)),
    *((0xF900, EAST_ASIAN), (0xFB00, WESTERN), (0xFE30, EAST_ASIAN), (0xFE50, WESTERN), (0xFF00, EAST_ASIAN)),
    *((0xFFF0, WESTERN), (0x1F000, WEAK), (0x1FB00, WESTERN), (0x20000, EAST_ASIAN), (0x40000, WESTERN)),
)
_FIRSTS = [first for first, _ in _RANGES]
# Weak marks that open a text count as Latin: a gap follows them too.
_SCRIPT_RUN = re.compile("^W+(?=A)|A[AW]*|L[LW]*")


class _Scripts(dict[str, str]):
    def __missing__(self, character: str) -> str:
        found = self[character] = _RANGES[bisect_right(_FIRSTS, ord(character)) - 1][1]
        return found


_SCRIPTS = _Scripts()


_SPACES = re.compile(SPACE + "+")


class Anatomy(Struct, frozen=True):
    """What a text is, whatever its size: `breaks` are offsets at which a line may begin, `ends` where the line
    before ends without its spaces."""

    breaks: tuple[int, ...]
    ends: tuple[int, ...]


def has_east_asian(text: str) -> bool:
    """Whether Han, kana, Hangul or full-width marks occur."""
    return EAST_ASIAN in _scripts(text)


@lru_cache(maxsize=8192)
def script_changes(text: str) -> tuple[int, ...]:
    """The last characters before each change of script, as offsets, where LibreOffice adds a gap."""
    scripts = _scripts(text)
    return tuple([match.end() - 1 for match in _SCRIPT_RUN.finditer(scripts) if match.end() < len(text)])


def _scripts(text: str) -> str:
    return "".join(map(_SCRIPTS.__getitem__, text))


@lru_cache(maxsize=8192)
def anatomy(text: str, profile: Profile) -> Anatomy:
    """The break opportunities of a text without line feeds, its end included."""
    classes = _classes(text, profile)
    allowed = _PAIRS[profile]
    breaks = [i for i, pair in enumerate(map(concat, classes, classes[1:]), 1) if pair in allowed]
    breaks.append(len(text))
    spaces = {match.end(): match.start() for match in _SPACES.finditer(classes)}
    ends = [spaces.get(i, i) for i in breaks] if spaces else breaks
    return Anatomy(tuple(breaks), tuple(ends))


def _classes(text: str, profile: Profile) -> str:
    classes = list(map(_CLASSES.__getitem__, text))
    if profile == "ppt":  # LibreOffice looks into addresses: it breaks after a hyphen or a question mark.
        for match in _URL.finditer(text):
            classes[match.start() : match.end()] = LATIN * (match.end() - match.start())
    else:
        for match in _STICKY.finditer(text):
            classes[match.start()] = QUOTE
        for match in _GLUED_URL.finditer(text):
            classes[match.start() : match.end()] = [LATIN_ENDS if at == "/" else LATIN for at in match[0]]
    for match in _RANGE.finditer(text):
        classes[match.start()] = LATIN
    for match in _HYPHEN.finditer(text):
        if classes[match.start()] != LATIN:
            classes[match.start()] = HYPHEN
    return "".join(classes)
