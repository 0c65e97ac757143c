"""The gentle check on wish: look through the visit shown, beside the window, and list what was found."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from govtoolkit.errors import UserError
from govtoolkit.record.model import Visit
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.wording import visit_title

if TYPE_CHECKING:  # not on the way of the window's start
    from govtoolkit.app.gentle_check import Remark


class GentleWork(QObject):
    """Does what the line of the menu Edit asks for."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        window.actions_by_name["gentle_check"].triggered.connect(self._on_wanted)

    @Slot()
    def _on_wanted(self) -> None:
        # only when it is wanted: not on the way of the window's start
        from govtoolkit.app.gentle_check import look_through, writings_of  # noqa: PLC0415

        self._window.take_words()
        visit = self._desk.visit
        if visit is None:
            self._desk.trouble.emit(UserError("There is no visit to look through.", "Press “New visit…” first."))
            return
        writings = writings_of(self._desk.record, visit)
        self._desk.runner.run(
            lambda progress: look_through(writings, progress), partial(self._show, visit), self._desk.trouble.emit
        )

    def _show(self, visit: Visit, remarks: "tuple[Remark, ...]") -> None:
        from govtoolkit.ui.dialogs.gentle_check import show_where_it_stands  # noqa: PLC0415

        if not self._desk.is_taken:
            return
        wanted = asking.show_remarks(self._window, self._desk, remarks, visit_title(visit))
        if wanted is not None:
            show_where_it_stands(self._desk, wanted)
