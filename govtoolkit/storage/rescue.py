"""Words that could not be saved: kept in the user's own folder until they are back in their monitoring file."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from govtoolkit.errors import UserError
from govtoolkit.files import write_whole
from govtoolkit.record.revisions import Revision, Seen


@dataclass(frozen=True)
class Rescue:
    """The rescue file of one monitoring file.

    Fields:
        folder: the user's data folder, made when it is first needed.
        file: the monitoring file that the words belong to.
    """

    folder: Path
    file: Path

    @property
    def path(self) -> Path:
        """Where the words are kept."""
        name = hashlib.sha256(str(self.file.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return self.folder / f"rescued-{name}.json"

    def keep(self, revisions: Iterable[Revision], created_at: str) -> None:
        """Keep revisions in place of those kept before; `created_at` tells the monitoring file from its namesakes.

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

    def kept(self, created_at: str) -> tuple[Revision, ...]:
        """Return the revisions kept for the file that was created at this time, none where there are none.

        Raises:
            UserError: there is a rescue file, but it cannot be read, or it belongs to another file of this name.
        """
        try:
            content = json.loads(self.path.read_bytes())
            revisions = tuple(
                Revision(**{**fields, "parents": tuple(Seen(**parent) for parent in fields["parents"])})
                for fields in content["revisions"]
            )
            belongs = content["created_at"] == created_at
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise UserError(
                f"Words that could not be saved earlier are in “{self.path}”, which cannot be read.",
                "Keep that file: it is a text file, and what was written can be copied from it.",
            ) from error
        if not belongs:
            raise UserError(
                f"Words that could not be saved earlier are in “{self.path}”; they belong to another file that was called"
                f" “{self.file}”.",
                "Put that file back in its place and open it, or delete the rescued words when they are not needed.",
            )
        return revisions

    def discard(self) -> None:
        """Forget what was kept, once it is in the monitoring file."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
