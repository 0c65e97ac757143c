"""Files that are written whole or not at all: beside the target first, then moved into its place."""

import contextlib
import errno
import os
import re
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from govtoolkit.errors import UserError

_TEMPORARY = ".govtoolkit-"
_LEFT_OVER = re.compile(r"\.govtoolkit-[0-9a-f]{12}(\.[^.]+?)?(-journal)?")
_OLD = 24 * 60 * 60


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file; of one that cannot be reached, whether they would."""
    with contextlib.suppress(OSError):
        return one.samefile(other)
    return os.path.realpath(one) == os.path.realpath(other)


def write_whole(path: Path, data: bytes, *, replace: bool) -> None:
    """Write `data` to `path`; a file that is there already stands as it was unless `replace` is set and all went well.

    Raises:
        UserError: the target exists, or the folder or disk does not take it; the sentence names it.
    """
    with whole_file(path, replace=replace) as temporary:
        temporary.write_bytes(data)


@contextlib.contextmanager
def whole_file(path: Path, *, replace: bool) -> Iterator[Path]:
    """Yield a path beside `path` to write to; it takes the place of `path` when the block ends well, else it is removed.

    Raises:
        UserError: as `write_whole`.
    """
    try:
        target = Path(os.path.realpath(path)) if path.is_symlink() else path
        if not replace and target.exists():
            raise _exists(path)
    except OSError as error:  # a folder that may not be entered, a name that no disk takes
        raise explain(error, path) from error
    temporary = target.with_name(f"{_TEMPORARY}{os.urandom(6).hex()}{target.suffix}")
    try:
        temporary.touch(exist_ok=False)
        yield temporary
        _settle(temporary)
        if replace:
            with contextlib.suppress(OSError):
                shutil.copymode(target, temporary)  # who may read it is its owner's choice
        _move(temporary, target, replace=replace)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise explain(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Take away what a program that was killed left of `whole_file` in a folder a day ago or earlier, and nothing else."""
    found: list[Path] = []
    with contextlib.suppress(OSError):
        found = [path for path in folder.iterdir() if _LEFT_OVER.fullmatch(path.name)]
    for path in found:
        with contextlib.suppress(OSError):
            status = path.lstat()
            if stat.S_ISREG(status.st_mode) and status.st_mtime < time.time() - _OLD:
                path.unlink(missing_ok=True)


def explain(error: OSError, path: Path) -> UserError:
    """Return what to tell a person whose file could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(f"“{path}” could not be written: the disk is full.", "Make some room, or choose another disk.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UserError(
            f"“{path}” could not be written: there is no folder “{path.parent}”.", "Choose a folder that exists."
        )
    if error.errno == errno.EISDIR:
        return UserError(f"“{path}” could not be written: a folder has that name.", "Choose another name.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError(
            f"“{path}” could not be written: you may not write there, or another program has it open.",
            "Close it in the other program and try again, or choose another folder.",
        )
    return UserError(f"“{path}” could not be written ({error.strerror or error}).", "Choose another folder.")


def _exists(path: Path) -> UserError:
    return UserError(f"“{path}” is there already.", "Choose another name.")


def _settle(temporary: Path) -> None:
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())


def _move(temporary: Path, target: Path, *, replace: bool) -> None:
    if replace:
        temporary.replace(target)
    elif os.name == "nt":
        temporary.rename(target)  # refuses an existing target
    else:
        try:
            os.link(temporary, target)  # refuses an existing target, where a rename would replace it
        except OSError as error:
            if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK):
                raise
            temporary.replace(target)  # a memory stick's file system has no links
    if os.name != "nt":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        except OSError:
            pass  # some network folders cannot be put to disk by hand
        finally:
            os.close(folder)
