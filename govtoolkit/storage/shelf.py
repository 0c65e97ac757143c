"""What a writer is told of its file: how words get into it, and where they go meanwhile when it does not take them."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from govtoolkit.record.revisions import Revision, Seen
from govtoolkit.storage import connection as connections
from govtoolkit.storage import store
from govtoolkit.storage.rescue import Rescue


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
    """A monitoring file and its rescue files."""

    def __init__(self, path: Path, rescue: Rescue) -> None:
        self._path = path
        self._rescue = rescue
        self._created_at = ""

    @property
    def path(self) -> Path:
        """The monitoring file."""
        return self._path

    def connect(self) -> sqlite3.Connection:
        """Connect, and learn by when it was created which rescue files are its own."""
        connection = connections.connect(self._path)
        try:
            found = connection.execute("SELECT value FROM file_info WHERE key = 'created_at'").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        self._created_at = found[0] if found else ""
        return connection

    def append(self, connection: sqlite3.Connection, words: Sequence[Revision]) -> None:
        """Store revisions."""
        store.append(connection, words)

    def keep(self, words: Sequence[Revision]) -> Path:
        """Keep revisions in the rescue file."""
        return self._rescue.keep(words, self._created_at)
