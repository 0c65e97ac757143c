"""A long look at a monitoring file and at its earlier copies."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from govtoolkit.app.backups import when_made
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.storage import deep, opener
from govtoolkit.storage.backup import Backups


def faults(path: Path) -> tuple[str, ...]:
    """Return what is not as govtoolkit writes it, a sentence each; the file is only read.

    Raises:
        UserError: it is not a sound monitoring file.
    """
    with closing(opener.examine(path).connection) as copy:
        return tuple(deep.faults(copy))


def faults_of_earlier_copies(path: Path, created_at: str, settings: Settings) -> Iterator[str]:
    """Yield what is wrong with each earlier copy of a file that this computer's user has, a sentence each."""
    for backup in Backups(settings.data_folder).of_file(path, created_at):
        name = f"The earlier copy of {when_made(backup)}"
        try:
            examined = opener.examine(backup.path)
        except UserError as error:
            yield f"{name} cannot be used. {error.text}"
            continue
        with closing(examined.connection) as copy:
            if examined.seal != "right":
                yield f"{name} was changed or damaged since it was kept."
            else:
                yield from (f"{name} is not in order. {fault}" for fault in deep.faults(copy))
