"""What the package of a Word document holds, looked at before it is opened: bombs, entities and towers are refused.

The converter makes a tree of every part it reads, at a hundred times the size of its XML, and goes down it by
recursion.
"""

import io
import zipfile
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from builder.errors import At, DeckError, Problem
from builder.zips import TROUBLES, excess, pieces

ELEMENTS, DEPTH = 300_000, 150  # of all parts of XML; of one in another
CHARACTERS = 1_000_000  # of text
_XML = (".xml", ".rels")


class _DamagedError(Exception):
    """No package, or one that holds what Word never writes."""


def check(data: bytes, path: Path) -> None:
    """Raises DeckError for what is no package, is damaged, or is much larger than it looks."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if excess(package.infolist()):
                _too_large(path)
            reading = _Reading(path)
            for entry in package.infolist():
                parser = reading.parser() if entry.filename.lower().endswith(_XML) else None
                _read_through(package, entry, parser)
    except (*TROUBLES, expat.ExpatError, _DamagedError):
        raise no_document(path) from None


def no_document(path: Path) -> DeckError:
    message = f"'{path.name}' is no Word document, or a damaged one"
    return DeckError((Problem(At(str(path), 0, 0), message, "save it again as .docx"),))


def _read_through(package: zipfile.ZipFile, entry: zipfile.ZipInfo, parser: expat.XMLParserType | None) -> None:
    for piece in pieces(package, entry):
        if parser is not None:
            parser.Parse(piece, False)
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
