"""How a release is told on screen: what it covers, and what came or changed afterwards."""

from collections.abc import Sequence

from govtoolkit.content.model import Toolkit
from govtoolkit.record import questions, release
from govtoolkit.record.model import Entry, Mark, Note, Visit, VisitQuestion
from govtoolkit.record.record import Record, Version
from govtoolkit.record.release import Afterwards
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.place_words import place_name
from govtoolkit.ui.visit_words import counted, names
from govtoolkit.ui.wording import in_one_line, written_on

LATE = "arrived after release"
ACCEPT, ACCEPT_STEP = "Accept into this visit", "Accept into visit"
"""What accepting is called on its button, and in the Edit menu."""


def coverage(notes: Sequence[StandingNote], marks: int, record: Record, visit: Visit) -> str:
    """Return what a release covers, in one sentence."""
    parts = [
        counted(len(notes), "note", "notes"),
        counted(marks, "tick", "ticks"),
        counted(len(questions.chosen(record, visit.uid)), "chosen question", "chosen questions"),
    ]
    authors = sorted({note.author for note in notes}, key=str.casefold)
    by = f" The notes are by {names(authors)}." if authors else ""
    return f"{names(parts).capitalize()}.{by}"


def note_head(note: StandingNote, about: str = "") -> str:
    """Return what stands above somebody's note: what it is about, who, when, and what became of it after the release."""
    parts = (about, note.author, written_on(note.written_at), LATE if note.is_late else "")
    head = in_one_line(*(part for part in parts if part))
    return f"{head}\n{correction_of(note)}" if note.reason else head


def correction_of(note: StandingNote) -> str:
    """Return what stands beside a note that was corrected, '' beside one that was not."""
    return correction(note.written_at, note.corrected_by, note.reason)


def correction(written_at: str, who: str, reason: str) -> str:
    """Return what stands beside something that was corrected after a release, or put back; '' without a reason."""
    before = release.what_was_taken_back(reason)
    done = "Correction taken back" if before else "Corrected"
    return f"{done} on {written_on(written_at)} by {who}: {before or reason}" if reason else ""


def arrivals(after: Afterwards) -> str:
    """Return how much arrived after a release, '' where nothing did: '2 texts and 1 tick arrived after release'."""
    entries = [version.entry for version in after.arrived]
    texts = sum(isinstance(entry, Note) for entry in entries)
    marks = sum(isinstance(entry, Mark) for entry in entries)
    chosen = len(entries) - texts - marks
    parts = [
        counted(number, one, more)
        for number, one, more in (
            (texts, "text", "texts"),
            (marks, "tick", "ticks"),
            (chosen, "chosen question", "chosen questions"),
        )
        if number
    ]
    return f"{names(parts)} {LATE}".capitalize() if parts else ""


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
