"""The buttons to change and to delete what a card shows."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.edit_tools import EditTools


@pytest.fixture
def tools(qtbot: QtBot) -> EditTools:
    made = EditTools()
    qtbot.addWidget(made)
    return made


def test_they_are_named_by_what_they_are_for(tools: EditTools) -> None:
    tools.name(": 12 March")
    names = [button.accessibleName() for button in (tools.edit_button, tools.delete_button)]
    assert names == ["Change: 12 March", "Delete: 12 March"]


def test_each_says_what_is_wanted(tools: EditTools, qtbot: QtBot) -> None:
    tools.show()
    for button, signal in ((tools.edit_button, tools.edit_wanted), (tools.delete_button, tools.delete_wanted)):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
