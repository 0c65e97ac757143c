"""Lines after a number or a dot."""

from pytestqt.qtbot import QtBot

from govtoolkit.ui.widgets.told_lines import ToldLines

LONG = "What do students who live on the other side of the border hear about the routes over there, and who checks it?"


def _shown(qtbot: QtBot, *lines: str) -> ToldLines:
    told = ToldLines()
    qtbot.addWidget(told)
    told.show_lines(lines)
    told.resize(320, 400)
    told.show()
    return told


def test_a_line_goes_on_beside_its_number(qtbot: QtBot) -> None:
    told = _shown(qtbot, f"9.  {LONG}", "10.  And this?")
    (_, first), (number, second) = told._rows
    assert first.x() == second.x() > number.geometry().right() > second.x() - 20
    assert first.height() > 2 * first.fontMetrics().lineSpacing()


def test_what_it_says_is_the_lines(qtbot: QtBot) -> None:
    told = _shown(qtbot, "•  One · by\u00a02\u00a0May", "•  Two")
    assert told.text() == "•  One · by 2 May\n•  Two"


def test_no_date_in_a_line_is_broken_over_two(qtbot: QtBot) -> None:
    told = _shown(qtbot, "•  A note on the visit of 12 November 2026.")
    assert told._rows[0][1].text() == "A note on the visit of 12\u00a0November\u00a02026."
    assert told.text() == "•  A note on the visit of 12 November 2026."


def test_rows_are_used_again_and_those_too_many_are_not_shown(qtbot: QtBot) -> None:
    told = _shown(qtbot, "•  One", "•  Two")
    rows = list(told._rows)
    told.show_lines(["•  Three"])
    assert told._rows == rows
    assert [words.text() for _, words in rows if words.isVisible()] == ["Three"]
