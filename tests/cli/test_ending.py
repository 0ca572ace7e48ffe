import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from builder import __version__
from builder.cli import main
from builder.cli.ending import Commands, stopping
from builder.errors import FaultyDeckError
from tests.outlines import ROOT

SECRET = "nothing anybody should read"


@click.group(cls=Commands)
def program() -> None:
    """A program whose commands go wrong."""


def failing(error: BaseException) -> click.Command:
    def fail() -> None:
        raise error

    return click.Command("fail", callback=fail)


def ended(error: BaseException, *arguments: str, debug: str = "") -> Result:
    program.add_command(failing(error), "fail")
    return CliRunner(env={"TALKDECK_DEBUG": debug}).invoke(program, ["fail", *arguments])


@pytest.mark.parametrize("error", [KeyError(SECRET), RuntimeError(SECRET), MemoryError(), RecursionError(SECRET)])
def test_a_bug_is_told_as_one_without_a_word_of_the_outline(error: Exception) -> None:
    result = ended(error)
    assert (result.exit_code, result.stdout) == (70, "")
    first, second, third = result.stderr.splitlines()
    assert first.startswith(f"talkdeck: a bug in talkdeck, not in your outline: {type(error).__name__} in builder/cli/")
    assert f"talkdeck {__version__}, Python 3." in second
    assert third.startswith("  --debug shows more")
    assert SECRET not in result.stderr


def test_a_faulty_deck_is_reported_by_part_and_rule_and_debugging_shows_what_is_quoted() -> None:
    error = FaultyDeckError(
        f"slide1.xml: an object has no alt text -- '{SECRET}'", ("slide1.xml: an object has no alt text",)
    )
    reported = ended(error).stderr
    assert "\n  slide1.xml: an object has no alt text\n" in reported
    assert SECRET not in reported
    assert SECRET in ended(error, "--debug").stderr


def test_debugging_shows_the_traceback() -> None:
    for told in (ended(KeyError(SECRET), "--debug"), ended(KeyError(SECRET), debug="1")):
        assert told.exit_code == 70
        assert f"KeyError: '{SECRET}'" in told.stderr
        assert "Traceback" in told.stderr


def test_a_traceback_does_not_act_on_the_terminal() -> None:
    assert "\x1b" not in ended(ValueError("\x1b[2J"), "--debug").stderr


@pytest.mark.parametrize("number", [5, 28, 30])
def test_a_system_that_fails_is_no_bug(number: int) -> None:
    result = ended(OSError(number, os.strerror(number)))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"talkdeck: the system fails: {os.strerror(number).lower()}\n"


def test_a_file_nobody_looked_for_is_a_bug() -> None:
    assert ended(FileNotFoundError(2, "No such file")).exit_code == 70


def test_what_click_knows_stays_clicks() -> None:
    assert ended(click.UsageError("no")).exit_code == 2
    assert ended(click.exceptions.Exit(3)).exit_code == 3
    assert ended(SystemExit(4)).exit_code == 4


@pytest.mark.parametrize("name", ["build", "check", "init", "layouts", "schema", "themes", "trace"])
def test_every_command_may_be_debugged(name: str) -> None:
    assert "--debug" in CliRunner().invoke(main, [name, "--help"]).output


def test_those_of_a_group_too() -> None:
    assert "--debug" in CliRunner().invoke(main, ["template", "inspect", "--help"]).output


def test_handlers_of_signals_are_put_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    assert ended(SystemExit(0)).exit_code == 0
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_second_signal_does_not_disturb_what_the_first_one_puts_in_order() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # shells ignore it for what runs behind
    try:
        with stopping():
            handler = signal.getsignal(signal.SIGINT)
            assert callable(handler)
            with pytest.raises(SystemExit) as end:
                handler(signal.SIGINT, None)
            handler(signal.SIGINT, None)
            handler(signal.SIGTERM, None)
        assert end.value.code == 130
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, before if number == signal.SIGINT else signal.SIG_DFL)


def test_what_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stopping():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def shell(command: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """What comes of a line typed into bash, in which `talkdeck` is the command."""
    talkdeck = f"talkdeck() {{ '{sys.executable}' -m builder \"$@\"; }}; set -o pipefail; {command}"
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(["bash", "-c", talkdeck], cwd=folder, env=variables, capture_output=True, timeout=60)


def test_a_reader_that_has_gone_is_no_trouble(tmp_path: Path) -> None:
    told = shell("talkdeck schema | head -c 1", tmp_path)
    assert (told.stdout, told.stderr) == (b"{", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_an_output_that_is_full_is_told(tmp_path: Path) -> None:
    told = shell("talkdeck layouts > /dev/full", tmp_path)
    assert (told.returncode, told.stderr) == (2, b"talkdeck: the system fails: no space left on device\n")


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
    ids=["C", "cp1252"],
)
def test_any_console_is_told_what_is_wrong(variables: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "稿子.yaml").write_text("title: 稿\nsections: [{slides: [{title: 😀 \\e[2J, pionts: x}]}]\n", "utf-8")
    told = shell("talkdeck build *.yaml", tmp_path, **variables)
    assert told.returncode == 1
    assert b"Traceback" not in told.stderr
    assert b":2:" in told.stderr


def test_nothing_acts_on_the_terminal(tmp_path: Path) -> None:
    name = "a\x1b[31m\u202eb\nc.yaml"
    (tmp_path / name).write_text('title: "\\e[2J \\u202e \\x9b31m"\nsections: x\n"\\e]0;x\\a": y\n', "utf-8")
    told = shell("talkdeck build *.yaml", tmp_path)
    assert told.returncode == 1
    assert not [mark for mark in ("\x1b", "\x07", "\x9b", "\u202e") if mark in told.stderr.decode()]
    assert "a\\u001b[31m\\u202eb c.yaml:1:8:" in told.stderr.decode()
