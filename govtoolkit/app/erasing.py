"""Erasing for good: from the file, from memory, from the copies that this computer keeps, and from all later unions.

Copies that were given away keep what was erased here; nobody but those who have them can change that.
"""

from collections.abc import Collection
from itertools import chain

from govtoolkit.app.session import Session
from govtoolkit.clock import utc_text
from govtoolkit.errors import UserError
from govtoolkit.record import erasing
from govtoolkit.record.model import Note
from govtoolkit.storage import store
from govtoolkit.storage.rescue import Rescue

_JOTTINGS_STEP = "erase private jottings"


def take_out_notes(session: Session, notes: Collection[Note], reason: str) -> store.United:
    """Erase notes for good from the file, every version of them that it knows; only the reason stays. Waits for the file.

    Any thread may do that. Before: `Session.sign`; then: `WholeFile.adopt`, and `forget_elsewhere`.

    Raises:
        UserError: the file can only be read, or does not take it; nothing was erased.
    """
    session.save_now()
    at, by, history = utc_text(session.clock()), session.me.uid, session.on_file(store.read_history)
    purges = (erasing.purges_of_record(history, note.uid, at, by, reason.strip()) for note in notes)
    return session.whole.erase(tuple(chain.from_iterable(purges)))


def take_out_visits(session: Session, visits: Collection[str], reason: str) -> store.United:
    """Erase visits for good from the file, with all that was written on them, as `take_out_notes` does.

    `take_out_jottings` is to be done as well: nothing would show those about them any more.

    Raises:
        UserError: as `take_out_notes`.
    """
    session.save_now()
    at, by, history = utc_text(session.clock()), session.me.uid, session.on_file(store.read_history)
    return session.whole.erase(erasing.purges_of_visits(history, visits, at, by, reason.strip()))


def take_out_jottings(session: Session, visits: Collection[str]) -> None:
    """Erase this user's private jottings about visits; on the thread that owns the record."""
    session.jot_all(_JOTTINGS_STEP, dict.fromkeys(session.jottings.all(visits), ""))
    session.undo_stack.clear()


def forget_elsewhere(session: Session) -> int:
    """Erase from the earlier copies and the rescue files what was erased from the file; return how many copies are left.

    This can take seconds; any thread may call it. Where it is cut short, it is made up for when the next copy is kept.

    Raises:
        UserError: a copy, or a rescue file, could not be written anew.
    """
    purges, info = session.on_file(lambda connection: (store.read_purged(connection), store.read_info(connection)))
    problems = []
    count = 0
    try:
        Rescue(session.data_folder, session.path).erase(info["created_at"], purges.values())
    except UserError as error:
        problems.append(error)
    try:
        count = session.backups.erase(info["created_at"], purges.values())
    except UserError as error:
        problems.append(error)
    if problems:
        raise problems[0]
    return count
