"""The beginning of a deck: a folder that builds at once, from nothing or from an article."""
