"""What is to become of a question on the visit shown: ask it, asked, keep it open; and what became of it before."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from govtoolkit.record.question_bank import BankAtVisit
from govtoolkit.record.questions import settled
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.question_words import ASK, CHOOSE, CLOSE, KEEP_OPEN, NOT_ASKED, TAKE_OFF, became_of
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.prose import Prose

_COUNTS = "There is an answer, so it counts as asked."
_BETWEEN = 16  # pixels from one tick's words to the next tick


class QuestionMarks(QWidget):
    """Three ticks under a question, and a line about the visits before.

    Attributes:
        choose_box: chooses it for the visit.
        asked_box: says that it was asked there.
        open_box: keeps it open for a later visit.

    Args:
        key: the question.
        is_listed: whether it stands in the visit's own list, where a button takes it off: then nothing chooses it.
    """

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None, *, is_listed: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = key
        self._bank: BankAtVisit | None = None
        self.choose_box = QCheckBox("Ask on this visit", self)
        self.choose_box.setHidden(is_listed)
        self.asked_box = QCheckBox("Asked", self)
        self.open_box = QCheckBox("Keep open", self)
        self._line = Prose("", "caption", self)
        ticks = FlowLayout(gap=_BETWEEN)
        for box in (self.choose_box, self.asked_box, self.open_box):
            ticks.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._line, 0, Prose.ALIGNED)
        column.addLayout(ticks)
        self._connect()

    def _connect(self) -> None:
        self.choose_box.clicked.connect(self._on_choose_clicked)
        self.asked_box.clicked.connect(self._on_asked_clicked)
        self.open_box.clicked.connect(self._on_open_clicked)

    @property
    def line(self) -> str:
        """What became of it, as it is shown."""
        return self._line.text()

    def show_question(self, wording: str) -> None:
        """Tell a screen reader which question the ticks are for."""
        for box in (self.choose_box, self.asked_box, self.open_box):
            box.setAccessibleName(f"{box.text()}: {wording}")

    def show_bank(self, bank: BankAtVisit, *, is_answered: bool) -> None:
        """Show what stands.

        Args:
            is_answered: whether somebody wrote an answer to it on the visit shown.
        """
        here = bank.here.get(self._key)
        for box, is_ticked in (
            (self.choose_box, here is not None and here.chosen.planned),
            (self.asked_box, here is not None and here.chosen.asked),
            (self.open_box, here is not None and here.chosen.still_open),
        ):
            box.setChecked(is_ticked)
            box.setEnabled(self._desk.may_write)
        self._bank = bank
        self.show_answered(is_answered=is_answered)

    def show_answered(self, *, is_answered: bool) -> None:
        """Say that an answer counts; enough where only an answer has changed."""
        is_ticked = self.asked_box.isChecked()
        counts = is_answered and not is_ticked
        became = became_of(self._bank, self._key, is_asked=is_answered or is_ticked) if self._bank else ""
        self._line.setText(f"{became}. {_COUNTS}" if counts else became)
        self.asked_box.setAccessibleDescription(_COUNTS if counts else "")

    @Slot(bool)
    def _on_choose_clicked(self, ticked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self._settle(self.choose_box, CHOOSE if ticked else TAKE_OFF, planned=ticked)

    @Slot(bool)
    def _on_asked_clicked(self, ticked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self._settle(self.asked_box, ASK if ticked else NOT_ASKED, asked=ticked)

    @Slot(bool)
    def _on_open_clicked(self, ticked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self._settle(self.open_box, KEEP_OPEN if ticked else CLOSE, still_open=ticked)

    def _settle(
        self,
        box: QCheckBox,
        step: str,
        *,
        planned: bool | None = None,
        asked: bool | None = None,
        still_open: bool | None = None,
    ) -> None:
        visit, session = self._desk.visit, self._desk.session
        if visit is None:
            return
        wanted = settled(self._desk.record, visit.uid, self._key, planned=planned, asked=asked, still_open=still_open)
        if not self._desk.try_to(partial(session.change, step, wanted)):
            box.setChecked(not box.isChecked())
