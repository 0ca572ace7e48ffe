"""talkdeck: slide decks for talks, from a YAML outline to a native, editable .pptx."""

__version__ = "0.1.0"
