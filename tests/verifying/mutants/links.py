"""Defects of hyperlinks and actions."""

from tests.verifying.changes import attribute, inserted
from tests.verifying.mutable import OFFICE, Change, Mutable

SLIDE = "slide:links"
_LINK = f"rel:Relationship[@Type='{OFFICE}/hyperlink']"
_CLICK = "//a:hlinkClick"
_JUMP = "//a:hlinkClick[@action]"


def to(address: str) -> Change:
    """The first link of the slide leads elsewhere."""
    return attribute(f"rels:{SLIDE}", _LINK, "Target", address)


def doing(action: str) -> Change:
    """The first link of the slide does something else."""
    return attribute(SLIDE, _CLICK, "action", action)


def a_program_when_pointed_at(package: Mutable) -> None:
    number = package.id_of(SLIDE, "hyperlink")
    inserted(SLIDE, "//p:sp[2]//p:cNvPr", f'<a:hlinkHover r:id="{number}" action="ppaction://program"/>')(package)


MUTANTS: dict[str, Change] = {
    "link-runs-javascript": to("javascript:alert(1)"),
    "link-runs-javascript-in-capitals": to("JavaScript:alert(1)"),
    "link-runs-javascript-behind-a-blank": to(" javascript:alert(1)"),
    "link-runs-vbscript": to("vbscript:msgbox(1)"),
    "link-of-data": to("data:text/html,%3Cscript%3Ealert(1)%3C/script%3E"),
    "link-to-a-file": to("file:///etc/passwd"),
    "link-to-a-share": to("file://server/share/x"),
    "link-to-a-share-by-its-name": to("\\\\server\\share\\x"),
    "link-to-a-share-by-slashes": to("//server/share/x"),
    "link-to-a-drive": to("C:\\Users\\someone\\x.docx"),
    "link-opens-excel": to("ms-excel:ofe|u|https://example.org/x.xls"),
    "link-opens-word": to("ms-word:ofe|u|https://example.org/x.doc"),
    "link-searches": to("search-ms:query=x&crumb=location:\\\\server\\share"),
    "link-opens-diagnostics": to("ms-msdt:/id PCWDiagnostic"),
    "link-over-ftp": to("ftp://example.org/x"),
    "link-over-smb": to("smb://example.org/x"),
    "link-over-ldap": to("ldap://example.org/x"),
    "link-of-an-unknown-kind": to("x-unknown:y"),
    "link-relative": to("x.html"),
    "link-to-nothing": to(""),
    "link-with-a-blank": to("https://example.org/a b"),
    "link-with-a-tab": to("https://example.org/a\tb"),
    "link-with-a-line-break": to("https://example.org/a\nb"),
    "link-with-a-password": to("https://someone:secret@example.org/"),
    "link-without-host": to("https://"),
    "link-with-three-slashes": to("https:///x"),
    "link-with-one-slash": to("https:/example.org"),
    "link-malformed": to("http://[::1"),
    "link-with-a-port-of-letters": to("http://example.org:port/"),
    "link-with-a-port-too-large": to("http://example.org:99999/"),
    "link-with-backslashes": to("https:\\\\example.org\\x"),
    "link-with-brackets": to("https://example.org/<x>"),
    "link-with-quotes": to('https://example.org/"x"'),
    "link-with-a-control-character": to("https://example.org/\x7f"),
    "link-turned-around": to("https://example.org/\u202egpj.exe"),
    "link-with-a-broken-escape": to("https://example.org/%zz"),
    "link-too-long": to("https://example.org/" + "x" * 2100),
    "link-mail-to-nobody": to("mailto:"),
    "link-mail-without-host": to("mailto:someone"),
    "link-mail-with-an-attachment": to("mailto:someone@example.org?attach=C:\\secret.txt"),
    "link-mail-with-lines": to("mailto:someone@example.org\nBcc:other@example.org"),
    "link-of-no-relationship": attribute(SLIDE, _CLICK, "r:id", "rId99"),
    "link-without-relationship": attribute(SLIDE, _CLICK, "r:id", None),
    "link-of-the-layout": attribute(SLIDE, _CLICK, "r:id", "rId1"),
    "link-strange-attribute": attribute(SLIDE, _CLICK, "target", "_blank"),
    "action-runs-a-program": doing("ppaction://program"),
    "action-runs-a-macro": doing("ppaction://macro?name=x"),
    "action-opens-a-file": doing("ppaction://hlinkfile"),
    "action-opens-another-deck": doing("ppaction://hlinkpres?slideindex=1&slidetitle="),
    "action-on-an-object": doing("ppaction://ole?verb=0"),
    "action-shows-an-unknown-show": doing("ppaction://customshow?id=9"),
    "action-unknown": doing("ppaction://other"),
    "action-no-action": doing("jump"),
    "action-when-pointed-at": a_program_when_pointed_at,
    "jump-without-action": attribute(SLIDE, _JUMP, "action", None),
    "jump-of-no-relationship": attribute(SLIDE, _JUMP, "r:id", "rId99"),
    "jump-without-relationship": attribute(SLIDE, _JUMP, "r:id", ""),
    "jump-to-a-layout": attribute(SLIDE, _JUMP, "r:id", "rId1"),
    "jump-to-the-web": attribute(SLIDE, _JUMP, "r:id", "rId2"),
    "jump-with-a-sound": inserted(SLIDE, _JUMP, '<a:snd r:embed="rId99" name="x"/>'),
    "link-on-a-shape-to-nothing": inserted(SLIDE, "//p:sp[2]//p:cNvPr", '<a:hlinkClick r:id="rId99"/>'),
}
LAWFUL = {
    "link-relative": "allowed; it leads to a file beside the deck, wherever that lies",
    "link-without-relationship": "the schema wants it, some validators do not",
    "jump-without-action": "allowed; PowerPoint then takes the slide for a file",
    "jump-without-relationship": "an empty id is what PowerPoint writes for actions that need no target",
} | dict.fromkeys(
    (
        "link-runs-javascript",
        "link-runs-javascript-in-capitals",
        "link-runs-vbscript",
        "link-of-data",
        "link-to-a-file",
        "link-to-a-share",
        "link-to-a-share-by-slashes",
        "link-opens-excel",
        "link-opens-word",
        "link-searches",
        "link-over-ftp",
        "link-over-smb",
        "link-over-ldap",
        "link-of-an-unknown-kind",
        "link-with-a-password",
        "link-with-a-port-too-large",
        "link-turned-around",
        "link-mail-with-an-attachment",
        "action-runs-a-program",
        "action-runs-a-macro",
        "action-opens-a-file",
        "action-opens-another-deck",
        "action-on-an-object",
        "action-when-pointed-at",
    ),
    "an address or an action like any other for the standard; a deck runs, opens and fetches nothing",
)
