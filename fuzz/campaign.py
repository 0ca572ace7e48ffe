"""The fuzzing of one target: cases are counted, findings gathered, and what led somewhere new is mutated again."""

import time
from collections import Counter
from pathlib import Path
from random import Random

from fuzz.finding import Finding, save, smaller
from fuzz.running import FINE, Runner, Verdict, alike
from fuzz.targets import Target

FOLDER = Path("build/fuzz")
MOST_KEPT = 2_000
LARGER = 30  # cases larger than so many times the largest seed are not kept


class Campaign:
    """What is known of a target so far."""

    def __init__(self, name: str, target: Target, seed: int) -> None:
        self.name = name
        self.target = target
        self.seeds = target.seeds()
        self.corpus: list[tuple[bytes, bytes]] = [(data, data) for data in self.seeds]  # each with its seed
        self.counts: Counter[str] = Counter()
        self.ways: set[str] = set()
        self.findings: dict[str, Finding] = {}
        self.slowest = 0.0
        self.seconds = 0.0
        self._chance = Random(f"{name} {seed}")

    def run(self, seconds: float, most: int | None = None) -> None:
        """Runs the seeds, then mutants of what is in the corpus, for so long or so many."""
        started = time.monotonic()
        largest = LARGER * max(map(len, self.seeds))
        with Runner(self.target) as runner:
            for data in self.seeds:
                self.count(data, runner.run(data), data, runner)
            while time.monotonic() - started < seconds and (most is None or self.counts.total() < most):
                old, origin = self._one()
                data = self.target.mutate(old, [self._chance.choice(self.corpus)[0]], self._chance)
                verdict = runner.run(data)
                self.count(data, verdict, origin, runner)
                if verdict.news and len(data) <= largest and len(self.corpus) < MOST_KEPT:
                    self.corpus.append((data, origin))
        self.seconds = time.monotonic() - started

    def _one(self) -> tuple[bytes, bytes]:
        """A case of the corpus; the newest are asked more often."""
        if self._chance.random() < 0.3:
            return self._chance.choice(self.corpus[-50:])
        return self._chance.choice(self.corpus)

    def count(self, data: bytes, verdict: Verdict, origin: bytes = b"", runner: Runner | None = None) -> None:
        """Takes note of what became of a case; a finding that comes again is made smaller, if there is a runner."""
        self.counts[verdict.kind] += 1
        self.ways.add(verdict.key)
        self.slowest = max(self.slowest, verdict.seconds)
        name = f"{verdict.kind} {verdict.key}"
        if verdict.kind in FINE:
            return
        if known := self.findings.get(name):
            self.findings[name] = Finding(known.verdict, known.data, known.count + 1)
            return
        if runner and not alike(runner.run(data), verdict):
            self.ways.add(f"{name}, once")
            return
        self.findings[name] = Finding(verdict, smaller(data, runner, verdict, origin) if runner else data)
        save(FOLDER / self.name, self.findings[name], self.target.ending)

    def told(self) -> str:
        """What came of it."""
        cases = self.counts.total()
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in self.counts.most_common())
        lines = [
            f"{self.name}: {cases:,} cases in {self.seconds:.0f} s ({cases / max(self.seconds, 0.001):.1f}/s), {kinds}",
            f"  {len(self.ways):,} ways to end, the slowest case {self.slowest:.2f} s, {len(self.corpus):,} cases kept",
        ]
        for name, finding in sorted(self.findings.items()):
            path = save(FOLDER / self.name, finding, self.target.ending)
            lines.append(f"  {name} ({finding.count}×, {len(finding.data):,} bytes): {path}")
        return "\n".join(lines)
