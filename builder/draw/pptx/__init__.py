"""Frames written as PresentationML, and packed."""
