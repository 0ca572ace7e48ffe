"""What is chosen of an outline before it is read into records: a variant's keys and variables, and the command's.

Done on nodes, so that whatever is chosen is checked like what the outline says itself.
"""

from collections.abc import Mapping as Table

from msgspec import Struct, field

from builder.errors import At, DeckError, Problem
from builder.outline import characters
from builder.outline.convert import did_you_mean
from builder.outline.fragments import replaced
from builder.outline.nodes import Mapping, Node, Scalar

COMMAND = At("--set", 0, 0)  # where variables of the command line stand
_OF_CUTS = frozenset({"slides", "audience", "vars"})  # keys of a variant that take no key's place


class Choice(Struct, frozen=True):
    """What a command chooses: an audience or a variant (empty: what the outline says), and variables by name."""

    only: str = ""
    variables: Table[str, str] = field(default_factory=dict)


AS_WRITTEN = Choice()


def chosen(root: Node, choice: Choice) -> Node:
    """The outline with what is chosen in place of what it says. Raises DeckError for variables that it has not."""
    if not isinstance(root, Mapping):
        return root
    variant = _variant(root, choice.only)
    if variant is not None:
        own = {key.text: (key, node) for key, node in variant.entries if key.text not in _OF_CUTS}
        root = _with_variables(replaced(root, own), variant.get("vars"))
    if not choice.variables:
        return root
    _refuse_unknown(root, choice.variables)
    given = (
        (Scalar(name, COMMAND, COMMAND), Scalar(characters.clean(text), COMMAND, COMMAND, plain=False))
        for name, text in choice.variables.items()
    )
    return _with_variables(root, Mapping(tuple(given), COMMAND))


def _variant(root: Mapping, only: str) -> Mapping | None:
    audience = root.get("audience")
    name = only or (audience.text if isinstance(audience, Scalar) else "")
    variants = root.get("variants")
    found = variants.get(name) if isinstance(variants, Mapping) else None
    return found if isinstance(found, Mapping) else None


def _with_variables(root: Mapping, given: Node | None) -> Mapping:
    """The outline with other values for variables it has; what it has not is told when it is read."""
    said = root.get("vars")
    if not isinstance(said, Mapping) or not isinstance(given, Mapping):
        return root
    known = {key.text for key, _ in said.entries}
    own = {key.text: (key, node) for key, node in given.entries if key.text in known}
    name = next(key for key, _ in root.entries if key.text == "vars")
    return replaced(root, {"vars": (name, replaced(said, own))})


def _refuse_unknown(root: Mapping, given: Table[str, str]) -> None:
    said = root.get("vars")
    known = {key.text for key, _ in said.entries} if isinstance(said, Mapping) else set()
    hint = "the outline says no 'vars:'"
    strange = tuple(
        Problem(COMMAND, f"no variable named '{name}'", did_you_mean(name, known) if known else hint)
        for name in given
        if name not in known
    )
    strange += tuple(
        Problem(COMMAND, f"the variable '{name}' holds a control character, {found[0][1]}", "leave it out")
        for name, text in given.items()
        if (found := characters.unwanted(text))
    )
    if strange:
        raise DeckError(strange)
