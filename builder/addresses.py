"""Addresses that a deck may link to: the web and mail, well formed."""

import re

SCHEMES = ("https://", "http://", "mailto:")
LONGEST = 2000  # PowerPoint asks to repair a file with longer ones

_UNWANTED = re.compile(r'[\s\\<>"{}|^`]')
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def trouble(address: str) -> str:
    """Why an address cannot be linked to, in a few words; empty when it can."""
    scheme = next((scheme for scheme in SCHEMES if address.lower().startswith(scheme)), "")
    if not scheme:
        return "it begins with none of https://, http:// and mailto:"
    if len(address) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    if _UNWANTED.search(address):
        return "it holds blanks or characters that stand for themselves nowhere"
    if scheme == "mailto:":
        return "" if _MAIL.fullmatch(address[len(scheme) :].split("?")[0]) else "it names no mail address"
    return _host_trouble(address)


def _host_trouble(address: str) -> str:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "its host or port is malformed"
    return "" if parts.hostname and (port is None or port > 0) else "it names no host"
