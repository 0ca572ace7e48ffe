"""Addresses that a deck may link to: the web and mail, well formed, leading where they seem to lead."""

import re
from urllib.parse import SplitResult, quote, urlsplit

SCHEMES = ("https://", "http://", "mailto:")
LONGEST = 2000  # PowerPoint asks to repair a file with longer ones
HEADERS = frozenset({"subject", "body", "cc", "bcc"})  # of a mail; some programs attach a file that an address names

# Blanks, control characters and lone surrogates, what is not seen or turns the direction of writing (UAX #9), and
# what stands for itself in no address (RFC 3986, 2).
_UNWANTED = re.compile(
    '[\\s\\\\<>"{}|^`\x00-\x20\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]'
)
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_MAIL = re.compile(r"[^@\s,;:]+@[^@\s,;:]+\.[^@\s,;:]+")
_HOST = re.compile(
    r"(?=.{1,253}\Z)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?"
)
_RESERVED = "!#$%&'()*+,-./:;=?@_~"  # and letters and digits; what is written with % is encoded already


def has_scheme(address: str) -> bool:
    """Whether an address begins as those that can be linked to."""
    return address.lower().startswith(SCHEMES)


def trouble(address: str) -> str:
    """Why an address cannot be linked to, in a few words; empty when it can."""
    scheme = next((scheme for scheme in SCHEMES if address.lower().startswith(scheme)), "")
    if not scheme:
        return "it begins with none of https://, http:// and mailto:"
    if len(address) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    if odd := _UNWANTED.search(address):
        return _odd(odd.group())
    if _LONE_PERCENT.search(address):
        return "a % in it stands before something else than two digits; %25 is written for the sign itself"
    found = _mail_trouble(address[len(scheme) :]) if scheme == "mailto:" else _web_trouble(address)
    if not found and len(encoded(address)) > LONGEST:
        return f"it is longer than {LONGEST} characters, once letters beyond ASCII are encoded"
    return found


def encoded(address: str) -> str:
    """An address without trouble as a package holds it: in ASCII (RFC 3987, 3.1); others stay as they are."""
    if address.isascii() or not has_scheme(address):
        return address
    if address.lower().startswith("mailto:"):
        return address[:7] + quote(address[7:], safe=_RESERVED)
    parts = urlsplit(address)
    host = _in_ascii(parts.hostname or "")
    host = f"[{host}]" if ":" in host else host  # of IPv6, whose brackets are no part of the name
    place = host + (f":{parts.port}" if parts.port else "")
    rest = (quote(part, safe=_RESERVED) for part in (parts.path, parts.query, parts.fragment))
    return SplitResult(parts.scheme, place, *rest).geturl()


def _odd(character: str) -> str:
    """What is wrong with a character in an address, and what is written in its place where it can be seen."""
    if not " " <= character <= "~":
        return "it holds blanks or characters that stand for themselves nowhere"
    return f"it holds {'a blank' if character == ' ' else character}, for which {quote(character)} is written"


def _mail_trouble(mail: str) -> str:
    to, _, rest = mail.partition("?")
    if not _MAIL.fullmatch(to):
        return "it names no mail address"
    strange = {field.partition("=")[0].lower() for field in rest.split("&") if field} - HEADERS
    return "a mail has a subject, a body, cc and bcc" if strange else ""


def _web_trouble(address: str) -> str:
    try:
        parts = urlsplit(address)
        port = parts.port
        host = _in_ascii(parts.hostname or "")
    except ValueError:
        return "its host or port is malformed"
    if not host or (port is not None and port <= 0):
        return "it names no host"
    if "@" in parts.netloc:
        return "it holds a user name"
    if "[" in parts.netloc:
        return "" if _is_version_6(host) else "its host or port is malformed"
    if not _HOST.fullmatch(host):
        return "its host or port is malformed"
    return "brackets in it stand for themselves nowhere" if set("[]") & set(address) else ""


def _in_ascii(host: str) -> str:
    """A host as names are looked up. Raises ValueError (UnicodeError) for what cannot be one."""
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _is_version_6(host: str) -> bool:
    from ipaddress import IPv6Address

    try:
        return bool(IPv6Address(host))
    except ValueError:
        return False
