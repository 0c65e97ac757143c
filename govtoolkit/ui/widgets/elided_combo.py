"""A drop-down list whose chosen words end in an ellipsis where there is little room, instead of in the middle of a letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

from govtoolkit.ui import theme

_AROUND = 22
"""Pixels that the style sheet takes beside the words and the arrow: padding and frame."""


class ElidedCombo(QComboBox):
    """A combo box; the whole words are in its hint."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Say as many words as fit.

        The room could be asked of the style, but loading the class `QStyle` takes as long as half a page.
        """
        super().initStyleOption(option)
        room = self.width() - _AROUND - theme.arrow_room(self.font().pointSizeF())
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
