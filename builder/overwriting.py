"""Refuses to write a deck over a file that it is made from."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from builder.errors import NOWHERE, DeckError, ToolError
from builder.filenames import folded
from builder.files import File, find, find_beside
from builder.opening import Outline
from builder.outline.nodes import Mapping, Node, Scalar
from builder.outline.records import Text


def check_no_input(outline: Outline, outputs: Iterable[Path], template: str | None = None) -> None:
    """Raises ToolError when an output is the outline, its template or another file that it names.

    `template` is the command line's. Outputs end in .pptx, so few inputs are in danger, and none that is not there.
    """
    there = {identity: out for out in outputs if (identity := _identity(out))}
    if not there:
        return
    names = {folded(Path(out).name) for out in there.values()}
    for path in (outline.path, *_templates(outline, template), *_called(outline, names)):
        identity = _identity(path)
        if identity and (out := there.get(identity)):
            raise ToolError(f"cannot write {out}: the deck is made from this file; name another with -o")


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from all others, whatever it is called and whatever links lead to it."""
    with suppress(OSError, ValueError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None


def _templates(outline: Outline, template: str | None) -> Iterator[Path]:
    """The template that is named, and the one that a mapping file is about; which are wrong a build says better."""
    home = outline.path.parent
    node = outline.root.get("template") if isinstance(outline.root, Mapping) else None
    name = Text(template, NOWHERE) if template else Text(node.text, node.at) if isinstance(node, Scalar) else None
    if name is None:
        return
    with suppress(DeckError, OSError, ValueError):
        found = Path(name.content) if template and Path(name.content).is_file() else find(name, home)
        yield _real(found)
        from builder.templates.mapping import ENDINGS, load

        if found.suffix.lower() in ENDINGS:
            file = load(found).file
            yield _real(find(file, home) if isinstance(found, File) else find_beside(file, found))


def _real(found: Path | File) -> Path:
    return found.real if isinstance(found, File) else found


def _called(outline: Outline, names: set[str]) -> Iterator[Path]:
    """What the outline may mean by texts that end like one of these names."""
    left: list[Node] = [outline.root]
    while left:  # not by recursion: outlines may be long
        node = left.pop()
        if isinstance(node, Mapping):
            left.extend(value for _, value in node.entries)
        elif isinstance(node, Scalar):
            if node.text[-5:].lower() == ".pptx" and folded(Path(node.text).name) in names:
                with suppress(DeckError, OSError, ValueError):
                    yield find(Text(node.text, node.at), outline.path.parent).real
        else:
            left.extend(node.items)
