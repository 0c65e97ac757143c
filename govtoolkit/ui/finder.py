"""The index behind the search field: made beside the window when it is first wanted, and again when the file has changed."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal, Slot

from govtoolkit.app.jottings import VISIT
from govtoolkit.record.model import Visit
from govtoolkit.record.place_names import place_name
from govtoolkit.record.search import MOST, PRIVATE, Found, Index, Passage, passages_of
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.place_words import place_page
from govtoolkit.ui.tasks import Task


class Finder(QObject):
    """Finds words in the open file, in this computer's private jottings about it, and in the toolkit.

    Signals:
        renewed: something else can be found now than before.
    """

    renewed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._index: Index | None = None
        self._is_current = False
        self._task: Task | None = None
        desk.changed.connect(self._on_changed)
        desk.jotted.connect(self._on_changed)

    def prepare(self) -> None:
        """See to it that all that stands now can be found, soon: the texts are gathered here and folded beside the window."""
        if self._is_current or self._task is not None or not self._desk.is_taken:
            return
        passages = (*passages_of(self._desk.toolkit, self._desk.record), *self._jottings())
        index = self._index or Index()
        self._is_current = True  # until the next change, which may come before the index
        self._task = self._desk.runner.run(
            lambda _progress: index.with_passages(passages), self._on_indexed, self._desk.trouble.emit
        )

    def find(self, query: str, whole: Collection[str] = ()) -> tuple[Found, ...] | None:
        """Return what holds every word of a query, all hits of the groups in `whole`; None while nothing can be found yet."""
        self.prepare()
        return self._index.find(query, MOST, whole) if self._index is not None else None

    def forget(self) -> None:
        """Let go of the texts of a file that is closed."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._index = None
        self._is_current = False

    def _jottings(self) -> list[Passage]:
        desk = self._desk
        visits = {each.entry.uid: each.entry for each in desk.record.all(Visit)}
        return [
            Passage(PRIVATE, text, "The visit itself", "visit", "", visits[spot.visit_uid])
            if spot.place == VISIT
            else Passage(
                PRIVATE,
                text,
                place_name(desk.toolkit, desk.record, spot.place),
                place_page(desk.toolkit, spot.place),
                spot.place,
                visits[spot.visit_uid],
            )
            for spot, text in desk.session.jottings.all(visits).items()
        ]

    def _on_indexed(self, index: Index) -> None:
        self._index = index
        self._task = None
        self.renewed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._is_current = False
