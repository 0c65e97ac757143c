"""How earlier copies of a file are told on screen."""

from govtoolkit.app.backups import EarlierCopy
from govtoolkit.phrases import listed
from govtoolkit.record.differences import THE_SAME
from govtoolkit.storage.backup import Backup
from govtoolkit.ui.history_words import moment
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.wording import in_one_line


def title(backup: Backup, seen: EarlierCopy | None) -> str:
    """Return what to call a copy in the list of them; `seen` is None until it was looked at."""
    said = ""
    if seen is not None:
        more = ", …" if len(seen.differs) > 1 else ""
        said = "cannot be read" if seen.trouble else f"{seen.differs[0]}{more}" if seen.differs else ""
    return in_one_line(moment(backup.made_at), *filter(None, (said,)))


def holds(backup: Backup, seen: EarlierCopy | None) -> str:
    """Return what a copy holds and how large it is."""
    if seen is None:
        return f"{size(backup.size)}. Looking into it…"
    if seen.trouble:
        return f"{size(backup.size)}. It cannot be read any more. {seen.trouble}"
    return f"It has {counted(seen.visits, 'visit', 'visits')} and {counted(seen.notes, 'note', 'notes')}; {size(backup.size)}."


def differs(seen: EarlierCopy | None) -> str:
    """Return in a sentence how a copy differs from the file now; '' where that is not known."""
    if seen is None or not seen.differs:
        return ""
    if seen.differs == (THE_SAME,):
        return "It says the same as the file now."
    return f"Compared with the file now: {listed([*seen.differs])}."


def room(copies: int, own: int, every: int) -> str:
    """Return how much room copies take: those of this file, and all."""
    said = f"{counted(copies, 'earlier copy takes', 'earlier copies take')} up {size(own)}"
    if every > own:
        said += f", those of all your files together {size(every)}"
    return f"{said}. When there are too many, the oldest are deleted automatically."


def size(number: int) -> str:
    """Return a number of bytes as one says it: '0.3 MB'."""
    return f"{max(number, 100_000) / 1_000_000:.1f} MB"
