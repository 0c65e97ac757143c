"""A long look at a monitoring file and at its earlier copies."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from govtoolkit.app import outside
from govtoolkit.app.backups import when_made
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.phrases import begun
from govtoolkit.record.coming_words import what_it_is
from govtoolkit.record.record import Record
from govtoolkit.storage import deep, opener, store
from govtoolkit.storage.backup import Backups

_IN_THE_TABLES = "The tables that other programs read say something else than govtoolkit shows."


def faults(path: Path) -> tuple[str, ...]:
    """Return what is not as govtoolkit writes it, a sentence each; the file is only read.

    Raises:
        UserError: it is not a sound monitoring file.
    """
    examined = opener.examine(path)
    with closing(examined.connection) as copy:
        return tuple(_faults(examined, copy))


def faults_of_earlier_copies(path: Path, created_at: str, settings: Settings) -> Iterator[str]:
    """Yield what is wrong with each earlier copy of a file that this computer's user has, a sentence each."""
    for backup in Backups(settings.data_folder).of_file(path, created_at):
        name = f"The earlier copy of {when_made(backup)}"
        try:
            examined = opener.examine(backup.path)
        except UserError as error:
            yield f"{name} cannot be used. {error.text}"
            continue
        with closing(examined.connection) as copy:
            if examined.seal != "right":
                yield f"{name} was changed or damaged since it was kept."
            else:
                yield from (f"{name} is not in order. {fault}" for fault in _faults(examined, copy))


def _faults(examined: opener.Examined, copy: store.Connection) -> Iterator[str]:
    edits = outside.edits_of(examined, copy)
    if edits:
        yield _IN_THE_TABLES
    yield from (each.words for each in edits)
    record = Record(examined.contents.current)
    yield from (_told(fault, record) for fault in deep.faults(copy))


def _told(fault: deep.Fault, record: Record) -> str:
    """Return a fault as a sentence that begins with what it is about and ends with the names of the versions."""
    versions = record.versions(fault.record_uid)
    about = what_it_is(careers_toolkit(), versions[0].entry, record) if versions else ""
    if fault.record_uid and not about:
        about = "something that is not shown any more"
    names = f" ({', '.join(fault.names)})" if fault.names else ""
    return f"{begun(': '.join(filter(None, (about, fault.words))))}{names}."
