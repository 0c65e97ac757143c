"""Who may have filled in a form: me, the others who write in the file, whoever the form names, or somebody else."""

from dataclasses import dataclass

from govtoolkit.app.filled_form import FilledForm
from govtoolkit.app.form_bringing_in import author_of, named_on
from govtoolkit.record.model import SOMEBODY, Person
from govtoolkit.record.record import Record, random_uid

SOMEBODY_ELSE = "Somebody else…"


@dataclass(frozen=True)
class Writer:
    """A line of the list: its words, and who it is; None is somebody whose name is still to be typed."""

    words: str
    person: Person | None


def writers(form: FilledForm, record: Record, me: Person) -> tuple[list[Writer], int]:
    """Return who may have filled in a form, and which of them did so by what it says itself."""
    people = (version.entry for version in record.all(Person))
    others = {shown for each in people if (shown := record.shown_as(each.uid)) != record.shown_as(me.uid)}
    known = [each for each in (record.find(Person, uid) for uid in others) if each is not None and each.name]
    found = [Writer(f"{me.name or SOMEBODY} (you)", me)]
    found += [Writer(each.name, each) for each in sorted(known, key=lambda each: (each.name.casefold(), each.uid))]
    author, named = author_of(form, record, me), named_on(form)
    if author is None:
        found.append(Writer(f"{named} (new in this file)", Person(random_uid(), named)))
        chosen = len(found) - 1
    else:
        places = (
            place for place, each in enumerate(found) if each.person is not None and each.person.uid == author.uid
        )
        chosen = next(places, 0)
    return [*found, Writer(SOMEBODY_ELSE, None)], chosen
