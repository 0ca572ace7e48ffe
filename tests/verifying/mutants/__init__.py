"""Sound packages with one defect each, by name: what a verifier has to find."""

from tests.verifying.mutable import Change, rich_package
from tests.verifying.mutants import (
    active,
    archives,
    axes,
    charts,
    designs,
    documents,
    links,
    markup,
    media,
    moving,
    notes,
    properties,
    relationships,
    shapes,
    tables,
    types,
    words,
    workbooks,
)

FAMILIES = {
    "zip": archives,
    "content types": types,
    "relationships": relationships,
    "document": documents,
    "XML": markup,
    "shapes": shapes,
    "text": words,
    "animations": moving,
    "tables": tables,
    "masters, themes": designs,
    "charts": charts,
    "axes, plots": axes,
    "workbooks": workbooks,
    "notes": notes,
    "pictures": media,
    "links": links,
    "active, left over": active,
    "properties, traces": properties,
}
MUTANTS: dict[str, Change] = {name: change for family in FAMILIES.values() for name, change in family.MUTANTS.items()}
# Allowed by the standard, and unwise all the same: why.
LAWFUL: dict[str, str] = {name: why for family in FAMILIES.values() for name, why in family.LAWFUL.items()}


def mutant(name: str) -> bytes:
    """The rich deck with one defect."""
    return made(MUTANTS[name])


def made(change: Change) -> bytes:
    """The rich deck with a change."""
    package = rich_package()
    change(package)
    return package.packed()
