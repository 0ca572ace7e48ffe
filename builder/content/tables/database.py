"""DuckDB, asked from outside: a process with bounds, started when a table wants it, ended when it takes too long."""

import json
import os
import subprocess
import sys
import threading
import time
from datetime import date, datetime
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any

from builder.content.processes import environment
from builder.content.tables import database_process
from builder.content.tables.data import CELL_LIMIT, COLUMN_LIMIT, ROW_LIMIT, SIZE_LIMIT
from builder.errors import ToolError

INSTALL = "pip install 'talkdeck[data]'"
SECONDS = 5.0  # for a question
ALL_SECONDS = 30.0  # for all questions of a deck
VARIABLE = "TALKDECK_QUERY_SECONDS"  # of the environment: fewer seconds for a question
_START = 60.0  # seconds: a cold disk may take long to read the library
_GRACE = 3.0  # seconds beyond the process's own bound, after which it is ended


class MissingError(Exception):
    """DuckDB is not installed."""


class QueryError(Exception):
    """DuckDB refused: the kind of error, DuckDB's words, and the byte of the query it is about, -1 for none."""

    def __init__(self, kind: str, message: str = "", position: int = -1) -> None:
        super().__init__(message)
        self.kind, self.message, self.position = kind, message, position


class Database:
    """Answers questions about queries and Parquet files; to be closed. Raises MissingError, QueryError, ToolError."""

    def __init__(self, seconds: float | None = None, grace: float = _GRACE) -> None:
        self.seconds = patience() if seconds is None else seconds
        self._grace = grace
        self._left = ALL_SECONDS
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ready = False

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def start(self) -> None:
        """Starts the process without waiting: it reads the library while other files are read."""
        library = find_spec("duckdb")
        if self._process is not None or library is None or library.origin is None:
            return
        # -I: no path but Python's own; where the library lies is told, as it may lie in a user's folder.
        command = [sys.executable, "-I", database_process.__file__, str(Path(library.origin).parent.parent)]
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
                cwd=Path(sys.executable).anchor,  # away from the deck's folder
            )
        except OSError as error:
            raise ToolError(f"cannot start DuckDB: {error.strerror}") from None
        self._is_ready = False

    def parse(self, query: str) -> dict[str, Any]:
        """The kinds of a query's statements, its `parameters`, and the JSON text of a SELECT's `tree`."""
        return self._ask({"parse": query})

    def query(self, query: str, tables: list[dict[str, Any]]) -> tuple[list[str], list[list[Any]]]:
        """The columns and rows that a SELECT gives."""
        return _result(self._ask({"query": query, "tables": tables, "bounds": self._bounds()}))

    def parquet(self, path: Path) -> tuple[list[str], list[list[Any]]]:
        """The columns and rows of a Parquet file."""
        return _result(self._ask({"parquet": str(path), "bounds": self._bounds()}))

    def _bounds(self) -> dict[str, float]:
        """What a result may take at most."""
        sizes = {"rows": ROW_LIMIT, "columns": COLUMN_LIMIT, "cells": CELL_LIMIT, "size": SIZE_LIMIT}
        return {"seconds": max(0.01, min(self.seconds, self._left)), **sizes}

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        self.start()
        if self._process is None:
            raise MissingError
        if not self._is_ready:
            self._hear(_START)
            self._is_ready = True
        if self._left <= 0:
            raise QueryError("spent")
        started = time.monotonic()
        try:
            self._tell(request)
            return self._hear(min(self.seconds, self._left) + self._grace)
        except OSError:  # it died since
            self.close()
            raise QueryError("died") from None
        except QueryError as error:
            if error.kind != "INTERRUPT":
                raise
            raise QueryError("spent" if self._left < self.seconds else "INTERRUPT", f"{self.seconds:g}") from None
        finally:
            self._left -= time.monotonic() - started

    def _tell(self, request: dict[str, Any]) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        self._process.stdin.flush()

    def _hear(self, seconds: float) -> dict[str, Any]:
        """The next answer. A process that gives none in time, or dies of what it was asked, is ended."""
        assert self._process is not None
        assert self._process.stdout is not None
        is_late = threading.Event()
        process = self._process

        def end() -> None:
            is_late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            line = self._process.stdout.readline()
        finally:
            timer.cancel()
        if not line:
            self.close()
            raise QueryError("INTERRUPT" if is_late.is_set() else "died")
        answer: dict[str, Any] = json.loads(line, object_hook=_unmarked)
        if answer.get("trouble") == "missing":
            raise MissingError
        if "trouble" in answer:
            raise QueryError(answer["trouble"], answer["message"], answer.get("position", -1))
        return answer


def patience() -> float:
    """How many seconds a question may take: five, or fewer where the environment says so."""
    try:
        return max(0.1, min(float(os.environ.get(VARIABLE, "")), SECONDS))
    except ValueError:
        return SECONDS


def _result(answer: dict[str, Any]) -> tuple[list[str], list[list[Any]]]:
    return answer["columns"], answer["rows"]


def _unmarked(marked: dict[str, Any]) -> Any:
    """Values that JSON has no word for."""
    if len(marked) == 1:
        ((kind, value),) = marked.items()
        if kind == "moment":
            return datetime.fromisoformat(value)
        if kind == "day":
            return date.fromisoformat(value)
        if kind == "decimal":
            return Decimal(value)
        if kind == "other":
            return Unfit(value)
    return marked


class Unfit:
    """A value that no cell can hold, by the name of its kind."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
