"""The editor of a note: it grows, sends what is typed without waiting for a pause, and never lets go of a word."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QFocusEvent, QInputMethodEvent, QKeySequence, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.widgets.note_editor import LARGEST_LINES, SMALLEST_LINES, TAKE_EVERY, NoteEditor

PARAGRAPH = "Spoke with the Careers Leader and with six pupils of Year 9, who could all name two employers. "


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[NoteEditor]:
    """An editor in a window that has room for it, with another field to go to."""
    window = QWidget()
    layout = QVBoxLayout(window)
    made = NoteEditor("Your notes")
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    layout.addStretch(1)
    qtbot.addWidget(window)
    window.resize(500, 1200)
    with qtbot.waitActive(window):
        window.show()
    made.setFocus()
    yield made
    window.close()  # named here so that it lives as long as its editor


def _type(qtbot: QtBot, editor: NoteEditor, text: str) -> None:
    qtbot.keyClicks(editor, text)


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_whole_text_is_in_sight_until_the_cap_at_every_zoom(
    editor: NoteEditor, qapp: QApplication, zoom: int
) -> None:
    dress(qapp, LIGHT, zoom, 10.0)
    heights = []
    for lines in range(1, 13):
        editor.show_text("\n".join(f"line {number}" for number in range(lines)))
        qapp.processEvents()
        assert editor.verticalScrollBar().maximum() == 0, lines
        heights.append(editor.height())
    assert heights == sorted(heights)
    assert heights[-1] > heights[0]


def test_wrapped_lines_count_as_lines(editor: NoteEditor, qapp: QApplication) -> None:
    editor.show_text(PARAGRAPH * 4)
    qapp.processEvents()
    assert editor.document().blockCount() == 1
    assert editor.verticalScrollBar().maximum() == 0
    low = editor.height()
    editor.window().resize(300, 1200)
    qapp.processEvents()
    assert editor.height() > low


def test_a_long_text_scrolls_under_the_cap(editor: NoteEditor, qapp: QApplication) -> None:
    editor.show_text("\n".join(PARAGRAPH for _ in range(100)))
    qapp.processEvents()
    assert editor.height() <= (LARGEST_LINES + 1) * editor.fontMetrics().lineSpacing() + 12
    assert editor.verticalScrollBar().maximum() > 0


def test_the_cap_leaves_room_in_a_low_window(editor: NoteEditor, qapp: QApplication) -> None:
    editor.show_text("\n".join(PARAGRAPH for _ in range(100)))
    editor.window().resize(500, 400)
    editor.fit()
    qapp.processEvents()
    assert editor.height() < 0.65 * editor.window().height() + 12


def test_somebody_who_never_pauses_is_heard(editor: NoteEditor, qtbot: QtBot) -> None:
    keys = QTimer(interval=TAKE_EVERY // 10)
    keys.timeout.connect(lambda: _type(qtbot, editor, "a"))
    keys.start()
    for _ in range(3):
        with qtbot.waitSignal(editor.typed):
            pass
    keys.stop()


def test_text_that_was_only_shown_is_never_sent(editor: NoteEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.typed):
        editor.show_text("odd\u2029line\u2028ends\u00a0here")
        editor.take()
        editor.show_text("other")
        editor.clearFocus()


def test_no_break_spaces_are_kept(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.show_text("at\u00a03\u00a0pm")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(editor.typed) as sent:
        _type(qtbot, editor, "!")
        editor.take()
    assert sent.args == ["at\u00a03\u00a0pm!"]


def test_leaving_sends_the_text_first(editor: NoteEditor, qtbot: QtBot) -> None:
    happened: list[str] = []
    editor.typed.connect(happened.append)
    editor.left.connect(lambda: happened.append("LEFT"))
    _type(qtbot, editor, "abc")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert happened == ["abc", "LEFT"]
    assert not editor.has_untaken_text


@pytest.mark.parametrize(
    "reason",
    [Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason],
)
def test_a_look_at_another_window_or_menu_sends_but_does_not_leave(
    editor: NoteEditor, qtbot: QtBot, reason: Qt.FocusReason
) -> None:
    _type(qtbot, editor, "abc")
    with qtbot.assertNotEmitted(editor.left), qtbot.waitSignal(editor.typed):
        QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusOut, reason))


def test_showing_the_text_that_stands_changes_nothing(editor: NoteEditor, qtbot: QtBot) -> None:
    _type(qtbot, editor, "abcdef")
    editor.take()
    editor.moveCursor(QTextCursor.MoveOperation.Left)
    editor.show_text("abcdef")
    assert editor.textCursor().position() == 5
    assert editor.document().isUndoAvailable()


def test_a_text_from_elsewhere_leaves_the_cursor_where_it_was(editor: NoteEditor, qtbot: QtBot) -> None:
    _type(qtbot, editor, "abcdef")
    editor.take()
    editor.show_text("abcdef and more")
    assert (editor.text, editor.textCursor().position()) == ("abcdef and more", 6)
    editor.show_text("ab")
    assert editor.textCursor().position() == 2


def test_words_that_were_refused_are_sent_again(editor: NoteEditor, qtbot: QtBot) -> None:
    _type(qtbot, editor, "abc")
    editor.take()
    editor.put_back()
    assert editor.has_untaken_text
    with qtbot.waitSignal(editor.typed) as sent:
        editor.take()
    assert sent.args == ["abc"]
    assert not editor.has_untaken_text


def test_letters_that_are_being_put_together_count_as_untaken(editor: NoteEditor) -> None:
    QApplication.sendEvent(editor, QInputMethodEvent("ŵ", []))
    assert editor.has_untaken_text
    QApplication.sendEvent(editor, QInputMethodEvent("", []))
    editor.take()
    assert not editor.has_untaken_text


def test_undo_keys_are_the_editors_while_it_has_something_to_undo_and_the_windows_otherwise(qtbot: QtBot) -> None:
    window = QMainWindow()
    editor = NoteEditor("Your notes")
    window.setCentralWidget(editor)
    undo = QAction("Undo", window, shortcut=QKeySequence("Ctrl+Z"))
    window.addAction(undo)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    editor.setFocus()
    qtbot.keyClicks(editor, "abc")
    with qtbot.assertNotEmitted(undo.triggered):
        qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text == ""
    with qtbot.waitSignal(undo.triggered):
        qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_the_wheel_scrolls_the_page_unless_the_note_is_worked_in(editor: NoteEditor, qapp: QApplication) -> None:
    editor.show_text("\n".join(PARAGRAPH for _ in range(100)))
    qapp.processEvents()
    for focused in (True, False):
        if not focused:
            editor.clearFocus()
        before = editor.verticalScrollBar().value()
        QApplication.sendEvent(editor.viewport(), _wheel_down())
        assert (editor.verticalScrollBar().value() > before) is focused


def test_the_page_scrolls_along_with_the_typing_hands(qtbot: QtBot, qapp: QApplication) -> None:
    page = QScrollArea(widgetResizable=True)
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.addSpacing(300)
    editor = NoteEditor("Your notes")
    layout.addWidget(editor)
    layout.addStretch(1)
    page.setWidget(content)
    qtbot.addWidget(page)
    page.resize(400, 420)
    with qtbot.waitActive(page):
        page.show()
    editor.setFocus()
    for _ in range(12):
        qtbot.keyClicks(editor, "line")
        qtbot.keyClick(editor, Qt.Key.Key_Return)

    def cursor_in_sight() -> None:
        line = editor.cursorRect()
        place = editor.viewport().mapTo(page.viewport(), QPoint(0, line.bottom()))
        assert 0 < place.y() <= page.viewport().height()

    qtbot.waitUntil(cursor_in_sight)


def _wheel_down() -> QWheelEvent:
    return QWheelEvent(
        QPointF(20, 20), QPointF(20, 20), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_the_keyboard_goes_on_where_a_text_ends(editor: NoteEditor, qtbot: QtBot) -> None:
    field = editor.window().findChild(QLineEdit)
    field.setFocus()
    editor.show_text("Six pupils")
    qtbot.keyClick(field, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, " were met.")
    assert editor.text == "Six pupils were met."


def test_coming_back_goes_on_where_it_was_left(editor: NoteEditor, qtbot: QtBot) -> None:
    field = editor.window().findChild(QLineEdit)
    field.setFocus()
    editor.show_text("pupils")
    qtbot.keyClick(field, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.keyClick(field, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "Six ")
    assert editor.text == "Six pupils"


def test_the_mouse_says_where_to_go_on(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.window().findChild(QLineEdit).setFocus()
    editor.show_text("pupils")
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor.cursorRect().center())
    assert editor.hasFocus()
    assert editor.textCursor().position() == 0


def test_a_found_word_stays_where_the_cursor_is(editor: NoteEditor) -> None:
    editor.window().findChild(QLineEdit).setFocus()
    editor.show_text("Six pupils")
    editor.go_to(4)
    editor.setFocus()
    assert editor.textCursor().position() == 4


def test_a_text_that_fills_the_smallest_box_does_not_make_it_taller(editor: NoteEditor) -> None:
    empty = editor.height()
    lines = [f"line {number}" for number in range(SMALLEST_LINES)]
    editor.show_text("\n".join(lines))
    assert editor.height() == empty
    editor.show_text("\n".join((*lines, "one more")))
    assert editor.height() > empty
