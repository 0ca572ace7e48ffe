"""Addresses that a deck may link to."""

import pytest

from builder.addresses import LONGEST, trouble


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org:8080/a?b=c#d",
        "https://例子.测试/路径",
        "mailto:a@example.org?subject=x",
    ],
)
def test_web_and_mail_are_linked_to(address: str) -> None:
    assert trouble(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc",
        "ftp://example.org",
        "https://",
        "http://[bad",
        "https://h:99999/",
        "https://a\\b",
        "https://a b",
        "mailto:",
        "mailto:nobody",
        "https://example.org/" + "a" * LONGEST,
    ],
)
def test_others_are_not(address: str) -> None:
    assert trouble(address)
