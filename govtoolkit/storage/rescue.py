"""Words that could not be saved: kept in the user's own folder until they are back in their monitoring file."""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from govtoolkit.errors import UserError
from govtoolkit.files import write_whole
from govtoolkit.record.model import UnreadableRecordError, decode
from govtoolkit.record.revisions import History, Purge, Revision, Seen


@dataclass(frozen=True)
class Rescue:
    """The rescue files of one monitoring file; each run of the program writes its own.

    A monitoring file is known by when it was created, and its words wait for it wherever it is moved to; only a copy is left
    alone while the file itself is still in its place.

    Fields:
        folder: the user's data folder, made when it is first needed.
        file: the monitoring file that the words belong to.
        run: tells this run's words from those of another that has the same file open.
    """

    folder: Path
    file: Path
    run: str = field(default_factory=lambda: os.urandom(4).hex())

    def keep(self, revisions: Iterable[Revision], created_at: str) -> Path:
        """Keep revisions in place of those this run kept before; return where.

        Raises:
            UserError: the folder does not take them either.
        """
        content = {
            "file": os.path.realpath(self.file),
            "created_at": created_at,
            "revisions": [asdict(revision) for revision in revisions],
        }
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"“{self.folder}” could not be made ({error.strerror}).") from error
        path = self.folder / f"{_start(created_at)}-{self.run}.json"
        write_whole(path, json.dumps(content, indent=1).encode(), replace=True)
        return path

    def kept(self, created_at: str) -> Mapping[Path, tuple[Revision, ...]]:
        """Return what any run kept for the file that was created at this time, by the rescue files it is in.

        Raises:
            UserError: there is a rescue file, but it cannot be read.
        """
        found = {path: self._read(path) for path in sorted(self.folder.glob(f"{_start(created_at)}-*.json"))}
        return {path: revisions for path, revisions in found.items() if revisions is not None}

    def erase(self, created_at: str, purges: Iterable[Purge]) -> None:
        """Erase for good from what any run kept for the file, or for a copy of it; what cannot be read is taken away.

        Raises:
            UserError: a rescue file could not be written anew.
        """
        purged = tuple(purges)
        for path in sorted(self.folder.glob(f"{_start(created_at)}-*.json")):
            try:
                content = json.loads(path.read_bytes())
                revisions = [_revision_of(fields) for fields in content["revisions"]]
            except (OSError, ValueError, TypeError, KeyError, UnreadableRecordError):
                discard(path)
                continue
            blanked = History.of(revisions, purged).revisions.values()
            content["revisions"] = [asdict(each) for each in blanked if each.uid not in {one.uid for one in purged}]
            write_whole(path, json.dumps(content, indent=1).encode(), replace=True)

    def _read(self, path: Path) -> tuple[Revision, ...] | None:
        """Return the revisions in a rescue file, None where they wait for the file that this one is a copy of."""
        try:
            content = json.loads(path.read_bytes())
            revisions = tuple(_revision_of(fields) for fields in content["revisions"])
            place = Path(content["file"])
        except (OSError, ValueError, TypeError, KeyError, AttributeError, UnreadableRecordError) as error:
            raise UserError(
                f"Words that could not be saved earlier are in “{path}”, which cannot be read by govtoolkit any more.",
                "It is a text file: open it, and copy what you wrote. Then move it to another folder, and open your monitoring"
                " file again.",
            ) from error
        return revisions if not place.exists() or place == Path(os.path.realpath(self.file)) else None


def _start(created_at: str) -> str:
    """Return how the names of all rescue files of a monitoring file start."""
    return f"rescued-{hashlib.sha256(created_at.encode()).hexdigest()[:16]}"


def discard(path: Path) -> None:
    """Forget what a rescue file held, once it is in the monitoring file."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _revision_of(fields: dict[str, Any]) -> Revision:
    """Return the revision that `asdict` took apart; what cannot be read must not reach the monitoring file."""
    revision = Revision(**{**fields, "parents": tuple(Seen(**parent) for parent in fields["parents"])})
    if not revision.deleted:
        decode(revision.record_kind, revision.record_uid, revision.content)
    return revision
