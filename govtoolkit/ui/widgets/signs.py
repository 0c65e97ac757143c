"""The signs of the overview's picture, drawn at any size: a sheet for notes, a mark for each line that was looked at."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QPainter, QPalette, QPen, QPolygonF

_LINES = (0.28, 0.5, 0.72)
_BETWEEN = 0.5
"""The gap between two marks in a row, as a part of their size."""


class Sign(Enum):
    """What the picture can show."""

    NOTES = auto()
    INDICATOR = auto()
    INDICATOR_LEFT = auto()
    SOURCE = auto()
    SOURCE_LEFT = auto()
    FOCUS = auto()


def draw_sign(painter: QPainter, sign: Sign, place: QRectF) -> None:
    """Draw a sign in the colours of the application's palette, filling a square."""
    palette = QGuiApplication.palette()
    accent = palette.color(QPalette.ColorRole.Accent)
    is_left = sign in (Sign.INDICATOR_LEFT, Sign.SOURCE_LEFT)
    pen = max(1.0, place.height() / 9)
    inside = place.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid) if is_left else accent, pen))
    painter.setBrush(palette.color(QPalette.ColorRole.Base) if is_left else accent)
    if sign is Sign.NOTES:
        _draw_sheet(painter, place, palette)
    elif sign is Sign.FOCUS:
        corners = (place.topLeft(), place.topRight(), place.bottomRight())
        painter.drawPolygon(QPolygonF([QPointF(each) for each in corners]))
    elif sign in (Sign.SOURCE, Sign.SOURCE_LEFT):
        painter.drawEllipse(inside)
    else:
        painter.drawRect(inside)


def draw_row(painter: QPainter, signs: tuple[Sign, Sign], done: int, of: int, start: QPointF, size: float) -> None:
    """Draw a row of marks from the left: so many of the first sign, and the second for the rest."""
    for number in range(of):
        place = QRectF(start.x() + number * size * (1 + _BETWEEN), start.y(), size, size)
        draw_sign(painter, signs[0] if number < done else signs[1], place)


def row_width(of: int, size: float) -> float:
    """Return the width of a row of marks."""
    return of * size + max(0, of - 1) * size * _BETWEEN


def _draw_sheet(painter: QPainter, place: QRectF, palette: QPalette) -> None:
    """Draw a sheet of paper with lines of writing."""
    sheet = QRectF(place.center().x() - place.height() * 0.4, place.top(), place.height() * 0.8, place.height())
    painter.drawRoundedRect(sheet, place.height() / 10, place.height() / 10)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), max(1.0, place.height() / 10)))
    for part in _LINES:
        y = sheet.top() + sheet.height() * part
        painter.drawLine(
            QPointF(sheet.left() + sheet.width() * 0.2, y), QPointF(sheet.right() - sheet.width() * 0.2, y)
        )
