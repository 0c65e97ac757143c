"""Erasing for good in one go, as the window does it in steps around the wait for the file (`ui.erasework`)."""

from govtoolkit.app.erasing import take_out_jottings, take_out_notes, take_out_visits


def erase_note(session, note, reason):
    session.sign()
    return session.whole.adopt(take_out_notes(session, [note], reason))


def erase_visit(session, visit_uid, reason):
    visits = session.record.shown_with(visit_uid)
    session.sign()
    session.whole.adopt(take_out_visits(session, visits, reason))
    take_out_jottings(session, visits)
    session.jottings.save_now()
