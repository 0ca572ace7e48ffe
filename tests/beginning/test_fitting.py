import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.beginning.begin import begin
from builder.beginning.drafts import Draft, Version
from builder.beginning.fitting import fit
from builder.beginning.folder import write
from builder.beginning.outlining import Outline, Section
from builder.beginning.phrases import PHRASES
from builder.build import compose
from builder.errors import DeckError
from builder.frames import ChartFrame, Presentation
from tests.beginning.documents import CHINESE, ENGLISH
from tests.layouts.rules import broken
from tests.schema.values import wrong_in

ODD = {
    "no heading": "第一段。还有一句。\n\n第二段，没有标题。\n\n第三段。\n",
    "one word": "word",
    "only a table": "| a | b |\n|---|---|\n| x | 1 |\n| y | 2 |\n",
    "only headings": "# A\n\n## B\n\n## C\n\n## B\n",
    "more parts than an agenda lists": "".join(f"# Part {number}\n\nText.\n\n" for number in range(13)),
    "long headings": f"# {'很长的标题' * 40}\n\n## {'另一个很长的标题' * 30}\n\n{'没有标点的长文字' * 200}\n",
    "long words": f"# {'x' * 500}\n\n## {'y' * 500}\n\n{'z' * 3000}\n",
    "templates": "# {{ a }} {% if %}\n\n## {{b}}\n\ntext {{ c.d }} and {% x %} {{\n\n- {{ e\n",
    "signs": "# a: b #c\n\n## - x\n\n'q' \"d\" \\\\ back & \\* ! | > % @ \\[a](#b)\n\n- yes\n- null\n- ~\n- 12:30\n",
    "odd tables": "# T\n\n| | |\n|-|-|\n| a | 1 |\n\n| source | verified |\n|-|-|\n| 1 | false |\n| 2 | false |\n\n"
    "| a | a |\n|-|-|\n| 1 | 2 |\n\n| n | v |\n|-|-|\n| a | 007 |\n| b | 99999999999999999999 |\n\n"
    "| d | v |\n|-|-|\n| 2024-03 | 1 |\n| 2024-01 | 2 |\n| 2024-01 | 3 |\n",
    "a wide table": "# T\n\n|" + "column|" * 30 + "\n|" + "-|" * 30 + "\n|" + "some long text here|" * 30 + "\n",
    "a long table": "# T\n\n|a|b|\n|-|-|\n" + "".join(f"|row {number}|{number}|\n" for number in range(300)),
    "code": f"# T\n\n```nolang\n{'x' * 400}\n{'line' * 3}\n```\n\n```\n   in\n\ttab\n```\n",
    "a long quotation": f"# T\n\n> {'很长的引文，' * 100}\n>\n> —— 某人\n",
    "odd letters": "# T\u200b\n\n" + "👨\u200d👩\u200d👧" * 80 + "\n\n" + "e\u0301" * 300 + "\n\nنص عربي.\n",
    "the same again": "# T\n\n" + "## A\n\nSame sentence.\n\nMore.\n\n" * 3,
}  # fmt: skip
MARKDOWN = st.lists(
    st.tuples(
        st.sampled_from(["# ", "## ", "### ", "- ", "1. ", "> ", "", "", "    ", "```\n", "| a | b |\n|---|---|\n| "]),
        st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("一二三，。{}[]()*`|#: \n")), max_size=80),
    ),
    min_size=1,
    max_size=12,
).map(lambda parts: "\n\n".join(f"{mark}{text}" for mark, text in parts))


def built(folder: Path, article: str) -> Presentation:
    """The deck that an article is outlined to, which builds without a warning."""
    (folder / "article.md").write_text(article, "utf-8")
    begin(folder / "talk", None, folder / "article.md")
    presentation, _, warnings = compose(folder / "talk" / "deck.yaml")
    assert warnings == ()
    return presentation


@pytest.mark.parametrize("article", [CHINESE, ENGLISH], ids=["chinese", "english"])
def test_an_article_builds_at_once_and_keeps_the_rules(article: str, tmp_path: Path) -> None:
    presentation = built(tmp_path, article)
    assert broken(presentation) == []
    assert any(isinstance(frame, ChartFrame) for slide in presentation.slides for frame in slide.frames)
    assert wrong_in(tmp_path / "talk/deck.yaml") == []


@pytest.mark.parametrize("name", ODD)
def test_whatever_an_article_says_builds(name: str, tmp_path: Path) -> None:
    assert len(built(tmp_path, ODD[name]).slides) >= 4


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article=MARKDOWN)
def test_any_text_builds_or_is_a_problem(article: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("article")
    try:
        built(folder, article)
    except DeckError as error:
        assert re.search("can be told|nothing is written|holds no text", str(error))  # noqa: PT017
        assert not (folder / "talk").exists()


def test_what_is_cut_stands_in_the_notes(tmp_path: Path) -> None:
    long = "，".join(f"第 {number} 个分句说了一些话" for number in range(30)) + "。"
    slides = built(tmp_path, f"# 题\n\n## 一\n\n短句。\n\n{long}\n\n再一句。\n").slides
    assert any(long in note for slide in slides for note in slide.notes)


def fitted(folder: Path, *versions: tuple[str, str], table: str = "a,b\nx,1\ny,2\n") -> str:
    """The outline of one slide, by its titles and its lines, once it fits."""
    write(folder, {
        "assets/article.yaml": b"title: T\nparts: [{number: 1, heading: H}]\n",
        "assets/sources.yaml": b"sources: [{id: article, title: T}]\n",
        "assets/data/table_1.csv": table.encode(),
    })  # fmt: skip
    draft = Draft(tuple(Version(title, (line,)) for title, line in versions), table="table_1")
    outline = Outline(
        title="题", language="zh-CN", theme="briefing", article="a.md", opening=(), sections=(Section("一", (draft,)),),
        closing="完", tables={"table_1": {}}, phrases=PHRASES["zh-CN"],
    )  # fmt: skip
    assert fit(outline, folder) == 5
    return (folder / "deck.yaml").read_text("utf-8")


CHART = "chart: {kind: column, data: table_1, x: a, y: [b], unit: 个}"


def test_the_first_version_that_fits_is_taken(tmp_path: Path) -> None:
    assert "image:" not in fitted(tmp_path, ("甲", "image: none.png"), ("乙", "points: [x]"), ("丙", "points: [y]"))
    assert "- title: 乙\n" in (tmp_path / "deck.yaml").read_text("utf-8")


def test_a_warning_is_a_reason_to_say_less_but_none_to_give_up(tmp_path: Path) -> None:
    assert "- title: 升了\n" in fitted(tmp_path, ("升了 50%", CHART), ("升了", CHART))
    assert "- title: 升了 50%\n" in fitted(tmp_path, ("升了 50%", CHART))


def test_what_never_builds_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="no layout named 'chrat'"):
        fitted(tmp_path, ("甲", "layout: chrat"))
    with pytest.raises(DeckError, match="2 cells"):
        fitted(tmp_path, ("甲", "table: {data: table_1}"), table="a,b,c\nx,1\n")
