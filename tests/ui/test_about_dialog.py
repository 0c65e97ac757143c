"""What the program is made of."""

import pytest
from PySide6.QtCore import qVersion
from pytestqt.qtbot import QtBot

from govtoolkit import __version__, assets
from govtoolkit.ui.dialogs.about import AboutDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> AboutDialog:
    made = AboutDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_version_and_licence(dialog: AboutDialog) -> None:
    for part in (__version__, "GPL-3.0-or-later", f"Qt {qVersion()}", "PySide6"):
        assert part in dialog.ui.version.text()


def test_every_licence_that_is_shipped_can_be_read(dialog: AboutDialog) -> None:
    shown = []
    for row in range(dialog.ui.licences.count()):
        dialog.ui.licences.setCurrentIndex(row)
        shown.append(dialog.ui.licence_text.toPlainText())
    assert all(shown)
    for path in [*assets.path("fonts", "LICENSES").iterdir(), assets.path("icons", "LICENSE")]:
        assert any(path.read_text("utf-8").strip()[:200] in text for text in shown), path.name


def test_a_licence_is_named_to_a_screen_reader(dialog: AboutDialog) -> None:
    dialog.ui.licences.setCurrentText("Icons: Lucide")
    assert dialog.ui.licence_text.accessibleName() == "Text of the licence: Icons: Lucide"
