"""Defects of the content types."""

from tests.verifying.changes import appended, attribute, content, doubled, removed, written
from tests.verifying.mutable import TYPES, Change, Mutable

_SHOW = "application/vnd.openxmlformats-officedocument.presentationml."


def default(extension: str) -> str:
    return f"ct:Default[@Extension='{extension}']"


def typed(where: str, content_type: str | None) -> Change:
    """A part by another content type, or by none of its own."""

    def change(package: Mutable) -> None:
        path = f"ct:Override[@PartName='/{package.name(where)}']"
        if content_type is None:
            removed(TYPES, path)(package)
        else:
            attribute(TYPES, path, "ContentType", content_type)(package)

    return change


def twice(where: str, content_type: str | None = None) -> Change:
    def change(package: Mutable) -> None:
        path = f"ct:Override[@PartName='/{package.name(where)}']"
        doubled(TYPES, path)(package)
        if content_type:
            package.first(TYPES, path).set("ContentType", content_type)

    return change


MUTANTS: dict[str, Change] = {
    "types-cut": content(TYPES, lambda data: data[: len(data) // 2]),
    "types-default-twice": doubled(TYPES, default("png")),
    "types-default-twice-in-another-case": appended(
        TYPES, "/*", '<ct:Default Extension="PNG" ContentType="image/png"/>'
    ),
    "types-override-twice": twice("slide:links"),
    "types-override-twice-with-another-type": twice("slide:links", f"{_SHOW}slideLayout+xml"),
    "types-without-png": removed(TYPES, default("png")),
    "types-without-jpeg": removed(TYPES, default("jpeg")),
    "types-without-svg": removed(TYPES, default("svg")),
    "types-without-xlsx": removed(TYPES, default("xlsx")),
    "types-without-rels": removed(TYPES, default("rels")),
    "types-without-xml": removed(TYPES, default("xml")),
    "types-without-a-slide": typed("slide:links", None),
    "types-without-a-chart": typed("chart:line", None),
    "types-without-the-theme": typed("ppt/theme/theme1.xml", None),
    "types-without-the-document": typed("ppt/presentation.xml", None),
    "types-slide-as-layout": typed("slide:links", f"{_SHOW}slideLayout+xml"),
    "types-layout-as-slide": typed("layout:links", f"{_SHOW}slide+xml"),
    "types-notes-as-slide": typed("notes:links", f"{_SHOW}slide+xml"),
    "types-theme-as-its-overrides": typed(
        "ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.themeOverride+xml"
    ),
    "types-deck-as-template": typed("ppt/presentation.xml", f"{_SHOW}template.main+xml"),
    "types-deck-as-show": typed("ppt/presentation.xml", f"{_SHOW}slideshow.main+xml"),
    "types-deck-with-macros": typed(
        "ppt/presentation.xml", "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    ),
    "types-slide-as-plain-xml": typed("slide:links", "application/xml"),
    "types-png-as-jpeg": attribute(TYPES, default("png"), "ContentType", "image/jpeg"),
    "types-svg-as-xml": attribute(TYPES, default("svg"), "ContentType", "text/xml"),
    "types-xlsx-with-macros": attribute(
        TYPES, default("xlsx"), "ContentType", "application/vnd.ms-excel.sheet.macroEnabled.12"
    ),
    "types-xlsx-as-binary": attribute(TYPES, default("xlsx"), "ContentType", "application/octet-stream"),
    "types-rels-as-xml": attribute(TYPES, default("rels"), "ContentType", "application/xml"),
    "types-of-nothing": appended(
        TYPES, "/*", f'<ct:Override PartName="/ppt/slides/slide99.xml" ContentType="{_SHOW}slide+xml"/>'
    ),
    "types-name-without-slash": written(
        TYPES, b'PartName="/ppt/slides/slide1.xml"', b'PartName="ppt/slides/slide1.xml"'
    ),
    "types-empty": typed("slide:links", ""),
    "types-no-type": written(TYPES, b'Extension="png" ContentType="image/png"', b'Extension="png"'),
    "types-strange-element": appended(TYPES, "/*", "<ct:Other/>"),
    "types-strange-attribute": attribute(TYPES, default("png"), "Other", "1"),
    "types-of-what-is-not-used": appended(TYPES, "/*", '<ct:Default Extension="bin" ContentType="application/x-bin"/>'),
}
LAWFUL = {
    "types-of-what-is-not-used": "allowed, and PowerPoint writes such; ours names only what is there",
    "types-svg-as-xml": "any media type is allowed by OPC; PowerPoint would not show the picture",
    "types-xlsx-as-binary": "any media type is allowed by OPC; the workbook could not be edited",
}
