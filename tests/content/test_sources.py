from pathlib import Path

import pytest

from builder.content.sources import Source, load
from builder.errors import DeckError
from builder.outline.records import Text


def loaded(text: str, folder: Path) -> dict[str, Source]:
    (folder / "sources.yaml").write_text(text, "utf-8")
    return load(Text("sources.yaml"), folder)


def test_sources_are_known_by_id(tmp_path: Path) -> None:
    sources = loaded("sources:\n- {id: a, title: 题, date: 2026-01, kind: secondary}\n- {id: b, title: 目}", tmp_path)
    assert list(sources) == ["a", "b"]
    assert (sources["a"].title, sources["a"].date, sources["a"].kind, sources["b"].kind) == (
        "题", "2026-01", "secondary", "",
    )  # fmt: skip


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(DeckError) as caught:
        loaded("sources:\n- {id: a, title: 题}\n- {id: a, title: 目}", tmp_path)
    (problem,) = caught.value.problems
    assert (problem.at.line, problem.message) == (3, "the source 'a' is written twice")
    assert problem.hint == "line 2 has it: keep one of the two"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "example.org", "file:///etc/passwd"])
def test_an_address_is_of_the_web(address: str, tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="is no web address"):
        loaded(f"sources:\n- {{id: a, title: 题, address: '{address}'}}", tmp_path)
