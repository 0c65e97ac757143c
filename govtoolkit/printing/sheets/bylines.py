"""What stands above a note: who wrote it and when, and what became of it after the release of its visit."""

from govtoolkit.clock import long_date
from govtoolkit.printing.document import one_line
from govtoolkit.record.model import Visit
from govtoolkit.record.reasons import BROUGHT_BACK, what_was_taken_back
from govtoolkit.record.rules import StandingNote

LATE = "arrived after release"


def byline(note: StandingNote) -> str:
    """Return who wrote a note and when."""
    return _told(f"{one_line(note.author)}, {long_date(note.written_at[:10])}", note, named=True)


def byline_without_name(note: StandingNote, lead: str = "") -> str:
    """Return what became of a note after the release of its visit, mostly nothing; `lead` is said before that."""
    return _told(lead, note, named=False)


def byline_of_earlier(note: StandingNote, visit: Visit, *, named: bool) -> str:
    """Return on which visit a note was written, and by whom."""
    about = ", ".join(part for part in (long_date(visit.visit_date) or "No date", one_line(visit.title)) if part)
    return _told(f"{about}: {one_line(note.author)}" if named else about, note, named=named)


def _told(lead: str, note: StandingNote, *, named: bool) -> str:
    said = (lead, *_corrections(note, named=named), LATE if note.is_late else "")
    text = ", ".join(part for part in said if part)
    if note.one_of > 1:
        versions = f"one of {note.one_of} versions that stand"
        text = f"{text} ({versions})" if text else versions
    return text if lead else f"{text[:1].upper()}{text[1:]}"


def _corrections(note: StandingNote, *, named: bool) -> tuple[str, ...]:
    """Return that and why a note was corrected, and who did it where it was somebody else."""
    by = f" by {one_line(note.corrected_by)}" if named and note.corrected_by != note.author else ""
    before = what_was_taken_back(note.reason)
    if not note.reason:
        return ()
    if note.reason == BROUGHT_BACK:
        return (f"brought back{by}",)
    done = f"{'correction taken back' if before else 'corrected'}{by}: {one_line(before or note.reason)}"
    if note.again is None:
        return (done,)
    again = f" by {one_line(note.again.who)}" if named else ""
    return (f"corrected{again}: {one_line(note.again.reason)}", done)
