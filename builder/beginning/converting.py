"""Pages turned into Markdown: what is no text is left out, and names and captions stay with what they belong to."""

from itertools import islice
from typing import Any

_SILENT = ("script", "style", "nav", "aside", "form", "noscript", "template", "svg", "button", "title")
_BEFORE_NAME = tuple("。.!?！？…—–-”’」』\"'")
_NEAR = 20  # siblings that are looked at: a quotation may have thousands of them, each of which looks at all others
_DASHES = "—–- \t\n"


def as_markdown(page: str) -> str:
    """A page as Markdown. Raises RecursionError when it is nested too deeply, ImportError without the extra."""
    from markdownify import MarkdownConverter

    methods = {
        **{f"convert_{tag}": _nothing for tag in _SILENT},
        "convert_footer": _footer,
        "convert_cite": _cite,
        "convert_blockquote": _blockquote,
        "convert_img": _picture,
        "convert_figcaption": _figcaption,
        "convert_figure": _figure,
    }
    converter: Any = type("Converter", (MarkdownConverter,), methods)
    return str(converter(heading_style="ATX", table_infer_header=True, bullets="-").convert(page))


def _nothing(*_: Any, **__: Any) -> str:
    return ""


def _footer(_: Any, _element: Any, text: str, parent_tags: set[str]) -> str:
    """The foot of a quotation says whose it is; that of a page is no text."""
    return _name(text) if "blockquote" in parent_tags else ""


def _cite(_: Any, element: Any, text: str, parent_tags: set[str]) -> str:
    """The last words of a quotation say whose it is; inside a sentence they name a work."""
    named = "blockquote" in parent_tags and "footer" not in parent_tags and _is_last(element) and _is_apart(element)
    return _name(text) if named else text


def _name(text: str) -> str:
    """Who said it, on a line of its own as Markdown has it."""
    name = " ".join(text.split()).strip(_DASHES)
    return f"\n\n— {name}\n\n" if name else ""


def _is_last(element: Any) -> bool:
    """Whether nothing follows an element in its quotation."""
    while element.name != "blockquote":
        if any(sibling.get_text().strip() for sibling in islice(element.next_siblings, _NEAR)):
            return False
        element = element.parent
    return True


def _is_apart(element: Any) -> bool:
    """Whether a sentence, a dash or nothing stands before an element."""
    texts = (sibling.get_text().strip() for sibling in islice(element.previous_siblings, _NEAR))
    before = next(filter(None, texts), "")
    return not before or str(before).endswith(_BEFORE_NAME)


def _blockquote(converter: Any, element: Any, text: str, parent_tags: set[str]) -> str:
    by = _name(_caption(element)) if element.parent.name == "figure" else ""
    return str(super(type(converter), converter).convert_blockquote(element, text + by, parent_tags))


def _picture(converter: Any, element: Any, text: str, parent_tags: set[str]) -> str:
    """A picture with its caption as its title; what pages themselves call so are tooltips."""
    element["title"] = _caption(element)
    return str(super(type(converter), converter).convert_img(element, text, parent_tags))


def _figcaption(_: Any, _element: Any, text: str, parent_tags: set[str]) -> str:
    return "" if "figure" in parent_tags else text


def _figure(converter: Any, element: Any, text: str, parent_tags: set[str]) -> str:
    """A figure; of a table or code its caption leads to it."""
    held = element.find(["img", "blockquote"])
    caption = "" if held else str(converter.escape(_caption(element.find("figcaption")), parent_tags))
    return f"\n\n{caption}\n\n{text}\n\n"


def _caption(element: Any) -> str:
    """The caption of the figure that an element stands in."""
    figure = element.find_parent("figure") if element else None
    caption = figure.find("figcaption") if figure else None
    return " ".join(caption.get_text().split()) if caption else ""
