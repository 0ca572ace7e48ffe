"""Parses what stands between `{{` and `}}` with jinja2: into a tree, of which nothing is compiled or run."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from builder.content.figures import FigureError

if TYPE_CHECKING:
    from jinja2 import Environment

LONGEST = 400  # characters of an expression
DEEPEST = 60  # levels of a tree; each takes a few calls to work out
_MOST_BRACKETS = 30  # that are open at once; jinja2 takes a dozen calls for each
_BRACKET = re.compile(r"[(\[{]|([)\]}])|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_TEXT = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""
_NARROW = dict(zip("｜（）［］＋－−–×÷＊／～，。．“”‘’＜＞＝", "|()[]+---*/*/~,..\"\"''<>=", strict=True))
_WIDE = re.compile(f"{_TEXT}|(?P<sign>[{''.join(_NARROW)}])", re.DOTALL)
Node: TypeAlias = Any  # jinja2.nodes.Node, whose fields differ by kind


@lru_cache(maxsize=4096)
def parsed(source: str) -> Node:
    """The expression as a tree of jinja2's nodes. Raises FigureError."""
    from jinja2 import TemplateSyntaxError
    from jinja2.parser import Parser

    if not source.strip():
        raise FigureError("nothing stands between the braces")
    if len(source) > LONGEST:
        raise FigureError(f"an expression has at most {LONGEST} characters, this one {len(source)}")
    if source[0] in "-+":  # which jinja2 takes for a sign about blanks
        raise FigureError(f"'{source[0]}' stands right behind the braces", "write a blank between them")
    if _open_at_once(source) > _MOST_BRACKETS:
        raise FigureError("this is nested too deeply")
    try:
        parser = Parser(_environment(), source, state="variable")
        node = parser.parse_expression()
        if not parser.stream.eos:
            raise FigureError(f"'{parser.stream.current.value}' does not belong here")
    except TemplateSyntaxError as error:
        raise FigureError(f"this cannot be read: {error.message}", _narrow_hint(source)) from None
    except ValueError:  # Python's own limit on digits
        raise FigureError("this cannot be read: a number is too long") from None
    except RecursionError:
        raise FigureError("this is nested too deeply") from None
    if _depth(node) > DEEPEST:
        raise FigureError("this is nested too deeply")
    return node


def _narrow_hint(source: str) -> str:
    """A hint for signs as Chinese keyboards and typesetters write them, outside of texts in quotes."""
    found = next((match["sign"] for match in _WIDE.finditer(source) if match["sign"]), "")
    return f"write {_NARROW[found]} for {found}" if found else ""


def _open_at_once(source: str) -> int:
    """How many brackets are open at once at most, those in texts apart."""
    now = most = 0
    for match in _BRACKET.finditer(source):
        if match.group() in "([{":
            now += 1
            most = max(most, now)
        elif match[1]:
            now -= 1
    return most


def _depth(node: Node) -> int:
    """The levels of a tree, counted without recursion."""
    level, depth = [node], 0
    while level:
        depth += 1
        level = [child for one in level for child in one.iter_child_nodes()]
    return depth


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import Environment

    return Environment(autoescape=False)


def names_in(source: str) -> frozenset[str]:
    """The names that an expression begins its look-ups with. Raises FigureError."""
    from jinja2.nodes import Name

    node = parsed(source)
    own = {node.name} if isinstance(node, Name) else set()
    return frozenset(own | {name.name for name in node.find_all(Name)})
