"""Long work beside the window: one runner, with progress and cancel; answers come back on the GUI thread."""

import logging
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Never, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from govtoolkit.errors import CancelledError, UserError
from govtoolkit.progress import Progress

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


class Poster(QObject):
    """Runs callables on the thread it was made on, whoever posts them.

    Signals:
        posted: carries the callable across.
    """

    posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def post(self, callback: Callable[[], None]) -> None:
        """Run `callback` soon, on the thread of this object."""
        self.posted.emit(callback)

    @Slot(object)
    def _on_posted(self, callback: Callable[[], None]) -> None:
        callback()


class Task:
    """A piece of work that was started; once cancelled, none of its callbacks is called any more."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop the work at its next step, and forget its answer."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._cancelled.is_set()


def fault(error: BaseException) -> UserError:
    """Return what to tell a person of a fault of our own."""
    return UserError(
        f"Something went wrong that should not have ({error}).",
        "What you typed is kept. Try again; if it happens once more, close the window and open the file anew.",
    )


def _forget(_answer: object) -> None:
    """Do nothing with an answer."""


def _done_with(_progress: Progress) -> Never:
    """Stand for work that was done."""
    raise AssertionError("nothing is done twice")


def _forget_where(error: BaseException) -> None:
    """Let go of what the functions had at hand in which an error came up: it is told, and may be kept for long."""
    each: BaseException | None = error
    while each is not None:
        traceback.clear_frames(each.__traceback__)
        each = each.__cause__ or each.__context__


class Runner(QObject):
    """Runs work on threads of its own.

    Signals:
        idle: nothing is running any more.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.poster = Poster(self)
        self._pool = ThreadPoolExecutor(max_workers=3, thread_name_prefix="govtoolkit-work")
        self._running = 0

    def run(
        self,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[UserError], None],
        progress: Callable[[str], None] | None = None,
    ) -> Task:
        """Do `work` beside the window; `done`, `failed` and `progress` are called on the GUI thread.

        `work` is given a `Progress` to call between its steps. What fails for a reason of our own is logged and told as well.
        """
        task = Task()
        self._running += 1

        def step(text: str) -> None:
            if task.is_cancelled:
                raise CancelledError(text)
            told = progress
            if told is not None:
                self.poster.post(lambda: None if task.is_cancelled else told(text))

        def answer(callback: Callable[[], None]) -> None:
            def call() -> None:
                nonlocal work, done, failed, progress
                self._running -= 1
                if not task.is_cancelled:
                    callback()
                # or the thread of the work, which is a little late, might be the last to let go of a widget
                work, done, failed, progress = _done_with, _forget, _forget, None
                if not self._running:
                    self.idle.emit()

            self.poster.post(call)

        def body() -> None:
            try:
                result = work(step)
            except CancelledError:
                answer(lambda: None)
            except UserError as error:
                refused = error
                _forget_where(error)
                answer(lambda: failed(refused))
            except Exception as error:  # noqa: BLE001 - told in the window, not lost on a thread
                _log.exception("work beside the window failed")
                problem = fault(error)
                answer(lambda: failed(problem))
            else:
                answer(lambda: done(result))

        self._pool.submit(body)
        return task

    @property
    def is_busy(self) -> bool:
        """Whether anything is running."""
        return self._running > 0

    def stop(self) -> None:
        """End the threads once their work is done."""
        self._pool.shutdown(wait=True)
