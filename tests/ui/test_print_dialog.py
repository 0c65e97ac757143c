"""The print dialog: what is chosen is what is shown, saved and printed."""

import errno
import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from govtoolkit.app.print_wish import Wish
from govtoolkit.app.printouts import Printout, make_printout
from govtoolkit.clock import todays_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.printing.options import Filling, Layout, Paper, PrintOptions, Room
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Visit
from govtoolkit.ui import asking, pagemaker, printing
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.print import PrintDialog
from govtoolkit.ui.printing import PrinterWork
from govtoolkit.ui.theme import DARK, dress


class Answers:
    """Answers the boxes of the system: with a path, a printer, or an error."""

    def __init__(self, path=None, printer=None):
        self.path = path
        self.printer = printer
        self.suggested = None
        self.asked = None

    def open_file(self, parent, folder):
        raise AssertionError("nobody asks for a file to open")

    def save_file(self, parent, title, suggestion, kinds):
        self.suggested = suggestion
        return self.path

    def choose_printer(self, parent, title, pages, paper):
        self.asked = (title, pages, paper)
        if isinstance(self.printer, UserError):
            raise self.printer
        return self.printer


class Opener(QObject):
    """Takes the place of the programs that show a file or a folder."""

    def __init__(self):
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def take(self, url):
        self.urls.append(url.toLocalFile())


@pytest.fixture
def opener():
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def show(qtbot):
    """Show the dialog at a desk and wait for its pages."""

    kept = []

    def show(desk, answers=None):
        dialog = PrintDialog(desk, answers or Answers())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.resize(1280, 860)
        dialog.show()
        made(dialog)
        kept.append(dialog)
        return dialog

    def made(dialog):
        qtbot.waitUntil(lambda: not dialog.is_making)

    show.made = made
    return show


@pytest.fixture
def bare_desk(settings, runner, qtbot):
    """A desk without a file."""
    return Desk(careers_toolkit(), settings, runner)


def tick(dialog, *numbers):
    dialog.ui.no_benchmarks.click()
    for number in numbers:
        dialog.choices.benchmarks.ticks[number].click()


def choose(dialog, sheet):
    dialog.ui.sheet.choose(sheet)
    assert dialog.choices.sheet == sheet


def pick(combo, value):
    row = combo.findData(str(value))
    assert row >= 0
    combo.setCurrentIndex(row)


def kept_choices(settings, sheet):
    """Return what is remembered about a sheet."""
    return json.loads(settings.text(f"print_{sheet}"))


# What is shown


def test_it_opens_with_the_toolkit_filled_with_the_notes_of_the_visit_shown(desk, show):
    dialog = show(desk)
    options = dialog.choices.options
    assert dialog.choices.sheet == "toolkit"
    assert (options.filling, options.benchmarks, options.visit_uid) == (Filling.FILLED, (), desk.visit.uid)
    assert dialog.preview.page_count > 5
    assert dialog.ui.pages_line.text() == f"{dialog.preview.page_count} pages"


def test_the_pages_shown_are_the_very_bytes_that_the_command_line_prints(desk, show):
    dialog = show(desk)
    same = make_printout("toolkit", desk.record, dialog.choices.options, ".pdf")
    assert dialog._printout == same


def test_each_choice_is_on_the_paper(desk, show):
    dialog = show(desk)
    ui = dialog.ui
    other = rules.visits_newest_first(desk.record)[1]
    ui.blank.click()
    ui.visit.setCurrentIndex(ui.visit.findData(other.uid))
    tick(dialog, 3, 7)
    pick(ui.layout_picker, Layout.ACROSS)
    pick(ui.room, "number")
    ui.lines.setValue(9)
    ui.text_size.setValue(14)
    pick(ui.paper, Paper.A3)
    ui.codes.click()
    ui.cover.click()
    show.made(dialog)
    assert dialog.choices.options == PrintOptions(
        benchmarks=(3, 7), visit_uid=other.uid, filling=Filling.BLANK, lines=9,
        paper=Paper.A3, text_size=14.0, layout=Layout.ACROSS, codes=True, cover=True, today=todays_date(),
    )  # fmt: skip
    assert dialog._printout == make_printout("toolkit", desk.record, dialog.choices.options, ".pdf")


def test_a_form_to_fill_in_on_a_screen_knows_its_file_and_its_visit(desk, show):
    dialog = show(desk)
    choose(dialog, "visit-form")
    dialog.ui.blank.click()
    dialog.ui.fillable.click()
    form = dialog.choices.draft()[0].form
    assert (form.sheet, form.file, form.visit) == ("visit-form", desk.session.created_at, desk.visit.uid)


def test_the_question_sheet_prints_all_questions_or_those_of_the_ticked_benchmarks(desk, show):
    dialog = show(desk)
    choose(dialog, "questions")
    assert dialog.choices.options.benchmarks == ()
    assert dialog.choices.options.paper is Paper.A4
    dialog.ui.benchmark_questions.click()
    assert dialog.choices.options.benchmarks == tuple(range(1, 9))
    tick(dialog, 5)
    show.made(dialog)
    assert dialog.choices.options.benchmarks == (5,)
    assert dialog.preview.page_count < 4


def test_only_what_applies_is_in_sight(desk, show):
    dialog = show(desk)
    ui = dialog.ui
    assert (ui.layout_picker.isVisible(), ui.room.isVisible(), ui.lines.isVisible()) == (True, False, False)
    assert (ui.earlier.isVisible(), ui.bylines.isVisible(), ui.fillable.isVisible()) == (True, True, False)
    assert not ui.benchmark_questions.isVisible()
    ui.blank.click()
    assert (ui.room.isVisible(), ui.lines.isVisible()) == (True, False)
    assert (ui.earlier.isVisible(), ui.bylines.isVisible(), ui.fillable.isVisible()) == (False, False, True)
    pick(ui.room, "number")
    assert ui.lines.isVisible()
    choose(dialog, "questions")
    assert not ui.layout_picker.isVisible()
    assert ui.usual_questions.isVisible()
    assert not ui.no_benchmarks.isVisible()
    ui.benchmark_questions.click()
    assert ui.no_benchmarks.isVisible()
    choose(dialog, "visit-report")
    assert not any(each.isVisible() for each in (ui.filled, ui.half, ui.blank, ui.questions_label, ui.benchmarks_label))
    assert ui.visit.isVisible()
    choose(dialog, "duties")
    assert not ui.which.isVisible()


def test_options_stand_close_together_with_the_spare_room_below_them(desk, show, qtbot):
    dialog = show(desk)
    choose(dialog, "actions")
    show.made(dialog)
    qtbot.waitUntil(lambda: dialog.ui.how.height() <= dialog.ui.how.sizeHint().height())
    assert dialog.ui.options_page.height() > dialog.ui.options_page.sizeHint().height()


def test_what_is_ticked_stands_there_in_words(desk, show):
    dialog = show(desk)
    assert dialog.ui.benchmarks_line.text().startswith("All eight")
    tick(dialog, 8)
    assert dialog.ui.benchmarks_line.text() == "Only 8 Personal guidance."
    dialog.ui.all_benchmarks.click()
    dialog.choices.benchmarks.ticks[8].click()
    assert dialog.ui.benchmarks_line.text() == "All but 8 Personal guidance."


def test_without_a_tick_it_says_what_to_do_and_prints_nothing(desk, show):
    dialog = show(desk)
    dialog.ui.no_benchmarks.click()
    assert "Tick those to print" in dialog.preview.ui.message.text()
    assert not dialog.ui.save_button.isEnabled()
    assert not dialog.ui.print_button.isEnabled()
    assert not dialog.is_making
    dialog.ui.all_benchmarks.click()
    show.made(dialog)
    assert dialog.ui.save_button.isEnabled()
    assert dialog.preview.page_count > 5


def test_without_a_file_it_prints_blank_sheets(bare_desk, show, tmp_path, qtbot):
    answers = Answers(tmp_path / "blank.pdf")
    dialog = show(bare_desk, answers)
    assert not dialog.ui.filled.isEnabled()
    assert dialog.ui.no_file.isVisible()
    assert not dialog.ui.visit.isVisible()
    assert dialog._printout == make_printout("toolkit", None, dialog.choices.options, ".pdf")
    dialog.ui.save_button.click()
    assert answers.suggested.name == "Toolkit to write on.pdf"
    qtbot.waitUntil(dialog.ui.saved_row.isVisible)


def test_without_a_file_it_begins_with_the_toolkit_whatever_was_printed_last(bare_desk, desk, show):
    dialog = show(desk)
    choose(dialog, "visit-report")
    dialog.close()
    bare = show(bare_desk)
    assert bare.choices.sheet == "toolkit"
    bare.close()
    assert show(desk).choices.sheet == "visit-report"


@pytest.mark.parametrize("sheet", [name for name, sheet in SHEETS.items() if sheet.needs_file])
def test_a_sheet_that_needs_a_file_says_so_and_prints_nothing(bare_desk, show, sheet):
    dialog = show(bare_desk)
    choose(dialog, sheet)
    assert "is made from a monitoring file with a visit. Open one first." in dialog.preview.ui.message.text()
    assert not dialog.ui.save_button.isEnabled()
    assert not dialog.ui.copy_button.isEnabled()


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_is_shown_as_its_list_says(desk, show, sheet):
    dialog = show(desk)
    choose(dialog, sheet)
    show.made(dialog)
    assert dialog.ui.about.text() == SHEETS[sheet].about
    assert dialog.banner.text == ""
    assert dialog._printout == make_printout(sheet, desk.record, dialog.choices.options, ".pdf")


def test_a_file_without_a_visit_prints_blank_sheets(empty_desk, show):
    empty_desk.session.remove("Delete visit", *[each.entry.uid for each in empty_desk.record.all(Visit)])
    dialog = show(empty_desk)
    assert not dialog.ui.filled.isEnabled()
    assert dialog.preview.page_count > 5


# Making the pages


def test_the_pages_before_stay_until_the_new_ones_are_there(desk, show):
    dialog = show(desk)
    before = dialog.preview.page_count
    dialog.ui.blank.click()
    assert dialog.is_making
    assert dialog.preview.page_count == before
    assert dialog.preview.ui.stack.currentWidget() is dialog.preview.view
    assert "Making" in dialog.ui.pages_line.text()
    show.made(dialog)
    assert dialog.preview.page_count != before


def test_many_changes_in_a_row_are_made_once_at_the_end(desk, show, qtbot):
    dialog = show(desk)
    made = []
    dialog._maker.made.connect(made.append)
    for size in range(9, 19):
        dialog.ui.text_size.setValue(size)
    show.made(dialog)
    assert len(made) == 1
    assert made[0] == make_printout("toolkit", desk.record, dialog.choices.options, ".pdf")


@pytest.fixture
def held(monkeypatch):
    """Hold the making of pages after its first step, until it is let go; a look at the first one is there at once."""
    let_go = threading.Event()
    make = pagemaker.make_printout_of

    def slow(document, options, kind, progress, *, most_pages=0):
        if most_pages:
            return make(document, options, kind, progress, most_pages=most_pages)
        progress("Page 1")
        assert let_go.wait(20)
        progress("Page 2")
        return Printout(
            make_printout("toolkit", None, PrintOptions(filling=Filling.BLANK, benchmarks=(1,)), kind).data, 3
        )

    monkeypatch.setattr(pagemaker, "make_printout_of", slow)
    monkeypatch.setattr(pagemaker, "SLOW", 50)
    yield let_go
    let_go.set()


def test_slow_work_says_how_far_it_is_and_can_be_stopped_and_taken_up_again(bare_desk, held, qtbot, show):
    dialog = PrintDialog(bare_desk, Answers())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.ui.pages_line.text() == "Making page 1…")
    qtbot.waitUntil(dialog.ui.stop_button.isVisible)
    dialog.ui.stop_button.click()
    assert not dialog.is_making
    assert not dialog.ui.stop_button.isVisible()
    assert dialog.ui.pages_line.text().startswith("Stopped")
    held.set()
    dialog.ui.print_button.click()
    show.made(dialog)
    assert dialog.ui.pages_line.text() == "3 pages"
    dialog.close()


def test_the_first_page_is_shown_while_the_others_are_being_made(bare_desk, held, qtbot, show):
    dialog = PrintDialog(bare_desk, Answers())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.preview.page_count == 1)
    assert dialog.preview.ui.page_line.text() == "Page 1"
    assert dialog.is_making
    held.set()
    show.made(dialog)
    assert dialog.preview.page_count > 1
    assert dialog.preview.ui.page_line.text() == f"Page 1 of {dialog.preview.page_count}"
    dialog.close()


def test_the_others_wait_until_the_first_page_is_seen_and_are_never_made_where_that_is_stopped(
    bare_desk, held, qtbot, monkeypatch
):
    monkeypatch.setattr(pagemaker, "SEEN_FIRST", 60_000)
    dialog = PrintDialog(bare_desk, Answers())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.preview.page_count == 1)
    assert dialog.is_making
    assert not bare_desk.runner.is_busy
    qtbot.waitUntil(dialog.ui.stop_button.isVisible)
    dialog.ui.stop_button.click()
    assert not dialog.is_making
    dialog.close()


@pytest.mark.parametrize("what", ["on a later page", "in a search"])
def test_nobody_is_taken_away_from_what_they_look_at(desk, show, what):
    dialog = show(desk)
    looks = []
    dialog._maker.looked.connect(looks.append)
    if what == "in a search":
        dialog.preview.ui.search.setText("school")
    else:
        dialog.preview.show_next_page()
    page = dialog.preview.page
    dialog.ui.text_size.setValue(11)
    show.made(dialog)
    assert (looks, dialog.preview.page) == ([], page)


def test_a_wish_to_save_waits_for_the_pages_that_were_chosen(bare_desk, held, qtbot, tmp_path):
    target = tmp_path / "waits.pdf"
    dialog = PrintDialog(bare_desk, Answers(target))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.save_button.click()
    assert not target.exists()
    held.set()
    qtbot.waitUntil(dialog.ui.saved_row.isVisible)
    assert target.read_bytes() == dialog._printout.data
    dialog.close()


def test_closing_while_pages_are_made_is_quiet(desk, runner, qtbot):
    dialog = PrintDialog(desk, Answers())
    dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    qtbot.waitUntil(lambda: not runner.is_busy)


def test_a_visit_that_is_gone_is_said_in_the_banner(desk, show):
    dialog = show(desk)
    desk.session.remove("Delete visit", desk.visit.uid)
    dialog.ui.text_size.setValue(12)
    show.made(dialog)
    assert "No visit answers" in dialog.banner.text
    dialog.ui.visit.setCurrentIndex(1)
    show.made(dialog)
    assert dialog.banner.text == ""
    assert dialog.preview.page_count > 5


def test_characters_that_no_font_draws_are_named(desk, show):
    note = Note(desk.visit.uid, "b1", desk.session.me.uid, "")
    desk.session.write_note(desk.visit, "b1", "A sign: \U00013000.", seen=desk.record.seen(note.uid))
    dialog = show(desk)
    assert dialog.ui.missing_line.isVisible()
    assert "\U00013000 (Egyptian Hieroglyph A001)" in dialog.ui.missing_line.text()
    tick(dialog, 2)
    show.made(dialog)
    assert not dialog.ui.missing_line.isVisible()


# Saving


def test_the_pdf_is_saved_as_it_is_shown_under_a_good_name(desk, show, tmp_path, qtbot, opener):
    answers = Answers(tmp_path / "mine.pdf")
    dialog = show(desk, answers)
    dialog.ui.save_button.click()
    qtbot.waitUntil(dialog.ui.saved_row.isVisible)
    assert answers.suggested.name == "Clunmere School – Toolkit – 12 November 2026.pdf"
    assert (tmp_path / "mine.pdf").read_bytes() == dialog._printout.data
    assert "Saved as “mine.pdf”" in dialog.ui.saved_line.text()
    dialog.ui.open_button.click()
    dialog.ui.folder_button.click()
    assert opener.urls == [str(tmp_path / "mine.pdf"), str(tmp_path)]


def test_the_good_name_is_one_that_any_disk_takes(desk, show):
    desk.session.put("school", desk.record.school.__class__('St "Cuthbert" / <West>: A*?'))
    dialog = show(desk)
    choose(dialog, "questions")
    dialog.ui.blank.click()
    assert dialog.choices.file_name == "St Cuthbert West A – Question sheet to write on – 12 November 2026.pdf"


def test_an_ending_that_was_left_out_is_added_and_another_file_never_replaced(desk, show, tmp_path, qtbot):
    (tmp_path / "mine.pdf").write_bytes(b"an older one")
    dialog = show(desk, Answers(tmp_path / "mine"))
    dialog.ui.save_button.click()
    qtbot.waitUntil(lambda: "is there already" in dialog.banner.text)
    assert (tmp_path / "mine.pdf").read_bytes() == b"an older one"


def test_a_file_that_was_confirmed_is_replaced(desk, show, tmp_path, qtbot):
    (tmp_path / "mine.pdf").write_bytes(b"an older one")
    dialog = show(desk, Answers(tmp_path / "mine.pdf"))
    dialog.ui.save_button.click()
    qtbot.waitUntil(dialog.ui.saved_row.isVisible)
    assert (tmp_path / "mine.pdf").read_bytes() == dialog._printout.data


@pytest.mark.parametrize("trouble", ["a folder", "protected", "open elsewhere", "full"])
def test_a_pdf_that_cannot_be_written_is_said_in_a_sentence_and_the_old_one_stands(
    desk, show, tmp_path, qtbot, monkeypatch, trouble
):
    target = tmp_path / "mine.pdf"
    says = {"a folder": "a folder has that name", "protected": "can only be read", "full": "the disk is full"}
    if trouble == "a folder":
        target.mkdir()
    else:
        target.write_bytes(b"an older one")
    if trouble == "protected":
        target.chmod(0o444)
    numbers = {"open elsewhere": errno.EACCES, "full": errno.ENOSPC}
    dialog = show(desk, Answers(target))
    if trouble in numbers:

        def refuse(_path, _target):
            raise OSError(numbers[trouble], "no")

        monkeypatch.setattr(Path, "replace", refuse)
    dialog.ui.save_button.click()
    qtbot.waitUntil(lambda: says.get(trouble, "another program has it open") in dialog.banner.text)
    assert target.is_dir() or target.read_bytes() == b"an older one"
    assert not dialog.ui.saved_row.isVisible()
    assert dialog.ui.pages_line.text().endswith("pages")


def test_a_place_that_takes_no_file_is_said_with_the_way_out(desk, show, tmp_path, qtbot):
    dialog = show(desk, Answers(tmp_path / "nowhere" / "mine.pdf"))
    dialog.ui.save_button.click()
    qtbot.waitUntil(lambda: dialog.banner.text != "")
    assert "Choose a folder that exists." in dialog.banner.text
    assert dialog.ui.pages_line.text().endswith("pages")


def test_nothing_happens_when_no_place_is_chosen(desk, show):
    dialog = show(desk)
    dialog.ui.save_button.click()
    assert not dialog.ui.saved_row.isVisible()
    assert dialog.banner.text == ""


def test_what_was_saved_is_no_longer_said_when_something_else_is_chosen(desk, show, tmp_path, qtbot):
    dialog = show(desk, Answers(tmp_path / "mine.pdf"))
    dialog.ui.save_button.click()
    qtbot.waitUntil(dialog.ui.saved_row.isVisible)
    dialog.ui.text_size.setValue(12)
    assert not dialog.ui.saved_row.isVisible()


# Printing


def test_the_printer_is_asked_for_with_the_right_paper_and_gets_the_pages(desk, show, tmp_path, qtbot):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    answers = Answers(printer=printer)
    dialog = show(desk, answers)
    dialog.ui.print_button.click()
    qtbot.waitUntil(dialog.ui.saved_row.isVisible)
    assert answers.asked == (
        "Clunmere School – Toolkit – 12 November 2026", dialog.preview.page_count, Paper.A4_LANDSCAPE,
    )  # fmt: skip
    assert (tmp_path / "printed.pdf").read_bytes() == dialog._printout.data


def test_what_was_sent_before_is_not_told_beside_what_was_refused_now(desk, show, tmp_path, qtbot):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog = show(desk, Answers(printer=printer))
    dialog.ui.print_button.click()
    qtbot.waitUntil(dialog.ui.saved_row.isVisible)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    dialog.ui.print_button.click()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert not dialog.ui.saved_row.isVisible()


def test_pages_on_their_way_to_a_printer_can_be_stopped(desk, show, qtbot, monkeypatch):
    go_on = threading.Event()

    def draw(_data, _printer, progress):
        progress("Page 1")
        assert go_on.wait(20)
        progress("Page 2")

    monkeypatch.setattr(printing, "find_lp", lambda: "")
    monkeypatch.setattr(printing, "print_raster", draw)
    dialog = show(desk, Answers(printer=QPrinter()))
    dialog.ui.print_button.click()
    qtbot.waitUntil(lambda: dialog.ui.pages_line.text() == "Sending page 1 to the printer…")
    assert dialog.ui.stop_button.isVisible()
    dialog.ui.stop_button.click()
    go_on.set()
    qtbot.waitUntil(lambda: dialog.ui.pages_line.text().endswith("pages"))
    assert not dialog.ui.stop_button.isVisible()
    assert not dialog.ui.saved_row.isVisible()


def test_a_computer_without_a_printer_is_told_what_to_do(desk, show):
    dialog = show(desk, Answers(printer=UserError("No printer is set up on this computer.", "Save the PDF.")))
    dialog.ui.print_button.click()
    assert dialog.banner.text == "No printer is set up on this computer. Save the PDF."


def test_pages_that_are_on_their_way_are_told_in_the_window_when_the_dialog_is_closed(desk, show, tmp_path, qtbot):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog = show(desk, Answers(tmp_path / "saved.pdf", printer))
    told = []
    desk.news.connect(told.append)
    dialog.ui.print_button.click()
    dialog.ui.save_button.click()
    dialog.close()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert (tmp_path / "printed.pdf").read_bytes() == (tmp_path / "saved.pdf").read_bytes()


# Copying


@pytest.mark.parametrize("sheet", ["toolkit", "board-page", "actions"])
def test_any_sheet_is_copied_as_text_by_its_button_and_by_keys(desk, show, qtbot, sheet):
    QApplication.clipboard().clear()
    dialog = show(desk)
    choose(dialog, sheet)
    show.made(dialog)
    qtbot.waitActive(dialog)
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_C, control_shift)
    qtbot.waitUntil(lambda: dialog.banner.text.startswith("Copied as text."))
    text = make_printout(sheet, desk.record, dialog.choices.options, ".txt").data.decode()
    assert QApplication.clipboard().text() == text
    QApplication.clipboard().clear()
    dialog.ui.copy_button.click()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == text)


# Remembering, keys, reading aloud


def test_choices_are_remembered_but_not_the_visit(desk, show, settings, qtbot, runner):
    dialog = show(desk)
    choose(dialog, "questions")
    dialog.ui.blank.click()
    dialog.ui.benchmark_questions.click()
    tick(dialog, 4)
    pick(dialog.ui.room, Room.WIDE)
    dialog.ui.text_size.setValue(16)
    pick(dialog.ui.paper, Paper.LETTER_LANDSCAPE)
    dialog.ui.visit.setCurrentIndex(1)
    chosen = dialog.choices.options
    dialog.close()
    qtbot.waitUntil(lambda: not runner.is_busy)
    kept = json.loads(json.loads((settings._path).read_text("utf-8"))["print_questions"])
    assert kept["text_size"] == 16
    again = show(desk).choices
    assert again.sheet == "questions"
    assert again.options.visit_uid == desk.visit.uid
    assert again.options == PrintOptions(**{**chosen.__dict__, "visit_uid": desk.visit.uid})


def test_a_print_without_a_file_leaves_the_wish_for_notes_alone(bare_desk, desk, show, qtbot, runner):
    show(bare_desk).close()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert show(desk).choices.options.filling is Filling.FILLED


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        ("nonsense", "nonsense"),
        ("toolkit", '["a list"]'),
        ("toolkit", '{"filling": "full", "layout": "nonsense", "paper": "a0", "room": 7, "asked": null}'),
        ("toolkit", '{"text_size": 900, "lines": -4, "benchmarks": [77], "picked": "q", "codes": "yes"}'),
        ("toolkit", '{"text_size": "big", "benchmarks": "all", "sheet": "gone", "cover": 1}'),
    ],
)
def test_settings_that_make_no_sense_stand_in_nobodys_way(desk, show, settings, sheet, kept):
    settings._values.update({"print_sheet": sheet, "print_toolkit": kept})
    dialog = show(desk)
    assert dialog.choices.wish == Wish.usual("toolkit")
    assert dialog.preview.page_count > 5


def test_each_sheet_is_remembered_by_itself_but_benchmarks_and_text_size_are_shared(desk, show):
    dialog = show(desk)
    dialog.ui.blank.click()
    tick(dialog, 5, 6)
    dialog.ui.text_size.setValue(18)
    choose(dialog, "questions")
    wish = dialog.choices.wish
    assert (wish.filling, wish.benchmarks, wish.text_size) == (Filling.FILLED, (5, 6), 18)
    choose(dialog, "toolkit")
    assert dialog.choices.wish.filling is Filling.BLANK


def test_everything_is_done_by_keyboard_alone(desk, qtbot, show, tmp_path):
    dialog = show(desk, Answers(tmp_path / "keys.pdf"))
    qtbot.waitActive(dialog)
    alt = Qt.KeyboardModifier.AltModifier
    ui = dialog.ui
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_H, alt)
    qtbot.waitUntil(ui.sheet.hasFocus)
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_Down)
    for key, button in ((Qt.Key.Key_B, ui.blank), (Qt.Key.Key_K, ui.benchmark_questions)):
        qtbot.keyClick(dialog.windowHandle(), key, alt)
        qtbot.waitUntil(button.isChecked)
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_O, alt)
    qtbot.waitUntil(lambda: ui.benchmarks_line.text() == "None is ticked.")
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_L, alt)
    qtbot.waitUntil(lambda: ui.benchmarks_line.text() == "All eight.")
    show.made(dialog)
    assert dialog.choices.sheet == "questions"
    assert dialog.choices.options.filling is Filling.BLANK
    assert dialog.choices.options.benchmarks == tuple(range(1, 9))
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_S, alt)
    qtbot.waitUntil(dialog.ui.saved_row.isVisible)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_tab_comes_to_the_benchmarks_between_the_visit_and_the_buttons_for_all_of_them(desk, show, qtbot):
    dialog = show(desk)
    reached = [dialog.ui.visit]
    dialog.ui.visit.setFocus()
    for _ in range(9):
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())
    names = [f"Benchmark {each.number}: {each.short_title}" for each in desk.toolkit.benchmark]
    assert [each.accessibleName() for each in reached[1:9]] == names
    assert reached[9] is dialog.ui.all_benchmarks


@pytest.mark.parametrize("name", ["preset", "sheet", "visit", "room", "paper", "text_size", "lines"])
def test_scrolling_the_options_changes_none_of_them(desk, show, name):
    dialog = show(desk)
    dialog.ui.blank.click()
    pick(dialog.ui.room, "number")
    show.made(dialog)
    dialog.ui.filled.setFocus()
    field = getattr(dialog.ui, name)
    before = dialog.choices.wish
    middle = QPointF(field.width() / 2, field.height() / 2)
    turn = QWheelEvent(
        middle, QPointF(field.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, turn)
    assert dialog.choices.wish == before
    assert not field.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus


def test_enter_in_a_field_does_not_save_or_print(desk, show, qtbot, tmp_path):
    dialog = show(desk, Answers(tmp_path / "not-wanted.pdf"))
    qtbot.waitActive(dialog)
    dialog.ui.text_size.setFocus()
    qtbot.keyClick(dialog.ui.text_size, Qt.Key.Key_Return)
    assert not (tmp_path / "not-wanted.pdf").exists()
    assert dialog.isVisible()


def test_no_two_controls_in_sight_answer_to_the_same_key(desk, show):
    dialog = show(desk)
    choose(dialog, "questions")
    dialog.ui.blank.click()
    dialog.ui.benchmark_questions.click()
    dialog.ui.pick_button.show()
    texts = [each.text() for kind in (QAbstractButton, QLabel) for each in dialog.findChildren(kind)]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert sorted(set(keys)) == sorted(keys)


def test_every_control_has_a_name_for_a_screen_reader(desk, show):
    dialog = show(desk)
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            name = interface.text(QAccessible.Text.Name) if interface is not None else ""
            assert name, f"{type(widget).__name__} {widget.objectName()} has no name"


# Room


@pytest.mark.parametrize(("width", "height"), [(1280, 860), (900, 700), (560, 700)])
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("sheet", ["toolkit", "visit-form"])
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(desk, show, qapp, qtbot, width, height, zoom, sheet):
    dress(qapp, DARK, zoom, 10.0)
    dialog = show(desk)
    choose(dialog, sheet)
    dialog.ui.blank.click()
    dialog.ui.picked_questions.click()
    pick(dialog.ui.room, "number")
    dialog.resize(width, height)
    show.made(dialog)
    area = dialog.ui.options_area
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    for widget in dialog.ui.options_page.findChildren(QAbstractButton) + dialog.ui.foot.findChildren(QAbstractButton):
        if widget.isVisible():
            assert widget.width() >= widget.minimumSizeHint().width(), widget.objectName()
            assert widget.height() >= 24, widget.objectName()
            assert widget.mapTo(dialog, QPoint(widget.width(), 0)).x() <= width, widget.objectName()


def test_pages_stand_beside_the_options_and_beneath_them_where_it_is_narrow(desk, show, qtbot):
    dialog = show(desk)
    ui = dialog.ui
    assert ui.preview_place.x() >= ui.options_area.width()
    dialog.resize(420, 800)
    qtbot.waitUntil(lambda: ui.preview_place.y() >= ui.options_area.height())
    assert dialog.preview.view.height() > 100


def test_its_module_is_not_on_the_way_of_the_windows_start():
    source = Path(pagemaker.__file__).with_name("mainwindow.py").read_text("utf-8")
    assert "QtPdf" not in source
    assert "dialogs.print" not in source


def test_it_leaves_nothing_behind_when_it_closes(desk, qtbot, runner):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    for _ in range(3):

        def close():
            dialog = window.findChild(PrintDialog)
            if dialog is None or dialog.is_making:
                QTimer.singleShot(20, close)
            else:
                dialog.close()

        QTimer.singleShot(0, close)
        asking.show_print(window, desk, Answers())
    qtbot.waitUntil(lambda: window.findChild(PrintDialog) is None)
    qtbot.waitUntil(lambda: not runner.is_busy)
    qtbot.waitUntil(lambda: desk.findChild(PrinterWork) is None)
