"""What a page may use: the open session, the visit it is about, and the ways to tell and be told.

Pages know the desk and nothing else: no page reaches into another, into the window or into the file.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from govtoolkit.app.jottings import Spot
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.content.model import Toolkit
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Visit
from govtoolkit.record.record import Record
from govtoolkit.ui.tasks import Runner

_CAME_IN = (
    "Somebody else wrote in this file while you had it open. What they wrote is here now; where you both wrote, both texts"
    " stand."
)


class Desk(QObject):
    """One open monitoring file, as the pages see it.

    Signals:
        changed: records look different now (`Changes`), whoever changed them.
        jotted: private jottings look different now.
        visit_chosen: another visit is shown (its uid).
        told: the window says above the pages why the file can only be read, or says it no longer.
        saved: what was written is on the disk, all or part of it.
        not_saved: words are not on the disk (`UserError`).
        trouble: something a person asked for could not be done (`UserError`).
        news: something worth saying happened (a sentence).
        wanted: a page should be shown (its name, one of `navigation.PAGES`), at a place of it ('' for its top).
        calendar_wanted: the board's dates should be saved for a calendar program.
        bring_in_wanted: what stands in other files should be brought into the open one (their paths).
        earlier_copies_wanted: the earlier copies of a file should be shown, open or not (its path).
    """

    changed = Signal(object)
    jotted = Signal()
    visit_chosen = Signal(str)
    told = Signal()
    saved = Signal()
    not_saved = Signal(object)
    trouble = Signal(object)
    news = Signal(str)
    wanted = Signal(str, str)
    calendar_wanted = Signal()
    earlier_copies_wanted = Signal(str)
    bring_in_wanted = Signal(object)

    def __init__(self, toolkit: Toolkit, settings: Settings, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.toolkit = toolkit
        self.settings = settings
        self.runner = runner
        self._session: Session | None = None
        self._visit_uid = ""
        self._is_told = False
        self._gone_visit_uid = ""  # was shown when it went; undo or redo may bring it back
        self._watcher = _Watcher(self)

    @property
    def watcher(self) -> "_Watcher":
        """What a session is given so that its news reach the pages."""
        return self._watcher

    @property
    def session(self) -> Session:
        """The open session; pages exist only while there is one."""
        if self._session is None:
            raise RuntimeError("no file is open")
        return self._session

    @property
    def record(self) -> Record:
        """What stands in the open file."""
        return self.session.record

    @property
    def visit(self) -> Visit | None:
        """The visit that is shown, or None in a file without one."""
        return self.record.find(Visit, self.record.shown_as(self._visit_uid))

    def spot(self, place: str) -> Spot | None:
        """Return where private jottings about a place of the visit shown stand, None without a visit.

        Where visits are linked as the same, that is where there are some already.
        """
        visit = self.visit
        if visit is None:
            return None
        spots = [Spot(uid, place) for uid in self.record.shown_with(visit.uid)]
        return next((each for each in spots if self.session.jottings.text(each)), spots[0])

    @property
    def may_write(self) -> bool:
        """Whether notes of the visit shown can be changed."""
        visit = self.visit
        return self.session.read_only is None and visit is not None and visit.state != "released"

    @property
    def why_closed(self) -> str:
        """Why notes of the visit shown cannot be changed, and the way out; '' where they can."""
        if self.session.read_only is not None:
            return self._why_read_only
        if self.visit is None:
            return "There is no visit to write in. Press “New visit…” first."
        if self.visit.state == "released":
            return "This visit was released: it can be read, printed, and corrected with a reason, but not written in."
        return ""

    @property
    def why_read_only(self) -> str:
        """Why the file can only be read, and the way out, for a page to say; '' where it is not so, or the window says it."""
        return "" if self._is_told else self._why_read_only

    @property
    def why_closed_here(self) -> str:
        """Why notes of the visit shown cannot be changed, for a page to say; '' where they can, or the window says it."""
        return self.why_read_only if self.session.read_only is not None else self.why_closed

    def tell_why(self, *, told: bool) -> None:
        """Take note of whether the window says above the pages why the file can only be read: nobody reads it twice."""
        if told != self._is_told:
            self._is_told = told
            self.told.emit()

    @property
    def _why_read_only(self) -> str:
        why = self.session.read_only
        return "" if why is None else str(why).replace(str(self.session.path), self.session.path.name)

    def sit_down(self, session: Session) -> None:
        """Take a session that has just been opened, at its newest visit."""
        self._session = session
        self._is_told = False
        visits = rules.visits_newest_first(session.record)
        self._visit_uid = visits[0].uid if visits else ""
        self._gone_visit_uid = ""

    def stand_up(self) -> None:
        """Let go of the session."""
        self._session = None
        self._visit_uid = ""

    @property
    def is_taken(self) -> bool:
        """Whether a file is open."""
        return self._session is not None

    def settle_visit(self) -> None:
        """Show the newest visit where the one shown is gone, and that one again once it is back."""
        gone, visits = self._gone_visit_uid, rules.visits_newest_first(self.record)
        if gone and any(visit.uid == gone for visit in visits):
            self.choose_visit(gone)
        elif self.visit is None and visits:
            gone = self._visit_uid
            self.choose_visit(visits[0].uid)
            self._gone_visit_uid = gone

    def choose_visit(self, visit_uid: str) -> None:
        """Show another visit, or the one that it is shown as."""
        visit_uid = self.record.shown_as(visit_uid)
        if visit_uid != self._visit_uid:
            self._visit_uid = visit_uid
            self._gone_visit_uid = ""
            self.visit_chosen.emit(visit_uid)

    def go(self, page: str, place: str = "") -> None:
        """Show a page, at a place of it: what `Page.show_place` of that page knows, mostly the key of an item or a record."""
        self.wanted.emit(page, place)

    def keep_settings(self, *, quietly: bool = False) -> None:
        """Put the settings on the disk, beside the window; `quietly` where nobody asked for what is kept."""
        settings = self.settings
        told: Callable[[UserError], None] = _keep_quiet if quietly else self.trouble.emit
        self.runner.run(lambda _progress: settings.save(), lambda _none: None, told)

    def try_to(self, verb: Callable[[], object]) -> bool:
        """Do something that may be refused; tell what was refused and why. Return whether it was done."""
        try:
            verb()
        except UserError as error:
            self.trouble.emit(error)
            return False
        return True


def _keep_quiet(_error: UserError) -> None:
    """Say nothing of settings that could not be kept."""


class _Watcher:
    """Passes a session's news on as signals, while its file lies on the desk.

    What happens before, such as words coming back from the rescue file, the pages see when they are first shown.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def changed(self, changes: Changes) -> None:
        if self._desk.is_taken:
            self._desk.changed.emit(changes)

    def jotted(self) -> None:
        if self._desk.is_taken:
            self._desk.jotted.emit()

    def saved(self) -> None:
        if self._desk.is_taken:
            self._desk.saved.emit()

    def not_saved(self, error: UserError) -> None:
        if self._desk.is_taken:
            self._desk.not_saved.emit(error)

    def came_in(self) -> None:
        if self._desk.is_taken:
            self._desk.news.emit(_CAME_IN)
