"""Saving a copy of a monitoring file: for the clerk, marked as a copy; or to work in."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from govtoolkit.app.closed import Closed
from govtoolkit.app.session import Session
from govtoolkit.clock import Clock, long_date, system_clock
from govtoolkit.errors import UserError
from govtoolkit.files import is_same_file
from govtoolkit.phrases import listed
from govtoolkit.record import rules
from govtoolkit.record.copying import part_of
from govtoolkit.record.model import Visit, storable_text
from govtoolkit.record.record import Record
from govtoolkit.storage import opener, share, store


@dataclass(frozen=True)
class SavedCopy:
    """A copy that is on the disk, as it was read there again.

    Fields:
        copy_of: what it says of itself; '' where it is one to work in.
        size: in bytes.
        left_out: that something was left out that another program changed, as a sentence; '' where nothing was.
    """

    path: Path
    copy_of: str
    visits: int
    notes: int
    size: int
    left_out: str = ""


def save_copy(
    source: Session | Path,
    target: Path,
    *,
    by: str,
    with_history: bool = True,
    visits: Sequence[Visit] | None = None,
    to_work_in: bool = False,
    replace: bool = False,
    clock: Clock = system_clock,
) -> SavedCopy:
    """Save a compact copy of a file and look at it again; private jottings are in no file, and in no copy.

    Args:
        source: the session that has the file open, or the path of a file that nobody in this program has open.
        by: the name of whoever saves it.
        with_history: with the earlier wordings of what stands.
        visits: the visits to give away, with what belongs to none; None for all.
        to_work_in: leaves it unmarked, so that one can go on in it.
        replace: lets it take the place of a file that is there.

    Raises:
        UserError: the target is the file itself, is taken or does not take it, or the source cannot be read; nothing is
            left behind.
    """
    path = source.path if isinstance(source, Session) else source
    if is_same_file(path, target):
        raise UserError(f"“{target}” is the file itself.", "Choose another name for the copy.")
    everything = with_history and visits is None
    choose = None
    if not everything:
        uids = None if visits is None else [each.uid for each in visits]
        choose = partial(part_of, with_history=with_history, visits=uids)
    day = clock().date().isoformat()
    copy_of = "" if to_work_in else _told(path, by, day, with_history=with_history, visits=visits)
    save = partial(share.save_copy, target=target, choose=choose, copy_of=copy_of, replace=replace)
    if isinstance(source, Session):
        is_changed = source.read_only is not None and source.read_only.because is Closed.OUTSIDE
        contents = source.on_file(partial(save, mend=is_changed))
    else:
        with closing((examined := opener.examine(path)).connection) as connection:
            is_changed = bool(examined.changed_outside)
            contents = save(connection, mend=is_changed)
    return _saved(target, contents, path if is_changed else None)


def make_working_copy(path: Path) -> None:
    """Let a file that is marked as a copy be one to work in; it must not be open for writing here, and is opened anew after.

    Raises:
        UserError: it is not sound, was changed outside govtoolkit, or cannot be written to.
    """
    examined = opener.examine(path)
    examined.connection.close()
    if examined.changed_outside:
        raise UserError(
            f"“{path}” was changed outside govtoolkit, with another program.", "Ask whoever sent it for another copy."
        )
    if examined.contents.info.get("copy_of"):
        share.make_working_copy(path)


def _saved(target: Path, contents: store.Contents, changed: Path | None) -> SavedCopy:
    record = Record(contents.current, first_written=contents.first_written)
    said = f"“{changed.name}” was changed outside govtoolkit; what was changed there is left out." if changed else ""
    return SavedCopy(
        target,
        contents.info["copy_of"],
        len(rules.visits_newest_first(record)),
        len(rules.standing_notes(record)),
        target.stat().st_size,
        said,
    )


def _told(path: Path, by: str, day: str, *, with_history: bool, visits: Sequence[Visit] | None) -> str:
    wordings = "with earlier wordings" if with_history else "without earlier wordings"
    return (
        f"Copy of “{storable_text(path.name)}”, saved by {by} on {long_date(day)}: {_visits_told(visits)}, {wordings}."
    )


def _visits_told(visits: Sequence[Visit] | None) -> str:
    if visits is None:
        return "all visits"
    if not visits:
        return "no visits"
    dated = sorted(visits, key=lambda each: each.visit_date)
    words = [f"of {long_date(each.visit_date)}" if each.visit_date else f"“{each.title}”" for each in dated]
    return f"the visit{'s' if len(words) > 1 else ''} {listed(words)}"
