"""Every row of a monitoring file, looked at once: what is checked is what is shown."""

import sqlite3
from collections.abc import Sequence

from govtoolkit.clock import is_utc_text
from govtoolkit.record.model import KINDS, UnreadableRecordError, decode
from govtoolkit.record.revisions import ERASED, Revision, Seen
from govtoolkit.storage import rows, schema
from govtoolkit.storage.seal import Row
from govtoolkit.storage.store import Contents, read_earlier


class Look:
    """What `seal.look_at` shows its rows to: every revision is decoded, and those that are current are kept.

    Fields:
        problem: the first thing that cannot be, '' while all is well; it never repeats what a governor wrote.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.problem = ""
        self._connection = connection
        self._info: dict[str, str] = {}
        self._current: list[Revision] = []
        self._first_written: dict[str, str] = {}
        self._counted = (0, 0)
        self._parents: dict[str, list[tuple[str, int]]] = {}
        self._answered: dict[str, int] = {}
        for child, parent, seq in connection.execute(
            "SELECT revision_uid, parent_uid, parent_seq FROM revision_parent"
        ):
            self._parents.setdefault(child, []).append((parent, seq))
            self._answered[parent] = max(seq, self._answered.get(parent, seq))

    def __call__(self, table: str, found: Sequence[Row]) -> None:
        """Look at the rows of a table."""
        if table == "file_info":
            self._info = {str(key): str(value) for key, value in found}
            if self._info.get("format") != schema.FORMAT or not is_utc_text(self._info.get("created_at", "")):
                self.problem = self.problem or "it does not say what it is"
        if table == "revision" and not self.problem:
            self._counted = (len(found), sum(row[3] for row in found))
            try:
                for row in found:
                    self._take(row)
            except UnreadableRecordError:
                self.problem = "one of its entries cannot be read"

    def contents(self, seal: str) -> Contents:
        """Return what was seen; `seal` is the value that the file has for it."""
        count, total = self._counted
        return Contents(
            {**self._info, "content_seal": seal},
            tuple(self._current),
            read_earlier(self._connection, self._current),
            self._first_written,
            (count, float(total), self._info.get("created_at")),
        )

    def _take(self, row: Row) -> None:
        uid, kind, record_uid, seq, _, written_at, _, _, deleted, content = row
        if written_at:
            first = self._first_written.get(record_uid)
            if first is None or written_at < first:
                self._first_written[record_uid] = written_at
        if self._answered.get(uid, seq - 1) < seq:
            revision = rows.revision_of(row, (Seen(*each) for each in self._parents.get(uid, ())))
            check_revision(revision)
            self._current.append(revision)
        elif not (deleted and content == ERASED and kind in KINDS):
            decode(kind, record_uid, content)
            check_time(written_at)


def check_revision(revision: Revision) -> None:
    """Check that a revision can be read.

    Raises:
        UnreadableRecordError: it cannot; the message says why.
    """
    if revision.record_kind not in KINDS:
        raise UnreadableRecordError(f"{revision.record_kind!r} is not a kind of record")
    if revision.content == ERASED and revision.deleted:
        return
    _ = revision.entry
    check_time(revision.written_at)


def check_time(written_at: str) -> None:
    """Check that a revision was written at a time.

    Raises:
        UnreadableRecordError: it was not.
    """
    if not is_utc_text(written_at):
        raise UnreadableRecordError(f"{written_at!r} is not a time")
