"""What this program is, its version, and the licences of all that is in it."""

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Slot, qVersion
from PySide6.QtWidgets import QWidget

from govtoolkit import __version__, assets
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_about import Ui_AboutForm

_PURPOSE = (
    "Keeps a governing board’s notes on careers guidance at its school, benchmark by benchmark, in one file on this computer,"
    " and prints them. It works without the internet and sends nothing anywhere."
)
_OWN_LICENCE = """govtoolkit is free software: you may pass it on and change it under the terms of the GNU General Public \
License as published by the Free Software Foundation, version 3 of the License or, at your option, any later version.

It comes in the hope that it will be useful, but without any warranty; without even the implied warranty of merchantability \
or fitness for a particular purpose. The full text is in the file LICENSE that comes with the program.

SPDX: GPL-3.0-or-later"""
_QT_LICENCE = """The window is made with Qt and PySide6 (Qt for Python), by The Qt Company and the Qt Project. They are used \
under the GNU Lesser General Public License, version 3, unchanged, as separate libraries that may be replaced.

Qt {qt}
PySide6 {pyside}

SPDX: LGPL-3.0-only"""

_TEXT_LINES, _LEAST_TEXT_LINES, _WHOLE_LINES = 8, 4, 24
"""Lines of a licence that are seen at once, where the screen is high enough and where not; lines of the whole dialog."""


class AboutDialog(SmallDialog):
    """Shows what the program is made of; each licence by its name in a list."""

    help_anchor = "start"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=72)
        self.ui = Ui_AboutForm()
        self.ui.setupUi(self)
        self.ui.purpose.setText(_PURPOSE)
        self.ui.version.setText(
            f"Version {__version__} · GPL-3.0-or-later · Qt {qVersion()} · PySide6 {pyside_version}"
        )
        line = self.fontMetrics().lineSpacing()
        is_roomy = line * _WHOLE_LINES <= self.screen().availableGeometry().height()
        self.ui.licence_text.setMinimumHeight(line * (_TEXT_LINES if is_roomy else _LEAST_TEXT_LINES))
        self._licences = _licences()
        self.ui.licences.addItems(list(self._licences))
        self.ui.licences.currentTextChanged.connect(self._on_licence_chosen)
        self.ui.close_button.clicked.connect(self.accept)
        self._on_licence_chosen(self.ui.licences.currentText())

    @Slot(str)
    def _on_licence_chosen(self, name: str) -> None:
        self.ui.licence_text.setPlainText(self._licences.get(name, ""))
        self.ui.licence_text.setAccessibleName(f"Text of the licence: {name}")


def _licences() -> dict[str, str]:
    """Return the words of each licence by the name of what it is for."""
    fonts = {
        f"Font: {path.stem}": assets.read_text("fonts", "LICENSES", path.name)
        for path in sorted(assets.path("fonts", "LICENSES").glob("*.txt"))
    }
    return {
        "govtoolkit": _OWN_LICENCE,
        "Qt and PySide6": _QT_LICENCE.format(qt=qVersion(), pyside=pyside_version),
        "Icons: Lucide": assets.read_text("icons", "LICENSE"),
        **fonts,
    }
