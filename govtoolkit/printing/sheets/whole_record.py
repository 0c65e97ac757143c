"""Everything that stands in a monitoring file, as a document to read: what `govtoolkit show` says."""

from collections.abc import Callable, Iterator

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import Block, Bullets, Document, Heading, KeyValues, Title, one_line
from govtoolkit.printing.sheets.visit import notes_on_paper
from govtoolkit.record import rules
from govtoolkit.record.model import (
    VISIT_PLACES,
    Action,
    CheckLine,
    Encounter,
    Entry,
    KeyDate,
    Link,
    Mark,
    Note,
    Person,
    Question,
    SchoolResult,
    Visit,
    VisitQuestion,
    columns,
)
from govtoolkit.record.record import AnyEntry, Record, Version

_DELETED_VISIT = "Notes of a visit that was deleted"


def whole_record_sheet(toolkit: Toolkit, record: Record) -> Document:
    """Return every text and every entry that stands in the file, disagreeing versions too."""
    school = record.school
    title = one_line(school.name) if school and school.name.strip() else "A school that has not been named yet"
    return Document(title, (), "", tuple(_Telling(toolkit, record).blocks(title)))


class _Telling:
    """Says in words what stands in a record."""

    def __init__(self, toolkit: Toolkit, record: Record) -> None:
        self._record = record
        self._wordings = {wording.key: wording.wording for wording in toolkit.wordings}
        self._places = list(rules.known_places(toolkit, record))
        self._visits = rules.visits_newest_first(record)

    def blocks(self, title: str) -> Iterator[Block]:
        yield Title(title)
        yield from self._school()
        yield from self._list("People", Person, lambda each: self._joined(each.name, each.role))
        for visit in self._visits:
            yield from self._visit(visit)
        yield from self._without_visit()
        questions = [self._with_benchmark(each.wording, each.benchmark) for each in rules.own_questions(self._record)]
        if questions:
            yield Heading(1, "Our own questions")
            yield Bullets(tuple(questions))
        looks = [self._look(look) for look in rules.looks_newest_first(self._record)]
        if looks:
            yield Heading(1, "Checklists, the newest look first")
            yield Bullets(tuple(looks))
        yield from self._list("Encounters with providers", Encounter, self._encounter, _when_held)
        yield from self._list("Dates", KeyDate, self._key_date, lambda each: each.falls_on)
        yield from self._list(
            "Reported by the school", SchoolResult, self._result, lambda each: (each.benchmark, each.as_of)
        )
        yield from self._list("Links", Link, lambda each: f"{each.sort}: {each.one_uid} and {each.other_uid}")
        yield from self._disagreements()

    def _school(self) -> Iterator[Block]:
        school = self._record.school
        if school:
            pairs = (("URN", school.urn), ("Phase", school.phase), ("Trust", school.trust))
            sixth = ("Sixth form", "yes" if school.has_sixth_form else "no")
            yield KeyValues((*((label, one_line(value)) for label, value in pairs if value), sixth))

    def _visit(self, visit: Visit) -> Iterator[Block]:
        yield Heading(1, self._joined(long_date(visit.visit_date) or "No date", visit.title))
        facts = (
            ("Kind", visit.occasion),
            ("State", visit.state),
            ("Benchmarks in focus", visit.focus),
            ("Follows", self._visit_name(visit.follows_uid)),
            ("Checked by the headteacher", long_date(visit.checked_on)),
            ("Released", long_date(visit.released_on)),
            ("Visit ID", visit.uid),
        )
        yield KeyValues(tuple((label, one_line(value)) for label, value in facts if value))
        yield from self._notes(visit.uid)
        yield from self._of_visit(visit.uid)

    def _notes(self, visit_uid: str) -> Iterator[Block]:
        notes = rules.notes_by_place(self._record, visit_uid)
        for place in (*self._places, *(place for place in notes if place not in self._places)):
            if place in notes:
                yield Heading(2, self._place_name(place))
                yield from notes_on_paper(notes[place])

    def _of_visit(self, visit_uid: str) -> Iterator[Block]:
        record = self._record
        marks = [each.entry for each in record.all(Mark) if each.entry.visit_uid == visit_uid and each.entry.seen]
        chosen = [each.entry for each in record.all(VisitQuestion) if each.entry.visit_uid == visit_uid]
        actions = [each.entry for each in record.all(Action) if each.entry.visit_uid == visit_uid]
        lists = (
            (
                "Looked at and seen",
                [self._mark(each) for each in sorted(marks, key=lambda each: (each.item_key, each.uid))],
            ),
            ("Questions", [self._chosen(each) for each in sorted(chosen, key=lambda each: (each.position, each.uid))]),
            ("Actions", [self._action(each) for each in sorted(actions, key=lambda each: (each.due_on, each.uid))]),
        )
        for heading, items in lists:
            if items:
                yield Heading(2, heading)
                yield Bullets(tuple(items))

    def _without_visit(self) -> Iterator[Block]:
        """Yield what stands in visits that are gone: no text is hidden with them."""
        known = {visit.uid for visit in self._visits}
        record = self._record
        used = {each.entry.visit_uid for each in record.all(Note)}
        used |= {each.entry.visit_uid for each in record.all(Mark)}
        used |= {each.entry.visit_uid for each in record.all(VisitQuestion)}
        used |= {each.entry.visit_uid for each in record.all(Action)}
        for visit_uid in sorted(used - known):
            yield Heading(1, _DELETED_VISIT)
            yield from self._notes(visit_uid)
            yield from self._of_visit(visit_uid)

    def _disagreements(self) -> Iterator[Block]:
        # both texts of a note stand at its place above
        found = [each for each in self._record.disagreements() if not isinstance(each[0].entry, Note)]
        if found:
            yield Heading(1, "Two versions stand")
        for versions in sorted(found, key=lambda each: (each[0].entry.kind, each[0].entry.uid)):
            yield Heading(2, _in_words(versions[0].entry.kind).capitalize())
            yield Bullets(tuple(self._version(version) for version in versions))

    def _version(self, version: Version[Entry]) -> str:
        """Return what one version of a record says, field by field, and who wrote it."""
        entry = version.entry
        values = {column.attribute: getattr(entry, column.attribute) for column in columns(entry.kind)}
        said = [f"{_in_words(name)}: {_answer(value)}" for name, value in values.items() if value not in ("", None)]
        who = self._record.name_of(version.revision.author_uid)
        return f"{who}, {long_date(version.revision.written_at[:10])}: {'; '.join(said)}"

    def _list(
        self,
        heading: str,
        kind: type[AnyEntry],
        say: Callable[[AnyEntry], str],
        order: Callable[[AnyEntry], object] | None = None,
    ) -> Iterator[Block]:
        """Yield one line for each record of a kind, in an order and then by its words."""
        entries = [version.entry for version in self._record.all(kind)]
        if entries:
            yield Heading(1, heading)
            yield Bullets(
                tuple(say(each) for each in sorted(entries, key=lambda each: (order and order(each), say(each))))
            )

    def _mark(self, mark: Mark) -> str:
        seen = f"on {long_date(mark.seen_on)}" if mark.seen_on else ""
        source = f"from {mark.from_whom}" if mark.from_whom else ""
        held = "the school already had it" if mark.already_held else ""
        details = ", ".join(part for part in (self._record.name_of(mark.author_uid), seen, source, held) if part)
        return f"{mark.item_key}: {self._wordings.get(mark.item_key, '')} ({details})"

    def _chosen(self, chosen: VisitQuestion) -> str:
        flags = (("chosen", chosen.planned), ("asked", chosen.asked), ("still open", chosen.still_open))
        state = ", ".join(word for word, is_so in flags if is_so)
        return f"{self._place_name(chosen.question_key)} ({state or 'not chosen'})"

    def _action(self, action: Action) -> str:
        owner = f"by {action.owner}" if action.owner else ""
        due = f"due {long_date(action.due_on)}" if action.due_on else ""
        details = ", ".join(part for part in (action.status, owner, due, action.outcome) if part)
        return f"{self._with_benchmark(action.wording, action.benchmark)} ({details})"

    def _look(self, look: CheckLine) -> str:
        when = ", ".join(part for part in (long_date(look.checked_on), self._record.name_of(look.author_uid)) if part)
        line = f"{look.item_key}: {self._wordings.get(look.item_key, '')} – {look.state} ({when})"
        return self._joined(line, look.evidence)

    def _encounter(self, encounter: Encounter) -> str:
        phase = self._wordings.get(encounter.phase_key, encounter.phase_key)
        details = ", ".join(part for part in (long_date(encounter.held_on), encounter.provider, encounter.sort) if part)
        return f"{encounter.school_year}, {phase}: {details}"

    def _key_date(self, key_date: KeyDate) -> str:
        return self._joined(f"{key_date.key}: {long_date(key_date.falls_on)}", key_date.remark)

    @staticmethod
    def _result(result: SchoolResult) -> str:
        reported = f", reported in {result.reported_in}" if result.reported_in else ""
        return f"Benchmark {result.benchmark}, {long_date(result.as_of)}: {result.percent} %{reported}"

    def _place_name(self, place: str) -> str:
        question = self._record.find(Question, place)
        return VISIT_PLACES.get(place) or self._wordings.get(place) or (question.wording if question else place)

    def _visit_name(self, visit_uid: str | None) -> str:
        visit = self._record.find(Visit, visit_uid) if visit_uid else None
        return self._joined(long_date(visit.visit_date), visit.title) if visit else ""

    @staticmethod
    def _with_benchmark(text: str, benchmark: int | None) -> str:
        return text if benchmark is None else f"Benchmark {benchmark}: {text}"

    @staticmethod
    def _joined(first: str, second: str) -> str:
        return " – ".join(part for part in (first, second) if part)


def _when_held(encounter: Encounter) -> tuple[str, str, str]:
    return (encounter.school_year, encounter.phase_key, encounter.held_on)


def _answer(value: object) -> object:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def _in_words(name: str) -> str:
    return name.replace("_", " ")
