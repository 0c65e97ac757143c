"""Compiled from the Designer forms in ui/ by packaging/build_forms.py; never edited."""
