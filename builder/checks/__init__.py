"""Rules a deck is held to, one module each."""
