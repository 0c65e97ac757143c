"""Bringing in a filled form in the window: shown first beside what stands here, all or nothing, one step in the Edit menu."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from govtoolkit.app.copies import save_copy
from govtoolkit.app.form_bringing_in import STEP
from govtoolkit.app.form_found import Keep
from govtoolkit.printing.document import Form
from govtoolkit.record import model, release, rules
from govtoolkit.record.model import Mark, Note, Person, Visit
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.filled_form import FilledFormDialog
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import visit_title
from tests.filled_forms import write_form
from tests.ui.colleagues import BOB, write
from tests.ui.hands import Hands
from tests.ui.places import House

TEXT = "Nine came.\n\nDwy ferch – i’r ysbyty 🎓."


def _visit(desk: Desk) -> Visit:
    assert desk.visit is not None
    return desk.visit


def _form(desk: Desk, texts: Mapping[str, str], ticks: Iterable[str] = (), *, is_of_visit: bool = True) -> Path:
    about = Form("visit-form", desk.session.created_at, _visit(desk).uid) if is_of_visit else Form("visit-form")
    return write_form(desk.session.path.with_name("form.pdf"), about, texts, ticks)


def _read(desk: Desk, qtbot: QtBot, path: Path) -> FilledFormDialog:
    made = FilledFormDialog(desk, path)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.is_reading)  # another process reads it
    return made


def _lines(dialog: FilledFormDialog) -> str:
    return "\n".join(each.text() for each in dialog.ui.fields.findChildren(Prose) if each.isVisible())


def _texts(desk: Desk, place: str) -> list[tuple[str, str]]:
    notes = rules.notes_by_place(desk.record, _visit(desk).uid).get(place, [])
    return sorted((each.author, each.note.body) for each in notes)


def _choose(dialog: FilledFormDialog, words: str) -> None:
    box = dialog.ui.writer
    place = next(row for row in range(box.count()) if box.itemText(row).startswith(words))
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_what_is_on_the_form_is_shown_and_nothing_is_changed_by_cancelling(empty_desk: Desk, qtbot: QtBot) -> None:
    write(empty_desk.session, _visit(empty_desk), "b5", "Mine.")
    empty_desk.session.save_now()
    before = empty_desk.session.path.read_bytes()
    texts = {"note.b5": TEXT, "note.visit.met": "Mrs Pugh.", "note.gone": "All my words."}
    dialog = _read(empty_desk, qtbot, _form(empty_desk, texts, ["mark.b5.i1"]))
    said = _lines(dialog)
    for words in (
        *texts.values(),
        "Mine.",
        "Benchmark 5: ",
        "Who was met",
        "no longer in this file",
        "Looked at: Benchmark 5",
    ):
        assert words in said
    assert dialog.ui.intro.text().startswith("On it: 2 notes and 1 tick for “Monitoring visit · ")
    dialog.ui.cancel.click()
    empty_desk.session.save_now()
    assert empty_desk.session.path.read_bytes() == before


def test_all_of_it_comes_in_as_one_step_and_is_told(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT, "note.gone": "x"}, ["mark.b5.i1"]))
    with qtbot.waitSignal(empty_desk.news) as news:
        dialog.ui.accept_button.click()
    me = empty_desk.session.me.name
    assert news.args[0].startswith(f"Brought in: 1 note and 1 tick by {me} on the visit of")
    assert "1 thing could not come in" in news.args[0]
    assert _texts(empty_desk, "b5") == [(me, TEXT)]
    assert empty_desk.session.undo_stack.undo_name == STEP
    empty_desk.session.undo()
    assert _texts(empty_desk, "b5") == []
    assert not any(version.entry.seen for version in empty_desk.record.all(Mark))


@pytest.mark.parametrize("keep", Keep)
def test_where_i_wrote_already_both_are_kept_unless_i_say_otherwise(empty_desk: Desk, qtbot: QtBot, keep: Keep) -> None:
    write(empty_desk.session, _visit(empty_desk), "b5", "Mine.")
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT}))
    [row] = dialog.rows
    assert row.buttons[Keep.BOTH].isChecked()
    row.buttons[keep].click()
    dialog.ui.accept_button.click()
    stands = {Keep.BOTH: f"Mine.\n\n{TEXT}", Keep.FORM: TEXT, Keep.MINE: "Mine."}[keep]
    assert _texts(empty_desk, "b5") == [(empty_desk.session.me.name, stands)]


def test_a_form_that_somebody_else_filled_in_stands_beside_under_their_name(empty_desk: Desk, qtbot: QtBot) -> None:
    empty_desk.session.put("person", BOB)
    write(empty_desk.session, _visit(empty_desk), "b5", "Mine.")
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT, "head.governor": "bob lee"}))
    assert dialog.ui.writer.currentText() == "Bob Lee"
    assert not dialog.rows[0].buttons
    assert {"Mine.", f"{empty_desk.session.me.name}, stays as it is"} <= set(_lines(dialog).split("\n"))
    _choose(dialog, empty_desk.session.me.name)
    assert dialog.rows[0].buttons
    _choose(dialog, "Bob Lee")
    dialog.ui.accept_button.click()
    assert sorted(_texts(empty_desk, "b5")) == sorted([("Bob Lee", TEXT), (empty_desk.session.me.name, "Mine.")])


def test_a_name_that_is_new_here_is_offered_and_another_can_be_typed(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT, "head.governor": "Cai Rees"}))
    assert dialog.ui.writer.currentText() == "Cai Rees (new in this file)"
    _choose(dialog, "Somebody else")
    dialog.accept()
    assert "who filled it in" in dialog.ui.trouble.text()
    assert dialog.ui.name.hasFocus()
    QTest.keyClicks(dialog.ui.name, "Dilys  Wyn")
    QTest.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert _texts(empty_desk, "b5") == [("Dilys Wyn", TEXT)]
    empty_desk.session.undo()
    assert "Dilys Wyn" not in {version.entry.name for version in empty_desk.record.all(Person)}


def test_a_form_of_no_visit_here_asks_for_one_and_none_is_chosen_for_me(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT}, is_of_visit=False))
    assert "printed without a file" in _lines(dialog)
    assert dialog.ui.visit.currentIndex() == 0
    assert dialog.ui.visit.hasFocus()
    dialog.accept()
    assert "which visit it belongs to" in dialog.ui.trouble.text()
    assert _texts(empty_desk, "b5") == []
    dialog.ui.visit.setCurrentIndex(1)
    dialog.ui.visit.activated.emit(1)
    assert dialog.ui.visit.isVisible()
    dialog.accept()
    assert len(_texts(empty_desk, "b5")) == 1


def test_of_the_visits_to_choose_from_the_one_on_screen_is_the_first(desk: Desk, qtbot: QtBot) -> None:
    oldest = rules.visits_newest_first(desk.record)[-1]
    desk.choose_visit(oldest.uid)
    dialog = _read(desk, qtbot, _form(desk, {"note.b5": TEXT}, is_of_visit=False))
    assert dialog.ui.visit.itemText(1) == visit_title(oldest)


def test_a_released_visit_takes_it_as_a_correction_with_a_reason(empty_desk: Desk, qtbot: QtBot) -> None:
    visit = _visit(empty_desk)
    covering = release.release(empty_desk.record, visit, "2026-11-20")
    empty_desk.session.put("Release visit", *covering, reason=release.RELEASE)
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT}))
    assert dialog.ui.reason.isVisible()
    dialog.accept()
    assert "needs a reason" in dialog.ui.trouble.text()
    assert _texts(empty_desk, "b5") == []
    dialog.ui.reason.setText("It lay in the car.")
    dialog.accept()
    [note] = rules.notes_by_place(empty_desk.record, visit.uid)["b5"]
    assert note.reason == "It lay in the car."


def test_a_released_visit_that_keeps_what_stands_there_needs_no_reason(empty_desk: Desk, qtbot: QtBot) -> None:
    visit = _visit(empty_desk)
    write(empty_desk.session, visit, "b5", "Mine.")
    covering = release.release(empty_desk.record, visit, "2026-11-20")
    empty_desk.session.put("Release visit", *covering, reason=release.RELEASE)
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT}))
    dialog.accept()
    assert "needs a reason" in dialog.ui.trouble.text()
    dialog.rows[0].buttons[Keep.MINE].click()
    dialog.accept()
    assert not dialog.isVisible()
    assert _texts(empty_desk, "b5") == [(empty_desk.session.me.name, "Mine.")]


def test_the_second_time_there_is_only_to_close(empty_desk: Desk, qtbot: QtBot) -> None:
    path = _form(empty_desk, {"note.b5": TEXT})
    _read(empty_desk, qtbot, path).accept()
    dialog = _read(empty_desk, qtbot, path)
    assert dialog.ui.title.text() == "Nothing new on “form.pdf”"
    assert not dialog.ui.accept_button.isVisible()
    assert dialog.ui.cancel.text() == "Close"
    _choose(dialog, "Somebody else")  # of whom all of it would be new
    assert dialog.ui.accept_button.isVisible()
    assert dialog.ui.cancel.text() == "Cancel"


def test_words_that_cannot_come_in_can_be_copied(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.gone": TEXT}))
    [copy] = [each for each in dialog.rows[0].findChildren(QPushButton) if each.text() == "Copy these words"]
    copy.click()
    assert QGuiApplication.clipboard().text() == TEXT
    assert "Copied." in _lines(dialog)


@pytest.mark.parametrize("content", [b"", b"Dear governors", b"%PDF-1.7 and no more"])
def test_what_is_no_form_is_refused_in_a_sentence(empty_desk: Desk, qtbot: QtBot, content: bytes) -> None:
    path = empty_desk.session.path.with_name("letter.pdf")
    path.write_bytes(content)
    dialog = _read(empty_desk, qtbot, path)
    assert "“letter.pdf”" in dialog.ui.trouble.text()
    assert not dialog.ui.accept_button.isVisible()
    assert dialog.ui.cancel.text() == "Close"


def test_a_form_that_nobody_filled_in_says_so(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {}))
    assert dialog.ui.title.text() == "Nobody has filled in anything on this form."
    assert not dialog.ui.accept_button.isVisible()


def test_what_is_written_meanwhile_is_not_written_over(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT}))
    assert not dialog.rows[0].buttons
    write(empty_desk.session, _visit(empty_desk), "b5", "Written meanwhile.")
    assert dialog.rows[0].buttons
    dialog.accept()
    assert _texts(empty_desk, "b5") == [(empty_desk.session.me.name, f"Written meanwhile.\n\n{TEXT}")]


def test_what_was_chosen_stays_chosen_when_something_else_is_written_meanwhile(empty_desk: Desk, qtbot: QtBot) -> None:
    write(empty_desk.session, _visit(empty_desk), "b5", "Mine.")
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": TEXT}))
    before = dialog.rows[0]
    before.buttons[Keep.FORM].click()
    write(empty_desk.session, _visit(empty_desk), "b6", "Elsewhere.")
    assert dialog.rows[0] is not before
    assert dialog.rows[0].buttons[Keep.FORM].isChecked()


def test_where_the_file_does_not_take_it_that_is_said_and_it_can_be_tried_again(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "LONGEST_CONTENT", 1_000)
    mine, theirs = "mine " * 120, "form " * 120  # each fits into one place, both together do not
    write(empty_desk.session, _visit(empty_desk), "b5", mine)
    dialog = _read(empty_desk, qtbot, _form(empty_desk, {"note.b5": theirs, "note.b6": "x"}))
    dialog.accept()
    assert "too long" in dialog.ui.trouble.text()
    assert dialog.isVisible()
    assert [each.entry.body for each in empty_desk.record.all(Note)] == [mine]
    dialog.rows[0].buttons[Keep.FORM].click()
    dialog.accept()
    assert [body for _author, body in _texts(empty_desk, "b5")] == [theirs]


# From the window


def _drop(house: House, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    house.window._drop.eventFilter(
        house.window, QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, left, none)
    )


def test_the_menu_asks_for_the_form_and_enter_brings_it_in(house: House, hands: Hands) -> None:
    house.open_new()
    house.prompter.path = _form(house.desk, {"note.b5": TEXT})

    def dialog() -> FilledFormDialog:
        found = house.window.findChild(FilledFormDialog)
        assert isinstance(found, FilledFormDialog)
        return found

    def trigger() -> bool:
        house.window.actions_by_name["bring_in_form"].trigger()
        return True

    hands.do(
        trigger,
        hands.wait_for_dialog(FilledFormDialog),
        hands.wait_for(lambda: dialog().may_bring_in),
        hands.press(Qt.Key.Key_Return),
        hands.come_back(house.window),
    )
    assert len(_texts(house.desk, "b5")) == 1
    house.settle()
    assert "Brought in: 1 note" in house.window._banner.text
    assert house.desk.session.undo_stack.undo_name == STEP


def test_a_dropped_form_is_brought_in_and_one_at_a_time(
    house: House, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    wanted: list[Path] = []
    monkeypatch.setattr(asking, "ask_bring_in_form", lambda _parent, _desk, path: wanted.append(path))
    path = house.desk.settings.data_folder.with_name("Form.PDF")
    _drop(house, path)
    qtbot.waitUntil(lambda: "no monitoring file is open" in house.window._banner.text)
    house.open_new()
    _drop(house, path)
    qtbot.waitUntil(lambda: wanted == [path])
    _drop(house, path, path.with_name("other.pdf"))
    qtbot.waitUntil(lambda: "one form at a time" in house.window._banner.text)
    assert wanted == [path]


def test_nothing_is_brought_into_a_file_that_can_only_be_read(house: House, tmp_path: Path, qtbot: QtBot) -> None:
    assert not house.window.actions_by_name["bring_in_form"].isEnabled()
    house.open_new()
    assert house.window.actions_by_name["bring_in_form"].isEnabled()
    house.open(save_copy(house.desk.session, tmp_path / "For the clerk.db", by="Ann").path)
    assert not house.window.actions_by_name["bring_in_form"].isEnabled()
    _drop(house, tmp_path / "form.pdf")
    why = house.desk.session.read_only
    assert why is not None
    qtbot.waitUntil(lambda: why.text in house.window._banner.text)
