"""A monitoring file before anybody writes in it: made, looked at, read and checked."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from govtoolkit.app.places import is_attachment
from govtoolkit.clock import Clock, system_clock
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Person, School, Visit
from govtoolkit.record.record import Record, random_uid
from govtoolkit.storage import opener, schema, store
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.storage.lock import Holder, in_words
from govtoolkit.storage.seal import Seal

Ahead: TypeAlias = Future[opener.Examined]
"""A file that is being read and checked."""


_LONGEST_TOLD = 500
_COPY_TO_WORK_IN = "govtoolkit save-copy “{path}” FILE --to-work-in"


class Closed(Enum):
    """Why a file that can be read may not be written into."""

    PROTECTED = "protected"
    LOCKED = "open elsewhere"
    COPY = "a copy"
    ATTACHMENT = "an attachment"
    OUTSIDE = "changed outside"
    OLD = "of an older version"


class ClosedFileError(UserError):
    """Nothing may be written into a file that can be read; `because` tells the window which ways out to offer."""

    def __init__(self, because: Closed, text: str, hint: str = "") -> None:
        super().__init__(text, hint)
        self.because = because


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


def why_closed_to_changes(path: Path, examined: opener.Examined) -> ClosedFileError | None:
    """Return why nothing may be written into a file, None where it may."""
    if is_attachment(path):
        return ClosedFileError(
            Closed.ATTACHMENT,
            f"“{path.name}” was opened straight from an e-mail. There it can only be read, for what is written into it would be"
            " lost.",
            "Save it in a folder of your own first.",
        )
    if examined.read_only:
        return ClosedFileError(
            Closed.PROTECTED, examined.read_only, "Copy it to a folder of your own and write in the copy."
        )
    if examined.changed_outside:
        return ClosedFileError(
            Closed.OUTSIDE,
            f"“{path}” was changed outside govtoolkit, with another program.",
            "It can be read and printed. To write in it, decide whether to take in what was changed there or to leave it out.",
        )
    if examined.contents.info.get("copy_of"):
        told = " ".join(examined.contents.info["copy_of"].split())[:_LONGEST_TOLD]
        return ClosedFileError(
            Closed.COPY,
            f"“{path}” opens for reading only, so that nobody changes it by accident. {told}",
            "To write in it, make it your working copy.",
        )
    return None


def bring_up_to_date(
    path: Path, examined: opener.Examined, keep: Callable[[store.Connection], object]
) -> ClosedFileError | None:
    """Bring a file of an older version up to this one, after `keep` kept a copy of it; return why it stays as it was.

    The file must not be open in this process.
    """
    if examined.version == schema.FORMAT_VERSION:
        return None
    from govtoolkit.storage import migrating  # noqa: PLC0415 - not on the way of a start

    try:
        migrating.bring_file_up_to_date(path, keep)
    except UserError as error:
        return ClosedFileError(
            Closed.OLD, f"“{path}” is of an older version and could not be brought up to date. {error.text}", error.hint
        )
    return None


def for_a_command(path: Path, error: ClosedFileError) -> ClosedFileError:
    """Return why nothing may be written with the way out that there is without a window."""
    if error.because is Closed.COPY:
        error.hint = f"To write, make a file to work in of it: {_COPY_TO_WORK_IN.format(path=path)}"
    elif error.because is Closed.LOCKED:
        error.hint = f"Wait until it is closed there, or write in a copy of it: {_COPY_TO_WORK_IN.format(path=path)}"
    elif error.because is Closed.OUTSIDE:
        error.hint = (
            f"Open it in the window, where you can take in what was changed or leave it out: govtoolkit “{path}”"
        )
    return error


def why_unusable(error: UserError) -> str:
    """Return of which kind a file is that could not be opened ("damaged"), '' where something else went wrong."""
    return error.kind if isinstance(error, UnusableFileError) else ""


def why_open_elsewhere(path: Path, holder: Holder) -> ClosedFileError:
    """Return why a file that somebody else has open is only read."""
    return ClosedFileError(
        Closed.LOCKED, f"“{path}”: {in_words(holder)}.", "Read it meanwhile, write in a copy, or take it over."
    )
