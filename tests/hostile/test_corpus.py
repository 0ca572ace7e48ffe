"""Every hostile case, through the command: one problem at its place, the older deck untouched, nothing strayed."""

import re
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

from tests.draw import package_rules
from tests.hostile import mischief, running
from tests.hostile.case import Case, outline

FOLDER = Path(__file__).parent
FAMILIES = sorted(
    path.stem
    for path in FOLDER.glob("*.py")
    if re.search("^CASES\\b", path.read_text("utf-8"), re.MULTILINE) and path.stem != "test_corpus"
)
CASES: tuple[Case, ...] = tuple(case for name in FAMILIES for case in import_module(f"tests.hostile.{name}").CASES)
SOUND = (
    "title: A deck\nlanguage: en\nsections:\n  - title: One\n    slides:\n      - title: A slide\n        points: [a]\n"
)


@pytest.fixture(scope="module", autouse=True)
def _nobody_comes() -> Iterator[None]:
    with running.listening() as heard:
        yield
    assert heard == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.id}-{case.name}")
def test_nothing_hostile_gets_in(case: Case, tmp_path: Path) -> None:
    assert faults(case, running.run(case, tmp_path)) == []


SLOWNESS = 6  # times by which other tests beside may slow a case down


def faults(case: Case, outcome: running.Outcome) -> list[str]:
    """What is wrong with what became of a case."""
    found = [f"strays: {one}" for one in outcome.strayed] + [f"changed: {one}" for one in outcome.changed]
    if outcome.seconds > case.seconds:
        found.append(f"{outcome.seconds:.1f} s, more than {case.seconds}")
    if outcome.waited > case.seconds * SLOWNESS:
        found.append(f"waits {outcome.waited:.1f} s")
    if outcome.megabytes > running.MEMORY:
        found.append(f"{outcome.megabytes:.0f} MB")
    if "Traceback" in outcome.said or running.SECRET in outcome.said:
        found.append("a traceback, or a secret")
    problems = [line for line in outcome.said.splitlines() if line.startswith(("deck.yaml", "talkdeck:", case.expects))]
    if not case.expects:
        if outcome.code != 0:
            return [*found, f"exit code {outcome.code}: {outcome.said[:600]}"]
        built = outcome.out if case.arguments[0] == "build" else b""
        found += [*package_rules.check(built), *case.proves(built)] if built else []
        return found if case.warns in outcome.said else [*found, f"not warned: {outcome.said[:600]}"]
    if outcome.code != case.code:
        found.append(f"exit code {outcome.code}")
    if outcome.out != running.OLD:
        found.append("the older deck is gone")
    if len(problems) != 1 or not problems[0].startswith(case.expects):
        found.append(f"said {outcome.said[:800]!r}, not {case.expects!r}")
    return found


def test_there_are_cases_of_every_threat() -> None:
    assert len(CASES) >= 120
    assert [name for name, count in Counter(case.name for case in CASES).items() if count > 1] == []
    wanted = {
        f"{kind}{n}" for kind, most in (("Y", 10), ("J", 10), ("P", 5), ("I", 9), ("T", 11)) for n in range(1, most + 1)
    }
    wanted |= {"D1", "D2", "D3", "D4", "D5", "D6", "D7"}
    assert sorted(wanted - {case.id for case in CASES}) == []


# ----------------------------------------------------------------------------------- the watch itself: it must bark


def test_a_sound_deck_is_built(tmp_path: Path) -> None:
    case = Case("", "sound", outline(SOUND))
    outcome = running.run(case, tmp_path)
    assert faults(case, outcome) == []
    assert outcome.out != running.OLD


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (mischief.read_a_secret, "strays: open"),
        (mischief.read_a_secret_step_by_step, "secret.txt"),
        (mischief.move_a_file_out, "strays: os.rename to"),
        (mischief.look_around, "strays: os.listdir"),
        (mischief.write_beside, "strays: writes"),
        (mischief.overwrite, "changed: deck/deck.yaml"),
        (mischief.leave_litter, "changed: tmp/litter"),
        (mischief.call_home, "strays: socket"),
        (mischief.start_a_program, "strays: starts true"),
        (mischief.take_memory, " MB"),
        (mischief.take_time, " s, more than 2"),
        (mischief.wait, "waits 1"),
        (mischief.die, "exit code None"),
    ],
)
def test_the_watch_barks(done: Callable[[], object], said: str, tmp_path: Path) -> None:
    case = Case("", "sound", outline(SOUND))
    assert said in "; ".join(faults(case, running.run(case, tmp_path, done)))


def test_the_listener_hears() -> None:
    with running.listening(0) as heard, socket.create_connection(("127.0.0.1", heard.port)) as connection:
        connection.sendall(b"GET / HTTP/1.0")
        connection.recv(1)
    assert heard == ["GET / HTTP/1.0"]
