"""The look that a person is taking, or takes up again: its evidence, its day, and the way to take it back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from govtoolkit.record.model import CheckLine
from govtoolkit.record.revisions import Seen
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.date_field import DateField, as_date
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.note_editor import NoteEditor

EVIDENCE, DAY = "Write evidence", "Change day of look"
"""What these steps are called in the Edit menu."""

_LINES = 2


class LookEditor(QWidget):
    """Writes the evidence of one look while it is typed.

    Signals:
        delete_wanted: this look should be deleted (its uid).
        finished: an earlier look has been changed (its uid).

    Args:
        about: the text of the line, for a screen reader.
    """

    delete_wanted = Signal(str)
    finished = Signal(str)

    def __init__(self, desk: Desk, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._uid = ""
        self._seen: tuple[Seen, ...] = ()
        self.editor = NoteEditor(f"Evidence: {about}", lines=_LINES)
        self.editor.setPlaceholderText("What did you see, and where? Where it is written, say so.")
        self.date = DateField()
        self.date.setAccessibleName(f"Day of this look, day, month and year: {about}")
        self.delete_button = IconButton("Delete this look", "trash-2", "quiet")
        self.delete_button.setAccessibleName(f"Delete this look: {about}")
        self.done_button = IconButton("Done", "check", "quiet")
        self.done_button.setAccessibleName(f"Done: {about}")
        day = QWidget()
        day_row = QHBoxLayout(day)
        day_row.setContentsMargins(0, 0, 0, 0)
        day_row.setSpacing(8)
        day_row.addWidget(QLabel("Looked at on"))
        day_row.addWidget(self.date)
        tools = FlowLayout()
        for widget in (day, self.done_button, self.delete_button):
            tools.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.editor)
        column.addLayout(tools)
        self._connect()

    @property
    def look_uid(self) -> str:
        """The look that is written on, '' for none."""
        return self._uid

    @property
    def has_keyboard(self) -> bool:
        """Whether one of its controls has the focus."""
        return any(each.hasFocus() for each in (self.editor, self.date, self.delete_button, self.done_button))

    def show_look(self, look: CheckLine, today: str, *, may_be_done: bool) -> None:
        """Show a look as it stands; what was typed and not taken yet stays.

        Args:
            may_be_done: whether it is an earlier look, taken up again until it is said to be done.
        """
        if look.uid != self._uid:
            self.leave()
            self._uid = look.uid
            self.editor.show_text("")
        if not self.editor.has_untaken_text:
            self._seen = self._desk.record.seen(look.uid)
            self.editor.show_text(look.evidence)
        self.done_button.setVisible(may_be_done)
        self._show_day(as_date(look.checked_on), as_date(today))

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self.editor.take()
        if self._uid:
            self._desk.session.leave(self._uid)

    def _connect(self) -> None:
        self.editor.typed.connect(self._on_typed)
        self.editor.left.connect(self._on_left)
        self.date.dateChanged.connect(self._on_date_changed)
        self.date.editingFinished.connect(self._on_left)
        self.delete_button.clicked.connect(self._on_delete_clicked)
        self.done_button.clicked.connect(self._on_done_clicked)

    def _show_day(self, day: QDate, today: QDate) -> None:
        if self.date.date() == day and self.date.maximumDate() >= today:  # somebody may be typing there
            return
        with QSignalBlocker(self.date):
            self.date.setMaximumDate(max(today, day))
            self.date.setDate(day)

    def _write(self, step: str, change: Callable[[CheckLine], CheckLine]) -> bool:
        """Write the look as it stands with a change; a look that is gone stays so."""
        look = self._desk.record.find(CheckLine, self._uid)
        if look is None:
            return True
        session, changed, seen = self._desk.session, change(look), self._seen
        done = self._desk.try_to(lambda: session.type_into(step, changed, seen=seen))
        if done:
            self._seen = self._desk.record.seen(self._uid)
        return done

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if not self._write(EVIDENCE, lambda look: replace(look, evidence=text)):
            self.editor.put_back()

    @Slot()
    def _on_left(self) -> None:
        if self._uid:
            self._desk.session.leave(self._uid)

    @Slot()
    def _on_date_changed(self) -> None:
        self._write(DAY, lambda look: replace(look, checked_on=self.date.day))

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.delete_wanted.emit(self._uid)

    @Slot()
    def _on_done_clicked(self) -> None:
        self.leave()
        self.finished.emit(self._uid)
