"""A button whose words are a name of any length: shown as far as there is room, whole in its hint."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_AROUND = 30
"""Pixels that a button takes beside its words: padding and frame."""

_SHORT_ENOUGH = 22
"""Characters that the short words may insist on."""


class ElidedButton(QPushButton):
    """A push button that leaves out the middle of its words where there is little room, and never asks for more.

    Words that have a short form give way to it first.
    """

    def __init__(self, parent: QWidget | None = None, words: str = "") -> None:
        super().__init__(parent)
        self._words = self._short = ""
        self._is_brief = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    @property
    def words(self) -> str:
        """What the button says in full."""
        return self._words

    def set_words(self, words: str, *, short: str = "") -> None:
        """Say something else; `short` is what says enough of it where there is little room."""
        self._words, self._short = words, short
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._fit()
        self.updateGeometry()

    @property
    def whole_width(self) -> int:
        """The pixels that all of its words take."""
        return self._width_around() + self.fontMetrics().horizontalAdvance(self._words)

    def be_brief(self, *, brief: bool) -> None:
        """Wish for no more than the short words take, because what stands beside needs the room; or for all again."""
        if brief != self._is_brief:
            self._is_brief = brief
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wish for room for all words, or for the short ones."""
        height = super().sizeHint().height()
        if self._is_brief and self._short:
            return QSize(self._width_around() + self.fontMetrics().horizontalAdvance(self._short), height)
        return QSize(self.whole_width, height)

    def minimumSizeHint(self) -> QSize:
        """Do with the short words, where they are short: a name should be there in full."""
        metrics = self.fontMetrics()
        short = min(metrics.horizontalAdvance(self._short), metrics.averageCharWidth() * _SHORT_ENOUGH)
        least = max(metrics.averageCharWidth() * 10, short + self._width_around() if self._short else 0)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, metrics = self.width() - self._width_around(), self.fontMetrics()
        for shown in (self._words, self._short or self._words):
            if (
                metrics.horizontalAdvance(shown) <= room
            ):  # `elidedText` counts in fractions, and would shorten what fits
                break
        else:
            shown = metrics.elidedText(self._short or self._words, Qt.TextElideMode.ElideMiddle, max(room, 20))
        self.setText(self._after_icon + shown.replace("&", "&&"))

    def _width_around(self) -> int:
        if self.icon().isNull():
            return _AROUND
        return _AROUND + self.iconSize().width() + 6 + self.fontMetrics().horizontalAdvance(self._after_icon)

    @property
    def _after_icon(self) -> str:
        """A little room between the icon and the words."""
        return "" if self.icon().isNull() else "\u2002"
