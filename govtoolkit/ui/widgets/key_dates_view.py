"""The dates that the board lives by, and the way to take them into a calendar."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.record.duties import KEY_DATE_TITLES
from govtoolkit.record.model import KeyDate
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.duty_view import DutyView, Standing
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.key_date_row import KeyDateRow
from govtoolkit.ui.widgets.labels import card
from govtoolkit.ui.widgets.prose import Prose

CLEAR = "Clear date"
"""What this step is called in the Edit menu."""

_INTRO = "Four days that the board should not miss. They are kept in this file, and can go into your own calendar."
_CALENDAR = (
    "“Save for a calendar” writes all the dates that are set to one small file. Open that file, and your calendar program "
    "offers to take them in, with a reminder a week before. Save it again when a date has changed: the calendar then "
    "changes its own entry."
)


class KeyDatesView(DutyView):
    """A row for each date, and the button that saves them for a calendar."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.calendar_button = IconButton("Save for a calendar…", "calendar")
        self.rows = {key: KeyDateRow(key) for key in KEY_DATE_TITLES}
        dates, dates_column = card()
        dates_column.setSpacing(14)
        dates_column.addWidget(Prose("Dates the board lives by", "section"), 0, Prose.ALIGNED)
        dates_column.addWidget(Prose(_INTRO, "soft"), 0, Prose.ALIGNED)
        for row in self.rows.values():
            dates_column.addWidget(row)
            row.set_wanted.connect(self._on_set_wanted)
            row.clear_wanted.connect(self._on_clear_wanted)
        calendar, calendar_column = card()
        saving = FlowLayout()
        saving.addWidget(self.calendar_button)
        calendar_column.addWidget(Prose("In your own calendar", "section"), 0, Prose.ALIGNED)
        calendar_column.addWidget(Prose(_CALENDAR, "soft"), 0, Prose.ALIGNED)
        calendar_column.addLayout(saving)
        self.column.addWidget(dates)
        self.column.addWidget(calendar)
        self.column.addStretch(1)
        self.calendar_button.clicked.connect(desk.calendar_wanted)

    def refresh(self, standing: Standing) -> None:
        """Show the dates as they stand."""
        record = self.desk.record
        for key, row in self.rows.items():
            row.show_date(record.find(KeyDate, key), standing.today, may_write=self.may_write)

    def show_place(self, place: str) -> None:
        """Show a date by its key."""
        row = self.rows.get(place)
        (row or next(iter(self.rows.values()))).tools.edit_button.setFocus()
        if row is not None:
            self.bring(row)

    @Slot(str)
    def _on_set_wanted(self, key: str) -> None:
        asking.ask_key_date(self.window(), self.desk, key)

    @Slot(str)
    def _on_clear_wanted(self, key: str) -> None:
        if self.desk.try_to(partial(self.desk.session.remove, CLEAR, key)):
            self.rows[key].tools.edit_button.setFocus()
            self.desk.news.emit(f"“{KEY_DATE_TITLES[key]}” has no date any more. Edit > Undo brings it back.")
