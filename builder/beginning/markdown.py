"""Markdown read into blocks; marks inside texts are taken off."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from builder.beginning.blocks import Block, Grid, Heading, Item, Listing, Paragraph, Picture, Points, Quote
from builder.beginning.sentences import joined

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_TAG = re.compile(r"<[^<>]*>")
_BY = re.compile(r"^(?:——|—|–|--)\s*(\S.*)$")
_AFTER_LEAD = ":：-–— \N{NO-BREAK SPACE}"


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text (CommonMark with tables). Raises ImportError when the extra is not installed."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark").enable("table")
    return tuple(block for node in SyntaxTreeNode(parser.parse(text)).children for block in _read(node))


def _read(node: "SyntaxTreeNode") -> Iterator[Block]:
    """The blocks that a node stands for."""
    if node.type == "heading" and (text := _text(node)):
        yield Heading(int(node.tag[1:]), text)
    elif node.type == "paragraph":
        yield from _paragraph(node)
    elif node.type in ("bullet_list", "ordered_list"):
        items = tuple(item for child in node.children for item in _items(child))
        yield from (Points(items, _start(node)),) if items else ()
        yield from _beside(node)
    elif node.type == "table":
        yield from _grid(node)
    elif node.type == "blockquote":
        yield from _quote(node)
    elif node.type in ("fence", "code_block") and node.content.strip():
        yield Listing(node.content.rstrip(), node.info.split()[0] if node.info.strip() else "")
    elif node.type == "html_block" and (text := " ".join(_TAG.sub(" ", node.content).split())):
        yield Paragraph(text)


def _paragraph(node: "SyntaxTreeNode") -> Iterator[Block]:
    if text := _text(node):
        yield Paragraph(text)
    yield from _pictures(node)


def _pictures(node: "SyntaxTreeNode") -> Iterator[Picture]:
    for inner in node.walk():
        if inner.type == "image":
            source, title = str(inner.attrs.get("src", "")), str(inner.attrs.get("title", ""))
            yield Picture(source, joined(inner.content), joined(title))


def _items(node: "SyntaxTreeNode") -> Iterator[Item]:
    """An item of a list: its paragraphs joined, with the lists in it one level down."""
    own = [child for child in node.children if child.type == "paragraph"]
    below = [child for child in node.children if child.type in ("bullet_list", "ordered_list")]
    items = tuple(item for inner in below for item in _below(inner))
    text = " ".join(filter(None, map(_text, own)))
    lead = _lead(own[0]) if own else ""
    rest = text[len(lead) :].lstrip(_AFTER_LEAD)
    if lead and rest:
        yield Item(rest, lead.rstrip(_AFTER_LEAD), items)
    elif text:
        yield Item(text, "", items)
    else:
        yield from items


def _start(node: "SyntaxTreeNode") -> int | None:
    """The number of the first item of a list; none when its items have no order."""
    return int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None


def _below(node: "SyntaxTreeNode") -> Iterator[Item]:
    """The items of a list inside another; their numbers are part of what they say."""
    start = _start(node)
    for number, item in enumerate((item for child in node.children for item in _items(child)), start or 0):
        if start is None:
            yield item
        elif item.lead:
            yield replace(item, lead=f"{number}. {item.lead}")
        else:
            yield replace(item, text=f"{number}. {item.text}")


def _lead(node: "SyntaxTreeNode") -> str:
    """What a paragraph opens with in bold."""
    inline = node.children[0].children if node.children else []
    first = next((child for child in inline if child.type != "text" or child.content.strip()), None)
    return joined(_said(first.children)) if first is not None and first.type == "strong" else ""


def _beside(node: "SyntaxTreeNode") -> Iterator[Block]:
    """Tables, pictures and listings that stand inside a list, after it."""
    for inner in node.walk():
        if inner.type in ("table", "fence", "code_block", "blockquote"):
            yield from _read(inner)
    yield from _pictures(node)


def _grid(node: "SyntaxTreeNode") -> Iterator[Block]:
    """A table with rows; one of a single column is a list, a header alone a paragraph."""
    rows = [[_text(cell) for cell in row.children] for row in node.walk() if row.type == "tr"]
    rows = [row for row in rows if any(row)]
    if not rows:
        return
    width = max(map(len, rows))
    if width == 1:
        yield Points(tuple(Item(row[0]) for row in rows))
    elif len(rows) == 1:
        yield Paragraph(" ".join(filter(None, rows[0])))
    else:
        yield Grid(tuple(tuple((row + [""] * width)[:width]) for row in rows))


def _quote(node: "SyntaxTreeNode") -> Iterator[Block]:
    """A quotation of paragraphs; anything else in it is read as if it stood outside."""
    if any(child.type != "paragraph" for child in node.children):
        for child in node.children:
            yield from _read(child)
        return
    lines = [line for child in node.children for line in _lines(child)]
    by = _BY.match(lines[-1]) if len(lines) > 1 else None
    if text := joined("\n".join(lines[:-1] if by else lines)):
        yield Quote(text.rstrip(" —–") if by else text, by[1] if by else "")
    yield from _pictures(node)


def _lines(node: "SyntaxTreeNode") -> list[str]:
    return [line.strip() for child in node.children for line in _said(child.children).split("\n") if line.strip()]


def _text(node: "SyntaxTreeNode") -> str:
    """What a block says, on one line."""
    return joined("".join(_said(child.children) for child in node.children if child.type == "inline"))


def _said(nodes: Iterable["SyntaxTreeNode"]) -> str:
    """What inline nodes say, with the line ends of the source."""
    said = []
    for node in nodes:
        if node.type in ("text", "code_inline"):
            said.append(node.content)
        elif node.type in ("softbreak", "hardbreak"):
            said.append("\n")
        elif node.type == "html_inline":
            said.append("\n" if node.content.lower().startswith("<br") else "")
        elif node.type != "image":
            said.append(_said(node.children))
    return "".join(said)
