"""What was noted on earlier visits at the places of one visit."""

from collections.abc import Mapping, Sequence

from govtoolkit.printing.document import Block, Heading, Note, Paragraph
from govtoolkit.printing.sheets.bylines import byline_of_earlier
from govtoolkit.record import rules
from govtoolkit.record.model import Visit
from govtoolkit.record.record import Record
from govtoolkit.record.rules import StandingNote

HEADING = "Earlier visits"
_LOWEST = 3
"""The lowest level of a heading."""

EarlierNotes = Mapping[str, Sequence[tuple[Visit, StandingNote]]]
"""The notes of earlier visits by their place, the newest visit first."""


def earlier_notes(record: Record, visit: Visit) -> EarlierNotes:
    """Return what stands on the visits before one, by its place; those after it are left out."""
    found: dict[str, list[tuple[Visit, StandingNote]]] = {}
    by_visit: dict[str, list[StandingNote]] = {}
    for note in rules.standing_notes(record):
        by_visit.setdefault(note.visit_uid, []).append(note)
    for before in rules.visits_before(record, visit):
        for note in by_visit.get(before.uid, ()):
            found.setdefault(note.note.place, []).append((before, note))
    return found


def earlier_blocks(notes: Sequence[tuple[Visit, StandingNote]], *, named: bool, level: int = 2) -> tuple[Block, ...]:
    """Return what stands on paper of the earlier notes at one place; nothing where there are none.

    Args:
        level: that of the heading of the place; beneath the lowest there is, a line of text leads to the notes.
    """
    if not notes:
        return ()
    written = (Note(note.note.body, byline_of_earlier(note, visit, named=named)) for visit, note in notes)
    return (Heading(3, HEADING) if level < _LOWEST else Paragraph(HEADING), *written)
