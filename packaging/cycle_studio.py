"""Takes the pictures of the visit cycle in one look: a visit in each state, and what is written, asked and promised on it.

They are taken of a copy of the sample, a fresh one for each look, because taking them changes it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog
from studio import LARGE, SAMPLE, Studio, shown_page, until

from govtoolkit.app import session as sessions
from govtoolkit.app.gentle_check import Remark, look_through, writings_of
from govtoolkit.app.jottings import VISIT, Spot
from govtoolkit.app.sample import create_sample
from govtoolkit.app.settings import Settings
from govtoolkit.record import next_visit, release, rules
from govtoolkit.record.actions import grouped_actions
from govtoolkit.record.model import Encounter, Mark, Note, Visit
from govtoolkit.record.question_bank import NEVER_ASKED
from govtoolkit.record.record import random_uid
from govtoolkit.ui.dialogs.action import ActionDialog
from govtoolkit.ui.dialogs.correction import CorrectionDialog
from govtoolkit.ui.dialogs.earlier_copies import EarlierCopiesDialog
from govtoolkit.ui.dialogs.encounter import EncounterDialog
from govtoolkit.ui.dialogs.erase import EraseDialog, Erasing
from govtoolkit.ui.dialogs.gentle_check import GentleCheckDialog
from govtoolkit.ui.dialogs.history import HistoryDialog
from govtoolkit.ui.dialogs.key_date import KeyDateDialog
from govtoolkit.ui.dialogs.release import ReleaseDialog
from govtoolkit.ui.dialogs.results import ResultsDialog
from govtoolkit.ui.dialogs.save_copy import SaveCopyDialog
from govtoolkit.ui.dialogs.visit import VisitDialog
from govtoolkit.ui.pages.actions import ActionsPage
from govtoolkit.ui.pages.benchmark import BenchmarkPage
from govtoolkit.ui.pages.duties import DATES, ENCOUNTERS, RESULTS, DutiesPage
from govtoolkit.ui.pages.questions import ALL, FOR_THIS_VISIT, QuestionsPage
from govtoolkit.ui.pages.visit import VisitPage
from govtoolkit.ui.widgets.check_row import CheckRow
from govtoolkit.ui.widgets.source_details import SourceDetails

CYCLE, TEN = Path("Next term"), "Ten visits.db"
"""Where the copies for each look lie, and the file of a board that has been at it for years."""
TODAY = "2026-11-21"
CHECKLIST = "website"
FIRST_WORDING = "Two employers came in October."
LATER_WORDING = (
    "Two employers came in October: the dairy and the county’s housing trust. Year 9 were shy, then were not."
)
JOTTINGS = {
    VISIT: "Ask the chair whether she wants this on paper before the board meets.",
    "b3": "Did not quite follow who keeps the tracking data. Ask again, kindly.",
    "q.board.1": "The answer came very quickly. Look at it again next term.",
}
CARELESS = (
    "One boy in year 9 with a hearing aid was left out. The lesson was poor and the teacher talked too long. "
    "We will pay for the coach."
)
"""What the gentle check points at."""


def make_cycle_files(folder: Path) -> list[Path]:
    """Make the file of ten visits; return what was made."""
    path = folder / TEN
    create_sample(path)
    settings = Settings.of_this_user()
    with sessions.Session(path, settings=settings, me=settings.me()) as session:
        for number in range(6):
            visit = Visit(
                random_uid(), f"{2022 + number // 2}-{(11, 3)[number % 2]:02}-1{number}", "Visit to the school"
            )
            session.put("New visit", visit)
            for benchmark in range(1, 9):
                if (benchmark + number) % 3:
                    session.put("tick", Mark(visit.uid, f"b{benchmark}.i1", session.me.uid, seen=True))
                if (benchmark * number) % 5 in (1, 2):
                    session.put("typing", Note(visit.uid, f"b{benchmark}", session.me.uid, "Seen and asked about."))
    return [path]


class CycleStudio(Studio):
    """Takes them after all others."""

    def work(self) -> None:
        """Take all pictures."""
        super().work()
        self._resized(LARGE)
        self._open(TEN)
        self._show_page("overview")
        self._take_page("overview-ten")
        self._close_file()
        self._wait_for_rest()
        own = Path(CYCLE, self._look.name)
        Path("Documents", own).mkdir(parents=True)
        create_sample(Path("Documents", own, SAMPLE))
        self._open(str(own / SAMPLE))
        self._take_states()
        self._take_questions()
        self._take_duties()
        self._take_actions()
        self._take_benchmark()
        self._take_cycle_dialogs()
        self._take_search()
        self._close_file()
        self._wait_for_rest()

    # The pages

    def _take_states(self) -> None:
        desk, session = self._desk, self._desk.session
        newest, *_ = visits = rules.visits_newest_first(desk.record)
        oldest = visits[-1]
        given = next(each for each in visits if each.state == "with head")
        planned = replace(newest, uid=random_uid(), visit_date="2027-03-11", title="Spring visit", focus="")
        session.put("New visit", *next_visit.following(desk.record, planned, newest))
        late = next(each for each in visits if release.afterwards(desk.record, each).arrived)
        states = {"planned": planned.uid, "checked": given.uid, "released": oldest.uid, "arrived": late.uid}
        for name, uid in states.items():
            self._show_visit(uid)
            self._take_page(f"visit-{name}")
        desk.choose_visit(given.uid)
        session.put("Check", replace(given, checked_on=""))
        self._show_visit(given.uid)
        self._take_page("visit-with-head")
        self._show_visit(planned.uid)
        page = self._find(VisitPage)
        page.head.beside_button.click()
        self._take_page("visit-beside")
        page.head.beside_button.click()
        self._show_visit(newest.uid)
        for place, words in JOTTINGS.items():
            session.jot(Spot(newest.uid, place), words)
        self._save()
        page.ensureWidgetVisible(page.jotting)
        self._take("visit-jotting", self._window)

    def _take_questions(self) -> None:
        self._show_page("questions")
        page = self._find(QuestionsPage)
        page.tabs.setCurrentIndex(FOR_THIS_VISIT)
        self._take_page("questions-chosen")
        page.tabs.setCurrentIndex(ALL)
        self._take_page("questions-all")
        self._desk.go("questions", "b5")
        self._take("questions-b5", self._window)
        page.add_button.click()
        self._take("questions-adding", self._window)
        page.show_place(NEVER_ASKED)
        self._take("questions-never", self._window)
        page.tabs.setCurrentIndex(FOR_THIS_VISIT)

    def _take_duties(self) -> None:
        for place in (ENCOUNTERS, DATES, RESULTS, CHECKLIST):
            self._desk.go("duties", place)
            self._rest()
            view = self._find(DutiesPage).view
            view.verticalScrollBar().setValue(0)
            if place == CHECKLIST:
                row = next(each for each in view.findChildren(CheckRow) if not each.earlier_button.isHidden())
                row.earlier_button.click()
            self._take_both(f"duties-{place}", self._window)
            content = view.widget()
            if content is not None and not self._look.is_plain:
                self._take(f"duties-{place}-whole", content)

    def _take_actions(self) -> None:
        self._show_page("actions")
        page = self._find(ActionsPage)
        page.cards["open"][0].done_button.click()
        self._save()
        self._take_both("actions-finishing", self._window)
        page.leave()
        self._desk.session.undo()
        self._save()

    def _take_benchmark(self) -> None:
        self._show_page("b3")
        page = next(each for each in self._window.findChildren(BenchmarkPage) if each.isVisible())
        details = next(each for each in page.findChildren(SourceDetails) if not each.details_button.isHidden())
        details.details_button.click()
        page.ensureWidgetVisible(details)
        self._take_page("b3-details")
        details.details_button.click()
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
        self._take("b3-foot", self._window)

    # The dialogs

    def _take_cycle_dialogs(self) -> None:
        for name, make in self._dialogs():
            dialog = make()
            dialog.show()
            self._wait_for_rest()
            self._take(name, dialog)
            if isinstance(dialog, ActionDialog) and not dialog.action_uid:
                dialog.accept()
                self._take(f"{name}-refused", dialog)
            dialog.close()
            self._still.wait()

    def _dialogs(self) -> Iterator[tuple[str, Callable[[], QDialog]]]:
        desk, window = self._desk, self._window
        newest, draft, *_, oldest = rules.visits_newest_first(desk.record)
        action = grouped_actions(desk.record, TODAY).overdue[0]
        encounter = next(version.entry for version in desk.record.all(Encounter))
        phase, year = desk.toolkit.encounter_phase[0].key, "2026-27"
        yield "action-new", lambda: ActionDialog(desk, None, window)
        yield "action", lambda: ActionDialog(desk, action, window)
        yield "release", lambda: ReleaseDialog(desk, draft, window)
        yield "correction", lambda: CorrectionDialog(desk, oldest, "b8", window)
        yield "next-visit", lambda: VisitDialog(desk, None, window, last=newest)
        yield "encounter-new", lambda: EncounterDialog(desk, (phase, year), window)
        yield "encounter", lambda: EncounterDialog(desk, encounter, window)
        yield "key-date", lambda: KeyDateDialog(desk, "next visit", window)
        yield "results-new", lambda: ResultsDialog(desk, "", window)
        yield "history", lambda: HistoryDialog(desk, self._rewritten(draft), "b1", window)
        yield "history-released", lambda: HistoryDialog(desk, oldest, "b8", window)
        yield "gentle-check", lambda: GentleCheckDialog(desk, self._remarks(draft), "Autumn visit", window)
        yield "gentle-check-nothing", lambda: GentleCheckDialog(desk, (), "Autumn visit", window)

        yield "save-copy", lambda: self._of_one_visit(SaveCopyDialog(desk, self._prompter, window))
        yield "erase", lambda: EraseDialog(self._erasing(oldest), window)
        yield "erase-sure", lambda: self._asked_again(EraseDialog(self._erasing(oldest), window))
        yield "earlier-copies", lambda: EarlierCopiesDialog(desk, self._copied(draft), self._prompter, window)

    @staticmethod
    def _of_one_visit(dialog: SaveCopyDialog) -> SaveCopyDialog:
        dialog.ui.some_visits.click()
        return dialog

    @staticmethod
    def _erasing(visit: Visit) -> Erasing:
        gone = ("The visit with 24 notes, in all wordings.", "Your own private jottings about it.")
        return Erasing("Erase this visit for good", visit.title, gone, f"Erase the visit “{visit.title}” for good?")

    @staticmethod
    def _asked_again(dialog: EraseDialog) -> EraseDialog:
        dialog.ui.reason.setText("A pupil was named.")
        dialog.ui.go_on.click()
        return dialog

    def _copied(self, visit: Visit) -> Path:
        """Let earlier copies of the file be kept, and change it after that; return its path."""
        session = self._desk.session
        for words in (FIRST_WORDING, LATER_WORDING):
            uid = Note(visit.uid, "b4", session.me.uid, "").uid
            session.write_note(visit, "b4", words, seen=self._desk.record.seen(uid))
            session.back_up()
        return session.path

    def _rewritten(self, visit: Visit) -> Visit:
        """Let a note have had other wordings; return its visit."""
        session = self._desk.session
        for words in (FIRST_WORDING, LATER_WORDING):
            uid = Note(visit.uid, "b1", session.me.uid, "").uid
            session.write_note(visit, "b1", words, seen=self._desk.record.seen(uid))
            session.leave(uid)
        self._save()
        return visit

    def _remarks(self, visit: Visit) -> tuple[Remark, ...]:
        uid = Note(visit.uid, "b2", self._desk.session.me.uid, "").uid
        self._desk.session.write_note(visit, "b2", CARELESS, seen=self._desk.record.seen(uid))
        self._save()
        return look_through(writings_of(self._desk.record, visit))

    # Search

    def _take_search(self) -> None:
        self._show_page("overview")
        field = self._window.ui.find_field
        field.setFocus()
        for name, words in (("search", "employers"), ("search-nothing", "Xanadu")):
            field.setText(words)
            self._wait_for_rest()
            self._take_both(name, self._window)
        field.clear()
        self._take("search-empty", self._window)

    # Doing what a person would

    def _show_visit(self, uid: str) -> None:
        self._desk.choose_visit(uid)
        self._show_page("visit")
        shown_page(self._window).verticalScrollBar().setValue(0)
        self._save()

    def _save(self) -> None:
        desk = self._desk
        until(desk.saved, desk.session.save_now, lambda: not desk.session.has_unsaved)
