"""Every place of the window that a person can come to: each page, each view of the questions, and each dialog."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from govtoolkit.app import outside, repair
from govtoolkit.app.gentle_check import Writing, look_through
from govtoolkit.app.presets import Presets
from govtoolkit.app.reading import create
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Form
from govtoolkit.printing.options import Paper
from govtoolkit.record import rules
from govtoolkit.record.model import Action, Note, School, Visit
from govtoolkit.storage.lock import Holder, in_words
from govtoolkit.ui.application import build_window
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.about import AboutDialog
from govtoolkit.ui.dialogs.action import ActionDialog
from govtoolkit.ui.dialogs.bring_in import BringInDialog
from govtoolkit.ui.dialogs.combine import CombineDialog
from govtoolkit.ui.dialogs.correction import CorrectionDialog
from govtoolkit.ui.dialogs.dropped import DroppedDialog
from govtoolkit.ui.dialogs.earlier_copies import EarlierCopiesDialog
from govtoolkit.ui.dialogs.encounter import EncounterDialog
from govtoolkit.ui.dialogs.erase import EraseDialog, Erasing
from govtoolkit.ui.dialogs.filled_form import FilledFormDialog
from govtoolkit.ui.dialogs.gentle_check import GentleCheckDialog
from govtoolkit.ui.dialogs.help import HelpDialog
from govtoolkit.ui.dialogs.history import HistoryDialog
from govtoolkit.ui.dialogs.key_date import KeyDateDialog
from govtoolkit.ui.dialogs.new_file import NewFileDialog
from govtoolkit.ui.dialogs.outside_changes import OutsideChangesDialog
from govtoolkit.ui.dialogs.pick_questions import PickQuestionsDialog
from govtoolkit.ui.dialogs.preset_name import PresetNameDialog
from govtoolkit.ui.dialogs.print import PrintDialog
from govtoolkit.ui.dialogs.release import ReleaseDialog
from govtoolkit.ui.dialogs.rename import RenameDialog
from govtoolkit.ui.dialogs.repair import RepairDialog
from govtoolkit.ui.dialogs.results import ResultsDialog
from govtoolkit.ui.dialogs.save_copy import SaveCopyDialog
from govtoolkit.ui.dialogs.school import SchoolDialog
from govtoolkit.ui.dialogs.take_over import TakeOverDialog
from govtoolkit.ui.dialogs.two_versions import TwoVersionsDialog
from govtoolkit.ui.dialogs.unsaved import UnsavedDialog
from govtoolkit.ui.dialogs.visit import VisitDialog
from govtoolkit.ui.dialogs.writer import WriterDialog
from govtoolkit.ui.mainwindow import MainWindow
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.pages.duties import DutiesPage
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.pages.questions import ALL, FOR_THIS_VISIT, QuestionsPage
from govtoolkit.ui.pages.search import SearchPage
from govtoolkit.ui.tasks import Runner
from govtoolkit.ui.widgets.checklist_view import ChecklistView
from govtoolkit.ui.widgets.navigation import PAGES
from tests.filled_forms import write_form
from tests.samples import copy_sample
from tests.ui.colleagues import make_two_versions, own_file

AnyPage = TypeVar("AnyPage", bound=Page)
Place = tuple[str, QWidget]

_ANN = Holder("Ann Smith", "ann", "LAPTOP-7", "2026-11-22T14:05:00Z", "1")


class Prompter:
    """Answers the system's file dialogs at once with `path`."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def open_file(self, parent: QWidget, folder: Path, title: str = "", kinds: str = "") -> Path | None:
        return self.path

    def open_files(self, parent: QWidget, folder: Path, title: str) -> list[Path]:
        return [self.path] if self.path else []

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        return self.path

    def choose_printer(self, parent: QWidget, title: str, pages: int, paper: Paper) -> QPrinter | None:
        return None


class House:
    """A window, and the ways through it. A place is shown when it is yielded, and may be gone afterwards."""

    def __init__(self, window: MainWindow, runner: Runner, prompter: Prompter, folder: Path, qtbot: QtBot) -> None:
        self.window = window
        self.prompter = prompter
        self._runner = runner
        self._folder = folder
        self._qtbot = qtbot

    @property
    def desk(self) -> Desk:
        return self.window._desk

    def open_sample(self) -> Path:
        """Open the sample, with an own question in it and an earlier start behind it."""
        path = self._folder / "Clunmere.db"
        if not path.exists():
            copy_sample(path)
        return self.open(path)

    def open_new(self) -> Path:
        """Open a file in which nothing is written yet."""
        path = self._folder / "new.db"
        create(path, School(""), "Monitoring visit", self.desk.settings.me())
        return self.open(path)

    def open(self, path: Path) -> Path:
        with self._qtbot.waitSignal(self.window._files.rested):
            self.window.open(path)
        self.settle()
        return path

    def settle(self) -> None:
        """Let everything find its place: layouts, timers of no length, and the work beside the window."""
        self._qtbot.waitUntil(lambda: not self._runner.is_busy)
        page = self.window._pages.current
        self._qtbot.waitUntil(lambda: page is None or not page.isVisible() or page.is_whole)
        for _ in range(4):
            QApplication.processEvents()

    def start(self) -> Iterator[Place]:
        """Yield the start page; only before a file is open."""
        self.settle()
        yield "start page", self.window

    def pages(self) -> Iterator[Place]:
        """Yield every page of the open file, the questions in both of their views, and what opens on a page."""
        for name in PAGES:
            self.window._navigation.choose(name)
            self.settle()
            page = self.window._pages.current
            if isinstance(page, QuestionsPage):
                yield from self._questions(page)
            elif isinstance(page, DutiesPage):
                yield from self._duties(page)
            else:
                yield name, self.window
            if isinstance(page, BenchmarkPage):
                yield from self._opened_details(page)
        yield from self._found()

    def _questions(self, page: QuestionsPage) -> Iterator[Place]:
        for tab, name in ((FOR_THIS_VISIT, "questions for this visit"), (ALL, "all questions")):
            page.tabs.setCurrentIndex(tab)
            self._qtbot.waitUntil(lambda: page.view.is_whole)
            for box in page.view.boxes[:1]:
                box.jotting.add_button.click()
            self.settle()
            yield name, self.window

    def _duties(self, page: DutiesPage) -> Iterator[Place]:
        for part in page.chooser.keys:
            page.chooser.choose(part)
            self.settle()
            if isinstance(page.view, ChecklistView):
                row = page.view.rows[-1]
                if row.editor is None:
                    row.choice.buttons["could not tell"].click()
                row.earlier_button.click()
                self.settle()
            yield f"duties, {part}", self.window

    def _opened_details(self, page: BenchmarkPage) -> Iterator[Place]:
        opened = [each for each in page.table.details.values() if each.details_button.isVisible()]
        for details in opened:
            details.details_button.click()
        self.settle()
        if opened:
            yield f"{page.accessibleName()}, details opened", self.window

    def _found(self) -> Iterator[Place]:
        for words in ("employers", "nothing like it"):
            self.window.ui.find_field.setFocus()  # with the keyboard in the navigation, its first page would be chosen
            self.window.ui.find_field.setText(words)
            self.settle()
            page = self.window._pages.current
            assert isinstance(page, SearchPage)
            rows = page.list.model()
            self._qtbot.waitUntil(lambda: not rows.canFetchMore(QModelIndex()))  # noqa: B023 - it is called here
            yield f"search for {words}", self.window

    def dialogs(self) -> Iterator[Place]:
        """Yield every dialog, filled as a person would find it."""
        made = self._makers()
        for name, make in made.items():
            dialog = make()
            dialog.setModal(False)
            dialog.show()
            self.settle()
            yield name, dialog
            dialog.close()
            self.settle()

    @contextmanager
    def printing(self) -> Iterator[PrintDialog]:
        """Show the print dialog with its pages, and close it in the end."""
        dialog = PrintDialog(self.desk, self.prompter, self.window)
        dialog.setModal(False)
        dialog.show()
        self._qtbot.waitUntil(lambda: not dialog.is_making)
        self.settle()
        yield dialog
        dialog.close()
        self.settle()

    def _makers(self) -> dict[str, Callable[[], QDialog]]:
        window, desk, prompter = self.window, self.desk, self.prompter
        error = UserError(
            f"“{self._folder / 'Clunmere.db'}” could not be written.", "What you wrote is kept in a safe place."
        )
        visit = next(version.entry for version in desk.record.all(Visit) if version.entry.state != "released")
        released = next(version.entry for version in desk.record.all(Visit) if version.entry.state == "released")
        first = rules.visits_newest_first(desk.record)[-1]
        closed = next(each.entry for each in desk.record.all(Action) if each.entry.status == "dropped")
        dull = Writing(
            "The lesson was dull. We will pay for the coach. I promised to ask. A boy called Tom came.",
            "note",
            "b5",
            visit,
            "Siân Llŷr-Hughes",
        )
        remarks = look_through([dull])
        return {
            "new file": lambda: NewFileDialog(desk.settings, self._folder, prompter, window),
            "rename": lambda: RenameDialog("Clunmere", window),
            "writer": lambda: WriterDialog(desk, window),
            "school": lambda: SchoolDialog(desk, window),
            "new visit": lambda: VisitDialog(desk, None, window),
            "edit visit": lambda: VisitDialog(desk, visit, window),
            "correct visit": lambda: VisitDialog(desk, released, window),
            "release": lambda: ReleaseDialog(desk, visit, window),
            "correction": lambda: CorrectionDialog(desk, released, "visit.summary", window),
            "earlier wordings": lambda: HistoryDialog(desk, first, "b8", window),
            "erase a text": lambda: EraseDialog(_text_to_erase(), window),
            "erase a visit, second step": lambda: _asked_again(EraseDialog(_text_to_erase(), window)),
            "save a copy": lambda: SaveCopyDialog(desk, prompter, window),
            "save a copy of some visits": lambda: _choosing_visits(SaveCopyDialog(desk, prompter, window)),
            "earlier copies": self._earlier_copies,
            "no earlier copy": lambda: EarlierCopiesDialog(desk, self._folder / "Other.db", prompter, window),
            "bring in": self._bring_in,
            "bring in, another school": self._bring_in_another_school,
            "brought in": self._brought_in,
            "filled form": self._filled_form,
            "filled form of no visit": self._filled_form_of_no_visit,
            "two versions": lambda: TwoVersionsDialog(desk, window),
            "put together": self._put_together,
            "dropped": lambda: DroppedDialog([self._folder / "From Bob.db"], desk.session.path, window),
            "new action": lambda: ActionDialog(desk, None, window, benchmark=3),
            "edit action": lambda: ActionDialog(desk, closed, window),
            "new encounter": lambda: EncounterDialog(desk, ("phase-1", "2026-27"), window),
            "date": lambda: KeyDateDialog(desk, "policy sign-off", window),
            "percentages": lambda: ResultsDialog(desk, "2026-10-16", window),
            "print toolkit": partial(self._print, "toolkit", blank=False),
            "print questions": partial(self._print, "questions", blank=True),
            "print visit form": partial(self._print, "visit-form", blank=True),
            "pick questions": lambda: PickQuestionsDialog(desk, visit, ("q.board.2", "q.prompts-5.2"), window),
            "name of ready-made choices": lambda: PresetNameDialog(Presets(desk.settings), "", window),
            "gentle check": lambda: GentleCheckDialog(desk, remarks, "Autumn visit", window),
            "gentle check, nothing found": lambda: GentleCheckDialog(desk, (), "Autumn visit", window),
            "help": lambda: HelpDialog("start", window),
            "about": lambda: AboutDialog(window),
            "unsaved": lambda: UnsavedDialog(error, "Benchmark 1: words", window),
            "take over": lambda: TakeOverDialog(f"“Clunmere.db”: {in_words(_ANN)}.", window),
            "outside changes": lambda: OutsideChangesDialog(self._changed_outside(), window),
            "repair": lambda: RepairDialog(self._damaged(), window),
        }

    def _changed_outside(self) -> outside.OutsideChanges:
        path = self._folder / "Changed.db"
        if not path.exists():
            copy_sample(path)
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("UPDATE note SET body = body || ' By another program.'")
                connection.commit()
        return outside.look(path)

    def _damaged(self) -> repair.Repair:
        path = self._folder / "Damaged.db"
        if not path.exists():
            copy_sample(path)
            data = bytearray(path.read_bytes())
            for place in range(0, len(data) - 4096, 4096 * 9):
                data[place + 3896 : place + 4096] = bytes(200)
            path.write_bytes(data)
        return repair.look(path, self.desk.session.me)

    def _earlier_copies(self) -> QDialog:
        desk = self.desk
        visit = next(version.entry for version in desk.record.all(Visit) if version.entry.state != "released")
        for body in ("One employer came.", "Two employers came."):
            uid = Note(visit.uid, "visit.before", desk.session.me.uid, "").uid
            desk.session.write_note(visit, "visit.before", body, seen=desk.record.seen(uid))
            desk.session.back_up()
        return EarlierCopiesDialog(desk, desk.session.path, self.prompter, self.window)

    def _bring_in(self) -> BringInDialog:
        path = self._folder / "From Bob.db"
        return BringInDialog(self.desk, [path if path.exists() else make_two_versions(self.desk)], self.window)

    def _bring_in_another_school(self) -> BringInDialog:
        self.desk.session.put("School", School("Clunmere School", "111111"))
        return BringInDialog(self.desk, [own_file(self.desk, school=School("Ysgol Newydd", "222222"))], self.window)

    def _brought_in(self) -> BringInDialog:
        dialog = BringInDialog(
            self.desk, [self._folder / "From Bob.db", own_file(self.desk, name="Cai’s own.db")], self.window
        )
        self._qtbot.waitUntil(lambda: dialog.may_bring_in)
        dialog.accept()
        self._qtbot.waitUntil(lambda: dialog.is_done)
        return dialog

    def _filled_form(self) -> FilledFormDialog:
        """A form in which something of each sort was filled in, for a released visit."""
        record = self.desk.record
        released = next(each.entry for each in record.all(Visit) if each.entry.state == "released")
        place = "b1"  # both governors wrote there
        texts = {
            f"note.{place}": "What I saw.\n\nAnd what else.", "note.visit.corrections": "None came.",
            "note.gone": "All my words.",
            "action.1.what": "Ask again", "action.2.who": "Nobody yet", "question.1.wording": "Who pays for the bus?",
            "question.1.answer": "The school.", "check.website.1": "Seen at home.", "encounter.phase-1.1": "Clun College",
        }  # fmt: skip
        ticks = ["mark.b2.i1", "mark.b2.i2", "check.website.1.could-not-tell"]
        form = Form("visit-form", self.desk.session.created_at, released.uid)
        return self._read_form(write_form(self._folder / "filled.pdf", form, texts, ticks))

    def _filled_form_of_no_visit(self) -> FilledFormDialog:
        texts = {
            "note.b1": "What I saw.",
            "head.governor": "Cai Ŵyn",
            "head.school": "Ysgol Newydd",
            "head.date": "soon",
        }
        dialog = self._read_form(write_form(self._folder / "of no visit.pdf", Form("visit-form"), texts))
        dialog.ui.writer.setCurrentIndex(dialog.ui.writer.count() - 1)
        dialog.ui.writer.activated.emit(dialog.ui.writer.currentIndex())
        return dialog

    def _read_form(self, path: Path) -> FilledFormDialog:
        dialog = FilledFormDialog(self.desk, path, self.window)
        self._qtbot.waitUntil(lambda: not dialog.is_reading)
        return dialog

    def _put_together(self) -> CombineDialog:
        versions = next(each for each in self.desk.record.disagreements() if isinstance(each[0].entry, Note))
        return CombineDialog(self.desk, versions, self.window)

    def _print(self, sheet: str, *, blank: bool) -> QDialog:
        dialog = PrintDialog(self.desk, self.prompter, self.window)
        dialog.ui.sheet.choose(sheet)
        if blank:
            dialog.ui.blank.click()
            dialog.ui.picked_questions.click()
        return dialog


def _text_to_erase() -> Erasing:
    gone = ("What Siân Llŷr-Hughes wrote here, in all of its wordings.", "It cannot be undone.")
    return Erasing("Erase this text for good", "Benchmark 8: Personal guidance", gone, "Erase it for good?")


def _asked_again(dialog: EraseDialog) -> EraseDialog:
    dialog.ui.reason.setText("A pupil was named in it, and nobody should be.")
    dialog.ui.go_on.click()
    return dialog


def _choosing_visits(dialog: SaveCopyDialog) -> SaveCopyDialog:
    dialog.ui.some_visits.click()
    return dialog


def show_page(page: AnyPage, qtbot: QtBot, width: int = 1030) -> AnyPage:
    """Show a page without a window around it, and give it the keyboard."""
    qtbot.addWidget(page)
    page.resize(width, 780)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: page.is_whole)
    return page


@contextmanager
def open_house(qapp: QApplication, settings: Settings, runner: Runner, folder: Path, qtbot: QtBot) -> Iterator[House]:
    """Build the window, show it at its start page, and close it in the end as a person would."""
    prompter = Prompter()
    window = build_window(qapp, settings, runner, prompter)
    window.setWindowState(Qt.WindowState.WindowNoState)  # the screen of these tests is small
    window.resize(1280, 860)
    window.show()
    house = House(window, runner, prompter, folder, qtbot)
    house.settle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield house
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    qtbot.waitUntil(lambda: not runner.is_busy)
    delete(window)  # or every later change of the looks would paint it as well
