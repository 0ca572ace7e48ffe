"""`python -m fuzz TARGET --minutes N --seed S`: mutates cases for a while, keeps what led somewhere new, tells."""

import argparse
import sys
from pathlib import Path

from fuzz.campaign import Campaign
from fuzz.running import FINE, Runner
from fuzz.targets import TARGETS


def main() -> None:
    wanted = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    wanted.add_argument("target", choices=[*TARGETS, "all"])
    wanted.add_argument("--minutes", type=float, default=1.0, help="for each target")
    wanted.add_argument("--seed", type=int, default=0)
    wanted.add_argument("--case", type=Path, help="run this file alone, and tell what becomes of it")
    chosen = wanted.parse_args()
    if chosen.case:
        sys.exit(not alone(chosen.target, chosen.case))
    found = 0
    for name in TARGETS if chosen.target == "all" else [chosen.target]:
        campaign = Campaign(name, TARGETS[name], chosen.seed)
        campaign.run(chosen.minutes * 60)
        print(campaign.told(), flush=True)
        found += len(campaign.findings)
    sys.exit(bool(found))


def alone(name: str, case: Path) -> bool:
    """Whether a case ends well."""
    with Runner(TARGETS[name], traced=False) as runner:
        verdict = runner.run(case.read_bytes())
    print(f"{verdict.kind}: {verdict.key}\n{verdict.told}\n{verdict.seconds:.2f} s")
    return verdict.kind in FINE


if __name__ == "__main__":
    main()
