"""Start the window: the application, its looks, one window for one file."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from govtoolkit.app.reading import Ahead
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.ui.appearance import AppearanceKeeper
from govtoolkit.ui.bringwork import BringWork
from govtoolkit.ui.calendarwork import CalendarWork
from govtoolkit.ui.copywork import CopyWork
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.doorbell import Doorbell, ask_to_come_forward
from govtoolkit.ui.enterkey import EnterKey
from govtoolkit.ui.garbage import GarbageCollector
from govtoolkit.ui.gentlework import GentleWork
from govtoolkit.ui.icons import icon
from govtoolkit.ui.jottingwork import JottingWork
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.messages import Prompter, SystemPrompter
from govtoolkit.ui.tasks import Runner, fault

AT_REST = 2000
"""Milliseconds after which the window has come to rest."""

_log = logging.getLogger(__name__)


def run(path: Path | None, ahead: Ahead | None = None) -> int:
    """Open the window, on a file or on the start page; return the program's exit status when it is closed.

    Args:
        ahead: the file as it is being read already.
    """
    # the style is named here: `setStyle` would answer with a `QStyle`, and loading that class takes as long as half a page
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("govtoolkit")
    application.setApplicationDisplayName("govtoolkit")
    application.setDesktopFileName("govtoolkit")
    if path is not None and ask_to_come_forward(path):
        return 0
    runner = Runner()
    window = build_window(application, Settings.of_this_user(), runner, SystemPrompter(), is_opening=path is not None)
    doorbell = Doorbell(window)
    window.file_changed.connect(doorbell.answer_for)
    sys.excepthook = _report(window)
    if path is not None:
        window.open_first(path, ahead)
    else:
        window.show()
    QTimer.singleShot(AT_REST, lambda: GarbageCollector(window))
    status = application.exec()
    doorbell.close()
    runner.stop()
    return status


def build_window(
    application: QApplication, settings: Settings, runner: Runner, prompter: Prompter, *, is_opening: bool = False
) -> MainWindow:
    """Return the main window with all that it stands on; `is_opening` where a file is going to be opened at once."""
    appearance = AppearanceKeeper(application, settings)
    desk = Desk(careers_toolkit(), settings, runner)
    window = MainWindow(desk, appearance, prompter, is_opening=is_opening)
    window.setWindowIcon(icon("notebook-pen", QPalette.ColorRole.Accent))
    appearance.setParent(window)
    desk.setParent(window)
    BringWork(desk, prompter, window)
    CalendarWork(desk, prompter, window)
    JottingWork(desk, prompter, window)
    GentleWork(desk, window)
    CopyWork(desk, prompter, window)
    EnterKey(window)
    return window


def _report(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return the hook for faults of our own: they are logged, told in the window, and nothing typed is lost."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("a fault of our own", exc_info=(kind, error, trace))
        if isinstance(error, UserError):
            window.tell(error)
        else:
            window.tell(fault(error))

    return report
