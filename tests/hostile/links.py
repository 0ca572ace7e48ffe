"""Links that would run, open or fetch something, or lead elsewhere than they seem to."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from builder.outline.visible import visible
from tests.hostile.case import Case, files, outline

LONG = "https://example.org/" + "a" * 1_985


def linking(address: str) -> str:
    quoted = f"[words]({address})".replace("'", "''")
    return f"title: x\nlanguage: en\nsections: [{{slides: [{{title: y, points: ['{quoted}']}}]}}]\n"


def source(address: str) -> Callable[..., None]:
    deck = "title: x\nlanguage: en\nsources: s.yaml\nsections: [{slides: [{title: y, points: [a], source: [s]}]}]\n"
    listed = f"sources: [{{id: s, title: t, address: '{address}'}}]\n"
    return files(deck, {"s.yaml": listed.encode()})


def refused(name: str, address: str, why: str) -> Case:
    shown = visible(address[:60])
    return Case("D7", name, outline(linking(address)), f"deck.yaml:3:42: '{shown}' cannot be linked to: {why}")


def links_nothing(data: bytes) -> list[str]:
    """What leads out of a package."""
    with ZipFile(BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.endswith(".rels")]
        return [f"{name} leads out" for name in names if b"External" in package.read(name)]


def links_to(address: str) -> Callable[[bytes], list[str]]:
    def wrong(data: bytes) -> list[str]:
        with ZipFile(BytesIO(data)) as package:
            names = [name for name in package.namelist() if name.endswith(".rels")]
            told = b"".join(package.read(name) for name in names)
        return [] if told.count(b"External") == 1 and address.encode() in told else [f"no link to {address}"]

    return wrong


SCHEMES = "it begins with none of https://, http:// and mailto:"
ODD = "it holds blanks or characters that stand for themselves nowhere"

CASES: tuple[Case, ...] = (
    refused("javascript", "javascript:alert`1`", SCHEMES),
    refused("javascript-in-capitals", "JaVaScRiPt:alert", SCHEMES),
    refused("a-file", "file:///etc/passwd", SCHEMES),
    refused("a-share", "file://host/share/x.exe", SCHEMES),
    refused("a-bare-share", "//host/share", SCHEMES),
    refused("an-office-command", "ms-excel:ofe|u|https://example.org/x.xlsm", SCHEMES),
    refused("a-search", "search-ms:query=x&crumb=location:host", SCHEMES),
    refused("a-page-of-data", "data:text/html,x", SCHEMES),
    refused("a-file-transfer", "ftp://example.org/x", SCHEMES),
    refused("a-path", "../x.exe", SCHEMES),
    refused("an-action", "ppaction://program?x.exe", SCHEMES),
    refused("a-user-and-a-password", "https://user:secret@example.org/", "it holds a user name"),
    refused("a-host-that-is-a-user", "https://example.org@evil.example/", "it holds a user name"),
    refused("backslashes", "https:\\\\host\\share", SCHEMES),
    refused("a-backslash-behind-the-host", "https://example.org\\@evil.example/", "it "),
    refused("a-direction-marked", "https://example.org/\u200fgnp.exe", ODD),  # which the terminal is not shown
    refused("a-letter-of-no-width", "https://exam\u200bple.org/", ODD),
    refused("a-port-beyond-all", "https://example.org:99999/", "its host or port is malformed"),
    refused("a-bracket", "http://[bad", "its host or port is malformed"),
    refused("no-host", "https:///x", "it names no host"),
    refused("a-percent-sign-alone", "https://example.org/%zz", "a % in it"),
    refused("a-mail-that-attaches", "mailto:a@example.org?attach=/etc/passwd", "a mail has"),
    refused("a-mail-to-nobody", "mailto:x", "it names no mail address"),
    refused("an-address-too-long", LONG, "it is longer than 2000 characters"),
    Case("D7", "a-slide-that-is-not-there", outline(linking("#nowhere")), "deck.yaml:3:42: no slide named 'nowhere'"),
    Case("D7", "a-source-at-a-script", source("javascript:alert(1)"), "s.yaml:1:"),
    Case("D7", "a-source-at-a-file", source("file:///etc/passwd"), "s.yaml:1:"),
    Case("D7", "a-blank-ends-the-address", outline(linking("https://a.example/ b")), proves=links_nothing),
    Case(
        "D7",
        "a-bare-address-is-no-link",
        outline(linking("x").replace("[words](x)", "javascript:x")),
        proves=links_nothing,
    ),
    Case(
        "D7",
        "a-foreign-host",
        outline(linking("https://例子.测试/路径")),
        proves=links_to("https://xn--fsqu00a.xn--0zwm56d/%E8"),
    ),
    Case(
        "D7", "entities-in-an-address", outline(linking("https://a.example/?a=1&b=2")), proves=links_to("?a=1&amp;b=2")
    ),
)
