"""A box to tick with words beside it and not in it, so that they wrap and can be selected."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from govtoolkit.ui.widgets.prose import Prose


class TickedWords(QWidget):
    """A box and its words, whose first line is level with it; a click on them ticks as well."""

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self.box.setProperty("look", "tick")
        self.box.setAccessibleName(name)
        self._text = Prose(words, parent=self)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(2)
        self._texts.addWidget(self._text, 0, Prose.ALIGNED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box, 0, Prose.ALIGNED)
        row.addLayout(self._texts, 1)
        self._text.clicked.connect(self.box.click)
        self._level()

    def changeEvent(self, event: QEvent) -> None:
        """Level box and words at another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_texts"):
            self._level()

    def _level(self) -> None:
        """Put the first line of the words beside the middle of the box."""
        self.box.ensurePolished()
        above = (self.box.sizeHint().height() - self._text.fontMetrics().lineSpacing()) // 2
        self._texts.setContentsMargins(0, max(0, above), 0, 0)
