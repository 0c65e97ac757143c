"""What ReportLab is spared: it is there all the same for whoever wants it."""

import importlib

import govtoolkit.printing.pdf  # noqa: F401  # postpones both


def test_pictures_are_there_for_who_wants_one():
    pictures = importlib.import_module("PIL.Image")
    assert pictures.new("1", (2, 3)).size == (2, 3)


def test_the_shaper_is_there_for_who_wants_it():
    assert importlib.import_module("uharfbuzz").Buffer() is not None
