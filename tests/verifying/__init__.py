"""Tests of the check that every built deck goes through, and the defects that it has to find."""
