"""The questions of the print dialog: which of them, and in which order."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QRadioButton

from govtoolkit.app.print_wish import Asked, Settled, Wish, said_of_gone
from govtoolkit.record.model import Visit
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog

_USUAL = {"questions": "All q&uestions"}
_ABOUT_USUAL = {
    "toolkit": "The board’s four where all eight benchmarks are printed, else none.",
    "board-page": "Those that were asked on the visit.",
    "visit-form": "Those that are chosen for the visit.",
    "before-you-come": "Those that are chosen for the visit.",
}
_NONE_BUT_REST = "None is chosen yet; the rest is printed."


class PrintQuestions(QObject):
    """Holds which questions are wanted, and those that were picked by hand.

    Signals:
        changed: other questions are wanted now.
    """

    changed = Signal()

    def __init__(self, ui: Ui_PrintDialog, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._desk = desk
        self._visit: Visit | None = None
        self._buttons: dict[Asked, QRadioButton] = {
            Asked.USUAL: ui.usual_questions, Asked.BENCHMARKS: ui.benchmark_questions,
            Asked.VISIT: ui.visit_questions, Asked.PICKED: ui.picked_questions,
        }  # fmt: skip
        self.picked: tuple[str, ...] = ()
        ui.extents.buttonClicked.connect(self._on_chosen)
        ui.pick_button.clicked.connect(self._on_pick_wanted)

    @property
    def asked(self) -> Asked:
        """Which questions are wanted."""
        return next((asked for asked, button in self._buttons.items() if button.isChecked()), Asked.USUAL)

    def show_wish(self, wish: Wish) -> None:
        """Show what is wanted."""
        self.picked = wish.picked
        self._buttons[wish.asked if wish.asked in wish.ways_to_ask() else Asked.USUAL].setChecked(True)

    def show_what_applies(self, wish: Wish, settled: Settled, visit: Visit | None) -> None:
        """Show the ways that there are for the sheet, and say what the one that is chosen comes to."""
        ui, self._visit = self._ui, visit
        ways = wish.ways_to_ask()
        has_choice = len(ways) > 1
        for asked, button in self._buttons.items():
            button.setVisible(has_choice and asked in ways)
        ui.usual_questions.setText(_USUAL.get(wish.sheet, "As &usual"))
        ui.questions_label.setVisible(has_choice)
        ui.questions_buttons.setVisible(has_choice and wish.asked is Asked.PICKED)
        words = self._in_words(wish, settled) if has_choice else ""
        ui.questions_line.setText(words)
        ui.questions_line.setVisible(bool(words))

    def _in_words(self, wish: Wish, settled: Settled) -> str:
        count = len(settled.options.questions)
        if wish.asked is Asked.PICKED:
            said = "1 question is picked." if count == 1 else f"{count} questions are picked." if count else ""
            return " ".join(each for each in (said or "No question is picked yet.", said_of_gone(settled.gone)) if each)
        if wish.asked is Asked.VISIT:
            if count:
                return "1 question is chosen for it." if count == 1 else f"{count} questions are chosen for it."
            return "" if wish.sheet == "questions" else _NONE_BUT_REST
        return _ABOUT_USUAL.get(wish.sheet, "") if wish.asked is Asked.USUAL else ""

    @Slot()
    def _on_chosen(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_pick_wanted(self) -> None:
        picked = asking.ask_questions(self._ui.pick_button.window(), self._desk, self._visit, self.picked)
        if picked is not None and picked != self.picked:
            self.picked = picked
            self.changed.emit()
