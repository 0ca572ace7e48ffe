"""The handbook: docs/ and what talkdeck says of itself, with pictures, as a site in build/site."""
