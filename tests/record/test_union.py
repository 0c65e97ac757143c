"""Three copies of one file, screens that go stale, and whatever people do with them: no word is ever lost.

Each copy is a real `Record` over a real `History`. The mutants at the end prove that the machine would notice.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, Verbosity, settings
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from govtoolkit.clock import utc_text
from govtoolkit.record import record as record_module
from govtoolkit.record import revisions
from govtoolkit.record.model import Action, Entry, Note
from govtoolkit.record.record import BURST_PAUSE, Record
from govtoolkit.record.revisions import History, Purge, Revision, Seen

State = tuple[str, int]
COPIES = st.integers(0, 2)
SCREENS = st.sampled_from((0, 0, 1))
NAMES = st.sampled_from(("note", "note", "note of a visit that may be erased", "action"))
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
        self.written: list[Written] = []

    def opened(self, history: History) -> Copy:
        current = itertools.chain.from_iterable(revisions.heads(history.revisions.values()).values())
        new_uid = lambda: f"r{next(self.numbers):04d}"  # noqa: E731
        return Copy(history, Record(current, clock=lambda: self.now, new_uid=new_uid))

    def entry(self, name: str, text: str, *, moved: bool, erased: Iterable[str]) -> Entry | None:
        """Return the record called `name` with this text; None where its visit was erased in this copy."""
        match name:
            case "note":
                return Note("v1", "b1", "ann", text)
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
        if deletes:
            changes = copy.record.remove(entry.uid, author_uid=author, seen=shown.seen)
        else:
            changes = copy.record.put(entry, author_uid=author, seen=shown.seen)
        for revision in changes.revisions:
            stored = self.stored(copy.history, revision)
            copy.history = revisions.unite(copy.history, History.of([stored]))
            state = (revision.uid, revision.seq)
            self.written.append(Written(state, entry.uid, entry.visit_uid, text, shown.states))
            copy.screens[screen, entry.uid] = Screen((revision.seen,), frozenset([state]))

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


QUIET = settings(deadline=None, suppress_health_check=list(HealthCheck), database=None, verbosity=Verbosity.quiet)


def test_no_word_is_lost_whatever_three_people_do():
    run_state_machine_as_test(Copies, settings=settings(QUIET, max_examples=60, stateful_step_count=25))


@pytest.mark.slow
def test_no_word_is_lost_whatever_three_people_do_for_long():
    run_state_machine_as_test(Copies, settings=settings(QUIET, max_examples=400, stateful_step_count=25))


# Mutants: each breaks one promise of the record or of the union, and the machine must notice it.


def caught(machine, complaint):
    """Run the machine, which must fail with this complaint."""
    hunt = settings(
        QUIET,
        max_examples=3000,
        stateful_step_count=25,
        derandomize=True,
        phases=[Phase.generate],
        report_multiple_bugs=False,
    )
    with pytest.raises(AssertionError, match=complaint):
        run_state_machine_as_test(machine, settings=hunt)


class WriterPicksParents(Copies):
    """The writer's thread says what the parents are: what is current in the file when it stores."""

    @staticmethod
    def stored(history, revision):
        current = revisions.heads(history.revisions.values()).get(revision.record_uid, ())
        if revision.seq > 1:
            return revision
        return replace(revision, parents=tuple(sorted(each.seen for each in current)))


def test_a_writer_that_picks_the_parents_is_caught():
    caught(WriterPicksParents, "lost")


def test_parents_without_seq_are_caught(monkeypatch):
    monkeypatch.setattr(Revision, "seen", property(lambda revision: Seen(revision.uid, 10**9)))
    caught(Copies, "lost")


def test_a_union_in_which_the_last_file_wins_is_caught(monkeypatch):
    def last_file_wins(one, other):
        return History.of({**one.revisions, **other.revisions}.values(), {**one.purged, **other.purged}.values())

    monkeypatch.setattr(revisions, "unite", last_file_wins)
    caught(Copies, "order of unions matters")


def test_a_clock_that_decides_what_is_current_is_caught(monkeypatch):
    def newest_by_the_clock(every):
        by_record = {}
        for revision in every:
            by_record.setdefault(revision.record_uid, []).append(revision)
        return {
            uid: (max(each, key=lambda revision: (revision.written_at, revision.uid)),)
            for uid, each in by_record.items()
        }

    monkeypatch.setattr(revisions, "heads", newest_by_the_clock)
    monkeypatch.setattr(record_module, "heads", newest_by_the_clock)
    caught(Copies, "lost|answered")


def test_a_union_that_does_not_erase_again_is_caught(monkeypatch):
    right = revisions.unite

    def not_erased_again(one, other):
        union = right(History(one.revisions, {}), History(other.revisions, {}))
        return History(union.revisions, right(History({}, one.purged), History({}, other.purged)).purged)

    monkeypatch.setattr(revisions, "unite", not_erased_again)
    caught(Copies, "erased text came back|union")


def test_a_burst_that_goes_on_although_something_else_was_seen_is_caught(monkeypatch):
    def goes_on(burst, author_uid, seen, now):
        return author_uid == burst.author_uid and timedelta(0) <= now - burst.last_key_at <= BURST_PAUSE

    monkeypatch.setattr(Record, "_goes_on", staticmethod(goes_on))
    caught(Copies, "lost|answered")
