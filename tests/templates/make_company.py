"""Make assets/examples/company.potx: a company template as one meets them, with Chinese names, a logo and a footer.

python -m tests.templates.make_company
"""

import io

from tests.outlines import ROOT
from tests.templates.samples import (
    Master,
    background,
    holder,
    layout,
    packed,
    parts,
    picture,
    relation,
    shape,
    solid,
    theme,
)

FILE = ROOT / "assets/examples/company.potx"
PALETTE = {
    "dk1": "1B1F23", "lt1": "FFFFFF", "dk2": "0B3C49", "lt2": "EEF3F3", "accent1": "0B7A75", "accent2": "D9662B",
    "accent3": "3E6FB0", "accent4": "C9A227", "accent5": "7B4B94", "accent6": "6B7B83",
    "hlink": "0B7A75", "folHlink": "7B4B94",
}  # fmt: skip
LEFT, WIDTH = 0.7, 11.93
TITLE = (LEFT, 0.45, 10.2, 0.95)
BODY = (LEFT, 1.65, WIDTH, 4.75)
FEET = holder("dt", 10) + holder("ftr", 11, text="示例集团 · 内部资料") + holder("sldNum", 12)
LOGO = picture((11.55, 0.5, 1.1, 0.44), "rIdLogo")


def logo() -> bytes:
    """Three rising bars, drawn."""
    from PIL import Image, ImageDraw

    image = Image.new("RGBA", (440, 176), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for number, (height, colour) in enumerate(((70, "#7FB8B5"), (115, "#3C9A95"), (160, "#0B7A75"))):
        pen.rounded_rectangle((250 + number * 60, 168 - height, 250 + number * 60 + 42, 168), 6, fill=colour)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def size(points: int, colour: str = "", bold: bool = False, align: str = "l") -> str:
    """A list style of one level."""
    fill = solid(colour) if colour else ""
    run = f'<a:defRPr sz="{points * 100}" b="{int(bold)}">{fill}</a:defRPr>'
    return f'<a:lvl1pPr algn="{align}"><a:buNone/>{run}</a:lvl1pPr>'


def layouts() -> tuple[bytes, ...]:
    half = (WIDTH - 0.4) / 2
    dark = background(solid("tx2"))
    bar = shape((0.0, 0.0, 0.28, 7.5), solid("accent1"), 61)
    return (
        layout(
            "标题幻灯片",
            bar, holder("ctrTitle", 0, (1.1, 2.1, 7.2, 1.7), style=size(40, "bg1", bold=True), body=' anchor="b"'),
            holder("subTitle", 1, (1.1, 3.95, 7.2, 1.2), style=size(22, "bg2")),
            holder("pic", 13, (8.9, 1.2, 3.7, 5.1), name="封面图"),
            kind="title", before=dark, attributes=' showMasterSp="0"',
        ),
        layout("标题和内容", LOGO, holder("title"), holder("", 1), FEET, kind="obj"),
        layout(
            "节标题",
            bar, holder("title", 0, (1.1, 2.6, 10.8, 1.2), style=size(36, "bg1", bold=True), body=' anchor="b"'),
            holder("body", 1, (1.1, 3.95, 10.8, 1.3), style=size(22, "bg2")),
            kind="secHead", before=dark, attributes=' showMasterSp="0"',
        ),
        layout(
            "两栏内容",
            LOGO, holder("title"), holder("", 1, (LEFT, 1.65, half, 4.75)),
            holder("", 2, (LEFT + half + 0.4, 1.65, half, 4.75)), FEET,
            kind="twoObj",
        ),
        layout("仅标题", LOGO, holder("title"), FEET, kind="titleOnly"),
        layout(
            "客户案例",
            LOGO, holder("title"),
            holder("body", 20, (LEFT, 1.75, 5.6, 0.7), style=size(24, "accent1", bold=True), name="客户", text="名称"),
            holder("body", 21, (LEFT, 2.6, 5.6, 3.7), name="成果", text="做成了什么"),
            holder("pic", 22, (6.9, 1.75, 5.73, 4.55), name="照片"), FEET,
        ),
    )  # fmt: skip


def make() -> bytes:
    rule = shape((LEFT, 6.78, WIDTH, 0.02), solid("bg2"), 62)
    foot = ' anchor="ctr"'
    shapes = (
        rule
        + holder("title", 0, TITLE, body=' anchor="ctr"', style=size(28, "tx2", bold=True))
        + holder("body", 1, BODY)
        + holder("dt", 10, (8.6, 6.88, 2.6, 0.34), style=size(11, "accent6", align="r"), body=foot)
        + holder("ftr", 11, (LEFT, 6.88, 7.0, 0.34), style=size(11, "accent6"), body=foot, text="示例集团 · 内部资料")
        + holder("sldNum", 12, (11.53, 6.88, 1.1, 0.34), style=size(11, "accent6", align="r"), body=foot)
    )
    master = Master(
        layouts(), shapes, theme=theme(PALETTE),
        related_layouts=relation("rIdLogo", "image", "../media/logo.png"),
    )  # fmt: skip
    return packed(parts(master, more={"ppt/media/logo.png": logo()}))


if __name__ == "__main__":
    FILE.write_bytes(make())
