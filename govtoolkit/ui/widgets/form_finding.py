"""One thing that a filled form says: what it is about, the form's words, what stands there already, and what is to stand."""

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from govtoolkit.app.form_found import Becomes, Found, Keep
from govtoolkit.ui.widgets.note_card import NoteCard
from govtoolkit.ui.widgets.prose import Prose, break_long_words

COPY = "Copy these words"

_COPIED = "Copied. You can paste them where they belong."
_HERE, _ON_THE_FORM = "Here now", "On the form"
_KEEPS = {
    Keep.BOTH: "Keep both, the form’s words beneath",
    Keep.FORM: "Only the form’s words",
    Keep.MINE: "Only what stands here",
}


class FormFinding(QFrame):
    """Shows it in full; long words are folded.

    Attributes:
        buttons: the round buttons where a person must choose, by what they keep; else none.

    Signals:
        kept: something else is to stand (the field, and a `Keep`).
        copy_wanted: the words are to be copied (the text).

    Args:
        keep: what is chosen at first.
    """

    kept = Signal(str, object)
    copy_wanted = Signal(str)

    def __init__(self, found: Found, keep: Keep = Keep.BOTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = found.field
        self.buttons: dict[Keep, QRadioButton] = {}
        self.setProperty("look", "card")
        self.setAccessibleName(found.where)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(6)
        self._column.addWidget(Prose(break_long_words(found.where), "strong"), 0, Prose.ALIGNED)
        if found.why:
            self._column.addWidget(Prose(found.why), 0, Prose.ALIGNED)
        for card in self._cards(found):
            self._column.addWidget(card)
        self._copied = Prose(_COPIED, "ok")
        self._copied.hide()
        self._column.addWidget(self._copied, 0, Prose.ALIGNED)
        if found.becomes is Becomes.ASKED:
            self._ask(found.where, keep)

    def _cards(self, found: Found) -> Iterator[NoteCard]:
        for each in (each for each in found.here if each.is_own):
            yield _card(_HERE, found, each.text)
        form = _card(_ON_THE_FORM, found, found.text, COPY if found.becomes is Becomes.LEFT else "")
        form.wanted.connect(self._on_copy_wanted)
        yield form
        for each in (each for each in found.here if not each.is_own):
            yield _card(f"{each.name}, stays as it is", found, each.text)

    def _ask(self, where: str, keep: Keep) -> None:
        group = QButtonGroup(self)
        for each, words in _KEEPS.items():
            button = self.buttons[each] = QRadioButton(words)
            button.setAccessibleName(f"{words}: {where}")
            button.setChecked(each is keep)
            group.addButton(button)
            self._column.addWidget(button)
        group.buttonClicked.connect(self._on_clicked)

    @Slot(str)
    def _on_copy_wanted(self, text: str) -> None:
        self._copied.show()
        self.copy_wanted.emit(text)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self.kept.emit(self._field, next(keep for keep, each in self.buttons.items() if each is button))


def _card(head: str, found: Found, text: str, offer: str = "") -> NoteCard:
    made = NoteCard(offer)
    made.show_note(head, text)
    made.setAccessibleName(f"{head}: {found.where}")
    return made
