"""The fields in which one says when an information source was seen, and from whom one had it."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.clock import todays_date
from govtoolkit.content.model import Item
from govtoolkit.record.model import Mark
from govtoolkit.ui.widgets.date_field import DateField
from govtoolkit.ui.widgets.labels import label
from govtoolkit.ui.widgets.note_editor import NoteEditor


class SourceForm(QWidget):
    """A date and a short text.

    Signals:
        date_changed: another day stands there ('YYYY-MM-DD').
        left: a field was left.

    Attributes:
        seen_on: the day.
        from_whom: the text; it tells itself what was typed.
    """

    date_changed = Signal(str)
    left = Signal()

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen_on = DateField()
        self.seen_on.setAccessibleName(f"Seen on: {item.text}")
        self.from_whom = NoteEditor(f"From whom: {item.text}", lines=1)
        self.from_whom.setPlaceholderText("Name or post")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        for words, field in (("Seen on", self.seen_on), ("From whom", self.from_whom)):
            above = label(words, "caption")
            above.setBuddy(field)
            column.addWidget(above)
            column.addWidget(field)
        self.seen_on.dateChanged.connect(self._on_date_changed)
        self.seen_on.editingFinished.connect(self.left)
        self.from_whom.left.connect(self.left)

    def show_mark(self, mark: Mark) -> None:
        """Show what stands; what is being typed stays as it was typed."""
        day = mark.seen_on or todays_date()
        if day != self.seen_on.day:
            with QSignalBlocker(self.seen_on):
                self.seen_on.show_day(day)
        if self.words != mark.from_whom:
            self.from_whom.show_text(mark.from_whom)

    @property
    def has_keyboard(self) -> bool:
        """Whether one of the fields has the focus."""
        return self.seen_on.hasFocus() or self.from_whom.hasFocus()

    @property
    def words(self) -> str:
        """From whom, without what is between and after the words."""
        return " ".join(self.from_whom.text.split())

    @Slot()
    def _on_date_changed(self) -> None:
        self.date_changed.emit(self.seen_on.day)
