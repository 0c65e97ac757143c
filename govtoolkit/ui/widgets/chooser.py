"""A list of things to read or answer, in groups: a list beside the text, or one field above it where there is little room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from govtoolkit.ui.widgets.elided_combo import ElidedCombo
from govtoolkit.ui.widgets.room import room_of

_KEY = Qt.ItemDataRole.UserRole
_LIST_CHARACTERS = 32
_ASIDE, _ABOVE = 28, 10  # pixels of a line's padding and border in the style sheet, both sides together
_LOWEST = 34
_DOT = "\u00a0· "
"""What `wording.in_one_line` puts between two parts."""
_LINE_END = "\u2028"


@dataclass(frozen=True)
class Choice:
    """One line of the list.

    Fields:
        group: the heading it stands under, '' for none.
        remark: what a screen reader says after the title, and the tooltip says as well.
    """

    key: str
    title: str
    group: str = ""
    remark: str = ""


class Chooser(QWidget):
    """Shows choices as a list, or folded to a drop-down field; both are the same choices.

    Signals:
        chosen: another choice was made, by hand or by `choose` (its key).
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._current = ""
        self._model = QStandardItemModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(name)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setWordWrap(True)
        self._list.setItemDelegate(_WrappedLines(self._list))
        self._list.setMinimumHeight(60)
        self._field = ElidedCombo(self)
        self._field.setModel(self._model)
        self._field.setAccessibleName(name)
        self._field.make_room_for(12)
        self._field.setMaxVisibleItems(16)
        self._field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._field)
        self._is_folded = False
        self._size()
        self._list.selectionModel().currentChanged.connect(self._on_list_changed)
        self._field.activated.connect(self._on_field_activated)

    @property
    def current(self) -> str:
        """The key of what is chosen, '' where it is not among the choices."""
        return self._current

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the choices, in order."""
        return tuple(choice.key for choice in self._choices)

    def set_choices(self, choices: Sequence[Choice], *, empty: str = "Choose…") -> None:
        """Offer these; what was chosen stays so where it is among them. `empty` is shown folded while nothing is chosen."""
        self._field.setPlaceholderText(empty)
        wanted = tuple(choices)
        if wanted == self._choices:
            return
        if [(each.key, each.group) for each in wanted] == [(each.key, each.group) for each in self._choices]:
            self._choices = wanted
            for choice in wanted:
                self._say(self._model.item(self._row(choice.key)), choice)
            return
        self._choices = wanted
        current, self._current = self._current, ""
        with QSignalBlocker(self._list.selectionModel()), QSignalBlocker(self._field):
            self._fill()
        if current in self.keys:
            self._mark(current)

    def _fill(self) -> None:
        self._model.clear()
        group = ""
        for choice in self._choices:
            if choice.group != group:
                group = choice.group
                self._model.appendRow(_heading(group))
            item = QStandardItem()
            item.setData(choice.key, _KEY)
            self._say(item, choice)
            self._model.appendRow(item)
        self._field.setCurrentIndex(-1)

    def choose(self, key: str) -> None:
        """Choose by key; nothing happens where it is not among the choices or is chosen already."""
        if key in self.keys and key != self._current:
            self._mark(key)
            self.chosen.emit(key)

    def fold(self, folded: bool) -> None:  # noqa: FBT001 - as Navigation.fold
        """Show one field in place of the list, or the list again; the focus stays with whichever is shown."""
        if folded == self._is_folded:
            return
        has_focus = self._list.hasFocus() or self._field.hasFocus()
        self._is_folded = folded
        self._list.setVisible(not folded)
        self._field.setVisible(folded)
        if has_focus:
            self.take_focus()
        self._size()

    @property
    def is_folded(self) -> bool:
        """Whether it is one field now."""
        return self._is_folded

    def shows_all(self, width: int) -> bool:
        """Tell whether what is chosen is shown with all its words, where there is so much room."""
        return not self._is_folded or self._field.shows_all(width)

    def take_focus(self) -> None:
        """Put the keyboard into the list, or the field."""
        (self._field if self._is_folded else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the width in step with the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_is_folded"):
            self._size()

    @Slot(QModelIndex, QModelIndex)
    def _on_list_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._on_row(index.row())

    @Slot(int)
    def _on_field_activated(self, row: int) -> None:
        self._on_row(row)

    def _on_row(self, row: int) -> None:
        item = self._model.item(row)
        key = item.data(_KEY) if row >= 0 else None
        if key and key != self._current:
            self._mark(str(key))
            self.chosen.emit(key)

    def _mark(self, key: str) -> None:
        """Show a choice as the chosen one, in the list and in the field."""
        self._current = key
        row = self._row(key)
        self._field.setCurrentIndex(row)
        index = self._model.index(row, 0)
        if self._list.currentIndex() != index:
            self._list.setCurrentIndex(index)
        self._list.scrollTo(index)

    def _row(self, key: str) -> int:
        return next(row for row in range(self._model.rowCount()) if self._model.item(row).data(_KEY) == key)

    def _say(self, item: QStandardItem, choice: Choice) -> None:
        spoken = f"{choice.title}, {choice.remark}" if choice.remark else choice.title
        item.setText(choice.title)
        item.setToolTip(spoken)
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)

    def _size(self) -> None:
        if self._is_folded:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setFixedWidth(self.fontMetrics().averageCharWidth() * _LIST_CHARACTERS + 24)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)


class _WrappedLines(QStyledItemDelegate):
    """Gives a line the height that its words need in the width of the list: nothing is cut off."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin a new line in place of the first dot, where the words take no more lines then: no dot ends a line."""
        super().initStyleOption(option, index)
        broken = option.text.replace(_DOT, _LINE_END, 1)
        if broken != option.text and self._height(option, broken) <= max(
            self._height(option, option.text), 2 * option.fontMetrics.lineSpacing()
        ):
            option.text = broken

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a line."""
        self.initStyleOption(option, index)
        return QSize(room_of(self._view), max(_LOWEST, self._height(option, option.text) + _ABOVE))

    def _height(self, option: QStyleOptionViewItem, text: str) -> int:
        room = QRect(0, 0, room_of(self._view) - _ASIDE, 10_000)
        return option.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


def _heading(text: str) -> QStandardItem:
    """Return a line that is read and cannot be chosen."""
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    return item
