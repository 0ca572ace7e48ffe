"""What comes along from a template: masters, layouts, themes and their pictures, cleaned and named anew."""

from collections import Counter
from contextlib import suppress
from typing import TypeAlias

from msgspec import Struct, field

from builder.addresses import trouble
from builder.templates import media
from builder.templates.cleaning import clean, shown, used
from builder.templates.colours import put_right
from builder.templates.conforming import NONSENSE, conform
from builder.templates.decoding import Allowance
from builder.templates.numbering import number_placeholders, number_shapes
from builder.templates.opening import Package, Relationship
from builder.templates.records import Carried
from builder.templates.xml import A, DamagedError, Element, P, R, child, one_line, serialise
from builder.templates.zipped import UnfitError

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_OPEN = "application/vnd.openxmlformats-officedocument."
_KINDS = {  # by root: content type, and where the part is put
    f"{P}sldMaster": (_OPEN + "presentationml.slideMaster+xml", "ppt/slideMasters/slideMaster{}.xml"),
    f"{P}sldLayout": (_OPEN + "presentationml.slideLayout+xml", "ppt/slideLayouts/slideLayout{}.xml"),
    f"{P}notesMaster": (_OPEN + "presentationml.notesMaster+xml", "ppt/notesMasters/notesMaster{}.xml"),
    f"{A}theme": (_OPEN + "theme+xml", "ppt/theme/theme{}.xml"),
    f"{A}themeOverride": (_OPEN + "themeOverride+xml", "ppt/theme/themeOverride{}.xml"),
    f"{A}tblStyleLst": (_OPEN + "presentationml.tableStyles+xml", "ppt/tableStyles.xml"),
}
# Ids of masters and layouts share one sequence (ECMA-376 19.2.1.34 and 36); masters have those below to themselves.
FIRST_LAYOUT_ID = 2_147_484_000
MASTERS, LAYOUTS, HOLDERS = 50, 250, 3_000
SHAPES, ALL_SHAPES = 3_000, 20_000  # that a layout shows, and that all show together, those of their masters with them
_SHAPE = tuple(f"{P}{name}" for name in ("sp", "pic", "cxnSp", "graphicFrame", "grpSp"))
_HOLDER = f"{P}ph"
PICTURE, PICTURES = 20_000_000, 100_000_000  # bytes of one, and of all that come along
_SMALLER = "save a copy with the layouts alone that decks need"
_FEWER = "save the drawings on its masters and layouts as pictures, or save a copy with the layouts that decks need"
_Related: TypeAlias = tuple[str, str, str, bool]  # id, type's address, target, outside


class Sheet(Struct, frozen=True):
    """A part that comes along, as a tree; `pictures` are the average colours of its pictures by relationship id."""

    part: str
    tree: Element
    pictures: dict[str, str]


class Family(Struct, frozen=True):
    """A master with its theme and layouts; a layout may stand under a theme of its own."""

    master: Sheet
    theme: Sheet
    layouts: tuple[tuple[Sheet, Sheet | None], ...]


class Haul(Struct, frozen=True):
    """All that comes along, and what does not, counted."""

    families: tuple[Family, ...]
    notes_master: str
    parts: tuple[Carried, ...]
    dropped: Counter[str]


def carry(package: Package, presentation: Element) -> Haul:
    """The parts that slides stand on. Raises DamagedError where one of them is missing or no longer what it was,
    UnfitError where they are too many.
    """
    carrier = _Carrier(package)
    pointed = package.relationships(package.main)
    listed = presentation.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId")
    masters = {key: pointed.get(key) for key in (item.get(f"{R}id", "") for item in listed)}
    if len(masters) > MASTERS:
        raise UnfitError(f"has {len(masters)} masters, at most {MASTERS} are read", _SMALLER)
    families = tuple(carrier.family(master) for master in masters.values())
    if not any(family.layouts for family in families):
        raise DamagedError("it has no layouts")
    notes = next((one for one in pointed.values() if one.kind == "notesMaster" and not one.outside), None)
    notes_master = carrier.notes(notes) if notes else ""
    carrier.table_styles(pointed)
    return Haul(families, notes_master, tuple(carrier.parts), carrier.dropped)


# What PowerPoint repairs a file without (ECMA-376 19.3.1.39, 19.3.1.42, 20.1.6.9).
_SHAPES = (f"{P}cSld", f"{P}spTree", f"{P}nvGrpSpPr")
_NEEDED = {
    f"{P}sldMaster": (_SHAPES, (f"{P}clrMap",)),
    f"{P}sldLayout": (_SHAPES,),
    f"{P}notesMaster": (_SHAPES, (f"{P}clrMap",)),
    f"{A}theme": ((f"{A}themeElements", f"{A}clrScheme"), (f"{A}themeElements", f"{A}fontScheme")),
}


_FONTS = {"majorFont": "its titles", "minorFont": "its text"}
_NAME_FONTS = "choose fonts under 'View > Slide Master > Fonts' in PowerPoint, and save it anew"


class _Carrier(Struct):
    """Takes parts in their order; names are given as they come."""

    package: Package
    parts: list[Carried] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)
    _read: dict[str, media.Picture] = field(default_factory=dict)  # by their name in the template
    _allowance: Allowance = field(default_factory=Allowance)
    _pictures: dict[bytes, str] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def family(self, master: Relationship | None) -> Family:
        source = self._found(master, "slideMaster", "a slide master")
        pointed = self.package.relationships(source)
        tree = self._tree(source, f"{P}sldMaster")
        name = self._name(tree)
        theme = self._theme(pointed, source)
        shapes = self._shapes(tree)
        layouts, structure = [], [_related(pointed, "theme", theme.part)]
        listed = tree.findall(f"{P}sldLayoutIdLst/{P}sldLayoutId")
        if (count := self._counts[f"{P}sldLayout"] + len(listed)) > LAYOUTS:
            raise UnfitError(f"has {count} layouts or more, at most {LAYOUTS} are read", _SMALLER)
        for item in listed:
            key = item.get(f"{R}id", "")
            if key in {one[0] for one in structure} and (parent := item.getparent()) is not None:
                parent.remove(item)  # one that is listed twice
                continue
            layout = self._layout(pointed.get(key), name, shapes)
            structure.append((key, _OFFICE + "slideLayout", layout[0].part, False))
            layouts.append(layout)
            item.set("id", str(FIRST_LAYOUT_ID + self._counts[f"{P}sldLayout"]))
        return Family(self._sheet(source, tree, name, structure), theme, tuple(layouts))

    def notes(self, master: Relationship) -> str:
        """The notes master under a theme of its own; empty where it is not whole, for a deck can do without."""
        kept, pictures = len(self.parts), dict(self._pictures)
        try:
            source = self._found(master, "notesMaster", "its notes master")
            tree = self._tree(source, f"{P}notesMaster")
            self._shapes(tree)
            pointed = self.package.relationships(source)
            theme = self._theme(pointed, source)
            return self._sheet(source, tree, self._name(tree), [_related(pointed, "theme", theme.part)]).part
        except DamagedError:
            del self.parts[kept:]
            self._pictures = pictures
            return ""

    def table_styles(self, pointed: dict[str, Relationship]) -> None:
        """The table styles, where they are whole and stand alone."""
        styles = next((one for one in pointed.values() if one.kind == "tableStyles" and not one.outside), None)
        if styles is None or self.package.relationships(styles.target):
            return
        with suppress(DamagedError):
            tree = self._tree(styles.target, f"{A}tblStyleLst")
            self._sheet(styles.target, tree, self._name(tree), [])

    def _shapes(self, tree: Element, behind: int = 0) -> int:
        """How many shapes a sheet shows, with so many behind it."""
        count = behind + sum(1 for _ in tree.iter(*_SHAPE))
        self._counts["shapes"] += count
        if count > SHAPES or self._counts["shapes"] > ALL_SHAPES:
            raise UnfitError(f"shows over {SHAPES:,} shapes on a layout, or over {ALL_SHAPES:,} on all", _FEWER)
        return count

    def _layout(self, layout: Relationship | None, master: str, behind: int) -> tuple[Sheet, Sheet | None]:
        """A layout, before a master of so many shapes."""
        source = self._found(layout, "slideLayout", "a layout of its master")
        tree = self._tree(source, f"{P}sldLayout")
        self._counts[_HOLDER] += sum(1 for _ in tree.iter(_HOLDER))
        if self._counts[_HOLDER] > HOLDERS:
            raise UnfitError(f"has over {HOLDERS} placeholders on its layouts", _SMALLER)
        self._shapes(tree, behind)
        number_placeholders(tree)
        pointed = self.package.relationships(source)
        structure = [_related(pointed, "slideMaster", master)]
        own = next((one for one in pointed.values() if one.kind == "themeOverride" and not one.outside), None)
        theme = None
        if own is not None and self.package.has(own.target):
            changes = self._tree(own.target, f"{A}themeOverride")
            theme = self._sheet(own.target, changes, self._name(changes), [])
            structure.append(_related(pointed, "themeOverride", theme.part))
        return self._sheet(source, tree, self._name(tree), structure), theme

    def _theme(self, pointed: dict[str, Relationship], owner: str) -> Sheet:
        """A copy of the owner's theme: PowerPoint repairs files whose masters share one."""
        theme = next((one for one in pointed.values() if one.kind == "theme"), None)
        source = self._found(theme, "theme", f"the theme of '{owner}'")
        tree = self._tree(source, f"{A}theme")
        scheme = child(tree, f"{A}themeElements", f"{A}fontScheme")
        for kind, whose in _FONTS.items():
            font = child(scheme, f"{A}{kind}", f"{A}latin")
            if font is None or not one_line(font.get("typeface", "")):
                raise UnfitError(f"names no font for {whose}, in '{source}'", _NAME_FONTS)
        return self._sheet(source, tree, self._name(tree), [])

    def _found(self, pointed: Relationship | None, kind: str, what: str) -> str:
        if pointed is None or pointed.outside or pointed.kind != kind:
            raise DamagedError(f"{what} is missing")
        if not self.package.has(pointed.target):
            raise DamagedError(f"{what} is missing: there is no '{pointed.target[:80]}' in it")
        return pointed.target

    def _tree(self, source: str, wanted: str) -> Element:
        tree = self.package.tree(source)
        if tree.tag != wanted:
            raise DamagedError(f"'{source}' in it is not what it should be")
        for path in _NEEDED.get(wanted, ()):
            if child(tree, *path) is None:
                raise DamagedError(f"'{source}' in it has no {path[-1].rpartition('}')[2]}")
        return tree

    def _name(self, tree: Element) -> str:
        tag = str(tree.tag)
        self._counts[tag] += 1
        return _KINDS[tag][1].format(self._counts[tag])

    def _sheet(self, source: str, tree: Element, name: str, structure: list[_Related]) -> Sheet:
        """Cleans a part and adds it; `structure` are the relationships that hold the template together."""
        held = {one[0] for one in structure}
        pointed = {key: one for key, one in self.package.relationships(source).items() if key not in held}
        links = {key: one.target for key, one in pointed.items() if one.kind == "hyperlink" and _is_safe(one)}
        found = {key: self._picture(one) for key, one in pointed.items() if one.kind == "image"}
        # A scalable picture stands beside one in pixels, never in its place.
        plain, scalable = shown(tree)
        pictures = {
            key: one for key, one in found.items() if one.data and key not in (plain if one.kind == "svg" else scalable)
        }
        clean(tree, {*held, *links, *pictures}.__contains__, self.dropped)
        self.dropped[NONSENSE] += put_right(tree)
        if not conform(tree, self.dropped):
            raise DamagedError(f"'{source}' in it lacks what it cannot be without")
        number_shapes(tree)
        wanted = used(tree)
        related = [(key, _OFFICE + "hyperlink", target, True) for key, target in links.items() if key in wanted]
        related += [(key, _OFFICE + "image", self._put(one), False) for key, one in pictures.items() if key in wanted]
        self.parts.append(Carried(name, _KINDS[str(tree.tag)][0], serialise(tree), (*structure, *related)))
        return Sheet(name, tree, {key: one.colour for key, one in pictures.items()})

    def _picture(self, pointed: Relationship) -> media.Picture:
        """The picture as it comes along; an empty one where it is linked, missing, broken or of another kind."""
        if pointed.outside or not self.package.has(pointed.target):
            return media.Picture()
        if pointed.target not in self._read:
            self._read[pointed.target] = self._taken(pointed.target)
        return self._read[pointed.target]

    def _taken(self, name: str) -> media.Picture:
        if self.package.size(name) > PICTURE or sum(len(one.data) for one in self._read.values()) > PICTURES:
            self.dropped["pictures that are too large"] += 1
            return media.Picture()
        try:
            return media.taken(self.package.data(name), self._allowance)
        except DamagedError:
            return media.Picture()

    def _put(self, picture: media.Picture) -> str:
        """The name of a picture's part; the same picture is put in once."""
        if picture.data not in self._pictures:
            self._pictures[picture.data] = f"ppt/media/template{len(self._pictures) + 1}.{picture.kind}"
            self.parts.append(Carried(self._pictures[picture.data], media.TYPES[picture.kind], picture.data))
        return self._pictures[picture.data]


def _related(pointed: dict[str, Relationship], kind: str, part: str) -> _Related:
    """A relationship to a part under its new name, with the id it had."""
    key = next((key for key, one in pointed.items() if one.kind == kind), "") or "rId9999"
    return key, _OFFICE + kind, part, False


def _is_safe(link: Relationship) -> bool:
    """Whether a link leads to a page or an address for mail, and nowhere else."""
    return link.outside and link.target.isprintable() and not trouble(link.target)
