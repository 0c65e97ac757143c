"""The record as plain data, for other programs."""

from dataclasses import asdict

from govtoolkit.record import late
from govtoolkit.record.model import KINDS, Entry
from govtoolkit.record.record import Record, Version
from govtoolkit.record.release import Afterwards

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


def plain_afterwards(record: Record, after: Afterwards) -> dict[str, list[Plain]]:
    """Return what came or changed after a release as plain data.

    Beside the keys of a version each has `deleted`, and then its `content` is what was given out; and
    `reason_that_stands_again` where a later correction was taken back.
    """
    return {
        "arrived": [_plain_later(record, each) for each in after.arrived],
        "corrected": [_plain_later(record, each) for each in after.corrected],
    }


def _plain_later(record: Record, version: Version[Entry]) -> Plain:
    again = late.standing_again(record, version.revision)
    return {
        **plain_version(record, version),
        "deleted": late.is_deletion(version),
        "reason_that_stands_again": again.reason if again is not None else "",
    }
