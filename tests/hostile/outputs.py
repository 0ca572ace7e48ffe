"""Outputs that would harm something: what the deck is made from, what links lead to, what is no file at all."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, files
from tests.templates.samples import packed, parts

SLIDE = "sections:\n  - slides:\n      - {title: x, points: [a]}\n"
PLAIN = f"title: t\n{SLIDE}"
USED = "the deck is made from this file; name another with -o"
ODD = "it is no ordinary file"


def to(name: str, more: str = "", **options: str) -> tuple[str, ...]:
    return ("build", "deck.yaml", "-o", name, *(f"--{option}={value}" for option, value in options.items()))


def prepared(prepare: Callable[[Path], object], deck: str = PLAIN) -> Callable[[Path], None]:
    """Makes a folder with an outline, and something in it."""

    def make(folder: Path) -> None:
        files(deck, {})(folder)
        prepare(folder)

    return make


def linked_folder(folder: Path) -> None:
    """A build folder that leads out of the deck's."""
    (folder / "build").symlink_to("..", target_is_directory=True)


def linked_deck(folder: Path) -> None:
    """A deck in the build folder that leads out of the deck's."""
    (folder / "build").mkdir()
    (folder / "build" / "deck.pptx").symlink_to("../../victim.pptx")


def linked_template(folder: Path) -> None:
    (folder / "company.pptx").write_bytes(TEMPLATE)
    (folder / "l.pptx").symlink_to("company.pptx")


def many(count: int) -> str:
    """That many slides."""
    return "title: t\nsections:\n  - slides:\n" + "".join(
        f"      - {{title: x{i}, points: [a]}}\n" for i in range(count)
    )


def wide(rows: int) -> str:
    cells = ", ".join("[a, b, c, d, e, f, g, h, i, j]" for _ in range(rows))
    names = "[a, b, c, d, e, f, g, h, i, j]"
    data = f"data:\n  big:\n    columns: {names}\n    rows: [{cells}]\n"
    return f"title: t\n{data}sections:\n  - slides:\n      - {{title: x, table: big}}\n"


def listed(count: int) -> str:
    points = ", ".join(f"p{number}" for number in range(count))
    return f"title: t\nsections:\n  - slides:\n      - {{title: x, points: [{points}]}}\n"


TEMPLATE = packed(parts())
COMPANY = f"title: t\ntemplate: company.pptx\n{SLIDE}"
MAPPED = f"title: t\ntemplate: company.template.yaml\n{SLIDE}"
PICTURED = "title: t\nsections:\n  - slides:\n      - {title: x, image: plot.pptx}\n"

CASES: tuple[Case, ...] = (
    Case(
        "R6", "over-the-template", files(COMPANY, {"company.pptx": TEMPLATE}),
        f"talkdeck: cannot write company.pptx: {USED}", arguments=to("company.pptx"),
        code=2,
    ),
    Case(
        "R6", "over-the-template-of-the-command-line", files(PLAIN, {"company.pptx": TEMPLATE}),
        f"talkdeck: cannot write company.pptx: {USED}", arguments=to("company.pptx", template="company.pptx"),
        code=2,
    ),
    Case(
        "R6", "over-the-template-by-a-mapping",
        files(MAPPED, {"company.pptx": TEMPLATE, "company.template.yaml": b"file: company.pptx\n"}),
        f"talkdeck: cannot write company.pptx: {USED}", arguments=to("company.pptx"),
        code=2,
    ),
    Case(
        "R6", "over-the-template-through-a-link", prepared(linked_template, COMPANY),
        f"talkdeck: cannot write l.pptx: {USED}", arguments=to("l.pptx"),
        code=2,
    ),
    Case(
        "R6", "over-a-picture", files(PICTURED, {"plot.pptx": b"\x89PNG\r\n\x1a\n"}),
        f"talkdeck: cannot write plot.pptx: {USED}", arguments=to("plot.pptx"),
        code=2,
    ),
    Case(
        "R6", "over-the-outline", prepared(lambda folder: (folder / "d.pptx").write_text(PLAIN)),
        f"talkdeck: cannot write d.pptx: {USED}", arguments=("build", "d.pptx", "-o", "d.pptx"),
        code=2,
    ),
    Case(
        "R6", "over-text-through-a-link", prepared(lambda folder: (folder / "l.pptx").symlink_to("deck.yaml")),
        "talkdeck: cannot write l.pptx: it is a link to deck.yaml, which is no PowerPoint file", arguments=to("l.pptx"),
        code=2,
    ),
    Case(
        "R6", "build-folder-leads-out", prepared(linked_folder),
        "talkdeck: cannot write build/deck.pptx: it is a link out of the outline's folder", arguments=("build",),
        code=2,
    ),
    Case(
        "R6", "built-deck-leads-out", prepared(linked_deck),
        "talkdeck: cannot write build/deck.pptx: it is a link out of the outline's folder", arguments=("build",),
        code=2,
    ),
    Case(
        "R8", "into-a-pipe", prepared(lambda folder: os.mkfifo(folder / "p.pptx")),
        f"talkdeck: cannot write p.pptx: {ODD}", arguments=to("p.pptx"),
        code=2,
    ),
    Case(
        "R8", "into-a-device", prepared(lambda folder: (folder / "n.pptx").symlink_to("/dev/null")),
        f"talkdeck: cannot write n.pptx: {ODD}", arguments=to("n.pptx"),
        code=2,
    ),
    Case(
        "R8", "into-a-folder", prepared(lambda folder: (folder / "f.pptx").mkdir()),
        "talkdeck: cannot write f.pptx: it is a folder", arguments=to("f.pptx"),
        code=2,
    ),
    Case(
        "R8", "into-no-folder", files(PLAIN, {}),
        "talkdeck: cannot write gone/x.pptx: there is no folder gone", arguments=to("gone/x.pptx"),
        code=2,
    ),
    Case(
        "R8", "into-a-file", files(PLAIN, {"file": b""}),
        "talkdeck: cannot write file/x.pptx: there is no folder file", arguments=to("file/x.pptx"),
        code=2,
    ),
    Case(
        "R8", "too-long-a-name", files(PLAIN, {}),
        f"talkdeck: cannot write {'x' * 40}: file name too long", arguments=to("x" * 300 + ".pptx"),
        code=2,
    ),
    Case(
        "R8", "no-name", files(PLAIN, {}),
        "talkdeck: cannot write: the output has no file name", arguments=to(""),
        code=2,
    ),
    Case(
        "R8", "a-ring-of-links", prepared(lambda folder: (folder / "ring.pptx").symlink_to("ring.pptx")),
        "talkdeck: cannot write ring.pptx: ", arguments=to("ring.pptx"),
        code=2,
    ),
    Case(
        "R8", "another-kind-of-file", files(PLAIN, {}),
        "talkdeck: cannot write x.yaml: a deck is a PowerPoint file, its name ends in .pptx", arguments=to("x.yaml"),
        code=2,
    ),
    Case(
        "R10", "too-many-cells", files(wide(101), {}),
        "deck.yaml:8:27: slides take 1,000 cells of a table, this one has 1,010",
    ),
    Case("R10", "too-many-points", files(listed(301), {}), "deck.yaml:4:29: a list takes 300 points, this one has 301"),
    Case("R14", "a-name-that-acts", files("title: \x1b[2J\n", {}), "deck.yaml:1:8: a control character, U+001B"),
)  # fmt: skip
