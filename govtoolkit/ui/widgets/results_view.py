"""The percentages that the school itself reports for the benchmarks, by the day of the report."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.record.duties import results_by_day
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.regions import holds_keyboard
from govtoolkit.ui.widgets.duty_view import DutyView, Standing
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.labels import card, take_out
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.result_card import ResultCard
from govtoolkit.ui.wording import day

DELETE = "Delete percentages"
"""What this step is called in the Edit menu."""

_INTRO = (
    "Many schools assess themselves online and are given a percentage for each benchmark. Copy what the school reports, "
    "with the day that it is about. These are the school’s own figures: nothing here is worked out or judged by you "
    "or by this program."
)
_EMPTY = "Nothing is written down yet. Press “Add percentages…” when the school has reported some."


class ResultsView(DutyView):
    """A card for each day, the newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._cards: dict[str, ResultCard] = {}
        self.add_button = IconButton("Add percentages…", "plus")
        self._empty = Prose(_EMPTY)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        adding = FlowLayout()
        adding.addWidget(self.add_button)
        head, head_column = card()
        head_column.addWidget(Prose("What the school reports", "section"), 0, Prose.ALIGNED)
        head_column.addWidget(Prose(_INTRO, "soft"), 0, Prose.ALIGNED)
        head_column.addWidget(self._empty, 0, Prose.ALIGNED)
        head_column.addLayout(adding)
        self.column.addWidget(head)
        self.column.addLayout(self._list)
        self.column.addStretch(1)
        self.add_button.clicked.connect(self._on_add_clicked)

    @property
    def cards(self) -> list[ResultCard]:
        """The cards from the top."""
        return sorted(self._cards.values(), key=self._list.indexOf)

    def refresh(self, _standing: Standing) -> None:
        """Show the percentages as they stand; cards stay."""
        by_day = results_by_day(self.desk.record)
        for as_of in self._cards.keys() - by_day.keys():
            self._drop(self._cards.pop(as_of))
        for place, (as_of, results) in enumerate(by_day.items()):
            shown = self._cards.get(as_of)
            if shown is None:
                shown = self._cards[as_of] = ResultCard(as_of)
                shown.edit_wanted.connect(self._on_edit_wanted)
                shown.delete_wanted.connect(self._on_delete_wanted)
                self._list.insertWidget(place, shown)
            shown.show_results(results, may_write=self.may_write)
        self._empty.setVisible(not by_day)
        self.add_button.setEnabled(self.may_write)
        self.order_tab_stops()

    def show_place(self, place: str) -> None:
        """Show the percentages of a day, or the button to add some."""
        shown = self._cards.get(place)
        (self.add_button if shown is None else shown.tools.edit_button).setFocus()
        if shown is not None:
            self.bring(shown)

    def _drop(self, gone: ResultCard) -> None:
        if holds_keyboard(gone):
            self.add_button.setFocus()
        take_out(self._list, gone)

    @Slot()
    def _on_add_clicked(self) -> None:
        asking.ask_results(self.window(), self.desk)

    @Slot(str)
    def _on_edit_wanted(self, as_of: str) -> None:
        asking.ask_results(self.window(), self.desk, as_of)

    @Slot(str)
    def _on_delete_wanted(self, as_of: str) -> None:
        uids = [each.uid for each in results_by_day(self.desk.record).get(as_of, ())]
        if self.desk.try_to(partial(self.desk.session.remove, DELETE, *uids)):
            self.desk.news.emit(f"The percentages of {day(as_of)} were deleted. Edit > Undo brings them back.")
