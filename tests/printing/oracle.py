"""What must stand on each sheet, told by what a sheet is for and by what people wrote: it knows no sheet, and asks none.

A sheet says what it must in this order, each text beneath its heading; of what people wrote, nothing else is on it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from govtoolkit.content.model import Benchmark, Item, Toolkit
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.record.model import VISIT_PLACES, Action, Visit
from tests.printing.world import NAMES, World

SHARED = ("visit.purpose", "visit.plan", "visit.agreed", "visit.to_meet", "visit.papers", "visit.to_send")
"""The places that are agreed with the school; everything else is for the governors."""
OUTCOME = ("visit.summary", "visit.learned", "visit.strengths", "visit.open")
WITH_EARLIER = ("toolkit", "questions", "visit-form", "handbook")
"""The sheets to write on, where it helps to see what was written before; what is given away is about one visit."""


@dataclass(frozen=True)
class Told:
    """A text that must be on a sheet, in its order.

    Fields:
        heading: what must be in a heading that it stands beneath, '' for anywhere.
        loose: its order does not matter.
    """

    text: str
    heading: str = ""
    loose: bool = False


class Oracle:
    """Knows what a print must say, and what of all that was written it may say.

    Fields:
        may: the texts that may be there besides, which are told in part.
    """

    def __init__(self, toolkit: Toolkit, world: World | None, options: PrintOptions) -> None:
        self._toolkit = toolkit
        self._world = world or World()
        self._options = options
        self._written = world is not None and options.filling is not Filling.BLANK
        self._visits = self._world.visits
        self._visit = self._chosen_visit()
        self._places = [note.place for note in self._of(self._visit)] if self._written else []
        self._with_earlier = False
        self.may: list[str] = []

    def told(self, sheet: str) -> list[Told]:
        """Return what a sheet must say."""
        self._with_earlier = self._options.earlier and sheet in WITH_EARLIER
        parts: Iterator[Told] = _SHEETS[sheet](self)
        return [each for each in parts if each.text.strip()]

    # Sheets

    def _toolkit_sheet(self) -> Iterator[Told]:
        whole = not self._options.benchmarks
        if whole:
            yield from self._about()
        for number in self._options.benchmarks or range(1, 9):
            yield from self._table(self._benchmark(number))
        if self._options.questions:
            yield from self._asked(self._options.questions)
        elif whole:
            yield from self._asked(key for key in self._keys((None,)) if key.startswith("q.board."))
        if whole:
            yield from self._unplaced()

    def _questions(self) -> Iterator[Told]:
        if self._options.questions:
            yield from self._asked(self._options.questions)
            return
        yield from self._asked(self._keys(self._options.benchmarks or (None, *range(1, 9))))
        if not self._options.benchmarks:
            yield from self._unplaced()

    def _visit_form(self) -> Iterator[Told]:
        before, during, after = SHARED, ("visit.met", "visit.seen"), OUTCOME
        yield from self._at_places(before)
        yield from self._asked(self._of_visit())
        yield from self._at_places(during)
        for number in self._on_form():
            benchmark = self._benchmark(number)
            for rows in (benchmark.indicator, benchmark.information_source):
                yield from self._rows(benchmark, rows)
            yield from self._at(benchmark.key, f"{number}: {benchmark.title}")
        yield from self._at_places(after)
        yield from self._actions_in(self._agreed(), "Actions")
        yield from self._actions_in(self._carried(), "Still open from earlier visits")
        if self._written and ("visit.corrections" in self._places or self._visit.state == "with head"):
            yield from self._at_places(("visit.corrections",))
        yield from self._unplaced()

    def _before_you_come(self) -> Iterator[Told]:
        headings = VISIT_PLACES | {
            "visit.papers": "Papers the governor would like to read",
            "visit.to_send": "What the governor would like to ask",
        }
        for place in SHARED[:-1]:
            yield from (Told(text, headings[place]) for text in self._notes(place))
        if self._written:
            marks = [mark for mark in self._world.marks if mark.visit_uid == self._visit.uid]
            seen = {mark.item_key for mark in marks if mark.seen}
            held = {mark.item_key for mark in marks} - seen
            yield from (
                Told(row.text, headings["visit.papers"])
                for key, row in self._toolkit.marked_items.items()
                if key in held
            )
        yield from (Told(text, headings["visit.to_send"]) for text in self._notes("visit.to_send"))
        for key in self._options.questions or self._planned():
            yield Told(self._wording(key), headings["visit.to_send"])

    def _visit_report(self) -> Iterator[Told]:
        for place in ("visit.purpose", "visit.plan", "visit.agreed", "visit.met", "visit.seen"):
            yield from self._alone(place, "About this visit")
        for place in OUTCOME:
            yield from self._alone(place)
        for benchmark in self._toolkit.benchmark:
            heading = f"Benchmark {benchmark.number}: {benchmark.title}"
            yield from (Told(text, heading) for text in self._notes(benchmark.key))
            for row in (*benchmark.indicator, *benchmark.information_source):
                if self._marked(row):
                    yield from self._row(row, heading)
        yield from (Told(told.text, told.heading, loose=True) for told in self._questions_told())
        yield from self._actions_in(self._agreed(), "Actions")
        yield from self._alone("visit.corrections")
        for place in ("visit.to_meet", "visit.papers", "visit.to_send"):
            yield from self._alone(place, "How the visit was prepared")
        yield from self._unplaced()

    def _board_page(self) -> Iterator[Told]:
        for place in ("visit.summary", "visit.strengths", "visit.open"):
            yield from (Told(text, "Key points") for text in self._notes(place))
        asked = [key for key in self._all_questions() if key in self._put()]
        chosen = [key for key in self._options.questions if key in asked]
        for key in chosen:
            yield Told(self._wording(key), "Challenge")
            yield from (Told(text, "Challenge") for text in self._notes(key))
        if not chosen:
            self.may += [text for key in asked for text in (self._wording(key), *self._notes(key))]
            if len(asked) <= 3:
                yield from (Told(self._wording(key), "Challenge", loose=True) for key in asked)
        for action in self._in_order("open")[:5]:
            yield Told(action.wording, "Actions")
            yield Told(action.owner, "Actions")

    def _duties(self) -> Iterator[Told]:
        yield from self._encounters()
        if self._written:
            order = ("website review", "policy sign-off", "next visit", "next board meeting")
            dates = sorted(self._world.dates, key=lambda each: order.index(each.key))
            yield from (Told(each.remark, "Dates") for each in dates)
        yield from self._checklists()

    def _actions(self) -> Iterator[Told]:
        if not self._written:
            return
        today = self._options.today
        still_open = self._in_order("open")
        overdue = [each for each in still_open if today and each.due_on and each.due_on < today]
        groups = {
            "Overdue": overdue,
            "Open": [each for each in still_open if each not in overdue],
            "Done": self._in_order("done"),
            "Dropped": self._in_order("dropped"),
        }
        for heading, actions in groups.items():
            wanted = [
                each for each in actions if not self._options.benchmarks or each.benchmark in self._options.benchmarks
            ]
            loose = heading in ("Done", "Dropped")
            yield from (Told(told.text, heading, loose) for told in self._actions_in(wanted, heading))

    def _handbook(self) -> Iterator[Told]:
        toolkit = self._toolkit
        for page in toolkit.page:
            yield from (Told(text, page.title) for text in (*page.text.split("\n\n"), *page.points, page.note))
        for entry in (*toolkit.role, *toolkit.term):
            yield from (Told(text, entry.title) for text in (*entry.text.split("\n\n"), *entry.points, entry.note))
        yield from self._about()
        for benchmark in toolkit.benchmark:
            yield from self._table(benchmark)
        yield from self._asked(self._keys())
        yield from self._encounters()
        yield from self._checklists()
        for resource in toolkit.resource:
            yield from (Told(text, resource.title) for text in (resource.text, resource.note))
        for change in toolkit.change:
            yield from (Told(text, change.title) for text in (*change.text.split("\n\n"), *change.points, change.note))
        yield from self._unplaced()

    # Notes

    def _chosen_visit(self) -> Visit:
        wanted = [each for each in self._visits if each.uid == self._options.visit_uid]
        return (wanted or self._visits or [Visit("", "", "")])[-1]

    def _of(self, visit: Visit) -> list:
        notes = [note for note in self._world.notes if note.visit_uid == visit.uid]
        return sorted(notes, key=lambda note: tuple(NAMES).index(note.author_uid))

    def _notes(self, place: str) -> list[str]:
        """Return what was written at a place, as far as it is to be printed."""
        return [note.body for note in self._of(self._visit) if note.place == place] if self._written else []

    def _earlier(self, place: str) -> list[str]:
        """Return what was written there on the visits before, the newest first."""
        if not self._with_earlier or not self._visits:
            return []
        before = [each for each in self._visits if each.visit_date < self._visit.visit_date]
        return [note.body for visit in reversed(before) for note in self._of(visit) if note.place == place]

    def _at(self, place: str, heading: str) -> Iterator[Told]:
        yield from (Told(text, heading) for text in (*self._notes(place), *self._earlier(place)))

    def _alone(self, place: str, heading: str = "") -> Iterator[Told]:
        yield from (Told(text, heading or VISIT_PLACES[place]) for text in self._notes(place))

    def _at_places(self, places: Iterable[str]) -> Iterator[Told]:
        for place in places:
            yield from self._at(place, VISIT_PLACES[place])

    def _about(self) -> Iterator[Told]:
        yield from self._at_places(VISIT_PLACES)

    def _unplaced(self) -> Iterator[Told]:
        known = {*VISIT_PLACES, *self._all_questions(), *(each.key for each in self._toolkit.benchmark)}
        for place in dict.fromkeys(self._places):
            if place not in known:
                yield from (Told(text, "Unplaced notes", loose=True) for text in self._notes(place))

    # Benchmarks

    def _benchmark(self, number: int) -> Benchmark:
        return next(each for each in self._toolkit.benchmark if each.number == number)

    def _table(self, benchmark: Benchmark) -> Iterator[Told]:
        for rows in (benchmark.characteristic, benchmark.indicator, benchmark.information_source):
            yield from self._rows(benchmark, rows)
        yield from self._at(benchmark.key, f"Benchmark {benchmark.number}: {benchmark.title}")

    def _rows(self, benchmark: Benchmark, rows: Iterable[Item]) -> Iterator[Told]:
        for row in rows:
            yield from self._row(row, f"Benchmark {benchmark.number}: {benchmark.title}")

    def _row(self, row: Item, heading: str) -> Iterator[Told]:
        yield Told(row.text, heading)
        yield from (Told(mark.from_whom, heading) for mark in self._marked(row))

    def _marked(self, row: Item) -> list:
        marks = [m for m in self._world.marks if (m.item_key, m.visit_uid, m.seen) == (row.key, self._visit.uid, True)]
        return sorted(marks, key=lambda mark: tuple(NAMES).index(mark.author_uid)) if self._written else []

    def _on_form(self) -> list[int]:
        if self._options.benchmarks:
            return list(self._options.benchmarks)
        focus = {int(part) for part in self._visit.focus.split(", ") if part}
        rows = {b.number: (*b.indicator, *b.information_source) for b in self._toolkit.benchmark}
        noted = {number for number in rows if f"b{number}" in self._places or any(map(self._marked, rows[number]))}
        return sorted(focus | noted)

    # Questions

    def _all_questions(self) -> list[str]:
        return [*self._toolkit.questions, *(each.uid for each in self._world.questions)]

    def _wording(self, key: str) -> str:
        own = {each.uid: each.wording for each in self._world.questions}
        return own.get(key) or self._toolkit.questions[key].text

    def _planned(self) -> list[str]:
        chosen = [each for each in self._world.chosen if each.visit_uid == self._visit.uid and each.planned]
        return [each.question_key for each in chosen]

    def _put(self) -> set[str]:
        """Return the questions that were asked on the visit: somebody said so, or wrote an answer."""
        asked = {each.question_key for each in self._world.chosen if each.visit_uid == self._visit.uid and each.asked}
        return asked | {place for place in self._places if place in self._all_questions()}

    def _of_visit(self) -> list[str]:
        answered = [key for key in self._keys() if key in self._places]
        return list(dict.fromkeys(self._options.questions or (*self._planned(), *answered)))

    def _asked(self, keys: Iterable[str]) -> Iterator[Told]:
        for key in keys:
            yield from self._question(key)

    def _question(self, key: str) -> Iterator[Told]:
        heading = self._wording(key)
        yield Told(heading, heading)
        published = self._toolkit.questions.get(key)
        yield from (Told(text, heading) for text in (published.follow_up if published else ()))
        yield from self._at(key, heading)

    def _keys(self, wanted: Iterable[int | None] = (None, *range(1, 9))) -> Iterator[str]:
        """Yield the questions of some benchmarks, None for those about none: our own come after the published ones, or last."""
        numbers = list(wanted)
        for number in numbers:
            for group in self._toolkit.question_set:
                if group.benchmark == number:
                    yield from (each.key for each in group.question)
            if number is not None:
                yield from (each.uid for each in self._world.questions if each.benchmark == number)
        if None in numbers:
            yield from (each.uid for each in self._world.questions if each.benchmark is None)

    def _questions_told(self) -> Iterator[Told]:
        chosen = {*self._planned(), *self._put()}
        for key in self._all_questions():
            if key in self._put():
                yield from self._question(key)
            elif key in chosen:
                yield Told(self._wording(key), "Questions chosen and not asked")

    # Actions and duties

    def _in_order(self, *states: str) -> list[Action]:
        """Return the actions in some states, the open ones first, each part by the day they are due."""
        actions = [each for each in self._world.actions if each.status in states]
        return sorted(actions, key=lambda each: (each.status != "open", not each.due_on, each.due_on))

    def _agreed(self) -> list[Action]:
        every = self._in_order("open", "done", "dropped") if self._written else []
        return [each for each in every if each.visit_uid == self._visit.uid]

    def _carried(self) -> list[Action]:
        """Return what the visits before left open; on a blank form, too, where what was before is wanted."""
        if not self._written and not self._with_earlier:
            return []
        before = {each.uid for each in self._visits if each.visit_date < self._visit.visit_date}
        return [each for each in self._in_order("open") if each.visit_uid in before]

    def _actions_in(self, actions: Iterable[Action], heading: str) -> Iterator[Told]:
        for action in actions:
            yield from (Told(text, heading) for text in (action.wording, action.owner, action.outcome))

    def _encounters(self) -> Iterator[Told]:
        if not self._written:
            return
        years = [each.school_year for each in self._world.encounters]
        year = "2026-27" if self._options.today else max(years, default="")
        for phase in self._toolkit.encounter_phase:
            held = [each for each in self._world.encounters if (each.phase_key, each.school_year) == (phase.key, year)]
            yield from (Told(each.provider, "Encounters") for each in sorted(held, key=lambda each: each.held_on))

    def _checklists(self) -> Iterator[Told]:
        looks = sorted(self._world.looks, key=lambda each: each.checked_on, reverse=True) if self._written else []
        for checklist in self._toolkit.checklist:
            for item in checklist.item:
                yield Told(item.text, checklist.title)
                yield from (Told(each.evidence, checklist.title) for each in looks if each.item_key == item.key)
        yield from (
            Told(each.evidence, "no longer in the toolkit")
            for each in looks
            if each.item_key not in self._toolkit.check_items
        )


_SHEETS: dict[str, Callable[[Oracle], Iterator[Told]]] = {
    "toolkit": Oracle._toolkit_sheet,
    "questions": Oracle._questions,
    "visit-form": Oracle._visit_form,
    "before-you-come": Oracle._before_you_come,
    "visit-report": Oracle._visit_report,
    "board-page": Oracle._board_page,
    "duties": Oracle._duties,
    "actions": Oracle._actions,
    "handbook": Oracle._handbook,
}
