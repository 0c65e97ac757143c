"""What a writer is told of its file: how words get into it, and where they go meanwhile when it does not take them."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from govtoolkit.errors import UserError
from govtoolkit.record.revisions import History, Revision, Seen
from govtoolkit.storage import connection as connections
from govtoolkit.storage import opener, seal, store
from govtoolkit.storage.rescue import Rescue


class LostFileError(UserError):
    """What stands where an open monitoring file was cannot be used: it goes on as a copy of its own, or not at all."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            f"“{path}” was replaced while it was open: what is there now {what}",
            "Go on in a copy under another name.",
        )


class Written(Protocol):
    """Words in one of their states."""

    @property
    def uid(self) -> str:
        """What they are known by, in every state."""

    @property
    def seen(self) -> Seen:
        """This very state of them."""


Words = TypeVar("Words", bound=Written)
Words_contra = TypeVar("Words_contra", bound=Written, contravariant=True)  # a shelf takes words, and gives none back


class Shelf(Protocol[Words_contra]):
    """A file of words; used by one thread only, but for its path."""

    @property
    def path(self) -> Path:
        """The file."""

    def connect(self) -> sqlite3.Connection:
        """Return a connection to it, with all of the rules of `connection.connect`.

        Raises:
            sqlite3.Error, UserError: it cannot be opened for writing.
        """

    def look_outside(self, connection: sqlite3.Connection) -> tuple[sqlite3.Connection, History | None]:
        """Notice what others did to the file since we last wrote or looked; only between two transactions.

        Returns the connection to go on with, and all that stands in the file where that is not only ours.

        Raises:
            LostFileError: what stands in its place cannot be used.
            sqlite3.Error, UserError: it could not be looked at.
        """

    def close(self, connection: sqlite3.Connection) -> None:
        """Close a connection so that nothing stands beside the file, and the next one knows that it was closed properly.

        Raises:
            sqlite3.Error: it was closed, but not cleanly.
        """

    def append(self, connection: sqlite3.Connection, words: Sequence[Words_contra]) -> None:
        """Store words in one transaction; storing the same words again changes nothing.

        Raises:
            sqlite3.Error: nothing was stored.
        """

    def keep(self, words: Sequence[Words_contra]) -> Path:
        """Keep words elsewhere that could not be stored, in place of those that this run kept before; return where.

        Raises:
            UserError: that place does not take them either.
        """


class MonitoringShelf:
    """A monitoring file and its rescue files.

    Args:
        when_sealed: is done with the file once it is sealed after a change, before it is closed; must not raise.
    """

    def __init__(
        self, path: Path, rescue: Rescue, when_sealed: Callable[[sqlite3.Connection], object] = lambda _connection: None
    ) -> None:
        self._path = path
        self._rescue = rescue
        self._when_sealed = when_sealed
        self._created_at = ""
        self._known: _State | None = None
        self._is_as_we_left_it = True

    @property
    def path(self) -> Path:
        """The monitoring file."""
        return self._path

    def connect(self) -> sqlite3.Connection:
        """Connect, and learn by when it was created which rescue files are its own."""
        connection = connections.connect(self._path)
        try:
            found = connection.execute("SELECT value FROM file_info WHERE key = 'created_at'").fetchone()
            self._known = _State.of(self._path, connection)
        except sqlite3.Error:
            connection.close()
            raise
        self._created_at = found[0] if found else ""
        return connection

    def look_outside(self, connection: sqlite3.Connection) -> tuple[sqlite3.Connection, History | None]:
        """Notice that others wrote into the file, or that another file took its place, and unite it with ours.

        A file that is gone is left to whoever writes: SQLite does not write into a file that has no name any more.
        """
        now = self._state(connection)
        if now is None or now == self._known or (self._known is not None and now.is_our_own_work_since(self._known)):
            self._known = now or self._known
            return connection, None
        found = self._examined()
        theirs, new = found.history, connection
        if self._known is None or now.file != self._known.file:
            new, now, theirs = self._moved_into(connection)
        self._is_as_we_left_it = self._is_as_we_left_it and not found.changed_outside
        self._known = now  # as it was before it was read: what comes meanwhile is noticed the next time
        return new, theirs

    def close(self, connection: sqlite3.Connection) -> None:
        """Seal the file and close it; one that another program changed stays as it is, so that the next one to open it asks."""
        try:
            now = _State.of(self._path, connection)
            is_ours = now == self._known or (now and self._known and now.is_our_own_work_since(self._known))
            if self._is_as_we_left_it and is_ours:
                is_changed = not store.read_info(connection).get("content_seal")
                seal.write(connection)
                if is_changed:
                    self._when_sealed(connection)
        finally:
            connections.close(connection)

    def go_on_in(self, path: Path, connection: sqlite3.Connection) -> sqlite3.Connection:
        """Leave the file for another one, which holds all that this one does, and return the connection to that.

        Raises:
            sqlite3.Error: the other one cannot be opened for writing; nothing has changed.
        """
        new = connections.connect(path)
        with suppress(sqlite3.Error):  # what is wrong with the file that is left was said, or does not matter any more
            self.close(connection)
        self._path, self._rescue = path, replace(self._rescue, file=path)
        self._known, self._is_as_we_left_it = _State.of(path, new), True
        return new

    def append(self, connection: sqlite3.Connection, words: Sequence[Revision]) -> None:
        """Store revisions."""
        store.append(connection, words)
        now = _State.of(self._path, connection)
        if now is None or self._known is None or now.is_our_own_work_since(self._known):
            self._known = now  # else others wrote since we looked, and that is still to be noticed

    def keep(self, words: Sequence[Revision]) -> Path:
        """Keep revisions in the rescue file."""
        return self._rescue.keep(words, self._created_at)

    def _state(self, connection: sqlite3.Connection) -> "_State | None":
        try:
            return _State.of(self._path, connection)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                self._examined()  # it says what stands there now
            raise

    def _examined(self) -> "_Outside":
        # nobody else in this process may read the path, and nothing is locked between two transactions of this thread
        try:
            found = opener.examine(self._path)
        except UserError as error:
            is_said = error.text.startswith(start := f"“{self._path}” ")
            raise LostFileError(self._path, error.text[len(start) :] if is_said else "cannot be read.") from error
        with closing(found.connection):
            if found.contents.info["created_at"] != self._created_at:
                raise LostFileError(self._path, "is another monitoring file.")
            return _Outside(store.read_history(found.connection), found.changed_outside)

    def _moved_into(self, connection: sqlite3.Connection) -> "tuple[sqlite3.Connection, _State | None, History]":
        """Go on in the file that took the place of ours, with all that ours had."""
        new = connections.connect(self._path)
        try:
            state = _State.of(self._path, new)
            store.unite(new, store.read_history(connection))
            theirs = store.read_history(new)
        except BaseException:
            new.close()
            raise
        connection.close()  # the file behind it has no name any more: nothing of it is left to tidy
        return new, state, theirs


@dataclass(frozen=True)
class _Outside:
    """What stands in a file that others wrote into."""

    history: History
    changed_outside: tuple[str, ...]


@dataclass(frozen=True)
class _State:
    """What tells that somebody else was at the file: which file it is, its size and time, and SQLite's own count of changes."""

    file: tuple[int, int]
    size: int
    time: int
    others_changes: int
    our_changes: int

    @classmethod
    def of(cls, path: Path, connection: sqlite3.Connection) -> "_State | None":
        """Return the state of the file at `path`, None where there is none or it cannot be reached."""
        try:
            status = path.stat()
        except OSError:
            return None
        (others,) = connection.execute("PRAGMA data_version").fetchone()
        ours = connection.total_changes
        return cls((status.st_dev, status.st_ino), status.st_size, status.st_mtime_ns, others, ours)

    def is_our_own_work_since(self, known: "_State") -> bool:
        """Tell whether what is different came through our own connection."""
        is_same = (self.file, self.others_changes) == (known.file, known.others_changes)
        return is_same and self.our_changes != known.our_changes
