"""What fuzzing found: each once, as small as it gets, in a folder."""

import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from fuzz.mutating import packed, unpacked
from fuzz.running import Runner, Verdict, alike

TRIES = 400  # to make a case smaller
SECONDS = 30.0


@dataclass(frozen=True)
class Finding:
    """A case that went wrong, and how often one like it did."""

    verdict: Verdict
    data: bytes
    count: int = 1


def smaller(data: bytes, runner: Runner, verdict: Verdict, seed: bytes) -> bytes:
    """A case that comes to the same, without most of what does not matter."""
    trying = _Trying(runner, verdict)
    parts = unpacked(data)
    if parts:
        return _fewer_changes(data, parts, unpacked(seed), trying)
    for mark in (b"\n", b""):
        data = _fewer_pieces(data, mark, trying)
    return data


class _Trying:
    """Whether a smaller case comes to the same; for so many cases and so long, then none is tried."""

    def __init__(self, runner: Runner, verdict: Verdict) -> None:
        self._runner = runner
        self._verdict = verdict
        self._tries = TRIES
        self._end = time.monotonic() + SECONDS

    @property
    def over(self) -> bool:
        return self._tries <= 0 or time.monotonic() > self._end

    def __call__(self, data: bytes) -> bool:
        self._tries -= 1
        return not self.over and alike(self._runner.run(data), self._verdict)


def _fewer_pieces(data: bytes, mark: bytes, holds: _Trying) -> bytes:
    """Leaves out runs of lines, or of bytes, from long ones to short ones."""
    pieces = data.split(mark) if mark else [data[index : index + 1] for index in range(len(data))]
    length = len(pieces) // 2
    while length and not holds.over:
        start = 0
        while start < len(pieces) and not holds.over:
            fewer = pieces[:start] + pieces[start + length :]
            if fewer and holds(mark.join(fewer)):
                pieces = fewer
            else:
                start += length
        length //= 2
    return mark.join(pieces)


def _fewer_changes(data: bytes, parts: dict[str, bytes], seed: dict[str, bytes], holds: _Trying) -> bytes:
    """Takes changes of parts back, then leaves parts out."""
    for name in sorted(parts.keys() | seed.keys()):
        if parts.get(name) != seed.get(name):
            fewer = {**parts, name: seed[name]} if name in seed else {key: parts[key] for key in parts if key != name}
            if holds(packed(fewer)):
                parts = fewer
    for name in list(parts):
        fewer = {key: value for key, value in parts.items() if key != name}
        if fewer and holds(packed(fewer)):
            parts = fewer
    return packed(parts)


def save(folder: Path, finding: Finding, ending: str) -> Path:
    """Writes a case, and what is told of it beside it; the name is the finding's own."""
    folder.mkdir(parents=True, exist_ok=True)
    name = sha256(f"{finding.verdict.kind} {finding.verdict.key}".encode()).hexdigest()[:10]
    path = folder / f"{finding.verdict.kind}-{name}{ending}"
    path.write_bytes(finding.data)
    told = f"{finding.verdict.kind}: {finding.verdict.key}\n{finding.count} cases\n\n{finding.verdict.told}\n"
    path.with_name(f"{path.name}.told").write_text(told, "utf-8", "backslashreplace")
    return path
