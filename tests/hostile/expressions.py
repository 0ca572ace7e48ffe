"""Expressions that would run as programs, take the machine's time or memory, or make data into more than data."""

from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from tests.hostile.case import Case, files, outline

CSV = b"name,price,items\nA,1,5\nB,3,6\n"


def title(expression: str, more: str = "") -> str:
    """An outline whose title says an expression; a single quote in it stands for itself."""
    quoted = expression.replace("'", "''")
    head = f"title: x\nlanguage: en\ndata: {{t: t.csv}}\n{more}"
    return f"{head}sections:\n- slides:\n  - title: '{quoted}'\n    points: [a]\n"


def said(
    expression: str, name: str, threat: str, expects: str = "", more: str = "", csv: bytes = CSV, seconds: float = 2.0
) -> Case:
    """An expression in a title, and what is said of it; a problem of something else says its place."""
    piece = "{{ " + expression + " }}" if expression else "{{  }}"
    if expects and not expects.startswith("deck.yaml"):
        flat = " ".join(piece.split())
        told = flat if len(flat) <= 80 else flat[:79] + "…"
        column = 12 if set("'\\") & set(expression) else 13  # doubled, a quote is not found again in its line
        expects = f"deck.yaml:6:{column}: in '{told}': {expects}"
    return Case(threat, name, files(title(piece, more), {"t.csv": csv}), expects, seconds=seconds)


def holds(*texts: str) -> Callable[[bytes], list[str]]:
    """That the deck's slides say these texts, as they are."""

    def wrong(data: bytes) -> list[str]:

        with ZipFile(BytesIO(data)) as package:
            names = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
            words = " ".join("".join(ElementTree.fromstring(package.read(name)).itertext()) for name in names)
        return [f"the deck does not say {text!r}" for text in texts if text not in words]

    return wrong


ROWS = "title: x\nlanguage: en\ndata: {t: t.csv}\nsections:\n- slides:\n"
EACH = ROWS + "  - id: a\n    for: {row: t}\n    title: '{{ row.name }}'\n    points: ['{{ row.note }}']\n"
CHAIN = "vars:\n  a0: " + "x" * 60 + "\n" + "".join(f"  a{n}: '{{{{ a{n - 1} ~ a{n - 1} }}}}'\n" for n in range(1, 40))
NAMES = "vars:\n" + "".join(f"  v{n}: a\n" for n in range(40))
NAMES += "  all: '{{ " + " ~ ".join(f"v{n}" for n in range(40)) + " }}'\n"
MANY = "".join(f"  - title: 't{n}'\n    points: ['{'{{ all ~ all }}' * 1_000}']\n" for n in range(30))

CASES: tuple[Case, ...] = (
    said(
        "cycler.__init__.__globals__.os.popen('id').read()",
        "globals-of-a-function",
        "J1",
        "nothing can be called here",
    ),
    said(
        "t.__class__.__mro__",
        "the-class-of-a-table",
        "J1",
        "'__class__' begins with '_'",
    ),
    said(
        "''['__class__']",
        "the-class-of-a-text",
        "J1",
        "the text '' has nothing in brackets",
    ),
    said(
        "t['__init__']",
        "the-making-of-a-table",
        "J1",
        "no row of 't' begins with '__init__'",
    ),
    said(
        "(1).__class__",
        "the-class-of-a-number",
        "J1",
        "'__class__' begins with '_'",
    ),
    said("self", "the-template-itself", "J1", "no data named 'self'"),
    said("lipsum()", "a-function-of-jinja", "J1", "nothing can be called here"),
    said("namespace", "a-name-of-jinja", "J1", "no data named 'namespace'"),
    said(
        "t | attr('__class__')",
        "an-attribute-by-filter",
        "J1",
        "the whole table 't' is no number",
    ),
    said(
        "'%s' % t",
        "a-text-filled-in",
        "J1",
        "the text '%s' cannot be reckoned with",
    ),
    said(
        "'{0.__class__}'.format(t)",
        "a-text-formatted",
        "J1",
        "nothing can be called here",
    ),
    said("t.eval('1')", "a-frame-evaluated", "J2", "nothing can be called here"),
    said("t.to_csv('x')", "a-frame-written", "J2", "nothing can be called here"),
    said("t | tojson", "a-whole-table", "J2", "the whole table 't' is no number"),
    said(
        "7 ** (7 ** 9)",
        "a-power-of-a-power",
        "J3",
        "an exponent is at most 64, not 40353607",
    ),
    said(
        "9 ** 64 ** 9 ** 64",
        "a-tower-of-powers",
        "J3",
        "this cannot be computed",
    ),
    said("range(10 ** 9)", "a-long-range", "J3", "nothing can be called here"),
    said("[1, 2, 3]", "a-list", "J3", "a list cannot be written here"),
    said(
        "t.price.sum is divisibleby(2)",
        "a-test",
        "J3",
        "'is' cannot be asked here",
    ),
    said(
        "(" * 150 + "1" + ")" * 150,
        "brackets-in-brackets",
        "J3",
        "this is nested too deeply",
    ),
    said(
        "- " * 150 + "1",
        "signs-of-signs",
        "J3",
        "this is nested too deeply",
    ),
    said(
        "not " * 90 + "1",
        "nots-of-nots",
        "J3",
        "this is nested too deeply",
    ),
    said(
        "1" + " + 1" * 90,
        "a-long-sum",
        "J3",
        "this is nested too deeply",
    ),
    said(
        "1" + " | abs" * 65,
        "a-chain-of-filters",
        "J3",
        "this is nested too deeply",
    ),
    said(
        "'x'" + " ~ 'x'" * 2_000,
        "an-endless-expression",
        "J3",
        "an expression has at most 400 characters",
    ),
    Case(
        "J3",
        "an-endless-text-of-expressions",
        files(title("{{ 1 }}" * 5_000), {"t.csv": CSV}),
        "deck.yaml:6:12: a text with figures has at most 20,000 characters, this one 35,000",
    ),
    Case(
        "J3",
        "a-hundred-thousand-expressions",
        files(title("x", NAMES) + MANY, {"t.csv": CSV}),
        "deck.yaml:61:14: the expressions up to this one take too long",
        seconds=6.0,
    ),
    said(
        "'x' * 10 ** 9",
        "a-text-times-a-number",
        "J4",
        "the text 'x' cannot be reckoned with",
    ),
    said(
        "'x'.ljust(10 ** 9)",
        "a-text-made-wide",
        "J4",
        "nothing can be called here",
    ),
    said(
        "'x' | center(10 ** 9)",
        "a-text-centred",
        "J4",
        "no filter 'center'",
    ),
    said(
        "'%1000000000d' % 1",
        "a-number-made-wide",
        "J4",
        "the text '%1000000000d' cannot be reckoned with",
    ),
    said(
        "t.price.sum | round(10 ** 9)",
        "a-billion-decimals",
        "J4",
        "decimals are whole numbers from -10 to 10",
    ),
    said(
        "t.price.sum | number(decimals=1000000)",
        "a-million-decimals",
        "J4",
        "decimals are whole numbers from 0 to 10",
    ),
    said("1e400", "a-number-beyond-all", "J4", "a number is too large"),
    said(
        "9" * 390,
        "a-number-of-many-digits",
        "J4",
        "9999999999999999999999999999999999999999… has more than 100 digits",
    ),
    said("1e33 * 1e33", "a-product-beyond-all", "J4", "this cannot be computed"),
    said(
        "t['A'].price",
        "a-cell-of-many-digits",
        "J4",
        "0.11111111111111111111111111111111111111… has more than 100 digits",
        csv=b"name,price\nA,0." + b"1" * 30_000 + b"\n",
    ),
    said(
        "a39",
        "texts-that-double",
        "J4",
        "deck.yaml:11:8: in '{{ a5 ~ a5 }}': this comes to 3840 characters, more than 2000",
        more=CHAIN,
    ),
    Case(
        "J5",
        "a-text-that-grows",
        files(
            "title: x\nlanguage: en\nvars: {v: "
            + "x" * 1_900
            + "}\nsections:\n- slides:\n  - title: y\n    notes: '"
            + "{{ v }}" * 2_000
            + "'\n    points: [a]\n",
            {},
        ),
        "deck.yaml:7:12: the figures of this text come to more than 200,000 characters",
    ),
    Case(
        "J5",
        "a-deck-that-grows",
        files(
            "title: x\nlanguage: en\nvars: {v: "
            + "x" * 1_900
            + "}\nsections:\n- slides:\n"
            + "".join(f"  - {{title: t{n}, points: [a], notes: '{'{{ v }}' * 100}'}}\n" for n in range(40)),
            {},
        ),
        "deck.yaml:32:38: the texts with figures come to more than 5,000,000 characters",
        seconds=4.0,
    ),
    Case(
        "J5",
        "a-slide-for-each-of-many-rows",
        files(EACH, {"t.csv": b"name,note\n" + b"".join(b"a%d,b\n" % n for n in range(60))}),
        "deck.yaml:7:16: 't' has 60 rows, a slide is made for 1 to 50",
    ),
    Case(
        "J5",
        "many-slides-for-each-row",
        files(
            ROWS
            + "".join(
                f"  - {{id: s{n}, for: {{r: t}}, title: '{n} {{{{ r.name }}}}', points: [a]}}\n" for n in range(45)
            ),
            {"t.csv": b"name\n" + b"".join(b"a%d\n" % n for n in range(50))},
        ),
        "deck.yaml:46:5: 'for:' makes more than 2,000 slides",
        seconds=6.0,
    ),
    Case(
        "J6",
        "an-expression-in-a-cell",
        files(EACH, {"t.csv": b"name,note\n{{ 7 * 7 }},{{ t }}\n"}),
        "",
        proves=holds("{{ 7 * 7 }}", "{{ t }}"),
    ),
    Case(
        "J6",
        "an-expression-in-a-variable-s-cell",
        files(title("{{ t.first.name }}"), {"t.csv": b"name,b\n{{ 7 * 7 }},1\n"}),
        "",
        proves=holds("{{ 7 * 7 }}"),
    ),
    Case(
        "J6",
        "an-expression-from-the-command",
        outline(
            "title: x\nlanguage: en\nvars: {who: me}\nsections:\n- slides:\n  - title: '{{ who }}'\n    points: [a]\n"
        ),
        "--set: 'who' needs itself",
        arguments=("build", "deck.yaml", "-o", "out.pptx", "--set", "who={{ who }}{{ who }}"),
    ),
    Case(
        "J7",
        "keys-in-a-cell",
        files(EACH, {"t.csv": b'name,note\nQ3: results,"x\nslides:\n - image: /etc/passwd\nextra: y"\n'}),
        "",
        proves=holds("slides:", "Q3: results"),
    ),
    Case(
        "J7",
        "marks-in-a-cell",
        files(EACH, {"t.csv": b"name,note\nNO,**b** [x](javascript:alert(1)) `c`\n"}),
        "",
        proves=holds("NO", "**b** [x](javascript:alert(1))"),
    ),
    Case(
        "J7",
        "a-loop-in-a-text",
        files(title("{% set x = 1 %}{{ t.first.name }}"), {"t.csv": CSV}),
        "deck.yaml:6:13: a text has figures, no statements like '{%'",
    ),
    Case(
        "J7",
        "an-expression-for-slides",
        outline("title: x\nlanguage: en\nvars: {s: '[{title: a}]'}\nsections: '{{ s }}'\n"),
        "deck.yaml:4:11: a section wants keys and values",
    ),
    said(
        "include('deck.yaml')",
        "an-inclusion-called",
        "J8",
        "nothing can be called here",
    ),
    Case(
        "J8",
        "an-inclusion",
        files(title("{% include 'deck.yaml' %}"), {"t.csv": CSV}),
        "",
        proves=holds("{% include 'deck.yaml' %}"),
    ),
    Case(
        "J8",
        "an-expression-for-a-file",
        files(
            "title: x\nlanguage: en\nvars: {f: ../outside/secret.txt}\nsections:\n"
            "- slides:\n  - title: y\n    image: {file: '{{ f }}', alt: z}\n",
            {},
        ),
        "deck.yaml:7:19: '../outside/secret.txt' lies outside the outline's folder",
    ),
    said("prise.first", "a-name-misspelt", "J9", "no data named 'prise'"),
    said("t.last.prise", "a-column-misspelt", "J9", "'t' has no column 'prise'"),
    said(
        "t.last.price | procent",
        "a-filter-misspelt",
        "J9",
        "no filter 'procent'",
    ),
    said("t.first.items", "a-column-called-items", "J10", csv=b"name,items\nA,five\n"),
    said(
        "t.first.keys ~ t.first.values ~ t.first.count",
        "columns-called-like-methods",
        "J10",
        csv=b"name,keys,values,count\nA,k,v,c\n",
    ),
    said(
        "'\\ud83d'",
        "half-a-pair-by-escape",
        "Y9",
        "the text holds a control character, U+D83D",
    ),
    said(
        "'a\\x00b'",
        "a-nought-by-escape",
        "Y9",
        "the text holds a control character, U+0000",
    ),
    said(
        "1 if",
        "half-a-choice",
        "J9",
        "this cannot be read: unexpected 'end of template'",
    ),
    said("", "no-expression", "J9", "nothing stands between the braces"),
)
