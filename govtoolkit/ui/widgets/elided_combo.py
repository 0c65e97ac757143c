"""A drop-down list whose chosen words are shortened with an ellipsis where there is little room, not cut in a letter."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

from govtoolkit.ui import theme

_AROUND = 22
"""Pixels that the style sheet takes beside the words and the arrow: padding and frame."""

_FRAMES = 4
"""Pixels of the frames around the list."""

_BEFORE_ENDING = "· "
_MOST_OF_ENDING = 0.8
"""The share of the room that the ending of the words may take: by its date one visit is told from another."""


class ElidedCombo(QComboBox):
    """A combo box; the whole words are in its hint, and in its list as far as the window is wide.

    Of words with a dot in them, as "Autumn visit: the whole programme · 20 November 2025", the ending is kept.
    """

    def make_room_for(self, letters: int) -> None:
        """Be as wide as so many large letters, however long its words are."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    def sizeHint(self) -> QSize:
        """Wish for the longest words, where it is to be as wide as its words: at large sizes the style forgets some pixels."""
        hint = super().sizeHint()
        policy = QComboBox.SizeAdjustPolicy
        if self.sizeAdjustPolicy() not in (policy.AdjustToContents, policy.AdjustToContentsOnFirstShow):
            return hint
        words = (self.fontMetrics().horizontalAdvance(self.itemText(row)) for row in range(self.count()))
        return hint.expandedTo(QSize(max(words, default=0) + self._around() + 1, 0))

    @property
    def whole_width(self) -> int:
        """The pixels that all of the chosen words take."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) + self._around() + 1

    def showPopup(self) -> None:
        """Open the list as wide as its words."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width() if self.count() > self.maxVisibleItems() else 0
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + bar + _FRAMES, self.window().width()))
        super().showPopup()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Say as many words as fit.

        The room could be asked of the style, but loading the class `QStyle` takes as long as half a page.
        """
        super().initStyleOption(option)
        option.currentText = self._shortened(self.currentText(), self.width() - self._around())

    def shows_all(self, width: int) -> bool:
        """Tell whether its words are whole where it is so wide."""
        words = self.currentText()
        return self._shortened(words, width - self._around()) == words

    def _around(self) -> int:
        return _AROUND + theme.arrow_room(self.font().pointSizeF())

    def _shortened(self, words: str, room: int) -> str:
        metrics, mode = self.fontMetrics(), Qt.TextElideMode.ElideRight
        beginning, dot, ending = words.rpartition(_BEFORE_ENDING)
        last = f" {dot}{ending}"
        width = metrics.horizontalAdvance(last)
        if not dot or metrics.horizontalAdvance(words) <= room or width > room * _MOST_OF_ENDING:
            return metrics.elidedText(words, mode, room)
        return metrics.elidedText(beginning.rstrip(), mode, room - width) + last
