"""One of the dates that the board lives by: the day, how far it is, and a remark."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.record.duties import KEY_DATE_TITLES
from govtoolkit.record.model import KeyDate
from govtoolkit.ui.duty_words import from_today
from govtoolkit.ui.widgets.edit_tools import EditTools
from govtoolkit.ui.widgets.labels import rule
from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.wording import day


class KeyDateRow(QWidget):
    """A date, with the ways to set and clear it.

    Signals:
        set_wanted: the date should be set or changed (its key).
        clear_wanted: it should be cleared (its key).
    """

    set_wanted = Signal(str)
    clear_wanted = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._day = Prose()
        self._past = Prose("", "warn")
        self._remark = Prose("", "soft")
        self.tools = EditTools("Set a date…", "Clear", drawings=("calendar", "x"), look="")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(rule())
        column.addWidget(Prose(KEY_DATE_TITLES[key], "strong"), 0, Prose.ALIGNED)
        for prose in (self._day, self._past, self._remark):
            column.addWidget(prose, 0, Prose.ALIGNED)
        column.addWidget(self.tools)
        self.tools.edit_wanted.connect(self._on_set_wanted)
        self.tools.delete_wanted.connect(self._on_clear_wanted)

    @property
    def text(self) -> str:
        """What it says about the day."""
        return "\n".join(prose.text() for prose in (self._day, self._past, self._remark) if prose.text())

    def show_date(self, date: KeyDate | None, today: str, *, may_write: bool) -> None:
        """Show a date as it is on a day; a day that has passed stands out by its words."""
        is_set = date is not None and bool(date.falls_on)
        when = date.falls_on if date is not None else ""
        is_past = is_set and when < today
        self._day.setText(
            f"{day(when)}{'' if is_past else f', {from_today(when, today)}'}" if is_set else "No date yet"
        )
        self._past.setText(from_today(when, today).capitalize() if is_past else "")
        self._past.setVisible(is_past)
        self._remark.setText(break_long_words(date.remark) if date is not None else "")
        self._remark.setVisible(bool(self._remark.text()))
        self.tools.edit_button.set_words("Change…" if is_set else "Set a date…")
        self.tools.name(f": {KEY_DATE_TITLES[self.key]}")
        self.tools.delete_button.setVisible(date is not None)
        self.tools.setVisible(may_write)

    @Slot()
    def _on_set_wanted(self) -> None:
        self.set_wanted.emit(self.key)

    @Slot()
    def _on_clear_wanted(self) -> None:
        self.clear_wanted.emit(self.key)
