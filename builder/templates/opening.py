"""Opens a template: says what is no template, holds zip files to bounds, finds parts and what they point at."""

import io
import posixpath
import re
import zlib
from dataclasses import dataclass, field
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from builder.templates.xml import PACKAGE, TYPES, DamagedError, Element, parse

SIZE_LIMIT = 100_000_000  # bytes of the file
_ENTRIES, _UNPACKED, _PART = 5_000, 300_000_000, 100_000_000
_RATIO, _LARGE = 200, 1_000_000  # a part above a megabyte is no more than so many times its compressed size
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_MAIN = re.compile(
    r"application/vnd\.(openxmlformats-officedocument\.presentationml\.(presentation|template|slideshow)"
    r"|ms-powerpoint\.(presentation|template|slideshow)\.macroEnabled)\.main\+xml",
    re.IGNORECASE,
)
_SMALLER = "save a copy with the layouts alone"
# What a damaged zip file raises in the standard library.
_TROUBLES = (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, OverflowError, zlib.error)


class UnfitError(Exception):
    """The file is no template that can be taken; the message follows its name, the hint says what would be one."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part points at: the last word of the type's address, a part's name or an address outside."""

    kind: str
    target: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of an opened template; names are looked up as OPC compares them, without case."""

    archive: ZipFile
    entries: dict[str, ZipInfo]
    main: str = ""
    types: dict[str, str] = field(default_factory=dict)  # "/name" or ".extension", in small letters

    def has(self, name: str) -> bool:
        return name.lower() in self.entries

    def data(self, name: str) -> bytes:
        """The bytes of a part. Raises DamagedError."""
        try:
            return self.archive.read(self.entries[name.lower()])
        except KeyError:
            raise DamagedError(f"'{name}' is missing in it") from None
        except _TROUBLES:
            raise DamagedError(f"'{name}' in it cannot be unpacked") from None

    def tree(self, name: str) -> Element:
        """The root of a part's XML. Raises DamagedError."""
        return parse(self.data(name), name)

    def type(self, name: str) -> str:
        """The content type of a part; empty where none is told."""
        name = name.lower()
        return self.types.get(f"/{name}", self.types.get(f".{name.rpartition('.')[2]}", ""))

    def relationships(self, name: str) -> dict[str, Relationship]:
        """What a part points at, by relationship id; of the package itself for an empty name. Raises DamagedError."""
        folder, _, file = name.rpartition("/")
        listed = f"{folder}/_rels/{file}.rels".removeprefix("/")
        if not self.has(listed):
            return {}
        found: dict[str, Relationship] = {}
        for element in self.tree(listed).iterfind(f"{PACKAGE}Relationship"):
            kind, target = element.get("Type", ""), element.get("Target", "")
            outside = element.get("TargetMode") == "External"
            found.setdefault(
                element.get("Id", ""),
                Relationship(kind.rpartition("/")[2], target if outside else _resolved(folder, target), outside),
            )
        return found


def open_package(data: bytes) -> Package:
    """The package in the bytes of a file. Raises UnfitError for what is no template, DamagedError."""
    if not data.startswith(b"PK"):
        raise _other(data)
    try:
        archive = ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except _TROUBLES:
        raise DamagedError("it is no complete zip file, as presentations are") from None
    _check(entries)
    package = Package(archive, {entry.filename.lower(): entry for entry in entries if not entry.is_dir()})
    if "[content_types].xml" not in package.entries:
        raise _foreign(package)
    package = Package(archive, package.entries, _main(package), _types(package))
    if not _MAIN.fullmatch(package.type(package.main)):
        raise UnfitError("is no presentation", "a template is a .potx, .pptx or .ppsx file")
    return package


def _check(entries: list[ZipInfo]) -> None:
    """Holds the list of entries to bounds, before anything is unpacked."""
    if len(entries) > _ENTRIES:
        raise UnfitError(f"holds {len(entries)} files, at most {_ENTRIES} are read", _SMALLER)
    if sum(entry.file_size for entry in entries) > _UNPACKED or any(entry.file_size > _PART for entry in entries):
        raise UnfitError(f"is too large unpacked: at most {_UNPACKED // 1_000_000} MB are read", _SMALLER)
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.lower()
        if entry.flag_bits & 0x1:
            raise UnfitError("is protected by a password", "save it without a password")
        if name in seen or name.startswith("/") or "\\" in name or ".." in name.split("/") or ":" in name.split("/")[0]:
            raise DamagedError(f"it holds '{entry.filename[:60]}' twice, or where nothing belongs")
        if entry.file_size > _LARGE and entry.file_size > _RATIO * max(entry.compress_size, 1):
            raise UnfitError(f"holds '{entry.filename[:60]}', which unpacks to over {_RATIO} times its size", _SMALLER)
        seen.add(name)


def _types(package: Package) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in package.tree("[Content_Types].xml"):
        value = element.get("ContentType", "")
        if element.tag == f"{TYPES}Override":
            found.setdefault(element.get("PartName", "").lower(), value)
        elif element.tag == f"{TYPES}Default":
            found.setdefault(f".{element.get('Extension', '').lower()}", value)
    return found


def _main(package: Package) -> str:
    """The presentation's part: where the package points, whatever it is called."""
    if package.has("_rels/.rels"):
        for element in package.tree("_rels/.rels"):
            if element.get("Type", "") == f"{_STRICT}officeDocument":
                hint = "save it in PowerPoint as 'PowerPoint Template (*.potx)'"
                raise UnfitError("is saved as Strict Open XML, which few programs read", hint)
            if element.get("Type", "") == f"{_OFFICE}officeDocument":
                return _resolved("", element.get("Target", ""))
    raise DamagedError("it does not say where its presentation is")


def _resolved(folder: str, target: str) -> str:
    """The name of a part that a part in `folder` points at (ECMA-376-2, 6.2): relative, or from the root."""
    path = posixpath.normpath(posixpath.join("/", folder, unquote(target.partition("#")[0])))
    return path.lstrip("/")


def _other(data: bytes) -> UnfitError:
    """What a file is that is no zip file."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data[:2_000_000]:
            return UnfitError("is protected by a password", "save it without a password")
        return UnfitError("is a file of PowerPoint 97–2003 (.ppt, .pot)", "save it as .potx")
    if data.startswith(b"%PDF"):
        return UnfitError("is a PDF", "a template is a .potx, .pptx or .ppsx file")
    if data.lstrip()[:5] == b"<?xml":
        return UnfitError("is an XML file, not a presentation", "save it as .potx")
    return UnfitError("is no presentation" if data else "is empty", "a template is a .potx, .pptx or .ppsx file")


def _foreign(package: Package) -> UnfitError:
    """What a zip file is that is no package of Office."""
    if "mimetype" in package.entries and package.data("mimetype").startswith(b"application/vnd.oasis.opendocument"):
        return UnfitError("is a file of LibreOffice or OpenOffice (.odp, .otp)", "save it as .potx or .pptx")
    if "index.zip" in package.entries or any(name.startswith("index/") for name in package.entries):
        return UnfitError("is a file of Keynote (.key)", "export it to PowerPoint")
    return UnfitError("is a zip file, not a presentation", "a template is a .potx, .pptx or .ppsx file")
