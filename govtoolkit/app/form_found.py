"""What was found on a form that was filled in, beside what stands in the file: one thing at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from govtoolkit.app.filled_form import FilledForm
from govtoolkit.app.written_days import written_day
from govtoolkit.content.model import Toolkit
from govtoolkit.record.model import Entry, Note, Person, Visit, is_date
from govtoolkit.record.record import Record

GONE = "What this was written about is no longer in this file or in the toolkit."
"""Why something cannot come in, as a sentence."""


class Keep(StrEnum):
    """What is to stand where somebody has another text already: theirs with the form's beneath it, or one of the two."""

    BOTH = "both"
    MINE = "mine"
    FORM = "form"


class Becomes(StrEnum):
    """What becomes of something that was found: it comes in, is asked about, is there already, or cannot come in."""

    NEW = "new"
    ASKED = "asked"
    THERE = "there"
    LEFT = "left"


@dataclass(frozen=True)
class Standing:
    """A text that stands in the file at the same place: whose it is, and whether that is who filled in the form."""

    name: str
    text: str
    is_own: bool


@dataclass(frozen=True)
class Found:
    """One thing that a form says.

    Fields:
        field: what it is called in the form, once.
        kind: the kind of record that it becomes.
        where: what it was written about, in words.
        text: what was written or ticked, in words.
        becomes: what becomes of it.
        here: what stands at the same place.
        why: why it cannot come in, as a sentence; '' where it can.
        entries: the records to write; of a note that is asked about, the one that stands.
    """

    field: str
    kind: str
    where: str
    text: str
    becomes: Becomes
    here: tuple[Standing, ...] = ()
    why: str = ""
    entries: tuple[Entry, ...] = ()

    def wanted(self, keep: Keep) -> tuple[Entry, ...]:
        """Return the records to write; `keep` matters only where it is asked about."""
        if self.becomes is Becomes.NEW:
            return self.entries
        if self.becomes is not Becomes.ASKED or keep is Keep.MINE:
            return ()
        return tuple(
            replace(each, body=self.text if keep is Keep.FORM else together(each.body, self.text))
            for each in self.entries
            if isinstance(each, Note)
        )


@dataclass(frozen=True)
class FormComing:
    """All that a form says, for one writer and one visit.

    Fields:
        author: who filled it in.
        visit: what it is about; None where that is not known yet, or where nothing on it is about a visit.
        found: in the order of the toolkit.
        remarks: what else is to be known, a sentence each.
        needs_visit: something on it is about a visit that is not known yet.
        frozen: the uids of what it may change on a visit that was released.
    """

    author: Person
    visit: Visit | None
    found: tuple[Found, ...]
    remarks: tuple[str, ...] = ()
    needs_visit: bool = False
    frozen: frozenset[str] = frozenset()

    def of(self, becomes: Becomes) -> tuple[Found, ...]:
        """Return what has this to come."""
        return tuple(each for each in self.found if each.becomes is becomes)

    @property
    def nothing_new(self) -> bool:
        """Whether nothing on it can change anything."""
        return not self.of(Becomes.NEW) and not self.of(Becomes.ASKED)

    def wanted(self, keep: Keep = Keep.BOTH, choices: Mapping[str, Keep] | None = None) -> dict[str, Entry]:
        """Return the records to write by their uids; `choices` are by the names of what is asked about, `keep` for the rest."""
        chosen = choices or {}
        return {entry.uid: entry for each in self.found for entry in each.wanted(chosen.get(each.field, keep))}

    def is_correction(self, keep: Keep = Keep.BOTH, choices: Mapping[str, Keep] | None = None) -> bool:
        """Tell whether what is wanted of it changes a visit that was released, so that it needs a reason."""
        return not self.frozen.isdisjoint(self.wanted(keep, choices))


@dataclass(frozen=True)
class Basis:
    """One form, one writer and one visit; without a visit, what is about one is told, and nothing can be written of it."""

    toolkit: Toolkit
    record: Record
    form: FilledForm
    author: Person
    visit: Visit | None
    today: str

    @cached_property
    def day(self) -> str:
        """The day that the form has at its top, written or printed, '' where it has none."""
        printed = self.form.about.date if is_date(self.form.about.date) else ""
        return written_day(self.form.head.get("date", "")) or printed


def holds(text: str, part: str) -> bool:
    """Tell whether all lines of a text stand in another one, one after the other: a word within a line is not enough."""
    return f"\n{_plain(part)}\n" in f"\n{_plain(text)}\n"


def together(mine: str, theirs: str) -> str:
    """Return two texts as one, the second beneath the first with an empty line between, unless one holds the other."""
    if holds(mine, theirs):
        return mine
    return theirs if holds(theirs, mine) else f"{mine.rstrip()}\n\n{theirs}"


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))
