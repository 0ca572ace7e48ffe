"""`python -m builder` is the command `talkdeck`."""

from builder.cli import main

main(prog_name="talkdeck")
