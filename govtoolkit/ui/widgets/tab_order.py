"""The order in which Tab goes through parts that were built, or moved, one by one."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLayout, QRadioButton, QWidget


def follow_layout(top: QWidget) -> None:
    """Let Tab go through a widget as its layouts have their parts; Qt goes by the order in which they were made."""
    for one, next_one in pairwise(_stops(top)):
        QWidget.setTabOrder(one, next_one)


def stop_at_chosen(group: QButtonGroup) -> None:
    """Let Tab come to the one of some round buttons that is chosen; Qt sees to that only where a person chooses."""
    for button in group.buttons():
        policy = button.focusPolicy()
        stop = Qt.FocusPolicy.TabFocus
        button.setFocusPolicy(Qt.FocusPolicy(policy | stop if button.isChecked() else policy & ~stop))


def _stops(widget: QWidget) -> Iterator[QWidget]:
    # round buttons that belong together are one stop, which each of them takes in its turn
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QRadioButton):
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_in(inner)
