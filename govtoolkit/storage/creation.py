"""Make a new monitoring file: whole, or not at all."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from govtoolkit import __version__
from govtoolkit.clock import utc_text
from govtoolkit.content.model import Toolkit, Wording
from govtoolkit.files import whole_file
from govtoolkit.record.model import VISIT_PLACES
from govtoolkit.record.revisions import Purge, Revision
from govtoolkit.storage import connection as connections
from govtoolkit.storage import failures, schema, seal, store

_HOW_TO_READ = (
    "A monitoring file of govtoolkit. notes_readable, actions_open and visit_summary show it in plain words; revision holds"
    " every version of every entry and is what the program reads. Edit it with govtoolkit only."
)


def create_file(
    path: Path,
    toolkit: Toolkit,
    revisions: Sequence[Revision],
    created_at: datetime,
    *,
    purged: Sequence[Purge] = (),
    copy_of: str = "",
) -> None:
    """Make a sealed monitoring file that holds these revisions; nothing that stands at `path` is ever replaced.

    Args:
        purged: what was erased for good; it stays erased in every union with this file.
        copy_of: what this is a copy of, in words; '' for a file to work in.

    Raises:
        UserError: the path is taken, or the folder or the disk does not take the file.
    """
    with whole_file(path, replace=False) as temporary:
        try:
            connection = connections.connect(temporary, create=True)
            try:
                schema.create(connection)
                with store.writing(connection):
                    store.write_info(connection, {**_info(toolkit, created_at), "copy_of": copy_of})
                    _write_wordings(connection, toolkit)
                    store.write_purged(connection, purged)
                store.append(connection, revisions)
                seal.write(connection)
            finally:
                connections.close(connection)
        except sqlite3.Error as error:
            raise failures.explain(error, path) from error


def _info(toolkit: Toolkit, created_at: datetime) -> dict[str, str]:
    return {
        "format": schema.FORMAT,
        "format_version": str(schema.FORMAT_VERSION),
        "program_version": __version__,
        "toolkit": toolkit.key,
        "toolkit_edition": toolkit.edition,
        "created_at": utc_text(created_at),
        "content_seal": "",
        "copy_of": "",
        "how_to_read": _HOW_TO_READ,
    }


def _write_wordings(connection: sqlite3.Connection, toolkit: Toolkit) -> None:
    last = len(toolkit.wordings)
    places = [
        Wording(key, "place", None, heading, last + number)
        for number, (key, heading) in enumerate(VISIT_PLACES.items(), start=1)
    ]
    connection.executemany(
        "INSERT INTO item (key, kind, benchmark, position, wording) VALUES (?, ?, ?, ?, ?)",
        [(each.key, each.kind, each.benchmark, each.position, each.wording) for each in (*toolkit.wordings, *places)],
    )
