"""The record as plain data, for other programs."""

from dataclasses import asdict

from govtoolkit.record.model import KINDS, Entry
from govtoolkit.record.record import Record, Version

Plain = dict[str, object]


def as_plain_data(record: Record) -> dict[str, list[Plain]]:
    """Return every version that stands, by kind of record, each kind in the order of the records' uids.

    A record has `uid` and `versions`; a version has `written_at`, `written_by`, `author_uid`, `origin`, `reason`
    (of a correction to a released visit, mostly empty) and `content`. More than one version means that people disagree; the
    first is the one shown first.
    """
    plain: dict[str, list[Plain]] = {}
    for kind, model in KINDS.items():
        uids = sorted(version.entry.uid for version in record.all(model))
        plain[kind] = [
            {"uid": uid, "versions": [plain_version(record, each) for each in record.versions(uid)]} for uid in uids
        ]
    return plain


def plain_version(record: Record, version: Version[Entry]) -> Plain:
    """Return one version of a record as plain data."""
    revision = version.revision
    return {
        "written_at": revision.written_at,
        "written_by": record.name_of(revision.author_uid),
        "author_uid": revision.author_uid,
        "origin": revision.origin,
        "reason": revision.reason,
        "content": asdict(version.entry),
    }
