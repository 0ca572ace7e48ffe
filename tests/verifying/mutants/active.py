"""What a deck must not hold: programs, objects, what is loaded from elsewhere, what others left behind."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.verifying.changes import after, appended, attribute
from tests.verifying.mutable import DOCUMENT, Change, Mutable

SLIDE = "slide:links"
_MICROSOFT = "http://schemas.microsoft.com/office/"
_TYPE = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True)
class Part:
    """A part more, with its type and the relationship that leads to it; `used` makes something of its id."""

    name: str
    content_type: str
    kind: str
    source: str = DOCUMENT
    data: bytes = b"<x/>"
    used: Callable[[str], Change] | None = None

    def __call__(self, package: Mutable) -> None:
        package[self.name] = self.data
        package.declare(self.name, self.content_type)
        number = package.relate(self.source, self.kind, f"/{self.name}")
        if self.used:
            self.used(number)(package)


def outside(source: str, kind: str, target: str, used: Callable[[str], Change] | None = None) -> Change:
    """A relationship to something that is not in the package."""

    def change(package: Mutable) -> None:
        number = package.relate(source, kind, target, outside=True)
        if used:
            used(number)(package)

    return change


def an_object(number: str) -> Change:
    return appended(
        SLIDE,
        "//p:spTree",
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="900" name="Object"/><p:cNvGraphicFramePr/><p:nvPr/>'
        '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">'
        f'<p:oleObj name="x" r:id="{number}" imgW="1" imgH="1" progId="Package"><p:embed/></p:oleObj>'
        "</a:graphicData></a:graphic></p:graphicFrame>",
    )


def a_linked_object(number: str) -> Change:
    def change(package: Mutable) -> None:
        an_object(number)(package)
        parent = package.first(SLIDE, "//p:oleObj")
        parent.remove(parent[0])
        appended(SLIDE, "//p:oleObj", '<p:link updateAutomatic="1"/>')(package)

    return change


def a_control(number: str) -> Change:
    return after(
        SLIDE, "//p:spTree", f'<p:controls><p:control r:id="{number}" name="x" imgW="1" imgH="1"/></p:controls>'
    )


def a_film(number: str) -> Change:
    return appended(SLIDE, "//p:sp[2]//p:nvPr", f'<a:videoFile r:link="{number}"/>')


def a_sound(number: str) -> Change:
    return appended(SLIDE, "//p:sp[2]//p:nvPr", f'<a:audioFile r:link="{number}"/>')


def a_linked_picture(number: str) -> Change:
    def change(package: Mutable) -> None:
        attribute("slide:png", "//p:pic//a:blip", "r:link", number)(package)

    return change


def a_tag(number: str) -> Change:
    return after(DOCUMENT, "//p:notesSz", f'<p:custDataLst><p:tags r:id="{number}"/></p:custDataLst>')


MUTANTS: dict[str, Change] = {
    "active-macros": Part(
        "ppt/vbaProject.bin", "application/vnd.ms-office.vbaProject", f"{_MICROSOFT}2006/relationships/vbaProject"
    ),
    "active-object": Part(
        "ppt/embeddings/oleObject1.bin", f"{_TYPE}oleObject", "oleObject", SLIDE, b"x" * 600, an_object
    ),
    "active-package": Part(
        "ppt/embeddings/package1.docx", f"{_TYPE}wordprocessingml.document", "package", SLIDE, b"x" * 600, an_object
    ),
    "active-control": Part(
        "ppt/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "control", SLIDE, used=a_control
    ),
    "active-ribbon": Part(
        "customUI/customUI.xml", "application/xml", f"{_MICROSOFT}2006/relationships/ui/extensibility", ""
    ),
    "active-add-in": Part(
        "ppt/webextensions/taskpanes.xml",
        "application/vnd.ms-office.webextensiontaskpanes+xml",
        f"{_MICROSOFT}2011/relationships/webextensiontaskpanes",
        "",
    ),
    "active-film": Part("ppt/media/film.mp4", "video/mp4", "video", SLIDE, b"x", a_film),
    "active-sound": Part("ppt/media/sound.wav", "audio/wav", "audio", SLIDE, b"RIFF", a_sound),
    "active-printer": Part(
        "ppt/printerSettings/printerSettings1.bin", f"{_TYPE}presentationml.printerSettings", "printerSettings"
    ),
    "left-comments": Part("ppt/comments/comment1.xml", f"{_TYPE}presentationml.comments+xml", "comments", SLIDE),
    "left-comment-authors": Part(
        "ppt/commentAuthors.xml", f"{_TYPE}presentationml.commentAuthors+xml", "commentAuthors"
    ),
    "left-tags": Part("ppt/tags/tag1.xml", f"{_TYPE}presentationml.tags+xml", "tags", used=a_tag),
    "left-custom-data": Part("customXml/item1.xml", "application/xml", "customXml"),
    "left-custom-properties": Part(
        "docProps/custom.xml",
        f"{_TYPE}custom-properties+xml",
        "custom-properties",
        "",
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    ),
    "left-thumbnail": Part(
        "docProps/thumbnail.jpeg",
        "image/jpeg",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "",
        b"\xff\xd8\xff\xd9",
    ),
    "left-signature": Part(
        "_xmlsignatures/origin.sigs",
        "application/vnd.openxmlformats-package.digital-signature-origin",
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
        "",
        b"",
    ),
    "left-changes": Part(
        "ppt/changesInfos/changesInfo1.xml",
        "application/vnd.ms-powerpoint.changesinfo+xml",
        f"{_MICROSOFT}2016/11/relationships/changesInfo",
    ),
    "left-revisions": Part(
        "ppt/revisionInfo.xml",
        "application/vnd.ms-powerpoint.revisioninfo+xml",
        f"{_MICROSOFT}2015/10/relationships/revisionInfo",
    ),
    "outside-picture": outside("slide:png", "image", "http://example.org/x.png", a_linked_picture),
    "outside-picture-on-a-share": outside("slide:png", "image", "file://server/share/x.png", a_linked_picture),
    "outside-object": outside(SLIDE, "oleObject", "file:///C:/x.xlsx", a_linked_object),
    "outside-film": outside(SLIDE, "video", "http://example.org/x.mp4", a_film),
    "outside-template": outside(DOCUMENT, "attachedTemplate", "http://example.org/x.potx"),
    "outside-master": outside(DOCUMENT, "slideMaster", "http://example.org/x.xml"),
    "outside-theme": outside("ppt/slideMasters/slideMaster1.xml", "theme", "http://example.org/x.xml"),
    "outside-page": outside(SLIDE, "frame", "http://example.org/"),
    "outside-style-sheet": outside("chart:line", "chartUserShapes", "http://example.org/x.xml"),
    "outside-from-the-package": outside("", "officeDocument", "http://example.org/x.xml"),
}
LAWFUL = dict.fromkeys(
    (
        "active-macros",
        "active-package",
        "active-object",
        "active-control",
        "active-ribbon",
        "active-add-in",
        "active-film",
        "active-sound",
        "active-printer",
        "outside-picture",
        "outside-picture-on-a-share",
        "outside-object",
        "outside-film",
        "outside-template",
    ),
    "allowed by the standard; the promise is that a deck holds nothing active",
) | dict.fromkeys(
    (
        "left-comments",
        "left-comment-authors",
        "left-tags",
        "left-custom-data",
        "left-custom-properties",
        "left-thumbnail",
        "left-signature",
        "left-changes",
        "left-revisions",
    ),
    "allowed by the standard; the writer makes no such part, so it is somebody else's trace",
)
