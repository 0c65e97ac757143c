"""Erasing for good: from the file, from memory, from the copies that this computer keeps, and from all later unions.

Copies that were given away keep what was erased here; nobody but those who have them can change that.
"""

from collections.abc import Collection
from itertools import chain

from govtoolkit.app.session import Session
from govtoolkit.clock import Clock, system_clock, utc_text
from govtoolkit.errors import UserError
from govtoolkit.record import erasing
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Note
from govtoolkit.storage import store
from govtoolkit.storage.rescue import Rescue

_JOTTINGS_STEP = "erase private jottings"


def erase_note(session: Session, note: Note, reason: str, *, clock: Clock = system_clock) -> Changes:
    """Erase a note for good, every version of it that this file knows; only the reason stays. Then: `forget_elsewhere`.

    Raises:
        UserError: the file can only be read, or does not take it; nothing was erased.
    """
    session.sign()
    return session.whole.adopt(take_out_notes(session, [note], reason, clock=clock))


def erase_visit(session: Session, visit_uid: str, reason: str, *, clock: Clock = system_clock) -> Changes:
    """Erase a visit for good, and those that are shown as one with it, with all that was written on them.

    This user's private jottings about them go too: nothing would show them any more. Then: `forget_elsewhere`.

    Raises:
        UserError: as `erase_note`.
    """
    visits = session.record.shown_with(visit_uid)
    session.sign()
    changes = session.whole.adopt(take_out_visits(session, visits, reason, clock=clock))
    take_out_jottings(session, visits)
    session.jottings.save_now()
    return changes


def take_out_notes(
    session: Session, notes: Collection[Note], reason: str, *, clock: Clock = system_clock
) -> store.United:
    """Do the part of `erase_note` that waits for the file, for several at once, on any thread; before: `Session.sign`.

    `WholeFile.adopt` is what is left to do.

    Raises:
        UserError: as `erase_note`.
    """
    at, by = utc_text(clock()), session.me.uid
    session.save_now()
    history = session.on_file(store.read_history)
    purges = (erasing.purges_of_record(history, note.uid, at, by, reason.strip()) for note in notes)
    return session.whole.erase(tuple(chain.from_iterable(purges)))


def take_out_visits(
    session: Session, visits: Collection[str], reason: str, *, clock: Clock = system_clock
) -> store.United:
    """Do the part of `erase_visit` that waits for the file, as `take_out_notes` does of a note; then: `take_out_jottings`.

    Raises:
        UserError: as `erase_note`.
    """
    session.save_now()
    history = session.on_file(store.read_history)
    return session.whole.erase(
        erasing.purges_of_visits(history, visits, utc_text(clock()), session.me.uid, reason.strip())
    )


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
