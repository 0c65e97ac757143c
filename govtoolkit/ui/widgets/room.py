"""How wide what scrolls may be, found without the widget that Qt scrolls it in."""

from PySide6.QtWidgets import QAbstractScrollArea


def room_of(area: QAbstractScrollArea) -> int:
    """Return the width of a scroll area's viewport in pixels.

    The viewport is not asked: when Python is first given one, PySide makes known to it all that it could be, for 10 ms.
    """
    bar = area.verticalScrollBar()
    return area.maximumViewportSize().width() - (bar.width() if bar.isVisibleTo(area) else 0)
