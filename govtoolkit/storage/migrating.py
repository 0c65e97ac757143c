"""A file of an older version brought up to this one: in one transaction, or not at all."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from govtoolkit import __version__
from govtoolkit.storage import connection as connections
from govtoolkit.storage import failures, readable, schema, seal, store
from govtoolkit.storage.transaction import transaction


def is_older(connection: sqlite3.Connection) -> bool:
    """Tell whether a file was made by an older version and has not been brought up to date."""
    return version_of(connection) < schema.FORMAT_VERSION


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a file's format."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def bring_file_up_to_date(path: Path, before: Callable[[sqlite3.Connection], object]) -> None:
    """Bring a file up to this version that nobody in this process has open; `before` is done first, and may refuse.

    Raises:
        UserError: it stands as it was.
    """
    try:
        connection = connections.connect(path)
        try:
            before(connection)
            bring_up_to_date(connection)
        finally:
            connections.close(connection)
    except sqlite3.Error as error:
        raise failures.explain(error, path) from error


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Bring a file up to this version, where it is an older one; its seal goes with it.

    Raises:
        sqlite3.Error: it stands as it was.
    """
    if not is_older(connection):
        return
    with transaction(connection):
        seal.remove(connection)
        schema.create(connection)
        readable.rebuild(connection)
        store.write_info(connection, {"format_version": str(schema.FORMAT_VERSION), "program_version": __version__})
        if schema.objects(connection) != schema.expected_objects(schema.FORMAT_VERSION):
            raise sqlite3.DatabaseError("afterwards it is not what a new file has")
