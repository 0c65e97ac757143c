"""Save the board's dates for a calendar program: ask where, and write the file beside the window."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.naming import safe_name, with_ending
from govtoolkit.errors import UserError
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.folders import documents_folder
from govtoolkit.ui.messages import Prompter


class CalendarWork(QObject):
    """Saves the dates whenever a page asks for it."""

    def __init__(self, desk: Desk, prompter: Prompter, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._prompter = prompter
        self._window = window
        desk.calendar_wanted.connect(self._on_wanted)

    @Slot()
    def _on_wanted(self) -> None:
        # only when it is wanted: not on the way of the window's start
        from govtoolkit.app.calendar import ENDING, events, write_calendar  # noqa: PLC0415

        dates = events(self._desk.record)
        if not dates:
            self._desk.trouble.emit(UserError("No date is set yet.", "Set one first, then save it for a calendar."))
            return
        suggestion = documents_folder() / f"{self._base_name()}{ENDING}"
        chosen = self._prompter.save_file(
            self._window, "Save for a calendar", suggestion, f"Calendar files (*{ENDING})"
        )
        if chosen is None:
            return
        target = with_ending(chosen, ENDING)
        self._desk.runner.run(
            lambda _progress: write_calendar(dates, target, replace=target == chosen),
            lambda _none: self._on_saved(target, len(dates)),
            self._desk.trouble.emit,
        )

    def _on_saved(self, target: Path, number: int) -> None:
        what = "1 date is" if number == 1 else f"{number} dates are"
        self._desk.news.emit(f"{what} saved in “{target}”. Open that file to take them into your calendar.")

    def _base_name(self) -> str:
        school = self._desk.record.school
        name = safe_name(school.name if school is not None else "")
        return f"{name} careers dates" if name else "Careers dates"
