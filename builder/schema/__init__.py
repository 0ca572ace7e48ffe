"""JSON Schemas of the files that an author writes, made from the records: editors complete and check by them."""

import json
from collections.abc import Callable
from functools import cache

from builder.content.article import Article
from builder.content.sources import Sources
from builder.outline.records import Deck, Record
from builder.schema.forms import Form, Forms
from builder.schema.looks import look, mapping
from builder.schema.outlines import outline
from builder.templates.mapping import TemplateFile
from builder.theme_file import ThemeFile

DRAFT = "http://json-schema.org/draft-07/schema#"
FILES: dict[str, tuple[type[Record], Callable[[], Forms]]] = {
    "deck": (Deck, outline),
    "theme": (ThemeFile, look),
    "template": (TemplateFile, mapping),
    "sources": (Sources, Forms),
    "article": (Article, Forms),
}


def schema(name: str) -> Form:
    """The schema of a kind of file, one of `FILES`."""
    record, forms_of = FILES[name]
    forms = forms_of()
    form = forms.record(record)
    return {"$schema": DRAFT, **form, "definitions": forms.definitions}


@cache
def written(name: str) -> str:
    """The schema as the text of a file."""
    return json.dumps(schema(name), ensure_ascii=False, indent=1) + "\n"
