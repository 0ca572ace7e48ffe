"""Says what is wrong with YAML in the author's words, from the parser's error and the lines themselves."""

import re
from collections.abc import Callable
from typing import TypeAlias

import yaml
from msgspec import Struct

from builder.errors import At, Problem

_NO_BLANK = re.compile(r"(\s*(?:- +)*)([^\s:：'\"\[{#]+)([:：])(?!\s)(.*)")
_WIDE_COLON = re.compile(r"(\s*(?:- +)*)([^\s:：'\"\[{#]+)：\s*(.*)")
_VALUE = re.compile(r"\s*(?:- +)*(?:[^\s'\"\[{#][^:]*:\s+)?")
_TAB = re.compile(r" *\t\s*(?=(\S)?)")
_BLOCK_HEADER = re.compile(r"(?:^|.*\s)[|>][0-9+-]*\s*(?:#.*)?$")
_ITEM = re.compile(r" *- ")
_KEY_COLUMN = re.compile(r" *(?:- +)*")
_WIDE_MARKS = {"：": ": ", "，": ", "}
_HINT_LENGTH = 60


class _Trouble(Struct, frozen=True):
    """A parser's error: what it says, where it noticed, and where it began; lines and columns count from 0."""

    says: str
    line: int
    column: int
    began_line: int
    began_column: int
    lines: list[str]
    file: str

    @property
    def here(self) -> At:
        return At(self.file, self.line + 1, self.column + 1)

    @property
    def began(self) -> At:
        return At(self.file, self.began_line + 1, self.began_column + 1)

    @property
    def text(self) -> str:
        return self.text_of(self.line)

    def text_of(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""


_Rule: TypeAlias = Callable[[_Trouble], Problem]


def explain(error: yaml.YAMLError, lines: list[str], file: str) -> Problem:
    """The problem that a parser's error comes from, with a way to mend it."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(At(file, 1, 1), f"this is not YAML: {error}".splitlines()[0])
    mark = error.problem_mark
    began = error.context_mark or mark
    says = f"{error.context or ''}: {error.problem or ''}"
    trouble = _Trouble(says, mark.line, mark.column, began.line, began.column, lines, file)
    if problem := _tab(trouble):
        return problem
    rule = next((rule for words, rule in _RULES if words in says), _other)
    return rule(trouble)


def wide_mark(text: str, at: At) -> Problem | None:
    """The problem of a key that took in what follows it, because a full-width mark ends it; `at` is its start."""
    index = next((index for index, mark in enumerate(text) if mark in _WIDE_MARKS), -1)
    if index < 1:
        return None
    place = At(at.file, at.line, at.column + index)
    if text[index] == "，":
        return Problem(place, "items are parted by ',' and a blank, not by '，'", "write ', '")
    before, after = text[:index], text[index + 1 :].strip()
    short = after and len(after) < _HINT_LENGTH and not set(after) & set(_WIDE_MARKS)
    hint = f"write '{before}: {after}'" if short else "write ': '"
    return Problem(place, "a key ends with ':' and a blank, not with '：'", hint)


def quoted(line: str, column: int) -> str:
    """A hint: the rest of the line in quotes. `column` counts from 1."""
    rest = line[column - 1 :].rstrip()
    mark = '"' if '"' not in rest and "\\" not in rest else "'"
    if mark in rest or len(rest) > _HINT_LENGTH:
        return "put the whole text in quotes"
    return f"write {mark}{rest}{mark}"


def _tab(trouble: _Trouble) -> Problem | None:
    """A tab in an indentation at or beside the error: libyaml notices it as something else, on another line."""
    near = (trouble.line, trouble.began_line)
    for number in dict.fromkeys(line + step for step in (0, -1, 1) for line in near):
        indentation = _TAB.match(trouble.text_of(number))
        # A line of tabs alone is let be, unless it is what libyaml stumbled over.
        if indentation and (indentation[1] or "tab character" in trouble.says) and not _in_block(trouble, number):
            at = At(trouble.file, number + 1, indentation.group().index("\t") + 1)
            return Problem(at, "a tab stands where blanks are wanted", "indent with blanks")
    return None


def _in_block(trouble: _Trouble, number: int) -> bool:
    """Whether a line is text of a block scalar, as code is: there a tab may follow the blanks of the indentation."""
    blanks = _blanks(trouble.text_of(number))
    above = (trouble.text_of(n) for n in range(number - 1, -1, -1))
    outer = next((line for line in above if line.strip() and _blanks(line) < blanks), "")
    return bool(_BLOCK_HEADER.match(outer))


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _starts_wrongly(trouble: _Trouble) -> Problem:
    character = trouble.text_of(trouble.began_line)[trouble.began_column : trouble.began_column + 1]
    message = f"a text cannot start with '{character}' unless it is in quotes"
    return Problem(trouble.began, message, quoted(trouble.text_of(trouble.began_line), trouble.began_column + 1))


def _no_colon(trouble: _Trouble) -> Problem:
    line = trouble.text_of(trouble.began_line)
    if problem := _bad_colon(trouble, trouble.began_line):
        return problem
    hint = f"write '{line.strip()}: …', or indent it if it continues the text above"
    return Problem(trouble.began, "this line is neither 'key: value' nor a list item", hint)


def _bad_colon(trouble: _Trouble, number: int) -> Problem | None:
    """The problem of a line whose colon is full-width or has no blank after it."""
    line = trouble.text_of(number)
    if match := _WIDE_COLON.match(line):
        at = At(trouble.file, number + 1, match.end(2) + 1)
        hint = f"write '{match[2]}: {match[3]}'" if len(match[3]) < _HINT_LENGTH else "write ': '"
        return Problem(at, "a key ends with ':' and a blank, not with '：'", hint)
    if match := _NO_BLANK.match(line):
        at = At(trouble.file, number + 1, match.end(3) + 1)
        hint = f"write '{match[2]}: {match[4]}'" if len(match[4]) < _HINT_LENGTH else "write ': '"
        return Problem(at, "a blank is missing after the colon", hint)
    return None


def _unexpected_colon(trouble: _Trouble) -> Problem:
    before = trouble.text[: trouble.column]
    value = _VALUE.match(before)
    if value and ": " in value.group():
        column = value.end() + 1
        return Problem(trouble.here, "a text that holds ': ' must be in quotes", quoted(trouble.text, column))
    above = next((n for n in range(trouble.line - 1, -1, -1) if trouble.text_of(n).strip()), -1)
    if problem := _bad_colon(trouble, above):
        return problem
    at = At(trouble.file, trouble.line + 1, len(before) - len(before.lstrip()) + 1)
    return Problem(
        at, "a key cannot stand under a text", f"indent it like the keys it belongs to; see line {above + 1}"
    )


def _open_quote(trouble: _Trouble) -> Problem:
    mark = trouble.text_of(trouble.began_line)[trouble.began_column : trouble.began_column + 1]
    return Problem(trouble.began, "this quote is never closed", f"add a closing {mark}")


def _escape(trouble: _Trouble) -> Problem:
    written = trouble.text[trouble.column : trouble.column + 2]
    hint = "write '\\\\' for a backslash, or put the text in single quotes"
    return Problem(trouble.here, f"'{written}' means nothing in double quotes", hint)


def _no_character(trouble: _Trouble) -> Problem:
    return Problem(trouble.began, "an escape in this text is no character", "write the character itself")


def _open_list(trouble: _Trouble) -> Problem:
    kind, close = ("list", "]") if "flow sequence" in trouble.says else ("mapping", "}")
    above = trouble.text_of(trouble.line - 1).rstrip()
    if trouble.line != trouble.began_line and above.endswith("，"):
        return _wide(At(trouble.file, trouble.line, len(above)), "，")
    if trouble.line != trouble.began_line:
        return Problem(trouble.began, f"this {kind} is never closed", f"add '{close}', or quotes if it is a text")
    if problem := _wide_mark_before(trouble):
        return problem
    return Problem(trouble.here, f"',' or '{close}' is wanted here", "put a text that holds these marks in quotes")


def _wide_mark_before(trouble: _Trouble) -> Problem | None:
    """The problem of a full-width mark in `{…}` or `[…]`: at the error, or before the key whose colon is the error."""
    line, column = trouble.text, trouble.column
    if line[column : column + 1] not in _WIDE_MARKS:
        before = re.search(r"[，：]\s*[^\s，：]+$", line[:column]) if line[column : column + 1] == ":" else None
        if before is None:
            return None
        column = before.start()
    return _wide(At(trouble.file, trouble.line + 1, column + 1), line[column])


def _wide(at: At, mark: str) -> Problem:
    hint = f"write '{_WIDE_MARKS[mark]}', or put a text that holds it in quotes"
    return Problem(at, f"a full-width '{mark}' parts nothing here", hint)


def _text_after_bar(trouble: _Trouble) -> Problem:
    mark = trouble.text_of(trouble.began_line)[trouble.began_column : trouble.began_column + 1]
    return Problem(trouble.here, f"a text after '{mark}' starts on the next line", f"break the line after '{mark}'")


def _list_beside_key(trouble: _Trouble) -> Problem:
    return Problem(trouble.here, "a list cannot start on the line of its key", "start it on the next line")


def _misfit(trouble: _Trouble) -> Problem:
    """A line that continues no group, or something left over behind a value."""
    if trouble.text[: trouble.column].strip():
        return _left_over(trouble)
    starts = f"that began on line {trouble.began_line + 1}, in column {trouble.began_column + 1}"
    item = trouble.text[trouble.column :].startswith("- ")
    if "'-' indicator" in trouble.says and item:
        hint = _indent(trouble.began_column, trouble.began_line)
        return Problem(trouble.here, f"this list item is indented unlike the list {starts}", hint)
    if "'-' indicator" in trouble.says:
        return Problem(trouble.here, f"this line is no item of the list {starts}", "start it with '- ', or indent it")
    if item:
        first = _first_item_above(trouble)
        hint = _indent(_blanks(trouble.text_of(first)), first) if first else f"its group is the one {starts}"
        return Problem(trouble.here, "this list item stands among keys", hint)
    return Problem(trouble.here, "this line is indented unlike its neighbours", f"its group is the one {starts}")


def _indent(blanks: int, like: int) -> str:
    if not blanks:
        return f"start this line in column 1, like line {like + 1}"
    return f"indent this line by {blanks} blank{'' if blanks == 1 else 's'}, like line {like + 1}"


def _first_item_above(trouble: _Trouble) -> int:
    """The line on which the list starts that an item further left fell out of; 0 when none is seen."""
    below = 0
    for number in range(trouble.line - 1, -1, -1):
        line = trouble.text_of(number)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key = _KEY_COLUMN.match(line)
        if key and key.end() <= trouble.column:
            return below if _ITEM.match(trouble.text_of(below)) else 0
        below = number
    return 0


def _left_over(trouble: _Trouble) -> Problem:
    value = _VALUE.match(trouble.text)
    column = value.end() if value else 0
    opening = trouble.text[column : column + 1]
    closing = {"[": "]", "{": "}", '"': '"', "'": "'"}.get(opening)
    if closing is None:
        return Problem(trouble.here, "this is left over on its line", "put the whole text in quotes")
    return Problem(trouble.here, f"the text goes on after its closing {closing}", quoted(trouble.text, column + 1))


def _too_far_left(trouble: _Trouble) -> Problem:
    return Problem(trouble.here, "this line stands further left than the first one", "start both in the same column")


def _other(trouble: _Trouble) -> Problem:
    return Problem(trouble.here, f"this is not YAML: {trouble.says.strip(': ')}")


# libyaml's words, context and problem joined by a colon; the first that fits is taken.
_RULES: tuple[tuple[str, _Rule], ...] = (
    ("scanning an alias", _starts_wrongly),
    ("scanning an anchor", _starts_wrongly),
    ("cannot start any token", _starts_wrongly),
    ("expected node content", _starts_wrongly),
    ("mapping keys are not allowed", _starts_wrongly),
    ("tab character", _starts_wrongly),
    ("could not find expected ':'", _no_colon),
    ("mapping values are not allowed", _unexpected_colon),
    ("quoted scalar: found unexpected", _open_quote),
    ("unknown escape", _escape),
    ("quoted scalar", _no_character),
    ("parsing a flow", _open_list),
    ("scanning a block scalar", _text_after_bar),
    ("block sequence entries", _list_beside_key),
    ("parsing a block", _misfit),
    ("<document start>", _too_far_left),
)
