"""Finished slides written out: to PowerPoint, and to text for the tests."""
