"""The outline: read with its places, checked against records."""
