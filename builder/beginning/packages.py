"""What the package of a Word document holds, looked at before it is opened: bombs, entities and towers are refused.

The converter makes a tree of every part it reads, at a hundred times the size of its XML, and goes down it by
recursion.
"""

import io
import zipfile
import zlib
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from builder.errors import At, DeckError, Problem

ENTRIES = 2_000
UNPACKED_LIMIT = 100_000_000  # bytes
RATIO, LARGE = 200, 1_000_000  # a part above a megabyte unpacks to no more than so many times its size
ELEMENTS, DEPTH = 300_000, 150  # of all parts of XML; of one in another
CHARACTERS = 1_000_000  # of text
_XML = (".xml", ".rels")
_CHUNK = 1_000_000


class _DamagedError(Exception):
    """No package, or one that holds what Word never writes."""


def check(data: bytes, path: Path) -> None:
    """Raises DeckError for what is no package, is damaged, or is much larger than it looks."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_entries(package.infolist(), path)
            reading = _Reading(path)
            for entry in package.infolist():
                parser = reading.parser() if entry.filename.lower().endswith(_XML) else None
                _read_through(package, entry, parser)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        zlib.error,
        expat.ExpatError,
        _DamagedError,
    ):
        raise no_document(path) from None


def no_document(path: Path) -> DeckError:
    message = f"'{path.name}' is no Word document, or a damaged one"
    return DeckError((Problem(At(str(path), 0, 0), message, "save it again as .docx"),))


def _check_entries(entries: list[zipfile.ZipInfo], path: Path) -> None:
    """Holds what the package claims to bounds, before anything is unpacked."""
    packed = any(one.file_size > max(LARGE, RATIO * one.compress_size) for one in entries)
    if packed or len(entries) > ENTRIES or sum(one.file_size for one in entries) > UNPACKED_LIMIT:
        _too_large(path)
    if len({entry.filename.lower() for entry in entries}) < len(entries):
        raise _DamagedError  # which of two parts counts, readers do not agree on


def _read_through(package: zipfile.ZipFile, entry: zipfile.ZipInfo, parser: expat.XMLParserType | None) -> None:
    """Unpacks an entry into nothing: zipfile stops at the size it claims, and then misses its check sum."""
    with package.open(entry) as opened:
        while chunk := opened.read(_CHUNK):
            if parser is not None:
                parser.Parse(chunk, False)
        if parser is not None:
            parser.Parse(b"", True)


class _Reading:
    """Counts what the parts of a package hold together."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.elements = self.depth = self.characters = 0

    def parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        self.depth = 0
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._refuse
        return parser

    def _start(self, _name: str, _attributes: dict[str, str]) -> None:
        self.elements += 1
        self.depth += 1
        if self.elements > ELEMENTS:
            _too_large(self.path)
        if self.depth > DEPTH:
            raise DeckError((Problem(At(str(self.path), 0, 0), f"'{self.path.name}' is nested too deeply"),))

    def _end(self, _name: str) -> None:
        self.depth -= 1

    def _text(self, text: str) -> None:
        self.characters += len(text)
        if self.characters > CHARACTERS:
            _too_large(self.path)

    def _refuse(self, *_: object) -> NoReturn:
        raise _DamagedError


def _too_large(path: Path) -> NoReturn:
    message = f"'{path.name}' is too large when unpacked"
    raise DeckError((Problem(At(str(path), 0, 0), message, "outline a part of it"),))
