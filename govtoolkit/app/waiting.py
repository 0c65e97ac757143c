"""The words that wait to be put into the file: known from the moment they are typed until they are on the disk."""

import threading
from collections.abc import Iterable

from govtoolkit.record.revisions import Revision, Seen


class Waiting:
    """Revisions that are not on the disk yet; any thread may ask and tell."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._revisions: dict[str, Revision] = {}

    def add(self, revisions: Iterable[Revision]) -> None:
        """Take note of words that were handed over to be written."""
        with self._lock:
            self._revisions.update({revision.uid: revision for revision in revisions})

    def are_saved(self, states: Iterable[Seen]) -> None:
        """Take note of what is on the disk; what was typed on since goes on waiting."""
        with self._lock:
            for seen in states:
                waiting = self._revisions.get(seen.uid)
                if waiting is not None and waiting.seq <= seen.seq:
                    del self._revisions[seen.uid]

    def forget(self, uids: Iterable[str]) -> None:
        """Wait no more for revisions that were erased: they must not come back from here."""
        with self._lock:
            for uid in uids:
                self._revisions.pop(uid, None)

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """What waits."""
        with self._lock:
            return tuple(self._revisions.values())
