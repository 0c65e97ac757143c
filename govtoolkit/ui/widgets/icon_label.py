"""An icon that stands beside words and cannot be pressed."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from govtoolkit.ui.icons import icon


class IconLabel(QLabel):
    """Shows an icon as high as a line of text, at any text size and in any colours."""

    def __init__(self, drawing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._draw()

    def show_icon(self, drawing: str) -> None:
        """Show another icon, by its name."""
        self._drawing = drawing
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw it anew in other colours and sizes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_drawing"):
            self._draw()

    def _draw(self) -> None:
        if self._drawing:
            height = self.fontMetrics().height()
            self.setPixmap(icon(self._drawing).pixmap(height, height))
