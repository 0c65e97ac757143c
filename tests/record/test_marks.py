from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.marks import marks_by_item, marks_of_visit, number_seen
from govtoolkit.record.model import Mark, Person
from govtoolkit.record.record import Record


def marks_of(*marks):
    record = Record()
    for entry in (Person("p1", "Zoë"), Person("p2", "ann"), *marks):
        record.put(entry, author_uid="p1", seen=())
    return marks_of_visit(careers_toolkit(), record, "v")


def test_everything_that_can_be_marked_is_there():
    assert marks_of().keys() == careers_toolkit().marked_items.keys()


def test_marks_stand_in_the_order_of_names_and_those_of_other_visits_are_left_out():
    found = marks_of(Mark("v", "b1.i1", "p1"), Mark("v", "b1.i1", "p2"), Mark("w", "b1.i2", "p1"))
    assert [mark.author_uid for mark in found["b1.i1"]] == ["p2", "p1"]
    assert found["b1.i2"] == []


def test_a_mark_that_says_nothing_any_more_is_left_out_and_one_that_says_the_school_has_it_is_not():
    found = marks_of(Mark("v", "b1.s1", "p1", seen=False), Mark("v", "b1.s2", "p1", seen=False, already_held=True))
    assert found["b1.s1"] == []
    assert len(found["b1.s2"]) == 1


def test_what_was_seen_is_told_with_everybody_who_saw_it_and_nothing_that_was_taken_back():
    record = Record()
    seen = Mark("v", "b1.i1", "p1")
    for entry in (seen, Mark("v", "b1.s1", "p1", seen=False, already_held=True), Mark("w", "b1.i2", "p1")):
        record.put(entry, author_uid="p1", seen=())
    assert marks_by_item(record, "v") == {"b1.i1": [seen]}


def test_a_mark_on_what_the_toolkit_has_no_more_is_left_out():
    assert "b1.i99" not in marks_of(Mark("v", "b1.i99", "p1"))


def test_what_several_people_looked_at_counts_once_and_what_the_school_only_has_does_not():
    benchmark = careers_toolkit().benchmark[0]
    found = marks_of(
        Mark("v", "b1.s1", "p1"), Mark("v", "b1.s1", "p2"), Mark("v", "b1.s2", "p1", seen=False, already_held=True)
    )
    assert number_seen(benchmark.information_source, found) == 1
    assert number_seen(benchmark.indicator, found) == 0
