"""Lists that are built while a person reads: what is in sight comes first."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.first_paint import FirstPaint
from govtoolkit.ui.widgets.gradually import Gradually


def test_nothing_but_the_first_rows_is_built_before_the_list_was_seen(qtbot: QtBot) -> None:
    at_first_sight: list[int] = []
    parent, built = QWidget(), list[str]()
    qtbot.addWidget(parent)
    column = QVBoxLayout(parent)

    def build(key: str) -> None:
        built.append(key)
        column.addWidget(QLabel(key))

    gradually = Gradually(build, parent)
    first_paint = FirstPaint(parent)
    first_paint.seen.connect(lambda: at_first_sight.append(len(built)))
    gradually.want("abcdefghij")
    at_once = len(built)
    qtbot.wait(60)  # several turns would have been taken by now
    parent.show()
    qtbot.waitUntil(lambda: not gradually.waiting)
    assert at_first_sight == [at_once]
    assert built == list("abcdefghij")


def test_a_list_that_is_out_of_sight_is_built_all_the_same(qtbot: QtBot) -> None:
    parent, built = QWidget(), list[str]()
    qtbot.addWidget(parent)
    gradually = Gradually(built.append, parent)
    gradually.want("abcdefghij")
    qtbot.waitUntil(lambda: not gradually.waiting)
    assert built == list("abcdefghij")
