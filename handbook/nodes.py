"""Outlines as nodes of YAML, which keep what was typed as it was typed: taken apart, put together, written."""

from collections.abc import Iterator

import yaml

SPOKEN = frozenset(("zh", "zh-CN", "zh-TW", "en", "en-US", "en-GB", "ja", "ja-JP", "ko", "ko-KR"))
WIDTH = 76  # columns of a listing that can be read without scrolling


def parsed(text: str) -> yaml.MappingNode:
    """The mapping that a text is."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(node, yaml.MappingNode):
        raise TypeError("an outline is a mapping")
    return node


def written(node: yaml.Node) -> str:
    return yaml.serialize(node, Dumper=yaml.CSafeDumper, allow_unicode=True, width=WIDTH)


def value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """What stands under a key; None when nothing does."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((under for name, under in node.value if name.value == key), None)


def items(node: yaml.Node | None) -> list[yaml.Node]:
    """The items of a list, in place; none of anything else."""
    return node.value if isinstance(node, yaml.SequenceNode) else []


def slides(outline: yaml.Node) -> Iterator[yaml.Node]:
    for section in items(value(outline, "sections")):
        yield from items(value(section, "slides"))


def scalar(text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", text)


def mapping(**under: yaml.Node) -> yaml.MappingNode:
    pairs = [(scalar(key), node) for key, node in under.items()]
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)


def sequence(*nodes: yaml.Node) -> yaml.SequenceNode:
    return yaml.SequenceNode("tag:yaml.org,2002:seq", list(nodes), flow_style=False)


def laid(node: yaml.Node, *keys: str) -> yaml.Node:
    """A mapping with no other keys than these, in this order, one to a line."""
    pairs = [(scalar(key), under) for key in keys if (under := value(node, key)) is not None]
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)


def opened(node: yaml.Node) -> yaml.Node:
    """A mapping or a list with a line for each item; what stands in them stays on the line."""
    return type(node)(node.tag, node.value, flow_style=False) if isinstance(node, yaml.CollectionNode) else node


def spoken(node: yaml.Node, language: str) -> yaml.Node:
    """The node with what is said in one language in place of what is said in several."""
    if isinstance(node, yaml.SequenceNode):
        return yaml.SequenceNode(node.tag, [spoken(one, language) for one in node.value], flow_style=node.flow_style)
    if not isinstance(node, yaml.MappingNode):
        return node
    said = {name.value: under for name, under in node.value}
    if said and said.keys() <= SPOKEN:
        chosen = said.get(language) or next((said[tag] for tag in said if tag.startswith(language)), None)
        return spoken(chosen or node.value[0][1], language)
    pairs = [(name, spoken(under, language)) for name, under in node.value]
    return yaml.MappingNode(node.tag, pairs, flow_style=node.flow_style)
