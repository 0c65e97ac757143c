"""What a record says in words: in one line of a list, as `show` and the command line have it, and in phrases of the sheets."""

from collections.abc import Iterable, Sequence

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.phrases import counted
from govtoolkit.printing.document import one_line
from govtoolkit.record import late, questions
from govtoolkit.record.actions import days_overdue
from govtoolkit.record.duties import KEY_DATE_TITLES, NOT_LOOKED_AT, PhaseYear
from govtoolkit.record.model import (
    VISIT_PLACES,
    Action,
    CheckLine,
    Encounter,
    Entry,
    KeyDate,
    Mark,
    Note,
    Question,
    SchoolResult,
    Visit,
    VisitQuestion,
)
from govtoolkit.record.questions import Asking
from govtoolkit.record.reasons import is_deliberate
from govtoolkit.record.record import Record, Version
from govtoolkit.record.revisions import Revision

STATES = {"with head": "with the headteacher, to check the facts"}
"""The states of a visit whose own word is too short."""


class Sayings:
    """Says records in words; days are always written out, and none of them is today's."""

    def __init__(self, toolkit: Toolkit, record: Record) -> None:
        self._record = record
        self._wordings = {wording.key: wording.wording for wording in toolkit.wordings}

    def visit_name(self, visit: Visit | None) -> str:
        """Return the date and title of a visit, '' without one."""
        return joined(long_date(visit.visit_date) or "No date", one_line(visit.title)) if visit else ""

    def place(self, place: str) -> str:
        """Return what stands at a place: a part of the visit, a benchmark, a question; its key where it is gone."""
        question = self._record.find(Question, place)
        return VISIT_PLACES.get(place) or self._wordings.get(place) or (question.wording if question else place)

    def wording(self, key: str) -> str:
        """Return what the toolkit says under a key, '' where it is gone."""
        return self._wordings.get(key, "")

    def mark(self, mark: Mark) -> str:
        """Return what was looked at or seen, by whom, when and from whom."""
        return f"{mark.item_key}: {self.wording(mark.item_key)} ({self.marked(mark)})"

    def marked(self, mark: Mark) -> str:
        """Return who looked at something, when and from whom."""
        seen = f"on {long_date(mark.seen_on)}" if mark.seen_on else ""
        source = f"from {mark.from_whom}" if mark.from_whom else ""
        held = "the school already had it" if mark.already_held else ""
        return ", ".join(part for part in (self._record.name_of(mark.author_uid), seen, source, held) if part)

    def chosen(self, chosen: VisitQuestion) -> str:
        """Return a question of a visit and what became of it there."""
        flags = (("chosen", chosen.planned), ("asked", chosen.asked), ("still open", chosen.still_open))
        state = ", ".join(word for word, is_so in flags if is_so)
        return f"{self.place(chosen.question_key)} ({state or 'not chosen'})"

    def asked(self, history: Sequence[Asking]) -> str:
        """Return what became of a question on all visits; `history` has the newest visit first."""
        days = [long_date(each.visit.visit_date) or "no date" for each in history if questions.was_asked(each)]
        since = questions.open_since(history)
        parts = (
            f"asked on {days[0]}" if days else "never asked",
            f"and {len(days) - 1} {'time' if len(days) == 2 else 'times'} before" if len(days) > 1 else "",
        )
        still_open = f"open since {long_date(since.visit_date) or 'no date'}" if since else ""
        return "; ".join(part for part in (" ".join(part for part in parts if part), still_open) if part)

    def action(self, action: Action) -> str:
        """Return what was promised, by whom and by when, and what came of it."""
        owner = f"by {action.owner}" if action.owner else ""
        due = f"due {long_date(action.due_on)}" if action.due_on else ""
        details = ", ".join(part for part in (action.status, owner, due) if part)
        return joined(f"{self.about(action.wording, action.benchmark)} ({details})", action.outcome)

    def line(self, key: str, looks: Sequence[CheckLine], *, named: bool = True) -> str:
        """Return a line of a checklist and every look at it, the newest first; `named` with who looked, and when."""
        said = ""
        for look in looks:
            said += f"{'' if said.endswith(('.', '!', '?')) else '.'} Before that: " if said else ""
            said += self._look(look) if named else joined(look.state, look.evidence)
        return f"{key}: {self.wording(key)} – {said or NOT_LOOKED_AT}"

    def _look(self, look: CheckLine) -> str:
        when = ", ".join(part for part in (long_date(look.checked_on), self._record.name_of(look.author_uid)) if part)
        return joined(f"{look.state} ({when})", look.evidence)

    def phase(self, row: PhaseYear) -> str:
        """Return how many encounters of a key phase took place in a school year, and how many are due."""
        name = f"{row.phase.title} ({row.phase.years})"
        if not row.applies:
            return f"{name}: does not apply" + (f" ({self._look(row.look)})" if row.look else "")
        left = row.due - len(row.held)
        rest = f", {left} still due" if left > 0 else f", {row.beyond} beyond" if row.beyond else ""
        return f"{name}: {len(row.held)} held, {row.due} due{rest}"

    @staticmethod
    def encounter(encounter: Encounter) -> str:
        """Return when an encounter was, with whom, and what sort it was."""
        when = long_date(encounter.held_on) or "No date"
        return ", ".join(part for part in (when, encounter.provider, encounter.sort) if part)

    @staticmethod
    def key_date(key_date: KeyDate) -> str:
        """Return a date that the board lives by."""
        return joined(f"{KEY_DATE_TITLES[key_date.key]}: {long_date(key_date.falls_on)}", key_date.remark)

    @staticmethod
    def result(result: SchoolResult) -> str:
        """Return a percentage that the school reported."""
        return joined(f"Benchmark {result.benchmark}, {long_date(result.as_of)}: {result.percent}%", result.reported_in)

    def later(self, version: Version[Entry]) -> str:
        """Return what came to a released visit, or was corrected in it: where, by whom, when and why."""
        entry, revision = version.entry, version.revision
        deleted = " – deleted" if late.is_deletion(version) else ""
        match entry:
            case Note():
                where = self.place(entry.place)
            case Mark():
                done = "" if entry.seen else " – no longer marked"
                where = f"{entry.item_key}: {self.wording(entry.item_key)}{done}"
            case VisitQuestion():
                where = self.chosen(entry)
            case _:
                where = "The details of the visit"
        why = revision.reason if is_deliberate(revision.reason) else ""
        if isinstance(entry, Visit) and not why:
            why = self.changes(Version(entry, revision))
        again = late.standing_again(self._record, revision)
        stands = f"; stands again: {again.reason} ({self.by(again)})" if again is not None else ""
        return f"{where}{deleted} ({self.by(revision)})" + (f": {why}" if why else "") + stands

    def changes(self, version: Version[Visit]) -> str:
        """Return what somebody changed of a released visit without knowing of the release, field by field."""
        changed = late.changed_details(self._record, version)
        stands = self._record.find(Visit, version.entry.uid) or version.entry
        return "; ".join(
            f"{_in_words(name)}: {self._detail(name, value)} (released: {self._detail(name, getattr(stands, name))})"
            for name, value in changed.items()
        )

    def _detail(self, name: str, value: object) -> str:
        if name == "follows_uid":
            return self.visit_name(self._record.find(Visit, str(value))) or "none"
        return (long_date(str(value)) if name in ("visit_date", "checked_on") else str(value)) or "none"

    def by(self, revision: Revision) -> str:
        """Return who wrote something and when."""
        return f"{self._record.name_of(revision.author_uid)}, {long_date(revision.written_at[:10])}"

    @staticmethod
    def about(text: str, benchmark: int | None) -> str:
        """Return a text with the benchmark that it is about."""
        return text if benchmark is None else f"Benchmark {benchmark}: {text}"


def stamp_of(visit: Visit | None) -> str:
    """Return what stands on every page about a visit that was not released, '' for one that was, or for none."""
    if visit is None or visit.state == "released":
        return ""
    is_with_head = visit.state == "with head" and not visit.checked_on
    return f"Draft \u2013 {STATES['with head'] if is_with_head else 'not released yet'}"


def benchmarks_named(toolkit: Toolkit, numbers: Iterable[int]) -> str:
    """Return benchmarks by number and short title, in the order of the numbers; a number that there is not is left out."""
    titles = {each.number: each.short_title for each in toolkit.benchmark}
    return "; ".join(f"{number} {titles[number]}" for number in numbers if number in titles)


def overdue_by(action: Action, today: str) -> str:
    """Return for how long an action is overdue, '' where it is not, or where nobody says which day it is."""
    days = days_overdue(action, today) if today else 0
    return f"overdue by {counted(days, 'day', 'days')}" if days else ""


def school_name(record: Record | None) -> str:
    """Return the name of the school on one line, '' where it is not known."""
    school = record.school if record else None
    return one_line(school.name) if school else ""


def _in_words(name: str) -> str:
    return {"visit_date": "date", "occasion": "kind", "follows_uid": "follows", "checked_on": "checked"}.get(name, name)


def joined(*parts: str) -> str:
    """Return what there is of some texts, with dashes between them."""
    return " – ".join(part for part in parts if part)
