"""One of several versions of a record that stand: who wrote it and when, its words, and a button to keep this one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from govtoolkit.record.model import Entry
from govtoolkit.record.record import Version
from govtoolkit.record.wordings import Piece
from govtoolkit.ui.version_words import spoken
from govtoolkit.ui.widgets.marked_text import MarkedText
from govtoolkit.ui.widgets.prose import Prose

_MOST_LINES = 8
"""Lines of a text that are seen at once where it scrolls; where there is more room, more of them."""

_ROOM_FIRST = 1000
"""The text takes the room that it needs before anything is left blank."""


class VersionPane(QFrame):
    """A version to read; what the others do not say is underlined.

    Signals:
        wanted: this one should be kept (its `Version`).

    Args:
        head: whose it is, and when it was written.
        remark: what else a reader should know, '' for nothing.
        number: which one it is ("1 of 2"), for whoever hears it only.
    """

    wanted = Signal(object)

    def __init__(
        self, version: Version[Entry], head: str, remark: str, number: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.version = version
        self.setProperty("look", "note")
        self.setAccessibleName(f"Version {number}: {head}")
        # as wide as there is room for, not as wide as its words would like to be
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text = MarkedText()
        self.text.setAccessibleName(f"Text of version {number}: {head}")
        self.button = QPushButton("Keep this one")
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(f"Keep this one: version {number}, {head}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        column.addWidget(Prose(head, "strong"), 0, Prose.ALIGNED)
        if remark:
            column.addWidget(Prose(remark, "caption"), 0, Prose.ALIGNED)
        beside = QHBoxLayout()
        beside.addWidget(self.text, 1)
        beside.addStretch()
        column.addLayout(beside, _ROOM_FIRST)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.button.clicked.connect(self._on_clicked)
        self.text.document().documentLayout().documentSizeChanged.connect(self._size)
        self._size()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show what it says; what is marked as added is only here."""
        self.text.show_pieces(pieces)
        self.text.setAccessibleDescription(spoken(pieces))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "text"):
            self._size()

    @Slot()
    def _size(self) -> None:
        """Make the box of the text as high as its words, and no wider than its lines."""
        height = self.text.height_of_all
        self.text.setMaximumSize(self.text.widest, height)
        self.text.setMinimumHeight(min(height, self.fontMetrics().lineSpacing() * _MOST_LINES))

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self.version)
