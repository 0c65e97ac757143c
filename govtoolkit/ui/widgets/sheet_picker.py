"""A drop-down list of the sheets: each by its name, with a sentence beneath that says what it is for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from govtoolkit.printing.sheets import SHEETS
from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.line_delegate import REMARK, LineDelegate

_CHARACTERS, _EDGES = 62, 16


class SheetPicker(ChoiceField):
    """Holds every sheet under its name in `SHEETS`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for name, sheet in SHEETS.items():
            self.addItem(sheet.title, name)
            row = self.count() - 1
            self.setItemData(row, sheet.about, REMARK)
            self.setItemData(row, sheet.about, Qt.ItemDataRole.ToolTipRole)
            self.setItemData(row, f"{sheet.title}: {sheet.about}", Qt.ItemDataRole.AccessibleTextRole)
        self.setMaxVisibleItems(len(SHEETS))
        self._lines = LineDelegate(self.view(), self, width=self._wished_width())
        self.setItemDelegate(self._lines)

    def showPopup(self) -> None:
        """Open the list as wide as its sentences are good to read, or as the window is."""
        width = min(self._wished_width(), self.window().width() - _EDGES)
        if width != self._lines.width:
            self._lines.width = width
            self._lines.sizeHintChanged.emit(self.model().index(0, 0))
        super().showPopup()

    def _wished_width(self) -> int:
        return self.fontMetrics().averageCharWidth() * _CHARACTERS

    @property
    def sheet(self) -> str:
        """The name of the sheet that is chosen."""
        return str(self.currentData())

    def choose(self, sheet: str) -> None:
        """Choose a sheet by its name."""
        self.setCurrentIndex(max(0, self.findData(sheet)))
