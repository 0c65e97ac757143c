"""Bringing in a colleague's notes: looked at first, then all of it or nothing; the files it comes from are only ever read."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from govtoolkit.app.session import Session
from govtoolkit.errors import UserError
from govtoolkit.files import is_same_file
from govtoolkit.progress import Progress, no_progress
from govtoolkit.record import bringing_in as coming_in
from govtoolkit.record.bringing_in import Coming
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import School
from govtoolkit.record.revisions import History, unite
from govtoolkit.storage import opener, store
from govtoolkit.storage.store import United


@dataclass(frozen=True)
class OtherSchool:
    """A file that is, or may be, about another school; `is_certain` where the number is another one as well."""

    path: Path
    theirs: School
    mine: School
    is_certain: bool

    @property
    def words(self) -> str:
        """What is to be asked about, as a sentence."""
        return f"“{self.path.name}” is about {_called(self.theirs)}; this file is about {_called(self.mine)}."


@dataclass(frozen=True)
class Preview:
    """What other files bring, before anything is changed.

    Fields:
        others: the files, each once.
        theirs: what they hold together.
        coming: what looks different once they are brought in.
        schools: those of them that are, or may be, about another school: a person is asked about them.
        remarks: what is to be said of them, a sentence each.
    """

    others: tuple[Path, ...]
    theirs: History
    coming: Coming
    schools: tuple[OtherSchool, ...]
    remarks: tuple[str, ...]


def look(mine: Session | Path, others: Sequence[Path], progress: Progress = no_progress) -> Preview:
    """Return what other files would bring into a file; nothing is changed in any of them.

    Args:
        mine: the session that has the file open, or the path of a file that nobody in this program has open.
        progress: called before each file, with its name.

    Raises:
        UserError: one of the files is not a sound monitoring file, or is the file itself; the sentence says which.
    """
    path = mine.path if isinstance(mine, Session) else mine
    found: dict[Path, History] = {}
    remarks: list[str] = []
    for other in _each_once(others):
        progress(other.name)
        if is_same_file(path, other):
            raise UserError(f"“{other}” is the file that its notes would be brought into.", "Choose another file.")
        with closing((examined := opener.examine(other)).connection) as copy:
            found[other] = store.read_history(copy)
        if examined.changed_outside:
            remarks.append(
                f"“{other.name}” was changed outside govtoolkit; what was changed there is left out. To have it too, open that"
                " file first and take the changes in."
            )
    here = _history_of(mine)
    theirs = reduce(unite, found.values(), History({}, {}))
    return Preview(
        tuple(found),
        theirs,
        coming_in.what_comes_in(here, *found.values()),
        tuple(_other_schools(here, found)),
        tuple(remarks),
    )


def bring_in(session: Session, preview: Preview) -> Changes:
    """Bring in what was looked at: all of it, or nothing. Doing it again changes nothing.

    Raises:
        UserError: the session can only be read, or the file does not take it.
    """
    session.record.end_burst()
    return session.whole.adopt(take_in(session, preview))


def take_in(session: Session, preview: Preview) -> United:
    """Do the part of `bring_in` that waits for the file, on any thread; `WholeFile.adopt` is what is left to do.

    Raises:
        UserError: as `bring_in`.
    """
    session.save_now()
    if not preview.coming.nothing_new:
        session.back_up()
    return session.whole.unite(preview.theirs)


def _history_of(mine: Session | Path) -> History:
    if isinstance(mine, Session):
        return mine.every_version()
    with closing(opener.examine(mine).connection) as copy:
        return store.read_history(copy)


def _other_schools(here: History, found: dict[Path, History]) -> Iterable[OtherSchool]:
    mine = coming_in.school_of(here)
    for path, history in found.items():
        theirs = coming_in.school_of(history)
        if mine is not None and theirs is not None and coming_in.may_be_another_school(mine, theirs):
            yield OtherSchool(path, theirs, mine, coming_in.is_another_school(mine, theirs))


def _each_once(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if not any(is_same_file(path, other) for other in found):
            found.append(path)
    return found


def _called(school: School) -> str:
    return f"{school.name} (URN {school.urn})" if school.urn else school.name
