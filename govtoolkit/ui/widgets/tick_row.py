"""One line of the toolkit that can be ticked: an indicator looked at, or an information source seen."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from govtoolkit.content.model import Item
from govtoolkit.ui.widgets.prose import Prose


class TickRow(QWidget):
    """A tick of mine with the text it is for, and who else has ticked it.

    The text stands beside the box and not in it, so that it wraps and can be selected; a click on it ticks as well.

    Signals:
        ticked: the person ticked or unticked it (the key of the item, and whether it is ticked now).

    Args:
        done: what a tick means, as a sentence begins ("Looked at", "Seen").
    """

    ticked = Signal(str, bool)

    def __init__(self, item: Item, done: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = item.key
        self.box = QCheckBox()
        self.box.setProperty("look", "tick")
        self.box.setAccessibleName(f"{done}: {item.text}")
        self._text = Prose(item.text)
        self._others = Prose("", "caption")
        self._others.hide()
        texts = self._texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._text, 0, Prose.ALIGNED)
        if item.note:
            texts.addWidget(Prose(item.note, "caption"), 0, Prose.ALIGNED)
        texts.addWidget(self._others, 0, Prose.ALIGNED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box, 0, Prose.ALIGNED)
        row.addLayout(texts, 1)
        self._connect()
        self._level()

    def _connect(self) -> None:
        self.box.clicked.connect(self._on_box_clicked)
        self._text.clicked.connect(self.box.click)

    def add_below(self, part: QWidget) -> None:
        """Put something under the text."""
        self._texts.addWidget(part)

    def show_marks(self, *, mine: bool, others: str, may_write: bool) -> None:
        """Show whether I ticked it and, in words, who else did."""
        self.box.setChecked(mine)
        self.box.setEnabled(may_write)
        self._others.setText(others)
        self._others.setVisible(bool(others))
        self.box.setAccessibleDescription(others)

    @property
    def others(self) -> str:
        """Who else ticked it, in words."""
        return self._others.text()

    def changeEvent(self, event: QEvent) -> None:
        """Level box and text at another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_texts"):
            self._level()

    def _level(self) -> None:
        """Put the first line of the text beside the middle of the box."""
        self.box.ensurePolished()
        above = (self.box.sizeHint().height() - self._text.fontMetrics().lineSpacing()) // 2
        self._texts.setContentsMargins(0, max(0, above), 0, 0)

    @Slot(bool)
    def _on_box_clicked(self, checked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self.ticked.emit(self.key, checked)
