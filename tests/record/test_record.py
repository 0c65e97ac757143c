from datetime import UTC, datetime, timedelta, timezone
from itertools import count

import pytest

from govtoolkit.errors import GovToolkitError, UserError
from govtoolkit.record.model import LONGEST_CONTENT, Action, CheckLine, Note, Person, School, Visit
from govtoolkit.record.record import BURST_PAUSE, Record
from govtoolkit.record.revisions import ERASED, History, Purge, Revision, Seen, heads, unite


class Desk:
    """A record, a clock to turn, and Ann who types at one place."""

    def __init__(self, current=()):
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        numbers = count(1)
        self.record = Record(current, clock=lambda: self.now, new_uid=lambda: f"r{next(numbers)}")

    def note(self, body, author="ann"):
        return Note("v1", "b1", "ann", body)

    @property
    def uid(self):
        return self.note("").uid

    def type(self, body, *, seen=None, by="ann", **why):
        """Type at the place; without `seen` with all on screen that stands there. Returns the one revision made."""
        seen = self.record.seen(self.uid) if seen is None else seen
        (revision,) = self.record.put(self.note(body), author_uid=by, seen=seen, **why).revisions
        return revision

    def wait(self, **time):
        self.now += timedelta(**time)

    def bodies(self):
        return [version.entry.body for version in self.record.versions(self.uid)]


@pytest.fixture
def desk():
    return Desk()


# One change


def test_a_change_is_one_revision_of_the_whole_record(desk):
    revision = desk.type("words")
    assert revision == Revision(
        uid="r1",
        record_kind="note",
        record_uid=desk.uid,
        seq=1,
        author_uid="ann",
        written_at="2026-03-02T09:00:00Z",
        origin="typed",
        reason="",
        deleted=False,
        content='{"author_uid":"ann","body":"words","place":"b1","visit_uid":"v1"}',
        parents=(),
    )


def test_the_parents_are_what_was_on_screen_and_not_what_came_in_since(desk):
    desk.type("first")
    on_screen = desk.record.seen(desk.uid)
    came_in = Revision("x1", "note", desk.uid, 1, "bob", "2026-03-02T08:00:00Z", "typed", "", False,
                       '{"author_uid":"ann","body":"from Bob","place":"b1","visit_uid":"v1"}', ())  # fmt: skip
    desk.record.adopt({desk.uid: (*desk.record._heads[desk.uid], came_in)})
    desk.record.end_burst()
    revision = desk.type("second", seen=on_screen)
    assert (revision.parents, sorted(desk.bodies())) == ((Seen("r1", 1),), ["from Bob", "second"])


def test_what_was_not_on_screen_goes_on_standing(desk):
    desk.type("first")
    desk.type("second", seen=(), by="bob")
    assert sorted(desk.bodies()) == ["first", "second"]


def test_a_change_to_what_stands_already_is_none(desk):
    desk.type("words")
    assert not desk.record.put(desk.note("words"), author_uid="bob", seen=desk.record.seen(desk.uid))


def test_choosing_one_of_two_versions_is_a_change(desk):
    desk.type("first")
    desk.type("second", seen=(), by="bob")
    desk.type("first", by="cat")
    assert desk.bodies() == ["first"]


def test_line_ends_alone_are_no_change(desk):
    desk.type("one\ntwo")
    assert not desk.record.put(desk.note("one\r\ntwo"), author_uid="ann", seen=desk.record.seen(desk.uid))


def test_a_text_that_is_too_long_changes_nothing(desk):
    desk.type("words")
    with pytest.raises(UserError, match="too long"):
        desk.record.put(desk.note("x" * LONGEST_CONTENT), author_uid="ann", seen=desk.record.seen(desk.uid))
    assert desk.bodies() == ["words"]


def test_an_impossible_record_changes_nothing(desk):
    visit = Visit("v1", "2026-03-02", "Visit")
    desk.record.put(visit, author_uid="ann", seen=())
    before = desk.record.seen("v1")
    with pytest.raises(GovToolkitError):
        desk.record.put(Visit("v1", "some day", "Visit"), author_uid="ann", seen=before)
    assert (desk.record.seen("v1"), desk.record.find(Visit, "v1")) == (before, visit)


# Bursts


def test_a_note_typed_on_overwrites_its_own_revision(desk):
    desk.type("a")
    revision = desk.type("ab")
    assert (revision.uid, revision.seq, revision.parents) == ("r1", 2, ())


def test_typing_on_keeps_the_parents_that_the_burst_began_with(desk):
    desk.type("before")
    desk.record.end_burst()
    desk.type("a")
    assert desk.type("ab").parents == (Seen("r1", 1),)


def test_leaving_the_place_ends_the_burst(desk):
    desk.type("a")
    desk.record.end_burst(desk.uid)
    revision = desk.type("ab")
    assert (revision.uid, revision.seq, revision.parents) == ("r2", 1, (Seen("r1", 1),))


def test_leaving_another_place_does_not_end_the_burst(desk):
    desk.type("a")
    desk.record.end_burst("another record")
    assert desk.type("ab").uid == "r1"


def test_printing_ends_every_burst(desk):
    desk.type("a")
    desk.record.end_burst()
    assert desk.type("ab").uid == "r2"


@pytest.mark.parametrize(("pause", "uid"), [(BURST_PAUSE, "r1"), (BURST_PAUSE + timedelta(seconds=1), "r2")])
def test_a_long_pause_ends_the_burst(desk, pause, uid):
    desk.type("a")
    desk.now += pause
    assert desk.type("ab").uid == uid


def test_five_minutes_count_from_the_last_key(desk):
    for body in ("a", "ab", "abc"):
        revision = desk.type(body)
        desk.wait(minutes=4)
    assert (revision.uid, revision.seq) == ("r1", 3)


def test_midnight_ends_the_burst(desk):
    desk.now = datetime(2026, 3, 2, 23, 59, 50, tzinfo=UTC)
    desk.type("a")
    desk.wait(seconds=20)
    assert desk.type("ab").uid == "r2"


def test_midnight_is_the_writers_own(desk):
    desk.now = datetime(2026, 7, 2, 0, 59, 50, tzinfo=timezone(timedelta(hours=1)))
    desk.type("a")
    desk.wait(seconds=20)
    assert desk.type("ab").uid == "r1"


def test_a_clock_that_goes_back_ends_the_burst(desk):
    desk.type("a")
    desk.wait(seconds=-1)
    assert desk.type("ab").uid == "r2"


def test_another_author_makes_a_revision_of_their_own(desk):
    desk.type("a")
    assert desk.type("ab", by="bob").uid == "r2"


def test_typing_on_an_old_screen_makes_a_revision_of_its_own(desk):
    desk.type("a")
    old_screen = desk.record.seen(desk.uid)
    desk.type("ab")
    desk.type("other", seen=old_screen)
    assert sorted(desk.bodies()) == ["ab", "other"]


@pytest.mark.parametrize("why", [{"origin": "brought in"}, {"reason": "a correction after release"}])
def test_a_change_that_is_not_typing_is_a_step_of_its_own(desk, why):
    desk.type("a")
    assert [desk.type("ab", **why).uid, desk.type("abc").uid] == ["r2", "r3"]


def test_a_deletion_is_a_step_of_its_own_so_that_the_history_keeps_the_text(desk):
    typed = desk.type("words")
    (deletion,) = desk.record.remove(desk.uid, author_uid="ann", seen=desk.record.seen(desk.uid)).revisions
    assert (deletion.uid != typed.uid, deletion.parents) == (True, (typed.seen,))


def test_a_deletion_of_what_belongs_to_no_visit_is_a_step_of_its_own_too(desk):
    (typed,) = desk.record.put(Person("ann", "Ann"), author_uid="ann", seen=()).revisions
    (deletion,) = desk.record.remove("ann", author_uid="ann", seen=desk.record.seen("ann")).revisions
    assert deletion.uid != typed.uid


def test_typing_after_a_deletion_is_a_step_of_its_own(desk):
    desk.type("words")
    (deletion,) = desk.record.remove(desk.uid, author_uid="ann", seen=desk.record.seen(desk.uid)).revisions
    assert desk.type("words again").uid != deletion.uid


def test_moving_a_record_to_another_visit_is_a_step_of_its_own(desk):
    made = desk.record.put(Action("a1", "v1", "Ask for the plan"), author_uid="ann", seen=())
    moved = desk.record.put(Action("a1", "v2", "Ask for the plan"), author_uid="ann", seen=desk.record.seen("a1"))
    assert moved.revisions[0].uid != made.revisions[0].uid


def test_an_erased_visit_takes_a_moved_action_alike_in_any_order(desk):
    in_v1 = desk.record.put(Action("a1", "v1", "Ask"), author_uid="ann", seen=())
    in_v2 = desk.record.put(Action("a1", "v2", "Ask"), author_uid="ann", seen=desk.record.seen("a1"))
    back = desk.record.put(Action("a1", "v1", "Ask"), author_uid="ann", seen=desk.record.seen("a1"))
    one, two = (
        History.of(in_v1.revisions + in_v2.revisions + back.revisions),
        History.of(in_v1.revisions + in_v2.revisions),
    )
    erased = History.of(in_v1.revisions, [Purge("v1", "visit", "2026-03-03T09:00:00Z", "ann", "")])
    assert unite(unite(one, two), erased) == unite(unite(one, erased), two)


# Deleting


def test_a_deleted_record_is_not_found(desk):
    desk.type("words")
    desk.record.remove(desk.uid, author_uid="ann", seen=desk.record.seen(desk.uid))
    assert desk.record.find(Note, desk.uid) is None


def test_a_deletion_is_a_revision_without_content(desk):
    desk.type("words")
    (revision,) = desk.record.remove(
        desk.uid, author_uid="bob", seen=desk.record.seen(desk.uid), reason="twice"
    ).revisions
    assert (revision.deleted, revision.content, revision.record_kind, revision.reason) == (
        True,
        ERASED,
        "note",
        "twice",
    )


def test_a_deletion_spares_what_was_not_on_screen(desk):
    desk.type("first")
    on_screen = desk.record.seen(desk.uid)
    desk.type("second", seen=(), by="bob")
    desk.record.remove(desk.uid, author_uid="ann", seen=on_screen)
    assert desk.bodies() == ["second"]


@pytest.mark.parametrize("uid", ["unknown", "deleted"])
def test_deleting_what_is_not_there_changes_nothing(desk, uid):
    desk.record.put(Person("deleted", "Ann"), author_uid="ann", seen=())
    desk.record.remove("deleted", author_uid="ann", seen=desk.record.seen("deleted"))
    assert not desk.record.remove(uid, author_uid="ann", seen=desk.record.seen(uid))


def test_a_deleted_record_comes_back_when_somebody_writes_on(desk):
    desk.type("words")
    desk.record.remove(desk.uid, author_uid="ann", seen=desk.record.seen(desk.uid))
    desk.type("words again")
    assert desk.bodies() == ["words again"]


# Taking in


def test_a_burst_goes_on_over_a_union_that_left_it_alone(desk):
    first = desk.type("a")
    desk.record.adopt(heads([first]))
    assert desk.type("ab").uid == "r1"


def test_a_burst_that_was_answered_elsewhere_does_not_go_on(desk):
    first = desk.type("a")
    answer = Revision("x1", "note", desk.uid, 1, "bob", "2026-03-02T09:01:00Z", "typed", "", False,
                      '{"author_uid":"ann","body":"answer","place":"b1","visit_uid":"v1"}', (first.seen,))  # fmt: skip
    desk.record.adopt(heads([first, answer]))
    revision = desk.type("ab", seen=(first.seen,))
    assert (revision.uid, sorted(desk.bodies())) == ("r2", ["ab", "answer"])


def test_a_burst_that_was_erased_does_not_go_on(desk):
    first = desk.type("a")
    erased = History.of([first], [Purge("r1", "revision", "2026-03-03T09:00:00Z", "ann", "")])
    desk.record.adopt(heads(erased.revisions.values()))
    assert desk.type("new", seen=(first.seen,)).uid == "r2"


def test_what_is_known_is_what_stands_and_what_stood_before_it(desk):
    before = desk.type("one")
    desk.record.end_burst()
    after = desk.type("two")
    assert (list(desk.record.current), set(desk.record.known)) == ([after], {before, after})


def test_a_record_made_from_its_current_revisions_holds_the_same(desk):
    desk.type("words")
    desk.record.put(School("Ysgol Y Garn"), author_uid="ann", seen=())
    again = Record(desk.record.current)
    assert (again.school, again.find(Note, desk.uid)) == (School("Ysgol Y Garn"), desk.note("words"))


def test_a_run_of_its_own_never_types_on_in_an_older_run_s_revision(desk):
    first = desk.type("a")
    again = Desk([first])
    again.record._new_uid = lambda: "r9"
    assert again.type("ab").uid == "r9"


# Reading


def test_records_of_a_kind_are_found_by_their_kind(desk):
    desk.record.put(Person("ann", "Ann"), author_uid="ann", seen=())
    desk.type("words")
    assert [version.entry for version in desk.record.all(Person)] == [Person("ann", "Ann")]


def test_a_record_of_another_kind_is_not_found(desk):
    desk.record.put(Person("ann", "Ann"), author_uid="ann", seen=())
    assert desk.record.find(Visit, "ann") is None


def test_the_first_time_of_a_record_outlives_its_changes(desk):
    desk.type("a")
    desk.wait(days=1)
    desk.type("b")
    assert desk.record.first_written(desk.uid) == "2026-03-02T09:00:00Z"


def test_the_first_time_comes_from_the_file_where_the_file_knows_it():
    desk = Desk()
    revision = desk.type("words")
    again = Record([revision], first_written={desk.uid: "2020-01-01T00:00:00Z"})
    assert again.first_written(desk.uid) == "2020-01-01T00:00:00Z"


def test_a_record_nobody_knows_has_no_first_time(desk):
    assert desk.record.first_written("unknown") == ""


def test_disagreements_are_the_records_with_more_than_one_version(desk):
    desk.record.put(Person("ann", "Ann"), author_uid="ann", seen=())
    desk.type("first")
    desk.type("second", seen=(), by="bob")
    (versions,) = desk.record.disagreements()
    assert sorted(version.entry.body for version in versions) == ["first", "second"]


def test_two_people_who_wrote_the_same_do_not_disagree(desk):
    desk.type("same")
    desk.type("same", seen=(), by="bob")
    assert not list(desk.record.disagreements())


def test_the_school_is_unknown_before_it_is_named(desk):
    assert desk.record.school is None


@pytest.mark.parametrize(("uid", "name"), [("ann", "Ann"), ("nameless", "A governor"), ("unknown", "A governor")])
def test_everybody_is_called_something(desk, uid, name):
    desk.record.put(Person("ann", "Ann"), author_uid="ann", seen=())
    desk.record.put(Person("nameless", ""), author_uid="ann", seen=())
    assert desk.record.name_of(uid) == name


def test_a_person_keeps_the_look_at_a_line_of_a_checklist(desk):
    look = CheckLine("c1", "website.1", None, "ann", "2026-03-02", "in place")
    desk.record.put(look, author_uid="ann", seen=())
    assert desk.record.find(CheckLine, "c1") == look
