"""One line of the toolkit that can be ticked: an indicator looked at, or an information source seen."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.content.model import Item
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.ticked_words import TickedWords
from govtoolkit.ui.wording import whole_dates


class TickRow(TickedWords):
    """A tick of mine with the text it is for, and who else has ticked it.

    Signals:
        ticked: the person ticked or unticked it (the key of the item, and whether it is ticked now).

    Args:
        done: what a tick means, as a sentence begins ("Looked at", "Seen").
    """

    ticked = Signal(str, bool)

    def __init__(self, item: Item, done: str, parent: QWidget | None = None) -> None:
        super().__init__(item.text, f"{done}: {item.text}", parent)
        self.key = item.key
        self._others = Prose("", "caption", self)
        self._others.hide()
        if item.note:
            self._texts.addWidget(Prose(item.note, "caption", self), 0, Prose.ALIGNED)
        self._texts.addWidget(self._others, 0, Prose.ALIGNED)
        self.box.clicked.connect(self._on_box_clicked)

    def add_below(self, part: QWidget) -> None:
        """Put something under the text."""
        self._texts.addWidget(part)

    def show_marks(self, *, mine: bool, others: str, may_write: bool) -> None:
        """Show whether I ticked it and, in words, who else did."""
        self.box.setChecked(mine)
        self.box.setEnabled(may_write)
        self._others.setText(whole_dates(others))
        self._others.setVisible(bool(others))
        self.box.setAccessibleDescription(others)

    @property
    def others(self) -> str:
        """Who else ticked it, in words."""
        return self._others.text().replace("\u00a0", " ")

    @Slot(bool)
    def _on_box_clicked(self, checked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self.ticked.emit(self.key, checked)
