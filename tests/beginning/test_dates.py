import pytest

from builder.beginning.dates import iso_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026", "2026"),
        ("2026 年", "2026"),
        ("2026-1-5", "2026-01-05"),
        ("2026/01", "2026-01"),
        ("2026.1.5", "2026-01-05"),
        ("2026年1月", "2026-01"),
        ("2026 年 1 月 5 日", "2026-01-05"),
        ("January 2026", "2026-01"),
        ("Sept. 2026", "2026-09"),
        ("5 May 2026", "2026-05-05"),
        ("May 5th, 2026", "2026-05-05"),
        ("February 30, 2026", ""),
        ("2026-13", ""),
        ("Marble 2026", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_dates_become_iso_dates(text: str, expected: str) -> None:
    assert iso_date(text) == expected
