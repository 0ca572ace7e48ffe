"""Where the cells of a CSV record stand; the csv module tells lines only."""

from functools import lru_cache


@lru_cache(maxsize=64)
def columns_of(record: str, mark: str = ",") -> tuple[tuple[int, int], ...]:
    """The lines (counted from 0 in the record) and columns (from 1) of its cells, which `mark` parts."""
    places = [(0, 1)]
    quoted = False
    begins_quoted = record.startswith('"')
    line, column = 0, 1
    for index, character in enumerate(record):
        column += 1
        if character == '"':
            quoted = begins_quoted and not quoted  # a doubled quote switches twice; inside plain text it is a text's
        elif character == "\n":
            line, column = line + 1, 1
        elif character == mark and not quoted:
            places.append((line, column))
            begins_quoted = record.startswith('"', index + 1)
    return tuple(places)
