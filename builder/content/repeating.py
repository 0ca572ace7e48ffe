"""A slide for each row of a table: `for: {row: prices}` makes them, and their texts say `{{ row.price }}`.

- id: region
  for: {row: regions}
  title: "{{ row.name }}：{{ row.share | percent }}"
  points: ["{{ row.note }}"]
"""

from collections.abc import Iterator

import msgspec

from builder.content.lookups import Row, Tables
from builder.content.naming import named
from builder.content.variables import misnamed
from builder.errors import Problem
from builder.outline.records import Slide, Text

MOST = 50  # slides that one may become


def copies(slide: Slide, tables: Tables, problems: list[Problem]) -> Iterator[tuple[Slide, Tables]]:
    """The slide for each row of its table, with what its texts know then; nothing where that is a problem."""
    (name, wanted), *more = slide.for_.items()
    found = [*_wrong(slide, name, wanted, tables)]
    if more:
        found.append(Problem(more[0][1].at, "a slide goes through the rows of one table", "leave the others out"))
    if found:
        problems += found
    elif table := tables.view(wanted.content):
        for number in range(len(table.table.rows)):
            row = tables.knowing(name, Row(table, number))
            yield msgspec.structs.replace(slide, id=_numbered(slide.id, number + 1), for_={}), row


def alike(slides: tuple[Slide, ...]) -> tuple[Problem, ...]:
    """The problem of slides made of one, when one has the title of another."""
    seen: set[str] = set()
    for slide in slides:
        title = str(slide.title or "").strip()
        if slide.title and title in seen:
            hint = "say in it what is different: {{ row.… }}"
            return (Problem(slide.title.at, f"two slides have the title '{title}'", hint),)
        seen.add(title)
    return ()


def _wrong(slide: Slide, name: str, wanted: Text, tables: Tables) -> Iterator[Problem]:
    if slide.id is None:
        yield Problem(slide.at, "a slide for each row wants an 'id:'", "the second one gets it with -2 behind it")
    if problem := misnamed(name, Text(name, wanted.at)):
        yield problem
    elif tables.has(name):
        yield Problem(wanted.at, f"'{name}' is the name of a table or a variable", "call the row something else")
    if problem := named(wanted, tables.names, "data"):
        yield problem
    count = len(table.table.rows) if (table := tables.view(wanted.content)) else 1
    if not 0 < count <= MOST:
        hint = "let a query choose some: sql: select … limit 10"
        yield Problem(wanted.at, f"'{wanted}' has {count} rows, a slide is made for 1 to {MOST}", hint)


def _numbered(name: Text | None, number: int) -> Text | None:
    return name if name is None or number == 1 else Text(f"{name}-{number}", name.at)
