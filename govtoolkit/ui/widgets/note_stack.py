"""Notes to read, one below the other; cards are kept from one showing to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.ui.widgets.labels import take_out
from govtoolkit.ui.widgets.note_card import NoteCard


class NoteStack(QWidget):
    """A column of notes; hidden while there is none.

    Signals:
        wanted: the button of a note was pressed (its text).

    Args:
        offer: the words of that button, '' for none.
    """

    wanted = Signal(str)

    def __init__(self, offer: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._cards: list[NoteCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    @property
    def cards(self) -> tuple[NoteCard, ...]:
        """The cards, from the top."""
        return tuple(self._cards)

    def show_notes(self, notes: Sequence[tuple[str, str]]) -> None:
        """Show notes, each a heading and a text, making and dropping as few cards as can be."""
        while len(self._cards) > len(notes):
            card = self._cards.pop()
            take_out(self._column, card)
        while len(self._cards) < len(notes):
            card = NoteCard(self._offer, parent=self)
            card.wanted.connect(self.wanted)
            self._cards.append(card)
            self._column.addWidget(card)
        for card, (head, text) in zip(self._cards, notes, strict=True):
            card.show_note(head, text)
        self.setVisible(bool(notes))

    def set_offered(self, *, offered: bool) -> None:
        """Show the buttons, or hide them."""
        for card in self._cards:
            card.set_offered(offered=offered)
