"""`python -m builder` is the command `talkdeck`.

Python puts the folder in which it is started before its own libraries then, and that may be the deck's: a `yaml.py`
beside an outline would run. So it is taken out before anything more is imported; what is ours has been found by then.
"""

import os
import sys

try:
    here = os.getcwd()  # noqa: PTH109 - pathlib would be looked for there
except OSError:
    here = ""  # it was deleted, as the command will say
if sys.path and sys.path[0] in ("", here):
    del sys.path[0]

from builder.cli import main

main(prog_name="talkdeck")
