"""Characters that a package, a reader or a terminal cannot bear, wherever an author may write."""

from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from tests.hostile.case import Case, files, outline

HEAD = "title: x\nlanguage: en\n"


def slide(title: str, more: str = "points: [a]") -> str:
    return f'{HEAD}sections:\n- slides:\n  - title: "{title}"\n    {more}\n'


def cell(text: bytes) -> Callable[..., None]:
    deck = f"{HEAD}data: {{t: t.csv}}\nsections:\n- slides:\n  - title: y\n    table: {{data: t}}\n"
    return files(deck, {"t.csv": b"name,remark\nA," + text + b"\n"})


def says(*texts: str) -> Callable[[bytes], list[str]]:
    """That the first slide says these texts, a break of a line as one."""

    def wrong(data: bytes) -> list[str]:
        with ZipFile(BytesIO(data)) as package:
            slide = ElementTree.fromstring(package.read("ppt/slides/slide1.xml"))
        space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
        paragraphs = [
            "".join("\n" if part.tag == f"{space}br" else part.text or "" for part in paragraph.iter())
            for paragraph in slide.iter(f"{space}p")
        ]
        return [f"no {text!r} in {paragraphs!r}" for text in texts if text not in "\n".join(paragraphs)]

    return wrong


FORBIDDEN = (
    *(("nought", 0x00), ("bell", 0x07), ("backspace", 0x08), ("escape", 0x1B), ("delete", 0x7F)),
    *(("high-octet", 0x80), ("introducer", 0x9B), ("byte-order-mark", 0xFEFF), ("noncharacter", 0xFFFF)),
    *(("other-noncharacter", 0xFDD0), ("last-noncharacter", 0xFDEF)),
)
TURNING = ("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069")
BREAKS = {"carriage-return": "\\r", "both": "\\r\\n", "vertical-tab": "\\v", "form-feed": "\\f", "next-line": "\\N",
          "line-separator": "\\L", "paragraph-separator": "\\P"}  # fmt: skip

CASES: tuple[Case, ...] = (
    *(
        Case(
            "T-clean",
            f"{name}-in-a-text",
            outline(slide(f"a{chr(code)}b").encode()),
            f"deck.yaml:5:14: a control character, U+{code:04X}",
        )
        for name, code in FORBIDDEN
    ),
    *(
        Case(
            "T-clean",
            f"{name}-in-a-cell",
            cell(f"a{chr(code)}b".encode()),
            f"t.csv:2:4: a control character, U+{code:04X}",
        )
        for name, code in FORBIDDEN[::3]
    ),
    *(
        Case(
            "T-clean",
            f"{name}-by-escape",
            outline(slide("y", f'notes: "a{break_}b"\n    quote: "a{break_}b"')),
            proves=says("a\nb"),
        )
        for name, break_ in BREAKS.items()
    ),
    *(
        Case(
            "T-clean",
            f"turning-{ord(mark):04x}-in-a-text",
            outline(slide(f"a{mark}b")),
            warns=f"deck.yaml:5:14: warning: a character that turns the direction of reading, U+{ord(mark):04X}",
        )
        for mark in TURNING[::2]
    ),
    Case("T-clean", "turning-in-a-cell", cell("a\u202eb".encode()), warns="t.csv:2:3: warning: a character that turns"),
    Case("T-clean", "half-a-pair-in-a-cell", cell(b"\xed\xa0\x80"), "t.csv:2:3: this is not UTF-8 (byte 0xED)"),
    Case("T-clean", "letters-in-pieces", outline(slide("Cafe\u0301")), proves=says("Caf\u00e9")),
    Case("T-clean", "letters-in-pieces-in-a-cell", cell("Cafe\u0301".encode()), proves=says("Caf\u00e9")),
    Case(
        "T-clean",
        "families-and-flags",
        outline(slide("👩‍👩‍👧 🇨🇳 مرحبا \u00a0|")),
        proves=says("👩‍👩‍👧 🇨🇳 مرحبا \u00a0|"),
    ),
    Case(
        "T-clean",
        "marks-of-xml",
        outline(slide("<a:t>&amp;]]></a:t>'_x000D_")),
        proves=says("<a:t>&amp;]]></a:t>'_x000D_"),
    ),
    Case("T-clean", "a-thousand-accents", outline(slide("a" + "\u0301" * 1_000)), proves=says("\u00e1\u0301")),
    Case("T-clean", "a-title-of-breaks", outline(slide("\\n" * 400)), "deck.yaml:"),
    Case(
        "T-clean",
        "a-control-character-from-the-command",
        outline(f"{HEAD}vars: {{who: me}}\n" + slide("{{ who }}")[len(HEAD) :]),
        "--set: the variable 'who' holds a control character, U+001B",
        arguments=("build", "deck.yaml", "-o", "out.pptx", "--set", "who=a\x1b[2Jb"),
    ),
)
