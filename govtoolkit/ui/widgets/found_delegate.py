"""Draws the lines of what was found: where it stands, and the words around, the ones looked for in bold."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from govtoolkit.ui.found_words import FoundLine
from govtoolkit.ui.theme import SOFT
from govtoolkit.ui.widgets.found_model import LINE
from govtoolkit.ui.widgets.room import room_of

_BESIDE, _ABOVE, _BETWEEN = 12, 6, 2
_LONGEST_LINE = 78
_HEADING_ABOVE = 10
_LOWEST = 30
_MOST_KEPT = 200


@dataclass(frozen=True)
class _Laid:
    """A line of the list as it is drawn: its texts with their places, and its height."""

    parts: tuple[tuple[QTextLayout, float, QPalette.ColorRole], ...]
    height: int


class FoundDelegate(QStyledItemDelegate):
    """Every line is as high as its words need at the width of the list: nothing is left out."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[tuple[FoundLine, int, str], _Laid] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a line."""
        line = index.data(LINE)
        height = self._lay(line, option.font).height if isinstance(line, FoundLine) else 0
        return QSize(room_of(self._view), height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line, and a frame around it where the keyboard is."""
        line = index.data(LINE)
        if not isinstance(line, FoundLine):
            return
        palette = QGuiApplication.palette()
        place = QRectF(option.rect)
        painter.save()
        if not line.is_heading:
            self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        for layout, top, role in self._lay(line, option.font).parts:
            painter.setPen(palette.color(role))
            layout.draw(painter, QPointF(place.left() + _BESIDE, place.top() + top))
        painter.restore()

    def _lay(self, line: FoundLine, font: QFont) -> _Laid:
        longest = QFontMetrics(font).averageCharWidth() * _LONGEST_LINE
        room = min(room_of(self._view) - 2 * _BESIDE, longest)
        key = (line, room, font.key())
        if key not in self._laid:
            if len(self._laid) > _MOST_KEPT:
                self._laid.clear()
            self._laid[key] = _lay(line, font, room)
        return self._laid[key]


def _lay(line: FoundLine, font: QFont, room: int) -> _Laid:
    roles = QPalette.ColorRole
    top = float(_HEADING_ABOVE if line.is_heading else _ABOVE)
    bold = QFont(font)
    bold.setBold(True)
    parts = []
    wanted: tuple[tuple[str, QFont, QPalette.ColorRole], ...]
    if line.is_heading:
        wanted = ((line.head, bold, roles.Text),)
    else:
        wanted = ((line.head, font, SOFT), (line.text, font, roles.Link if line.group else roles.Text))
    for text, letters, role in wanted:
        if text:
            layout = _layout(text, letters, room, line.marks if text is line.text else ())
            parts.append((layout, top, role))
            top += layout.boundingRect().height() + _BETWEEN
    return _Laid(tuple(parts), max(_LOWEST, int(top - _BETWEEN + _ABOVE + 1)))


def _layout(text: str, font: QFont, room: int, marks: tuple[tuple[int, int], ...]) -> QTextLayout:
    """Return a text in lines of a width; the marks are in characters of Python's, which counts some letters once."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats([_mark(text, start, end) for start, end in marks])
    layout.beginLayout()
    height = 0.0
    while (one := layout.createLine()).isValid():
        one.setLineWidth(room)
        one.setPosition(QPointF(0, height))
        height += one.height()
    layout.endLayout()
    return layout


def _mark(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = _units(text[:start])
    made.length = _units(text[start:end])
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setFontUnderline(True)
    made.format = bold
    return made


def _units(text: str) -> int:
    """Return how many of Qt's characters a text has."""
    return len(text.encode("utf-16-le")) // 2
