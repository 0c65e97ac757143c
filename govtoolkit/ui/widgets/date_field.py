"""A field for a day in British order, with a calendar in the colours of the window."""

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Slot
from PySide6.QtGui import (
    QBrush,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

_STORED = "yyyy-MM-dd"
_BETWEEN = "/-. "
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
_TURNS = (("qt_calendar_prevmonth", "‹", "Previous month"), ("qt_calendar_nextmonth", "›", "Next month"))


class DateField(QDateEdit):
    """A date as day, month and year: typed, stepped with the arrow keys, or picked from the calendar (Alt+Down)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._went_on = False
        self._typed_in: QDateEdit.Section | None = None  # the part in which a figure was just typed
        self._typed_day = ""  # as it was typed: Qt makes 31 into 30 before it knows the month
        self.editingFinished.connect(self._keep_day)
        self.setLocale(BRITISH)
        self.setDisplayFormat("dd/MM/yyyy")
        self.setCalendarPopup(True)
        calendar = QCalendarWidget(self)
        calendar.setLocale(BRITISH)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for name, sign, words in _TURNS:
            button = calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(QIcon())
                button.setText(sign)
                button.setAccessibleName(words)
        self.setCalendarWidget(calendar)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the calendar anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.calendarWidget() is not None:
            self._colour()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window: a day is taken as soon as it stands here, so the field has nothing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a day be typed as people write it: 4/3/2027, 04.03.2027 or 04032027.

        Qt goes on to the month by itself after the day's last figure; the sign between them must not go on once more.
        """
        sign = event.text()
        if sign and sign in _BETWEEN:
            if not self._went_on and self.currentSectionIndex() + 1 < self.sectionCount():
                self.setSelectedSection(self.sectionAt(self.currentSectionIndex() + 1))
                self._keep_day()
            self._went_on = False
            return
        if sign.isdigit() and self.lineEdit().selectedText() == self.text():
            self.setSelectedSection(self.sectionAt(0))
        before = self.currentSection()
        if sign.isdigit() and before != self._typed_in and not self.lineEdit().hasSelectedText():
            self.setSelectedSection(before)  # Qt would drop the figure: there is no room for it
        if before == QDateEdit.Section.DaySection:
            started = "" if self.lineEdit().hasSelectedText() else self._typed_day
            self._typed_day = started + sign if sign.isdigit() else ""
        super().keyPressEvent(event)
        self._went_on = sign.isdigit() and self.currentSection() != before
        self._typed_in = before if sign.isdigit() and not self._went_on else None
        if self._went_on:
            self._keep_day()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around, not the day, unless the person is at work here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot()
    def _keep_day(self) -> None:
        """Go back to the day that was typed, as soon as month and year have such a day."""
        day, date = int(self._typed_day or 0), self.date()
        if date.day() < day <= date.daysInMonth():
            section = self.currentSection()
            self.setDate(QDate(date.year(), date.month(), day))
            self.setSelectedSection(section)

    @property
    def day(self) -> str:
        """The day as it is stored: 'YYYY-MM-DD'."""
        return self.date().toString(_STORED)

    def show_day(self, day: str) -> None:
        """Show a day that is given as it is stored."""
        self.setDate(as_date(day))

    def words(self) -> str:
        """Return the day in words: 'Thursday 12 November 2026'."""
        return BRITISH.toString(self.date(), "dddd d MMMM yyyy")

    def _colour(self) -> None:
        """Show the days of the weekend as the others: Qt's own red cannot be read on a dark ground."""
        plain = QTextCharFormat()
        plain.setForeground(QBrush(QGuiApplication.palette().color(QPalette.ColorRole.Text)))
        for day in _WEEKEND:
            self.calendarWidget().setWeekdayTextFormat(day, plain)


def as_date(day: str) -> QDate:
    """Return a day that is given as it is stored."""
    return QDate.fromString(day, _STORED)
