import json
from pathlib import Path

import pytest

from tests.cli.commands import OUTLINE, run


def test_trace_tells_the_numbers_of_a_slide(folder: Path) -> None:
    data = "data: {rent: {columns: [k, v], rows: [[a, 12]]}}\nsections:"
    outline = OUTLINE.replace("sections:", data).replace("第一点", "'{{ rent.last.v }}'")
    (folder / "deck.yaml").write_text(outline, "utf-8")
    result = run("trace", "2")
    assert result.exit_code == 0
    assert "rent[a].v" in result.stdout
    assert json.loads(run("trace", "2", "deck.yaml", "--json").stdout)["entries"][0]["shown"] == "12"


@pytest.mark.usefixtures("folder")
def test_trace_of_no_slide_exits_with_1() -> None:
    result = run("trace", "9")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("no slide '9'")


def test_a_slide_is_traced_in_the_language_asked_for(folder: Path) -> None:
    (folder / "deck.yaml").write_text(
        "languages: [zh-CN, en]\ntitle: x\ndata: {use: {columns: [k, v], rows: [[a, 23000]]}}\nsections:\n"
        "  - slides:\n      - title: {zh-CN: '用了 {{ use.last.v }}', en: 'Used {{ use.last.v }}'}\n"
        "        points: [x]\n",
        "utf-8",
    )
    assert "2.3 万" in run("trace", "1").stdout
    assert "23,000" in run("trace", "1", "--lang", "en").stdout
