"""What was looked at in a visit: who marked which indicator and which information source of the toolkit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from govtoolkit.content.model import Item, Toolkit
from govtoolkit.record.model import Mark
from govtoolkit.record.record import Record


def marks_of_visit(toolkit: Toolkit, record: Record, visit_uid: str) -> dict[str, list[Mark]]:
    """Return the marks of a visit that say something, by what they are on, in the order of their authors' names.

    Everything in the toolkit that can be marked is there; marks on what it has no more are not.
    """
    found = _by_item(record, (mark for mark in _of_visit(record, visit_uid) if mark.seen or mark.already_held))
    return {key: found.get(key, []) for key in toolkit.marked_items}


def marks_by_item(record: Record, visit_uid: str) -> dict[str, list[Mark]]:
    """Return who looked at which indicators and saw which information sources, by what the marks are on, by their names."""
    return _by_item(record, (mark for mark in _of_visit(record, visit_uid) if mark.seen))


def own_marks(record: Record, visit_uid: str, item_key: str, person_uid: str) -> list[Mark]:
    """Return a person's marks on an item in a visit, the one to write first: more than one only where some were linked.

    There is always one; it says nothing where there is none in the file.
    """
    mine, visits = record.shown_with(person_uid), record.shown_with(visit_uid)
    fresh = Mark(visit_uid, item_key, person_uid, seen=False)
    standing = (record.find(Mark, Mark(visit, item_key, person).uid) for visit in visits for person in mine)
    found = [each for each in standing if each is not None]
    return sorted(found, key=lambda each: (not each.seen, each.uid != fresh.uid, each.uid)) or [fresh]


def number_seen(items: Iterable[Item], marks: Mapping[str, Sequence[Mark]]) -> int:
    """Return how many indicators or sources somebody looked at, or saw."""
    return sum(any(mark.seen for mark in marks.get(item.key, ())) for item in items)


def _of_visit(record: Record, visit_uid: str) -> Iterator[Mark]:
    visits = record.shown_with(visit_uid)
    return (version.entry for version in record.all(Mark) if version.entry.visit_uid in visits)


def _by_item(record: Record, marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    found: dict[str, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (record.name_of(mark.author_uid).casefold(), mark.uid)):
        found.setdefault(mark.item_key, []).append(mark)
    return found
