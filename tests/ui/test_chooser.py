"""The list of things to choose: what its lines look like where they need two."""

from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.chooser import Choice, Chooser
from govtoolkit.ui.wording import in_one_line

SHORT = in_one_line("What schools must do", "4 of 4 looked at")
LONG = in_one_line("Statutory responsibilities the board should check", "4 of 5 looked at")


def test_no_line_of_the_list_ends_in_a_dot(qapp: QApplication, qtbot: QtBot) -> None:
    dress(qapp, LIGHT, 100, 10.0)
    chooser = Chooser("Lists")
    qtbot.addWidget(chooser)
    chooser.set_choices([Choice("short", SHORT), Choice("long", LONG)])
    chooser.resize(chooser.width(), 400)
    chooser.show()
    view = chooser.findChildren(QListView)[0]
    said = []
    for row in range(2):
        option = QStyleOptionViewItem()
        option.initFrom(view)  # type: ignore[attr-defined]
        view.itemDelegate().initStyleOption(option, view.model().index(row, 0))  # type: ignore[attr-defined]
        said.append(option.text)  # type: ignore[attr-defined]
    assert said == [SHORT.replace("\u00a0· ", "\u2028"), LONG]
