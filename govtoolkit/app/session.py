"""One monitoring file at work: the verbs that the window and the command line call.

A note's way: `write_note` -> `Record.put` (memory) -> `Writer` (its own thread) -> commit -> `saved`.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from functools import partial, reduce
from pathlib import Path
from typing import Protocol, Self

from govtoolkit.app.jottings import JOTTING_STEP, Jottings, Spot
from govtoolkit.app.reading import Ahead, examine, record_of, why_closed_to_changes
from govtoolkit.app.settings import Settings
from govtoolkit.app.undo import AnyStep, JottingStep, Step, UndoStack
from govtoolkit.clock import Clock, system_clock
from govtoolkit.errors import BugError, UserError
from govtoolkit.record import actions, release, rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Action, Entry, Note, Person, Visit, decode, encode
from govtoolkit.record.record import Record, random_uid
from govtoolkit.record.revisions import History, Revision, Seen, heads, unite
from govtoolkit.storage import opener, store
from govtoolkit.storage.rescue import Rescue, discard
from govtoolkit.storage.shelf import MonitoringShelf
from govtoolkit.storage.writer import Post, Writer


def call_directly(callback: Callable[[], None]) -> None:
    """Post by a plain call: for programs without an event loop, which wait for the writer anyway."""
    callback()


class Watcher(Protocol):
    """Who is told what happens in a session, on the thread that owns the record."""

    def changed(self, changes: Changes) -> None:
        """Take note of what looks different now."""

    def jotted(self) -> None:
        """Take note that private jottings look different now."""

    def saved(self) -> None:
        """Take note that all or part of what was written is on the disk."""

    def not_saved(self, error: UserError) -> None:
        """Take note that words are not on the disk, and why."""


class Session:
    """A monitoring file open for writing.

    Attributes:
        path: the file.
        record: what stands in it.
        me: who writes.
        jottings: this computer's user's private jottings, which no file like this one ever holds.
        read_only: why nothing can be changed, None where it can.
        recovered: how many changes came back from the rescue file when it was opened.
        problem: why words are not on the disk, None while all goes well.

    Args:
        settings: whose rescue file is used.
        me: who writes; added to the file at the first write.
        post: runs a callable on the thread that owns the record.
        watcher: is told of changes and of how saving goes.
        may_be_read_only: opens a file that cannot be written to for reading, instead of refusing it.
        ahead: the answer of `look_ahead` for the same file, where it was asked.

    Raises:
        UserError: the file is not sound, can only be read, or was changed by another program.
    """

    def __init__(
        self,
        path: Path,
        *,
        settings: Settings,
        me: Person,
        post: Post = call_directly,
        watcher: Watcher | None = None,
        may_be_read_only: bool = False,
        ahead: Ahead | None = None,
        clock: Clock = system_clock,
    ) -> None:
        self.path = path
        self.me = me
        self.undo_stack = UndoStack()
        self.problem: UserError | None = None
        self.recovered = 0
        self._watcher = watcher
        self._lock = threading.Lock()  # `saved` is called on the writer's thread where `post` is a plain call
        self._unsaved: dict[str, Revision] = {}
        self._writer: Writer[Revision] | None = None
        self.jottings = Jottings(
            settings.data_folder, post=post, on_saved=self._tell_saved, on_not_saved=self._tell_not_saved, clock=clock
        )
        examined = ahead.result() if ahead else examine(path)
        self.read_only = why_closed_to_changes(path, examined)
        if self.read_only:
            if not may_be_read_only:
                raise self.read_only
            self.record = record_of(examined)
            return
        self._rescue = Rescue(settings.data_folder, path)
        self._writer = Writer(MonitoringShelf(path, self._rescue), post=post, listener=self)
        try:
            contents = self._writer.run(partial(store.read_if_changed, contents=examined.contents)).result()
            self.record = Record(
                contents.current, earlier=contents.earlier, first_written=contents.first_written, clock=clock
            )
            self.recovered = self._take_in(self._rescue.kept(contents.info["created_at"]))
        except BaseException:
            self._writer.close()
            raise

    def person(self, name: str | None) -> Person:
        """Return the person of this file who has this name, a new one where nobody has, or me without a name."""
        name = (name or "").strip()
        if not name:
            return self.me
        return rules.person_called(self.record, name) or Person(random_uid(), name)

    def write_note(
        self,
        visit: Visit,
        place: str,
        body: str,
        *,
        seen: tuple[Seen, ...],
        author: Person | None = None,
        reason: str = "",
    ) -> Changes:
        """Write what a person has at a place; `seen` is what they had on screen there.

        With a `reason` a released visit is corrected: a step of its own, and the reason stays beside it.

        Raises:
            UserError: the visit was released, or the text is too long for one note.
        """
        self._opened_writer()
        author = author or self.me
        note = Note(visit.uid, place, author.uid, body)
        if reason:
            return self._type("correction", note, seen, author, reason)
        rules.require_open(self.record.find(Visit, visit.uid) or visit)
        return self._type("typing", note, seen, author)

    def type_into(self, step: str, entry: Entry, *, seen: tuple[Seen, ...]) -> Changes:
        """Write a record while a line of it is being typed: one burst, one step in the Edit menu, as with a note.

        Raises:
            UserError: a visit that it belongs to was released, or it is too long.
        """
        self._require_open_visit_of(entry)
        return self._type(step, entry, seen, self.me)

    def put(self, step: str, *entries: Entry, reason: str = "") -> Changes:
        """Write records as they stand on screen; `step` names it in the Edit menu ("tick", "Delete visit").

        Args:
            reason: why a released visit is changed; it stays beside what was changed.

        Raises:
            UserError: a visit that they belong to was released and no reason was given, or one is too long.
        """
        return self.change(step, {entry.uid: entry for entry in entries}, reason)

    def remove(self, step: str, *record_uids: str, reason: str = "") -> Changes:
        """Delete records, every version of them; `step` names it in the Edit menu, `reason` is as for `put`.

        Raises:
            UserError: a visit that they belong to was released and no reason was given; or one is an action that was agreed
                on a released visit, which is dropped, never deleted.
        """
        return self.change(step, dict.fromkeys(record_uids), reason)

    def change(self, step: str, wanted: Mapping[str, Entry | None], reason: str = "") -> Changes:
        """Write and delete records in one step: each stands as `wanted` has it by its uid, None is deleted; see `put`."""
        for action in (self.record.find(Action, uid) for uid, entry in wanted.items() if entry is None):
            if action is not None:
                actions.require_deletable(self.record, action)
        # what is on screen is replaced, every version is deleted
        before = {uid: self._standing(uid)[: 1 if entry else None] for uid, entry in wanted.items()}
        after = {uid: (_as_kept(entry),) if entry else () for uid, entry in wanted.items()}
        return self._do(Step(step, before, after, reason=reason))

    def jot(self, spot: Spot, body: str) -> None:
        """Write a private jotting; a read-only file and a released visit do not keep anybody from it.

        Raises:
            UserError: the jottings cannot be written to, or the text is too long.
        """
        self.jot_all(JOTTING_STEP, {spot: body}, self.jottings.burst(spot))

    def jot_all(self, step: str, wanted: Mapping[Spot, str], typing: str = "") -> None:
        """Let private jottings stand as `wanted` has them; `step` names it in the Edit menu, `typing` is as of a step.

        Raises:
            UserError: as `jot`.
        """
        before = {spot: self.jottings.text(spot) for spot in wanted}
        changed = [spot for spot, body in wanted.items() if self.jottings.write(spot, body)]
        if changed:
            self.undo_stack.push(JottingStep(step, before, wanted, typing))
            self._tell_jotted()

    def undo(self) -> Changes:
        """Take back the last step, whatever kind it was.

        Raises:
            UserError: a visit that it belongs to was released meanwhile; the step stays where it was.
        """
        return self._go(self.undo_stack.undo, back=self.undo_stack.redo)

    def redo(self) -> Changes:
        """Do the last undone step again.

        Raises:
            UserError: a visit that it belongs to was released meanwhile; the step stays where it was.
        """
        return self._go(self.undo_stack.redo, back=self.undo_stack.undo)

    def leave(self, record_uid: str) -> None:
        """End the burst of typing in a place that is left, so that the next one is a step of its own in the history."""
        self.record.end_burst(record_uid)

    def history(self) -> tuple[History, str]:
        """Return every version in the file as it stands there now, and when the file was created; waits for the file.

        Raises:
            UserError: the file cannot be read.
        """
        if self._writer is not None:
            return self._writer.look(_history_and_creation).result()
        with closing(opener.examine(self.path).connection) as copy:
            return _history_and_creation(copy)

    def save_now(self) -> None:
        """Wait until all that was written is on the disk.

        Raises:
            UserError: it is not; the sentence says why and where the words are.
        """
        if self._writer:
            self._writer.flush().result()
        self.jottings.save_now()

    def close(self) -> None:
        """Save what is left and close the file; waits for both.

        Raises:
            UserError: words could not be saved; the sentence says why and where they are.
        """
        self.record.end_burst()
        problems = (self._writer.close() if self._writer else None, self.jottings.close())
        problem = next(filter(None, problems), None)
        if problem is not None:
            raise problem

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        if kind is None:
            self.close()
            return
        with suppress(UserError):  # the first error is the one to tell
            self.close()

    # What the writer tells

    def saved(self, revisions: frozenset[Seen]) -> None:
        """Take note of what is on the disk."""
        with self._lock:
            for seen in revisions:
                waiting = self._unsaved.get(seen.uid)
                if waiting is not None and waiting.seq <= seen.seq:
                    del self._unsaved[seen.uid]
            self.problem = None
        self._tell_saved()

    def not_saved(self, error: UserError) -> None:
        """Take note of why words are not on the disk."""
        with self._lock:
            self.problem = error
        self._tell_not_saved(error)

    @property
    def has_unsaved(self) -> bool:
        """Whether words wait to be put on the disk, private ones too."""
        with self._lock:
            return bool(self._unsaved) or bool(self.jottings.unsaved)

    @property
    def unsaved(self) -> tuple[Revision, ...]:
        """The words that wait to be put into the file."""
        with self._lock:
            return tuple(self._unsaved.values())

    def _tell_saved(self) -> None:
        if self._watcher:
            self._watcher.saved()

    def _tell_not_saved(self, error: UserError) -> None:
        if self._watcher:
            self._watcher.not_saved(error)

    def _tell_jotted(self) -> None:
        if self._watcher:
            self._watcher.jotted()

    def _introduce(self, author: Person) -> Changes:
        if self.record.find(Person, author.uid) is not None:
            return Changes()
        return self.record.put(author, author_uid=author.uid, seen=self.record.seen(author.uid))

    def _take_in(self, rescued: Mapping[Path, tuple[Revision, ...]]) -> int:
        """Bring rescued revisions back into the record and the file; return how many the file did not have."""
        if not rescued:
            return 0
        history, _ = self.history()
        united = reduce(unite, map(History.of, rescued.values()), history)
        missing = tuple(
            revision for uid, revision in united.revisions.items() if history.revisions.get(uid) != revision
        )
        current = heads(united.revisions.values())
        self.record.adopt(current, release.earlier_of(united, current))
        self._submit(Changes(missing))
        self.save_now()
        for path in rescued:
            discard(path)
        return len(missing)

    def _type(self, step: str, entry: Entry, seen: tuple[Seen, ...], author: Person, reason: str = "") -> Changes:
        self._opened_writer()
        before = tuple(each.entry for each in self.record.versions(entry.uid) if each.revision.seen in seen)
        changes = self.record.put(entry, author_uid=author.uid, seen=seen, reason=reason)
        if changes:
            written = changes.revisions[0].uid
            versions = self.record.versions(entry.uid)
            kept = next((each.entry for each in versions if each.revision.uid == written), entry)
            typing = "" if reason else written
            self.undo_stack.push(Step(step, {entry.uid: before}, {entry.uid: (kept,)}, typing, reason))
            changes = self._introduce(author) + changes
            self._submit(changes)
        return changes

    def _opened_writer(self) -> Writer[Revision]:
        if self._writer is None:
            raise self.read_only or BugError("a session without a writer")
        return self._writer

    def _submit(self, changes: Changes) -> None:
        writer = self._opened_writer()
        with self._lock:
            self._unsaved.update({revision.uid: revision for revision in changes.revisions})
        writer.submit(changes.revisions)
        if self._watcher:
            self._watcher.changed(changes)

    def _go(self, take: Callable[[], AnyStep | None], *, back: Callable[[], object]) -> Changes:
        step = take()
        try:
            if isinstance(step, JottingStep):
                return self._jot_again(step)
            return self._stand(step) if step else Changes()
        except UserError:
            back()
            raise

    def _do(self, step: Step) -> Changes:
        # before anybody is told, for the Edit menu names it
        return self._stand(step, done=lambda: self.undo_stack.push(step))

    def _stand(self, step: Step, done: Callable[[], None] = lambda: None) -> Changes:
        """Make records stand as after a step; each version is a step of its own in the history.

        What is answered are the versions that the step replaces: others go on standing beside what it leaves, and what it
        leaves are several versions where there were several, for none of them answers another.
        """
        self._opened_writer()
        for uid, entries in step.after.items() if not step.reason else ():
            for entry in entries or self._standing(uid):
                self._require_open_visit_of(entry)
        changes = Changes()
        for uid, entries in step.after.items():
            replaced = [entry for entry in step.before[uid] if entry not in entries]
            new = [entry for entry in entries if entry not in step.before[uid]]
            seen = self._seen_as(replaced, uid)
            self.record.end_burst(uid)
            if replaced and not new:
                changes += self.record.remove(uid, author_uid=self.me.uid, seen=seen, reason=step.reason)
            for entry in new:
                changes += self.record.put(entry, author_uid=self.me.uid, seen=seen, reason=step.reason)
                self.record.end_burst(uid)
            self.record.end_burst(uid)
        if changes:
            done()
            changes = self._introduce(self.me) + changes
            self._submit(changes)
        return changes

    def _jot_again(self, step: JottingStep) -> Changes:
        self.jottings.stand(step.after)
        self._tell_jotted()
        return Changes()

    def _seen_as(self, entries: Sequence[Entry], record_uid: str) -> tuple[Seen, ...]:
        """Return the current revisions of a record but for versions that say something else than these."""
        others = {each.revision.seen for each in self.record.versions(record_uid) if each.entry not in entries}
        return tuple(each for each in self.record.seen(record_uid) if each not in others)

    def _standing(self, record_uid: str) -> tuple[Entry, ...]:
        return tuple(version.entry for version in self.record.versions(record_uid))

    def _require_open_visit_of(self, entry: Entry) -> None:
        visit = rules.frozen_visit(self.record, entry)
        if visit is not None:
            rules.require_open(visit)


def _history_and_creation(connection: store.Connection) -> tuple[History, str]:
    return store.read_history(connection), store.read_info(connection)["created_at"]


def _as_kept(entry: Entry) -> Entry:
    """Return a record as it stands once it was written: with one kind of line end, for one."""
    return decode(entry.kind, entry.uid, encode(entry))
