"""The monitoring file: the only SQL."""
