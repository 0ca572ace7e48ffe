"""Outlines that are bombs to a reader of YAML, or that would mean another thing than they say."""

from tests.hostile.case import Case, files, outline

SLIDES = "sections: [{slides: [{title: y, points: [a]}]}]\n"
DECK = f"title: x\nlanguage: en\n{SLIDES}"


def laughs(levels: int, first: str = "[x, x]") -> str:
    """Lists of lists, each ten times as long as the one before."""
    lines = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join((f"l0: &l0 {first}", *lines)) + "\n"


def merges(levels: int) -> str:
    lines = [f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 10)}]}}" for n in range(1, levels)]
    return "\n".join(("m0: &m0 {a: b}", *lines)) + "\n"


def points(text: str) -> str:
    return f"title: x\nlanguage: en\nsections:\n- slides:\n  - title: y\n    points:\n{text}"


def beside(name: str, text: str | bytes, deck: str) -> Case:
    """The same bomb in a file that the outline names."""
    data = text if isinstance(text, bytes) else text.encode()
    return Case("Y1", f"bomb-in-{name.partition('.')[0]}", files(deck, {name: data}), f"{name}:")


CASES: tuple[Case, ...] = (
    Case(
        "Y1",
        "billion-laughs",
        outline(laughs(11) + DECK),
        "deck.yaml:5:20: aliases repeat too much: more than 10000 values",
    ),
    Case(
        "Y1",
        "laughs-of-mappings",
        outline(laughs(11, "{a: b, c: d}") + DECK),
        "deck.yaml:5:10: aliases repeat too much: more than 10000 values",
    ),
    Case(
        "Y1",
        "one-long-text-repeated",
        outline(f"a: &a {'x' * 40_000}\nb: [{'*a, ' * 5_000}]\n" + DECK),
        "deck.yaml:2:105: aliases repeat too much: more than 1,000,000 characters",
    ),
    Case(
        "Y1",
        "aliases-in-a-row",
        outline(points("    - &a x\n" + "    - *a\n" * 100_000)),
        "deck.yaml:10008:7: aliases repeat too much: more than 10000 values",
    ),
    Case(
        "Y1",
        "five-megabytes-of-values",
        outline("a: [" + "x," * 2_400_000 + "]"),
        "deck.yaml:1:499999: more than 250,000 values and keys",
        seconds=5.0,
    ),
    Case(
        "Y1",
        "many-anchors",
        outline("".join(f"- &a{n} x\n" for n in range(300_000))),
        "deck.yaml:250000:3: more than 250,000 values and keys",
        seconds=5.0,
    ),
    Case("Y2", "merge-laughs", outline(merges(2) + DECK), "deck.yaml:2:10: merge keys ('<<') are not read"),
    Case(
        "Y2",
        "merge-of-a-list",
        outline("a: &a {title: x}\n<<: *a\n" + DECK),
        "deck.yaml:2:1: merge keys ('<<') are not read",
    ),
    Case("Y3", "deep-lists", outline("[" * 200_000), "deck.yaml:1:51: nested too deeply: at most 50 levels"),
    Case("Y3", "deep-mappings", outline("{a: " * 200_000), "deck.yaml:1:201: nested too deeply: at most 50 levels"),
    Case("Y3", "deep-items", outline("- " * 200_000), "deck.yaml:1:101: nested too deeply: at most 50 levels"),
    Case(
        "Y3",
        "deep-indentation",
        outline("\n".join(" " * n + "a:" for n in range(2_000))),
        "deck.yaml:51:51: nested too deeply: at most 50 levels",
    ),
    Case(
        "Y3",
        "deep-in-a-slide",
        outline(points("    - " + "[" * 60 + "]" * 60 + "\n")),
        "deck.yaml:7:51: nested too deeply: at most 50 levels",
    ),
    Case(
        "Y4",
        "a-list-in-itself",
        outline("title: &a [*a]\n" + SLIDES),
        "deck.yaml:1:12: '*a' stands inside what it repeats",
    ),
    Case(
        "Y4",
        "a-mapping-in-itself",
        outline("title: &a {x: {y: *a}}\n" + SLIDES),
        "deck.yaml:1:19: '*a' stands inside what it repeats",
    ),
    Case(
        "Y5",
        "a-key-twice",
        outline("title: x\nlanguage: en\ntitle: z\n" + SLIDES),
        "deck.yaml:3:1: the key 'title' is written twice",
    ),
    Case(
        "Y5", "sections-twice", outline(DECK + "sections: []\n"), "deck.yaml:4:1: the key 'sections' is written twice"
    ),
    Case(
        "Y6",
        "no-for-a-number",
        outline("minutes: 0x14\n" + DECK),
        "deck.yaml:1:10: 'minutes' wants a number, not '0x14'",
    ),
    Case(
        "Y6",
        "minutes-of-sixty",
        outline("minutes: 12:30\n" + DECK),
        "deck.yaml:1:10: 'minutes' wants a number, not '12:30'",
    ),
    Case(
        "Y6",
        "yes-for-true",
        outline(DECK.replace("title: y", "title: y, hidden: yes")),
        "deck.yaml:3:41: 'hidden' wants true or false, not 'yes'",
    ),
    Case("Y6", "texts-stay-as-typed", outline(points("    - no\n    - 1.10\n    - 2024-01-01\n    - 0123\n")), ""),
    Case(
        "Y6",
        "a-huge-number",
        outline(f"minutes: {'9' * 1_000_000}\n" + DECK),
        "deck.yaml:1:10: a text has at most 50,000 characters, this one 1,000,000",
    ),
    Case(
        "Y7",
        "a-tag-of-python",
        outline("title: !!python/object/apply:os.system [id]\nlanguage: en\n" + SLIDES),
        "deck.yaml:1:8: tags such as '!!python/object/apply:os.system' are not read",
    ),
    Case(
        "Y7",
        "a-tag-of-a-number",
        outline("title: !!int abc\nlanguage: en\n" + SLIDES),
        "deck.yaml:1:8: tags such as '!!int' are not read",
    ),
    Case(
        "Y7",
        "a-tag-of-a-date",
        outline("title: !!timestamp abc\nlanguage: en\n" + SLIDES),
        "deck.yaml:1:8: tags such as '!!timestamp' are not read",
    ),
    Case(
        "Y7",
        "a-long-tag",
        outline(f"title: !{'a' * 1_000_000} x\nlanguage: en\n" + SLIDES),
        "deck.yaml:1:8: tags such as '!aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ),
    Case(
        "Y7",
        "directives-without-end",
        outline("%TAG !a! b\n" * 200_000 + "---\n" + DECK),
        "deck.yaml:1:1: more than 20 lines begin with '%'",
    ),
    Case("Y7", "a-second-document", outline(DECK + "---\n" + DECK), "deck.yaml:4:1: a second document starts here"),
    Case(
        "Y7",
        "a-list-as-a-key",
        outline("? [a]\n: b\n" + DECK),
        "deck.yaml:1:3: a key must be a plain word, not a list or a mapping",
    ),
    Case(
        "Y7",
        "an-alias-of-a-list-as-a-key",
        outline("a: &a [x]\n*a : y\n"),
        "deck.yaml:2:1: a key must be a plain word, not a list or a mapping",
    ),
    Case(
        "Y8",
        "an-expression-without-quotes",
        outline("title: {{ x }}\nlanguage: en\n" + SLIDES),
        "deck.yaml:1:8: a text cannot start with '{{' unless it is in quotes",
    ),
    Case(
        "Y9",
        "an-escaped-nought",
        outline('title: "a\\0b"\nlanguage: en\n' + SLIDES),
        "deck.yaml:1:8: the text holds a control character, U+0000",
    ),
    Case(
        "Y9",
        "an-escaped-half-of-a-pair",
        outline('title: "\\ud83d"\nlanguage: en\n' + SLIDES),
        "deck.yaml:1:8: an escape in this text is no character",
    ),
    Case(
        "Y9",
        "an-escaped-noncharacter",
        outline('title: "\\ufffe"\nlanguage: en\n' + SLIDES),
        "deck.yaml:1:8: the text holds a control character, U+FFFE",
    ),
    Case(
        "Y9",
        "an-escape-of-the-terminal",
        outline('title: "\\e[2J"\nlanguage: en\n' + SLIDES),
        "deck.yaml:1:8: the text holds a control character, U+001B",
    ),
    Case(
        "Y9",
        "an-escape-beyond-unicode",
        outline('title: "\\U00110000"\nlanguage: en\n' + SLIDES),
        "deck.yaml:1:8: an escape in this text is no character",
    ),
    Case(
        "Y10", "latin-1", outline("title: caf\xe9\n".encode("latin-1")), "deck.yaml:1:11: this is not UTF-8 (byte 0xE9)"
    ),
    Case("Y10", "gbk", outline("title: 算力\n".encode("gbk")), "deck.yaml:1:8: this is not UTF-8 (byte 0xCB)"),
    Case("Y10", "utf-16", outline(DECK.encode("utf-16")), "deck.yaml:1:1: this file is UTF-16"),
    Case(
        "Y10", "half-a-pair-in-bytes", outline(b"title: \xed\xa0\x80\n"), "deck.yaml:1:8: this is not UTF-8 (byte 0xED)"
    ),
    Case("Y10", "over-long-bytes", outline(b"title: \xc0\xaf\n"), "deck.yaml:1:8: this is not UTF-8 (byte 0xC0)"),
    Case("Y10", "six-megabytes", outline("#" * 6_000_000), "deck.yaml: this file is too large: 6.0 MB, at most 5 MB"),
    Case("Y10", "noughts", outline(b"\0"), "deck.yaml:1:1: a control character, U+0000"),
    Case("Y10", "nothing", outline(b""), "deck.yaml:1:1: nothing is written here"),
    Case("Y10", "a-mark-of-byte-order", outline("\ufeff" + DECK), ""),
    Case(
        "R10",
        "too-many-slides",
        outline(
            "title: x\nlanguage: en\nsections:\n- slides:\n"
            + "".join(f"  - {{title: t{n}, points: [a]}}\n" for n in range(2_001))
        ),
        "deck.yaml:2005:5: a deck has at most 2,000 slides, this one 2,001",
        seconds=4.0,
    ),
    Case(
        "R10",
        "a-title-without-end",
        outline(f"title: {'x' * 1_000_000}\nlanguage: en\n" + SLIDES),
        "deck.yaml:1:8: a text has at most 50,000 characters, this one 1,000,000",
    ),
    Case(
        "R10",
        "a-list-in-a-text-megabytes-long",
        outline("a: b - \n" + "  - c\n" * 200_000),
        "deck.yaml:2:3: a list stands under a text",
    ),
    beside("part.yaml", laughs(11), "title: x\nlanguage: en\nsections: [{slides: [{include: part.yaml}]}]\n"),
    beside("sources.yaml", "[" * 200_000, DECK + "sources: sources.yaml\n"),
    beside("article.yaml", merges(2), DECK + "article: article.yaml\n"),
    beside("look.yaml", laughs(11), DECK + "theme: look.yaml\n"),
    beside("company.yaml", "{a: " * 100_000, DECK + "template: company.yaml\n"),
)
