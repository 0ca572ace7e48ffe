"""Small finished decks, built by hand."""

from io import BytesIO
from pathlib import Path

from msgspec.structs import replace
from PIL import Image

from builder.frames import (
    Backdrop,
    Box,
    Bullet,
    Cell,
    ChartFrame,
    Insets,
    Line,
    Paragraph,
    PictureFrame,
    Placeholder,
    Presentation,
    Properties,
    Run,
    Scheme,
    SectionMark,
    ShapeFrame,
    Slide,
    SlideLayout,
    TableFrame,
    TextFrame,
)
from builder.motion import Appearing, Build
from builder.plot import Group, Plot, Series
from builder.theme import Theme, load

THEMES = Path(__file__).parents[2] / "assets/themes"
POINT = 12_700

TITLE = Placeholder(0, "title", "标题", Box(609_600, 475_488, 10_972_800, 896_112), "写结论", 28, bold=True)
BODY = Placeholder(1, "body", "正文", Box(609_600, 1_481_328, 10_972_800, 4_535_424), "写要点", 20, bullets=True)
FOOTER = Placeholder(11, "ftr", "页脚", Box(609_600, 6_565_000, 6_000_000, 292_000), "", 11, "quiet")
NUMBER = Placeholder(
    12, "sldNum", "页码", Box(9_000_000, 6_565_000, 2_582_400, 292_000), "", 11, "quiet", align="right"
)
BAR = ShapeFrame(id="bar", name="强调条", box=Box(609_600, 329_000, 600_000, 60_000), fill="accent")
RULE = ShapeFrame(id="rule", name="页脚线", box=Box(609_600, 6_537_960, 10_972_800, 0), shape="line", line=Line("line"))
POINTS = SlideLayout("要点", (TITLE, BODY, FOOTER, NUMBER), decoration=(BAR, RULE))
COVER = SlideLayout(
    "封面",
    (Placeholder(0, "ctrTitle", "标题", Box(609_600, 2_000_000, 10_972_800, 1_500_000), "", 44, "on_cover", True),),
    background="cover",
    kind="title",
)


def briefing() -> Theme:
    """The base theme."""
    return load(THEMES / "briefing.yaml")


def serif() -> Theme:
    """A theme whose headings have fonts of their own."""
    theme = briefing()
    return replace(theme, fonts={**theme.fonts, "heading": "Cambria", "heading-zh": "SimSun"})


def text(key: str, *lines: str, placeholder: Placeholder | None = None, size: float = 20, **more: object) -> TextFrame:
    """A text frame of plain lines, in its placeholder's place or in a box of its own."""
    box = placeholder.box if placeholder else Box(609_600, 1_500_000, 5_000_000, 2_000_000)
    idx = placeholder.idx if placeholder else None
    colour = placeholder.colour if placeholder else "ink"
    bold = placeholder.bold if placeholder else False
    size = placeholder.size if placeholder else size
    paragraphs = tuple(Paragraph((Run(line, size, colour, bold),)) for line in lines)
    return TextFrame(id=key, name=key, box=box, placeholder=idx, paragraphs=paragraphs, **more)  # type: ignore[arg-type]


def title(words: str) -> TextFrame:
    """A title in the placeholder of `POINTS`."""
    return text("title", words, placeholder=TITLE)


def slide(key: str, words: str, *frames: object, **more: object) -> Slide:
    """A slide on `POINTS` with a title, frames and a number."""
    number = TextFrame(
        id="number",
        name="页码",
        box=NUMBER.box,
        placeholder=NUMBER.idx,
        paragraphs=(Paragraph((Run("1", 11, "quiet", field="slidenum"),), align="right"),),
    )
    return Slide(id=key, title=words, layout=POINTS, frames=(title(words), *frames, number), **more)  # type: ignore[arg-type]


def deck(*slides: Slide, **more: object) -> Presentation:
    """A presentation of one section."""
    layouts = tuple(dict.fromkeys(slide.layout for slide in slides)) or (POINTS,)
    sections = (SectionMark("main", "正文", len(slides)),)
    properties = Properties("算力为什么必须变便宜", author="作者", date="2026-02-01")
    return Presentation(slides, layouts, sections, properties, **more)  # type: ignore[arg-type]


def png(colour: str = "red") -> bytes:
    """A small picture."""
    file = BytesIO()
    Image.new("RGB", (40, 30), colour).save(file, "PNG")
    return file.getvalue()


def rich() -> Presentation:
    """A deck that uses every kind of frame but charts."""
    bullet = Bullet()
    listed = TextFrame(
        id="points",
        name="要点",
        box=BODY.box,
        placeholder=1,
        shrink=True,
        paragraphs=(
            Paragraph(
                (Run("训练是一次性的，", 20, bold=True), Run("推理天天在花", 20)),
                bullet=bullet,
                left=285_750,
                first=-285_750,
            ),
            Paragraph(
                (Run("GPU rental prices fell", 18, language="zh-CN"), Run("2", 18, raised=True)),
                level=1,
                bullet=Bullet("–", "quiet", 80),
                left=571_500,
                first=-285_750,
                before=4,
                spacing=110,
            ),
            Paragraph((Run("第一行\n第二行 ", 20), Run("code()", 20, "quiet", mono=True))),
            Paragraph(
                (Run("来源", 20, "accent", link="https://example.org/?a=1&b=2"), Run("回到开头", 20, link="#cover"))
            ),
            Paragraph(()),
        ),
    )
    card = TextFrame(
        id="card",
        name="卡片",
        box=Box(7_000_000, 1_500_000, 3_000_000, 1_200_000),
        paragraphs=(Paragraph((Run("85 ms", 44, "warm", True),), align="centre"),),
        anchor="middle",
        insets=Insets(91_440, 45_720, 91_440, 45_720),
        shape="roundRect",
        adjust=(("adj", 8000),),
        fill="warm_wash",
        line=Line("warm_tint", 1, "dash"),
    )
    picture = PictureFrame(
        id="picture",
        name="图片",
        box=Box(609_600, 3_000_000, 4_000_000, 2_000_000),
        data=png(),
        format="png",
        alt="一块红色",
        crop=(0, 16_667, 0, 16_667),
    )
    slides = (
        Slide(
            id="cover", title="算力", layout=COVER, frames=(text("title", "算力", placeholder=COVER.placeholders[0]),)
        ),
        slide(
            "points",
            "要点说明一件事",
            listed,
            notes=("第一段备注。", "Second paragraph\nwith a break."),
            transition="fade",
        ),
        slide("card", "卡片与图片", card, picture, hidden=True, transition="push"),
        slide("table", "表格", table(), picture, transition="wipe"),
    )
    return deck(*slides)


def charted() -> Presentation:
    """Two slides with the same chart."""
    plot = Plot((Group("column", (Series("价格", (3.0, 2.5), "accent"),)),), categories=("2024", "2025"))
    chart = ChartFrame(id="chart", name="图", box=BODY.box, plot=plot, alt="价格下降")
    return deck(slide("one", "一张图", chart), slide("two", "又一张图", chart))


def moving() -> Presentation:
    """Slides on grounds of their own, which come in and are built in every way there is."""
    whole = Appearing
    chart = charted().slides[0].frames[1]
    mark = replace(BAR, id="mark")
    lines, card = text("lines", "一", "二"), replace(text("card", "卡片"), fill="wash")
    picture = PictureFrame(id="picture", name="图片", box=BODY.box, data=png(), format="png", alt="红")
    in_lines = tuple((whole("lines", paragraphs=(index, index)),) for index in range(2))
    by_series = ((whole("chart", series=0),),)
    by_category = tuple((whole("chart", category=index),) for index in range(2))
    behind = Backdrop(png(), "png", (0, 12_500, 0, 12_500))
    return deck(
        slide("rows", "行", mark, lines, build=Build(((whole("mark"), whole("lines")),)), transition="morph"),
        slide(
            "list", "列表", lines, build=Build(in_lines, "wipe", dim=True), scheme=Scheme("cover"), background="paper"
        ),
        slide("chart", "系列", chart, card, build=Build((*by_series, (whole("card"),))), scheme=Scheme(tone="warm")),
        slide(
            "parts",
            "类别",
            chart,
            build=Build(by_category, "appear"),
            background=behind,
            scheme=Scheme("cover", "", "404040"),
        ),
        slide("free", "没有字的", mark, picture, build=Build(((whole("mark"),), (whole("picture"),)))),
    )


def table() -> TableFrame:
    """A table with a header and a cell over two columns."""
    side = Insets(91_440, 45_720, 91_440, 45_720)

    def cell(words: str, **more: object) -> Cell:
        return Cell((Paragraph((Run(words, 18),)),), insets=side, **more)  # type: ignore[arg-type]

    heavy, light = Line("ink", 1.5), Line("line")
    return TableFrame(
        id="table",
        name="表格",
        box=Box(609_600, 1_500_000, 9_000_000, 1_500_000),
        widths=(3_000_000, 3_000_000, 3_000_000),
        heights=(500_000, 500_000, 500_000),
        rows=(
            tuple(cell(words, bottom=heavy, fill="wash") for words in ("型号", "价格", "年份")),
            (cell("H100", bottom=light), cell("2.99", bottom=light), cell("2025", bottom=light)),
            (cell("合计", span=2, top=light), cell("")),
        ),
        alt="三行价格",
    )
