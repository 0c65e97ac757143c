"""A damaged file: what can still be read of it, in words, and a sound new file made of that. The damaged one stays as it is."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from govtoolkit.app.naming import free_path
from govtoolkit.clock import from_utc_text, is_utc_text, system_clock
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import BugError
from govtoolkit.phrases import begun
from govtoolkit.record.coming_words import what_it_is
from govtoolkit.record.model import Note, Person
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import Revision
from govtoolkit.storage import opener, store
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.salvage import Salvaged, salvage

_MOST_NAMED = 20
_ALL = "Every word in it could be read."


@dataclass(frozen=True)
class Repair:
    """What can be read of a damaged file.

    Fields:
        path: the damaged file; nothing in it is changed.
        salvaged: what came back.
        notes: how many notes stand in it.
        said: what did not come back, or came back otherwise than it was, a sentence each; never empty.
    """

    path: Path
    salvaged: Salvaged
    notes: int
    said: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all came back as it was."""
        return self.said == (_ALL,)

    @property
    def suggested(self) -> Path:
        """Where the repaired copy may be saved: beside the file, under a name that is free."""
        return free_path(self.path.parent, f"{self.path.stem} (repaired)")


def look(path: Path, me: Person) -> Repair:
    """Return what can be read of a damaged file.

    Args:
        me: who is said to have brought back what has no author of its own.

    Raises:
        UserError: nothing can.
    """
    found = salvage(path, author_uid=me.uid, now=system_clock())
    record = Record(found.history.revisions.values())
    notes = sum(1 for each in record.all(Note) if each.entry.body)
    return Repair(path, found, notes, tuple(_said(found, record)))


def save(repair: Repair, target: Path) -> None:
    """Make a sound monitoring file of what could be read, and read it back before anybody is told that it is there.

    Raises:
        UserError: the target is there already, or cannot be written.
    """
    found = repair.salvaged
    created_at = found.info.get("created_at", "")
    create_file(
        target,
        careers_toolkit(),
        tuple(found.history.revisions.values()),
        from_utc_text(created_at) if is_utc_text(created_at) else system_clock(),
        purged=tuple(found.history.purged.values()),
        copy_of=found.info.get("copy_of", "").replace("\x00", ""),
    )
    with closing(opener.examine(target).connection) as copy:
        if store.read_history(copy) != found.history:
            raise BugError("the repaired copy does not hold what was read")


def _said(found: Salvaged, record: Record) -> Iterator[str]:
    if found.missing:
        yield f"About {found.missing}% of the file is missing at its end; what stood only there is lost."
    yield from _named(
        found.restored, record, "the history could not be read; its words come from the readable copy in the file."
    )
    yield from _named(found.older, record, "the last wording could not be read; an earlier one stands.")
    yield from _named(found.doubled, record, "the file holds two different wordings; both are kept.")
    yield from _named(found.mended, record, "some letters could not be read; “\ufffd” stands for them.")
    if found.lost > len(found.restored) + len(found.older):
        yield _counted(found.lost - len(found.restored) - len(found.older))
    if not (found.restored or found.older or found.doubled or found.mended or found.lost or found.missing):
        yield _ALL


def _named(revisions: tuple[Revision, ...], record: Record, what: str) -> Iterator[str]:
    names = list(dict.fromkeys(what_it_is(careers_toolkit(), each.entry, record) for each in revisions))
    yield from (f"{begun(name)}: {what}" for name in names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        yield f"{len(names) - _MOST_NAMED} more: {what}"


def _counted(lost: int) -> str:
    if lost == 1:
        return "One wording, an earlier one or one that stood, could not be read anywhere."
    return f"{lost} wordings, earlier ones or ones that stood, could not be read anywhere."
