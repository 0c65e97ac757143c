"""Copies of the open file that lie beside it, as a cloud client leaves them where two people wrote at once."""

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from govtoolkit.app.naming import ENDING
from govtoolkit.app.session import Session
from govtoolkit.errors import UserError
from govtoolkit.record.bringing_in import what_comes_in
from govtoolkit.record.revisions import History
from govtoolkit.storage import opener, store
from govtoolkit.storage.failures import DamagedFileError, UnusableFileError

MOST = 12
"""How many files of such a name are looked at, at one time: each is read and checked."""

_FOR_GOOD = ("not a database", "another program", "newer version", "too large")


class State(NamedTuple):
    """A file beside the open one as it stood when it was looked at: its size in bytes, its time in nanoseconds."""

    path: Path
    size: int
    time: int


def copies_with_news(session: Session, looked_at: set[State]) -> tuple[Path, ...]:
    """Return the copies of the open file beside it in which something stands that it does not have; none is changed.

    A copy is known by its name and by when it was created. One that cannot be read, or that is gone meanwhile, is none; where
    that may be another time, as with one that another program holds, it is looked at again.

    Args:
        looked_at: what was looked at before, as it stood then, is passed over; what is looked at now is added.
    """
    found = []
    here: History | None = None
    for state in [each for each in _called_alike(session.path) if each not in looked_at][:MOST]:
        path = state.path
        try:
            theirs = _history_of_copy(path, session.created_at)
            if theirs is not None:
                here = here or session.every_version()
                if not what_comes_in(here, theirs).nothing_new:
                    found.append(path)
        except UserError as error:
            if not _is_for_good(error):
                continue
        looked_at.add(state)
    return tuple(found)


def _is_for_good(error: UserError) -> bool:
    """Tell whether a file cannot be read for what is in it."""
    is_unusable = isinstance(error, UnusableFileError) and error.kind in _FOR_GOOD
    return is_unusable or isinstance(error, DamagedFileError)


def _history_of_copy(path: Path, created_at: str) -> History | None:
    """Return what stands in a file that was created then, None in one that was not; it is read and checked once."""
    with closing((examined := opener.examine(path)).connection) as copy:
        return store.read_history(copy) if examined.contents.info["created_at"] == created_at else None


def _called_alike(path: Path) -> Iterator[State]:
    """Yield the monitoring files beside one whose names begin with its name, or it with theirs: “School-LAPTOP7.db”."""
    stem = path.stem.casefold()
    with suppress(OSError):  # the folder cannot be listed
        for other in sorted(each for each in path.parent.iterdir() if each.suffix.casefold() == ENDING):
            name = other.stem.casefold()
            is_alike = name != stem and not name.startswith(".") and (name.startswith(stem) or stem.startswith(name))
            with suppress(OSError):  # this one is gone again
                if is_alike and not other.samefile(path):  # another name of the open file must not be read
                    status = other.stat()
                    yield State(other, status.st_size, status.st_mtime_ns)
