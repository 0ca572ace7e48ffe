"""Whatever a case does to its process, it is told what that was."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.errors import NOWHERE, DeckError, Problem, ToolError
from fuzz import running
from fuzz.mutating import in_bytes
from fuzz.running import Runner
from fuzz.targets import TARGETS, Target

HELD: list[bytes] = []


def act(data: bytes, folder: Path) -> list[str]:
    """Does what a case says."""
    assert folder.is_dir()
    assert not list(folder.iterdir())
    (folder / "left").write_bytes(data)
    match data:
        case b"refused":
            raise DeckError((Problem(NOWHERE, "line 3 says 'x'"),))
        case b"tool":
            raise ToolError("no disk")
        case b"failed":
            raise KeyError("x")
        case b"deep":
            return act_deep(1)
        case b"faulty":
            return ["slide 7 is wrong"]
        case b"slow":
            started = time.process_time()
            while time.process_time() - started < 0.6:
                pass
        case b"large":
            HELD.append(b"x" * 60_000_000)
        case b"dead":
            os.kill(os.getpid(), signal.SIGKILL)
    return []


def act_deep(depth: int) -> list[str]:
    return act_deep(depth + 1)


TARGET = Target(lambda: (b"fine",), act, in_bytes)


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    """With limits that are quickly reached."""
    with pytest.MonkeyPatch.context() as patch, Runner(TARGET) as found:
        patch.setattr(running, "SECONDS", 0.3)
        patch.setattr(running, "BYTES", 50_000_000)
        yield found


@pytest.mark.parametrize(
    ("data", "kind", "key"),
    [
        (b"fine", "built", ""),
        (b"refused", "refused", "line  says "),
        (b"tool", "refused", "no disk"),
        (b"failed", "failed", "KeyError at "),
        (b"deep", "failed", "RecursionError at "),
        (b"faulty", "faulty", "slide  is wrong"),
        (b"large", "large", "large"),
        (b"slow", "slow", "slow"),
        (b"dead", "dead", "exit -9"),
        (b"fine again", "built", ""),
    ],
)
def test_it_is_told_what_a_case_did(runner: Runner, data: bytes, kind: str, key: str) -> None:
    found = runner.run(data)
    assert (found.kind, found.key[: len(key)]) == (kind, key)


def test_a_case_that_goes_where_none_went_before_is_news() -> None:
    with Runner(TARGET) as runner:
        assert [runner.run(data).news for data in (b"refused", b"refused", b"tool", b"tool")] == [True, False] * 2


@pytest.mark.parametrize("name", [name for name in TARGETS if name not in ("deck", "parquet")])
def test_a_target_ends_well_with_its_first_seeds(name: str) -> None:
    with Runner(TARGETS[name], traced=False) as runner:
        assert {runner.run(data).kind for data in TARGETS[name].seeds()[:2]} <= {"built", "refused"}
