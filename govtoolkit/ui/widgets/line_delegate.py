"""Draws the lines of a list whose words wrap: a title, a remark in paler words beneath it, and a tick where there is one."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionButton, QStyleOptionViewItem

from govtoolkit.ui.theme import SOFT

REMARK = Qt.ItemDataRole.UserRole + 1
"""The role of the words beneath the title."""
_BESIDE, _ABOVE, _BETWEEN, _LOWEST = 12, 6, 1, 32
_MOST_KEPT = 400

_Laid = tuple[tuple[QTextLayout, float, bool], ...]


class LineDelegate(QStyledItemDelegate):
    """Every line is as high as its words need at the width of the list: nothing is left out.

    Attributes:
        width: how wide a line is, where the list is not asked: a drop-down list is as wide as its lines.
    """

    def __init__(self, view: QAbstractItemView, parent: QObject | None = None, *, width: int = 0) -> None:
        super().__init__(parent or view)
        self._view = view
        self.width = width
        self._laid: dict[tuple[str, str, int, str], tuple[_Laid, int]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a line."""
        width = self.width or self._view.viewport().width()
        return QSize(width, self._lay(option, index, width)[1])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line, and a frame around it where the keyboard is."""
        self.initStyleOption(option, index)
        painter.save()
        self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        palette, place = QGuiApplication.palette(), option.rect
        left = place.left() + _BESIDE
        if _is_tickable(index):
            self._draw_tick(painter, option, index)
            left += self._tick_room(option)
        for layout, top, is_remark in self._lay(option, index, self.width or place.width())[0]:
            role = SOFT if is_remark else QPalette.ColorRole.Text
            painter.setPen(palette.color(role))
            layout.draw(painter, QPointF(left, place.top() + top))
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: object) -> bool:
        """Tick by a click anywhere in the line, and by the space bar."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(index, QModelIndex) and _is_tickable(index):
            return _turn(index)
        if event.type() in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonPress):
            return False
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]

    def _tick_room(self, option: QStyleOptionViewItem) -> int:
        return int(option.fontMetrics.height() * 1.3)

    def _draw_tick(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box = QStyleOptionButton()
        side = option.fontMetrics.ascent()
        top = option.rect.top() + _ABOVE + (option.fontMetrics.height() - side) // 2
        box.rect = QRect(option.rect.left() + _BESIDE, top, side, side)
        is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value or (
            index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        )
        box.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if is_ticked else QStyle.StateFlag.State_Off
        )
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, self._view
        )

    def _lay(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, width: int
    ) -> tuple[_Laid, int]:
        title, remark = str(index.data() or ""), str(index.data(REMARK) or "")
        room = width - 2 * _BESIDE - (self._tick_room(option) if _is_tickable(index) else 0)
        font = QFont(option.font)
        given = index.data(Qt.ItemDataRole.FontRole)
        font.setBold(bool(remark and self.width) or (isinstance(given, QFont) and given.bold()))
        key = (title, remark, room, font.key())
        if key not in self._laid:
            if len(self._laid) > _MOST_KEPT:
                self._laid.clear()
            self._laid[key] = _lay(title, remark, font, room)
        return self._laid[key]


def _lay(title: str, remark: str, font: QFont, room: int) -> tuple[_Laid, int]:
    plain = QFont(font)
    plain.setBold(False)
    parts, top = [], float(_ABOVE)
    for text, letters in ((title, font), (remark, plain)):
        if text:
            layout = QTextLayout(text, letters)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.setCacheEnabled(True)
            layout.beginLayout()
            height = 0.0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(room)
                line.setPosition(QPointF(0, height))
                height += line.height()
            layout.endLayout()
            parts.append((layout, top, text is remark))
            top += height + _BETWEEN
    return tuple(parts), max(_LOWEST, int(top - _BETWEEN + _ABOVE + 1))


def _is_tickable(index: QModelIndex | QPersistentModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)


def _turn(index: QModelIndex) -> bool:
    is_ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    wanted = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
    return bool(index.model().setData(index, wanted, Qt.ItemDataRole.CheckStateRole))
