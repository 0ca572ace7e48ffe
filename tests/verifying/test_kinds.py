"""Relationships that lead to the wrong part, or are used for something else."""

import pytest

from tests.verifying.telling import told


@pytest.mark.parametrize(
    ("defect", "said"),
    [
        ("relationship-missing-of-a-layout", "0 relationships of the kind slideLayout"),
        ("relationship-to-a-missing-picture", "leads to"),
        ("relationship-layout-outside", "leads outside to what is no address -- it is no link"),
        ("relationship-unused-picture", "is named by nothing"),
        ("relationship-unused-chart", "belongs to 2 parts"),
        ("orphan-picture", "nothing leads to it"),
        ("link-to-a-file", "leads outside to what is no address -- it begins with none of https://, http:// and m"),
        (
            "action-runs-a-program",
            "a link does something else than its target wants -- https://example.org/a?b=1&c=2, ppaction://program",
        ),
        ("jump-without-action", "a link does something else than its target wants -- "),
        ("jump-to-a-layout", "hlinkClick names"),
        ("slide-that-is-the-notes-master", "sldId names"),
    ],
)
def test_a_defect_is_told_for_what_it_is(defect: str, said: str) -> None:
    assert said in told(defect)
