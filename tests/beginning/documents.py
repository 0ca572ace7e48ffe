"""Articles for the tests: Markdown, a page, and a Word document made by hand (ECMA-376, part 1)."""

import io
from zipfile import ZipFile

from PIL import Image

ENGLISH = """\
# Why Trains Win

Mr. Ito took the train 312 times last year. He never once checked a timetable.

## 1. Time is door to door

A flight of 55 minutes takes four hours. Nobody counts them.

Passengers have grown since 2005:

| Year | Passengers (million) |
|------|------|
| 2005 | 120 |
| 2010 | 148 |
| 2024 | 1,203 |

## 2. Who pays?

- **Passengers**: fares cover two thirds.
- **The state**: it builds the track, *once*.

> A railway is a promise.
> — A planner

```python
fares = {"rail": 0.004}  # {{ not a figure }}
```

People do not love trains. They love not having to think about them.
"""
CHINESE = """\
# 算力为什么必须变便宜

最近价格降了。大家都在谈。

## 一、为什么很多应用还在“烧钱”？

用户想要便宜，甚至免费；每次回答都在消耗真金白银。这不是谁更努力的问题。

| 份额 | 占比 |
|---|---|
| 训练 | 38% |
| 推理 | 62% |

## 二、最后一句话

算力价格打下来，不是为了好看。是为了把 AI 推向多数人的日用品。
"""
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
)
_PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="p" descr="{}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    f'<a:blip xmlns:r="{_OFFICE}" r:embed="rId2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)


def png(width: int = 64, height: int = 36) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (20, 110, 92)).save(out, "png")
    return out.getvalue()


def document(*parts: tuple[str, str]) -> bytes:
    """A Word document of paragraphs by style (`Title`, `heading 1`, ``), of a `table` (`a,b;1,2`) and a `picture`."""
    styles = {"Title": "Title", "heading 1": "Heading1", "heading 2": "Heading2"}
    made = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for name, key in styles.items()
    )
    out = io.BytesIO()
    with ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _related(("rId1", "officeDocument", "word/document.xml")))
        package.writestr("word/styles.xml", f"<w:styles {_W}>{made}</w:styles>")
        related = _related(("rId1", "styles", "styles.xml"), ("rId2", "image", "media/a.png"))
        package.writestr("word/_rels/document.xml.rels", related)
        package.writestr("word/media/a.png", png())
        body = "".join(_part(kind, text, styles) for kind, text in parts)
        package.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
    return out.getvalue()


def _part(kind: str, text: str, styles: dict[str, str]) -> str:
    if kind == "picture":
        return _PICTURE.format(text)
    if kind == "table":
        rows = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row.split(",")) for row in text.split(";"))
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    return _paragraph(text, styles.get(kind, ""))


def _paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def _related(*relations: tuple[str, str, str]) -> str:
    made = (f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for key, kind, target in relations)
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(made)}</Relationships>'
