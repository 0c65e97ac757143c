"""A look at a line that was taken before: what was found, by whom and when, and on what evidence."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.record.model import CheckLine
from govtoolkit.ui.duty_words import STATES
from govtoolkit.ui.icons import icon
from govtoolkit.ui.widgets.flow import FlowLayout
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
        self.edit_button = QPushButton("\u2002Change")
        self.delete_button = QPushButton("\u2002Delete")
        self._tools = QWidget()
        tools = FlowLayout(self._tools)
        for button in (self.edit_button, self.delete_button):
            button.setProperty("look", "quiet")
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for prose in (self._state, self._byline, self._evidence):
            column.addWidget(prose, 0, Prose.ALIGNED)
        column.addWidget(self._tools)
        self._tools.hide()
        self.edit_button.clicked.connect(self._on_edit_clicked)
        self.delete_button.clicked.connect(self._on_delete_clicked)

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
        if may_change and self.edit_button.icon().isNull():  # most cards are somebody else's
            self._draw_icons()
        self._tools.setVisible(may_change)
        self.setAccessibleName(f"Look: {STATES[look.state]}, {byline}")
        for button in (self.edit_button, self.delete_button):
            button.setAccessibleName(f"{button.text().strip()} the look of {byline}: {self._about}")

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the new colours."""
        super().changeEvent(event)
        if (
            event.type() == QEvent.Type.PaletteChange
            and hasattr(self, "_tools")
            and not self.edit_button.icon().isNull()
        ):
            self._draw_icons()

    def _draw_icons(self) -> None:
        self.edit_button.setIcon(icon("pencil"))
        self.delete_button.setIcon(icon("trash-2"))

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_wanted.emit(self._uid)

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.delete_wanted.emit(self._uid)
