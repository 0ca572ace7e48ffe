"""The parts of an outline whose keys hang on a word in them: slides on layouts, charts on kinds, tables on models."""

from collections.abc import Collection, Mapping
from types import ModuleType

from builder.charts import KINDS, SPECIAL, taken
from builder.charts.colours import ROLES
from builder.charts.options import Chart
from builder.layouts import LAYOUTS
from builder.models import MODELS
from builder.outline.languages import LANGUAGES
from builder.outline.records import Deck, Include, Record, Section, Slide, Table
from builder.schema.forms import NULL, TEMPLATE, Form, Forms, either, named, required, spoken
from builder.schema.sentences import about, as_markdown, first_sentence
from builder.theme_file import listed

DATE = r"^\s*(\{\{|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$)"


def outline() -> Forms:
    """The forms of an outline."""
    return Forms({Section: _section, Slide: _slide, Chart: _chart, Table: _table}, _offers())


def _offers() -> dict[tuple[type[Record], str], Form]:
    """Fields whose texts are names of something."""
    languages: Form = {"enum": [*dict.fromkeys(LANGUAGES.values()), *(tag for tag in LANGUAGES if "-" not in tag)]}
    colours: Form = {"type": "object", "additionalProperties": {"enum": list(ROLES)}}
    return {
        **{(record, "language"): languages for record in (Deck, Section, Slide)},
        (Deck, "minutes"): {"anyOf": [{"type": "number", "exclusiveMinimum": 0}, TEMPLATE, NULL]},
        (Deck, "date"): {"type": ["string", "integer", "null"], "pattern": DATE},
        (Deck, "theme"): {"$ref": "#/definitions/text", "examples": list(listed())},
        (Slide, "layout"): _modules(LAYOUTS),
        (Chart, "kind"): _modules(KINDS),
        (Chart, "colours"): either(colours, spoken(colours)),
        (Table, "model"): _modules(MODELS),
    }


def _modules(modules: Mapping[str, ModuleType]) -> Form:
    return named({name: first_sentence(module.__doc__ or "") for name, module in modules.items()})


def _section(forms: Forms) -> Form:
    """A section, or what stands for those of another file."""
    fields = forms.fields(Section)
    rules: Form = {"required": required(Section), "propertyNames": {"enum": list(fields)}}
    return _or_included(forms, Section, fields, rules)


def _or_included(forms: Forms, record: type[Record], fields: Form, rules: Form) -> Form:
    """Keys with their rules, or an `include`, beside which the keys of what it takes may stand."""
    include = {"description": about(Include), **forms.of(Include)}
    return {
        "title": record.__name__.lower(),
        "description": about(record),
        "type": "object",
        "properties": {**fields, "include": include},
        "if": {"not": {"required": ["include"]}},
        "then": rules,
    }


def _slide(forms: Forms) -> Form:
    """A slide has the keys of all slides and those of its layout, which `layout` names, or else its content."""
    common = {key: form for key, form in forms.fields(Slide).items() if key != "content"}
    naming = {key: _naming(forms, key) for layout in LAYOUTS.values() for key in sorted(layout.KEYS)}
    layouts = [{"if": _named(layout), "then": _content(forms, layout, common)} for layout in LAYOUTS.values()]
    said = [{"required": [key]} for key in ("layout", *naming)]
    unsaid = {"properties": naming, "propertyNames": {"enum": [*common, *naming]}}
    rules: Form = {"anyOf": said, "allOf": [*layouts, {"if": {"anyOf": said}, "else": unsaid}]}
    return _or_included(forms, Slide, common, rules)


def _naming(forms: Forms, key: str) -> Form:
    """A key that names a layout: what it is, and the layout's manual; its form hangs on the layout."""
    alone = next(layout for layout in LAYOUTS.values() if {key} == layout.KEYS)
    said = forms.fields(alone.Content)[key]["description"]
    return {"description": said, "markdownDescription": f"{said}\n\n{as_markdown(alone.__doc__ or '')}"}


def _named(layout: ModuleType) -> Form:
    """Whether a slide is of a layout; content that names a layout with more keys is that one's."""
    said: Form = {"properties": {"layout": {"const": layout.NAME}}, "required": ["layout"]}
    if not layout.KEYS:
        return said
    larger = [other.KEYS for other in LAYOUTS.values() if len(other.KEYS) > len(layout.KEYS)]
    unsaid = [{"required": ["layout"]}, *({"required": sorted(keys)} for keys in larger)]
    return either(said, {"required": sorted(layout.KEYS), "not": either(*unsaid)})


def _content(forms: Forms, layout: ModuleType, common: Collection[str]) -> Form:
    """The keys that a layout takes beside the common ones; those are offered too that would make it a larger one."""
    fields = forms.fields(layout.Content)
    larger = [other.KEYS for other in LAYOUTS.values() if layout.KEYS and layout.KEYS < other.KEYS]
    further = {key: _naming(forms, key) for keys in larger for key in sorted(keys - set(fields))}
    manuals = {key: {**_naming(forms, key), **fields[key]} for key in sorted(layout.KEYS)}
    needed = [*(["title"] if getattr(layout, "NEEDS_TITLE", True) else []), *required(layout.Content)]
    form: Form = {
        "properties": {**fields, **manuals, **further},
        "propertyNames": {"enum": [*common, *fields]},
    }
    return {**form, "required": needed} if needed else form


def _chart(forms: Forms) -> Form:
    """A chart has the options of all kinds and those that its kind takes."""
    fields = forms.fields(Chart)
    special = {option: fields.pop(option) for option in SPECIAL}
    forms.definitions.update({f"Chart.{option}": form for option, form in special.items()})
    return {
        "title": "chart",
        "description": about(Chart),
        "type": "object",
        "properties": fields,
        "required": required(Chart),
        "allOf": [_when("kind", name, _options(kind, fields)) for name, kind in KINDS.items()],
    }


def _options(kind: ModuleType, fields: Collection[str]) -> Form:
    own = {option: {"$ref": f"#/definitions/Chart.{option}"} for option in taken(kind)}
    return {"properties": own, "propertyNames": {"enum": [*fields, *own]}}


def _table(forms: Forms) -> Form:
    """A table is a file's path, or has the keys of all tables and the parameters of its model."""
    fields = {key: form for key, form in forms.fields(Table).items() if key != "parameters"}
    models = {name: forms.fields(model.Parameters) for name, model in MODELS.items()}
    mapping: Form = {
        "type": "object",
        "properties": fields,
        "if": {"required": ["model"]},
        "then": {"allOf": [_when("model", name, _parameters(name, own, fields)) for name, own in models.items()]},
        "else": {"propertyNames": {"enum": list(fields)}},
    }
    return {"title": "table", "description": about(Table), **either({"$ref": "#/definitions/text"}, mapping)}


def _parameters(model: str, own: Mapping[str, Form], fields: Collection[str]) -> Form:
    form: Form = {"properties": dict(own), "propertyNames": {"enum": [*fields, *own]}}
    needed = required(MODELS[model].Parameters)
    return {**form, "required": needed} if needed else form


def _when(key: str, name: str, then: Form) -> Form:
    return {"if": {"properties": {key: {"const": name}}, "required": [key]}, "then": then}
