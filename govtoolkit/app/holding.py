"""Taking hold of a monitoring file: it is read, brought up to date and locked, or it stays closed to changes, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from govtoolkit.app.closed import Closed, ClosedFileError, why_closed_to_changes, why_open_elsewhere
from govtoolkit.app.reading import Ahead, examine
from govtoolkit.app.settings import Settings
from govtoolkit.clock import Clock
from govtoolkit.errors import UserError
from govtoolkit.record.model import Person
from govtoolkit.storage import opener, schema, store
from govtoolkit.storage.lock import FileLock, Holder, this_run


@dataclass(frozen=True)
class Hold:
    """A file as it was found.

    Fields:
        examined: what stands in it.
        closed: why nothing can be changed in it, None where it can.
        held_by: who had it open, None where nobody else had.
    """

    examined: opener.Examined
    closed: ClosedFileError | None
    held_by: Holder | None

    @property
    def was_left_open(self) -> bool:
        """Whether the last one who wrote in it did not come to close it."""
        return self.examined.seal == "missing" and self.held_by is None


def lock_of(path: Path, settings: Settings, me: Person, clock: Clock) -> FileLock:
    """Return the lock of a file as this computer's user takes it, whoever they write as."""
    return FileLock(path, this_run(me.name, settings.text("person_uid") or me.uid, clock()))


def take_hold(
    path: Path,
    lock: FileLock,
    *,
    keep: Callable[[store.Connection], object],
    take_over: bool,
    ahead: Ahead | None,
) -> Hold:
    """Take hold of a file that must not be open in this process.

    Args:
        lock: of the file; it stays taken where the file is not closed to changes.
        keep: keeps a copy of a file of an older version, before that is brought up to date.
        take_over: takes a file that somebody else seems to have open.
        ahead: the answer of `look_ahead` for the same file, where it was asked.

    Raises:
        UserError: it is not a sound monitoring file.
    """
    examined = ahead.result() if ahead else examine(path)
    closed = why_closed_to_changes(path, examined)
    held_by = None if closed else lock.take()
    if held_by and take_over:
        lock.take_over()
    elif held_by:
        closed = why_open_elsewhere(path, held_by)
    if closed is None:
        closed = _brought_up_to_date(path, examined, keep)
    if closed:
        lock.release()
    return Hold(examined, closed, held_by)


def _brought_up_to_date(
    path: Path, examined: opener.Examined, keep: Callable[[store.Connection], object]
) -> ClosedFileError | None:
    """Bring a file of an older version up to this one, after `keep` kept a copy of it; return why it stays as it was."""
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
