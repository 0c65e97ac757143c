"""Making the pages of a print beside the window: a look at the first one at once, then all of them; the newest wish only."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from govtoolkit.app.printouts import Printout, make_printout_of
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import PrintOptions
from govtoolkit.progress import Progress
from govtoolkit.ui.tasks import Runner, Task

WAIT_FOR_MORE = 40
"""Milliseconds from the first of several wishes to the work."""
SEEN_FIRST = 60
"""Milliseconds in which the first page is drawn before the work on all of them takes turns with the window."""
SLOW = 1000
"""Milliseconds after which a person may want to stop it."""

Draft = Callable[[], tuple[Document, PrintOptions]]
"""Makes the document from the record: called on the thread that owns the record."""


class PageMaker(QObject):
    """Makes one printout at a time; a new wish stops the work on the one before.

    Signals:
        stepped: how far it has come ("Page 7").
        slowed: it takes longer than a second.
        looked: the first page is there to look at (`Printout`), the others are being made.
        made: the pages are there (`Printout`).
        failed: they could not be made (`UserError`).

    Args:
        wants_look: tells whether the first page alone is of use to whoever looks.
    """

    stepped = Signal(str)
    slowed = Signal()
    looked = Signal(object)
    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        runner: Runner,
        draft: Draft,
        parent: QObject | None = None,
        *,
        wants_look: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._draft = draft
        self._wants_look = wants_look
        self._task: Task | None = None
        self._turn = threading.Lock()  # a build that was stopped ends before the next begins
        self._wait = QTimer(self, singleShot=True, interval=WAIT_FOR_MORE)
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._rest = QTimer(self, singleShot=True, interval=SEEN_FIRST)
        self._make_all: Callable[[], None] | None = None
        self._connect()

    def _connect(self) -> None:
        self._wait.timeout.connect(self.make)
        self._slow.timeout.connect(self.slowed)
        self._rest.timeout.connect(self._go_on)

    @property
    def is_working(self) -> bool:
        """Whether pages are being made, or will be in a moment."""
        return self._wait.isActive() or self._rest.isActive() or self._task is not None

    def make_soon(self) -> None:
        """Make the pages anew; several wishes within a moment are one."""
        if not self._wait.isActive():
            self._wait.start()

    @Slot()
    def make(self) -> None:
        """Make the pages now."""
        self.stop()
        try:
            document, options = self._draft()
        except UserError as error:
            self.failed.emit(error)
            return

        def work(progress: Progress, most_pages: int = 0) -> Printout:
            with self._turn:
                return make_printout_of(document, options, ".pdf", progress, most_pages=most_pages)

        def make_all() -> None:
            self._task = self._runner.run(work, self._on_made, self._on_failed, self.stepped.emit)

        self._make_all = make_all
        self._slow.start()
        if self._wants_look():
            self._task = self._runner.run(lambda progress: work(progress, 1), self._on_looked, self._on_failed)
        else:
            self._go_on()

    @Slot()
    def stop(self) -> None:
        """Stop; nothing is told of a work that was stopped."""
        self._wait.stop()
        self._slow.stop()
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_looked(self, look: Printout) -> None:
        self._task = None
        self._rest.start()
        self.looked.emit(look)

    @Slot()
    def _go_on(self) -> None:
        """Make all pages."""
        make_all, self._make_all = self._make_all, None
        if make_all is not None:
            make_all()

    def _on_made(self, printout: Printout) -> None:
        self._task = None
        self._slow.stop()
        self.made.emit(printout)

    def _on_failed(self, error: UserError) -> None:
        self._task = None
        self._slow.stop()
        self.failed.emit(error)
