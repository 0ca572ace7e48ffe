"""Texts cut where they may be: at the ends of sentences and of whole clauses, else with an ellipsis."""

import re
import unicodedata
from collections.abc import Iterator

WIDE = 1.0  # of the type size; what is not wide takes half of it and a little, on the average
NARROW = 0.55
ABBREVIATIONS = {
    "al", "approx", "ca", "cf", "ch", "co", "corp", "dept", "dr", "ed", "eds", "eq", "fig", "inc", "jr", "ltd", "mr",
    "mrs", "ms", "no", "nos", "p", "pp", "prof", "sec", "sr", "st", "vol", "vs",
}  # fmt: skip
_CLOSING = "”’」』）)】》〉\"'］]"
_PAIRS = dict(zip("“‘「『（(【《〈［[", "”’」』）)】》〉］]", strict=True))
_JOINER = "\N{ZERO WIDTH JOINER}"
_ENDS = frozenset(_PAIRS.values())
_GOES_ON = "，、；：,;:"  # after a closing quote: the sentence does
_CLAUSE = re.compile(r"[，；：、]|——|[,;:](?=\s|[^\x00-\x7f])|\s[–—](?=\s)")
_COLON = re.compile(r"：|:(?=\s|[^\x00-\x7f])")  # what follows it belongs together
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_BLANKS = re.compile(r"[^\S\n]+")
_INITIALS = re.compile(r"(?:^|[^A-Za-z])(?:[A-Za-z]\.)*[A-Za-z]$")
_WORD = re.compile(r"[A-Za-z]+$")


def width(text: str) -> float:
    """How much room a text takes, in type sizes, roughly."""
    return sum(WIDE if _is_wide(character) else NARROW for character in text)


def joined(text: str) -> str:
    """Lines made one: with a blank between words, with nothing between Han."""
    text = _BLANKS.sub(" ", text).strip()
    pieces = _LINE_END.split(text)
    made = pieces[0]
    for piece in pieces[1:]:
        tight = not piece or not made or (_is_wide(made[-1]) and _is_wide(piece[0]))
        made += piece if tight else f" {piece}"
    return made


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text. Full stops in abbreviations and numbers end none, nor do marks inside quotes."""
    return tuple(_cut(text))


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return next(_cut(text), "")


def _cut(text: str) -> Iterator[str]:
    paired = all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS.items())
    start, place, depth = 0, 0, 0
    while place < len(text):
        character = text[place]
        place += 1
        if paired and character in _PAIRS:
            depth += 1
        elif paired and character in _ENDS:
            depth -= depth > 0
        elif character in "。！？!?." and (end := _end(text, place, depth)):
            yield text[start:end].strip()
            start = place = end
            depth = 0
    if rest := text[start:].strip():
        yield rest


def shortened(text: str, most: float) -> str:
    """A text no wider than `most` type sizes: whole, or its first sentences, or what a semicolon ends.

    Where none of these has room, an ellipsis tells that the sentence goes on.
    """
    if width(text) <= most:
        return text
    whole = ""
    for sentence in _cut(text):
        longer = joined(f"{whole}\n{sentence}")
        if width(longer) > most:
            break
        whole = longer
    if whole:
        return whole
    return _whole_clause(text, most) or _unfinished(text, most)


def _whole_clause(text: str, most: float) -> str:
    """What stands before the last semicolon that has room; empty where it would be no statement of its own."""
    place = _reach(text, most)
    marks = [match.start() for match in _CLAUSE.finditer(text[: place + 1]) if match[0] in ";；"]
    clause = text[: marks[-1]].rstrip() if marks else ""
    return "" if _COLON.search(clause) or _closed(clause) != clause else clause


def _unfinished(text: str, most: float) -> str:
    """The beginning of a sentence with an ellipsis, up to a clause where that is most of it, else up to a word."""
    place = _reach(text, most - WIDE)
    clause = max((match.start() for match in _CLAUSE.finditer(text[: place + 1])), default=0)
    blank = text.rfind(" ", 0, place + 1)
    cut = clause if clause >= place * 0.6 else blank if blank >= place * 0.6 else place
    return _closed(text[:cut].rstrip(" ，。、；：,.;:–—") + "…")


def _end(text: str, place: int, depth: int) -> int:
    """Where the sentence ends whose mark stands before `place`, its closing marks included; 0 when it does not."""
    end = place
    while end < len(text) and (text[end] in "。！？!?.…" or (text[end] in _CLOSING)):
        depth -= depth > 0 and text[end] in _ENDS
        end += 1
    if depth or (end < len(text) and text[end] in _GOES_ON):
        return 0
    if text[place - 1] in "。！？":
        return end
    following = text[end : end + 2].lstrip()[:1]
    parted = end == len(text) or text[end].isspace() or _is_wide(text[end])
    if (
        not parted
        or following.islower()
        or (text[place - 1] == "." and _abbreviates(text[max(0, place - 13) : place - 1], following))
    ):
        return 0
    return end


def _abbreviates(before: str, following: str) -> bool:
    """Whether a full stop after these characters belongs to an abbreviation, an initial or a list number."""
    if not following:
        return False
    word = _WORD.search(before)
    known = word is not None and word[0].lower() in ABBREVIATIONS
    return known or bool(_INITIALS.search(before)) or before.strip().isdecimal()


def _reach(text: str, most: float) -> int:
    """How many characters take at most that room; none are torn from what they are combined with."""
    taken, place = 0.0, 0
    for place, character in enumerate(text):  # noqa: B007 - where it ended is what counts
        taken += WIDE if _is_wide(character) else NARROW
        if taken > most:
            break
    while place > 0 and (
        unicodedata.combining(text[place]) or text[place] in "\ufe0f\u200d" or text[place - 1] == "\u200d"
    ):
        place -= 1
    return place


def _closed(text: str) -> str:
    """A text whose open quotes and brackets are closed."""
    open_ones: list[str] = []
    for character in text:
        if character in _PAIRS:
            open_ones.append(_PAIRS[character])
        elif open_ones and character == open_ones[-1]:
            open_ones.pop()
    return text + "".join(reversed(open_ones))


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"
