"""Rows of a long list that are built a few at a time, so that nobody waits for those that are not in sight yet."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.ui.widgets.first_paint import FirstPaint

_AT_ONCE, _AT_A_TURN = 3, 3
_PAUSE = 15
"""Milliseconds between two turns, in which keys are answered."""
_UNSEEN = 250
"""Milliseconds to the first turn where the list is not seen: it may stand below what is."""


class Gradually(QObject):
    """Calls `build` with each key of a list in its order: with the first ones at once, with the others turn by turn.

    The turns begin when the list was seen, or a moment later where it is out of sight.

    Signals:
        built: what comes at once is there, and later the rest; not sent where nothing was built.
    """

    built = Signal()

    def __init__(self, build: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._build = build
        self._waiting: list[str] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._is_seen = False
        FirstPaint(parent).seen.connect(self._on_seen)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The keys that are not built yet."""
        return tuple(self._waiting)

    def want(self, keys: Iterable[str], ready: int = 0) -> None:
        """Build these and no others that were wanted before.

        Args:
            ready: how many there are before them; the fewer, the more are built at once.
        """
        self._waiting = list(keys)
        self._take(max(_AT_ONCE - ready, 0))
        if self._waiting and ready < _AT_ONCE:
            self.built.emit()

    def finish_to(self, key: str) -> None:
        """Build everything up to one of them now."""
        if key in self._waiting:
            self._take(self._waiting.index(key) + 1)

    def rest(self) -> None:
        """Build no more until something is wanted again."""
        self._waiting.clear()
        self._timer.stop()

    @Slot()
    def _on_seen(self) -> None:
        self._is_seen = True
        if self._waiting:
            self._timer.start(_PAUSE)

    @Slot()
    def _go_on(self) -> None:
        self._take(_AT_A_TURN)

    def _take(self, number: int) -> None:
        now, self._waiting = self._waiting[:number], self._waiting[number:]
        for key in now:
            self._build(key)
        # the page grows at once: until it has, everything on it would be squeezed into its old height, and be seen so
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if not self._waiting:
            self._timer.stop()
        else:
            self._timer.start(_PAUSE if self._is_seen else _UNSEEN)
        if now and not self._waiting:
            self.built.emit()
