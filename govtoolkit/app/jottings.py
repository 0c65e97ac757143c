"""Private jottings at work: what this computer's user jots down beside a monitoring file, and never in it.

They are kept as notes are: at once in memory, within a second on the disk, in a rescue file where the disk refuses.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from govtoolkit.app.watching import Watcher
from govtoolkit.clock import Clock, system_clock, utc_text
from govtoolkit.errors import UserError
from govtoolkit.files import is_same_file
from govtoolkit.record.model import LONGEST_CONTENT, storable_text
from govtoolkit.record.record import random_uid
from govtoolkit.record.revisions import History
from govtoolkit.storage import jottings as storage
from govtoolkit.storage.jottings import Jotting, JottingShelf
from govtoolkit.storage.rescue import discard
from govtoolkit.storage.writer import Post, Writer

ENDING = ".jottings"
"""The ending of a file that jottings are saved to, to be taken along."""

VISIT = "visit"
"""The place of a jotting about the visit itself; other places are those of notes."""

JOTTING_STEP = "private jotting"
"""What writing in a jotting is called in the Edit menu."""

_FILE = "private-jottings.db"
_ALSO_HERE = "[Written in another window:]"


class Spot(NamedTuple):
    """Where a jotting stands: at a place of a visit."""

    visit_uid: str
    place: str


class Jottings:
    """All private jottings of this computer's user, whichever monitoring files they belong to.

    The file is read when something is first asked of it, and made when something is first written.

    Args:
        folder: the user's data folder.
        post: runs a callable on the thread that owns the record.
        watcher: is told how saving goes.
    """

    def __init__(
        self,
        folder: Path,
        *,
        post: Post,
        watcher: Watcher,
        clock: Clock = system_clock,
    ) -> None:
        self._shelf = JottingShelf(folder / _FILE)
        self._post = post
        self._watcher = watcher
        self._clock = clock
        self._writer: Writer[Jotting] | None = None
        self._left: tuple[Jotting, ...] = ()  # what was unsaved when it was closed
        self._is_read = False
        self._trouble: UserError | None = None
        self._standing: dict[Spot, list[Jotting]] = {}
        self._mine: dict[Spot, Jotting] = {}  # what this run wrote there last
        self._rescued: tuple[Path, ...] = ()
        self._burst: dict[Spot, int] = {}

    def read(self) -> None:
        """Read the file where that was not done yet; waits for it."""
        if self._is_read:
            return
        self._is_read = True
        kept = self._shelf.kept()
        if not self._shelf.path.exists() and not kept:
            return
        try:
            there = self._opened_writer().run(lambda connection: storage.read(connection, self._shelf.path)).result()
        except UserError as error:
            self._trouble = UserError(
                f"Your private jottings cannot be read or written. {error.text}",
                "Your monitoring file is not affected. To begin anew, move that file away and open this one again.",
            )
            return
        rescued = tuple(each for jottings in kept.values() for each in jottings)
        for each in storage.standing((*there, *rescued)):
            self._standing.setdefault(Spot(each.visit_uid, each.place), []).append(each)
        self._rescued = tuple(kept)
        self._submit(rescued)

    @property
    def trouble(self) -> UserError | None:
        """Why nothing can be read or written here, None where all is well."""
        self.read()
        return self._trouble

    def text(self, spot: Spot) -> str:
        """Return what stands at a spot; what another window wrote there stands below."""
        self.read()
        bodies = dict.fromkeys(each.body for each in self._standing.get(spot, ()) if each.body)
        return f"\n\n{_ALSO_HERE}\n".join(bodies)

    def write(self, spot: Spot, body: str) -> bool:
        """Let a text stand at a spot in place of what stood there; return whether that changed anything.

        Raises:
            UserError: the file cannot be read, or the text is too long.
        """
        body = storable_text(body)
        if self.trouble is not None:
            raise self.trouble
        if body == self.text(spot):
            return False
        if len(body.encode()) > LONGEST_CONTENT:
            raise UserError("This jotting is too long to be kept.", "Put part of it elsewhere.")
        mine = self._mine.get(spot)
        seen = {each.seen for each in self._standing.get(spot, ()) if mine is None or each.uid != mine.uid}
        jotting = Jotting(
            mine.uid if mine else random_uid(),
            *spot,
            mine.seq + 1 if mine else 1,
            utc_text(self._clock()),
            body,
            # also those of a state that has not reached the disk and never will
            tuple(sorted(seen | set(mine.replaces if mine else ()))),
        )
        self._mine[spot] = jotting
        self._standing[spot] = [jotting]
        self._submit((jotting,))
        return True

    def stand(self, wanted: Mapping[Spot, str]) -> None:
        """Let texts stand at their spots, each a step of its own in the history.

        Raises:
            UserError: as `write`.
        """
        for spot, body in wanted.items():
            self.leave(spot)
            self.write(spot, body)

    def burst(self, spot: Spot) -> str:
        """Return a key that is the same while one goes on writing at a spot."""
        return f"{spot.visit_uid}/{spot.place}/{self._burst.get(spot, 0)}"

    def leave(self, spot: Spot) -> None:
        """End the burst of writing at a spot."""
        self._burst[spot] = self._burst.get(spot, 0) + 1

    def all(self, visit_uids: Collection[str]) -> Mapping[Spot, str]:
        """Return what stands at the spots of these visits."""
        self.read()
        found = {spot: self.text(spot) for spot in self._standing if spot.visit_uid in visit_uids}
        return {spot: text for spot, text in found.items() if text.strip()}

    @property
    def unsaved(self) -> tuple[Jotting, ...]:
        """The jottings that wait to be put on the disk."""
        return self._writer.unsaved if self._writer else self._left

    def save_now(self) -> None:
        """Wait until all is on the disk.

        Raises:
            UserError: it is not; the sentence says why and where the words are.
        """
        if self._writer is not None and self._trouble is None:
            self._writer.flush().result()

    def close(self) -> UserError | None:
        """Save what is left and close the file; return why that did not go, None where it did. Waits for both.

        What the file did not take is `unsaved` afterwards, too.
        """
        writer, self._writer = self._writer, None
        problem = writer.close() if writer else None
        self._left = writer.unsaved if writer else self._left
        return problem

    # Taking jottings along

    def to_save(self, visit_uids: Collection[str]) -> tuple[Jotting, ...]:
        """Return copies of what stands at the spots of these visits, for a file of their own.

        Raises:
            UserError: nothing does.
        """
        now = utc_text(self._clock())
        copies = tuple(Jotting(random_uid(), *spot, 1, now, text) for spot, text in self.all(visit_uids).items())
        if not copies:
            raise UserError(
                "There is no private jotting in this file’s visits yet.",
                "Write one in a box with a lock, then save it.",
            )
        return copies

    def save_to(self, target: Path, copies: Sequence[Jotting], *, replace: bool) -> None:
        """Write copies to a file of their own; reads nothing else, so that any thread may do it.

        Raises:
            UserError: the target is taken, is no file of jottings or is our own, or cannot be written to.
        """
        self._refuse_own_file(target)
        storage.write_saved(target, copies, replace=replace)

    def wanted_from(self, source: Path, found: Iterable[Jotting]) -> dict[Spot, str]:
        """Return the texts that are to stand where jottings from a file bring something new.

        Nothing is taken away: what is there already stays above, and what stands there word for word is left alone.
        """
        wanted: dict[Spot, str] = {}
        for each in found:
            spot, body = Spot(each.visit_uid, each.place), each.body
            here = wanted.get(spot, self.text(spot))
            if not body.strip() or _has_lines(here, body):
                continue
            wanted[spot] = f"{here.rstrip()}\n\n[From “{source.name}”:]\n{body}" if here.strip() else body
        return wanted

    def read_from(self, source: Path) -> tuple[Jotting, ...]:
        """Return the jottings in a file that was saved; like `save_to` for any thread.

        Raises:
            UserError: it is not such a file, or is damaged, or is the very file that ours are in.
        """
        self._refuse_own_file(source)
        return storage.read_saved(source)

    def _refuse_own_file(self, path: Path) -> None:
        # compared by name too: opening it to look would drop the locks of our own connection
        own = self._shelf.path
        if is_same_file(path, own):
            raise UserError(f"“{path}” is where this computer keeps your jottings already.", "Choose another file.")

    # What the writer tells

    def saved(self) -> None:
        """Tell that words are on the disk; what was rescued is thrown away when all of it is."""
        if not self.unsaved:
            for path in self._rescued:
                discard(path)
            self._rescued = ()
        self._watcher.saved()

    def not_saved(self, error: UserError) -> None:
        """Tell why words are not on the disk."""
        self._watcher.not_saved(error)

    def came_in(self, history: History) -> None:
        """Take note of nothing: a file of jottings has no such news."""

    def _opened_writer(self) -> Writer[Jotting]:
        if self._writer is None:
            self._writer = Writer(self._shelf, post=self._post, listener=self)
        return self._writer

    def _submit(self, jottings: tuple[Jotting, ...]) -> None:
        if jottings:
            self._opened_writer().submit(jottings)


def _has_lines(text: str, lines: str) -> bool:
    """Tell whether whole lines of a text are these."""
    return f"\n{lines.strip()}\n" in f"\n{text.strip()}\n"
