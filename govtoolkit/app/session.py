"""One monitoring file at work: the verbs that the window and the command line call.

A note's way: `write_note` -> `Record.put` (memory) -> `Writer` (its own thread) -> commit -> `saved`.
"""

import unicodedata
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Self

from govtoolkit.app.settings import Settings
from govtoolkit.clock import Clock, system_clock
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.record.record import Record, random_uid
from govtoolkit.record.revisions import History, Revision, Seen, heads, unite
from govtoolkit.storage import opener, store
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.rescue import Rescue, discard
from govtoolkit.storage.writer import Post, Writer


@dataclass(frozen=True)
class Reading:
    """A monitoring file as it is read: nothing of it can be changed from here.

    Fields:
        changed_outside: what another program changed, in words.
        read_only: why the file cannot be written to, '' where it can.
    """

    record: Record
    info: dict[str, str]
    changed_outside: tuple[str, ...]
    read_only: str


def read(path: Path) -> Reading:
    """Return what stands in a monitoring file, without changing a byte of it.

    Raises:
        UserError: it is not a sound monitoring file; the sentence says why.
    """
    examined = opener.examine(path)
    examined.connection.close()
    record = Record(examined.contents.current, first_written=examined.contents.first_written)
    return Reading(record, examined.contents.info, examined.changed_outside, examined.read_only)


def create(path: Path, school: School, visit_title: str, me: Person, *, clock: Clock = system_clock) -> None:
    """Make a monitoring file for a school, with one visit dated today.

    Raises:
        UserError: the path is taken, or the file cannot be made there.
    """
    record = Record(clock=clock)
    now = clock()
    visit = Visit(random_uid(), now.date().isoformat(), visit_title)
    changes = Changes()
    for entry in (me, school, visit):
        changes += record.put(entry, author_uid=me.uid, seen=())
    create_file(path, careers_toolkit(), changes.revisions, now)


def call_directly(callback: Callable[[], None]) -> None:
    """Post by a plain call: for programs without an event loop, which wait for the writer anyway."""
    callback()


class Session:
    """A monitoring file open for writing.

    Attributes:
        path: the file.
        record: what stands in it.
        recovered: how many changes came back from the rescue file when it was opened.
        problem: why words are not on the disk, None while all goes well.

    Args:
        settings: whose rescue file is used.
        me: who writes; added to the file at the first write.
        post: runs a callable on the thread that made the session.

    Raises:
        UserError: the file is not sound, can only be read, or was changed by another program.
    """

    def __init__(
        self, path: Path, *, settings: Settings, me: Person, post: Post = call_directly, clock: Clock = system_clock
    ) -> None:
        self.path = path
        self._me = me
        self.problem: UserError | None = None
        self._require_writable()
        self._rescue = Rescue(settings.data_folder, path)
        self._writer = Writer(path, post=post, listener=self, rescue=self._rescue)
        try:
            contents = self._writer.run(store.read_contents).result()
            self.record = Record(contents.current, first_written=contents.first_written, clock=clock)
            self.recovered = self._take_in(self._rescue.kept(contents.info["created_at"]))
        except BaseException:
            self._writer.close()
            raise

    def person(self, name: str | None) -> Person:
        """Return the person of this file who has this name, a new one where nobody has, or me without a name."""
        name = (name or "").strip()
        if not name:
            return self._me
        known = (version.entry for version in self.record.all(Person))
        found = [each for each in known if _same_name(each.name, name)]
        return min(found, key=lambda each: each.uid) if found else Person(random_uid(), name)

    def write_note(
        self, visit: Visit, place: str, body: str, *, seen: tuple[Seen, ...], author: Person | None = None
    ) -> Changes:
        """Write what a person has at a place; `seen` is what they had on screen there.

        Raises:
            UserError: the visit was released, or the text is too long for one note.
        """
        rules.require_open(self.record.find(Visit, visit.uid) or visit)
        author = author or self._me
        changes = self.record.put(Note(visit.uid, place, author.uid, body), author_uid=author.uid, seen=seen)
        if changes:
            changes = self._introduce(author) + changes
            self._writer.submit(changes.revisions)
        return changes

    def save_now(self) -> None:
        """Wait until all that was written is on the disk.

        Raises:
            UserError: it is not; the sentence says why and where the words are.
        """
        self._writer.flush().result()

    def close(self) -> None:
        """Save what is left and close the file; waits for both.

        Raises:
            UserError: words could not be saved; the sentence says why and where they are.
        """
        self.record.end_burst()
        problem = self._writer.close()
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

    def saved(self, revisions: frozenset[Seen]) -> None:  # noqa: ARG002 - a screen will want to know which
        """Take note that what was handed over is on the disk: the writer stores all that waits, or nothing."""
        self.problem = None

    def not_saved(self, error: UserError) -> None:
        """Take note of why words are not on the disk."""
        self.problem = error

    def _require_writable(self) -> None:
        reading = read(self.path)
        if reading.read_only:
            raise UserError(reading.read_only, "Copy it to a folder of your own and write in the copy.")
        if reading.changed_outside:
            raise UserError(
                f"“{self.path}” was changed outside govtoolkit ({reading.changed_outside[0]}).",
                "It can be read and printed; to write, go back to a copy from before that change.",
            )

    def _introduce(self, author: Person) -> Changes:
        if self.record.find(Person, author.uid) is not None:
            return Changes()
        return self.record.put(author, author_uid=author.uid, seen=self.record.seen(author.uid))

    def _take_in(self, rescued: Mapping[Path, tuple[Revision, ...]]) -> int:
        """Bring rescued revisions back into the record and the file; return how many the file did not have."""
        if not rescued:
            return 0
        history = self._writer.run(store.read_history).result()
        united = reduce(unite, map(History.of, rescued.values()), history)
        missing = tuple(
            revision for uid, revision in united.revisions.items() if history.revisions.get(uid) != revision
        )
        self.record.adopt(heads(united.revisions.values()))
        self._writer.submit(missing)
        self.save_now()
        for path in rescued:
            discard(path)
        return len(missing)


def _same_name(one: str, other: str) -> bool:
    """Compare two names as people do: neither case nor the way a keyboard writes an accent makes another person."""
    return unicodedata.normalize("NFC", one).casefold() == unicodedata.normalize("NFC", other).casefold()
