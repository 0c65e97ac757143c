"""The parts of the window that F6 goes through: the list of pages, the bar, a message, the page."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget

_BELOW = 24
"""Pixels that are left below a control that was scrolled into sight."""


class Regions(QObject):
    """Puts the keyboard into one part of a window after another, each time where it was in that part before.

    Args:
        parts: in their order on screen; of pages, the one that is shown counts.
    """

    def __init__(self, parts: Sequence[QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)

    def go_on(self, steps: int) -> None:
        """Go to the next part, or the one before; after the last comes the first. Parts without a control are left out."""
        focused = QApplication.focusWidget()
        here = next((place for place, part in enumerate(self._parts) if _holds(part, focused)), -1 if steps > 0 else 0)
        count = len(self._parts)
        for away in range(1, count + 1):
            stop = _stop_in(self._parts[(here + away * steps) % count])
            if stop is not None:
                go_to(stop)
                return


def go_to(widget: QWidget) -> None:
    """Put the keyboard into a control, and scroll it into sight: all of it, or at least where its cursor is."""
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    _scroll_to(widget)


def holds_keyboard(part: QWidget) -> bool:
    """Tell whether the keyboard is in a part, which must not be taken away from under it."""
    return _holds(part, QApplication.focusWidget())


def follow_move(part: QWidget) -> None:
    """Scroll to a part that took another place on its page, as soon as it is there; what has the keyboard comes first."""
    QTimer.singleShot(0, part, lambda: _show_moved(part))


def _show_moved(part: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # the page has its new length then
    _scroll_to(part)
    focused = QApplication.focusWidget()
    if focused is not None and _holds(part, focused):
        _scroll_to(focused)


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        content = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and content is not None:
            foot = widget.mapTo(content, widget.rect().bottomLeft())
            around.ensureVisible(around.horizontalScrollBar().value(), foot.y(), 0, _BELOW)
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _stop_in(part: QWidget) -> QWidget | None:
    """Return where the keyboard was in a part, or else its first control."""
    shown = part.currentWidget() if isinstance(part, QStackedWidget) else part
    if shown is None or not shown.isVisible():
        return None
    last: QWidget | None = shown.focusWidget()
    if last is not None and _can_take_keys(last):
        return last
    following: QWidget | None = shown.nextInFocusChain()
    while following is not None and following is not shown:
        if _holds(shown, following) and _can_take_keys(following):
            return following
        following = following.nextInFocusChain()
    return None


def _can_take_keys(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes_tab and widget.isVisible() and widget.isEnabled()
