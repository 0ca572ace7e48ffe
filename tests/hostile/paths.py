"""Names of files that lead out of the deck's folder, to devices, to addresses or to what only looks like a file."""

import gzip
import os
from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import ADDRESS, Case, outline

SLIDES = "sections: [{slides: [{title: y, points: [a]}]}]\n"
HEAD = "title: x\nlanguage: en\n"
SECRET = "../outside/secret.txt"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


def quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def picture(name: str) -> str:
    return f"{HEAD}sections: [{{slides: [{{title: y, image: {{file: {quoted(name)}, alt: z}}}}]}}]\n"


def table(name: str) -> str:
    return f"{HEAD}data: {{t: {quoted(name)}}}\nsections: [{{slides: [{{title: y, table: {{data: t}}}}]}}]\n"


def part(name: str) -> str:
    return f"{HEAD}sections: [{{slides: [{{include: {quoted(name)}}}]}}]\n"


def key(name: str, file: str) -> str:
    return f"{HEAD}{name}: {quoted(file)}\n{SLIDES}"


def named(name: str, file: str, expects: str, threat: str = "P1") -> Case:
    return Case(threat, name, outline(picture(file)), expects)


def linked(deck: str, **links: str) -> Callable[[Path], None]:
    """A folder with links by their names, `_` for a dot, and the outline."""

    def make(folder: Path) -> None:
        outline(deck)(folder)
        for name, target in links.items():
            path = folder / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(target)

    return make


def with_pipe(deck: str, name: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        outline(deck)(folder)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(folder / name)

    return make


def with_file(deck: str, name: str, data: bytes, size: int = 0) -> Callable[[Path], None]:
    """A folder with a file of some bytes, as large as `size` and empty behind them."""

    def make(folder: Path) -> None:
        outline(deck)(folder)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(data)
            file.truncate(max(size, len(data)))

    return make


THEMED = key("theme", "evil")
FONTS = key("theme", "own.yaml")


def own_fonts(folder: Path) -> None:
    outline(FONTS)(folder)
    (folder / "own.yaml").write_text("fonts: {latin: Nobody Sans}\n", "utf-8")
    (folder / "assets" / "fonts").mkdir(parents=True)
    (folder / "assets" / "fonts" / "x.ttf").symlink_to("../../../outside/secret.txt")


def listed_outside(folder: Path) -> None:
    outline(picture("assets/secret.tx"))(folder)
    (folder / "assets").symlink_to("../outside")


def themes_outside(folder: Path) -> None:
    outline(key("theme", "secret"))(folder)
    (folder.parent / "outside" / "secret.yaml").write_text("palette: {}\n", "utf-8")
    (folder / "assets").mkdir()
    (folder / "assets" / "themes").symlink_to("../../outside")


def base_outside(folder: Path) -> None:
    outline(key("theme", "themes/own.yaml"))(folder)
    (folder / "themes").mkdir()
    (folder / "themes" / "own.yaml").write_text("base: ../../outside/secret.yaml\n", "utf-8")


def logo_outside(folder: Path) -> None:
    outline(key("theme", "own.yaml"))(folder)
    (folder / "own.yaml").write_text("logo: {content: logo.png}\n", "utf-8")
    (folder / "logo.png").symlink_to("../outside/secret.txt")


def mapping_outside(folder: Path) -> None:
    outline(key("template", "own.yaml"))(folder)
    (folder / "own.yaml").write_text("file: ../outside/secret.pptx\n", "utf-8")


def part_that_names(folder: Path) -> None:
    outline(part("parts/a.yaml"))(folder)
    (folder / "parts").mkdir()
    text = "title: y\nimage: {file: ../../outside/secret.txt, alt: z}\n"
    (folder / "parts" / "a.yaml").write_text(text, "utf-8")


def decomposed(folder: Path) -> None:
    outline(picture("Caf\u00e9.png"))(folder)
    (folder / "Cafe\u0301.png").write_bytes(PNG)


CASES: tuple[Case, ...] = (
    named("up-and-out", SECRET, "deck.yaml:3:47: '../outside/secret.txt' lies outside the outline's folder"),
    named(
        "up-and-out-from-below",
        "assets/../../outside/secret.txt",
        "deck.yaml:3:47: 'assets/../../outside/secret.txt' lies outside the outline's folder",
    ),
    named(
        "up-to-the-root",
        "../../../../../../../../etc/passwd",
        "deck.yaml:3:47: '../../../../../../../../etc/passwd' lies outside the outline's folder",
    ),
    named("from-the-root", "/etc/passwd", "deck.yaml:3:47: '/etc/passwd' is not relative to the outline"),
    named("from-a-home", "~/.ssh/id_rsa", "deck.yaml:3:47: '~/.ssh/id_rsa' is not relative to the outline"),
    named("from-another-home", "~root/.bashrc", "deck.yaml:3:47: '~root/.bashrc' is not relative to the outline"),
    named(
        "from-a-drive",
        "C:/Windows/win.ini",
        "deck.yaml:3:47: 'C:/Windows/win.ini' is an address, not a file of this deck",
    ),
    named("on-a-drive", "C:x.png", "deck.yaml:3:47: 'C:x.png' is an address, not a file of this deck"),
    named("with-backslashes", "..\\outside\\secret.txt", "deck.yaml:3:47: '..\\outside\\secret.txt' has backslashes"),
    named(
        "in-a-file-of-the-process",
        "/proc/self/environ",
        "deck.yaml:3:47: '/proc/self/environ' is not relative to the outline",
    ),
    named(
        "by-a-scheme",
        "file:///etc/passwd",
        "deck.yaml:3:47: 'file:///etc/passwd' is an address, not a file of this deck",
    ),
    named(
        "with-a-bell",
        "a\x07.png".replace("\x07", "\u200e"),
        "deck.yaml:3:47: a file name holds no characters that are not seen, such as U+200E",
    ),
    named(
        "that-looks-like-another",
        "gnp\u202egpj.png",
        "deck.yaml:3:47: a file name holds no characters that are not seen, such as U+202E",
    ),
    named("too-long", "a" * 5_000, "deck.yaml:3:47: a file name has at most 1,000 characters, this one 5,000"),
    named(
        "too-long-for-a-file",
        "a" * 500 + ".png",
        "deck.yaml:3:47: the file 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' cannot be read: file name too long",
    ),
    named("of-the-folder", ".", "deck.yaml:3:47: the file '.' is a folder"),
    named("of-the-folder-above", "..", "deck.yaml:3:47: '..' lies outside the outline's folder"),
    named(
        "of-a-device-on-windows",
        "assets/con.png",
        "deck.yaml:3:47: 'assets/con.png' is the name of a device on Windows",
    ),
    named("of-another-device", "NUL", "deck.yaml:3:47: 'NUL' is the name of a device on Windows"),
    Case("P1", "a-hidden-file", with_file(picture(".env"), ".env", b"SECRET=1"), "deck.yaml:3:47: '.env' is hidden"),
    Case(
        "P1",
        "a-file-of-a-hidden-folder",
        with_file(table(".git/config.csv"), ".git/config.csv", b"a,b\n1,2\n"),
        "deck.yaml:3:11: '.git/config.csv' is hidden",
    ),
    Case(
        "P1",
        "keys-as-a-table",
        with_file(table("id_rsa"), "id_rsa", b"-----BEGIN\nsecret,key\n"),
        "deck.yaml:3:11: 'id_rsa' is no table",
    ),
    Case(
        "P1",
        "keys-as-sources",
        with_file(key("sources", "keys.pem"), "keys.pem", b"-----BEGIN\nsecret\n"),
        "deck.yaml:3:10: 'keys.pem' is no YAML file",
    ),
    Case(
        "P1",
        "a-table-outside",
        outline(table(SECRET)),
        "deck.yaml:3:11: '../outside/secret.txt' lies outside the outline's folder",
    ),
    Case(
        "P1",
        "a-part-outside",
        outline(part("../outside/x.yaml")),
        "deck.yaml:3:32: '../outside/x.yaml' lies outside the outline's folder",
    ),
    Case(
        "P1",
        "sources-outside",
        outline(key("sources", "../outside/x.yaml")),
        "deck.yaml:3:10: '../outside/x.yaml' lies outside the outline's folder",
    ),
    Case(
        "P1",
        "an-article-outside",
        outline(key("article", "../outside/x.yaml")),
        "deck.yaml:3:10: '../outside/x.yaml' lies outside the outline's folder",
    ),
    Case(
        "P1",
        "a-theme-outside",
        outline(key("theme", "../outside/x.yaml")),
        "deck.yaml:3:8: '../outside/x.yaml' lies outside the outline's folder",
    ),
    Case(
        "P1",
        "a-template-outside",
        outline(key("template", "../outside/x.potx")),
        "deck.yaml:3:11: '../outside/x.potx' lies outside the outline's folder",
    ),
    Case(
        "P1",
        "a-theme-by-a-path",
        outline(key("theme", "../../outside/x")),
        "deck.yaml:3:8: no theme named '../../outside/x'",
    ),
    Case(
        "P1",
        "a-part-that-names-a-file-outside",
        part_that_names,
        "parts/a.yaml:2:15: '../../outside/secret.txt' lies outside the outline's folder",
    ),
    Case(
        "P1",
        "a-theme-whose-base-is-outside",
        base_outside,
        "themes/own.yaml:1:7: '../../outside/secret.yaml' lies outside the theme's folder",
    ),
    Case(
        "P1",
        "a-mapping-of-a-template-outside",
        mapping_outside,
        "own.yaml:1:7: '../outside/secret.pptx' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "a-linked-picture",
        linked(picture("a.png"), a_png=SECRET),
        "deck.yaml:3:47: 'a.png' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "a-linked-table",
        linked(table("a.csv"), a_csv="/etc/passwd"),
        "deck.yaml:3:11: 'a.csv' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "a-linked-part",
        linked(part("a.yaml"), a_yaml=SECRET),
        "deck.yaml:3:32: 'a.yaml' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "linked-sources",
        linked(key("sources", "a.yaml"), a_yaml="/etc/passwd"),
        "deck.yaml:3:10: 'a.yaml' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "a-linked-article",
        linked(key("article", "a.yaml"), a_yaml=SECRET),
        "deck.yaml:3:10: 'a.yaml' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "a-linked-theme",
        linked(THEMED, assets__themes__evil_yaml="../../../outside/secret.txt"),
        "deck.yaml:3:8: 'assets/themes/evil.yaml' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "a-linked-template",
        linked(key("template", "a.potx"), a_potx=SECRET),
        "deck.yaml:3:11: 'a.potx' lies outside the outline's folder",
    ),
    Case("P2", "a-linked-logo", logo_outside, "own.yaml:1:17: 'logo.png' lies outside the theme's folder"),
    Case("P2", "a-linked-font", own_fonts, "own.yaml:1:16: 'assets/fonts/x.ttf' lies outside the outline's folder"),
    Case(
        "P2",
        "a-linked-folder",
        linked(table("d/secret.txt"), d="../outside"),
        "deck.yaml:3:11: 'd/secret.txt' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "a-link-to-a-link",
        linked(table("a.csv"), a_csv="b.csv", b_csv=SECRET),
        "deck.yaml:3:11: 'a.csv' lies outside the outline's folder",
    ),
    Case(
        "P2",
        "a-link-to-itself",
        linked(table("a.csv"), a_csv="a.csv"),
        "deck.yaml:3:11: the file 'a.csv' is no ordinary file",
    ),
    Case(
        "P2",
        "a-folder-of-suggestions",
        listed_outside,
        "deck.yaml:3:47: 'assets/secret.tx' lies outside the outline's folder",
    ),
    Case("P2", "a-folder-of-themes", themes_outside, "deck.yaml:3:8: no theme named 'secret'"),
    Case(
        "P3",
        "a-pipe-for-a-picture",
        with_pipe(picture("a.png"), "a.png"),
        "deck.yaml:3:47: the file 'a.png' is no ordinary file",
    ),
    Case(
        "P3",
        "a-pipe-for-a-table",
        with_pipe(table("a.csv"), "a.csv"),
        "deck.yaml:3:11: the file 'a.csv' is no ordinary file",
    ),
    Case(
        "P3",
        "a-pipe-for-a-part",
        with_pipe(part("a.yaml"), "a.yaml"),
        "deck.yaml:3:32: the file 'a.yaml' is no ordinary file",
    ),
    Case(
        "P3", "a-pipe-for-a-theme", with_pipe(THEMED, "assets/themes/evil.yaml"), "deck.yaml:3:8: no theme named 'evil'"
    ),
    Case(
        "P3",
        "a-pipe-for-a-template",
        with_pipe(key("template", "a.potx"), "a.potx"),
        "deck.yaml:3:11: the file 'a.potx' is no ordinary file",
    ),
    Case(
        "P3",
        "a-device-for-a-table",
        linked(table("a.csv"), a_csv="/dev/zero"),
        "deck.yaml:3:11: 'a.csv' lies outside the outline's folder",
    ),
    Case(
        "P3",
        "a-picture-without-end",
        with_file(picture("a.png"), "a.png", PNG, 1 << 40),
        "deck.yaml:3:47: 'a.png' is too large: 1099511.6 MB, at most 20 MB",
    ),
    Case(
        "P3",
        "a-table-without-end",
        with_file(table("a.csv"), "a.csv", b"a,b\n", 1 << 40),
        "deck.yaml:3:11: 'a.csv' is too large: 1099511.6 MB, at most 20 MB",
    ),
    Case(
        "P3",
        "a-part-without-end",
        with_file(part("a.yaml"), "a.yaml", b"a: b\n", 1 << 40),
        "a.yaml: this file is too large: 1099511.6 MB, at most 5 MB",
    ),
    Case(
        "P3",
        "a-template-without-end",
        with_file(key("template", "a.potx"), "a.potx", b"PK", 1 << 40),
        "deck.yaml:3:11: 'a.potx' is too large: 1099511.6 MB, at most 100 MB",
    ),
    named(
        "a-picture-at-an-address",
        f"{ADDRESS}/a.png",
        "deck.yaml:3:47: 'http://127.0.0.1:47113/a.png' is an address, not a file of this deck",
        "P4",
    ),
    Case(
        "P4",
        "a-table-at-an-address",
        outline(table(f"{ADDRESS}/a.csv")),
        "deck.yaml:3:11: 'http://127.0.0.1:47113/a.csv' is an address, not a file of this deck",
    ),
    Case(
        "P4",
        "a-part-at-an-address",
        outline(part(f"{ADDRESS}/a.yaml")),
        "deck.yaml:3:32: 'http://127.0.0.1:47113/a.yaml' is an address, not a file of this deck",
    ),
    Case(
        "P4",
        "a-theme-at-an-address",
        outline(key("theme", f"{ADDRESS}/a.yaml")),
        "deck.yaml:3:8: 'http://127.0.0.1:47113/a.yaml' is an address, not a file of this deck",
    ),
    Case(
        "P4",
        "a-template-at-an-address",
        outline(key("template", f"{ADDRESS}/a.potx")),
        "deck.yaml:3:11: 'http://127.0.0.1:47113/a.potx' is an address, not a file of this deck",
    ),
    named(
        "data-in-an-address",
        "data:image/png;base64,AAAA",
        "deck.yaml:3:47: 'data:image/png;base64,AAAA' is an address, not a file of this deck",
        "P4",
    ),
    Case(
        "P5",
        "a-compressed-table",
        with_file(table("a.csv.gz"), "a.csv.gz", gzip.compress(b"a,b\n" * 1_000_000)),
        "deck.yaml:3:11: 'a.csv.gz' is no table",
    ),
    Case(
        "P5",
        "a-compressed-table-by-another-name",
        with_file(table("a.csv"), "a.csv", gzip.compress(b"1,2\n" * 1_000_000)),
        "deck.yaml:3:11: 'a.csv' is compressed",
    ),
    named(
        "on-a-share",
        "\\\\host\\share\\a.png",
        "deck.yaml:3:47: '\\\\host\\share\\a.png' is an address, not a file of this deck",
        "P7",
    ),
    named(
        "on-a-share-in-slashes",
        "//host/share/a.png",
        "deck.yaml:3:47: '//host/share/a.png' is an address, not a file of this deck",
        "P7",
    ),
    named(
        "on-a-share-by-a-device",
        "\\\\?\\UNC\\host\\share\\a.png",
        "deck.yaml:3:47: '\\\\?\\UNC\\host\\share\\a.png' is an address, not a file of this deck",
        "P7",
    ),
    Case("R11", "a-name-stored-in-another-form", decomposed, ""),
    Case(
        "R11",
        "a-name-in-other-capitals",
        with_file(picture("logo.png"), "Logo.PNG", PNG),
        "deck.yaml:3:47: the file 'logo.png' does not exist",
    ),
)
