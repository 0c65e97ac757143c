"""The places where two versions stand: each beside the other, and kept, chosen or put together; all of it can be undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QBoxLayout
from pytestqt.qtbot import QtBot

from govtoolkit.app import bringing_in
from govtoolkit.app.steps import SETTLE
from govtoolkit.record import release
from govtoolkit.record.model import Action, Entry, KeyDate, Note, SchoolResult, Visit
from govtoolkit.record.wordings import ADDED, Piece
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.combine import CombineDialog
from govtoolkit.ui.dialogs.two_versions import TwoVersionsDialog
from govtoolkit.ui.pages.overview import OverviewPage
from govtoolkit.ui.theme import LIGHT, dress
from govtoolkit.ui.version_words import about, fields, fields_that_differ, head, heads, pieces, spoken, together
from tests.ui.colleagues import BOB, copy_of, make_two_versions, session_of
from tests.ui.places import show_page


@pytest.fixture
def split(empty_desk: Desk) -> Desk:
    """Return a desk where two versions of my note on benchmark 5 and of the visit's details stand."""
    session = empty_desk.session
    bringing_in.bring_in(session, bringing_in.look(session, [make_two_versions(empty_desk)]))
    return empty_desk


def _note_uid(desk: Desk) -> str:
    assert desk.visit is not None
    return Note(desk.visit.uid, "b5", desk.session.me.uid, "").uid


def _dialog(desk: Desk, qtbot: QtBot, record_uid: str = "") -> TwoVersionsDialog:
    made = TwoVersionsDialog(desk, record_uid=record_uid)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: not desk.runner.is_busy)
    return made


def _bodies(desk: Desk) -> list[str]:
    versions = desk.record.versions(_note_uid(desk))
    return sorted(each.entry.body for each in versions if isinstance(each.entry, Note))


NINE, ELEVEN = "Nine employers came in October.", "Eleven employers came in October and November."


def test_every_place_is_listed_and_each_version_has_its_name_its_day_and_its_own_words_marked(
    split: Desk, qtbot: QtBot
) -> None:
    dialog = _dialog(split, qtbot, _note_uid(split))
    assert dialog.ui.title.text() == "There are two versions in 2 places"
    assert len(dialog.places.keys) == 2
    assert sorted(pane.text.toPlainText() for pane in dialog.panes) == sorted([NINE, ELEVEN])
    for pane in dialog.panes:
        assert split.session.me.name in pane.accessibleName()
        assert "2026" in pane.accessibleName() or "20" in pane.accessibleName()
    spoken = {pane.text.toPlainText(): pane.text.accessibleDescription() for pane in dialog.panes}
    assert spoken[NINE].startswith("Only in this version: “Nine”")
    assert "November" in spoken[ELEVEN]


def test_versions_that_would_read_alike_are_numbered_and_others_are_not(split: Desk, qtbot: QtBot) -> None:
    mine = split.record.versions(_note_uid(split))
    alike = [replace(each, revision=replace(each.revision, written_at="2026-11-21T14:05:00Z")) for each in mine]
    assert heads(split.record, alike) == [
        f"{head(split.record, alike[0])} (first\u00a0version)",
        f"{head(split.record, alike[0])} (second\u00a0version)",
    ]
    assert "(second\u00a0version):\n" in together(split.record, alike, "body")
    later = replace(alike[1], revision=replace(alike[1].revision, written_at="2026-11-22T09:00:00Z"))
    assert not any("version" in each for each in heads(split.record, [alike[0], later]))


def test_where_only_punctuation_differs_a_screen_reader_hears_that(split: Desk) -> None:
    me = split.session.me.uid
    one, other = (Note("v", "b5", me, body) for body in ("They came.", "They came!"))
    said, other_said = (fields(split.toolkit, split.record, each) for each in (one, other))
    assert spoken(pieces(said, other_said)) == "Only the punctuation is different."
    assert spoken(pieces(said, said)) == ""


def test_keeping_one_answers_both_and_can_be_undone_by_name(split: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(split, qtbot, _note_uid(split))
    next(pane for pane in dialog.panes if pane.text.toPlainText() == ELEVEN).button.click()
    assert _bodies(split) == [ELEVEN]
    (revision,) = split.record.revisions(_note_uid(split))
    assert (revision.origin, len(revision.parents)) == ("resolution", 2)
    assert len(dialog.places.keys) == 1
    assert split.session.undo_stack.undo_name == SETTLE
    split.session.undo()
    assert _bodies(split) == sorted([NINE, ELEVEN])
    assert len(dialog.places.keys) == 2


def test_keeping_both_changes_nothing_and_goes_on_to_the_next_place(split: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(split, qtbot)
    first = dialog.places.current
    before = split.record.seen(first)
    dialog.ui.both_button.click()
    assert dialog.places.current != first
    dialog.ui.both_button.click()
    assert dialog.ui.close_button.hasFocus()
    assert split.record.seen(first) == before
    assert len(dialog.places.keys) == 2


def test_putting_together_starts_from_both_texts_under_their_names(split: Desk, qtbot: QtBot) -> None:
    versions = split.record.versions(_note_uid(split))
    dialog = CombineDialog(split, versions)
    qtbot.addWidget(dialog)
    box = dialog.boxes["body"]
    assert NINE in box.toPlainText()
    assert ELEVEN in box.toPlainText()
    assert box.toPlainText().startswith(split.record.name_of(split.session.me.uid))
    box.setPlainText("  ")
    dialog.accept()
    assert dialog.result() == 0
    box.setPlainText("Nine or eleven employers came.")
    entry = dialog.entry
    assert isinstance(entry, Note)
    assert entry.body == "Nine or eleven employers came."


def test_what_is_put_together_is_one_version_that_answers_both(
    split: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(made: CombineDialog) -> int:
        made.boxes["body"].setPlainText("Nine or eleven employers came.")
        return 1

    monkeypatch.setattr(CombineDialog, "exec", write)
    dialog = _dialog(split, qtbot, _note_uid(split))
    dialog.ui.together_button.click()
    assert _bodies(split) == ["Nine or eleven employers came."]
    assert len(split.record.revisions(_note_uid(split))[0].parents) == 2
    split.session.undo()
    assert _bodies(split) == sorted([NINE, ELEVEN])


def test_details_of_a_visit_are_compared_field_by_field_and_one_is_chosen_of_each(split: Desk, qtbot: QtBot) -> None:
    assert split.visit is not None
    versions = split.record.versions(split.visit.uid)
    assert fields_that_differ(versions) == ["title"]
    marked = pieces(*(fields(split.toolkit, split.record, each.entry) for each in versions))
    assert [each.text for each in marked if each.kind == ADDED] == [versions[0].entry.title]  # type: ignore[union-attr]
    dialog = CombineDialog(split, versions)
    qtbot.addWidget(dialog)
    choice = dialog.choices["title"]
    choice.setCurrentIndex(next(row for row in range(choice.count()) if choice.itemData(row) == "Visit with Bob"))
    assert dialog.entry == replace(versions[0].entry, title="Visit with Bob")  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("entry", "changes", "words"),
    [
        (
            Action("a1", "", "Send the list", 5, "Mr Pugh", "2026-12-04"),
            ({"due_on": "2026-12-18"}, {"owner": "Mrs Vaughan"}),
            "The action “Send the list”",
        ),
        (
            KeyDate("next visit", "2026-12-04"),
            ({"falls_on": "2026-12-11"}, {"falls_on": "2026-12-12"}),
            "The date “Next visit”",
        ),
        (
            SchoolResult(5, "2026-10-16", 40),
            ({"percent": 50}, {"percent": 60}),
            "The percentage reported for benchmark 5 on 16 October 2026",
        ),
    ],
)
def test_other_things_that_two_people_changed_stand_there_in_words(
    empty_desk: Desk,
    qtbot: QtBot,
    entry: Entry,
    changes: tuple[dict[str, object], dict[str, object]],
    words: str,
) -> None:
    session = empty_desk.session
    session.put("New", entry)
    theirs = copy_of(empty_desk)
    with session_of(theirs, BOB) as bob:
        bob.put("Edit", replace(entry, **changes[0]))  # type: ignore[type-var, arg-type]
    session.put("Edit", replace(entry, **changes[1]))  # type: ignore[type-var, arg-type]
    bringing_in.bring_in(session, bringing_in.look(session, [theirs]))
    dialog = _dialog(empty_desk, qtbot)
    assert dialog.ui.head.text() == words == about(empty_desk.toolkit, empty_desk.record, entry)
    assert len(dialog.panes) == 2
    assert all("Only in this version" in pane.text.accessibleDescription() for pane in dialog.panes)
    dialog.panes[1].button.click()
    assert len(empty_desk.record.versions(entry.uid)) == 1


def test_of_somebody_elses_note_one_can_be_chosen_but_nothing_put_together(split: Desk, qtbot: QtBot) -> None:
    split.session.me = BOB
    dialog = _dialog(
        split,
        qtbot,
        next(each[0].entry.uid for each in split.record.disagreements() if isinstance(each[0].entry, Note)),
    )
    assert not dialog.ui.together_button.isEnabled()
    assert "can put them together; you can keep one, or keep both." in dialog.ui.hint.text()
    assert all(pane.button.isEnabled() for pane in dialog.panes)


def test_on_a_released_visit_a_choice_needs_a_reason(split: Desk, qtbot: QtBot) -> None:
    assert split.visit is not None
    split.session.settle(split.visit, seen=split.record.seen(split.visit.uid))
    split.session.put(
        "Release visit", *release.release(split.record, split.visit, "2026-11-20"), reason=release.RELEASE
    )
    dialog = _dialog(split, qtbot, _note_uid(split))
    assert dialog.ui.reason_part.isVisible()
    dialog.panes[0].button.click()
    assert "needs a reason" in dialog.ui.trouble.text()
    assert dialog.ui.reason.hasFocus()
    assert len(_bodies(split)) == 2
    dialog.ui.reason.setText("Counted again")
    dialog.panes[0].button.click()
    assert len(_bodies(split)) == 1
    assert split.record.revisions(_note_uid(split))[0].reason == "Counted again"


def test_details_of_a_released_visit_are_not_chosen_here(split: Desk, qtbot: QtBot) -> None:
    assert split.visit is not None
    split.session.put(
        "Release visit", *release.release(split.record, split.visit, "2026-11-20"), reason=release.RELEASE
    )
    assert len(split.record.versions(split.visit.uid)) == 2
    dialog = _dialog(split, qtbot, split.visit.uid)
    assert not any(pane.button.isEnabled() for pane in dialog.panes)
    assert "released" in dialog.ui.hint.text()


def test_a_file_without_two_versions_says_so(empty_desk: Desk, qtbot: QtBot) -> None:
    dialog = _dialog(empty_desk, qtbot)
    assert dialog.ui.about.text() == "No place in this file has two versions."
    assert not dialog.places.isVisible()
    assert not dialog.ui.both_button.isVisible()
    assert dialog.ui.close_button.hasFocus()


def test_at_200_percent_the_versions_stand_one_below_the_other(split: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    dialog = _dialog(split, qtbot)
    dialog.resize(1100, 700)
    assert dialog.ui.panes_row.direction() == QBoxLayout.Direction.LeftToRight
    dress(qapp, LIGHT, 200, 10.0)
    qtbot.waitUntil(lambda: dialog.ui.panes_row.direction() == QBoxLayout.Direction.TopToBottom)
    assert dialog.places.is_folded


def test_at_200_percent_both_texts_and_both_buttons_are_in_sight_and_the_place_is_said_once(
    split: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    dress(qapp, LIGHT, 200, 10.0)
    dialog = _dialog(split, qtbot, _note_uid(split))
    dialog.resize(1400, 850)
    qtbot.waitUntil(lambda: all(pane.text.height() == pane.text.height_of_all for pane in dialog.panes))
    frame = dialog.ui.versions.viewport()
    assert dialog.ui.versions.verticalScrollBar().maximum() == 0
    for pane in dialog.panes:
        assert frame.rect().contains(QRect(pane.button.mapTo(frame, QPoint(0, 0)), pane.button.size()))
        assert pane.text.verticalScrollBar().maximum() == 0
        assert pane.text.viewport().width() > 0.9 * pane.text.width()
    assert dialog.places.is_folded
    assert not dialog.ui.head.isVisible()
    dialog.resize(700, 850)  # the field cannot say all of it any more
    qtbot.waitUntil(dialog.ui.head.isVisible)


def test_a_long_text_scrolls_in_its_box_and_the_buttons_stay_near(
    split: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    dress(qapp, LIGHT, 200, 10.0)
    dialog = _dialog(split, qtbot, _note_uid(split))
    dialog.resize(1400, 850)
    text = dialog.panes[0].text
    text.show_pieces([Piece(ADDED, "Nine employers came in October and November. " * 60)])
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 0)
    assert text.height() < 0.5 * dialog.height()


def test_the_overview_has_one_line_that_leads_there_and_none_where_nothing_does(
    split: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    monkeypatch.setattr(asking, "show_two_versions", lambda *given: shown.append(given))
    page = show_page(OverviewPage(split), qtbot)
    (line,) = page.versions.buttons
    assert "There are two versions in 2 places" in line.words
    line.click()
    assert len(shown) == 1
    for versions in list(split.record.disagreements()):
        split.session.settle(versions[0].entry, seen=split.record.seen(versions[0].entry.uid))
    qtbot.waitUntil(lambda: not page.versions.isVisible())


def test_the_visit_that_was_renamed_by_both_shows_both_titles(split: Desk, qtbot: QtBot) -> None:
    assert split.visit is not None
    dialog = _dialog(split, qtbot, split.visit.uid)
    shown = "\n".join(pane.text.toPlainText() for pane in dialog.panes)
    assert "Title: Visit with Bob" in shown
    assert "Title: Autumn term visit" in shown
    assert isinstance(dialog.panes[0].version.entry, Visit)
