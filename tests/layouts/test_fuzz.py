"""Whatever an outline says, its slides keep the rules, or problems point at its lines."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from builder.build import compose
from builder.draw.pptx import package
from builder.errors import Problem
from builder.layouts import LAYOUTS
from tests.layouts.examples import fixtures
from tests.layouts.rules import broken
from tests.outlines import problems_of

PHRASES = (
    "推理", "单价会降，", "总量会升。", "把省下的成本做成体验", "GPU", " 2.35 ", "tokens ", "（示例）", "——", "、", "…",
    "“低 99.3%”", "**记住**", "*一直付费*", "`print(x)`", "−43%", "1,000,000", "\\*", "^2^", "[链接](https://example.org/)",
    "a long-winded explanation of prices ", "Donaudampfschifffahrtsgesellschaft",
)  # fmt: skip


def words(most: int) -> SearchStrategy[str]:
    """Text from a word to some sentences; the shorter, the likelier."""
    return st.lists(st.sampled_from(PHRASES), min_size=1, max_size=most).map("".join).map(str.strip).filter(bool)


SHORT, LONG = words(4), st.one_of(words(6), words(40))
TONE = st.sampled_from(["accent", "warm", "gain", "quiet"])
NUMBER = st.integers(-500, 500).map(str) | st.sampled_from(["0.07", "1e3", "99.5"])


def record(required: dict[str, Any], optional: dict[str, Any] | None = None) -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional or {})


def many(item: SearchStrategy[Any], most: int, least: int = 1) -> SearchStrategy[list[Any]]:
    return st.lists(item, min_size=least, max_size=most)


NESTED = st.recursive(LONG, lambda inner: record({"text": LONG, "points": many(inner, 3)}), max_leaves=4)
LED = record({"lead": SHORT}, {"text": LONG})
POINT = NESTED | LED | record({"lead": SHORT, "text": SHORT, "points": many(NESTED, 3)})
FIGURE = record({"value": NUMBER | SHORT}, {"unit": SHORT, "label": SHORT, "text": LONG, "tone": TONE})
PICTURE = record(
    {"file": st.just("images/racks.jpg"), "alt": LONG}, {"caption": LONG, "fit": st.sampled_from(["contain", "cover"])}
)
KIND = st.sampled_from(["line", "column", "bar", "area"])
CHART = record(
    {"kind": KIND, "data": st.just("t"), "x": st.just("x"), "y": st.just(["a", "b"])},
    {"unit": SHORT, "highlight": st.just(["a"]), "labels": st.sampled_from(["values", "none"])},
)  # fmt: skip
COLUMN = record({"title": SHORT}, {"text": LONG, "points": many(NESTED, 3), "tone": TONE})
BODIES: dict[str, SearchStrategy[dict[str, Any]]] = {
    "title": record({}, {"chart": CHART, "caption": LONG}) | record({}, {"image": PICTURE, "caption": SHORT}),
    "agenda": record({}),
    "section": record({}, {"thesis": LONG}),
    "bullets": record({"points": many(POINT, 9)}, {"numbered": st.booleans()}),
    "columns": record({"columns": many(COLUMN, 3, 2)}),
    "chart": record({"chart": CHART}),
    "chart-points": record({"chart": CHART, "points": many(POINT, 5)}, {"number": FIGURE}),
    "table": st.integers(1, 6).flatmap(
        lambda count: record({"table": record({"rows": many(st.lists(SHORT, min_size=count, max_size=count), 30),
                                               "columns": st.lists(SHORT, min_size=count, max_size=count)})})
    ),
    "image": record({"image": PICTURE}),
    "image-points": record({"image": PICTURE, "points": many(POINT, 5)}),
    "quote": record({"quote": record({"text": LONG}, {"by": SHORT})}),
    "number": record({"number": many(FIGURE, 3)}),
    "steps": record({"steps": many(record({"lead": SHORT}, {"text": LONG}), 6, 2)}),
    "timeline": record({"timeline": many(record({"when": SHORT, "lead": SHORT}, {"text": LONG, "tone": TONE}), 7, 2)}),
    "comparison": record({"comparison": record({
        "headings": st.lists(SHORT, min_size=2, max_size=2),
        "rows": many(st.tuples(SHORT, LONG, LONG).map(list), 7),
    })}),
    "code": record({"code": record({"text": many(SHORT, 20).map("\n".join)}, {
        "language": st.sampled_from(["python", "json", "text"]), "caption": SHORT, "highlight": st.just([1])})}),
    "closing": record({}, {"points": many(LONG, 5), "thanks": SHORT}),
    "sources": record({}),
    "placeholders": record({"on": st.just("客户案例"), "placeholders": record({"客户": SHORT}, {
        "成果": record({"points": many(LONG, 5)}), "照片": st.just({"image": "images/racks.jpg", "alt": "x"})})}),
}  # fmt: skip
COMMON = {"subtitle": SHORT, "takeaway": LONG, "caveat": LONG, "notes": LONG}


@st.composite
def outlines(draw: st.DrawFn, layout: str) -> dict[str, Any]:
    """A deck of a slide of the layout and some parts around it."""
    wanted = {"title": LONG} if getattr(LAYOUTS[layout], "NEEDS_TITLE", True) else {}
    common = draw(record(wanted, COMMON if wanted else {"notes": LONG, "title": SHORT}))
    slide = {"layout": layout, **common, **draw(BODIES[layout])}
    if wanted and draw(st.booleans()):
        slide["source"] = ["survey", "aiindex2025"]
    titles = draw(st.lists(SHORT, min_size=1, max_size=9))
    parts = [{"title": title, "slides": [{"title": f"{i} {title}", "points": ["x"]}]} for i, title in enumerate(titles)]
    parts[0]["slides"] = [slide, *parts[0]["slides"]]
    facts = draw(record({"title": LONG}, {"subtitle": LONG, "author": SHORT, "event": SHORT, "minutes": st.just("20")}))
    language = draw(st.sampled_from(["zh-CN", "en-US", "ja"]))
    data = {"t": {"columns": ["x", "a", "b"], "rows": [["2023", "1", "4"], ["2024", "2", "3"], ["2025", "4", "1"]]}}
    look = {"template": "company.potx"} if layout == "placeholders" else {}
    return {**facts, **look, "language": language, "sources": "sources.yaml", "data": data, "sections": parts}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fixtures(tmp_path_factory.mktemp("outlines"))


def misplaced(path: Path, problems: tuple[Problem, ...]) -> list[Problem]:
    """Problems that point at no line of the file."""
    last = len(path.read_text("utf-8").splitlines())
    return [problem for problem in problems if problem.at.file != str(path) or not 1 <= problem.at.line <= last]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_slide_keeps_the_rules_or_its_problems_have_lines(layout: str, folder: Path) -> None:
    @settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
    @given(outlines(layout))
    def holds(outline: dict[str, Any]) -> None:
        if problems := problems_of(folder, outline):
            assert misplaced(folder / "deck.yaml", problems) == []
            return
        presentation, theme, _ = compose(folder / "deck.yaml")
        assert broken(presentation) == []
        assert package.write(presentation, theme)

    holds()
