"""What somebody may want to link: a visit that was made twice, a person with two uids. Offered, never guessed.

A `Link` changes what is shown together (`Record.shown_as`), never a key: each note stays under its own visit and person, and
without the link all is as it was.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from govtoolkit.record import rules
from govtoolkit.record.model import Link, Person, Visit, derived_uid
from govtoolkit.record.record import Record
from govtoolkit.record.together import JOINING, SAME_PERSON, SAME_VISIT

LINK, UNLINK = "Show as one", "Show apart"
"""What the steps are called in the Edit menu."""


@dataclass(frozen=True)
class Offer:
    """Two visits, or two people, that may be the same; `sort` is that of the link."""

    sort: str
    one: Visit | Person
    other: Visit | Person

    @property
    def link(self) -> Link:
        """What stands once a person says that they are the same."""
        return link(self.sort, self.one.uid, self.other.uid)


def link(sort: str, one_uid: str, other_uid: str) -> Link:
    """Return the link of two visits, or two people; whoever links the same two makes the same link."""
    one, other = sorted((one_uid, other_uid))
    return Link(derived_uid(Link.kind, sort, one, other), sort, one, other)


def offers(record: Record) -> tuple[Offer, ...]:
    """Return what may be the same and is not linked: visits of one date, people of one name.

    Of those that are linked already only the one that is shown is offered.
    """
    visits = rules.visits_newest_first(record)
    people = sorted(
        (each.entry for each in record.all(Person) if record.shown_as(each.entry.uid) == each.entry.uid),
        key=lambda each: (rules.name_key(each.name), record.first_written(each.uid), each.uid),
    )
    return (
        *(
            Offer(SAME_VISIT, one, other)
            for other, one in combinations(visits, 2)
            if one.visit_date and one.visit_date == other.visit_date
        ),
        *(
            Offer(SAME_PERSON, one, other)
            for one, other in combinations(people, 2)
            if one.name.strip() and rules.name_key(one.name) == rules.name_key(other.name)
        ),
    )


def links_of(record: Record, uid: str) -> Iterator[Link]:
    """Yield the links that let a visit or a person be shown as one with others: taking them away shows them apart."""
    together = record.shown_with(uid)
    for version in record.all(Link):
        if version.entry.sort in JOINING and {version.entry.one_uid, version.entry.other_uid} & {*together}:
            yield version.entry
