"""The rules of the house that no other tool holds: who imports whom, what a build loads, how modules are kept."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILDER = ROOT / "builder"
MODULES = tuple(sorted(path.relative_to(BUILDER) for path in BUILDER.rglob("*.py")))

# A part of the house is a package or a module right under builder/. What each may import besides itself: data flows
# from the outline to the package, and imports go no other way.
READ = {"addresses", "errors", "files", "outline", "registry", "spelling", "words", "zips"}
SET = READ | {"content", "drawing", "frames", "plot", "templates", "theme", "theme_file", "theme_look", "typeset"}
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "addresses": set(),
    "cache": set(),
    "canonical": set(),
    "words": set(),
    "registry": set(),
    "spelling": set(),
    "zips": set(),
    "filenames": {"errors", "outline.records", "spelling"},
    "files": {"errors", "filenames", "outline.records"},
    "outfile": {"errors"},
    "plot": {"errors"},
    "drawing": {"plot"},
    "motion": set(),
    "frames": {"errors", "motion", "plot"},
    "outline": {"errors", "files", "spelling", "words"},
    "contrast": set(),
    "theme": READ
    | {"contrast", "frames", "templates.records", "theme_faces", "theme_file", "theme_grid", "theme_look"},
    "theme_file": READ | {"theme_faces"},
    "theme_grid": {"errors", "frames", "outline.records", "typeset"},
    "theme_look": READ | {"content.pictures", "contrast", "frames", "theme_file"},
    "theme_faces": READ | {"typeset"},
    "mixing": {"contrast", "theme"},
    "schemes": {"contrast", "frames", "mixing", "theme"},
    "models": READ,
    "content": READ | {"cache", "contrast", "frames", "models", "theme"},
    "templates": READ
    | {"contrast", "frames", "pictures", "theme", "theme_faces", "theme_file", "theme_grid", "typeset"}
    | {"content.picture_bytes"},
    "typeset": {"cache", "errors", "files", "frames", "outline.records"},
    "charts": SET,
    "pictures": READ | {"cache", "drawing", "plot", "theme", "typeset"},
    "layouts": SET | {"charts", "contrast", "pictures"},
    "identity": READ | {"content"},
    "parts": READ | {"layouts"},
    "resolve": SET | {"layouts", "parts"},
    "overflow": {"errors", "frames", "layouts", "typeset"},
    "backgrounds": SET | {"layouts", "schemes"},
    "builds": {"errors", "frames", "motion", "outline", "plot"},
    "inheriting": {"errors", "outline"},
    "finishing": SET | {"backgrounds", "layouts", "motion"},
    "pagination": SET
    | {"backgrounds", "builds", "charts", "finishing", "identity", "inheriting", "layouts", "overflow", "schemes"},
    "checks": SET | {"charts", "layouts", "pagination"},
    "draw": {
        "errors",
        "frames",
        "motion",
        "plot",
        "schemes",
        "templates.records",
        "theme",
        "theme_faces",
        "theme_file",
    },
    "verifying": {"addresses"},
    "build": SET
    | {
        "charts",
        "checks",
        "draw",
        "layouts",
        "opening",
        "outfile",
        "overwriting",
        "pagination",
        "resolve",
        "verifying",
    },
    "overwriting": READ | {"filenames", "opening", "templates"},
    "cutting": READ | {"content"},
    "opening": READ | {"content", "cutting", "layouts", "models"},
    "trace": SET | {"charts", "layouts", "opening", "pagination", "resolve"},
    "schema": SET | {"charts", "layouts", "models", "theme_faces", "theme_look"},
    "beginning": SET | {"build", "layouts", "opening", "outfile", "schema"},
    "cli": SET
    | {
        "__init__",
        "beginning",
        "build",
        "canonical",
        "charts",
        "layouts",
        "models",
        "opening",
        "outfile",
        "schema",
        "trace",
    },
    "__main__": {"cli"},
}

# Libraries with an owner; anything else that is not the standard library is refused.
OWNERS: dict[str, set[str]] = {
    "babel": {"content"},
    "click": {"cli"},
    "duckdb": {"content"},
    "fontTools": {"typeset"},
    "jinja2": {"content"},
    "lxml": {"content", "draw", "templates", "verifying"},
    "mammoth": {"beginning"},
    "markdown_it": {"beginning"},
    "markdownify": {"beginning"},
    "matplotlib": {"pictures"},
    "numpy": {"pictures"},
    "PIL": {"canonical", "content", "templates"},
    "pygments": {"content", "layouts"},
    "python_calamine": {"content"},
    "resvg_py": {"content"},
    "xlsxwriter": {"draw"},
    "yaml": {"outline"},
}
EVERYBODYS = "msgspec"  # all records are its structs: made, hashed and replaced several times faster than dataclasses
DISTRIBUTIONS = {
    "PIL": "pillow", "markdown_it": "markdown-it-py", "python_calamine": "python-calamine", "resvg_py": "resvg-py",
    "yaml": "pyyaml",
}  # fmt: skip
# What only some decks need is imported where one needs it.
LATE = {
    "PIL",
    "babel",
    "duckdb",
    "fontTools",
    "jinja2",
    "mammoth",
    "markdown_it",
    "markdownify",
    "matplotlib",
    "numpy",
    "pygments",
    "python_calamine",
    "resvg_py",
    "xlsxwriter",
}
FONT_READERS = {"fontTools", "uharfbuzz", "freetype", "PIL.ImageFont"}
FONT_FILES = re.compile(r"\.(ttf|otf|ttc|woff2?)\b|\bwidths\b.*\.json$")

# What a deck without charts, pictures and code must not pay for: each costs a tenth of a whole build or more.
NOT_LOADED = {
    "PIL", "asyncio", "babel", "duckdb", "fontTools", "jinja2", "matplotlib", "multiprocessing", "numpy", "pandas",
    "pptx", "pydantic", "pygments", "python_calamine", "resvg_py", "rich", "sqlite3", "ssl", "xlsxwriter",
}  # fmt: skip
PLAIN = """
title: 一份很小的稿子
sections:
  - slides:
      - layout: title
  - title: 只有一节
    slides:
      - title: 只有两点
        points: [第一点, 第二点]
        notes: 讲两句就够了。
"""
LOADED = """
import json, sys
from pathlib import Path
from builder.build import build
build(Path(sys.argv[1]), Path(sys.argv[2]))
print(json.dumps(sorted(sys.modules)))
"""

# Modules without a test of their own, and why.
UNTESTED = {
    "__main__.py": "a few lines, which tests/cli/test_cli.py runs",
    "beginning/blocks.py": "records without behaviour",
    "frames.py": "records without behaviour",
    "templates/records.py": "records without behaviour",
    "motion.py": "records without behaviour",
    "plot.py": "records without behaviour",
    "drawing.py": "records without behaviour",
    "outline/records.py": "records without behaviour",
}
LONGEST = 300
LONG = {  # modules that are longer, and why
    "outline/records.py": "records alone, each key with the sentence that schema and reference say of it",
    "layouts/chrome.py": "what all content slides share, from title to page number, placed against each other",
}

VAGUE = {"base", "common", "core", "helper", "helpers", "manager", "managers", "misc", "shared", "util", "utils"}


def tree_of(module: Path) -> ast.Module:
    return ast.parse((BUILDER / module).read_text("utf-8"))


def part(module: Path) -> str:
    return module.parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Dotted names that are imported; `from a import b` gives a.b, which may be a module or a name in one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_on_load(statements: list[ast.stmt]) -> Iterator[str]:
    """Dotted names that importing the module imports: not those inside functions or for type checkers alone."""
    for statement in statements:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
            continue
        if isinstance(statement, ast.Import | ast.ImportFrom):
            yield from imported(statement)
        for inner in ("body", "orelse", "finalbody"):
            yield from imported_on_load(getattr(statement, inner, []))
        for handler in getattr(statement, "handlers", []):
            yield from imported_on_load(handler.body)


def of_the_house(module: Path) -> set[str]:
    """The modules of ours that a module imports, as dotted names below `builder`."""
    names = (name.split(".")[1:] for name in imported(tree_of(module)) if library(name) == "builder")
    return {module_of(name) for name in names}


def module_of(name: list[str]) -> str:
    """The module that holds a name: the longest beginning of it that is a file."""
    for end in range(len(name), 0, -1):
        path = BUILDER.joinpath(*name[:end])
        if path.with_suffix(".py").exists():
            return ".".join(name[:end])
        if (path / "__init__.py").exists():
            return ".".join([*name[:end], "__init__"])
    return "__init__"


def dotted(module: Path) -> str:
    return ".".join(module.with_suffix("").parts)


def library(name: str) -> str:
    return name.split(".")[0]


for_every_module = pytest.mark.parametrize("module", MODULES, ids=Path.as_posix)


def test_every_part_of_the_house_has_its_rule() -> None:
    assert {part(module) for module in MODULES} <= MAY_IMPORT.keys()


@for_every_module
def test_imports_go_one_way(module: Path) -> None:
    allowed = MAY_IMPORT[part(module)] | {part(module)}
    assert not [name for name in of_the_house(module) if not any(f"{name}.".startswith(f"{top}.") for top in allowed)]


def test_no_modules_import_each_other_in_a_ring() -> None:
    TopologicalSorter({dotted(module): of_the_house(module) for module in MODULES}).prepare()


@for_every_module
def test_a_library_is_known_to_its_owner_alone(module: Path) -> None:
    used = {library(name) for name in imported(tree_of(module))} - sys.stdlib_module_names - {"builder"}
    assert used <= {EVERYBODYS, *(name for name, owners in OWNERS.items() if part(module) in owners)}


@for_every_module
def test_records_are_structs(module: Path) -> None:
    assert "dataclasses" not in {library(name) for name in imported(tree_of(module))}


@for_every_module
def test_what_only_some_decks_need_is_imported_late(module: Path) -> None:
    assert LATE.isdisjoint(library(name) for name in imported_on_load(tree_of(module).body))


@for_every_module
def test_only_typesetting_opens_fonts_and_their_widths(module: Path) -> None:
    if part(module) in ("typeset", "pictures"):  # measured by the one, painted by the other
        return
    tree = tree_of(module)
    readers = {name for name in imported(tree) for reader in FONT_READERS if f"{name}.".startswith(f"{reader}.")}
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert not readers
    assert not [text for text in strings if "\n" not in text and FONT_FILES.search(text)]


@for_every_module
def test_only_the_command_line_ends_the_process(module: Path) -> None:
    if part(module) in {"cli", "__main__"}:
        return
    names = {ast.unparse(node) for node in ast.walk(tree_of(module)) if isinstance(node, ast.Name | ast.Attribute)}
    assert names.isdisjoint({"SystemExit", "sys.exit", "os._exit", "exit", "quit"})


def test_libraries_with_an_owner_are_the_ones_that_are_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (
        wanted
        for extra, names in project["optional-dependencies"].items()
        if extra not in ("dev", "docs")
        for wanted in names
    )
    named = (*project["dependencies"], *extras)
    declared = {re.split(r"[<>=~!\[; ]", wanted)[0].lower() for wanted in named}
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    assert declared == {DISTRIBUTIONS.get(name, name).lower() for name in (EVERYBODYS, *OWNERS)}
    assert declared <= {name.lower() for name in pinned}


def test_a_plain_build_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    outline, deck = tmp_path / "deck.yaml", tmp_path / "deck.pptx"
    outline.write_text(PLAIN, "utf-8")
    command = [sys.executable, "-c", LOADED, outline, deck]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert told.returncode == 0, told.stderr
    assert deck.stat().st_size > 0
    assert NOT_LOADED.isdisjoint(json.loads(told.stdout.splitlines()[-1]))


def test_help_is_there_before_anything_that_reads_outlines_is_loaded() -> None:
    program = "import json, sys, builder.cli; print(json.dumps(sorted(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert {"yaml", "lxml", "builder.outline.records"}.isdisjoint(json.loads(told.stdout))


@for_every_module
def test_a_module_opens_with_a_sentence_about_it(module: Path) -> None:
    docstring = ast.get_docstring(tree_of(module))
    assert docstring, "a docstring is missing"
    first = docstring.split("\n\n")[0]
    assert first.endswith((".", ":", "。")), "the docstring's first paragraph is a sentence"


@for_every_module
def test_a_module_has_a_twin_among_the_tests(module: Path) -> None:
    if module.as_posix() in UNTESTED:
        return
    if module.name == "__init__.py" and not defines_functions(module):
        return
    twin = twin_of(module)
    assert (ROOT / twin).exists(), f"{twin} is missing"


def defines_functions(module: Path) -> bool:
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree_of(module)))


def twin_of(module: Path) -> Path:
    name = module.parent.name if module.name == "__init__.py" else module.stem
    return Path("tests") / module.parent / f"test_{name}.py"


@pytest.mark.parametrize("name", UNTESTED)
def test_an_exception_from_testing_is_still_one(name: str) -> None:
    module = Path(name)
    assert (BUILDER / module).exists()
    assert not (ROOT / twin_of(module)).exists()


@for_every_module
def test_a_module_is_short_or_says_why_not(module: Path) -> None:
    lines = len((BUILDER / module).read_text("utf-8").splitlines())
    assert (lines > LONGEST) == (module.as_posix() in LONG), f"{lines} lines"


@for_every_module
def test_a_module_is_named_after_what_it_is_about(module: Path) -> None:
    assert VAGUE.isdisjoint(module.with_suffix("").parts)
