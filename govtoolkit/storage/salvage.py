"""What can be read of a damaged file: every revision that still means something, and the readable copy of those that do not.

Revisions are the truth. Where the newest state of a record cannot be read, its row in the readable tables is another copy of
the same words, and comes back as a revision of its own; where the two say different things, both stand, for nobody can tell
which of them the damage changed.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from govtoolkit.clock import is_utc_text, utc_text
from govtoolkit.errors import UserError
from govtoolkit.record.model import KINDS, Entry, UnreadableRecordError, decode, encode, storable_text
from govtoolkit.record.record import random_uid
from govtoolkit.record.revisions import ERASED, History, Purge, Revision, Seen, heads, standing, unite
from govtoolkit.storage import opener, readable, schema
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.storage.pages import SIZE_OF_A_PAGE, Found, Value, found_in

LONGEST_SEARCH = 4.0
"""Seconds after which a search ends with what was found so far."""

RESTORED = "restored"
WHY = "its history could not be read: this is the readable copy of it"

_Record = tuple[str, str]
_NOT_READ_AS = ("missing", "no permission", "busy", "too large", "newer version")


@dataclass(frozen=True)
class Salvaged:
    """What came back of a file.

    Fields:
        history: every revision that could be read, and those in `restored` and `doubled`.
        info: what the file says of itself, as far as that could be read.
        restored: made of the readable tables, for records whose newest state could not be read.
        doubled: made of the readable tables, where these say something else than the history does.
        mended: revisions in which some characters could not be read.
        older: the last wording of these could not be read anywhere: what stands is an earlier one.
        lost: how many revisions are known to be gone, at least.
        missing: how much of the file is not there at all, in percent.
    """

    history: History
    info: Mapping[str, str]
    restored: tuple[Revision, ...]
    doubled: tuple[Revision, ...]
    mended: tuple[Revision, ...]
    older: tuple[Revision, ...]
    lost: int
    missing: int = 0


def salvage(path: Path, *, author_uid: str, now: datetime) -> Salvaged:
    """Return what can be read of a file that does not hold together; not a byte of it is changed.

    Args:
        author_uid: who is said to have brought back what has no author of its own.

    Raises:
        UserError: it cannot be read at all, or nothing in it is of a monitoring file.
    """
    finds = _Finds()
    data = _bytes(path)
    for found in found_in(data, give_up=monotonic() + LONGEST_SEARCH):
        finds.take(found)
    if not finds.revisions and not finds.rows:
        raise UnusableFileError(
            "damaged",
            f"Nothing can be read of “{path}” any more.",
            "Go back to an earlier copy, or ask whoever has the file for another one.",
        )
    return replace(_put_together(finds, author_uid, utc_text(now)), missing=_missing(data))


def _missing(data: bytes) -> int:
    size, pages = int.from_bytes(data[16:18]), int.from_bytes(data[28:32])
    is_sure = size == SIZE_OF_A_PAGE and len(data) < size * pages <= opener.LARGEST_FILE
    return max(1, 100 - len(data) * 100 // (size * pages)) if is_sure else 0


def _bytes(path: Path) -> bytes:
    try:
        return opener.read_bytes(path)
    except UnusableFileError as error:
        if error.kind in _NOT_READ_AS or path.is_dir():
            raise
        try:
            return path.read_bytes()  # what stands beside it is of no use
        except OSError as failure:
            raise error from failure


@dataclass
class _Finds:
    """Rows that mean something, by what they mean."""

    revisions: dict[str, Revision] = field(default_factory=dict)
    rows: dict[_Record, dict[Entry, str]] = field(default_factory=dict)
    info: dict[str, str] = field(default_factory=dict)
    purged: dict[str, Purge] = field(default_factory=dict)
    mended: set[str] = field(default_factory=set)
    numbers: set[int] = field(default_factory=set)
    parents: dict[tuple[str, str], int] = field(default_factory=dict)
    pairs: list[tuple[str, str, int]] = field(default_factory=list)
    seqs: dict[tuple[str, int], int] = field(default_factory=dict)
    unreadable: int = 0

    def take(self, found: Found) -> None:
        match found.is_index, found.values:
            case True, (str(one), str(other), int(number)):
                self.pairs.append((one, other, number))
            case True, (str(one), int(seq), int(number)):
                self.seqs[one, number] = seq
            case False, values if len(values) == 10:
                self._take_revision(found)
            case False, (str(child), str(parent), int(seq)):
                self.parents[child, parent] = max(seq, self.parents.get((child, parent), seq))
            case False, (str(uid), str(kind), str(at), str(by), str(reason)) if kind in ("revision", "visit"):
                self.purged[uid] = Purge(uid, kind, at, by, reason)
            case False, (str(key), str(value)):
                self.info[key] = value
            case False, values:
                self._take_row(values)

    def all_parents(self) -> dict[str, dict[str, int]]:
        """Return what each revision answers, by child and parent: from the table, else from its two indexes."""
        every = dict(self.parents)
        for child, parent, number in self.pairs:
            if (child, parent) not in every and parent in self.revisions:
                every[child, parent] = self.seqs.get((parent, number), self.revisions[parent].seq)
        found: dict[str, dict[str, int]] = {}
        for (child, parent), seq in every.items():
            found.setdefault(child, {})[parent] = seq
        return found

    def _take_revision(self, found: Found) -> None:
        match found.values:
            case (
                str(uid), str(kind), str(record_uid), int(seq), str(author), str(at), str(origin), str(why), (0 | 1) as deleted,
                str(content),
            ):  # fmt: skip
                pass
            case _:
                return
        self.numbers.add(found.number)
        whole = _content_of(kind, record_uid, content, is_tombstone=bool(deleted))
        if whole is None or not _is_plain(uid, record_uid, author, origin, why):
            self.unreadable += 1
            return
        if not is_utc_text(at) and not (deleted and content == ERASED):
            at = "1970-01-01T00:00:00Z"
        revision = Revision(uid, kind, record_uid, seq, author, at, origin, why, bool(deleted), whole, ())
        if whole != content or found.is_mended:
            self.mended.add(uid)
        known = self.revisions.get(uid)
        self.revisions[uid] = revision if known is None else _later(known, revision)

    def _take_row(self, values: tuple[Value, ...]) -> None:
        for kind in _KINDS_IN_ORDER:
            names = schema.column_names(kind)
            if len(names) != len(values) or not isinstance(values[0], str):
                continue
            row = dict(zip(names[1:], values[1:], strict=True))
            with suppress(UnreadableRecordError):
                entry = readable.entry_of(kind, values[0], row)
                self.rows.setdefault((kind, values[0]), {})[entry] = str(row.get("updated_at", ""))
                return


# a row is of the first kind that it can be: a person may have any three texts, a note's key follows from the others
_KINDS_IN_ORDER = ("note", *(kind for kind in KINDS if kind not in ("note", "person")), "person")


def _content_of(kind: str, uid: str, content: str, *, is_tombstone: bool) -> str | None:
    """Return the content of a revision as it can be stored, mended where letters of it are no text; None where it is lost."""
    if content == ERASED and is_tombstone and kind in KINDS:
        return content
    with suppress(UnreadableRecordError):
        decode(kind, uid, content)
        return content
    with suppress(ValueError, RecursionError, UnreadableRecordError, UserError):
        values = json.loads(content, strict=False)
        if isinstance(values, dict):
            plain = {name: storable_text(value) if isinstance(value, str) else value for name, value in values.items()}
            return encode(decode(kind, uid, json.dumps(plain)))
    return None


def _is_plain(*texts: str) -> bool:
    return all("\x00" not in text for text in texts)


def _later(one: Revision, other: Revision) -> Revision:
    return unite(History({one.uid: one}, {}), History({other.uid: other}, {})).revisions[one.uid]


def _put_together(finds: _Finds, author_uid: str, now: str) -> Salvaged:
    parents = finds.all_parents()
    found = History.of(
        (
            replace(each, parents=tuple(sorted(Seen(uid, seq) for uid, seq in parents.get(each.uid, {}).items())))
            for each in finds.revisions.values()
        ),
        finds.purged.values(),
    )
    answered_by_lost = _answered_by_lost(found, parents)
    made = list(_from_rows(finds, found, answered_by_lost, author_uid, now))
    restored = tuple(revision for revision, is_double in made if not is_double)
    doubled = tuple(revision for revision, is_double in made if is_double)
    history = History.of((*found.revisions.values(), *restored, *doubled), found.purged.values())
    back = {each.record_uid for each in restored}
    shown = {uid: standing(each) for uid, each in heads(history.revisions.values()).items()}
    older = tuple(shown[uid][0] for uid in answered_by_lost if uid not in back and shown.get(uid))
    gaps = max(finds.numbers, default=0) - len(finds.numbers) + finds.unreadable
    children = {child for child in parents if child not in found.revisions}
    mended = tuple(each for uid, each in history.revisions.items() if uid in finds.mended and each.content != ERASED)
    return Salvaged(history, finds.info, restored, doubled, mended, older, max(gaps, len(children)))


def _answered_by_lost(found: History, parents: Mapping[str, Mapping[str, int]]) -> dict[str, tuple[Seen, ...]]:
    """Return, by record, what was answered by revisions that are gone and by no other: an earlier wording would stand."""
    current = {each.uid: uid for uid, every in heads(found.revisions.values()).items() for each in every}
    answered: dict[str, set[Seen]] = {}
    for child, every in parents.items():
        if child not in found.revisions and child not in found.purged:
            for uid, seq in every.items():
                if uid in current and seq >= found.revisions[uid].seq:
                    answered.setdefault(current[uid], set()).add(Seen(uid, seq))
    return {uid: tuple(sorted(each)) for uid, each in answered.items()}


def _from_rows(
    finds: _Finds, found: History, answered_by_lost: Mapping[str, tuple[Seen, ...]], author_uid: str, now: str
) -> Iterator[tuple[Revision, bool]]:
    """Yield a revision for each readable row whose words no revision has, and whether the history has others for it."""
    known: dict[str, set[str]] = {}
    for each in found.revisions.values():
        known.setdefault(each.record_uid, set()).add(each.content)
    current = heads(found.revisions.values())
    erased = {each.uid for each in found.purged.values() if each.kind == "visit"}
    for (kind, uid), rows in finds.rows.items():
        for entry, updated_at in rows.items():
            content = encode(entry)
            if content in known.get(uid, ()) or readable.is_stand_in(entry) or erased & {uid, _visit_of(entry)}:
                continue
            if _holds_only_erased(found, uid):
                continue
            parents = answered_by_lost.get(uid, ())
            yield (
                Revision(
                    random_uid(), kind, uid, 1, _author_of(entry) or author_uid,
                    updated_at if is_utc_text(updated_at) else now, RESTORED, WHY, False, content, parents,
                ),
                bool(standing(current.get(uid, ()))) and not parents,
            )  # fmt: skip


def _holds_only_erased(found: History, record_uid: str) -> bool:
    of_it = [each for each in found.revisions.values() if each.record_uid == record_uid] if found.purged else []
    return bool(of_it) and all(each.uid in found.purged for each in of_it)


def _visit_of(entry: Entry) -> str | None:
    visit: str | None = getattr(entry, "visit_uid", None)
    return visit


def _author_of(entry: Entry) -> str:
    return str(getattr(entry, "author_uid", ""))
