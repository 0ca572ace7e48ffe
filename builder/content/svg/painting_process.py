"""The process in which a drawing becomes pixels: it reads one on its input and writes a PNG, with bounds on both.

It is a process of its own because how long a drawing takes cannot be told from its text, and what draws it cannot be
stopped from within. Started by `painting.py` with an empty environment; nothing of the house is imported here.
"""

import sys

DATA = 400_000_000  # bytes of all memory that is written to
ADDRESSES = 1_500_000_000  # bytes of address space
FILES = 32  # that are open at once


def main() -> None:
    """Paints what is on the input, in as many pixels as the arguments say; what cannot be painted gives nothing."""
    width, height, seconds = (int(one) for one in sys.argv[1:4])
    sys.path += sys.argv[4:]
    from resvg_py import svg_to_bytes

    _bound(seconds)
    text = sys.stdin.buffer.read().decode()
    try:
        png = svg_to_bytes(svg_string=text, width=width, height=height, dpi=96, skip_system_fonts=True)
    except BaseException:  # a panic of Rust is no Exception
        return
    sys.stdout.buffer.write(png)
    sys.stdout.buffer.flush()


def _bound(seconds: int) -> None:
    """Sets what this process may take at most, where the system knows such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limits = (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, ADDRESSES),
        (resource.RLIMIT_DATA, DATA),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, FILES),
    )
    for limit, most in limits:
        try:
            _, highest = resource.getrlimit(limit)
            most = most if highest == resource.RLIM_INFINITY else min(most, highest)
            resource.setrlimit(limit, (most, most))
        except (ValueError, OSError):  # macOS refuses some
            continue


if __name__ == "__main__":
    main()
