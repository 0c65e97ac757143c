"""Three copies of one file, screens that go stale, and whatever people do with them: a machine that checks every promise.

Each copy is a real `Record` over a real `History`.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import hypothesis.strategies as st
from hypothesis import HealthCheck, Verbosity, settings
from hypothesis.stateful import RuleBasedStateMachine, rule

from govtoolkit.clock import utc_text
from govtoolkit.record import release, revisions
from govtoolkit.record.copying import part_of
from govtoolkit.record.model import Action, Entry, Note, Visit
from govtoolkit.record.record import RESOLUTION, Record
from govtoolkit.record.revisions import History, Purge, Revision, Seen

State = tuple[str, int]
COPIES = st.integers(0, 2)
SCREENS = st.sampled_from((0, 0, 1))
NAMES = st.sampled_from(("note", "note", "note of a visit that may be erased", "action", "visit"))
AUTHORS = st.sampled_from(("ann", "ann", "bob"))
CLOCK_STEPS = st.sampled_from((0, 1, 2, 30, 60, 400, 90_000, -3_600))


@dataclass(frozen=True)
class Written:
    """What somebody did to a record, as the one who did it remembers it; `text` is '' for a deletion."""

    state: State
    record_uid: str
    visit_uid: str
    text: str
    saw: frozenset[State]


@dataclass(frozen=True)
class Screen:
    """What one screen shows of a record: for `put`, and as the truth."""

    seen: tuple[Seen, ...] = ()
    states: frozenset[State] = frozenset()


@dataclass
class Copy:
    """A monitoring file and the run of the program that has it open."""

    history: History
    record: Record
    screens: dict[tuple[int, str], Screen] = field(default_factory=dict)


class Copies(RuleBasedStateMachine):
    """Three copies of one file, in the hands of people who do not wait for each other."""

    def __init__(self):
        super().__init__()
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.numbers = itertools.count(1)
        self.copies = [self.opened(History({}, {})) for _ in range(3)]
        self.backups: list[History] = []
        self.thin: list[History] = []
        self.written: list[Written] = []
        self.released: frozenset[State] = frozenset()
        self.releases: frozenset[str] = frozenset()

    def opened(self, history: History) -> Copy:
        current = itertools.chain.from_iterable(revisions.heads(history.revisions.values()).values())
        new_uid = lambda: f"r{next(self.numbers):04d}"  # noqa: E731
        return Copy(history, Record(current, clock=lambda: self.now, new_uid=new_uid))

    def entry(self, name: str, text: str, *, moved: bool, erased: Iterable[str]) -> Entry | None:
        """Return the record called `name` with this text; None where its visit was erased in this copy."""
        match name:
            case "note":
                return Note("v1", "b1", "ann", text)
            case "visit":
                return Visit("v1", "2026-03-02", text)
            case "action":
                return Action("a1", "v2" if moved and "v2" not in erased else "v1", text)
            case _:
                return None if "v2" in erased else Note("v2", "b1", "ann", text)

    @staticmethod
    def stored(history: History, revision: Revision) -> Revision:
        """The writer's part: to store, and to decide nothing."""
        return revision

    def look(self, copy: Copy, screen: int, uid: str) -> None:
        states = frozenset((each.uid, each.seq) for each in copy.record.current if each.record_uid == uid)
        copy.screens[screen, uid] = Screen(copy.record.seen(uid), states)

    @rule(number=COPIES, screen=SCREENS, name=NAMES)
    def somebody_looks(self, number, screen, name):
        self.look(self.copies[number], screen, self.entry(name, "", moved=False, erased=()).uid)

    @rule(
        number=COPIES,
        screen=SCREENS,
        name=NAMES,
        author=AUTHORS,
        looks_first=st.sampled_from((True, True, False)),
        moved=st.booleans(),
        deletes=st.sampled_from((False, False, False, True)),
        seconds=CLOCK_STEPS,
    )
    def somebody_types(self, number, screen, name, author, looks_first, moved, deletes, seconds):
        self.now += timedelta(seconds=seconds)
        self.type(number, screen, name, author, looks_first=looks_first, moved=moved, deletes=deletes)

    def type(self, number, screen, name, author, *, looks_first=False, moved=False, deletes=False):
        copy = self.copies[number]
        text = "" if deletes else f"text {next(self.numbers)}"
        entry = self.entry(name, text, moved=moved, erased=copy.history.purged)
        if entry is None:
            return
        if looks_first:
            self.look(copy, screen, entry.uid)
        shown = copy.screens.get((screen, entry.uid), Screen())
        if isinstance(entry, Visit):
            deletes, text = False, entry.title or f"text {next(self.numbers)}"
            is_released = bool(shown.states & self.released)
            entry = replace(entry, title=text, state="released" if is_released else "draft")
        if deletes:
            changes = copy.record.remove(entry.uid, author_uid=author, seen=shown.seen)
        else:
            changes = copy.record.put(entry, author_uid=author, seen=shown.seen)
        self.keep(copy, screen, entry, changes, shown)

    def keep(self, copy, screen, entry, changes, shown):
        """Put what was written into the file, and remember it."""
        for revision in changes.revisions:
            stored = self.stored(copy.history, revision)
            copy.history = revisions.unite(copy.history, History.of([stored]))
            state = (revision.uid, revision.seq)
            visit_uid = entry.uid if isinstance(entry, Visit) else entry.visit_uid
            text = "" if revision.deleted else self.text_of(entry)
            self.written.append(Written(state, entry.uid, visit_uid, text, shown.states))
            if isinstance(entry, Visit) and entry.state == "released":
                self.released |= {state}
            copy.screens[screen, entry.uid] = Screen((revision.seen,), frozenset([state]))

    @staticmethod
    def text_of(entry: Entry) -> str:
        return entry.body if isinstance(entry, Note) else entry.title if isinstance(entry, Visit) else entry.wording

    @rule(number=COPIES, screen=SCREENS, name=NAMES, author=AUTHORS)
    def somebody_settles_what_stands_twice(self, number, screen, name, author):
        copy = self.copies[number]
        entry = self.entry(name, f"text {next(self.numbers)}", moved=False, erased=copy.history.purged)
        if entry is None or isinstance(entry, Visit) or len(copy.record.versions(entry.uid)) < 2:
            return
        self.look(copy, screen, entry.uid)
        shown = copy.screens[screen, entry.uid]
        changes = copy.record.put(entry, author_uid=author, seen=shown.seen, origin=RESOLUTION)
        answered = {each.uid for each in changes.revisions[0].parents}
        assert answered == {uid for uid, _seq in shown.states}, "settled without an answer to all"
        self.keep(copy, screen, entry, changes, shown)
        assert len(copy.record.versions(entry.uid)) == 1, "settled, and still two"

    @rule(number=COPIES, really=st.sampled_from((False, True)))
    def the_visit_is_released(self, number, really):
        copy = self.copies[number]
        if not really:
            return
        self.look(copy, 0, "v1")
        shown = copy.screens[0, "v1"]
        visit = Visit("v1", "2026-03-02", f"text {next(self.numbers)}")
        for entry in release.release(copy.record, visit, "2026-03-09"):
            seen = shown.seen if isinstance(entry, Visit) else ()
            changes = copy.record.put(entry, author_uid="ann", seen=seen, reason=release.RELEASE)
            if isinstance(entry, Visit):
                self.keep(copy, 0, entry, changes, shown)
            else:
                copy.history = revisions.unite(copy.history, History.of(changes.revisions))
                self.releases |= {each.uid for each in changes.revisions}

    @rule(number=COPIES, other=COPIES, name=NAMES)
    def somebody_answers_while_the_author_types_on(self, number, other, name):
        self.type(number, 0, name, "ann", looks_first=True)
        self.bring_in(self.copies[other], self.copies[number].history)
        self.type(other, 1, name, "bob", looks_first=True)
        self.type(number, 0, name, "ann")

    @rule(number=COPIES)
    def a_burst_ends(self, number):
        self.copies[number].record.end_burst()

    def bring_in(self, copy: Copy, other: History) -> None:
        copy.history = revisions.unite(copy.history, other)
        copy.record.adopt(revisions.heads(copy.history.revisions.values()))

    @rule(number=COPIES, other=COPIES)
    def notes_are_brought_in(self, number, other):
        self.bring_in(self.copies[number], self.copies[other].history)

    @rule(number=COPIES, other=COPIES)
    def a_copy_is_mailed_and_taken_in_place_of_the_own_file(self, number, other):
        if number != other:
            self.bring_in(self.copies[number], self.copies[other].history)
            self.copies[other] = self.opened(self.copies[number].history)

    @rule(number=COPIES)
    def a_backup_is_made(self, number):
        self.backups = [*self.backups, self.copies[number].history][-3:]

    @rule(number=COPIES)
    def old_backups_are_brought_in(self, number):
        for backup in self.backups:
            self.bring_in(self.copies[number], backup)

    @rule(number=COPIES)
    def a_copy_without_its_past_is_made(self, number):
        self.thin = [*self.thin, without_its_past(self.copies[number].history)][-3:]

    @rule(number=COPIES)
    def copies_without_their_past_come_back(self, number):
        for each in self.thin:
            self.bring_in(self.copies[number], each)

    @rule(number=COPIES, which=st.integers(0, 50))
    def a_revision_is_erased_for_good(self, number, which):
        uids = sorted(self.copies[number].history.revisions)
        if uids:
            self.erase(self.copies[number], uids[which % len(uids)], "revision")

    @rule(number=COPIES, really=st.sampled_from((False, False, True)))
    def a_visit_is_erased_for_good(self, number, really):
        if really:
            self.erase(self.copies[number], "v2", "visit")

    def erase(self, copy: Copy, uid: str, kind: str) -> None:
        if uid in copy.history.purged:
            return
        purge = Purge(uid, kind, utc_text(self.now), "ann", "")
        copy.history = History.of(copy.history.revisions.values(), [*copy.history.purged.values(), purge])
        copy.record.adopt(revisions.heads(copy.history.revisions.values()))

    def teardown(self):
        histories = [copy.history for copy in self.copies]
        whole = self.united_in_every_order(histories)
        self.check_erased(whole)
        self.check_words(whole)
        self.check_release(whole)
        self.check_answered_in_each_copy()
        for copy in self.copies:
            current = revisions.heads(copy.history.revisions.values()).values()
            in_file = set(itertools.chain.from_iterable(current))
            assert set(copy.record.current) == in_file, "the record in memory is not what the file holds"

    def united_in_every_order(self, histories: list[History]) -> History:
        unions = [
            revisions.unite(revisions.unite(one, two), three) for one, two, three in itertools.permutations(histories)
        ]
        whole = unions[0]
        assert all(union == whole for union in unions), "the order of unions matters"
        one, two, three = histories
        assert revisions.unite(one, revisions.unite(two, three)) == whole, "the grouping of unions matters"
        for each in (whole, *histories, *self.backups):
            assert revisions.unite(whole, each) == whole, "a second union changes something"
        for each in self.thin:  # it knows of more parents, and of nothing else
            united = revisions.unite(whole, each)
            assert current_states(united) == current_states(whole), "a copy without its past changes something"
            assert revisions.unite(united, each) == united, "a second union changes something"
        return whole

    def is_erased(self, whole: History, written: Written) -> bool:
        return bool({written.state[0], written.visit_uid} & whole.purged.keys())

    def check_erased(self, whole: History) -> None:
        texts = "\n".join(revision.content for revision in whole.revisions.values())
        for written in self.written:
            if written.text and self.is_erased(whole, written):
                assert f'"{written.text}"' not in texts, f"erased text came back: {written.text}"

    def check_words(self, whole: History) -> None:
        answered = frozenset().union(*(written.saw for written in self.written))
        heads = revisions.heads(whole.revisions.values())
        standing = {revision.content for current in heads.values() for revision in revisions.standing(current)}
        for written in self.written:
            assert heads.get(written.record_uid), f"no head at all: {written.record_uid}"
            stands = any(f'"{written.text}"' in content for content in standing)
            if not written.text or self.is_erased(whole, written):
                continue
            if written.state in answered:
                assert not stands, f"answered, yet it stands: {written.text}"
            else:
                assert stands, f"lost: {written.text}"

    def check_answered_in_each_copy(self) -> None:
        """Check that nothing stands in a copy that was answered there, even where the answers between are not there."""
        saw = {written.state: written.saw for written in self.written}
        for copy in self.copies:
            answered: set[State] = set()
            waiting = [(each.uid, each.seq) for each in copy.history.revisions.values() if each.seq]
            while waiting:
                before = saw.get(waiting.pop(), frozenset()) - answered
                answered |= before
                waiting += before
            assert not answered & current_states(copy.history), "answered, yet it stands in a copy"

    def check_release(self, whole: History) -> None:
        known = Record(itertools.chain.from_iterable(revisions.heads(whole.revisions.values()).values()))
        erased = bool(({uid for uid, _seq in self.released} | self.releases) & whole.purged.keys())
        visit = known.find(Visit, "v1")
        if self.released and not erased:
            assert visit is not None, "a released visit is gone"
            assert visit.state == "released", "a release was undone by somebody who did not know of it"
        for copy in self.copies:
            given_out = release.covered(copy.record, "v1")
            assert erased or given_out <= release.covered(known, "v1"), "what was given out is forgotten"


def current_states(history: History) -> set[State]:
    """Return what is current in a history."""
    current = itertools.chain.from_iterable(revisions.heads(history.revisions.values()).values())
    return {(each.uid, each.seq) for each in current}


def without_its_past(history: History) -> History:
    """Return a history as a copy without its past has it."""
    return part_of(history, with_history=False)


QUIET = settings(deadline=None, suppress_health_check=list(HealthCheck), database=None, verbosity=Verbosity.quiet)
