"""What records and their fields are, in the words of the docstrings beside them.

A field's docstring is the text literal under it. Python drops such literals, so they are read from the source, and only
when a schema or a reference is made: a build pays nothing for them.
"""

import ast
import inspect
import sys
from functools import cache
from textwrap import dedent

from builder.outline.records import Record


def about(record: type[Record]) -> str:
    """The docstring of a record, its lines joined to paragraphs."""
    return paragraphs(record.__doc__ or "")


def about_field(record: type[Record], name: str) -> str:
    """The docstring of a field, of the record itself or of one that it extends; empty when there is none."""
    for owner in (kind for kind in record.__mro__ if issubclass(kind, Record)):
        said = _of_module(owner.__module__).get((owner.__qualname__, name))
        if said:
            return paragraphs(said)
    return ""


def first_sentence(text: str) -> str:
    """The sentence that a docstring opens with."""
    opening = paragraphs(text).partition("\n\n")[0]
    return opening[: end + 1] if (end := opening.find(". ")) >= 0 else opening


def paragraphs(docstring: str) -> str:
    """A docstring without its indentation: lines of one paragraph joined, examples and formulas as they are."""
    blocks = inspect.cleandoc(docstring).split("\n\n")
    return "\n\n".join(block if _is_laid_out(block) else " ".join(block.split("\n")) for block in blocks).strip()


def as_markdown(docstring: str) -> str:
    """A docstring as Markdown, its examples in fences."""
    blocks = paragraphs(docstring).split("\n\n")
    return "\n\n".join(_fenced(block) if _is_laid_out(block) else block for block in blocks)


def _is_laid_out(block: str) -> bool:
    """Whether line breaks matter: in examples and formulas, which are indented or are YAML from the margin on."""
    lines = block.split("\n")
    return lines[0].startswith((" ", "- ")) or (lines[0].endswith(":") and lines[-1].startswith(" "))


def _fenced(block: str) -> str:
    first = block.strip().split("\n")[0]
    language = "yaml" if first.startswith("- ") or first.endswith(":") else ""
    return f"```{language}\n{dedent(block)}\n```"


@cache
def _of_module(name: str) -> dict[tuple[str, str], str]:
    """The docstrings of fields in a module, by class and field."""
    found = {}
    for node in ast.parse(inspect.getsource(sys.modules[name])).body:
        if isinstance(node, ast.ClassDef):
            found.update({(node.name, field): text for field, text in _of_class(node)})
    return found


def _of_class(node: ast.ClassDef) -> list[tuple[str, str]]:
    return [
        (field.target.id, under.value.value)
        for field, under in zip(node.body, node.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(under, ast.Expr) and isinstance(under.value, ast.Constant) and isinstance(under.value.value, str)
    ]
