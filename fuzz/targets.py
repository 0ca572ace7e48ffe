"""What is fuzzed: where a case goes in, what it is made of, and what is asked of what comes out."""

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

from builder.build import Composed, compose, packed
from builder.content import pictures, tables
from builder.content.svg import SvgError, cleaned
from builder.errors import At, DeckError, Problem
from builder.opening import deck_of, read_outline
from builder.outline.records import Table, Text
from builder.resolve import resolve
from builder.templates.reading import read as read_template
from builder.verifying import media
from fuzz.mutating import Mutate, in_archive, in_bytes, in_text
from fuzz.words import ADDRESSES, DRAWN, FIGURES, KEYS
from tests.content.svg.drawings import HONEST
from tests.draw import package_rules
from tests.templates import samples

ROOT = Path(__file__).parent.parent
AT = At("deck.yaml", 1, 1)
_OWN_COLOUR = "a colour that is not the theme's"  # which a template's placeholders may have


@dataclass(frozen=True)
class Target:
    """Something that is fuzzed. `run` raises what the code under it raises and gives the faults of what it made."""

    seeds: Callable[[], tuple[bytes, ...]]
    run: Callable[[bytes, Path], list[str]]
    mutate: Mutate
    ending: str = ".yaml"


def written(outline: Path) -> list[str]:
    """The faults of the deck of an outline. Raises DeckError."""
    presentation, look, _ = compose(outline)
    data = packed(Composed(presentation, look, 0.0))  # looked at as every build looks at its own
    return package_rules.check(data)


def around(folder: Path, *slides: dict[str, object], **more: object) -> Path:
    """An outline with these slides."""
    deck = {"title": "稿子", **more, "sections": [{"title": "一节", "slides": list(slides)}]}
    path = folder / "deck.yaml"
    path.write_bytes(json.dumps(deck, ensure_ascii=False).encode("utf-8", "replace"))  # JSON is YAML, written faster
    return path


def outlines() -> tuple[bytes, ...]:
    """Outlines that build and outlines that do not, the large ones in pieces."""
    return tuple(path.read_bytes() for path in _outline_files() if path.stat().st_size < 20_000)


def _outline_files() -> Iterator[Path]:
    yield from sorted((ROOT / "tests/bad").glob("*.yaml"))
    yield from sorted((ROOT / "assets/starter").rglob("deck.yaml"))
    yield from sorted((ROOT / "assets/examples").glob("*.yaml"))


def run_reader(data: bytes, folder: Path) -> list[str]:
    """Reading and validating alone."""
    path = folder / "deck.yaml"
    path.write_bytes(data)
    deck_of(read_outline(path))
    return []


def run_deck(data: bytes, folder: Path) -> list[str]:
    """An outline to the end."""
    path = folder / "deck.yaml"
    path.write_bytes(data)
    return written(path)


def expressions() -> tuple[bytes, ...]:
    """Texts with figures, of the examples and of the tests of what is refused."""
    found = (line for path in (*_outline_files(), ROOT / "deck.yaml") for line in path.read_bytes().split(b"\n"))
    some = dict.fromkeys(line.strip()[:400] for line in found if b"{{" in line)
    return (*some, b"{{ rent.price.last | number }}", b"{% x %}{{ rent }}")


def run_templating(data: bytes, folder: Path) -> list[str]:
    """A text in a title, in notes and in a variable, with a table to speak of."""
    said = data.decode("utf-8", "replace")
    path = around(
        folder,
        {"title": said, "points": [said, {"lead": said}], "notes": said},
        {"title": "{{ x }}，{{ rent.price.last }}", "points": ["一"]},
        vars={"x": said},
        data={"rent": {"columns": ["date", "price"], "rows": [["2024-01", "3.1"], ["2025-01", "1.7"]]}},
    )
    outline = read_outline(path)
    resolve(deck_of(outline)[0], folder)
    return []


@cache
def templates() -> tuple[bytes, ...]:
    """The company template of the examples, and a smaller one."""
    return ((ROOT / "assets/examples/company.potx").read_bytes(), samples.packed(samples.parts()))


def run_template(data: bytes, folder: Path) -> list[str]:
    """A template through the gate, and a deck laid out in it."""
    read_template(data, AT, "company.potx")
    (folder / "company.potx").write_bytes(data)
    slides: tuple[dict[str, object], ...] = (
        {"layout": "title"},
        {"title": "要点", "points": ["一", "二"], "notes": "备注"},
        {"title": "表", "table": {"columns": ["a", "b"], "rows": [["1", "2"]]}},
    )
    found = written(around(folder, *slides, template="company.potx"))
    return [fault for fault in found if not fault.endswith(_OWN_COLOUR)]


def csv_files() -> tuple[bytes, ...]:
    files = (*sorted((ROOT / "assets/data").glob("*.csv")), *sorted((ROOT / "tests/bad/data").glob("*.csv")))
    more = (b'a,b\n"x ""y""",1\n', b"\xef\xbb\xbfa\tb\n1\t2\n", "名,价\r\n甲,1.5\r\n".encode("utf-16"), b"a;b\n1;2\n")
    return tuple(path.read_bytes()[:5_000] for path in files) + more


def _table(data: bytes, folder: Path, ending: str) -> list[str]:
    """A table that is read, shown and charted."""
    name = f"table{ending}"
    (folder / name).write_bytes(data)
    table = tables.load(Text("table", AT), Table(at=AT, file=Text(name, AT)), folder)
    slides: list[dict[str, object]] = [{"title": "表", "table": {"data": "table"}}]
    numbers = [column for column, kind in zip(table.columns, table.types, strict=True) if kind == "number"]
    if numbers:
        chart = {"kind": "bar", "data": "table", "x": table.columns[0], "y": numbers[-1]}
        slides.append({"title": "图", "chart": chart})
    return written(around(folder, *slides, data={"table": name}))


def run_csv(data: bytes, folder: Path) -> list[str]:
    return _table(data, folder, ".csv")


def run_xlsx(data: bytes, folder: Path) -> list[str]:
    return _table(data, folder, ".xlsx")


def run_parquet(data: bytes, folder: Path) -> list[str]:
    return _table(data, folder, ".parquet")


@cache
def workbooks() -> tuple[bytes, ...]:
    """Small workbooks, as Excel and XlsxWriter make them."""
    import openpyxl  # type: ignore[import-untyped]
    import xlsxwriter

    made = BytesIO()
    rows: tuple[tuple[object, ...], ...] = (("名", "价"), ("甲", 1.5), ("乙", True), ("丙", ""))
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("数据")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        sheet.write_formula(4, 1, "=SUM(B2:B3)", None, 3)
        sheet.merge_range("A6:B6", "合")
    other = openpyxl.Workbook()
    for line in csv.reader(StringIO("a,b\nx,1\ny,2\n")):
        other.active.append(line)
    saved = BytesIO()
    other.save(saved)
    return made.getvalue(), saved.getvalue()


@cache
def parquet_files() -> tuple[bytes, ...]:
    """A small file as DuckDB writes it."""
    from tempfile import TemporaryDirectory

    import duckdb

    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.parquet"
        rows = "values ('甲', 1.5, date '2024-01-01'), ('乙', null, null)"
        duckdb.execute(f"copy (select * from ({rows}) as t(a, b, c)) to '{path}' (format parquet)")
        return (path.read_bytes(),)


@cache
def images() -> tuple[bytes, ...]:
    """Small pictures of every mode, with metadata."""
    from PIL import Image

    made = []
    for mode, form in (("RGB", "PNG"), ("P", "PNG"), ("RGBA", "PNG"), ("L", "JPEG"), ("CMYK", "JPEG"), ("I;16", "PNG")):
        for more in ({}, {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"}):
            file = BytesIO()
            Image.new(mode, (24, 16)).save(file, form, **more)
            made.append(file.getvalue())
    return tuple(made)


def run_pictures(data: bytes, folder: Path) -> list[str]:
    """A picture that is decoded, measured and read again by somebody else."""
    import PIL.Image

    picture = pictures.measured(pictures.decode(data, "picture.png", AT))
    pictures.shades_of(picture)
    with PIL.Image.open(BytesIO(picture.data)) as image:
        image.load()
        if image.size != (picture.width, picture.height):
            return [f"{image.size} pixels, not {picture.width} × {picture.height}"]
        if image.getexif() or getattr(image, "text", None):
            return ["metadata is left"]
    return []


def drawings() -> tuple[bytes, ...]:
    """Small drawings as programs write them."""
    return tuple(HONEST.values())


def run_drawings(data: bytes, folder: Path) -> list[str]:
    """A drawing that is put together anew, and looked at as every build looks at it; twice, and it stays as it is."""
    try:
        made = cleaned(data)
    except SvgError as error:
        raise DeckError((Problem(AT, error.message, error.hint),)) from None
    fault = media._svg(made.data)
    return [fault] if fault else [] if cleaned(made.data) == made else ["it is another the second time"]


def links() -> tuple[bytes, ...]:
    given = (
        "https://example.org/a?b=1#c",
        "mailto:a@example.org?subject=x",
        "#one",
        "http://[::1]:80/",
        "HTTPS://例子.中国/",
    )
    return tuple(link.encode() for link in given)


def run_links(data: bytes, folder: Path) -> list[str]:
    """An address that a deck links to, or does not."""
    said = data.decode("utf-8", "replace").replace("\n", "")
    path = around(folder, {"title": "页", "id": "one", "points": [f"[x]({said})", said]})
    return written(path)


TARGETS = {
    "reader": Target(outlines, run_reader, in_text(KEYS)),
    "deck": Target(outlines, run_deck, in_text(KEYS)),
    "templating": Target(expressions, run_templating, in_text(FIGURES), ".txt"),
    "template": Target(templates, run_template, in_archive, ".potx"),
    "csv": Target(csv_files, run_csv, in_text((",", '"', "\n", ";", "\t")), ".csv"),
    "xlsx": Target(workbooks, run_xlsx, in_archive, ".xlsx"),
    "parquet": Target(parquet_files, run_parquet, in_bytes, ".parquet"),
    "pictures": Target(images, run_pictures, in_bytes, ".png"),
    "drawings": Target(drawings, run_drawings, in_text(DRAWN), ".svg"),
    "links": Target(links, run_links, in_text(ADDRESSES), ".txt"),
}
