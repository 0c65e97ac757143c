"""What each row on paper can be found by: 'B5-I3' for an indicator, 'Q-BOARD-1' for a question, 'OWN-2' for one of our own."""

from govtoolkit.record.model import Question
from govtoolkit.record.record import Record


class Codes:
    """Knows the code of every key of the toolkit and of a record; no two keys have the same.

    Our own questions are numbered as they were first written, deleted ones too, so that a number means the same question
    on every sheet.
    """

    def __init__(self, record: Record | None) -> None:
        kept = () if record is None else record.current
        written = {each.record_uid for each in kept if each.record_kind == Question.kind}
        first = record.first_written if record is not None else str
        in_order = sorted(written, key=lambda uid: (first(uid), uid))
        self._own = {uid: f"OWN-{number}" for number, uid in enumerate(in_order, start=1)}

    def of(self, key: str) -> str:
        """Return what a row, a question or a place to write in is found by."""
        return self._own.get(key) or code_of(key)


def code_of(key: str) -> str:
    """Return the code of a key of the toolkit, or of a place of a visit."""
    return key.replace(".", "-").replace("_", "-").upper()
