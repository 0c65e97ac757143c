"""A monitoring file before anybody writes in it: made, looked at, read and checked."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from govtoolkit.clock import Clock, system_clock
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Person, School, Visit
from govtoolkit.record.record import Record, random_uid
from govtoolkit.storage import opener
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.storage.seal import Seal


class Ahead(Protocol):
    """A file that is being read and checked."""

    def result(self) -> opener.Examined:
        """Return what it holds, as soon as that is known; raises what `examine` does."""


@dataclass(frozen=True)
class Reading:
    """A monitoring file as it is read: nothing of it can be changed from here.

    Fields:
        seal: 'right'; 'missing' where the file was not closed properly; 'wrong' where it was changed outside govtoolkit.
        changed_outside: what another program changed, in words.
        read_only: why the file cannot be written to, '' where it can.
    """

    record: Record
    info: dict[str, str]
    seal: Seal
    changed_outside: tuple[str, ...]
    read_only: str


def read(path: Path) -> Reading:
    """Return what stands in a monitoring file, without changing a byte of it.

    Raises:
        UserError: it is not a sound monitoring file; the sentence says why.
    """
    examined = examine(path)
    return Reading(
        record_of(examined), examined.contents.info, examined.seal, examined.changed_outside, examined.read_only
    )


def look_ahead(path: Path) -> Ahead:
    """Begin to read and check a file on a thread of its own, for a session that is to be opened in a moment."""
    # 5 ms, with logging: a command reads at once
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    thread = ThreadPoolExecutor(1, thread_name_prefix="govtoolkit-ahead")
    answer = thread.submit(examine, path)
    thread.shutdown(wait=False)
    return answer


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


def examine(path: Path) -> opener.Examined:
    """Return all that a session starts from; the file is closed again.

    Raises:
        UserError: as `read`.
    """
    examined = opener.examine(path)
    examined.connection.close()
    return examined


def record_of(examined: opener.Examined) -> Record:
    """Return what stands in a file that was examined."""
    contents = examined.contents
    return Record(contents.current, earlier=contents.earlier, first_written=contents.first_written)


def why_unusable(error: UserError) -> str:
    """Return of which kind a file is that could not be opened ("damaged"), '' where something else went wrong."""
    return error.kind if isinstance(error, UnusableFileError) else ""
