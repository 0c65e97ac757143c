"""The sample monitoring file, made by the program from the data in resources/sample/."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from govtoolkit import assets
from govtoolkit.clock import from_utc_text
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import BugError
from govtoolkit.record import release
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import KINDS, Entry, Link, Visit
from govtoolkit.record.record import Record
from govtoolkit.storage.creation import create_file

_NAMESPACE = UUID("5b0e9b43-4f26-4f0c-8a57-6f0cf6b0a4d1")
# how the data name what the record refers to by uid
_REFERENCES = {"visit": "visit_uid", "author": "author_uid", "question": "question_key", "follows": "follows_uid"}
_HAVE_AUTHORS = ("note", "mark", "check_line")
_ABOUT_THE_ROW = ("written_at", "author", "key", "reason")

Row = dict[str, Any]


def create_sample(path: Path) -> None:
    """Make the sample file: the same records, with the same uids, every time.

    Raises:
        UserError: the path is taken, or the file cannot be made there.
    """
    rows = sorted(_rows(), key=lambda row: row[1]["written_at"])
    uids = {row["key"]: _uid(kind, row["key"]) for kind, row in rows if "key" in row and kind != "key_date"}
    now = _moment(rows[0][1])
    numbers = count(1)
    record = Record(clock=lambda: now, new_uid=lambda: _uid("revision", str(next(numbers))))
    changes = Changes()
    for kind, row in rows:
        now = _moment(row)
        changes += _put(record, kind, row, uids)
        record.end_burst()
    create_file(path, careers_toolkit(), changes.revisions, _moment(rows[0][1]))


def _rows() -> Iterator[tuple[str, Row]]:
    for path in sorted(assets.path("sample").glob("*.toml")):
        for kind, rows in tomllib.loads(path.read_text("utf-8")).items():
            for row in rows:
                yield kind, row


def _put(record: Record, kind: str, row: Row, uids: dict[str, str]) -> Changes:
    entry = _release(record, row, uids) if kind == Link.kind else _entry(kind, row, uids)
    return record.put(entry, author_uid=uids[row["author"]], seen=record.seen(entry.uid), reason=row.get("reason", ""))


def _entry(kind: str, row: Row, uids: dict[str, str]) -> Entry:
    fields = {name: value for name, value in row.items() if name not in _ABOUT_THE_ROW}
    if kind in _HAVE_AUTHORS:
        fields["author"] = row["author"]
    arguments = {
        _REFERENCES.get(name, name): uids.get(value, value) if name in (*_REFERENCES, "place") else value
        for name, value in fields.items()
    }
    if kind == "key_date":
        arguments["key"] = row["key"]
    elif "key" in row:
        arguments["uid"] = uids[row["key"]]
    if kind == "check_line":
        arguments.setdefault("visit_uid", None)
    return KINDS[kind](**arguments)


def _release(record: Record, row: Row, uids: dict[str, str]) -> Link:
    """Return what a visit was given out with: all that stands on it when the row was written."""
    visit = record.find(Visit, uids[row["visit"]])
    if visit is None:
        raise BugError(f"the sample releases a visit before it is there: {row['visit']}")
    [link] = (each for each in release.release(record, visit, visit.released_on) if isinstance(each, Link))
    return replace(link, uid=uids[row["key"]])


def _moment(row: Row) -> datetime:
    return from_utc_text(row["written_at"])


def _uid(kind: str, key: str) -> str:
    return str(uuid5(_NAMESPACE, f"{kind} {key}"))
