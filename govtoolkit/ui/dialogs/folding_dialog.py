"""What every large dialog with a list is: the list beside what is chosen in it, or above that where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog
from govtoolkit.ui.widgets.chooser import Chooser


class FoldingDialog(KeyedDialog):
    """A dialog that can fill the screen, and that goes once it is closed."""

    _chooser: Chooser | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)

    def exec(self) -> int:
        """Show it and wait; it goes once it is closed."""
        result = super().exec()
        self.deleteLater()
        return result

    def fold_from(
        self,
        narrow: int,
        chooser: Chooser,
        rows: Sequence[QBoxLayout],
        only_wide: Sequence[QWidget],
        *,
        characters: int,
        lines: int,
    ) -> None:
        """Take a size, and fold from now on where fewer than `narrow` characters fit beside each other.

        Args:
            chooser: the list.
            rows: what stands beside each other where there is room, and below each other where there is little.
            only_wide: what is shown only where there is room.
            characters: that fit beside each other at first, where the screen has the room.
            lines: that fit below each other then.
        """
        self._chooser, self._narrow, self._rows, self._only_wide = chooser, narrow, rows, only_wide
        metrics, room = self.fontMetrics(), self.screen().availableGeometry().size()
        width, height = metrics.averageCharWidth() * characters, metrics.lineSpacing() * lines
        self.resize(min(width, room.width() - 32), min(height, room.height() - 48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one below the other where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold()

    def _fold(self) -> None:
        if self._chooser is None:
            return
        narrow = self.width() < self.fontMetrics().averageCharWidth() * self._narrow
        self._chooser.fold(narrow)
        for row in self._rows:
            row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for each in self._only_wide:
            each.setVisible(not narrow)
        self.has_folded()

    def has_folded(self) -> None:
        """Do what else depends on the room; called each time that it is another."""
