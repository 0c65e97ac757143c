"""Where a command writes a file: nothing that is there is replaced unasked, and the monitoring file never."""

import errno
import os
from pathlib import Path

from govtoolkit.errors import UserError
from govtoolkit.files import explain, is_same_file


def require_free(target: Path, file: Path | None, *, force: bool) -> None:
    """Refuse to write where something stands already, or where nobody can tell.

    Args:
        file: the monitoring file that is written from.
        force: a file that is there is to be replaced.

    Raises:
        UserError: a folder has the name, or it is the monitoring file's; a file has it; or the folder cannot be looked into.
    """
    if file is not None and is_same_file(target, file):
        raise UserError(f"“{target}” is the monitoring file itself.", "Choose another name.")
    try:
        target.stat()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise explain(error, target) from error
    if target.is_dir():
        raise explain(IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)), target)
    if not force:
        raise UserError(f"“{target}” is there already.", "Choose another name, or replace it with --force.")
