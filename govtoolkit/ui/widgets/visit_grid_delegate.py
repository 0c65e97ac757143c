"""Draws one cell of the benchmarks by visits: a sheet where there are notes, a mark for each line that was looked at."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from govtoolkit.content.model import Benchmark
from govtoolkit.record.overview import Looked
from govtoolkit.ui.widgets.picture_table import PictureTable
from govtoolkit.ui.widgets.signs import Sign, draw_row, draw_sign, row_width
from govtoolkit.ui.widgets.visit_grid_model import FACTS, VisitGridModel

_INDICATORS = (Sign.INDICATOR, Sign.INDICATOR_LEFT)
_SOURCES = (Sign.SOURCE, Sign.SOURCE_LEFT)
_MARK, _SHEET, _EDGE = 0.42, 1.0, 0.55
"""Sizes as parts of a line of text: a mark, the sheet, the room around them."""


def cell_width(metrics: QFontMetrics, most_marks: int) -> int:
    """Return the width of a cell with so many marks in a row."""
    line = metrics.height()
    return round(line * (2 * _EDGE + _SHEET + _EDGE) + row_width(most_marks, line * _MARK)) + 6


def cell_height(metrics: QFontMetrics) -> int:
    """Return the height of a cell."""
    return round(metrics.height() * (2 * _EDGE + 2.5 * _MARK)) + 6


class VisitGridDelegate(QStyledItemDelegate):
    """Paints with vectors only, in the colours of the palette: it is sharp at any text size and on any screen."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a cell, and a ring around it where the keyboard is."""
        facts = index.data(FACTS)
        model = index.model()
        palette = QGuiApplication.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if isinstance(facts, Benchmark):
            _draw_name(painter, facts, place, option)
        elif isinstance(facts, Looked) and isinstance(model, VisitGridModel):
            is_shown = model.is_shown(index.column())
            edge = palette.color(QPalette.ColorRole.Mid if facts.anything or is_shown else QPalette.ColorRole.Midlight)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(palette.color(QPalette.ColorRole.Window if is_shown else QPalette.ColorRole.Base))
            painter.drawRoundedRect(place, 5, 5)
            _draw_looked(painter, facts, model.benchmark(index.row()), place, option.fontMetrics.height())
        table = option.styleObject
        if isinstance(table, PictureTable) and table.is_at(index):
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.restore()


def _draw_name(painter: QPainter, benchmark: Benchmark, place: QRectF, option: QStyleOptionViewItem) -> None:
    metrics = option.fontMetrics
    number = metrics.horizontalAdvance("8") + metrics.averageCharWidth()
    painter.setPen(QGuiApplication.palette().color(QPalette.ColorRole.Text))
    middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    bold = QFont(option.font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.drawText(place.adjusted(6, 0, 0, 0), middle, str(benchmark.number))
    room = place.adjusted(6 + number, 0, -4, 0)
    if room.width() > 6 * metrics.averageCharWidth():
        painter.setFont(option.font)
        painter.drawText(room, middle | int(Qt.TextFlag.TextWordWrap), benchmark.short_title)


def _draw_looked(painter: QPainter, looked: Looked, benchmark: Benchmark, place: QRectF, line: int) -> None:
    edge, mark, sheet = line * _EDGE, line * _MARK, line * _SHEET
    if looked.in_focus:
        draw_sign(painter, Sign.FOCUS, QRectF(place.right() - mark - 2, place.top() + 2, mark, mark))
    if looked.notes:
        middle = place.center().y()
        draw_sign(painter, Sign.NOTES, QRectF(place.left() + edge, middle - sheet / 2, sheet, sheet))
    if not looked.anything:
        return
    start = QPointF(place.left() + 2 * edge + sheet, place.center().y() - mark * 1.25)
    draw_row(painter, _INDICATORS, looked.indicators, len(benchmark.indicator), start, mark)
    start += QPointF(0, mark * 1.5)
    draw_row(painter, _SOURCES, looked.sources, len(benchmark.information_source), start, mark)
