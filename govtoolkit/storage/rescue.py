"""Words that could not be saved: kept in the user's own folder until they are back in their monitoring file."""

import hashlib
import json
import os
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from govtoolkit.errors import UserError
from govtoolkit.files import write_whole
from govtoolkit.record.model import UnreadableRecordError, decode
from govtoolkit.record.revisions import Revision, Seen


@dataclass(frozen=True)
class Rescue:
    """The rescue file of one run of the program on one monitoring file.

    Fields:
        folder: the user's data folder, made when it is first needed.
        file: the monitoring file that the words belong to.
        run: tells this run's words from those of another that has the same file open.
    """

    folder: Path
    file: Path
    run: str = field(default_factory=lambda: secrets.token_hex(4))

    @property
    def path(self) -> Path:
        """Where this run keeps words."""
        return self.folder / f"{self._start}-{self.run}.json"

    @property
    def _start(self) -> str:
        """How the names of all rescue files of the monitoring file start, by whichever path it is opened."""
        real = os.path.realpath(self.file)
        return f"rescued-{hashlib.sha256(real.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"

    def keep(self, revisions: Iterable[Revision], created_at: str) -> None:
        """Keep revisions in place of those this run kept before; `created_at` tells the file from its namesakes.

        Raises:
            UserError: the folder does not take them either.
        """
        content = {
            "file": str(self.file.absolute()),
            "created_at": created_at,
            "revisions": [asdict(revision) for revision in revisions],
        }
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"“{self.folder}” could not be made ({error.strerror}).") from error
        write_whole(self.path, json.dumps(content, indent=1).encode(), replace=True)

    def kept(self, created_at: str) -> Mapping[Path, tuple[Revision, ...]]:
        """Return what any run kept for the file that was created at this time, by the rescue files it is in.

        Raises:
            UserError: there is a rescue file, but it cannot be read, or it belongs to another file of this name.
        """
        return {path: self._read(path, created_at) for path in sorted(self.folder.glob(f"{self._start}*.json"))}

    def discard(self, path: Path | None = None) -> None:
        """Forget what this run kept, or what a rescue file held, once it is in the monitoring file."""
        with suppress(OSError):
            (path or self.path).unlink(missing_ok=True)

    def _read(self, path: Path, created_at: str) -> tuple[Revision, ...]:
        try:
            content = json.loads(path.read_bytes())
            revisions = tuple(_revision_of(fields) for fields in content["revisions"])
            belongs = content["created_at"] == created_at
        except (OSError, ValueError, TypeError, KeyError, UnreadableRecordError) as error:
            raise UserError(
                f"Words that could not be saved earlier are in “{path}”, which cannot be read.",
                "Keep that file: it is a text file, and what was written can be copied from it.",
            ) from error
        if not belongs:
            raise UserError(
                f"Words that could not be saved earlier are in “{path}”; they belong to another file that was called"
                f" “{self.file}”.",
                "Put that file back in its place and open it, or delete the rescued words when they are not needed.",
            )
        return revisions


def _revision_of(fields: dict[str, Any]) -> Revision:
    """Return the revision that `asdict` took apart; what cannot be read must not reach the monitoring file."""
    revision = Revision(**{**fields, "parents": tuple(Seen(**parent) for parent in fields["parents"])})
    if not revision.deleted:
        decode(revision.record_kind, revision.record_uid, revision.content)
    return revision
