"""Erasing for good, from the question to the last earlier copy; the file is waited for beside the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from govtoolkit.app import erasing
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Visit
from govtoolkit.record.place_names import place_name
from govtoolkit.storage.store import United
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.erase import EraseDialog, Erasing
from govtoolkit.ui.visit_words import counted, what_goes_with_it
from govtoolkit.ui.wording import day, in_one_line, visit_title

_EVERYWHERE = (
    "It goes from this file, and from the earlier copies of it on this computer.",
    "It cannot be undone, not even by bringing in a copy that still has it.",
)


def erase_text(parent: QWidget, desk: Desk, visit: Visit, place: str, person_uid: str) -> bool:
    """Ask whether what somebody wrote at a place of a visit is to be erased for good, and do it; return whether it is."""
    record = desk.record
    me = desk.session.me.uid
    whose = "you" if person_uid == me else record.name_of(person_uid)
    where = place_name(desk.toolkit, record, place)
    reason = _ask(
        parent,
        Erasing(
            "Erase this text for good",
            f"{where}\n{in_one_line(visit.title, day(visit.visit_date), whose[0].upper() + whose[1:])}",
            (f"What {whose} wrote here, in all of its wordings.", *_EVERYWHERE),
            f"Erase for good what {whose} wrote here, in all of its wordings?",
        ),
    )
    if reason:
        session, visits, authors = desk.session, record.shown_with(visit.uid), record.shown_with(person_uid)
        notes = [Note(visit_uid, place, author_uid, "") for visit_uid in visits for author_uid in authors]
        _erase(
            desk,
            lambda: erasing.take_out_notes(session, notes, reason),
            lambda: any(session.record.find(Note, note.uid) for note in notes),
            lambda: None,
            "The text is erased for good",
        )
    return bool(reason)


def erase_visit(parent: QWidget, desk: Desk, visit: Visit) -> None:
    """Ask whether a visit is to be erased for good with all that was written on it, and do it."""
    beside = what_goes_with_it(desk.record, rules.belongings(desk.record, visit.uid))
    about = visit_title(visit)
    if visit.state == "released":
        about += "\nThis visit was released: the board may need a record of it. Ask the clerk first."
    reason = _ask(
        parent,
        Erasing(
            "Erase this visit for good",
            about,
            (f"The visit{beside}, in all wordings.", "Your own private jottings about it.", *_EVERYWHERE),
            f"Erase the visit “{visit.title}” of {day(visit.visit_date)} for good, with all that was written on it?",
        ),
    )
    if reason:
        session, visits = desk.session, desk.record.shown_with(visit.uid)
        _erase(
            desk,
            lambda: erasing.take_out_visits(session, visits, reason),
            lambda: any(rules.belongings(session.record, uid) for uid in visits),
            lambda: erasing.take_out_jottings(session, visits),
            "The visit is erased for good",
        )


def _ask(parent: QWidget, what: Erasing) -> str:
    """Return the reason, '' where nothing is to be erased."""
    dialog = EraseDialog(what, parent)
    return dialog.reason if dialog.exec() else ""


def _erase(
    desk: Desk, take_out: Callable[[], United], is_left: Callable[[], bool], finish: Callable[[], None], said: str
) -> None:
    """Erase, and let the earlier copies forget it too.

    Args:
        take_out: erases it from the file, on another thread.
        is_left: whether it is there again, for somebody typed on while it was erased.
        finish: does what is left to do beside the file.
        said: what has happened then.
    """
    session = desk.session
    not_yet = "Nothing was erased."

    def begin() -> None:
        if desk.try_to(session.sign):
            desk.runner.run(lambda _progress: take_out(), taken_out, refused)

    def taken_out(united: United) -> None:
        nonlocal not_yet
        if not desk.is_taken or desk.session is not session:
            return
        session.whole.adopt(united)
        if is_left():
            not_yet = "What was typed there meanwhile was not erased."
            begin()
            return
        finish()
        desk.jotted.emit()  # there is nothing to be undone any more
        desk.news.emit(f"{said}: it is gone from this file. Now the earlier copies…")
        desk.runner.run(lambda _progress: forget_elsewhere(), told, failed)

    def forget_elsewhere() -> int:
        copies = erasing.forget_elsewhere(session)
        session.jottings.save_now()
        return copies

    def refused(error: UserError) -> None:
        desk.trouble.emit(UserError(f"{not_yet} {error.text}", error.hint))

    def told(copies: int) -> None:
        beside = f", and from {counted(copies, 'earlier copy', 'earlier copies')} on this computer" if copies else ""
        desk.news.emit(f"{said}: it is gone from this file{beside}. Copies that were sent to others still have it.")

    def failed(error: UserError) -> None:
        desk.trouble.emit(
            UserError(
                f"{said} from this file, but not yet from every earlier copy. {error.text}",
                f"{error.hint} It is tried again when the next earlier copy is kept.".strip(),
            )
        )

    begin()
