from pathlib import Path

import pytest

from builder.content.sources import Source, load, load_all
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


def test_several_files_agree_on_what_an_id_means(tmp_path: Path) -> None:
    for name, second in (("one", "{id: b, title: 乙}"), ("two", "{id: b, title: 丙}"), ("three", "{id: c, title: 丁}")):
        text = f"sources:\n- {{id: a, title: 甲}}\n- {second}\n"
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    assert list(load_all((Text("one.yaml"), Text("three.yaml")), tmp_path)) == ["a", "b", "c"]
    with pytest.raises(DeckError) as caught:
        load_all((Text("one.yaml"), Text("two.yaml"), Text("four.yaml")), tmp_path)
    missing, other = caught.value.problems
    assert missing.message == "the file 'four.yaml' does not exist"
    assert (other.at.line, other.message) == (3, "the source 'b' is something else already")
    assert other.hint == "line 3 of 'one.yaml' has it: give one another id"
