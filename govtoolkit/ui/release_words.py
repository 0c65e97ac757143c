"""How a release is told on screen: what it covers, and what came or changed afterwards."""

from collections.abc import Sequence

from govtoolkit.content.model import Toolkit
from govtoolkit.phrases import listed
from govtoolkit.record import questions
from govtoolkit.record.late import DETAILS, changed_details, is_deletion
from govtoolkit.record.model import Entry, Mark, Note, Visit, VisitQuestion
from govtoolkit.record.place_names import place_name
from govtoolkit.record.reasons import BROUGHT_BACK, what_was_taken_back
from govtoolkit.record.record import Record, Version
from govtoolkit.record.release import Afterwards
from govtoolkit.record.rules import Correction, StandingNote
from govtoolkit.ui.visit_words import KINDS, counted
from govtoolkit.ui.wording import day, in_one_line, visit_title, written_on

LATE = "arrived after release"
ACCEPT, ACCEPT_STEP = "Accept into this visit", "Accept into visit"
"""What accepting is called on its button, and in the Edit menu."""

BRING_BACK, BRING_BACK_STEP = "Bring it back", "Bring back"
LEAVE, LEAVE_STEP = "Leave it as released", "Leave as released"
"""What can be done instead with something that was deleted, and with changed details of the visit."""

CORRECT, ADD = "Correct this text…", "Add a correction…"
"""How a released text is put right: where one stands, and where there is none of mine."""

_DETAILS = dict(
    zip(DETAILS, ("Date", "Title", "Kind", "Benchmarks in focus", "Follows", "Checked by the headteacher"), strict=True)
)


def coverage(notes: Sequence[StandingNote], marks: int, record: Record, visit: Visit) -> str:
    """Return what a release covers, in one sentence."""
    parts = [
        counted(len({each.note.uid for each in notes}), "note", "notes"),
        counted(marks, "tick", "ticks"),
        counted(len(questions.chosen(record, visit.uid)), "chosen question", "chosen questions"),
    ]
    authors = sorted({note.author for note in notes}, key=str.casefold)
    by = f" The notes are by {listed(authors)}." if authors else ""
    return f"{listed(parts).capitalize()}.{by}"


def note_head(note: StandingNote, about: str = "") -> str:
    """Return what stands above somebody's note: what it is about, who, when, and what became of it after the release."""
    parts = (about, note.author, written_on(note.written_at), LATE if note.is_late else "")
    head = in_one_line(*(part for part in parts if part))
    return f"{head}\n{correction_of(note)}" if note.reason else head


def correction_of(note: StandingNote) -> str:
    """Return what stands beside a note that was corrected, '' beside one that was not."""
    return correction(Correction(note.reason, note.corrected_by, note.written_at), note.again)


def correction(made: Correction, again: Correction | None = None) -> str:
    """Return what stands beside something that was corrected after a release, or put back; '' without a reason.

    Args:
        again: an earlier correction that stands again; it has a line of its own above.
    """
    before = what_was_taken_back(made.reason)
    by = f"on {written_on(made.written_at)} by {made.who}"
    if not made.reason:
        return ""
    if made.reason == BROUGHT_BACK:
        return f"Brought back {by}"
    said = f"{'Correction taken back' if before else 'Corrected'} {by}: {before or made.reason}"
    return f"{correction(again)}\n{said}" if again is not None else said


def arrivals(after: Afterwards) -> str:
    """Return how much arrived after a release, '' where nothing did: '2 texts and 1 tick arrived after release'."""
    entries = [version.entry for version in after.arrived if not is_deletion(version)]
    deletions = len(after.arrived) - len(entries)
    texts = sum(isinstance(entry, Note) for entry in entries)
    marks = sum(isinstance(entry, Mark) for entry in entries)
    visits = sum(isinstance(entry, Visit) for entry in entries)
    chosen = len(entries) - texts - marks - visits
    parts = [
        counted(number, one, more)
        for number, one, more in (
            (texts, "text", "texts"),
            (marks, "tick", "ticks"),
            (chosen, "chosen question", "chosen questions"),
            (visits, "change to the visit’s details", "changes to the visit’s details"),
            (deletions, "deletion", "deletions"),
        )
        if number
    ]
    return f"{listed(parts)} {LATE}".capitalize() if parts else ""


def what_changed(toolkit: Toolkit, record: Record, version: Version[Entry]) -> str:
    """Return what a revision is about: the place of a note, the line that was ticked, the question that was chosen."""
    entry = version.entry
    if isinstance(entry, Note):
        return place_name(toolkit, record, entry.place)
    if isinstance(entry, Mark):
        item = toolkit.marked_items.get(entry.item_key)
        done = "A tick" if entry.seen else "A tick taken away"
        return f"{done}: {item.text if item else 'a line that this toolkit no longer has'}"
    if isinstance(entry, VisitQuestion):
        return f"A chosen question: {place_name(toolkit, record, entry.question_key)}"
    return "The details of the visit"


def deletion(record: Record, version: Version[Entry]) -> str:
    """Return what became of something that was given out and is gone."""
    who, when = record.name_of(version.revision.author_uid), written_on(version.revision.written_at)
    return f"This was in the released visit. {who} deleted it on {when}."


def changes(record: Record, late_visit: Version[Visit]) -> str:
    """Return what somebody changed of a released visit without knowing of the release, a line each."""
    stands = record.find(Visit, late_visit.entry.uid) or late_visit.entry
    changed = changed_details(record, late_visit)
    there, here = _details(record, late_visit.entry), _details(record, stands)
    return "\n".join(f"{_DETAILS[name]}: {there[name]} (released: {here[name]})" for name in DETAILS if name in changed)


def _details(record: Record, visit: Visit) -> dict[str, str]:
    followed = record.find(Visit, visit.follows_uid) if visit.follows_uid else None
    said = {
        "visit_date": day(visit.visit_date),
        "title": f"“{visit.title}”" if visit.title else "",
        "occasion": KINDS[visit.occasion],
        "focus": visit.focus,
        "follows_uid": visit_title(followed) if followed else "",
        "checked_on": day(visit.checked_on) if visit.checked_on else "",
    }
    return {name: words or "none" for name, words in said.items()}
