"""The words that mutations put in."""

# What readers stumble over, whatever it is that they read.
ODD: tuple[str, ...] = (
    "", " ", "0", "-1", "1e999", "NaN", "inf", "-0", "9" * 400, "0x10", "1_000", "12:30", "2024-02-30", "٣", "½",
    "1,5", "null", "~", "true", "NO", "None", "=1+1", "@SUM(1)", "+1", "%", "$a_b$", "\\", "'", '"', "`", "*", "**",
    "&", "<", "{", "{{ 1 }}", "{{ 7 ** 7 }}", "{% for %}", "{# x", "}}", "[x](y)", "](", "#", "^", "|", ">", "- ",
    ": ", "? ", "!!int x", "<<: *x", "&x [*x]", "*x", "---", "...", "\t", "%YAML 1.1", "../..", "/etc/passwd",
    "file:///etc/passwd", "\\\\host\\x", "http://example.org", "javascript:1", "mailto:a@b.c", "CON", "a" * 5000,
    "长" * 3000, "مرحبا", "e\u0301\u0323", "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\u202e", "\u2028", "\ufeff",
    "\ufdd0", "\ud800", "\x00", "\x0b", "\x1b", "\x85", "\u200b", "_x000D_", "]]>", "<!--", "&#0;",
)  # fmt: skip

# What attributes of XML may say.
VALUES: tuple[str, ...] = (
    "", "0", "-1", "1", "2", "99", "2147483648", "1e9", "NaN", "0.5", "true", "#FF0000", "rId1", "rId99", "x" * 3000,
    "NULL", "../../x", "/ppt/presentation.xml", "file:///etc/passwd", "http://example.org/", "ppaction://program",
)  # fmt: skip

# What means something in an outline.
KEYS: tuple[str, ...] = (
    "title", "subtitle", "author", "date", "minutes", "language", "languages", "theme", "template", "article",
    "sources", "agenda", "transition", "build", "vars", "audience", "variants", "data", "sections", "slides",
    "layout", "id", "notes", "points", "lead", "text", "chart", "kind", "x", "y", "unit", "table", "columns", "rows",
    "image", "file", "alt", "quote", "number", "value", "label", "code", "steps", "timeline", "when", "comparison",
    "headings", "for", "only", "hidden", "background", "tone", "size", "include", "source", "takeaway", "caveat",
    "sql", "model", "sheet", "range", "units", "line", "bar", "column", "pie", "scatter", "waterfall", "gantt",
    "heatmap", "briefing", "zh-CN", "en", "cover",
)  # fmt: skip

# What means something in the braces of a text.
FIGURES: tuple[str, ...] = (
    "rent", "price", "last", "first", "sum", "mean", "max", "min", "count", "where", "row", "column", "if", "else",
    "and", "or", "not", "in", "is", "==", "!=", "<=", "|", "number", "percent", "change", "multiple", "date", "round",
    "abs", "**", "//", "%", "~", "[0]", '["price"]', ".x", "(1)", "__class__", "self", "{{", "}}", "{%", "%}",
    "{{ rent.price.last }}", "{{ rent.price.last | number }}", "{{ 1 / 0 }}", "{{ (1).x }}", "{{ [1, 2] }}",
    "{{ {'a': 1} }}", "{{ 'a' * 9 }}",
)  # fmt: skip

# What means something in an address.
ADDRESSES: tuple[str, ...] = (
    "https://", "http://", "mailto:", "javascript:", "file:", "data:", "ms-excel:", "//", "\\\\", "#one", "#", "@",
    ":80", ":99999", "?", "&", "%00", "%zz", "[::1]", "a.b", "example.org", "user:password@", "..", "/", " ", "\t",
    "xn--", "。",
)  # fmt: skip

# What means something in a drawing.
DRAWN: tuple[str, ...] = (
    "<g>", "</g>", "<svg>", "<defs>", "<use href='#a'/>", "<script>", "<image href='x'/>", "<style>", "</style>", "<a>",
    "<!DOCTYPE svg>", "<!ENTITY a 'b'>", "<![CDATA[", "<?xml-stylesheet href='x'?>", " id='a'", " onload='x'",
    " xmlns=''", " xml:base='x'", "url(#a)", "url(x)", "url( '#a' )", "@import 'x';", "\\75 rl(", "expression(",
    "var(--a)", "javascript:", "#javascript:", "&#106;", "/*", "*/", "{", "}", ";", ":", "!important", "filter",
    "marker-end", "stroke-dasharray", "0.0001", "1e9", "1e39", "2em", "clip-path", "xlink:href", "href", "style",
    "class", "viewBox", "0 0 1 1", "mm", "%",
)  # fmt: skip
