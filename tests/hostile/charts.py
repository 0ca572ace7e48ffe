"""A small chart of every kind, what may go wrong with its table, and what is then wrong with the package."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from unicodedata import normalize
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
import yaml
from openpyxl.formula import Tokenizer

from builder import verifying
from builder.build import compose
from builder.charts import KINDS
from builder.charts.options import Render
from builder.draw.pptx import package
from builder.draw.pptx.workbook_columns import Column, arrange
from builder.errors import DeckError, Problem
from builder.frames import ChartFrame, Presentation
from tests.draw import package_rules

TABLES = {
    "line": "day,training,serving\n0,278.8,0\n64,278.8,278.6\n213,278.8,927.3\n365,278.8,1589.1",
    "column": "year,income\n2023,312\n2024,724\n2025,1480",
    "bar": "who,seen,stress\n应用公司,10,16\n卖家,-19,-58\n旧卡持有者,-1,",
    "area": "month,training,serving\n2024-01,60,12\n2024-07,64,30\n2025-01,66,58",
    "pie": "what,billion\n推理,55\n训练,27\n其他,18",
    "doughnut": "what,billion\n推理,55\n训练,27\n其他,18",
    "scatter": "model,parameters,price\nDeepSeek-V3,671,1.1\nB,70,0.9\nC,8,0.2",
    "bubble": "model,parameters,price,calls\nDeepSeek-V3,671,1.1,5\nB,70,0.9,3\nC,8,0.2,1",
    "step": "month,input,output\n2024-05,10,40\n2024-12,4,16\n2025-09,2,6\n2026-01,2,6",
    "ribbon": "month,demand,p10,p90\n2025-01,4.2,,\n2025-10,7.9,,\n2026-01,9.8,8.8,10.9\n2026-04,11.7,9.4,14.2",
    "combination": "year,revenue,margin\n2023,312,64.6\n2024,724,56.3\n2025,1480,41",
    "diverging": "question,never,rather_not,unsure,rather,surely\n甲,4,8,11,41,36\n乙,21,34,22,17,6",
    "waterfall": "item,change\n2024 年毛利,46\n降价,-31\n放量,22\n2025 年毛利,",
    "marimekko": "segment,size,leader,second,others\n公有云,460,36,22,42\n私有云,180,28,24,48\n边缘,60,20,18,62",
    "slope": "company,before,after\n智谱,64.6,41\n乙,-24.7,12.2\n丙,46,46.9",
    "dumbbell": "team,before,after\n推理平台,31,68\n评测,18,47\n标注,26,39",
    "lollipop": "what,times\n量化到 4 位,9\n缓存,6\n更长的上下文,-7",
    "gantt": "task,begin,finish,team\n立项,2026-01-05,2026-02-20,甲\n训练,2026-02,2026-03,乙\n发布,2026-04-01,,乙",
    "bullet": "metric,actual,goal,weak,fair,good\n吞吐,82,90,50,75,100\n利用率,68,65,40,60,100",
    "violin": "model,seconds\n" + "\n".join(f"{'新旧'[n % 2]}模型,{1 + n % 7 * 0.3}" for n in range(24)),
    "strip": "model,seconds\n" + "\n".join(f"{'新旧'[n % 2]}模型,{1 + n % 7 * 0.3}" for n in range(24)),
    "density": "model,seconds\n" + "\n".join(f"{'新旧'[n % 2]}模型,{1 + n % 7 * 0.3}" for n in range(24)),
    "sankey": "from,to,billion\n芯片,推理,30\n电力,推理,12\n芯片,训练,20\n推理,应用,42",
    "scissors": "date,model,training,price\n2020-06,甲,4.6,\n2022-11,,,20\n"
    "2023-03,乙,78,\n2024-10,丙,170,0.07\n2025-06,,,0.04",
    "heatmap": "who,q1,q2,q3,q4\n智谱云端,-3,5,12,18\n乙,4,6,-2,9\n丙,1,2,3,4",
    "panels": "month,price,rent\n2023-06,2,3.6\n2024-05,0.3,2.6\n2025-06,0.04,2",
}  # fmt: skip
# What would be refused before the table's own faults are: names of rows.
POINTING = ("highlight", "annotate", "band", "now")


@dataclass(frozen=True)
class Case:
    """A chart as an outline has it, and its table."""

    chart: dict[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    language: str = "zh-CN"
    raw: bytes = b""  # the file, where it is no well-formed table

    @property
    def kind(self) -> str:
        return str(self.chart["kind"])

    def with_cells(self, change: Callable[[int, int, str], str]) -> "Case":
        """The table with other cells; `change` takes row, column and text."""
        rows = (tuple(change(y, x, cell) for x, cell in enumerate(row)) for y, row in enumerate(self.rows))
        return replace(self, rows=tuple(rows))

    def naming(self, before: str, after: str) -> "Case":
        """The chart with another name of a column."""
        columns = tuple(after if column == before else column for column in self.columns)
        return replace(self, columns=columns, chart=_renamed(self.chart, before, after))

    @property
    def x(self) -> int:
        return self.columns.index(self.chart.get("x", self.columns[0]))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The columns of numbers."""
        found = []
        for index in range(len(self.columns)):
            cells = [row[index] for row in self.rows if row[index]]
            if index != self.x and all(re.fullmatch(r"-?[\d.]+", cell) for cell in cells):
                found.append(index)
        return tuple(found)

    @property
    def names(self) -> int:
        """The column of the names that stand in the chart."""
        label = self.chart.get("label")
        return self.columns.index(label) if label else self.x


def _renamed(value: Any, before: str, after: str) -> Any:
    if isinstance(value, dict):
        keep = ("kind", "unit", "format", "log")
        return {
            after if key == before else key: one if key in keep else _renamed(one, before, after)
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [_renamed(one, before, after) for one in value]
    return after if value == before else value


@cache
def example(kind: str) -> Case:
    """The chart of the kind's manual without what points at single rows."""
    manual = KINDS[kind].__doc__ or ""
    found = re.search(r"^ *chart:$", manual, re.MULTILINE)
    assert found
    chart = yaml.load(manual[found.start() :], yaml.BaseLoader)["chart"]
    chart = {key: value for key, value in chart.items() if key not in POINTING} | {"data": "table"}
    for panel in chart.get("panels", ()):
        panel.pop("data", None)
    header, *rows = csv.reader(StringIO(TABLES[kind]))
    return Case(chart, tuple(header), tuple(map(tuple, rows)))


def write(folder: Path, case: Case) -> Path:
    """The outline of a case and its table as files."""
    table = StringIO()
    csv.writer(table, lineterminator="\n").writerows((case.columns, *case.rows))
    (folder / "table.csv").write_bytes(case.raw or table.getvalue().encode("utf-8", "surrogatepass"))
    deck = {
        "title": "一份稿子", "language": case.language, "data": {"table": {"file": "table.csv"}},
        "sections": [{"title": "一节", "slides": [{"title": "一页", "chart": case.chart}]}],
    }  # fmt: skip
    path = folder / "deck.yaml"
    path.write_text(yaml.safe_dump(deck, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def build(folder: Path, case: Case, render: Render | None = None) -> tuple[Presentation, bytes] | tuple[Problem, ...]:
    """The package of a case, or what is wrong with it."""
    try:
        presentation, look, _ = compose(write(folder, case), render=render)
    except DeckError as error:
        return error.problems
    return presentation, package.write(presentation, look)


PYTHON = re.compile(
    r"Traceback|NoneType|(Key|Value|Type|Index|Attribute|Zero\w*|Overflow)Error|<class|<builder|object at|"
    r"\b(None|nan|inf|dict|tuple|float|str)\b|invalid literal|not supported between"
)
QUOTED = re.compile(r"'[^']*'|`[^`]*`")  # what the author wrote
LONGEST = 400


def faults(problems: tuple[Problem, ...]) -> Iterator[str]:
    """What is wrong with what is said to be wrong."""
    if not problems:
        yield "nothing said"
    for problem in problems:
        file, line, column = problem.at.file, problem.at.line, problem.at.column
        if not file or not Path(file).is_file():
            yield f"no file: {problem.at} {problem.message}"
        elif line > Path(file).read_bytes().count(b"\n") + 1 or min(line, column) < 1:
            yield f"no place: {problem.at} {problem.message}"
        said = f"{problem.message} {problem.hint}"
        if len(said) > LONGEST:
            yield f"{len(said)} characters: {said[:160]}"
        if re.search(PYTHON, QUOTED.sub("", said)):
            yield f"in Python: {said[:300]}"
        if re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff]", said):
            yield f"control characters: {said[:100]!r}"


FUNCTIONS = {"IF", "AND", "OR", "NA", "N", "ABS", "INT", "MOD", "ROUND", "SUM"}
FUNCTIONS |= {"SUMPRODUCT", "INDEX", "MIN", "MAX", "TEXT", "CHAR", "ROW"}
CELL = re.compile(r"\$?[A-Z]{1,3}\$?\d{1,5}(:\$?[A-Z]{1,3}\$?\d{1,5})?")
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHARTED = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def formula_faults(formula: str) -> Iterator[str]:
    """What a formula has that none of ours has: other functions, names, sheets, files."""
    if len(formula) > 8192:
        yield f"{len(formula)} characters of formula"
    for token in Tokenizer(formula).items:
        if token.type == "FUNC" and token.subtype == "OPEN" and token.value.rstrip("(") not in FUNCTIONS:
            yield f"calls {token.value}: {formula[:200]}"
        if token.type == "OPERAND" and token.subtype == "RANGE" and not CELL.fullmatch(token.value):
            yield f"refers to {token.value[:80]}: {formula[:200]}"
        if token.type == "OPERAND" and token.subtype == "TEXT" and len(token.value) > 257:
            yield "a literal is too long for Excel"


def book_faults(data: bytes, columns: tuple[Column, ...]) -> Iterator[str]:
    """What is wrong with a workbook of these columns: only their formulas are formulas, all texts are as they were."""
    with ZipFile(BytesIO(data)) as book:
        for name in book.namelist():
            ElementTree.fromstring(book.read(name))
            if "external" in name or "connection" in name:
                yield f"holds {name}"
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    for place, column in enumerate(columns, 1):
        for row, value in enumerate((column.name, *column.values), 1):
            cell = sheet.cell(row, place)
            if column.formula and row > 1:
                yield from formula_faults(str(cell.value))
            elif cell.data_type == "f":
                yield f"{cell.coordinate} is a formula: {cell.value}"
            elif isinstance(value, str) and (cell.value or "") != value:
                yield f"{cell.coordinate} is {cell.value!r:.80}, not {value!r:.80}"


def package_faults(presentation: Presentation, data: bytes, shown: tuple[str, ...] = ()) -> Iterator[str]:
    """What is wrong with a package that has to show these texts."""
    yield from package_rules.check(data)
    yield from verifying.faults(data)
    plots = [frame.plot for slide in presentation.slides for frame in slide.frames if isinstance(frame, ChartFrame)]
    with ZipFile(BytesIO(data)) as archive:
        books = sorted((name for name in archive.namelist() if name.endswith(".xlsx")), key=lambda one: (len(one), one))
        for name, plot in zip(books, plots, strict=True):
            yield from book_faults(archive.read(name), arrange(plot).columns)
        drawn = [name for name in archive.namelist() if re.search(r"(slides/slide|charts/chart)\d+\.xml$", name)]
        trees = [ElementTree.fromstring(archive.read(name)) for name in drawn]
    texts = (one.text or "" for tree in trees for one in tree.iter() if one.tag in (f"{DRAWING}t", f"{CHARTED}v"))
    everything = squeezed("".join(texts))
    yield from (f"not shown: {text}" for text in shown if squeezed(text) not in everything)


def squeezed(text: str) -> str:
    """Without blanks and breaks, which lines have."""
    return re.sub(r"[\s\u200b\u2060]+", "", normalize("NFC", text))
