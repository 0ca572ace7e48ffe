"""How fast talkdeck is: a deck of a thousand slides beside python-pptx, and the real deck."""
