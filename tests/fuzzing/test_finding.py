"""Findings are made small, gathered by what went wrong, and saved with what is told of them."""

from pathlib import Path

import pytest

from fuzz import campaign
from fuzz.campaign import Campaign
from fuzz.finding import Finding, save, smaller
from fuzz.mutating import in_text, packed, unpacked
from fuzz.running import Runner, Verdict
from fuzz.targets import Target


def stumble(data: bytes, folder: Path) -> list[str]:
    parts = unpacked(data)
    if b"!" in (parts.get("bad", b"") if parts else data):
        raise ValueError("an exclamation")
    return ["a question"] if b"?" in data else []


TARGET = Target(lambda: (b"a\nb\nc",), stumble, in_text(("!", "?")), ".txt")


def test_a_text_is_left_with_what_matters() -> None:
    data = b"first\nsecond ! line\nthird\n" * 3
    with Runner(TARGET, traced=False) as runner:
        assert smaller(data, runner, runner.run(data), data) == b"!"


def test_an_archive_is_left_with_the_parts_that_matter() -> None:
    seed = packed({"good": b"x", "bad": b"fine", "other": b"y"})
    data = packed({"good": b"changed", "bad": b"oh!", "other": b"y"})
    with Runner(TARGET, traced=False) as runner:
        assert unpacked(smaller(data, runner, runner.run(data), seed)) == {"bad": b"oh!"}


def test_a_finding_is_saved_once_with_what_is_told_of_it(tmp_path: Path) -> None:
    found = Finding(Verdict("failed", "ValueError at x", "Traceback …"), b"!", 3)
    path = save(tmp_path, found, ".txt")
    assert save(tmp_path, found, ".txt") == path
    assert path.read_bytes() == b"!"
    assert Path(f"{path}.told").read_text("utf-8") == "failed: ValueError at x\n3 cases\n\nTraceback …\n"


def test_a_campaign_finds_what_there_is_to_find(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(campaign, "FOLDER", tmp_path)
    found = Campaign("stumbling", TARGET, seed=1)
    found.run(60, most=150)
    assert {(one.verdict.kind, one.data) for one in found.findings.values()} == {("failed", b"!"), ("faulty", b"?")}
    assert found.told().startswith("stumbling: 15")
    assert len(list((tmp_path / "stumbling").iterdir())) == 4
