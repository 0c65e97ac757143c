"""Draws the percentages of one benchmark as a small line with its figures; all have the scale from 0 to 100."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from govtoolkit.ui.theme import SOFT
from govtoolkit.ui.widgets.picture_table import PictureTable
from govtoolkit.ui.widgets.results_model import LINE, ResultLine

NAME_CHARACTERS, FIGURE_CHARACTERS = 26, 7
"""Room for the name of a benchmark, and for a figure at each end of its line."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ResultsDelegate(QStyledItemDelegate):
    """Paints with vectors only, in the colours of the palette."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row, and a ring around it where the keyboard is."""
        line = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if isinstance(line, ResultLine):
            _draw_line(painter, line, place, option)
        table = option.styleObject
        if isinstance(table, PictureTable) and table.is_at(index):
            painter.setPen(QPen(QGuiApplication.palette().color(QPalette.ColorRole.Accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.restore()


def has_room_for_names(width: int, character: int) -> bool:
    """Tell whether the names of the benchmarks fit beside their lines."""
    return width > character * (NAME_CHARACTERS + 2 * FIGURE_CHARACTERS + 12)


def _draw_line(painter: QPainter, line: ResultLine, place: QRectF, option: QStyleOptionViewItem) -> None:
    palette = QGuiApplication.palette()
    text, soft = palette.color(QPalette.ColorRole.Text), palette.color(SOFT)
    character = option.fontMetrics.averageCharWidth()
    bold = QFont(option.font)
    bold.setBold(True)
    left = Qt.AlignmentFlag.AlignLeft | _MIDDLE
    painter.setPen(text)
    painter.setFont(bold)
    painter.drawText(place.adjusted(6, 0, 0, 0), left, str(line.benchmark.number))
    painter.setFont(option.font)
    name = 3 * character
    if has_room_for_names(option.rect.width(), character):
        room = QRectF(place.left() + name, place.top(), character * NAME_CHARACTERS, place.height())
        painter.drawText(room, int(left) | int(Qt.TextFlag.TextWordWrap), line.benchmark.short_title)
        name += character * NAME_CHARACTERS
    figure = character * FIGURE_CHARACTERS
    first = QRectF(place.left() + name, place.top(), figure, place.height())
    if not line.results:
        painter.setPen(soft)
        painter.drawText(place.adjusted(name, 0, 0, 0), left, "–")
        return
    last = QRectF(place.right() - figure, place.top(), figure, place.height())
    painter.setFont(bold)
    painter.drawText(last, left, f"{line.results[-1].percent}%")
    if len(line.results) > 1:
        painter.setFont(option.font)
        painter.setPen(soft)
        painter.drawText(
            first.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignRight | _MIDDLE, f"{line.results[0].percent}%"
        )
    _draw_points(
        painter, line, QRectF(first.right(), place.top() + 5, last.left() - first.right() - 12, place.height() - 10)
    )


def _draw_points(painter: QPainter, line: ResultLine, area: QRectF) -> None:
    palette = QGuiApplication.palette()
    begin = date.fromisoformat(line.first).toordinal()
    span = max(1, date.fromisoformat(line.last).toordinal() - begin)
    points = [
        QPointF(
            area.left()
            + area.width()
            * ((date.fromisoformat(each.as_of).toordinal() - begin) / span if line.first != line.last else 1),
            area.bottom() - area.height() * each.percent / 100,
        )
        for each in line.results
    ]
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Midlight), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.drawLine(area.topLeft(), area.topRight())
    accent = palette.color(QPalette.ColorRole.Accent)
    painter.setPen(QPen(accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.setBrush(accent)
    for point in points:
        painter.drawEllipse(point, 3, 3)
