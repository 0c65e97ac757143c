"""What was written earlier at one place of a visit: read from the file, with what the file has not taken yet."""

from collections.abc import Mapping, Sequence

from govtoolkit.app.session import Session
from govtoolkit.record.model import SOMEBODY, Note
from govtoolkit.record.wordings import Wording, wordings


def earlier_wordings(
    session: Session, visit_uids: Sequence[str], place: str, people: Mapping[str, str]
) -> dict[str, list[Wording]]:
    """Return the wordings of each person's note at a place, by the person's uid; waits for the file.

    Args:
        visit_uids: the visits that are shown as one.
        people: what everybody in the record is called, by uid; the record itself is not touched here.

    Raises:
        UserError: the file cannot be read.
    """
    history = session.every_version()
    found = {
        person: [
            wording
            for visit_uid in visit_uids
            for wording in wordings(
                history, Note(visit_uid, place, person, "").uid, lambda uid: people.get(uid, SOMEBODY)
            )
        ]
        for person in people
    }
    return {person: every for person, every in found.items() if every}
