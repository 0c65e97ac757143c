"""A question after a colleague's notes came in: are these two visits, or these two people, the same?"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.record.coming_words import offer_words
from govtoolkit.record.links import Offer
from govtoolkit.record.model import Visit
from govtoolkit.record.record import Record
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.prose import Prose

_VISITS = "Were both made for the same visit? Then they can be shown as one, with all that was written on either."
_PEOPLE = "Is that the same person? Then their notes can be shown under one name."
_TOGETHER = "They are shown as one now. Nothing of either is changed; Edit > Undo, or the page Visits, takes it back."
_PEOPLE_TOGETHER = "They are shown as one now. Nothing of either is changed; Edit > Undo takes it back."
_APART = "They stay two. For visits, the page Visits offers it again."


class OfferCard(QFrame):
    """Asks, and says what was answered.

    Signals:
        same: they are the same (the `Offer`).
    """

    same = Signal(object)

    def __init__(self, offer: Offer, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        is_visit = isinstance(offer.one, Visit)
        words = offer_words(offer, record)
        self.setProperty("look", "card")
        self.setAccessibleName(words)
        self.yes_button = QPushButton("Yes, the same")
        self.no_button = QPushButton("No, two visits" if is_visit else "No, two people")
        self._answer = Prose(_VISITS if is_visit else _PEOPLE)
        buttons = FlowLayout()
        for button in (self.yes_button, self.no_button):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{button.text()}: {words}")
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        column.addWidget(Prose(words, "strong"), 0, Prose.ALIGNED)
        column.addWidget(self._answer, 0, Prose.ALIGNED)
        column.addLayout(buttons)
        self.yes_button.clicked.connect(self._on_yes_clicked)
        self.no_button.clicked.connect(self._on_no_clicked)

    @Slot()
    def _on_yes_clicked(self) -> None:
        self._end(_TOGETHER if isinstance(self._offer.one, Visit) else _PEOPLE_TOGETHER)
        self.same.emit(self._offer)

    @Slot()
    def _on_no_clicked(self) -> None:
        self._end(_APART if isinstance(self._offer.one, Visit) else "They stay two.")

    def _end(self, said: str) -> None:
        self._answer.setText(said)
        self.focusNextChild()
        for button in (self.yes_button, self.no_button):
            button.hide()
