"""Where the cells of a CSV record stand; the csv module tells lines only."""

from functools import lru_cache


@lru_cache(maxsize=64)
def columns_of(record: str) -> tuple[tuple[int, int], ...]:
    """The lines (counted from 0 in the record) and columns (from 1) at which the cells of a record start."""
    places = [(0, 1)]
    quoted = False
    line, column = 0, 1
    for character in record:
        column += 1
        if character == '"':
            quoted = not quoted  # a doubled quote switches twice
        elif character == "\n":
            line, column = line + 1, 1
        elif character == "," and not quoted:
            places.append((line, column))
    return tuple(places)
