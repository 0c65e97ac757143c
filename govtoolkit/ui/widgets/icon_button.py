"""A button with an icon before its words."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from govtoolkit.ui.icons import icon


class IconButton(QPushButton):
    """A push button whose icon is drawn when room is made for it, for many never are, and anew in other colours.

    Args:
        words: what it says, and what a screen reader calls it until it is given another name.
        drawing: the name of its icon.
        look: one of the style sheet's ("main", "quiet"), '' for none.
        down: the name of its icon while it is down, for one that can be: colour alone would not tell.
    """

    def __init__(
        self, words: str, drawing: str, look: str = "", parent: QWidget | None = None, *, down: str = ""
    ) -> None:
        super().__init__(parent)
        self._drawing, self._down = drawing, down
        self._role = QPalette.ColorRole.HighlightedText if look == "main" else QPalette.ColorRole.ButtonText
        if look:
            self.setProperty("look", look)
        self.set_words(words)

    @property
    def words(self) -> str:
        """What it says."""
        return self.text().strip()

    def set_words(self, words: str) -> None:
        """Say something else, with a little room after the icon."""
        self.setText(f"\u2002{words}")
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Draw the icon first: it needs room."""
        if self.icon().isNull():
            self._draw()
        return super().sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the new colours, where it is drawn."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.icon().isNull():
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icon(self._drawing, self._role, down=self._down))
