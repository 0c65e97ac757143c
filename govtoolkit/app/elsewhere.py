"""Where words go whose file does not take them, or is no place to keep them: another file, or plain text to paste somewhere."""

import re
from collections.abc import Callable
from pathlib import Path

from govtoolkit.app.jottings import VISIT
from govtoolkit.app.naming import free_path
from govtoolkit.app.session import Session
from govtoolkit.clock import from_utc_text, long_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.files import explain, write_whole
from govtoolkit.record.model import Note, Visit, decode
from govtoolkit.record.place_names import place_name
from govtoolkit.record.revisions import History, Revision, unite
from govtoolkit.storage import failures, opener, share, store
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.shelf import LostFileError

_KEPT = re.compile(r" \(kept [^()]*\)( \d+)?$")


def is_lost(error: UserError) -> bool:
    """Tell whether words are not saved because something else stands now where their file was."""
    return isinstance(error, LostFileError)


def in_memory(session: Session) -> History:
    """Return what a session knows without its file; to be asked on the thread that owns the record."""
    return History.of(session.record.known)


def write_under_another_name(session: Session, target: Path, known: History) -> None:
    """Make a new file that holds all that is in the session's file and all that it has not taken.

    Args:
        known: as `in_memory` returns it, for a file that is not what it was.

    Raises:
        UserError: the target is taken or cannot be made.
    """
    _write(session, session.history, known, target)


def go_on_beside(session: Session, known: History, documents: Path, day: str) -> None:
    """Go on in a new file beside the one that was replaced, or in Documents where that folder takes none.

    Args:
        known: as `in_memory` returns it.
        day: of today, as an ISO date.

    Raises:
        UserError: neither folder takes a file; the session stays as it is, and keeps its words.
    """
    stem = f"{_KEPT.sub('', session.path.stem)} (kept {long_date(day)})"

    def make(connection: store.Connection) -> Path:
        def read() -> tuple[History, str]:
            with failures.explained(session.path):
                return store.read_history(connection), store.read_info(connection)["created_at"]

        try:
            target = free_path(session.path.parent, stem)
            _write(session, read, known, target)
        except UserError:
            target = free_path(_made(documents), stem)
            _write(session, read, known, target)
        return target

    session.go_on_in(make)


def save_in(session: Session, folder: Path) -> Path:
    """Save a session's file in a folder under its own name, a free one where that is taken, and return where.

    A session that can be written in goes on there, with all that was typed; of one that can only be read the file is copied
    as it is.

    Raises:
        UserError: the folder does not take it.
    """
    target = free_path(_made(folder), session.path.stem)
    if session.read_only is not None:
        write_whole(target, opener.read_bytes(session.path), replace=False)
        return target

    def make(connection: store.Connection) -> Path:
        share.save_copy(connection, target, None, copy_of="", replace=False)
        return target

    session.go_on_in(make)
    return target


def unsaved_words(session: Session) -> str:
    """Return the notes and private jottings that are not on the disk as plain text, each under the name of its place."""
    parts = []
    for revision in session.unsaved:
        entry = None if revision.deleted else decode(revision.record_kind, revision.record_uid, revision.content)
        if isinstance(entry, Note) and entry.body.strip():
            visit = session.record.find(Visit, entry.visit_uid)
            heading = " · ".join(part for part in (visit.title if visit else "", _place(session, entry.place)) if part)
            parts.append(f"{heading}\n\n{entry.body.strip()}")
    parts += [
        f"Private jotting · {_place(session, each.place)}\n\n{each.body.strip()}"
        for each in session.jottings.unsaved
        if each.body.strip()
    ]
    return "\n\n\n".join(parts)


def _write(session: Session, read: Callable[[], tuple[History, str]], known: History, target: Path) -> None:
    waiting = History.of(session.unsaved)
    united = unite(_stored(session, read, known, waiting), waiting)
    create_file(
        target,
        careers_toolkit(),
        tuple(united.revisions.values()),
        from_utc_text(session.created_at),
        purged=tuple(united.purged.values()),
    )


def _stored(session: Session, read: Callable[[], tuple[History, str]], known: History, waiting: History) -> History:
    """Return all that was stored: as the file has it, unless what stands there now is not the file any more."""
    try:
        stored, created_at = read()
    except (UserError, ValueError, TypeError, KeyError):  # there is something else, or nothing
        return known
    is_ours = created_at == session.created_at and all(
        _holds(stored, each) for uid, each in known.revisions.items() if uid not in waiting.revisions
    )
    return unite(stored, known) if is_ours else known


def _holds(stored: History, revision: Revision) -> bool:
    found = stored.revisions.get(revision.uid)
    return found is not None and (found.seq > revision.seq or found == revision)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain(error, folder) from error
    return folder


def _place(session: Session, place: str) -> str:
    return "This visit" if place == VISIT else place_name(careers_toolkit(), session.record, place)
