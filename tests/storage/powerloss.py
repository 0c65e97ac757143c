"""A file system that remembers every write, and every state that a power cut could have left of it.

SQLite writes through a recorder that passes all on to the disk. Afterwards the states are made from the record: what was put
to the disk by a sync is there for certain; of everything else any part may be there, in pieces of 512 bytes, whatever the
order in which it was written. A directory is a file like any other: a name that was made or removed is certain only when
its folder was put to the disk.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import apsw

SECTOR = 512
TRIES = 7

_numbers = count(1)


# What was done


@dataclass(frozen=True)
class Write:
    """Bytes on their way to a file; `inode` tells it from others that had its name before or have it after."""

    inode: int
    offset: int
    data: bytes


@dataclass(frozen=True)
class Truncate:
    """A file cut, or filled up with zeros, to a size."""

    inode: int
    size: int


@dataclass(frozen=True)
class Link:
    """A name for a file."""

    name: str
    inode: int


@dataclass(frozen=True)
class Unlink:
    """The name of a file taken away; it takes away no other file that has this name meanwhile."""

    name: str
    inode: int


@dataclass(frozen=True)
class Sync:
    """All of a file's bytes put to the disk."""

    inode: int


@dataclass(frozen=True)
class SyncFailed:
    """A sync that the disk refused: of what was written, any part may never be there, however often it is asked again."""

    inode: int


@dataclass(frozen=True)
class SyncFolder:
    """All of a folder's names put to the disk."""


@dataclass(frozen=True)
class Acknowledged:
    """Somebody was told that step `number` is saved."""

    number: int


Pending = Write | Truncate | Link | Unlink
Event = Pending | Sync | SyncFailed | SyncFolder | Acknowledged


class Recorder(apsw.VFS):
    """Records what SQLite does to the files of one folder while it does it.

    Args:
        folder: what is in it already is on the disk for certain.
        sync_fails: tells of each sync whether the disk refuses it.
    """

    def __init__(self, folder: Path, sync_fails: Callable[[], bool] = lambda: False) -> None:
        self.sync_fails = sync_fails
        self.vfs_name = f"recorder-{next(_numbers)}"
        self.events: list[Event] = []
        self.start = Disk()
        self._inodes = count(1)
        self._names: dict[str, int] = {}
        for path in sorted(folder.iterdir()):
            inode = self._names[path.name] = next(self._inodes)
            self.start.files[inode] = bytearray(path.read_bytes())
            self.start.names[path.name] = inode
        super().__init__(self.vfs_name, "")

    def xOpen(self, name, flags):  # noqa: N802 - apsw's own names, here and below
        """Open a file that tells us what is done to it."""
        path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        is_new = path.name not in self._names
        file = _RecordedFile(self, name, flags)
        if is_new:
            self._names[path.name] = next(self._inodes)
            self.events.append(Link(path.name, self._names[path.name]))
        file.inode = self._names[path.name]
        # SQLite puts the folder to the disk with the first sync of a journal that it made
        file.is_named_at_sync = is_new and not flags[0] & apsw.SQLITE_OPEN_MAIN_DB
        return file

    def xDelete(self, filename, syncdir):  # noqa: N802
        """Take a name away."""
        super().xDelete(filename, syncdir)
        name = Path(filename).name
        self.events.append(Unlink(name, self._names.pop(name)))
        if syncdir:
            self.events.append(SyncFolder())

    def acknowledge(self, number: int) -> None:
        """Take note that somebody was told that a step is saved."""
        self.events.append(Acknowledged(number))


class _RecordedFile(apsw.VFSFile):
    def __init__(self, recorder, name, flags):
        self.recorder, self.inode, self.is_named_at_sync = recorder, 0, False
        super().__init__("", name, flags)

    def xWrite(self, data, offset):  # noqa: N802
        super().xWrite(data, offset)
        self.recorder.events.append(Write(self.inode, offset, bytes(data)))

    def xTruncate(self, newsize):  # noqa: N802
        super().xTruncate(newsize)
        self.recorder.events.append(Truncate(self.inode, newsize))

    def xSync(self, flags):  # noqa: N802
        if self.recorder.sync_fails():
            self.recorder.events.append(SyncFailed(self.inode))
            raise apsw.IOError("the disk was told to fail")
        super().xSync(flags)
        self.recorder.events.append(Sync(self.inode))
        if self.is_named_at_sync:
            self.is_named_at_sync = False
            self.recorder.events.append(SyncFolder())


# What may be left of it


@dataclass
class Disk:
    """Files and their names, as they are on the disk."""

    files: dict[int, bytearray] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)

    def copy(self) -> "Disk":
        return Disk({inode: bytearray(data) for inode, data in self.files.items()}, dict(self.names))

    def apply(self, event: Pending) -> None:
        """Let something be on the disk."""
        match event:
            case Write(inode, offset, data):
                file = self.files.setdefault(inode, bytearray())
                file.extend(bytes(max(0, offset - len(file))))
                file[offset : offset + len(data)] = data
            case Truncate(inode, size):
                file = self.files.setdefault(inode, bytearray())
                file.extend(bytes(max(0, size - len(file))))
                del file[size:]
            case Link(name, inode):
                self.names[name] = inode
            case Unlink(name, inode) if self.names.get(name) == inode:
                del self.names[name]

    def contents(self) -> dict[str, bytes]:
        """Return what somebody finds who switches the computer on again."""
        return {name: bytes(self.files.get(inode, b"")) for name, inode in self.names.items()}


@dataclass(frozen=True)
class State:
    """What a power cut may have left.

    Fields:
        files: by their names.
        acknowledged: the number of the last step that somebody had been told is saved.
        is_idle: nothing had been begun since.
    """

    files: dict[str, bytes]
    acknowledged: int
    is_idle: bool


def states(recorder: Recorder, chance: random.Random, tries: int = TRIES) -> Iterator[State]:
    """Yield what a power cut could have left at every moment of a record: nothing, all or any part of what was not synced.

    Args:
        tries: how many of the states in which any part may be missing are tried at each moment.
    """
    durable, pending, acknowledged, is_idle = recorder.start.copy(), [], 0, True
    for event in recorder.events:
        match event:
            case Sync(inode):
                pending = _settle(durable, pending, [each for each in pending if _is_of(inode, each)])
            case SyncFailed(inode):
                written = [each for each in pending if isinstance(each, Write) and each.inode == inode]
                arrived = [piece for each in written for piece in _pieces(each) if chance.random() < 1 / 2]
                pending = [each for each in pending if each not in written]
                _settle(durable, arrived, arrived)
            case SyncFolder():
                pending = _settle(durable, pending, [each for each in pending if isinstance(each, Link | Unlink)])
            case Acknowledged(number):
                acknowledged, is_idle = number, True
            case _:
                pending.append(event)
                is_idle = False
        for part in _parts(pending, chance, tries):
            disk = durable.copy()
            for each in part:
                disk.apply(each)
            yield State(disk.contents(), acknowledged, is_idle)


def _is_of(inode: int, event: Pending) -> bool:
    return isinstance(event, Write | Truncate) and event.inode == inode


def _settle(durable: Disk, pending: Sequence[Pending], settled: Sequence[Pending]) -> list[Pending]:
    """Let some of what was pending be on the disk for certain; return the rest."""
    for each in settled:
        durable.apply(each)
    return [each for each in pending if each not in settled]


def _parts(pending: list[Pending], chance: random.Random, tries: int) -> Iterator[Sequence[Pending]]:
    yield ()
    if not pending:
        return
    yield pending
    if len(pending) > 2:
        yield pending[: chance.randrange(1, len(pending))]
    pieces = [piece for each in pending for piece in _pieces(each)]
    for _ in range(tries if len(pieces) > 1 else 0):
        likely = chance.random()
        yield _in_new_room([piece for piece in pieces if chance.random() < likely], pieces)


def _in_new_room(part: Sequence[Pending], pieces: Sequence[Pending]) -> list[Pending]:
    """Leave out of a part what was written after a cut that is not in it: it went to room that the file has only then."""
    cut: set[int] = set()
    kept, chosen = [], {id(piece) for piece in part}
    for piece in pieces:
        if isinstance(piece, Truncate) and id(piece) not in chosen:
            cut.add(piece.inode)
        elif id(piece) in chosen and not (isinstance(piece, Write) and piece.inode in cut):
            kept.append(piece)
    return kept


def _pieces(event: Pending) -> Iterator[Pending]:
    """Yield the sectors of a write, each of which may be on the disk without the others."""
    if not isinstance(event, Write):
        yield event
        return
    start, end = event.offset, event.offset + len(event.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield Write(event.inode, start, event.data[start - event.offset : stop - event.offset])
        start = stop
