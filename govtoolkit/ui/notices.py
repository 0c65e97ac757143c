"""What there is to say about the open file as long as it is open: one thing at a time, the next when that was read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from govtoolkit.errors import UserError
from govtoolkit.ui.messages import Banner, WayOut


@dataclass(frozen=True)
class Notice:
    """One thing to say; `is_trouble` where something is wrong, and not only to be known."""

    text: str
    ways: Sequence[WayOut] = ()
    is_trouble: bool = False


class Notices(QObject):
    """Shows notices in a banner of their own; news of what happened do not push them away.

    Signals:
        changed: another one is shown, or none.
    """

    changed = Signal()

    def __init__(self, banner: Banner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._banner = banner
        self._waiting: list[Notice] = []
        self._shown: Notice | None = None
        banner.closed.connect(self._on_closed)

    @property
    def text(self) -> str:
        """What is said now, '' where nothing is."""
        return self._banner.text

    def add(self, notice: Notice) -> None:
        """Show a notice, after those that are there already; one of these is not said twice."""
        shown = [] if self._banner.isHidden() or self._shown is None else [self._shown]
        if notice.text in {each.text for each in (*shown, *self._waiting)}:
            return
        self._waiting.append(notice)
        if self._banner.isHidden():
            self._show_next()

    def say_again(self, notice: Notice) -> None:
        """Show a notice that may have been read before, with the keyboard on its first way out; what stood there comes next."""
        if not self._banner.isHidden() and self._shown is not None:
            self._waiting.insert(0, self._shown)
        self._waiting = [notice, *(each for each in self._waiting if each.text != notice.text)]
        self._show_next()
        for button in self._banner.ways[:1]:
            button.setFocus()

    def clear(self) -> None:
        """Forget them all: the file is closed, or is another one now."""
        self._waiting.clear()
        self._banner.hide()
        self.changed.emit()

    def _show_next(self) -> None:
        if self._waiting:
            self._shown = notice = self._waiting.pop(0)
            if notice.is_trouble:
                self._banner.show_trouble(UserError(notice.text), notice.ways)
            else:
                self._banner.show_news(notice.text, notice.ways)
        self.changed.emit()

    @Slot()
    def _on_closed(self) -> None:
        self._show_next()
