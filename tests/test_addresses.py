"""Addresses that a deck may link to."""

import pytest

from builder.addresses import LONGEST, encoded, trouble


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org:8080/a?b=c#d",
        "https://例子.测试/路径",
        "mailto:a@example.org?subject=x",
        "mailto:a@example.org?cc=b@example.org&body=%E5%A5%BD",
        "https://[2001:db8::1]:8080/a",
        "https://192.0.2.1/",
        "https://a_b.example.org./x?y=[z]".replace("[z]", "z"),
        "HTTPS://EXAMPLE.ORG/A",
        "https://example.org/" + "a" * (LONGEST - 20),
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
        "mailto:a@example.org?attach=/etc/passwd",
        "mailto:a@example.org,b@example.org",
        "data:text/html,x",
        "vbscript:x",
        "ms-excel:ofe|u|https://example.org",
        "search-ms:query=x",
        "\\\\host\\share",
        "//host/share",
        "https://user:secret@example.org/",
        "https://example.org@evil.example/",
        "https://example.org/%zz",
        "https://example.org/%",
        "https://example.org/a\x00b",
        "https://example.org/\u202egnp.exe",
        "https://exam\u200bple.org/",
        "https://example.org/\ud83d",
        "https://a..b/",
        "https://-a.example/",
        "https://" + "a" * 64 + ".example/",
        "https://[::g]/",
        "https://example.org/[a]",
        "https://example.org:0/",
        "https://example.org/" + "好" * (LONGEST // 3),
        "https://example.org/" + "a" * LONGEST,
    ],
)
def test_others_are_not(address: str) -> None:
    assert trouble(address)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a?b=c%20d#e", "https://example.org/a?b=c%20d#e"),
        ("https://例子.测试/路径", "https://xn--fsqu00a.xn--0zwm56d/%E8%B7%AF%E5%BE%84"),
        ("https://例子.测试:81/a?b=好#尾", "https://xn--fsqu00a.xn--0zwm56d:81/a?b=%E5%A5%BD#%E5%B0%BE"),
        ("mailto:a@example.org?subject=你好", "mailto:a@example.org?subject=%E4%BD%A0%E5%A5%BD"),
        ("#封面", "#封面"),
    ],
)
def test_a_package_holds_them_in_ascii(address: str, expected: str) -> None:
    assert encoded(address) == expected
    assert encoded(expected) == expected


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("https://a/b|c", "it holds |, for which %7C is written"),
        ("https://a/b c", "it holds a blank, for which %20 is written"),
        ("https://a/b\u200fc", "it holds blanks or characters that stand for themselves nowhere"),
    ],
)
def test_what_is_written_in_place_of_a_character_is_told(address: str, why: str) -> None:
    assert trouble(address) == why
