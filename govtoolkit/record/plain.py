"""The record as plain data, for other programs."""

from dataclasses import asdict

from govtoolkit.record.model import KINDS, Entry
from govtoolkit.record.record import Record, Version

Plain = dict[str, object]


def as_plain_data(record: Record) -> dict[str, list[Plain]]:
    """Return every version that stands, by kind of record, each kind in the order of the records' uids.

    A record has `uid` and `versions`; a version has `written_at`, `written_by`, `author_uid`, `origin` and `content`. More
    than one version means that people disagree; the first is the one shown first.
    """
    plain: dict[str, list[Plain]] = {}
    for kind, model in KINDS.items():
        uids = sorted(version.entry.uid for version in record.all(model))
        plain[kind] = [
            {"uid": uid, "versions": [_version(record, each) for each in record.versions(uid)]} for uid in uids
        ]
    return plain


def _version(record: Record, version: Version[Entry]) -> Plain:
    revision = version.revision
    return {
        "written_at": revision.written_at,
        "written_by": record.name_of(revision.author_uid),
        "author_uid": revision.author_uid,
        "origin": revision.origin,
        "content": asdict(version.entry),
    }
