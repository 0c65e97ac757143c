"""How the window's code is divided: one widget a module, and a main window that hands the work on."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PySide6.QtWidgets import QWidget

from govtoolkit import ui

MODULES = sorted(each.name for each in walk_packages(ui.__path__, f"{ui.__name__}.") if ".forms" not in each.name)
MOST_LINES = 400


@pytest.mark.parametrize("name", MODULES)
def test_a_module_has_no_more_than_one_widget_for_others(name: str) -> None:
    module = import_module(name)
    widgets = [
        each
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, QWidget) and each.__module__ == name
    ]
    assert len([each for each in widgets if not each.__name__.startswith("_")]) <= 1, widgets


def test_the_main_window_stays_short() -> None:
    lines = Path(str(import_module("govtoolkit.ui.mainwindow").__file__)).read_text("utf-8").splitlines()
    assert 0 < len(lines) < MOST_LINES
