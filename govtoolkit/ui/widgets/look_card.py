"""A look at a line that was taken before: what was found, by whom and when, and on what evidence."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from govtoolkit.record.model import CheckLine
from govtoolkit.ui.duty_words import STATES
from govtoolkit.ui.widgets.edit_tools import EditTools
from govtoolkit.ui.widgets.prose import Prose, break_long_words


class LookCard(QFrame):
    """A look, to read.

    Signals:
        edit_wanted: it should be changed (its uid).
        delete_wanted: it should be deleted (its uid).

    Args:
        about: the text of the line, for a screen reader.
    """

    edit_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        self._uid = ""
        self.setProperty("look", "note")
        self._state = Prose("", "strong")
        self._byline = Prose("", "caption")
        self._evidence = Prose()
        self.tools = EditTools("Change")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for prose in (self._state, self._byline, self._evidence):
            column.addWidget(prose, 0, Prose.ALIGNED)
        column.addWidget(self.tools)
        self.tools.hide()
        self.tools.edit_wanted.connect(self._on_edit_wanted)
        self.tools.delete_wanted.connect(self._on_delete_wanted)

    @property
    def text(self) -> str:
        """All that it says."""
        return "\n".join(prose.text() for prose in (self._state, self._byline, self._evidence))

    def show_look(self, look: CheckLine, byline: str, *, may_change: bool) -> None:
        """Show a look; only whoever took it may change or delete it."""
        self._uid = look.uid
        self._state.setText(STATES[look.state])
        self._byline.setText(break_long_words(byline))
        self._evidence.setText(break_long_words(look.evidence or "No evidence was written down."))
        self.tools.setVisible(may_change)
        self.setAccessibleName(f"Look: {STATES[look.state]}, {byline}")
        self.tools.name(f" the look of {byline}: {self._about}")

    @Slot()
    def _on_edit_wanted(self) -> None:
        self.edit_wanted.emit(self._uid)

    @Slot()
    def _on_delete_wanted(self) -> None:
        self.delete_wanted.emit(self._uid)
