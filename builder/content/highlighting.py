"""Code coloured by pygments: lines of pieces, each with a colour role of the theme."""

from functools import lru_cache

Piece = tuple[str, str]

_ROLES = (
    ("Comment", "quiet"),
    ("Keyword", "accent"),
    ("Name.Function", "accent"),
    ("Name.Class", "accent"),
    ("Literal.String", "gain"),
    ("Literal.Number", "warm"),
    ("Operator.Word", "accent"),
)


@lru_cache(maxsize=256)
def highlighted(text: str, language: str) -> tuple[tuple[Piece, ...], ...]:
    """Lines of (text, colour role); an unknown language stays plain (`knows` tells), tabs become four blanks."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    text = text.expandtabs(4).rstrip("\n")
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return tuple(((line, "ink"),) if line else () for line in text.split("\n"))
    lines: list[list[Piece]] = [[]]
    for token, value in lexer.get_tokens(text):
        role = _role(str(token))
        for index, piece in enumerate(value.split("\n")):
            if index:
                lines.append([])
            if piece:
                lines[-1].append((piece, role))
    return tuple(tuple(line) for line in lines[: text.count("\n") + 1])


def knows(language: str) -> bool:
    """Whether pygments has a lexer of that name."""
    from pygments.lexers import find_lexer_class_by_name
    from pygments.util import ClassNotFound

    try:
        find_lexer_class_by_name(language)
    except ClassNotFound:
        return False
    return True


def _role(token: str) -> str:
    name = token.removeprefix("Token.")
    return next((role for start, role in _ROLES if name.startswith(start)), "ink")
