"""One monitoring file at work: the verbs that the window and the command line call.

A note's way: `write_note` -> `Record.put` (memory) -> `Writer` (its own thread) -> commit -> `saved`.
Some 500 lines, for all that a governor can do to a file is a verb here, a few lines each; how it is done stands beside it.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from govtoolkit.app import steps
from govtoolkit.app.closed import for_a_command
from govtoolkit.app.holding import lock_of, take_hold
from govtoolkit.app.jottings import JOTTING_STEP, Jottings, Spot
from govtoolkit.app.reading import Ahead, record_of
from govtoolkit.app.settings import Settings
from govtoolkit.app.undo import AnyStep, JottingStep, Step, UndoStack
from govtoolkit.app.watching import NOBODY, Watcher, call_directly
from govtoolkit.app.whole import WholeFile
from govtoolkit.clock import Clock, system_clock
from govtoolkit.errors import BugError, UserError
from govtoolkit.files import sweep
from govtoolkit.record import actions, rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Action, Entry, Person, Visit
from govtoolkit.record.record import Record, random_uid
from govtoolkit.record.revisions import History, Revision, Seen, unite
from govtoolkit.storage import opener, store
from govtoolkit.storage.lock import in_words
from govtoolkit.storage.rescue import Rescue
from govtoolkit.storage.shelf import MonitoringShelf
from govtoolkit.storage.writer import Post, Writer

if TYPE_CHECKING:
    from govtoolkit.storage.backup import Backups

Part = TypeVar("Part")
Result = TypeVar("Result")


class Session:
    """A monitoring file open for writing.

    Attributes:
        path: the file.
        record: what stands in it.
        me: who writes.
        jottings: this computer's user's private jottings, which no file like this one ever holds.
        read_only: why nothing can be changed, None where it can.
        recovered: how many changes came back from the rescue file when it was opened.
        was_left_open: whether the last one who wrote in it did not come to close it.
        created_at: when the file was created: copies of it have the same time.
        backup_trouble: why no earlier copy could be kept the last time, None where it could; it stops nothing.
        data_folder: the user's own.
        clock: what tells when something was written.

    Args:
        settings: whose rescue file is used.
        me: who writes; added to the file at the first write.
        post: runs a callable on the thread that owns the record.
        watcher: is told of changes and of how saving goes.
        may_be_read_only: opens a file that cannot be written to for reading, instead of refusing it.
        take_over: writes in a file that somebody else seems to have open; it is kept in the history of whoever does it.
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
        watcher: Watcher = NOBODY,
        may_be_read_only: bool = False,
        take_over: bool = False,
        ahead: Ahead | None = None,
        clock: Clock = system_clock,
    ) -> None:
        self.path = path
        self.me = me
        self.undo_stack = UndoStack()
        self.recovered = 0
        self.data_folder = settings.data_folder
        self.clock = clock
        self.backup_trouble: UserError | None = None
        self._watcher = watcher
        self._post = post
        self._writer: Writer[Revision] | None = None
        self._whole: WholeFile | None = None
        self.jottings = Jottings(settings.data_folder, post=post, watcher=watcher, clock=clock)
        self._file_lock = lock_of(path, settings, me, clock)
        hold = take_hold(path, self._file_lock, keep=self._keep_copy, take_over=take_over, ahead=ahead)
        self.created_at = hold.examined.contents.info["created_at"]
        self.was_left_open = hold.was_left_open
        self.read_only = hold.closed
        if self.read_only:
            if not may_be_read_only:
                raise for_a_command(path, self.read_only)
            self.record = record_of(hold.examined)
            return
        rescue = Rescue(settings.data_folder, path)
        self._shelf = MonitoringShelf(path, rescue, self._back_up)
        self._writer = Writer(self._shelf, post=post, listener=self)
        try:
            contents = self._writer.run(partial(store.read_if_changed, contents=hold.examined.contents)).result()
            self.record = Record(
                contents.current, earlier=contents.earlier, first_written=contents.first_written, clock=clock
            )
            self._whole = WholeFile(
                self.record,
                self._writer,
                undo_stack=self.undo_stack,
                post=post,
                watcher=watcher,
            )
            self.recovered = self._whole.take_back(rescue.kept(contents.info["created_at"]))
            self._writer.look(lambda _connection: sweep(Path(os.path.realpath(path)).parent))
            if hold.held_by:
                reason = f"took over: {in_words(hold.held_by)}"
                self._submit(self.record.remark(me, author_uid=me.uid, reason=reason), me)
        except BaseException:
            self._writer.close()
            self._file_lock.release()
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
        note = replace(rules.own_note(self.record, visit.uid, place, author.uid), body=body)
        if reason:
            return self._type("correction", note, seen, author, reason)
        rules.require_open(self.record.find(Visit, visit.uid) or visit)
        return self._type("typing", note, seen, author)

    def type_into(self, step: str, entry: Entry, *, seen: tuple[Seen, ...]) -> Changes:
        """Write a record while a line of it is being typed: one burst, one step in the Edit menu, as with a note.

        Raises:
            UserError: a visit that it belongs to was released, or it is too long.
        """
        steps.require_open_visit_of(self.record, entry)
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

    def change(
        self, step: str, wanted: Mapping[str, Entry | None], reason: str = "", *, author: Person | None = None
    ) -> Changes:
        """Write and delete records in one step: each stands as `wanted` has it by its uid, None is deleted; see `put`.

        What somebody else wrote, on a form, is brought in as theirs: `author`.
        """
        for action in (self.record.find(Action, uid) for uid, entry in wanted.items() if entry is None):
            if action is not None:
                actions.require_deletable(self.record, action)
        return self._do(steps.change(self.record, step, wanted, reason), author)

    def settle(self, entry: Entry, *, seen: tuple[Seen, ...], reason: str = "") -> Changes:
        """Let a record stand as `entry` where several versions of it stood: one of them, or what was made of them.

        The resolution answers the versions that were on screen, `seen`, and no other.

        Args:
            reason: as for `put`.

        Raises:
            UserError: as `put`.
        """
        return self._do(steps.settle(self.record, entry, seen, reason))

    def sign(self) -> None:
        """End what is being typed, and see that the file knows who is going to do something to it as a whole.

        Raises:
            UserError: the file can only be read.
        """
        self._opened_writer()
        self.record.end_burst()
        self._submit(self._introduce(self.me), self.me)

    @cached_property
    def backups(self) -> "Backups":
        """The earlier copies of this computer's user."""
        from govtoolkit.storage.backup import Backups  # noqa: PLC0415 - not on the way of a start

        return Backups(self.data_folder, clock=self.clock)

    def back_up(self) -> None:
        """Keep an earlier copy of the file as it stands; waits for it. Where that fails, `backup_trouble` says why."""
        self._opened_writer().run(self._back_up).result()

    def on_file(self, work: Callable[[store.Connection], Result]) -> Result:
        """Return what `work`, which only reads, finds in the file once all is saved; waits for the file.

        Raises:
            UserError: the file cannot be read, or does not take what was written.
        """
        if self._writer is not None:
            return self._writer.run(work).result()
        with closing(opener.examine(self.path).connection) as copy:
            return work(copy)

    def go_on_in(self, make: Callable[[store.Connection], Path]) -> None:
        """Go on in the file that `make` makes of all that this one holds; what waits is stored there. Waits for both.

        Raises:
            UserError: there is no such file; the session stays where it is.
        """
        target = self.path

        def move(connection: store.Connection) -> store.Connection:
            nonlocal target
            target = make(connection)
            return self._shelf.go_on_in(target, connection)

        self._opened_writer().move(move).result()
        self._file_lock.move(target)
        self.path = target

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
            self._watcher.jotted()

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
        if self._writer is None:
            return self.on_file(_history_and_creation)
        return self._writer.look(_history_and_creation).result()

    def every_version(self) -> History:
        """Return every version that is in the file or on its way there, as any thread may ask; waits for the file.

        Raises:
            UserError: the file cannot be read.
        """
        waiting = History.of(self.unsaved)  # first: what is stored meanwhile is then in both
        return unite(self.history()[0], waiting)

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
        if self._whole:
            self._whole.give_back()
        problems = (self._writer.close() if self._writer else None, self.jottings.close())
        self._file_lock.release()
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

    def saved(self) -> None:
        """Tell that words are on the disk."""
        self._watcher.saved()

    def not_saved(self, error: UserError) -> None:
        """Tell why words are not on the disk."""
        self._watcher.not_saved(error)

    def came_in(self, history: History) -> None:
        """Take in what others wrote into the file meanwhile; a command, which shows nothing, leaves it to the file."""
        if self._post is not call_directly:
            self.whole.learn(history)

    def look_outside(self) -> None:
        """Notice what others did to the file, and take it in; returns at once."""
        if self._writer is not None:
            self._writer.look_outside()

    @property
    def whole(self) -> WholeFile:
        """All that the file and the record hold, for what unites them with something else.

        Raises:
            UserError: the file can only be read.
        """
        return self._opened(self._whole)

    @property
    def has_unsaved(self) -> bool:
        """Whether words wait to be put on the disk, private ones too."""
        return bool(self.unsaved or self.jottings.unsaved)

    @property
    def unsaved(self) -> tuple[Revision, ...]:
        """The words that wait to be put into the file."""
        return self._writer.unsaved if self._writer else ()

    def _keep_copy(self, connection: store.Connection) -> None:
        self.backups.make(connection, self.path)

    def _back_up(self, connection: store.Connection) -> None:
        self.backup_trouble = None
        try:
            self._keep_copy(connection)
        except UserError as error:
            self.backup_trouble = UserError(
                f"All is saved, but no earlier copy of it could be kept. {error.text}",
                "Until that is put right, save a copy of your file somewhere else now and then.",
            )

    def _introduce(self, author: Person) -> Changes:
        if self.record.find(Person, author.uid) is not None:
            return Changes()
        return self.record.put(author, author_uid=author.uid, seen=self.record.seen(author.uid))

    def _type(self, step: str, entry: Entry, seen: tuple[Seen, ...], author: Person, reason: str = "") -> Changes:
        self._opened_writer()
        before = steps.on_screen(self.record, entry.uid, seen)
        changes = self.record.put(entry, author_uid=author.uid, seen=seen, reason=reason)
        for written in changes.revisions:
            typing = "" if reason else written.uid
            self.undo_stack.push(Step(step, {entry.uid: before}, {entry.uid: (written.entry,)}, typing, reason))
        return self._submit(changes, author)

    def _opened_writer(self) -> Writer[Revision]:
        return self._opened(self._writer)

    def _opened(self, part: Part | None) -> Part:
        if part is None:
            raise self.read_only or BugError("a session without a writer")
        return part

    def _submit(self, changes: Changes, author: Person) -> Changes:
        """Send on what was written, with its author where the file does not know them; return all that was sent."""
        if changes:
            changes = self._introduce(author) + changes
            self._opened_writer().submit(changes.revisions)
            self._watcher.changed(changes)
        return changes

    def _go(self, take: Callable[[], AnyStep | None], *, back: Callable[[], object]) -> Changes:
        step = take()
        try:
            if isinstance(step, JottingStep):
                self.jottings.stand(step.after)
                self._watcher.jotted()
                return Changes()
            return self._submit(self._stand(step, self.me), self.me) if step else Changes()
        except UserError:
            back()
            raise

    def _do(self, step: Step, author: Person | None = None) -> Changes:
        author = author or self.me
        changes = self._stand(step, author)
        if changes:  # before anybody is told, for the Edit menu names it
            self.undo_stack.push(step)
        return self._submit(changes, author)

    def _stand(self, step: Step, author: Person) -> Changes:
        self._opened_writer()
        steps.require_allowed(self.record, step)
        return steps.make_stand(self.record, step, author.uid)


def _history_and_creation(connection: store.Connection) -> tuple[History, str]:
    return store.read_history(connection), store.read_info(connection)["created_at"]
