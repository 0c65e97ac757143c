"""A revision as a row of the table `revision`, and back."""

from collections.abc import Iterable, Sequence
from typing import Any

from govtoolkit.record.revisions import Revision, Seen

COLUMNS = "uid, record_kind, record_uid, seq, author_uid, written_at, origin, reason, deleted, content"


def row_of(revision: Revision) -> tuple[str | int, ...]:
    """Return a revision's values for `COLUMNS`; its parents are rows of their own."""
    return (
        revision.uid,
        revision.record_kind,
        revision.record_uid,
        revision.seq,
        revision.author_uid,
        revision.written_at,
        revision.origin,
        revision.reason,
        int(revision.deleted),
        revision.content,
    )


def revision_of(row: Sequence[Any], parents: Iterable[Seen] = ()) -> Revision:
    """Return the revision that `COLUMNS` of one row hold."""
    uid, kind, record_uid, seq, author_uid, written_at, origin, reason, deleted, content = row
    return Revision(
        uid,
        kind,
        record_uid,
        seq,
        author_uid,
        written_at,
        origin,
        reason,
        bool(deleted),
        content,
        tuple(sorted(parents)),
    )
