"""Draws the lines of what was found: where it stands, and the words around, the ones looked for in bold."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Slot
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
_MOST_KEPT = 400

_ROLES = QPalette.ColorRole
_LIT = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
"""Any of these gives a line a ground or a frame."""

_Marks = tuple[tuple[int, int], ...]


class _Part(NamedTuple):
    """A text of a line, with what decides how it is broken into rows."""

    text: str
    is_bold: bool = False
    marks: _Marks = ()


class FoundDelegate(QStyledItemDelegate):
    """Every line is as high as its words need at the width of the list: nothing is left out."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._font, self._room = QFont(), 0  # for which the texts are laid out
        self._laid: dict[_Part, tuple[QTextLayout, float]] = {}
        self._heights: dict[int, int] = {}

    @Slot()
    def forget_heights(self) -> None:
        """Forget how high each row is: other lines stand in them."""
        self._heights.clear()

    def count_in_sight(self, lines: Sequence[FoundLine]) -> int:
        """Return how many lines fill the list from its top, with the first one that is out of sight."""
        self._fit(self._view.font())
        left = self._view.maximumViewportSize().height()
        for number, line in enumerate(lines, start=1):
            if left < 0:
                return number
            left -= self._height(line)
        return len(lines)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a line."""
        self._fit(option.font)
        row = index.row()
        if row not in self._heights:  # a view asks several times at every letter
            line = index.data(LINE)
            self._heights[row] = self._height(line) if isinstance(line, FoundLine) else 0
        return QSize(self._room + 2 * _BESIDE, self._heights[row])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line, and a frame around it where the keyboard is."""
        line = index.data(LINE)
        if not isinstance(line, FoundLine):
            return
        self._fit(option.font)
        palette = QGuiApplication.palette()
        place = QRectF(option.rect)
        painter.save()
        if not line.is_heading and option.state & _LIT:
            self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        left, top = place.left() + _BESIDE, place.top() + _above(line)
        for part, role in _parts(line):
            layout, height = self._lay(part)
            painter.setPen(palette.color(role))
            layout.draw(painter, QPointF(left, top))
            top += height + _BETWEEN
        painter.restore()

    def _fit(self, font: QFont) -> None:
        """Forget the texts that were laid out for another font or another width."""
        room = room_of(self._view) - 2 * _BESIDE
        if room != self._room or font != self._font:
            self._laid.clear()
            self._heights.clear()
            self._font, self._room = QFont(font), room

    def _height(self, line: FoundLine) -> int:
        texts = sum(self._lay(part)[1] + _BETWEEN for part, _role in _parts(line)) - _BETWEEN
        return max(_LOWEST, int(_above(line) + texts + _ABOVE + 1))

    def _lay(self, part: _Part) -> tuple[QTextLayout, float]:
        """Return a text as it is drawn, and its height; one that was there before the last letter is not laid out again."""
        laid = self._laid.get(part)
        if laid is None:
            if len(self._laid) > _MOST_KEPT:
                self._laid.clear()
            longest = QFontMetrics(self._font).averageCharWidth() * _LONGEST_LINE
            laid = self._laid[part] = _layout(part, self._font, min(self._room, longest))
        return laid


def _above(line: FoundLine) -> int:
    return _HEADING_ABOVE if line.is_heading else _ABOVE


def _parts(line: FoundLine) -> Iterator[tuple[_Part, QPalette.ColorRole]]:
    """Yield the texts of a line, from the top, with their colours."""
    if line.head:
        yield _Part(line.head, line.is_heading), _ROLES.Text if line.is_heading else SOFT
    if line.text:
        yield _Part(line.text, marks=line.marks), _ROLES.Link if line.group else _ROLES.Text


def _layout(part: _Part, font: QFont, room: int) -> tuple[QTextLayout, float]:
    """Return a text in rows of a width; the marks are in characters of Python's, which counts some letters once."""
    letters = QFont(font)
    letters.setBold(part.is_bold)
    layout = QTextLayout(part.text, letters)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if part.marks:
        layout.setFormats(list(_formats(part)))
    layout.beginLayout()
    height = 0.0
    while (one := layout.createLine()).isValid():
        one.setLineWidth(room)
        one.setPosition(QPointF(0, height))
        height += one.height()
    layout.endLayout()
    return layout, layout.boundingRect().height()


def _formats(part: _Part) -> Iterator[QTextLayout.FormatRange]:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setFontUnderline(True)
    for start, end in part.marks:
        made = QTextLayout.FormatRange()
        made.start = _units(part.text[:start])
        made.length = _units(part.text[start:end])
        made.format = bold
        yield made


def _units(text: str) -> int:
    """Return how many of Qt's characters a text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
