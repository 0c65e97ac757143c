"""Lines that lead somewhere, on a page that is on screen."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.link_lines import LinkLine, LinkLines


def test_lines_that_come_onto_the_screen_have_their_room_at_once(qtbot: QtBot) -> None:
    """Or everything on the page would be squeezed into its old height, and be seen so."""
    page = QWidget()
    qtbot.addWidget(page)
    lines = LinkLines(page)
    QVBoxLayout(page).addWidget(lines)
    page.show()
    lines.show_lines([LinkLine(str(n), f"Line {n}", "And what to know beside it") for n in range(3)])
    assert lines.sizeHint().height() >= sum(button.sizeHint().height() for button in lines.buttons) > 0
