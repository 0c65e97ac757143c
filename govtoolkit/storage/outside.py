"""The two ways out of a file whose readable tables were edited with another program; each ends with a sealed file."""

from collections.abc import Sequence
from pathlib import Path

from govtoolkit.record.revisions import Revision
from govtoolkit.storage import connection as connections
from govtoolkit.storage import readable, seal, store


def connect(path: Path) -> store.Connection:
    """Return a connection to a file that nobody in this program has open.

    Raises:
        sqlite3.Error: it cannot be opened for writing.
    """
    return connections.connect(path)


def close(connection: store.Connection) -> None:
    """Close it so that nothing stands beside the file."""
    connections.close(connection)


def take_in(connection: store.Connection, revisions: Sequence[Revision]) -> None:
    """Let these revisions say what the edits said; the words that stood before stay in the history.

    Raises:
        sqlite3.Error: it was not done; where the revisions are in already, doing it again goes on from there.
    """
    store.append(connection, revisions)
    leave_out(connection)


def leave_out(connection: store.Connection) -> None:
    """Let the readable tables say again what the revisions say.

    Raises:
        sqlite3.Error: nothing was changed.
    """
    with store.writing(connection):
        readable.rebuild(connection)
    seal.write(connection)
