"""What a line break between two characters of a title costs: little after a clause, much inside a word."""

import re
from pathlib import Path

CLAUSE, PHRASE, PLAIN, WORD, NEVER = 0.0, 1.0, 3.0, 6.0, 40.0

_PARTICLES = "的了着过吗呢吧嘛啊"
# Characters that mostly begin a word: conjunctions, then prepositions, adverbs and auxiliaries.
_CONJUNCTIONS = "而却但和与或及并则"
# Hiragana that mostly end a phrase of Japanese.
_ENDING_KANA = "はがをにでともへのやか"
_LEADERS = "就也才都在从把被让使对为比更不是会能要将已正再又还因如若当由向用靠到没很最只仍该应可需越每各这那"
_BEFORE_NUMBERS = "约第仅超近每至达共逾满前后上下为到在是"
_COUNTERS = "天个倍年月日元万亿千百次种人位项条家张块台卡页秒分时小周季度岁层步点成层级代美折版篇"
# Words whose second character would otherwise look like the beginning of one, and words of talks that a break
# should not part. Not a dictionary: a title seldom has more than three places to choose from.
_WORDS = frozenset(Path(__file__).with_name("words.zh.txt").read_text("utf-8").split())
_LONGEST = max(map(len, _WORDS))
_LINKING_TEXT = """
    and or but nor so yet of in on for to with from by at as than that which who when while where
    because if is are was were will can into over under after before without through between about not
    vs versus via per
"""
_LINKING = frozenset(_LINKING_TEXT.split())
_LEADING_TEXT = """
    a an the of in on for to with from by at as and or but is are was not no my our your its their this
    that these those we i you they it mr ms dr vs per into about
"""
_LEADING = frozenset(_LEADING_TEXT.split())
_LAST_WORD = re.compile(r"(\S+)$")
_FIRST_WORD = re.compile(r"^(\S+)")


def break_cost(text: str, offset: int) -> float:
    """What it costs to begin a line at an offset of a title, where the breaking rules allow one."""
    before, after = text[:offset].rstrip(), text[offset:].lstrip()
    if not before or not after:
        return NEVER
    last, first = before[-1], after[0]
    if first in "→←＝=×÷+＋−":
        return WORD
    if last in "，：；。！？…—,;:!?–":
        return CLAUSE
    if last in "、）》」』】”)":
        return 0.5 * PHRASE
    if first in "（《「『【“(":
        return 0.5 * PHRASE if not last.isascii() else PHRASE
    if last.isascii() and first.isascii():
        return _latin_cost(before, after)
    if text[offset - 1].isspace() and not (last.isascii() or first.isascii()):
        return CLAUSE + 0.3
    if _is_kana(last) or _is_kana(first):
        return _kana_cost(last, first)
    return _mixed_cost(last, first) if last.isascii() or first.isascii() else _han_cost(before, after)


def _is_kana(character: str) -> bool:
    return "\u3041" <= character <= "\u30ff"


def _is_hiragana(character: str) -> bool:
    return "\u3041" <= character <= "\u309f"


def _kana_cost(last: str, first: str) -> float:
    """Japanese phrases end in hiragana and begin with anything else; katakana words are one piece."""
    if _is_hiragana(first):
        return WORD
    if _is_hiragana(last):
        return PHRASE if last in _ENDING_KANA else 2 * PHRASE
    return WORD if _is_kana(last) and _is_kana(first) else PLAIN


def _latin_cost(before: str, after: str) -> float:
    left, right = _LAST_WORD.search(before), _FIRST_WORD.search(after)
    last, first = (match[1].lower().strip("\"'()") if match else "" for match in (left, right))
    if last[-1:].isdigit() or last in _LEADING or (first[:1].isdigit() and last.isalpha() and len(last) < 3):
        return PLAIN + 1
    if last.endswith((".", "!", "?")):
        return CLAUSE
    return PHRASE - 0.2 if first in _LINKING else 1.5 * PHRASE


def _mixed_cost(last: str, first: str) -> float:
    """Where Han and Latin meet: a number stays with its counter and with what says how exact it is."""
    if (last.isdigit() or last in "%.") and first in _COUNTERS:
        return WORD
    if first.isdigit() and last in _BEFORE_NUMBERS:
        return WORD - 1
    if last.isdigit() or last == "%":
        return 1.5 * PHRASE
    return PHRASE if first not in _PARTICLES else WORD


def _han_cost(before: str, after: str) -> float:
    if after[0] in _PARTICLES or _parts_word(before, after):
        return WORD
    if after[0] in _CONJUNCTIONS:
        return 0.8 * PHRASE
    if before[-1] in _PARTICLES:
        return PHRASE
    if before[-1] in _CONJUNCTIONS + _LEADERS + "一两几第":
        return WORD - 2
    if after[0] in _LEADERS:
        return 1.3 * PHRASE
    return 2 * PHRASE if _ends_word(before) or _begins_word(after) else PLAIN


def _parts_word(before: str, after: str) -> bool:
    return any(
        before[-head:] + after[: length - head] in _WORDS
        for length in range(2, _LONGEST + 1)
        for head in range(1, length)
        if head <= len(before) and length - head <= len(after)
    )


def _ends_word(before: str) -> bool:
    return any(before[-length:] in _WORDS for length in range(2, _LONGEST + 1))


def _begins_word(after: str) -> bool:
    return any(after[:length] in _WORDS for length in range(2, _LONGEST + 1))
