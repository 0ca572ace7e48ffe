"""What processes that work apart are told of the machine: next to nothing."""

import os


def environment() -> dict[str, str]:
    """An environment without a word of the caller's; Windows starts nothing without its root.

    A fixed time zone gives the same days everywhere. Where there is no home, Python asks the system for the user's,
    by a socket and the file of users.
    """
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return {**kept, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8", "HOME": "/"}
