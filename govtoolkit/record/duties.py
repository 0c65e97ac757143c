"""Duties and access: what each line of the checklists is known to be, and which encounters with providers took place.

Whatever nobody has looked at is "not looked at yet": nothing is ever taken for granted.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govtoolkit.clock import from_utc_text
from govtoolkit.content.model import EncounterPhase, Item, Toolkit
from govtoolkit.record import rules
from govtoolkit.record.model import CHECK_STATES, CheckLine, Encounter, School, SchoolResult
from govtoolkit.record.record import Record

NOT_LOOKED_AT = "not looked at yet"
DOES_NOT_APPLY = "does not apply"

KEY_DATE_TITLES = {
    "website review": "Next review of the website information",
    "policy sign-off": "Sign-off of the provider access policy",
    "next visit": "Next visit",
    "next board meeting": "Next board meeting",
}
"""What the dates that the board lives by are called, in order."""

_FIRST_MONTH = 9
"""A school year begins in September."""


class Tally(NamedTuple):
    """How many lines there are, and what is known of them.

    Fields:
        lines: how many there are.
        states: how many of them the newest look found in each state, in the order of `CHECK_STATES`, none left out.
    """

    lines: int
    states: Mapping[str, int]

    @property
    def looked_at(self) -> int:
        """How many lines were looked at, whatever was found."""
        return sum(self.states.values())

    @property
    def left(self) -> int:
        """How many lines nobody has looked at yet."""
        return self.lines - self.looked_at


class PhaseYear(NamedTuple):
    """One key phase in one school year: a row of the grid of encounters.

    Fields:
        due: how many encounters are due.
        held: those that took place, by their date; those without a date last.
        applies: whether the school has students in this phase.
        look: why it does not apply where somebody said so, None where nobody did.
    """

    phase: EncounterPhase
    school_year: str
    due: int
    held: tuple[Encounter, ...]
    applies: bool
    look: CheckLine | None

    @property
    def beyond(self) -> int:
        """How many took place beyond those that are due."""
        return max(0, len(self.held) - self.due)


def looks_by_item(record: Record) -> dict[str, list[CheckLine]]:
    """Return the looks at each line of the checklists by its key, the newest first; a line without one has none."""
    found: dict[str, list[CheckLine]] = {}
    for look in rules.looks_newest_first(record):
        found.setdefault(look.item_key, []).append(look)
    return found


def tally(items: Iterable[Item], looks: Mapping[str, Sequence[CheckLine]]) -> Tally:
    """Return what is known of some lines; `looks` are those of `looks_by_item`."""
    keys = [item.key for item in items]
    newest = [looks[key][0].state for key in keys if looks.get(key)]
    return Tally(len(keys), {state: newest.count(state) for state in CHECK_STATES})


def results_by_day(record: Record) -> dict[str, list[SchoolResult]]:
    """Return the percentages that the school itself reported, by their day, the newest first, each in order of benchmarks."""
    found: dict[str, list[SchoolResult]] = {}
    results = [version.entry for version in record.all(SchoolResult)]
    for result in sorted(results, key=lambda each: each.benchmark):
        found.setdefault(result.as_of, []).append(result)
    return dict(sorted(found.items(), reverse=True))


def look_in_hand(record: Record, looks: Iterable[CheckLine], author_uid: str, today: str) -> CheckLine | None:
    """Return the look at a line that a person goes on with today: the newest they took today; a later day makes a new one.

    A look belongs to the day it was written on, too: whoever writes up on Sunday what they saw on Thursday goes on with it.
    """
    mine = (look for look in looks if look.author_uid == author_uid)
    return next((look for look in mine if today in (look.checked_on, _day_written(record, look))), None)


def school_year(day: str) -> str:
    """Return the school year of a day: '2025-26' for '2026-03-12'."""
    when = date.fromisoformat(day)
    return _year_from(when.year if when.month >= _FIRST_MONTH else when.year - 1)


def school_years(record: Record, today: str) -> list[str]:
    """Return the school years that have encounters, this one and the next among them, the newest first."""
    this = int(school_year(today)[:4])
    around = {_year_from(this), _year_from(this + 1)}
    return sorted(around | {version.entry.school_year for version in record.all(Encounter)}, reverse=True)


def encounter_grid(toolkit: Toolkit, record: Record, year: str) -> list[PhaseYear]:
    """Return what is known of each key phase in a school year.

    The third phase does not apply to a school without a sixth form; any other where the newest look at it says so.
    """
    looks = looks_by_item(record)
    held = [version.entry for version in record.all(Encounter) if version.entry.school_year == year]
    held.sort(key=lambda each: (not each.held_on, each.held_on, record.first_written(each.uid), each.uid))
    rows = []
    for phase in toolkit.encounter_phase:
        here = tuple(each for each in held if each.phase_key == phase.key)
        look = next(iter(looks.get(phase.key, ())), None)
        applies = _has_phase(toolkit, record.school, phase) if look is None else look.state != DOES_NOT_APPLY
        rows.append(PhaseYear(phase, year, phase.encounters, here, applies or bool(here), look))
    return rows


def written_down(record: Record, encounter: Encounter) -> tuple[str, str]:
    """Return who wrote an encounter down as it stands, by name, and the moment as it is stored."""
    revision = record.versions(encounter.uid)[0].revision
    return record.name_of(revision.author_uid), revision.written_at


def results_by_benchmark(record: Record) -> dict[int, list[SchoolResult]]:
    """Return the percentages that the school itself reported for each benchmark, by their dates."""
    found: dict[int, list[SchoolResult]] = {}
    for result in sorted((v.entry for v in record.all(SchoolResult)), key=lambda each: (each.as_of, each.uid)):
        found.setdefault(result.benchmark, []).append(result)
    return found


def _year_from(first: int) -> str:
    return f"{first}-{(first + 1) % 100:02}"


def _day_written(record: Record, look: CheckLine) -> str:
    """Return the day, where the computer is, on which a look was first written, '' where that is unknown."""
    moment = record.first_written(look.uid)
    return from_utc_text(moment).astimezone().date().isoformat() if moment else ""


def _has_phase(toolkit: Toolkit, school: School | None, phase: EncounterPhase) -> bool:
    """Tell whether a school has students in a phase; a school that nobody described has them all."""
    is_last = phase is toolkit.encounter_phase[-1]
    return not is_last or school is None or not school.name or school.has_sixth_form
