"""A monitoring file opened for a command: to read, or to write as somebody; and what a command means in it by a name."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from govtoolkit.app import reading as readings
from govtoolkit.app.reading import Reading
from govtoolkit.errors import UserError
from govtoolkit.phrases import counted, typed
from govtoolkit.printing.document import one_line
from govtoolkit.record import rules
from govtoolkit.record.model import Entry, Visit, storable_text
from govtoolkit.record.record import Record
from govtoolkit.storage.failures import DamagedFileError

if TYPE_CHECKING:
    from govtoolkit.app.session import Session

AnyEntry = TypeVar("AnyEntry", bound=Entry)


def told(error: UserError) -> str:
    """Return an error as a command says it: of a damaged file with the ways out that there are without a window."""
    if not isinstance(error, DamagedFileError):
        return str(error)
    ways = "Nothing in it was changed. Open it in the window to save a repaired copy, or ask whoever sent it for another one."
    # nothing of them is wanted where all is well
    from govtoolkit.app.backups import has_any  # noqa: PLC0415
    from govtoolkit.app.settings import Settings  # noqa: PLC0415

    if has_any(error.path, Settings.of_this_user().data_folder):
        ways += (
            f" There are earlier copies of it: govtoolkit backups {typed(error.path)} lists them, and govtoolkit restore makes"
            " a file of one."
        )
    return f"{error.text} {ways}"


def read(file: Path) -> Reading:
    """Return what stands in a file; that it was changed outside is said on stderr.

    Raises:
        UserError: it is not a sound monitoring file.
    """
    reading = readings.read(file)
    if reading.changed_outside:
        click.echo(f"“{file}” was changed outside govtoolkit.", err=True)
    return reading


@contextmanager
def writing(file: Path, name: str | None) -> Iterator["Session"]:
    """Open a file to write in it as the person called `name`; all is on the disk when the block ends.

    Raises:
        UserError: it is not a sound monitoring file, cannot be written to, or the disk does not take what was written.
    """
    # 30 ms that reading does without
    from govtoolkit.app.session import Session  # noqa: PLC0415
    from govtoolkit.app.settings import Settings  # noqa: PLC0415

    settings = Settings.of_this_user()
    with Session(file, settings=settings, me=settings.me()) as session:
        if session.recovered:
            what = counted(session.recovered, "change")
            click.echo(f"What could not be saved earlier is back in the file: {what}.", err=True)
        session.me = session.person(tidy_name(name))
        yield session
    if session.backup_trouble is not None:
        click.echo(str(session.backup_trouble), err=True)


def visit_to_write_in(record: Record, name: str | None, reason: str) -> Visit:
    """Return the visit that `name` means, the newest without one; a released one only with a reason.

    Raises:
        UserError: no visit answers to the name, it is released, or a reason was given and it is not.
    """
    visit = rules.choose_visit(record, name)
    if not reason.strip():
        require_open(visit)
    elif visit.state != "released":
        raise UserError(f"The visit “{visit.title}” of {visit.visit_date} is not released.", "Leave out --reason.")
    return visit


def require_open(visit: Visit) -> None:
    """Refuse to write into a released visit, and name the options that lead on.

    Raises:
        UserError: the visit is released.
    """
    try:
        rules.require_open(visit)
    except UserError as error:
        error.hint = (
            "Name another visit with --visit, add one with govtoolkit visit add, or correct this one with --reason."
        )
        raise


def chosen(entries: Iterable[AnyEntry], name: str, what: str, see: str) -> AnyEntry:
    """Return the entry whose uid is `name`, or alone begins with it.

    Args:
        what: what it is, in the singular ("action").
        see: the command that lists them.

    Raises:
        UserError: none, or more than one, answers to the name.
    """
    every = list(entries)
    found = [each for each in every if each.uid == name] or [
        each for each in every if len(name) >= rules.SHORTEST_UID_START and each.uid.startswith(name)
    ]
    if len(found) != 1:
        which = f"More than one {what} answers" if found else f"No {what} answers"
        raise UserError(f"{which} to “{name}”.", f"See: {see}")
    return found[0]


def tidy_name(name: str | None) -> str | None:
    """Return a name as it is kept, None where there is nothing in it."""
    return short_text(name) or None


def short_text(text: str | None) -> str:
    """Return what was typed for one line, as it is kept; '' where nothing was."""
    return one_line(storable_text(text or ""))


def text_of(text: str) -> str:
    """Return a text as it is kept: what was typed, or what came on standard input where that is '-'.

    Raises:
        UserError: what came is not UTF-8.
    """
    if text != "-":
        return storable_text(text)
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("What came on standard input is not UTF-8 text.", "Save it as UTF-8 and try again.") from error
    return storable_text(text).removesuffix("\n")
