"""One group of actions under its heading; the last of a long group wait behind a button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.ui.widgets.action_card import ActionCard
from govtoolkit.ui.widgets.prose import Prose

SHOWN = 10
"""How many actions of a group that may be folded are shown at once."""


class ActionList(QWidget):
    """A heading and cards; nothing at all where there are none.

    Signals:
        unfolded: the person wants to see all of them.
    """

    unfolded = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._heading = Prose(title, "section", self)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._more = QPushButton(self)
        self._more.setProperty("look", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._heading, 0, Prose.ALIGNED)
        column.addLayout(self._cards)
        column.addWidget(self._more, 0, Prose.ALIGNED)
        self._more.clicked.connect(self._on_more_clicked)

    def show_cards(self, cards: Sequence[ActionCard], number: int, *, is_folded: bool) -> None:
        """Show these cards; `number` is how many there are in all, and `is_folded` whether the others wait to be asked for."""
        self.setVisible(bool(number))
        self._heading.setText(f"{self._title} ({number})")
        self._more.setVisible(is_folded)
        self._more.setText(f"Show all {number}")
        self._more.setAccessibleName(f"Show all {number} actions: {self._title}")
        moved = False
        for place, each in enumerate(cards):
            if self._cards.indexOf(each) != place:
                self._cards.insertWidget(place, each)
                each.show()  # at once: Qt would show it in a moment, and lay it out after that
                moved = True
        if moved:
            below: QWidget = self._more
            for each in reversed(cards):
                each.stackUnder(below)  # to be read in the order in which they are seen
                below = each

    @Slot()
    def _on_more_clicked(self) -> None:
        self.unfolded.emit()
