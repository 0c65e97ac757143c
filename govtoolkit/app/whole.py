"""All that a file and the record in memory hold, made one: by a union, an erasing, what others wrote, and rescued words."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path

from govtoolkit.app import arriving
from govtoolkit.app.undo import UndoStack
from govtoolkit.app.watching import Watcher
from govtoolkit.errors import UserError
from govtoolkit.record.changes import Changes
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import History, Purge, Revision
from govtoolkit.storage import store
from govtoolkit.storage.rescue import discard
from govtoolkit.storage.shelf import LostFileError
from govtoolkit.storage.writer import Post, Writer


class WholeFile:
    """A session's file and memory as two wholes that must hold the same.

    Args:
        record: the memory.
        writer: of the file.
        undo_stack: is cleared where a step back could bring something back that was erased.
        post: runs a callable on the thread that owns the record.
        watcher: is told of what looks different.
    """

    def __init__(
        self,
        record: Record,
        writer: Writer[Revision],
        *,
        undo_stack: UndoStack,
        post: Post,
        watcher: Watcher,
    ) -> None:
        self._record = record
        self._writer = writer
        self._undo_stack = undo_stack
        self._post = post
        self._watcher = watcher
        self._is_over = False

    def unite(self, theirs: History) -> store.United:
        """Take another history into the file, all of it or nothing; waits for the file, and may do so on any thread.

        What it returns is for `adopt`, on the thread that owns the record.

        Raises:
            UserError: the file does not take it; nothing was changed.
        """
        is_new = False
        try:
            united = self._writer.run(partial(store.unite, theirs=theirs)).result()
            is_new = bool(united.changed)
        finally:
            if not is_new:
                self._learn_again()
        return united

    def adopt(self, united: store.United) -> Changes:
        """Let the record in memory stand as a union left the file, with what was typed since; return what is new in it."""
        current = arriving.with_what_was_typed_since(self._record, united)
        self._record.adopt(current, united.earlier, first_written=united.first_written)
        erased = [each.uid for each in united.changed if not each.seq]
        if erased:
            self._record.forget(erased)
            self._undo_stack.clear()  # no step back may bring it back
        changes = Changes(united.changed)
        if changes:
            self._watcher.changed(changes)
            self._watcher.saved()  # it comes from the disk
        return changes

    def erase(self, purges: Sequence[Purge]) -> store.United:
        """Erase for good from the file; waits for it, and may do so on any thread.

        What it returns is for `adopt`, on the thread that owns the record.

        Raises:
            UserError: the file does not take it.
        """
        is_new = False
        try:
            united = self._writer.run(partial(store.erase, purges=purges)).result()
            is_new = bool(united.changed)
        finally:
            if not is_new:
                self._learn_again()
        return united

    def take_back(self, rescued: Mapping[Path, tuple[Revision, ...]]) -> int:
        """Bring rescued words back into the record and the file; return how many the file did not have, and waits for it.

        Raises:
            UserError: the file does not take them; they stay in their rescue files.
        """
        if not rescued:
            return 0
        missing = arriving.give_back(self._record, self._history(), rescued.values())
        self._writer.submit(missing)
        self._watcher.changed(Changes(missing))
        self._writer.flush().result()
        for path in rescued:
            discard(path)
        return len(missing)

    def learn(self, history: History) -> None:
        """Take into the record what others wrote into the file, and hand over again what is missing there."""
        if self._is_over:  # what stands here and not in the file is handed over by then
            return
        arrived = arriving.take_in(self._record, history)
        if arrived.has_erasures:
            self._undo_stack.clear()  # no step back may bring it back
        if arrived.missing:
            self._writer.submit(arrived.missing)
        if arrived.new:
            self._watcher.changed(Changes(tuple(chain.from_iterable(arrived.new.values()))))
            self._watcher.came_in()
            self._watcher.saved()  # it comes from the disk

    def give_back(self) -> None:
        """Hand over again, before the file is closed, what somebody who put an older one in its place took out of it."""
        if self._is_over:
            return
        self._is_over = True
        stored: dict[str, int] = {}
        try:
            self._writer.look_outside().result()
            stored = self._writer.look(store.read_states).result()
        except LostFileError:
            pass  # so all of it goes to the rescue file
        except UserError:
            return  # that is said by whoever closes it
        self._writer.submit(arriving.not_in(self._record, stored))

    def _learn_again(self) -> None:
        """Take in what stands in the file after a change of it that failed, now or before: all of it may be there.

        So it is where only the last sync failed.
        """
        with suppress(UserError):
            self._post(partial(self.learn, self._history()))

    def _history(self) -> History:
        return self._writer.look(store.read_history).result()
