"""Text from files: decoded, in one form of line ends and of composed characters, without control characters."""

import re
import unicodedata
from codecs import BOM_UTF8
from itertools import islice

from builder.errors import At, DeckError, Problem

# Wanted nowhere: C0 but tab and line ends, DEL, C1, noncharacters, lone surrogates, byte order marks inside.
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")  # UAX #9: embeddings, overrides, isolates and their ends
_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")  # line breaks inside a text, as PowerPoint and PDF readers copy them
_STAND_IN = "\ufdd0"  # a noncharacter YAML lets pass; keeps line numbers what an editor shows
_SHOWN = 10
_UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")  # their marks; the one begins like that of UTF-16
_SAVE = "save it as UTF-8"
_LOOKED_AT = 50_000  # characters or bytes by which another encoding is told
_COMMON_HAN = re.compile(rb"[\xb0-\xd7][\xa1-\xfe]|[\xa1\xa3][\xa1-\xfe]")  # GB/T 2312: level 1, and its marks
# Letters À to ÿ, and what Windows-1252 has beside them that prose holds: €, quotes, dashes, §, «, °, ».
_WESTERN = re.compile(rb"[\xc0-\xff\x80\x85\x91-\x97\xa0\xa7\xab\xb0\xbb]")


def decode(data: bytes, file: str) -> str:
    """UTF-8, with or without a mark, as text without that mark. Raises DeckError with the places of what is wrong."""
    if data.startswith((*_UTF_32, b"\xff\xfe", b"\xfe\xff")):
        kind = "UTF-32" if data.startswith(_UTF_32) else "UTF-16"
        raise DeckError((Problem(At(file, 1, 1), f"this file is {kind}", _SAVE),))
    data = data.removeprefix(BOM_UTF8)  # first: places count from behind it
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DeckError((_undecodable(data, error.start, file),)) from None
    if found := unwanted(text):
        raise DeckError(
            tuple(
                Problem(_place(text, index, file), f"a control character, {name}", "delete it") for index, name in found
            )
        )
    return text


def mask(text: str) -> str:
    """Text whose inner breaks (VT, FF, NEL, U+2028, U+2029) YAML takes for ordinary characters; `clean` undoes it."""
    return _BREAKS.sub(_STAND_IN, text)


def clean(text: str) -> str:
    """Text composed (NFC) and with line feeds for every kind of line break."""
    if text.isascii() and "\r" not in text and "\x0b" not in text and "\x0c" not in text:
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace(_STAND_IN, "\n")
    return unicodedata.normalize("NFC", _BREAKS.sub("\n", text))


def unwanted(text: str) -> list[tuple[int, str]]:
    """The first control characters of a text: their index, and their name as `U+0000`."""
    if text.isprintable():
        return []
    return [(match.start(), _named(match)) for match in islice(_UNWANTED.finditer(text), _SHOWN)]


def turning(text: str) -> list[tuple[int, str]]:
    """The first characters that turn the direction of a text about: their index, and their name as `U+202E`.

    What is read may then be another thing than what is written (UTR #36, 3.1.1).
    """
    if text.isascii() or text.isprintable():
        return []
    return [(match.start(), _named(match)) for match in islice(_TURNING.finditer(text), _SHOWN)]


def wanted(text: str) -> str:
    """The text without control characters and the like, and cleaned."""
    return clean(_UNWANTED.sub("", text))


def unbroken(text: str) -> str:
    """The text of a double-quoted scalar without the breaks of the file that `mask` hid in it."""
    return text.replace(_STAND_IN, "")


def lines(text: str) -> list[str]:
    """The lines an editor numbers."""
    return re.split(r"\r\n|\r|\n", text)


def _named(match: re.Match[str]) -> str:
    mark = ", a byte order mark" if match.group() == "\ufeff" else ""
    return f"U+{ord(match.group()):04X}{mark}"


def _undecodable(data: bytes, index: int, file: str) -> Problem:
    before = data[:index].decode("utf-8")
    found = _encoding(data)
    hint = f"it looks like {found}; {_SAVE}" if found else _SAVE
    if file.lower().endswith((".csv", ".tsv")):
        hint += " (in Excel: 'CSV UTF-8')"
    return Problem(_place(before, len(before), file), f"this is not UTF-8 (byte 0x{data[index]:02X})", hint)


def _encoding(data: bytes) -> str:
    """Which other encoding a text seems to be in; empty where none is likely."""
    try:
        wide = [one.encode("gb18030") for one in data.decode("gb18030")[:_LOOKED_AT] if not one.isascii()]
    except UnicodeDecodeError:
        wide = []
    if 2 * sum(_COMMON_HAN.fullmatch(one) is not None for one in wide) > len(wide):
        return "GBK"
    some = data[:_LOOKED_AT]
    beyond = sum(byte >= 0x80 for byte in some)
    is_western = len(_WESTERN.findall(some)) == beyond and 3 * beyond < len(some)
    return "Latin-1 or Windows-1252" if is_western and beyond else ""


def _place(text: str, index: int, file: str) -> At:
    before = lines(text[:index])
    return At(file, len(before), len(before[-1]) + 1)
