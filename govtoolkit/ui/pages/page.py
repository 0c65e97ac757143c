"""What every page of an open file is: a scrolling column of cards that keeps itself current."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from govtoolkit.ui.desk import Desk

READING_WIDTH = 1240
"""Pixels that a page's column takes at the most at 100 %."""


class Page(QScrollArea):
    """A page; subclasses fill `self.column`, and override what they need of `refresh`, `leave` and `help_anchor`.

    Attributes:
        desk: all that the page may use.
        column: the layout that the page's parts stand in.
    """

    help_anchor = "start"
    """The page of resources/help/ that F1 opens here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("page")
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(32, 24, 32, 32)
        self.column.setSpacing(16)
        self.setWidget(content)
        desk.changed.connect(self._on_changed)
        desk.visit_chosen.connect(self._on_visit_chosen)

    @property
    def scroll_bar(self) -> QScrollBar:
        """What says how far down a person is: the page's own, or that of a part which scrolls by itself."""
        return self.verticalScrollBar()

    @property
    def notes_editor(self) -> QWidget | None:
        """Where a person writes their notes on what the page is about; None on a page that is not for notes."""
        return None

    def refresh(self) -> None:
        """Show what stands in the record now; called after any change and when another visit is chosen."""

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst; called before another page is shown or the file closed."""

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self.refresh()

    @Slot(str)
    def _on_visit_chosen(self, _visit_uid: str) -> None:
        self.leave()
        self.refresh()
