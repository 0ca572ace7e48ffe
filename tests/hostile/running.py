"""Runs a case as a user would, watched: in a process of its own that says what it opened and what it cost."""

import contextlib
import hashlib
import io
import json
import multiprocessing
import os
import resource
import signal
import site
import socketserver
import sys
import sysconfig
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.hostile.case import LISTENING, Case

ROOT = Path(__file__).parents[2]
OLD = b"an older deck"
SECRET = "root:x:0:0: nobody may read this"
MEMORY = 500  # megabytes
PATIENCE = 30.0  # seconds after which a case is ended; what it may take says the case

# Loaded once by the process that all cases are forked from; a command that starts anew takes 0.3 s more.
PRELOADED = [
    "tests.hostile.running", "builder.cli", "builder.build", "builder.templates.finding", "builder.content.tables",
    "PIL.Image", "PIL.PngImagePlugin", "PIL.JpegImagePlugin", "jinja2", "xlsxwriter", "lxml.etree",
]  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int | None  # None: it was ended, or it died
    said: str
    seconds: float  # of the processor: other tests run beside
    waited: float  # seconds by the clock
    megabytes: float
    strayed: tuple[str, ...]  # what it opened, listed or started where it has no business
    changed: tuple[str, ...]  # files that are other than before, out.pptx apart
    out: bytes


def run(case: Case, root: Path, mischief: Callable[[], object] | None = None) -> Outcome:
    """Makes the case's folder below `root`, beside one with a secret, and runs its command there.

    `mischief` is done before, watched as the command is: to see that the watch barks.
    """
    deck = root / "deck"
    (root / "outside").mkdir()
    (root / "outside" / "secret.txt").write_text(SECRET, "utf-8")
    deck.mkdir()
    (deck / "out.pptx").write_bytes(OLD)
    case.make(deck)
    for name in ("cache", "tmp"):
        (root / name).mkdir()
    before = _tree(root)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(root, case.arguments, theirs, mischief))
    started = time.monotonic()
    process.start()
    theirs.close()
    told = _received(ours, process.pid or 0)
    process.join(5)
    after = _tree(root)
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    out = deck / "out.pptx"
    return Outcome(
        code=told.get("code"),
        said=told.get("said", ""),
        seconds=told.get("seconds", 0.0),
        waited=time.monotonic() - started,
        megabytes=told.get("megabytes", 0.0),
        strayed=tuple(told.get("strayed", ())),
        changed=tuple(name for name in changed if name != "deck/out.pptx"),
        out=out.read_bytes() if out.is_file() else b"",
    )


def _received(ours: Connection, pid: int) -> dict[str, Any]:
    try:
        if ours.poll(PATIENCE):
            found: dict[str, Any] = json.loads(ours.recv_bytes())
            return found
    except EOFError:  # it died
        return {}
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    return {}


def _tree(root: Path) -> dict[str, str]:
    """What is in a folder, by name: kind, mode and content; what is kept between runs is nobody's concern."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if name.startswith("cache/"):
            continue
        status = path.lstat()
        ordinary = path.is_file() and not path.is_symlink() and status.st_size < 10_000_000
        content = hashlib.sha256(path.read_bytes()).hexdigest() if ordinary else ""
        found[name] = f"{status.st_mode:o} {status.st_size if ordinary else 0} {content}"
    return found


# ----------------------------------------------------------------------------------------------- in the forked process


def _child(root: Path, arguments: tuple[str, ...], theirs: Connection, mischief: Callable[[], object] | None) -> None:
    os.setpgrp()  # so that it can be ended with all that it starts
    deck = root / "deck"
    os.chdir(deck)
    os.environ.update(TALKDECK_CACHE=str(root / "cache"), TMPDIR=str(root / "tmp"), HOME=str(root / "outside"))
    os.environ.pop("XDG_CACHE_HOME", None)
    import tempfile

    tempfile.tempdir = None
    strayed: list[str] = []
    _watch(root, strayed)
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
    sys.stdout = sys.stderr = said
    if mischief:
        with contextlib.suppress(Exception):
            mischief()
    code = _command(arguments)
    said.flush()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    text = said.buffer.getvalue().decode()  # type: ignore[attr-defined]  # a BytesIO, as made above
    facts = {
        "code": code,
        "said": text,
        "seconds": sum(one.ru_utime + one.ru_stime for one in used),
        "megabytes": max(one.ru_maxrss for one in used) / 1024,
        "strayed": strayed,
    }
    theirs.send_bytes(json.dumps(facts).encode())
    os._exit(0)


def _command(arguments: tuple[str, ...]) -> int:
    from builder.cli import main

    try:
        main(list(arguments), prog_name="talkdeck")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except BaseException:  # as Python does with what nothing catches
        import traceback

        traceback.print_exc()
        return 70
    return 0


def _watch(root: Path, strayed: list[str]) -> None:
    """Writes down each file, folder, socket and program that is none of the deck's or the builder's own."""
    libraries = {sys.prefix, sys.base_prefix, sysconfig.get_path("stdlib"), *site.getsitepackages()}
    mine = tuple(str(Path(name).resolve()) for name in (*libraries, ROOT, root / "cache", root / "tmp"))
    deck = str((root / "deck").resolve())
    busy = False

    def hook(event: str, values: tuple[Any, ...]) -> None:
        nonlocal busy
        if busy or (event not in _WATCHED and not event.startswith("socket.")):
            return
        busy = True
        try:
            trouble = _stray(event, values, deck, mine)
            if trouble:
                strayed.append(trouble)
        finally:
            busy = False
        if event.startswith("socket."):
            raise PermissionError("no sockets here")

    sys.addaudithook(hook)
    opened = os.open

    def open_and_see(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        """Opens a file of a folder that is open already, of which the hook hears nothing but the last name."""
        handle = opened(path, flags, mode, dir_fd=dir_fd)
        if dir_fd is not None:
            trouble = _stray("open", (str(Path(f"/proc/self/fd/{handle}").readlink()), None, flags), deck, mine)
            strayed.extend([trouble] if trouble else [])
        return handle

    os.open = open_and_see


_WATCHED = {"open", "os.listdir", "os.scandir", "os.rename", "os.remove", "os.mkdir", "os.symlink", "os.link"}
_WATCHED |= {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "pickle.find_class", "ctypes.dlopen"}
_KNOWN_FILES = {"/dev/null", "/dev/urandom", "/etc/mime.types", "/proc/self/status"}


def _stray(event: str, values: tuple[Any, ...], deck: str, mine: tuple[str, ...]) -> str:
    if event.startswith("socket.") or event in ("os.system", "os.exec", "os.posix_spawn", "pickle.find_class"):
        return f"{event} {values[:2]}"
    if event == "subprocess.Popen":
        return "" if str(values[0]) == sys.executable else f"starts {values[0]}"
    if event in ("os.rename", "os.link", "os.symlink"):  # from, to
        there = _stray("os.mkdir", (values[1],), deck, mine)
        if there:
            return f"{event} to {there}"
    name = values[0]
    if not isinstance(name, str | bytes | os.PathLike):
        return ""  # an open file, or none
    path = os.path.realpath(os.fsdecode(name))
    inside = path == deck or path.startswith(f"{deck}/")
    if event == "open":
        writes = _writes(values)
        if inside:
            kept = Path(path).name
            return f"writes {path}" if writes and not (kept.startswith(".talkdeck-") or "/build" in path) else ""
    elif inside:
        return ""
    if path in _KNOWN_FILES or any(path == own or path.startswith(f"{own}/") for own in mine):
        return ""
    return f"{event} {path}"


def _writes(values: tuple[Any, ...]) -> bool:
    mode, flags = values[1], values[2]
    return any(mark in mode for mark in "wax+") if isinstance(mode, str) else bool(flags & (os.O_WRONLY | os.O_RDWR))


# ------------------------------------------------------------------------------------------------------- the listener


class Heard(list[str]):
    """What was said to a listener, and where it listens."""

    port = 0


@contextlib.contextmanager
def listening(port: int = LISTENING[1]) -> Iterator[Heard]:
    """Who comes to the address that hostile files name, as long as it lasts; 0 for any free port.

    Processes of the same run may listen at one address together: then one of them hears of whoever comes.
    """
    heard = Heard()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            heard.append(self.request.recv(200).decode("latin-1"))
            self.request.sendall(b"\n")

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = allow_reuse_port = True

    server = Server((LISTENING[0], port), Handler)
    heard.port = server.server_address[1]
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield heard
        server.shutdown()
