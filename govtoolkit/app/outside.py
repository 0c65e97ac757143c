"""What another program changed in a monitoring file: told in sentences, and taken in or left out as a person decides.

Nothing is lost either way: what was not chosen is first kept as an earlier copy of the file.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from govtoolkit.app.closed import why_open_elsewhere
from govtoolkit.app.holding import lock_of
from govtoolkit.app.settings import Settings
from govtoolkit.clock import system_clock
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.phrases import begun, counted, in_short
from govtoolkit.record.coming_words import visit_words, what_it_is
from govtoolkit.record.model import SOMEBODY, Entry, Note, Person, UnreadableRecordError, Visit, columns
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import Revision, heads
from govtoolkit.record.wordings import ADDED, REMOVED, differences
from govtoolkit.storage import failures, opener, outside, readable, store
from govtoolkit.storage.backup import Backups
from govtoolkit.storage.readable import Edit

ORIGIN = "outside edit"
WHY = "changed with another program"

_LONGEST = 80
_MOST_PASSAGES = 3
_FIELDS = {
    "visit_date": "date", "falls_on": "date", "held_on": "date", "as_of": "date", "due_on": "due date", "urn": "number (URN)",
    "checked_on": "date of the check", "released_on": "date of release", "percent": "percentage", "kind": "sort",
    "seen_on": "date", "from_whom": "source", "still_open": "tick “still open”", "already_held": "tick “already held”",
    "planned": "tick “planned”", "asked": "tick “asked”", "seen": "tick", "follows_uid": "visit before it",
    "visit_uid": "visit", "author_uid": "author", "one_uid": "first part", "other_uid": "second part",
    "has_sixth_form": "sixth form", "item_key": "line", "phase_key": "key phase", "reported_in": "report",
}  # fmt: skip
"""What columns are called where their names do not say it."""


@dataclass(frozen=True)
class OutsideEdit:
    """One row that was edited.

    Fields:
        entry: the record as the row has it; None where it was taken away, or cannot be a record of ours.
        is_taken_in: whether `take_in` makes a revision of it; what cannot be one is left out.
        words: a sentence that says what was done.
    """

    edit: Edit
    entry: Entry | None
    is_taken_in: bool
    words: str


@dataclass(frozen=True)
class OutsideChanges:
    """What another program changed in a file.

    Fields:
        edits: of the readable tables, row by row.
        said: all that is to be said before a person decides, a sentence each; none where nothing was changed.
        can_be_left_out: whether the file can be as it was; not where its history was altered.
    """

    path: Path
    edits: tuple[OutsideEdit, ...]
    said: tuple[str, ...]
    can_be_left_out: bool


def look(path: Path) -> OutsideChanges:
    """Return what another program changed in a file that nobody in this program has open; nothing is changed.

    Raises:
        UserError: it is not a sound monitoring file.
    """
    examined = opener.examine(path)
    with closing(examined.connection) as copy:
        return _changes(path, examined, copy)


def take_in(path: Path, settings: Settings, me: Person) -> OutsideChanges:
    """Let each edit stand as a change that `me` took in, with its reason; the words from before stay in the history.

    Where only the history, or what the file says of itself, was altered, the file is accepted as it stands.

    Raises:
        UserError: the file is not sound, somebody else has it open, or it does not take the changes.
    """
    return _settle(path, settings, me, takes_in=True)


def leave_out(path: Path, settings: Settings, me: Person) -> OutsideChanges:
    """Let the file say again what govtoolkit wrote last.

    Raises:
        UserError: as `take_in`; or its history was altered, and what it was before cannot be told.
    """
    return _settle(path, settings, me, takes_in=False)


def _settle(path: Path, settings: Settings, me: Person, *, takes_in: bool) -> OutsideChanges:
    lock = lock_of(path, settings, me, system_clock)
    other = lock.take()
    if other:
        raise why_open_elsewhere(path, other)
    try:
        examined = opener.examine(path)
        with closing(examined.connection) as copy:
            changes = _changes(path, examined, copy)
            if not changes.said:
                return changes
            if not takes_in and not changes.can_be_left_out:
                raise UserError(
                    f"What was changed in “{path}” cannot be left out: its history itself was altered.",
                    "Go back to an earlier copy, or accept the file as it stands.",
                )
            revisions = _revisions(Record(examined.contents.current), changes.edits, me)
            _do(copy, revisions, takes_in=not takes_in)
            Backups(settings.data_folder).make(copy, path)
        _write(path, lambda connection: _do(connection, revisions, takes_in=takes_in))
    finally:
        lock.release()
    return changes


def _do(connection: store.Connection, revisions: Sequence[Revision], *, takes_in: bool) -> None:
    if takes_in:
        outside.take_in(connection, revisions)
    else:
        outside.leave_out(connection)


def _write(path: Path, work: Callable[[store.Connection], None]) -> None:
    with failures.explained(path):
        connection = outside.connect(path)
        try:
            work(connection)
        finally:
            outside.close(connection)


def _changes(path: Path, examined: opener.Examined, copy: store.Connection) -> OutsideChanges:
    if not examined.changed_outside:
        return OutsideChanges(path, (), (), can_be_left_out=True)
    edits = edits_of(examined, copy)
    said = [each.words for each in edits]
    if opener.KEEPS_CHANGES_BESIDE in examined.changed_outside:
        said.append(f"{begun(opener.KEEPS_CHANGES_BESIDE)}.")
    if not edits and examined.seal == "wrong":
        said.append(
            "Its history, or what the file says of itself, was altered. Which words these are cannot be told: an earlier copy"
            " of the file shows what it was before."
        )
    return OutsideChanges(path, edits, tuple(said), can_be_left_out=bool(edits))


def edits_of(examined: opener.Examined, copy: store.Connection) -> tuple[OutsideEdit, ...]:
    """Return what is in the readable tables of a sound file and not in its history."""
    record = Record(examined.contents.current)
    found = tuple(readable.edits(copy, examined.contents.current))
    entries = [_entry_of(each) for each in found]
    after = Record((*record.current, *_as_if_taken_in(entry for entry in entries if entry)))
    return tuple(_told(edit, entry, record, after) for edit, entry in zip(found, entries, strict=True))


def _entry_of(edit: Edit) -> Entry | None:
    if edit.stands is None:
        return None
    for uid in (edit.uid, None):  # a row that somebody added has no key that follows from it: its words are worth one
        try:
            return readable.entry_of(edit.kind, uid, edit.stands)
        except UnreadableRecordError:
            continue
    return None


def _as_if_taken_in(entries: Iterator[Entry]) -> Iterator[Revision]:
    record = Record()
    for entry in entries:
        yield from record.put(entry, author_uid="", seen=()).revisions


def _told(edit: Edit, entry: Entry | None, record: Record, after: Record) -> OutsideEdit:
    before = readable.entry_of(edit.kind, edit.uid, edit.expected) if edit.expected is not None else None
    if edit.stands is None and before is not None:
        words = f"{begun(what_it_is(careers_toolkit(), before, record))} was taken away{_quoted(_words_of(before))}."
        return OutsideEdit(edit, None, bool(record.versions(edit.uid)), words)
    if entry is None:
        found = ((name, value) for name, value in (edit.stands or {}).items() if value not in ("", None))
        values = "; ".join(f"{_field(name)}: {value}" for name, value in found if not name.endswith("_uid"))
        return OutsideEdit(
            edit,
            None,
            False,
            f"A line of the table “{edit.kind}” makes no sense as it is, and is left out: {values}.",
        )
    name = what_it_is(careers_toolkit(), entry, after)
    if before is None or entry.uid != edit.uid:
        return OutsideEdit(edit, entry, True, f"{begun(name)} was added{_quoted(_words_of(entry))}.")
    if entry == before:
        what = f"{begun(name)}: only the time beside it was changed, which is left out."
        return OutsideEdit(edit, entry, False, what)
    name = what_it_is(careers_toolkit(), before, record)
    return OutsideEdit(edit, entry, True, f"{begun(name)} was changed: {'; '.join(_changed(before, entry, record))}.")


def _changed(before: Entry, after: Entry, record: Record) -> Iterator[str]:
    for column in columns(before.kind):
        old, new = getattr(before, column.attribute), getattr(after, column.attribute)
        if old == new:
            continue
        if isinstance(before, Note):
            yield from _passages(old, new)
        else:
            before_that, now = (_value(column.name, each, record) for each in (old, new))
            yield f"its {_field(column.name)} was {before_that} and is now {now}"


def _field(name: str) -> str:
    return _FIELDS.get(name, name.replace("_", " "))


def _value(name: str, value: object, record: Record) -> str:
    """Return what stands in a column in words: of a visit or a person what they are called."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "" if value is None else str(value)
    if not text:
        return "empty"
    found = record.versions(text) if name.endswith("_uid") else ()
    entry = found[0].entry if found else None
    if isinstance(entry, Visit):
        return visit_words(entry, record)
    return _short(entry.name or SOMEBODY if isinstance(entry, Person) else text)


def _passages(old: str, new: str) -> Iterator[str]:
    """Yield what became of each passage that is another now, as far as it can be told in a line."""
    passages: list[tuple[str, str]] = [("", "")]
    for piece in differences(old, new, whole_words=True):
        out, put = passages[-1]
        if piece.kind == REMOVED:
            passages[-1] = (out + piece.text, put)
        elif piece.kind == ADDED:
            passages[-1] = (out, put + piece.text)
        elif out or put:
            passages.append(("", ""))
    told = Counter(_became(out, put) for out, put in passages if out or put)
    shown = list(told.items())[:_MOST_PASSAGES]
    for words, times in shown:
        yield words if times == 1 else f"{words}, in {times} places"
    more = told.total() - sum(times for _, times in shown)
    if more:
        yield f"and in {counted(more, 'more place')}"


def _became(out: str, put: str) -> str:
    """Return what became of one passage."""
    if out and put:
        return f"{_short(out)} became {_short(put)}"
    return f"{_short(put)} was added" if put else f"{_short(out)} was taken out"


def _revisions(record: Record, edits: Sequence[OutsideEdit], me: Person) -> tuple[Revision, ...]:
    """Return what the edits come to: each answers the version that it was made in, a deletion all of them."""
    made: list[Revision] = []
    for each in edits:
        if not each.is_taken_in:
            continue
        if each.entry is None:
            taken = record.remove(each.edit.uid, author_uid=me.uid, seen=record.seen(each.edit.uid), reason=WHY)
            made += (replace(revision, origin=ORIGIN) for revision in taken.revisions)
        else:
            versions = record.versions(each.entry.uid)
            answers_shown = each.entry.uid == each.edit.uid and bool(versions)
            seen = (versions[0].revision.seen,) if answers_shown else () if versions else record.seen(each.entry.uid)
            made += record.put(each.entry, author_uid=me.uid, seen=seen, origin=ORIGIN, reason=WHY).revisions
    if made and record.find(Person, me.uid) is None and me.uid not in heads(made):
        made += record.put(me, author_uid=me.uid, seen=record.seen(me.uid)).revisions
    return tuple(made)


def _words_of(entry: Entry) -> str:
    texts = (str(getattr(entry, name, "")) for name in ("body", "wording", "title", "name", "evidence", "remark"))
    return next(filter(None, texts), "")


def _quoted(text: str) -> str:
    return f": {_short(text)}" if text else ""


def _short(text: str) -> str:
    return f"“{in_short(text, _LONGEST)}”"
