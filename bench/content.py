"""What the thousand slides say: the same words for both contestants."""

from dataclasses import dataclass

import yaml

OPENINGS = ("训练只付一次", "推理天天在花", "单价一直在降", "用量一直在涨", "门槛正在变低")
CLAUSES = (
    "每多用一次的成本足够低，新的场景才值得去试",
    "The price of a token fell faster than the price of a GPU hour",
    "利用率从 30% 提到 60%，同一张卡的成本就减半",
    "先算清楚谁在付钱，再谈谁在赚钱",
    "Demand grew 4.2 times in one year，但单价只剩三成",
    "电价、折旧、机房，三项加起来占了七成以上",
    "小团队也租得起，才算真的便宜",
)
POINTS = 5
PER_SECTION = 50


@dataclass(frozen=True, slots=True)
class Page:
    """One slide's words."""

    title: str
    points: tuple[str, ...]
    notes: str


def pages(count: int) -> tuple[Page, ...]:
    """`count` different slides, the same ones every time."""
    return tuple(_page(number) for number in range(1, count + 1))


def outline(slides: tuple[Page, ...]) -> str:
    """The slides as talkdeck's outline."""
    parts = [slides[start : start + PER_SECTION] for start in range(0, len(slides), PER_SECTION)]
    deck = {
        "title": "一千页的稿子",
        "sections": [
            {
                "title": f"第 {number} 部分",
                "slides": [{"title": page.title, "points": list(page.points), "notes": page.notes} for page in part],
            }
            for number, part in enumerate(parts, 1)
        ],
    }
    return yaml.safe_dump(deck, allow_unicode=True, sort_keys=False, width=10_000)


def _page(number: int) -> Page:
    opening = OPENINGS[number % len(OPENINGS)]
    clauses = [CLAUSES[(number * 3 + step) % len(CLAUSES)] for step in range(POINTS)]
    points = tuple(f"{clause}（{number}.{step}）" for step, clause in enumerate(clauses, 1))
    return Page(f"{opening}：第 {number} 个理由", points, f"这一页讲{opening}。{clauses[0]}。{clauses[1]}。")
