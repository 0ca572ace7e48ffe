"""How commands end that do not end by themselves: a bug is told as one, a signal leaves nothing half done."""

import errno
import io
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

import click

from builder import __version__
from builder.cli.telling import TOOL, say
from builder.errors import FaultyDeckError

BUG = 70  # EX_SOFTWARE of sysexits.h
VARIABLE = "TALKDECK_DEBUG"
_STOPPING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # as far as the system knows them
_MOST = 5  # faults of a deck that are told
_AGAIN = 1.0  # seconds in which a second Ctrl-C is the first one, typed twice: what is half done is taken away then
_MACHINE = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EMFILE, errno.ENFILE}


class Commands(click.Group):
    """The commands, each of which ends in order whatever goes wrong in it."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Runs a command on a console whose code page may lack what an outline says."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        return super().main(*args, **extra)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Adds a command, which takes --debug like all others."""
        for command in cmd.commands.values() if isinstance(cmd, click.Group) else [cmd]:
            command.params.append(_debugging())
        super().add_command(cmd, name)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command that is asked for. A bug exits with 70, a signal with 128 and its number."""
        try:
            _check_folder()
            with stopping():
                return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click's own to tell; whoever read what we say may have gone
        except Exception as error:
            _hush()
            code = _tell(error, debug=bool(ctx.meta.get(VARIABLE) or os.environ.get(VARIABLE)))
            raise SystemExit(code) from None


@contextmanager
def stopping() -> Iterator[None]:
    """Lets signals end what runs by an exception, so that temporary files and processes are not left behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    stop = _Stop()
    known = [getattr(signal, name) for name in _STOPPING if hasattr(signal, name)]
    # What is ignored stays so: nohup wants it.
    before = {one: signal.signal(one, stop) for one in known if signal.getsignal(one) is not signal.SIG_IGN}
    try:
        yield
    finally:
        for one, handler in before.items():
            # Once all is in order again, another signal may end the process where it stands.
            signal.signal(one, signal.SIG_DFL if stop.asked else handler)


class _Stop:
    """What a signal does."""

    def __init__(self) -> None:
        self.asked = 0.0

    def __call__(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if self.asked and now - self.asked < _AGAIN:
            return
        self.asked = now
        raise SystemExit(128 + number)


def _check_folder() -> None:
    """Ends a command that is started in a folder which is gone: whatever it is to read or write cannot be found."""
    try:
        Path.cwd()
    except OSError:
        say("talkdeck: the folder it is started in is no longer there: change to another one", err=True)
        raise SystemExit(TOOL) from None


def _debugging() -> click.Option:
    def ask(context: click.Context, option: click.Parameter, given: bool) -> None:
        context.meta[VARIABLE] = given

    explained = f"Show the traceback of a bug; {VARIABLE}=1 does, too."
    return click.Option(["--debug"], is_flag=True, expose_value=False, is_eager=True, callback=ask, help=explained)


def _tell(error: Exception, *, debug: bool) -> int:
    """Says what nobody thought of, without a word of the outline; returns the exit code."""
    if isinstance(error, OSError) and error.errno in _MACHINE:
        say(f"talkdeck: the system fails: {(error.strerror or '').lower()}", err=True)
        return TOOL
    if debug:
        say("".join(traceback.format_exception(error)), err=True)
    import platform

    python = f"Python {platform.python_version()}, {sys.platform}"
    say(
        f"talkdeck: a bug in talkdeck, not in your outline: {type(error).__name__} {_place(error.__traceback__)}",
        err=True,
    )
    for fault in error.faults[:_MOST] if isinstance(error, FaultyDeckError) else ():
        say(f"  {fault}", err=True)
    say(f"  please report this line and: talkdeck {__version__}, {python}", err=True)
    if not debug:
        say("  --debug shows more, with what the outline says at that place", err=True)
    return BUG


def _place(trace: TracebackType | None) -> str:
    """Where in this program an error arose."""
    place = ""
    for frame, line in traceback.walk_tb(trace):
        _, ours, file = frame.f_code.co_filename.replace(os.sep, "/").rpartition("/builder/")
        place = f"in builder/{file}:{line}" if ours else place
    return place


def _hush() -> None:
    """Sends what is still to be written to a standard output that fails nowhere: Python would try again at its end."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        with suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
