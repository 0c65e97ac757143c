"""A desk to write a record at, and the sample's record, for every test of printing."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from govtoolkit.app.reading import read
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.content.model import Toolkit
from govtoolkit.record.model import Entry, Note, Person, Question, School, Visit
from govtoolkit.record.record import Record
from tests.samples import copy_sample


class Desk:
    """Writes a record as several people would: each entry at noon of the next day, with a uid that can be told."""

    def __init__(self) -> None:
        self._now = datetime(2026, 1, 1, 12, tzinfo=UTC)
        numbers = count(1)
        self.record = Record(clock=lambda: self._now, new_uid=lambda: f"revision-{next(numbers)}")
        self.ann = self.put(Person("ann", "Ann Price"))
        self.bob = self.put(Person("bob", "Bob Nowak"))
        self.visit = self.put(Visit("visit-1", "2026-11-12", "Autumn visit"))

    def put(self, entry, *, by="ann", unseen=False, reason=""):
        """Write an entry; with `unseen`, as somebody who had nothing on screen, so that both versions stand."""
        self.record.end_burst()
        self._now += timedelta(days=1)
        self.record.put(entry, author_uid=by, seen=() if unseen else self.record.seen(entry.uid), reason=reason)
        return entry

    def note(self, place: str, body: str, *, by: str = "ann", visit: str = "visit-1", unseen: bool = False) -> Note:
        return self.put(Note(visit, place, by, body), by=by, unseen=unseen)

    def school(self, name: str) -> School:
        return self.put(School(name))

    def question(self, uid: str, wording: str, benchmark: int | None = None, position: int = 0) -> Question:
        return self.put(Question(uid, wording, benchmark, position))

    def remove(self, entry: Entry) -> None:
        self.record.remove(entry.uid, author_uid="ann", seen=self.record.seen(entry.uid))


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture(scope="session")
def toolkit() -> Toolkit:
    return careers_toolkit()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """Return the record of the sample file, read from a real file."""
    path: Path = tmp_path_factory.mktemp("sample") / "sample.db"
    copy_sample(path)
    return read(path).record
