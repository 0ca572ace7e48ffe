"""Fuzzing: mutated outlines, templates, tables and pictures, which are refused with a place or built right."""
