"""The one thread that owns the connection to a file of words: it stores, it never decides.

Words are handed over at once and written at most `THROTTLE` after the first of them: throttled, not debounced, so that
somebody who never pauses is saved as well. Only a commit is "saved". What cannot be written stays here, is tried again, and
goes to a rescue file meanwhile.
"""

import logging
import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Generic, Protocol, TypeVar

from govtoolkit.errors import BugError, UserError
from govtoolkit.record.revisions import History
from govtoolkit.storage import failures
from govtoolkit.storage.rescue import discard
from govtoolkit.storage.shelf import Shelf, Words

THROTTLE = 0.7
"""Seconds from a change to its commit at the most, so that with a slow disk's 140 ms it is still within one second."""

RETRY = 5.0
"""Seconds after which a failed write is tried again by itself."""

Result = TypeVar("Result")
Post = Callable[[Callable[[], None]], None]
"""Runs a callable on the thread that owns the record: a queued signal in the window, a plain call on the command line."""

_log = logging.getLogger(__name__)


class Listener(Protocol):
    """Who is told how saving goes; always through `Post`."""

    def saved(self) -> None:
        """Take note that words reached the disk; `Writer.unsaved` tells which are still to follow."""

    def not_saved(self, error: UserError) -> None:
        """Take note that a write failed; what was to be written is kept and tried again."""

    def came_in(self, history: History) -> None:
        """Take note that others wrote into the file: all that stands in it now."""


@dataclass(frozen=True)
class _Job:
    """Work on the connection; done after all that was handed over before it is stored, or `regardless` of that."""

    work: Callable[[sqlite3.Connection], object]
    future: "Future[object]"
    regardless: bool


class Writer(Generic[Words]):
    """Stores words in a file, on a thread of its own.

    Args:
        shelf: the file, how words get into it, and where they go meanwhile when they cannot; it is connected to on the
            thread, by the first job or write.
        post: how the listener is called.
    """

    def __init__(self, shelf: Shelf[Words], *, post: Post, listener: Listener) -> None:
        self._shelf = shelf
        self._post = post
        self._listener = listener
        self._kept_in: Path | None = None
        self._connection: sqlite3.Connection | None = None
        self._wake = threading.Condition()
        self._pending: dict[str, Words] = {}
        self._due: float | None = None
        self._jobs: deque[_Job] = deque()
        self._closing = False
        self._left: UserError | None = None
        # not a daemon: the program may not end while words wait
        self._thread = threading.Thread(target=self._run, name="govtoolkit-writer")
        self._thread.start()

    def submit(self, words: tuple[Words, ...]) -> None:
        """Hand over words to be stored soon; of those with one uid the newest state wins. Returns at once."""
        with self._wake:
            self._require_open()
            for each in words:
                self._pending[each.uid] = each
            if words:
                soon = monotonic() + THROTTLE
                self._due = soon if self._due is None else min(self._due, soon)
            self._wake.notify()

    @property
    def unsaved(self) -> tuple[Words, ...]:
        """What was handed over and is not on the disk yet, as any thread may ask; what the file did not take, after `close`."""
        with self._wake:
            return tuple(self._pending.values())

    def run(self, work: Callable[[sqlite3.Connection], Result]) -> "Future[Result]":
        """Do `work` on the connection after all that was handed over is stored; returns at once with its future.

        The future raises `UserError` where the file did not take what was handed over before, or the work itself failed.
        """
        return self._enqueue(work, regardless=False)

    def look(self, work: Callable[[sqlite3.Connection], Result]) -> "Future[Result]":
        """Do `work`, which only reads, on the connection as the file stands now, stored or not; returns at once.

        Nobody else in this process may open the file to read it: closing it again would drop the connection's locks.
        """
        return self._enqueue(work, regardless=True)

    def flush(self) -> "Future[None]":
        """Store now what was handed over; the future is done when it is on the disk, in the file that has its name.

        What took the place of the file since it was written would take the words with it: the future raises where it cannot
        be united with them.
        """
        return self.run(self._notice)

    def look_outside(self) -> "Future[None]":
        """Notice what others did to the file, and tell the listener; returns at once."""
        return self._enqueue(self._notice, regardless=True)

    def move(self, go_on: Callable[[sqlite3.Connection], sqlite3.Connection]) -> "Future[None]":
        """Go on with the connection that `go_on` returns for this one; what waits is stored there. Returns at once."""

        def work(connection: sqlite3.Connection) -> None:
            self._connection = go_on(connection)
            with self._wake:
                self._due = monotonic() if self._pending else None

        return self._enqueue(work, regardless=True)

    def close(self) -> UserError | None:
        """Store what is left, close the file and end the thread; waits for both.

        Returns why the file did not take what was left, or None when all is saved. What it did not take is in the rescue
        file afterwards. (The listener has been told, but whoever waits here may not have heard it yet.)
        """
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()
        return self._left

    def _require_open(self) -> None:
        if self._closing:
            raise BugError("This writer is closed: what is handed over now would be lost.")

    def _enqueue(self, work: Callable[[sqlite3.Connection], Result], *, regardless: bool) -> "Future[Result]":
        future: Future[Result] = Future()
        with self._wake:
            self._require_open()
            # a future of some result is one of an object
            self._jobs.append(_Job(work, future, regardless))  # type: ignore[arg-type]
            self._wake.notify()
        return future

    def _run(self) -> None:
        while True:
            batch, job, closing = self._next()
            error = self._store(batch) if batch else None
            if job is not None:
                self._do(job, error)
            elif closing:
                self._left = error
                self._disconnect()
                return

    def _next(self) -> tuple[tuple[Words, ...], _Job | None, bool]:
        """Wait for something to do and return it: what is to be stored, the job to do after it, whether to end."""
        with self._wake:
            while not (self._jobs or self._closing):
                if self._due is not None and self._due <= monotonic():
                    break
                self._wake.wait(None if self._due is None else self._due - monotonic())
            if self._jobs and self._jobs[0].regardless:
                return (), self._jobs.popleft(), False  # what waits to be stored stays due
            self._due = None
            job = self._jobs.popleft() if self._jobs else None
            return tuple(self._pending.values()), job, self._closing and job is None and not self._jobs

    def _store(self, batch: tuple[Words, ...]) -> UserError | None:
        try:
            self._look_outside()
            self._shelf.append(self._connected(), batch)
        except sqlite3.Error as error:
            _log.info("not saved: %s", error)
            return self._failed(failures.explain(error, self._shelf.path), batch)
        except UserError as error:
            return self._failed(error, batch)
        except Exception as error:  # noqa: BLE001 - a fault of ours: the thread must live on, and the words be kept
            _log.exception("not saved")
            sentence = f"“{self._shelf.path}” could not be saved: something went wrong that should not have ({error})."
            return self._failed(UserError(sentence), batch)
        with self._wake:
            for each in batch:
                if self._pending.get(each.uid) is each:
                    del self._pending[each.uid]
        if self._kept_in is not None:
            discard(self._kept_in)
            self._kept_in = None
        self._tell(self._listener.saved)
        return None

    def _notice(self, _connection: sqlite3.Connection) -> None:
        try:
            self._look_outside()
        except UserError as error:
            self._tell(partial(self._listener.not_saved, error))
            raise

    def _look_outside(self) -> None:
        self._connection, history = self._shelf.look_outside(self._connected())
        if history is not None:
            self._tell(lambda: self._listener.came_in(history))

    def _failed(self, problem: UserError, batch: tuple[Words, ...]) -> UserError:
        try:
            self._kept_in = self._shelf.keep(batch)
            kept = f"Your words are kept in “{self._kept_in}” and come back when the file is opened again."
        except UserError as error:
            kept = f"Your words could not be kept elsewhere either: {error.text}"
        problem.hint = f"{problem.hint} {kept}".strip()
        with self._wake:
            self._due = monotonic() + RETRY
        self._tell(lambda: self._listener.not_saved(problem))
        return problem

    def _tell(self, news: Callable[[], None]) -> None:
        try:
            self._post(news)
        except Exception:  # noqa: BLE001 - whatever happened there, the thread must live on: words may be waiting
            _log.exception("nobody could be told")

    def _do(self, job: _Job, error: UserError | None) -> None:
        if not job.future.set_running_or_notify_cancel():
            return
        if error is not None:
            job.future.set_exception(error)
            return
        try:
            job.future.set_result(job.work(self._connected()))
        except sqlite3.Error as failure:
            job.future.set_exception(failures.explain(failure, self._shelf.path))
        except Exception as failure:  # noqa: BLE001 - whatever it was belongs to whoever waits for the job
            job.future.set_exception(failure)

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._shelf.connect()
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            try:
                self._shelf.close(self._connection)
            except sqlite3.Error as error:
                _log.info("not closed cleanly: %s", error)
