"""Where words go whose file does not take them: a file of another name, or plain text to paste somewhere."""

from pathlib import Path

from govtoolkit.app.jottings import VISIT
from govtoolkit.app.session import Session
from govtoolkit.clock import from_utc_text
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import VISIT_PLACES, Note, Question, Visit, decode
from govtoolkit.record.revisions import History, unite
from govtoolkit.storage.creation import create_file


def write_under_another_name(session: Session, target: Path) -> None:
    """Make a new file that holds all that is in the session's file and all that it has not taken.

    Raises:
        UserError: the target is taken or cannot be made, or the session's file cannot even be read.
    """
    history, created_at = session.history()
    united = unite(history, History.of(session.unsaved))
    create_file(target, careers_toolkit(), tuple(united.revisions.values()), from_utc_text(created_at))


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


def _place(session: Session, place: str) -> str:
    question = session.record.find(Question, place)
    if question is not None:
        return question.wording
    wordings = {each.key: each.wording for each in careers_toolkit().wordings} | VISIT_PLACES | {VISIT: "This visit"}
    return wordings.get(place, place)
