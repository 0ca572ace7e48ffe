"""What the check of a build says of a defect."""

from builder.verifying import faults
from tests.verifying.mutants import MUTANTS, made


def told(defect: str) -> str:
    """All that is said of the rich deck with this defect, a line each."""
    return "\n".join(faults(made(MUTANTS[defect])))
