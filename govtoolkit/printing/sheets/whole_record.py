"""Everything that stands in a monitoring file, as a document to read: what `govtoolkit show` says."""

from collections.abc import Callable, Iterator

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.phrases import counted
from govtoolkit.printing.document import Block, Bullets, Document, Heading, KeyValues, Paragraph, Title, one_line
from govtoolkit.printing.sheets.sayings import Sayings, joined
from govtoolkit.printing.sheets.visit_record import VisitRecord
from govtoolkit.record import duties, questions, release, rules
from govtoolkit.record.duties import NOT_LOOKED_AT
from govtoolkit.record.model import (
    Action,
    Encounter,
    Entry,
    KeyDate,
    Link,
    Mark,
    Note,
    Person,
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
    """Says in words what stands in a record, in the order in which a governor asks for it."""

    def __init__(self, toolkit: Toolkit, record: Record) -> None:
        self._toolkit = toolkit
        self._record = record
        self._sayings = Sayings(toolkit, record)
        self._visit_record = VisitRecord(toolkit, record)
        self._visits = rules.visits_newest_first(record)

    def blocks(self, title: str) -> Iterator[Block]:
        say = self._sayings
        yield Title(title)
        yield from self._school()
        yield from self._list("People", Person, lambda each: joined(each.name, each.role))
        for visit in self._visits:
            yield from self._visit_record.visit(visit)
        yield from self._without_visit()
        yield from self._questions()
        yield from self._checklists()
        yield from self._encounters()
        yield from self._list("Dates", KeyDate, say.key_date, lambda each: each.falls_on)
        yield from self._list(
            "Reported by the school", SchoolResult, say.result, lambda each: (each.benchmark, each.as_of)
        )
        yield from self._links()
        yield from self._disagreements()

    def _school(self) -> Iterator[Block]:
        school = self._record.school
        if school:
            pairs = (("URN", school.urn), ("Phase", school.phase), ("Trust", school.trust))
            sixth = ("Sixth form", "yes" if school.has_sixth_form else "no")
            yield KeyValues((*((label, one_line(value)) for label, value in pairs if value), sixth))

    def _without_visit(self) -> Iterator[Block]:
        """Yield what stands in visits that are gone: no text is hidden with them."""
        known = {visit.uid for visit in self._visits}
        record = self._record
        used = {each.entry.visit_uid for each in record.all(Note)}
        used |= {each.entry.visit_uid for each in record.all(Mark)}
        used |= {each.entry.visit_uid for each in record.all(VisitQuestion)}
        used |= {each.entry.visit_uid for each in record.all(Action)}
        for visit_uid in sorted({record.shown_as(uid) for uid in used} - known):
            yield Heading(1, _DELETED_VISIT)
            yield from self._visit_record.belongings(visit_uid)

    def _questions(self) -> Iterator[Block]:
        bank = questions.bank(self._toolkit, self._record)
        history = questions.askings(self._record)
        put = [each for each in bank if any(map(questions.was_asked, history.get(each.key, ())))]
        yield Heading(1, "Questions")
        yield Paragraph(f"{len(put)} of {len(bank)} questions were asked so far.")
        still_open = [each for each in bank if questions.open_since(history.get(each.key, ()))]
        own = [each for each in bank if each.source == questions.OWN]
        for heading, some in (("Still open", still_open), ("Our own questions", own)):
            if some:
                said = ((self._sayings.about(each.wording, each.benchmark), each.key) for each in some)
                yield Heading(2, heading)
                yield Bullets(tuple(f"{text} ({self._sayings.asked(history.get(key, ()))})" for text, key in said))

    def _checklists(self) -> Iterator[Block]:
        looks = duties.looks_by_item(self._record)
        yield Heading(1, "Checklists")
        untouched = []
        for checklist in self._toolkit.checklist:
            left = duties.tally(checklist.item, looks).left
            if left == len(checklist.item):
                untouched.append(f"{checklist.title} ({_lines(left)})")
                continue
            yield Heading(2, checklist.title)
            known = (item.key for item in checklist.item if item.key in looks)
            yield Bullets(tuple(self._sayings.line(key, looks[key]) for key in known))
            if left:
                yield Paragraph(f"{_lines(left).capitalize()} {NOT_LOOKED_AT}.", soft=True)
        if untouched:
            yield Heading(2, NOT_LOOKED_AT.capitalize())
            yield Bullets(tuple(untouched))
        gone = sorted(looks.keys() - self._toolkit.check_items.keys() - self._phases)
        if gone:
            yield Heading(2, "Lines that are no longer in the toolkit")
            yield Bullets(tuple(self._sayings.line(key, looks[key]) for key in gone))

    def _encounters(self) -> Iterator[Block]:
        held = [version.entry for version in self._record.all(Encounter)]
        looks = duties.looks_by_item(self._record)
        looked_at = [phase.key for phase in self._toolkit.encounter_phase if phase.key in looks]
        if held or looked_at:
            yield Heading(1, "Encounters with providers")
        if looked_at:
            yield Bullets(tuple(self._sayings.line(key, looks[key]) for key in looked_at))
        for year in sorted({each.school_year for each in held}, reverse=True):
            yield Heading(2, f"School year {year}")
            for row in duties.encounter_grid(self._toolkit, self._record, year):
                yield Paragraph(self._sayings.phase(row))
                if row.held:
                    yield Bullets(tuple(self._sayings.encounter(each) for each in row.held))
            gone = [each for each in held if each.school_year == year and each.phase_key not in self._phases]
            if gone:
                yield Paragraph("In a key phase that is no longer in the toolkit")
                yield Bullets(tuple(sorted(self._sayings.encounter(each) for each in gone)))

    @property
    def _phases(self) -> set[str]:
        return {phase.key for phase in self._toolkit.encounter_phase}

    def _links(self) -> Iterator[Block]:
        # what a visit was given out with is said at the visit
        links = [each.entry for each in self._record.all(Link) if each.entry.sort != release.RELEASE]
        if links:
            said = sorted(
                f"{each.sort}: {self._linked(each.one_uid)} and {self._linked(each.other_uid)}" for each in links
            )
            yield Heading(1, "Links")
            yield Bullets(tuple(said))

    def _linked(self, uid: str) -> str:
        person, visit = self._record.find(Person, uid), self._record.find(Visit, uid)
        return person.name if person else self._sayings.visit_name(visit) or uid

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
        every = (version.entry for version in self._record.all(kind))
        entries = [each for each in every if self._record.shown_as(each.uid) == each.uid]
        if entries:
            yield Heading(1, heading)
            yield Bullets(
                tuple(say(each) for each in sorted(entries, key=lambda each: (order and order(each), say(each))))
            )


def _lines(number: int) -> str:
    return counted(number, "line", "lines")


def _answer(value: object) -> object:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def _in_words(name: str) -> str:
    return name.replace("_", " ")
