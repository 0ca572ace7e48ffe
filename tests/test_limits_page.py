"""The page of limits says what the code does."""

import re
from importlib import import_module

import pytest

from tests.outlines import ROOT

PAGE = (ROOT / "docs/limits.md").read_text("utf-8")
ROW = re.compile(
    r"^\| (?P<what>[^|]+) \| (?P<said>[^|]+) \|.*<!-- (?P<module>[\w.]+)\.(?P<name>[A-Z_]+) -->", re.MULTILINE
)
TIMES = {"": 1, "seconds": 1, "MB": 1_000_000, "million": 1_000_000}


@pytest.mark.parametrize("row", tuple(ROW.finditer(PAGE)), ids=lambda row: f"{row['module']}.{row['name']}")
def test_a_limit_is_what_the_page_says(row: re.Match[str]) -> None:
    number, _, unit = row["said"].strip().partition(" ")
    constant = getattr(import_module(f"builder.{row['module']}"), row["name"])
    assert float(number.replace(",", "")) * TIMES[unit] == constant


def test_the_page_tells_many() -> None:
    assert len(ROW.findall(PAGE)) == PAGE.count("<!-- ") >= 70
