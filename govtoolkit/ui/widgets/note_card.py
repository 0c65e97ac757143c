"""A note that is read, not written: whose it is, when it was written, and its text; a long one is folded."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.wording import shortened

FOLD_AT, FOLDED = 420, 300
"""Characters from which on a note is folded, and what is shown of it then."""

_STUB = 20
"""Characters below which the start of a line is not worth showing."""

_SPOKEN = 60
"""Characters of a note by which a screen reader tells its buttons from those of the next one."""


class NoteCard(QFrame):
    """Somebody's note, to read.

    Signals:
        wanted: the button was pressed that offers to do something with this text (the text).
        instead_wanted: the other button was pressed, which offers to do something else with it.

    Args:
        offer: the words of that button, '' for none.
        instead: the words of the other one, '' for none.
    """

    wanted = Signal(str)
    instead_wanted = Signal()

    def __init__(self, offer: str = "", instead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._unfolded = False
        self.setProperty("look", "note")
        self._head = Prose("", "caption", self)
        self._body = Prose(parent=self)
        self.setFocusProxy(self._body)
        self._fold = QPushButton(self)
        self._fold.setProperty("look", "link")
        self._fold.hide()
        self._buttons: list[QPushButton] = []
        buttons = FlowLayout()
        for words, wish in ((offer, self._on_offer_clicked), (instead, self.instead_wanted)):
            if words:
                button = QPushButton(words, self)
                button.clicked.connect(wish)
                buttons.addWidget(button)
                self._buttons.append(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(4)
        layout.addWidget(self._head, 0, Prose.ALIGNED)
        layout.addWidget(self._body, 0, Prose.ALIGNED)
        layout.addWidget(self._fold, 0, Prose.ALIGNED)
        layout.addLayout(buttons)
        self._fold.clicked.connect(self._on_fold_clicked)

    def show_note(self, head: str, text: str) -> None:
        """Show a note under a heading that tells whose it is."""
        if (head, text) == (self._head.text(), self._text):
            return
        if head != self._head.text():
            self._unfolded = False
        self._text = text
        self._head.setText(head)
        self.setAccessibleName(f"Note: {head}")
        for button in self._buttons:
            button.setAccessibleName(self._spoken(button))
        self._show()

    def unfold(self) -> None:
        """Show the whole of a long text."""
        self._unfolded = True
        self._show()

    def set_offered(self, *, offered: bool) -> None:
        """Show the buttons, or hide them."""
        for button in self._buttons:
            button.setVisible(offered)

    @property
    def text(self) -> str:
        """The whole text, folded or not."""
        return self._text

    def _show(self) -> None:
        is_long = len(self._text) > FOLD_AT
        self._fold.setVisible(is_long)
        self._fold.setText("Show less" if self._unfolded else "Show the whole note")
        self._fold.setAccessibleName(self._spoken(self._fold))
        self._body.setText(break_long_words(self._text if self._unfolded or not is_long else _start_of(self._text)))

    def _spoken(self, button: QPushButton) -> str:
        """Return what a screen reader calls a button, to tell it from that of the next note."""
        return f"{button.text()}: {self._head.text()}, “{shortened(self._text, _SPOKEN)}”"

    @Slot()
    def _on_fold_clicked(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    @Slot()
    def _on_offer_clicked(self) -> None:
        self.wanted.emit(self._text)


def _start_of(text: str) -> str:
    """Return the first whole words of a text, without a last line of which only a word or two are left."""
    start = text[:FOLDED].rsplit(maxsplit=1)[0]
    before, _, last = start.rpartition("\n")
    if before.strip() and len(last) < _STUB:
        start = before.rstrip()
    return start.rstrip(" .,;:–-") + "\u00a0…"
