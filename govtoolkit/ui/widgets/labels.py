"""Labels for reading: wrapped, and selectable by mouse and keyboard."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
"""What can be done with a text that is to be read."""

_AS_HIGH_AS_ITS_TEXT = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
_AS_HIGH_AS_ITS_TEXT.setHeightForWidth(True)


def label(text: str, look: str = "", *, parent: QWidget | None = None) -> QLabel:
    """Return a label of plain text that wraps; `look` is one of the style sheet's ("title", "soft", ...)."""
    made = QLabel(text, parent)
    make_readable(made, look)
    return made


def say(where: QLabel, words: str) -> None:
    """Say words in a label; it is hidden while there are none."""
    where.setText(words)
    where.setVisible(bool(words))


def make_readable(made: QLabel, look: str) -> None:
    """Let a label show plain text that wraps and can be selected by mouse and keyboard, in a look of the style sheet."""
    make_wrapped(made, look)
    made.setTextInteractionFlags(SELECTABLE)


def make_wrapped(made: QLabel, look: str) -> None:
    """Let a label show plain text that wraps, in a look of the style sheet."""
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    made.setSizePolicy(_AS_HIGH_AS_ITS_TEXT)
    made.setMinimumWidth(40)
    if look:
        made.setProperty("look", look)


def wear(widget: QWidget, look: str) -> None:
    """Give a widget another look of the style sheet; nothing happens when it is the one it has.

    One that was not dressed yet need not be undressed: asking it for its style would load the class `QStyle`, which takes as
    long as half a page.
    """
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.updateGeometry()


def card(look: str = "card", *, parent: QWidget | None = None) -> tuple[QFrame, QVBoxLayout]:
    """Return a framed area and the layout to fill it by."""
    frame = QFrame(parent)
    frame.setProperty("look", look)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(18, 14, 18, 16)
    layout.setSpacing(8)
    return frame, layout


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a hairline."""
    line = QFrame(parent)
    line.setProperty("look", "rule")
    return line


def take_out(layout: QLayout, gone: QWidget) -> None:
    """Take one widget out of a layout and let go of it."""
    layout.removeWidget(gone)
    gone.hide()
    gone.deleteLater()


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let go of its widgets."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def breakable(text: str) -> str:
    """Return a text in which the place of a file may be broken over lines after each folder and word, as it is shown."""
    return re.sub(r"(?<=\w)([/\\_])(?=\w)", "\\1\u200b", text)
