"""`python -m fuzz.guided TARGET --minutes N`: as `python -m fuzz`, led by atheris, which has to be installed.

atheris counts the branches that a case takes and keeps the cases that take new ones; mutations are the same. Cases run
in this process, so one that kills it ends the fuzzing; libFuzzer leaves it in the folder of findings.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fuzz.campaign import Campaign
    from fuzz.running import Verdict

_GIVEN_UP = 20  # seconds for a case
_MEMORY = 3_000  # megabytes for the process


def main() -> None:
    wanted = argparse.ArgumentParser(prog="python -m fuzz.guided", description=__doc__)
    wanted.add_argument("target")
    wanted.add_argument("--minutes", type=float, default=1.0)
    wanted.add_argument("--seed", type=int, default=1)
    chosen = wanted.parse_args()
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

    with atheris.instrument_imports(include=["builder"]):
        from fuzz.campaign import FOLDER, Campaign
        from fuzz.targets import TARGETS

        target = TARGETS[chosen.target]
        campaign = Campaign(chosen.target, target, chosen.seed)
        session = _Session(campaign, chosen.minutes * 60)
        with tempfile.TemporaryDirectory() as corpus:
            for number, data in enumerate(campaign.seeds):
                (Path(corpus) / str(number)).write_bytes(data)
            found = FOLDER / chosen.target
            found.mkdir(parents=True, exist_ok=True)
            options = (
                f"-artifact_prefix={found}/", f"-timeout={_GIVEN_UP}", f"-rss_limit_mb={_MEMORY}",
                f"-seed={chosen.seed}", "-max_len=1000000", "-len_control=0", "-verbosity=0",
            )  # fmt: skip
            atheris.Setup([sys.argv[0], *options, corpus], session.take, custom_mutator=session.mutated)
            atheris.Fuzz()


class _Session:
    """Takes cases from atheris until the time is over."""

    def __init__(self, campaign: "Campaign", seconds: float) -> None:
        self._campaign = campaign
        self._home = Path(tempfile.mkdtemp(prefix="fuzz-"))
        self.judged(campaign.seeds[0])  # what is imported late is not the first case's to answer for
        self._started = time.monotonic()
        self._end = self._started + seconds

    def judged(self, data: bytes) -> "Verdict":
        from fuzz.running import judged_in

        return judged_in(self._campaign.target, data, self._home)

    def take(self, data: bytes) -> None:
        campaign = self._campaign
        campaign.count(data, self.judged(data))
        if time.monotonic() > self._end:
            campaign.seconds = time.monotonic() - self._started
            print(campaign.told(), flush=True)
            os._exit(bool(campaign.findings))

    def mutated(self, data: bytes, largest: int, seed: int) -> bytes:
        seeds: Any = self._campaign.seeds
        return self._campaign.target.mutate(data, seeds, Random(seed))[:largest]


if __name__ == "__main__":
    main()
