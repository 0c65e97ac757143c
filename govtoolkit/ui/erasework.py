"""Erasing for good, from the question to the last earlier copy; the file is waited for beside the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from govtoolkit.app import erasing
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Visit
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.erase import EraseDialog, Erasing
from govtoolkit.ui.place_words import place_name
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
        visits, authors = record.shown_with(visit.uid), record.shown_with(person_uid)
        notes = [Note(visit_uid, place, author_uid, "") for visit_uid in visits for author_uid in authors]

        def erase() -> None:
            for note in notes:
                erasing.erase_note(desk.session, note, reason)

        _erase(desk, erase, "The text is erased for good")
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
        _erase(desk, partial(erasing.erase_visit, desk.session, visit.uid, reason), "The visit is erased for good")


def _ask(parent: QWidget, what: Erasing) -> str:
    """Return the reason, '' where nothing is to be erased."""
    dialog = EraseDialog(what, parent)
    return dialog.reason if dialog.exec() else ""


def _erase(desk: Desk, erase: Callable[[], object], said: str) -> None:
    """Save what was typed, erase, and let the earlier copies forget it too."""
    session = desk.session

    def forget(_none: None) -> None:
        if not desk.is_taken or desk.session is not session or not desk.try_to(erase):
            return
        desk.jotted.emit()  # there is nothing to be undone any more
        desk.news.emit(f"{said}: it is gone from this file. Now the earlier copies…")
        desk.runner.run(lambda _progress: erasing.forget_elsewhere(session), told, failed)

    def refused(error: UserError) -> None:
        desk.trouble.emit(UserError(f"Nothing was erased. {error.text}", error.hint))

    def told(copies: int) -> None:
        beside = f", and from {counted(copies, 'earlier copy', 'earlier copies')} on this computer" if copies else ""
        desk.news.emit(f"{said}: it is gone from this file{beside}. Copies that were sent to others still have it.")

    def failed(error: UserError) -> None:
        desk.trouble.emit(
            UserError(f"{said} from this file, but not from every earlier copy. {error.text}", error.hint)
        )

    desk.runner.run(lambda _progress: session.save_now(), forget, refused)
