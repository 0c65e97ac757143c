"""Copies of the open file that lie beside it, as a cloud client leaves them where two people wrote at once."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from govtoolkit.app import bringing_in
from govtoolkit.app.naming import ENDING
from govtoolkit.app.reading import examine
from govtoolkit.app.session import Session
from govtoolkit.errors import UserError

MOST = 12
"""How many files of such a name are looked at: each is read and checked."""


def copies_with_news(session: Session) -> tuple[Path, ...]:
    """Return the copies of the open file beside it in which something stands that it does not have; none is changed.

    A copy is known by its name and by when it was created. One that cannot be read, or that is gone meanwhile, is none.
    """
    found = []
    for path in list(_called_alike(session.path))[:MOST]:
        with suppress(UserError):
            is_copy = examine(path).contents.info["created_at"] == session.created_at
            if is_copy and not bringing_in.look(session, [path]).coming.nothing_new:
                found.append(path)
    return tuple(found)


def _called_alike(path: Path) -> Iterator[Path]:
    """Yield the monitoring files beside one whose names begin with its name, or it with theirs: “School-LAPTOP7.db”."""
    stem = path.stem.casefold()
    with suppress(OSError):  # the folder cannot be listed, or a file in it is gone again
        for other in sorted(each for each in path.parent.iterdir() if each.suffix.casefold() == ENDING):
            name = other.stem.casefold()
            is_alike = name != stem and not name.startswith(".") and (name.startswith(stem) or stem.startswith(name))
            if is_alike and not other.samefile(path):  # another name of the open file must not be read
                yield other
