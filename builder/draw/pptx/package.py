"""The whole .pptx: every part that PowerPoint asks for, and nothing else."""

from collections.abc import Iterable

from builder.draw.pptx import (
    archive,
    carrying,
    document,
    layouts,
    master,
    notes,
    properties,
    slides,
    themes,
)
from builder.draw.pptx.parts import Part, Relationships, content_types, relationships_name
from builder.draw.pptx.sheet import Sheet, Store
from builder.frames import Placeholder, Presentation, Scheme, Slide, SlideLayout
from builder.schemes import in_scheme
from builder.templates.records import Template
from builder.theme import Theme

_MASTER = "ppt/slideMasters/slideMaster1.xml"
_NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"
_THEME = "ppt/theme/theme1.xml"
_NOTES_THEME = "ppt/theme/theme2.xml"  # a notes master that shares the slides' theme makes PowerPoint repair
_DOCUMENT = "ppt/presentation.xml"
_PLAIN = Scheme()


def write(presentation: Presentation, theme: Theme) -> bytes:
    """The bytes of a .pptx, which depend on nothing but the arguments."""
    parts = _Writer(presentation, theme).parts()
    start = Relationships()
    start.to("document", _DOCUMENT)
    start.to("core", "docProps/core.xml")
    start.to("extended", "docProps/app.xml")
    files = [("[Content_Types].xml", content_types(parts)), ("_rels/.rels", start.xml())]
    for part in parts:
        files.append((part.name, part.data))
        if part.relationships:
            files.append((relationships_name(part.name), part.relationships.xml()))
    return archive.pack(files)


class _Writer:
    """Draws the parts in their order; the names are decided first, for slides point at each other."""

    def __init__(self, presentation: Presentation, theme: Theme) -> None:
        self._presentation = presentation
        self._theme = theme
        self._store = Store()
        self._language = presentation.properties.language
        self._template = theme.dress.template if theme.dress else None
        self._notes_master = (self._template and self._template.notes_master) or _NOTES_MASTER
        self._layouts = _Layouts((*presentation.layouts, *(slide.layout for slide in presentation.slides)))
        self._slides = tuple(f"ppt/slides/slide{number}.xml" for number in range(1, len(presentation.slides) + 1))
        self._slide_parts = {slide.id: name for slide, name in zip(presentation.slides, self._slides, strict=True)}

    def parts(self) -> list[Part]:
        """All parts; charts and pictures come last, since drawing the slides gathers them."""
        drawn = [self._document(), *(self._carried(self._template) if self._template else self._masters())]
        drawn += [self._layout(layout, name) for layout, name in self._layouts.names.items() if not layout.part]
        for number, (slide, name) in enumerate(zip(self._presentation.slides, self._slides, strict=True), 1):
            drawn += self._slide(slide, name, number)
        drawn += [
            *self._store.charts,
            *self._store.pictures.values(),
            Part("settings", "ppt/presProps.xml", document.settings()),
            Part("view", "ppt/viewProps.xml", document.view()),
            Part("table_styles", "ppt/tableStyles.xml", document.table_styles()),
            Part("core", "docProps/core.xml", properties.write_core(self._presentation.properties)),
            Part("extended", "docProps/app.xml", properties.write_extended(self._presentation)),
        ]
        return drawn

    def _document(self) -> Part:
        relationships = Relationships(_DOCUMENT)
        masters = carrying.masters(self._template) if self._template else {_MASTER: document.MASTER_ID}
        names = document.Names(masters, self._notes_master, self._slides)
        data = document.write(self._presentation, names, relationships, self._theme)
        relationships.to("settings", "ppt/presProps.xml")
        relationships.to("view", "ppt/viewProps.xml")
        relationships.to("theme", carrying.theme(self._template) if self._template else _THEME)
        relationships.to("table_styles", "ppt/tableStyles.xml")
        return Part("document", _DOCUMENT, data, relationships)

    def _masters(self) -> list[Part]:
        sheet = self._sheet("master", _MASTER)
        data = master.write(list(self._layouts.names.values()), sheet)
        sheet.relationships.to("theme", _THEME)
        return [
            Part("master", _MASTER, data, sheet.relationships),
            Part("theme", _THEME, themes.write(self._theme, self._language)),
            *self._notes_parts(_NOTES_THEME),
        ]

    def _carried(self, template: Template) -> list[Part]:
        """A template's parts as they are, and a notes master of ours where it has none."""
        own = [] if template.notes_master else self._notes_parts(carrying.free_theme(template))
        return [*carrying.parts(template), *own]

    def _notes_parts(self, theme: str) -> list[Part]:
        page = self._sheet("notes master", _NOTES_MASTER)
        page.relationships.to("theme", theme)
        return [
            Part("notes_master", _NOTES_MASTER, notes.write_master(page), page.relationships),
            Part("theme", theme, themes.write(self._theme, self._language)),
        ]

    def _layout(self, layout: SlideLayout, name: str) -> Part:
        sheet = self._sheet(f"layout {layout.name}", name, scheme=layout.scheme)
        sheet.relationships.to("master", _MASTER)
        return Part("layout", name, layouts.write(layout, sheet), sheet.relationships)

    def _slide(self, slide: Slide, name: str, number: int) -> list[Part]:
        layout, placeholders = self._layouts.of(slide)
        sheet = self._sheet(slide.id, name, placeholders, slide.scheme)
        sheet.relationships.to("layout", layout)
        data = slides.write(slide, sheet)
        if not slide.notes:
            return [Part("slide", name, data, sheet.relationships)]
        page_name = f"ppt/notesSlides/notesSlide{number}.xml"
        sheet.relationships.to("notes", page_name)
        page = self._sheet(f"notes {slide.id}", page_name, language=slide.language)
        page.relationships.to("notes_master", self._notes_master)
        page.relationships.to("slide", name)
        return [
            Part("slide", name, data, sheet.relationships),
            Part("notes", page_name, notes.write(slide.notes, number, page), page.relationships),
        ]

    def _sheet(
        self,
        identity: str,
        name: str,
        placeholders: dict[int, Placeholder] | None = None,
        scheme: Scheme = _PLAIN,
        language: str = "",
    ) -> Sheet:
        return Sheet(
            id=identity,
            theme=in_scheme(self._theme, scheme),
            relationships=Relationships(name),
            store=self._store,
            language=language or self._language,
            placeholders=placeholders or {},
            slide_parts=self._slide_parts,
        )


class _Layouts:
    """The layouts' part names and placeholders. Slides look theirs up by identity first: equality looks into all."""

    def __init__(self, layouts: Iterable[SlideLayout]) -> None:
        self.names: dict[SlideLayout, str] = {}
        self._known: dict[int, tuple[str, dict[int, Placeholder]]] = {}
        # Equal layouts share the first one's placeholders, which moulds are told apart by.
        holders: dict[str, dict[int, Placeholder]] = {}
        for layout in {id(layout): layout for layout in layouts}.values():
            name = layout.part or f"ppt/slideLayouts/slideLayout{len(self.names) + 1}.xml"
            name = self.names.setdefault(layout, name)
            if name not in holders:
                holders[name] = {holder.idx: holder for holder in layout.placeholders}
            self._known[id(layout)] = (name, holders[name])

    def of(self, slide: Slide) -> tuple[str, dict[int, Placeholder]]:
        """The part of a slide's layout, and its placeholders by idx."""
        return self._known[id(slide.layout)]
