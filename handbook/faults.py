"""The chapter of errors: outlines with one fault each, and what talkdeck says of them."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.build import compose
from builder.errors import DeckError
from builder.outline.report import render
from handbook.pages import Chapter, Page, fenced

FOLDER = Path("tests/bad")
# What the tests expect is noted beside the wrong line, or in a first line of its own.
NOTE = re.compile(rb"(?m)^# at [^\n]*error: [^\n]*\n|[ \t]*# error: [^\n]*$")
SHOWN = 16  # lines of an outline; of a longer one those around the fault
# Groups by words that names of files begin with, or end with after `*`; a file belongs to the first that fits.
GROUPS: dict[str, tuple[str, ...]] = {
    "Writing YAML": (
        "bad_indent", "colon_in", "control_", "emphasis_", "empty", "endless_", "indentation", "merge_", "no_blank",
        "not_utf", "open_quote", "second_doc", "slide_outdented", "tab", "tag", "unquoted_", "wide_", "yes_",
        "key_twice",
    ),
    "Figures": ("figure_",),
    "Data and queries": (
        "address_", "file_outside", "missing_file", "nothing_verified", "query_", "ragged_", "sheet_", "unknown_data",
        "unknown_model", "model_", "unknown_origin", "text_for_number",
    ),
    "Charts": ("bounds_", "log_", "picture_", "present_", "totals_", "wrong_choice"),
    "Sources": ("source_", "unknown_source", "untold_"),
    "Languages": ("languages_", "translation_", "unknown_language"),
    "Variables, cuts and includes": ("audience_", "include_", "variable", "variant_"),
    "Slides and keys": ("",),
}  # fmt: skip
_SAID = """\
Everything that is wrong is listed at once: the place, what is wrong in the words of the outline, the line with a caret
under it, and a hint where there is one. Nothing is written until all is well; `talkdeck check` says the same without
building. Each of these outlines has a fault, and under it stands what talkdeck says."""


def chapter() -> Chapter:
    """One page of all faults, by what they are about."""
    lines = ["# Errors", _SAID]
    for heading, files in grouped().items():
        lines.append(f"## {heading}")
        for file in files:
            lines += _shown(file)
    return Chapter((Page("errors.md", "\n\n".join(lines) + "\n"),))


def grouped() -> dict[str, list[Path]]:
    """The faulty outlines by group, each in one."""
    groups: dict[str, list[Path]] = {heading: [] for heading in GROUPS}
    for file in sorted(FOLDER.glob("*.yaml")):
        heading = next(heading for heading, begins in GROUPS.items() if file.stem.startswith(begins))
        groups[heading].append(file)
    return {heading: files for heading, files in groups.items() if files}


def _shown(file: Path) -> Iterator[str]:
    text, said = told(file)
    yield f"### {file.stem.replace('_', ' ').capitalize()}"
    if text.strip():
        yield fenced(_excerpt(text, said), title="deck.yaml")
    yield fenced(said, "text")


def told(file: Path) -> tuple[str, str]:
    """An outline without the notes of the tests, and what is said of it."""
    with TemporaryDirectory() as folder:
        shutil.copytree(file.parent / "data", Path(folder) / "data")
        outline = Path(folder) / "deck.yaml"
        outline.write_bytes(NOTE.sub(b"", file.read_bytes()))
        try:
            compose(outline)
        except DeckError as error:
            said = render(error.problems)
        else:
            raise AssertionError(f"{file} has no fault")
        return _visible(outline.read_bytes()), said.replace(f"{folder}/", "")


def _visible(data: bytes) -> str:
    return re.sub(r"[^\n\t -\U0010ffff]", "\ufffd", data.decode("utf-8", errors="replace").replace("\r\n", "\n"))


def _excerpt(text: str, said: str) -> str:
    """The whole of a short outline, or the lines around the first that is wrong."""
    lines = text.splitlines()
    place = re.match(r"deck\.yaml:(\d+)", said)
    if len(lines) <= SHOWN or not place:
        return "\n".join(lines[:SHOWN] + ["…"] * (len(lines) > SHOWN))
    start = max(0, min(int(place[1]) - SHOWN // 2, len(lines) - SHOWN))
    return "\n".join(["…"] * (start > 0) + lines[start : start + SHOWN] + ["…"] * (start + SHOWN < len(lines)))
