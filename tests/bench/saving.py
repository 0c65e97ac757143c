"""What saving costs on disks that are slow, and what of it somebody who types feels: part of `make bench`.

A sync of a laptop's disk takes some 10 ms, of a memory stick 30 ms and more; here they are waited for in SQLite's own code.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median

from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.storage import connection as connections
from tests.bench.bench import report, timed
from tests.storage.disks import DiskConnection, SlowDisk

ME = Person("me", "A governor")
ROUNDS = 15
KEYS = 200
TEXT = "A note of two thousand letters. " * 62


def main() -> None:
    """Measure everything and print it, a line each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        commits(folder)
        keys(folder)


def commits(folder: Path) -> None:
    """Save one note, from the call to the commit, with syncs that take longer and longer."""
    for milliseconds in (0, 10, 30):
        with session_on(SlowDisk(milliseconds / 1000), folder) as (session, disk):
            visit = next(session.record.all(Visit)).entry
            number = count()

            def save(session: Session = session, visit: Visit = visit, number: Iterator[int] = number) -> None:
                type_a_key(session, visit, f"{TEXT}{next(number)}")
                session.save_now()

            save()
            before = disk.syncs
            taken = median(timed(save) for _ in range(ROUNDS))
            syncs = (disk.syncs - before) / ROUNDS
        what = f"with {milliseconds} ms more for each sync" if milliseconds else "here"
        print(f"save of one note, call to commit, {what}: {taken * 1000:.1f} ms, {syncs:.0f} syncs", flush=True)


def keys(folder: Path) -> None:
    """Type while a disk with 30 ms syncs saves without a pause, against the same keys into a record without any file."""
    now = count()

    def clock() -> datetime:
        return datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(milliseconds=next(now))

    with session_on(SlowDisk(0.03), folder) as (session, disk):
        visit = next(session.record.all(Visit)).entry
        alone = Record((each.revision for each in session.record.all(Visit)), clock=clock)
        uid = Note(visit.uid, "b1", ME.uid, "").uid
        number, longest = count(), [0.0]

        def typed() -> None:
            saving = session._writer.flush()  # the disk is busy from the first key to the last
            for _ in range(KEYS):
                longest[0] = max(longest[0], timed(lambda: type_a_key(session, visit, f"{TEXT}{next(number)}")))
                if saving.done():
                    saving = session._writer.flush()

        def in_memory() -> None:
            for _ in range(KEYS):
                timed(lambda: alone.put(note(visit, next(number)), author_uid=ME.uid, seen=alone.seen(uid)) and None)

        before = disk.syncs
        ours, base = report(
            "a key while a disk with 30 ms syncs saves / a key without any file (aim: none to wait)", typed, in_memory
        )
        syncs = disk.syncs - before
    print(
        f"  a key: {ours / KEYS * 1e6:.0f} us against {base / KEYS * 1e6:.0f} us, the longest {longest[0] * 1000:.1f} ms,"
        f" during {syncs} syncs of 30 ms"
    )


def note(visit: Visit, number: int) -> Note:
    """Return a note of two thousand letters."""
    return Note(visit.uid, "b1", ME.uid, f"{TEXT}{number}")


def type_a_key(session: Session, visit: Visit, text: str) -> None:
    """Let a note stand as it is after one more key, as the window does."""
    uid = Note(visit.uid, "b1", ME.uid, "").uid
    session.write_note(visit, "b1", text, seen=session.record.seen(uid))


@contextmanager
def session_on(disk: SlowDisk, folder: Path) -> Iterator[tuple[Session, SlowDisk]]:
    """Open a session on a new file on a disk."""
    path = Path(tempfile.mkdtemp(dir=folder), "save.db")
    create(path, School("A school"), "Visit", ME)
    ordinary = connections.connect
    connections.connect = lambda path, *, create=False: DiskConnection(path, disk.vfs_name)  # type: ignore[assignment, return-value]
    try:
        with Session(path, settings=Settings(path.parent / "config", path.parent / "data"), me=ME) as session:
            yield session, disk
    finally:
        connections.connect = ordinary


if __name__ == "__main__":
    main()
