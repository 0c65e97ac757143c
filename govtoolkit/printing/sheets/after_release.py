"""What the report of a released visit says of all that came or changed after it was given out."""

from collections.abc import Iterable, Iterator, Sequence

from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import Block, Bullets, Heading, Paragraph, one_line
from govtoolkit.printing.sheets.codes import code_of
from govtoolkit.printing.sheets.sayings import Sayings
from govtoolkit.printing.sheets.visit import notes_on_paper
from govtoolkit.record import late, release
from govtoolkit.record.model import Entry, Mark, Note, Visit, VisitQuestion
from govtoolkit.record.reasons import is_deliberate, what_was_taken_back
from govtoolkit.record.record import Record, Version
from govtoolkit.record.revisions import Revision
from govtoolkit.record.rules import StandingNote

ARRIVED, CORRECTED = "Arrived after release", "Corrected after release"


class AfterRelease:
    """Says what is no part of what was released, and what was corrected in it."""

    def __init__(self, toolkit: Toolkit, record: Record, *, named: bool) -> None:
        self._record = record
        self._named = named
        self._sayings = Sayings(toolkit, record)

    def blocks(self, visit: Visit, texts: Sequence[StandingNote]) -> Iterator[Block]:
        """Yield what came after the release of a visit, and what was corrected besides its texts, which say so themselves.

        Args:
            texts: those that came late.
        """
        after = release.afterwards(self._record, visit)
        others = self._lines(after.arrived)
        if texts or others:
            yield Heading(1, ARRIVED)
            yield Paragraph("This came later. It is not part of what was given to the clerk.", soft=True)
        for note in texts:
            yield Heading(2, self._sayings.place(note.note.place))
            yield from notes_on_paper([note], named=self._named)
        if others:
            yield Heading(2, "Changes")
            yield Bullets(others)
        corrected = self._lines(after.corrected)
        if corrected:
            yield Heading(1, CORRECTED)
            yield Bullets(corrected)

    def _lines(self, versions: Iterable[Version[Entry]]) -> tuple[str, ...]:
        """Return what is to be said of changes, but for texts that still stand somewhere: those say it themselves."""
        told = (each for each in versions if not isinstance(each.entry, Note) or late.is_deletion(each))
        return tuple(map(self._line, told))

    def _line(self, version: Version[Entry]) -> str:
        """Return what changed, by whom, when and why."""
        entry, revision = version.entry, version.revision
        what = self._what(entry, is_gone=late.is_deletion(version))
        taken_back = what_was_taken_back(revision.reason)
        why = (taken_back or revision.reason) if is_deliberate(revision.reason) else ""
        if isinstance(entry, Visit) and not why:
            why = self._sayings.changes(Version(entry, revision))
        back = " – correction taken back" if taken_back else ""
        again = late.standing_again(self._record, revision)
        stands = f"; stands again: {again.reason}{self._by(again)}" if again is not None else ""
        return one_line(f"{what}{back}{self._by(revision)}{f': {why}' if why else ''}{stands}")

    def _what(self, entry: Entry, *, is_gone: bool) -> str:
        deleted = " – deleted" if is_gone else ""
        match entry:
            case Note():
                return f"{self._sayings.place(entry.place)}{deleted}"
            case Mark():
                row = f"{code_of(entry.item_key)} {self._sayings.wording(entry.item_key)}".strip().removesuffix(".")
                return f"{row} – {'ticked' if entry.seen and not is_gone else 'no longer ticked'}"
            case VisitQuestion():
                return f"{self._sayings.chosen(entry)}{deleted}"
            case _:
                return "The details of the visit"

    def _by(self, revision: Revision) -> str:
        return f" ({self._sayings.by(revision)})" if self._named else ""
