"""Opens a template: says what is no template, or none that is safe; finds parts and what they point at."""

import posixpath
import re
from urllib.parse import unquote

from msgspec import Struct, field

from builder.templates.xml import PACKAGE, TYPES, DamagedError, Element, parse
from builder.templates.zipped import UnfitError, Zipped, unzip

SIZE_LIMIT = 100_000_000  # bytes of the file
MARKUP = 10_000_000  # bytes of a part that is XML
TAGS = 200_000  # beginnings and ends of elements in all parts that are read
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_MAIN = re.compile(
    r"application/vnd\.openxmlformats-officedocument\.presentationml\.(presentation|template|slideshow)\.main\+xml",
    re.IGNORECASE,
)
_SMALLER = "save a copy with the layouts alone"
_CLEAN = "save it in PowerPoint as 'PowerPoint Template (*.potx)', which leaves them out"
_COPY = "copy its masters into a new presentation and save that as .potx"
_ACTIVE = (  # what is in a name of a part, or in its content type; what it is; how to be rid of it
    (re.compile(r"vbaproject\.bin|vbadata\.xml|vnd\.ms-office\.vba|macroenabled"), "macros", _CLEAN),
    (
        re.compile(r"(^|/)activex\d*(/|\.)|ms-office\.activex"),
        "ActiveX controls",
        "delete them, and save a copy as .potx",
    ),
    (re.compile(r"^/?(customui|usercustomization)\d*/"), "changes to PowerPoint's ribbon", _COPY),
)


class Relationship(Struct, frozen=True):
    """What a part points at: the last word of the type's address, a part's name or an address outside."""

    kind: str
    target: str
    outside: bool = False


class Package(Struct, frozen=True):
    """The parts of an opened template; names are looked up as OPC compares them, without case."""

    zipped: Zipped
    main: str = ""
    types: dict[str, str] = field(default_factory=dict)  # "/name" or ".extension", in small letters
    _pointed: dict[str, dict[str, Relationship]] = field(default_factory=dict)
    _tags: list[int] = field(default_factory=list)  # of each part that was read

    def has(self, name: str) -> bool:
        return name.lower() in self.zipped.entries

    def data(self, name: str) -> bytes:
        """The bytes of a part. Raises DamagedError."""
        try:
            return self.zipped.read(name.lower())
        except KeyError:
            raise DamagedError(f"'{name}' is missing in it") from None

    def size(self, name: str) -> int:
        """How many bytes a part that is there holds."""
        return self.zipped.entries[name.lower()].size

    def tree(self, name: str) -> Element:
        """The root of a part's XML. Raises DamagedError, UnfitError where there is too much of it."""
        if self.has(name) and self.size(name) > MARKUP:
            raise UnfitError(f"holds '{name}' of over {MARKUP // 1_000_000} MB", _SMALLER)
        data = self.data(name)
        self._tags.append(data.count(b"<"))
        if sum(self._tags) > TAGS:
            raise UnfitError(f"is too large: its masters, layouts and themes hold over {TAGS // 2} elements", _SMALLER)
        return parse(data, name)

    def type(self, name: str) -> str:
        """The content type of a part; empty where none is told."""
        name = name.lower()
        return self.types.get(f"/{name}", self.types.get(f".{name.rpartition('.')[2]}", ""))

    def relationships(self, name: str) -> dict[str, Relationship]:
        """What a part points at, by relationship id; of the package itself for an empty name. Raises DamagedError."""
        if name not in self._pointed:
            self._pointed[name] = self._relationships(name)
        return self._pointed[name]

    def _relationships(self, name: str) -> dict[str, Relationship]:
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
    package = Package(unzip(data))
    if not package.has("[Content_Types].xml"):
        raise _foreign(package)
    types = _types(package)
    _refuse_active(package.zipped, types)
    package = Package(package.zipped, _main(package), types)
    if not _MAIN.fullmatch(package.type(package.main)):
        raise UnfitError("is no presentation", "a template is a .potx, .pptx or .ppsx file")
    return package


def _refuse_active(zipped: Zipped, types: dict[str, str]) -> None:
    """Refuses what could run, though nothing of it would come along: the file is not to be passed on."""
    told = [*zipped.entries, *(value.lower() for value in types.values())]
    for pattern, what, hint in _ACTIVE:
        if any(pattern.search(one) for one in told):
            raise UnfitError(f"holds {what}", hint)


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
    if package.has("mimetype") and package.data("mimetype").startswith(b"application/vnd.oasis.opendocument"):
        return UnfitError("is a file of LibreOffice or OpenOffice (.odp, .otp)", "save it as .potx or .pptx")
    if package.has("index.zip") or any(name.startswith("index/") for name in package.zipped.entries):
        return UnfitError("is a file of Keynote (.key)", "export it to PowerPoint")
    return UnfitError("is a zip file, not a presentation", "a template is a .potx, .pptx or .ppsx file")
