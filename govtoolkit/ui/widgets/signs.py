"""The signs of the overview's picture, drawn at any size: a sheet for notes, a mark for each line that was looked at."""

from collections.abc import Sequence
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
    if sign is Sign.NOTES:
        _take_colours(painter, sign, place.height())
        _draw_sheet(painter, place)
    elif sign is Sign.FOCUS:
        _take_colours(painter, sign, place.height())
        corners = (place.topLeft(), place.topRight(), place.bottomRight())
        painter.drawPolygon(QPolygonF([QPointF(each) for each in corners]))
    else:
        _draw_marks(painter, sign, [place])


def draw_row(painter: QPainter, signs: tuple[Sign, Sign], done: int, of: int, start: QPointF, size: float) -> None:
    """Draw a row of marks from the left: so many of the first sign, and the second for the rest."""
    step = size * (1 + _BETWEEN)
    places = [QRectF(start.x() + number * step, start.y(), size, size) for number in range(of)]
    for sign, some in zip(signs, (places[:done], places[done:]), strict=True):
        if some:
            _draw_marks(painter, sign, some)


def row_width(of: int, size: float) -> float:
    """Return the width of a row of marks."""
    return of * size + max(0, of - 1) * size * _BETWEEN


def _draw_marks(painter: QPainter, sign: Sign, places: Sequence[QRectF]) -> None:
    """Draw marks of one kind and size; the brush is dipped once for all of them."""
    half = _take_colours(painter, sign, places[0].height()) / 2
    inside = [place.adjusted(half, half, -half, -half) for place in places]
    if sign in (Sign.SOURCE, Sign.SOURCE_LEFT):
        for each in inside:
            painter.drawEllipse(each)
    else:
        painter.drawRects(inside)


def _take_colours(painter: QPainter, sign: Sign, size: float) -> float:
    """Give a painter the pen and the brush for a sign of a size; return the width of the pen."""
    palette = QGuiApplication.palette()
    accent = palette.color(QPalette.ColorRole.Accent)
    is_left = sign in (Sign.INDICATOR_LEFT, Sign.SOURCE_LEFT)
    width = max(1.0, size / 9)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid) if is_left else accent, width))
    painter.setBrush(palette.color(QPalette.ColorRole.Base) if is_left else accent)
    return width


def _draw_sheet(painter: QPainter, place: QRectF) -> None:
    """Draw a sheet of paper with lines of writing."""
    sheet = QRectF(place.center().x() - place.height() * 0.4, place.top(), place.height() * 0.8, place.height())
    painter.drawRoundedRect(sheet, place.height() / 10, place.height() / 10)
    paper = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
    painter.setPen(QPen(paper, max(1.0, place.height() / 10)))
    for part in _LINES:
        y = sheet.top() + sheet.height() * part
        painter.drawLine(
            QPointF(sheet.left() + sheet.width() * 0.2, y), QPointF(sheet.right() - sheet.width() * 0.2, y)
        )
