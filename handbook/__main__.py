"""`make docs`: the handbook in build/site; `--without-pictures` leaves blanks in their place, which takes seconds."""

import sys
import time
from pathlib import Path

from builder.errors import DeckError
from builder.outline.report import render
from handbook import site

WORK = Path("build/handbook")
SITE = Path("build/site")


def main(arguments: list[str]) -> int:
    started = time.perf_counter()
    try:
        site.build(WORK, SITE, with_pictures="--without-pictures" not in arguments)
    except DeckError as error:
        print(f"an example does not build:\n{render(error.problems)}", file=sys.stderr)
        return 1
    except site.SiteError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{SITE}/index.html: {sum(1 for _ in SITE.rglob('*.html'))} pages, {time.perf_counter() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
