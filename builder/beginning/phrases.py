"""What an outline made from an article says by itself: on slides in the deck's language, in comments too or English."""

from msgspec import Struct
from msgspec.structs import replace


class Phrases(Struct, frozen=True):
    """Words on slides, and comments for the author; braces hold what is told."""

    part: str
    empty: str
    thanks: str
    value: str
    figure: str
    table: str
    code: str
    quote: str
    article: str
    made: str
    todo_title: str
    todo_empty: str
    todo_chart: str
    todo_unit: str
    todo_closing: str
    todo_source: str
    left_out: str
    long_table: str
    second: str


CHINESE = Phrases(
    part="第 {} 部分", empty="待写", thanks="谢谢", value="数值", figure="图", table="表", code="代码", quote="引文",
    article="原文",
    made="从 {} 生成的提纲：标题是原文的话，要点取自各段的第一句，全文在备注里。带 TODO 的地方由你决定。",
    todo_title="TODO 标题说结论", todo_empty="TODO 原文这里没有正文",
    todo_chart="TODO 按表的形状建议用 {}；talkdeck charts 列出其他图表", todo_unit="TODO 单位",
    todo_closing="TODO 最后一句话", todo_source="TODO 补全出处：publisher、date、address",
    left_out="图片 {} 没有带上（{}）：存成 PNG、JPEG 或 SVG 放进 assets/images/，再写 image:",
    long_table="表格有 {} 行，一页放不下；全部数据在 {}", second="{}（{}）",
)  # fmt: skip
ENGLISH = Phrases(
    part="Part {}", empty="To be written", thanks="Thank you", value="value", figure="Figure", table="Table",
    code="Code", quote="Quotation", article="The article",
    made="Outlined from {}: titles are the article's words, points the first sentences, notes hold the whole text. "
    "TODO marks what you decide.",
    todo_title="TODO a title says what is found", todo_empty="TODO the article says nothing here",
    todo_chart="TODO by the shape of the table, a {}; `talkdeck charts` lists other kinds", todo_unit="TODO the unit",
    todo_closing="TODO the last word", todo_source="TODO complete it: publisher, date, address",
    left_out="the picture {} was left out ({}): save it as PNG, JPEG or SVG in assets/images/, then write image:",
    long_table="the table has {} rows, more than slides hold; all of them are in {}", second="{} ({})",
)  # fmt: skip
PHRASES = {
    "zh-CN": CHINESE,
    "en": ENGLISH,
    "ja": replace(
        ENGLISH, part="第 {} 部", empty="これから書く", thanks="ありがとうございました", value="値", figure="図",
        table="表", code="コード", quote="引用", article="元の記事", second="{}（{}）",
    ),
    "ko": replace(
        ENGLISH, part="{}부", empty="쓸 예정", thanks="고맙습니다", value="값", figure="그림", table="표",
        code="코드", quote="인용", article="원문",
    ),
}  # fmt: skip
REASONS = {
    "remote": ("在网上，不会去取", "it is on the web, and nothing is fetched"),
    "missing": ("文件不在文章旁边", "there is no such file beside the article"),
    "kind": ("不是完好的 PNG、JPEG 或 SVG", "it is no sound PNG, JPEG or SVG"),
}


def reason(name: str, language: str) -> str:
    """Why a picture was left out."""
    return REASONS[name][language != "zh-CN"]


def language_of(text: str) -> str:
    """The language that a text seems to be in: by its kana, its Hangul, its Han, or else English."""
    sample = text[:20_000]
    kana = sum("\u3040" <= character <= "\u30ff" for character in sample)
    hangul = sum("\uac00" <= character <= "\ud7a3" for character in sample)
    han = sum("\u4e00" <= character <= "\u9fff" for character in sample)
    letters = sum(character.isascii() and character.isalpha() for character in sample)
    most = max((kana * 2, "ja"), (hangul, "ko"), (han, "zh-CN"), (letters / 4, "en"))
    return most[1] if most[0] else "zh-CN"
