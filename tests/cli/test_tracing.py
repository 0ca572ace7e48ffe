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
