"""The percentages that the school reports for the benchmarks on one day: for new ones, and to change some."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from govtoolkit.clock import todays_date
from govtoolkit.errors import UserError
from govtoolkit.record.duties import results_by_day
from govtoolkit.record.model import Entry, SchoolResult
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_results import Ui_ResultsForm
from govtoolkit.ui.widgets.labels import label
from govtoolkit.ui.widgets.percent_field import PercentField
from govtoolkit.ui.wording import day

ADD, EDIT = "Add percentages", "Change percentages"
"""What these steps are called in the Edit menu."""


class ResultsDialog(SmallDialog):
    """Asks for a day, for where the school says so, and for up to eight percentages.

    Args:
        as_of: the day whose percentages are changed, '' for new ones.
    """

    help_anchor = "duties"

    def __init__(self, desk: Desk, as_of: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._as_of = as_of
        self._before = {each.benchmark: each for each in results_by_day(desk.record).get(as_of, ())}
        sources = dict.fromkeys(each.reported_in for each in self._before.values() if each.reported_in)
        self._source_before = "; ".join(sources)
        self.fields: dict[int, PercentField] = {}
        self.ui = Ui_ResultsForm()
        self.ui.setupUi(self)
        title = "Change percentages" if as_of else "Add percentages"
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.intro.setText("What the school itself reports, copied as it stands there.")
        self.ui.accept_button.setText("Keep" if as_of else "Add")
        self.ui.trouble.hide()
        self.ui.source.setText(self._source_before)
        self.ui.date.show_day(as_of or todays_date())
        self._add_fields()
        self._say_day()
        self._connect()

    def accept(self) -> None:
        """Keep the percentages in one step; what is refused is said here, and nothing typed is lost."""
        for field in self.fields.values():
            field.interpretText()
        as_of = self.ui.date.day
        source = " ".join(self.ui.source.text().split())
        percents = {number: field.percent for number, field in self.fields.items()}
        if all(percent is None for percent in percents.values()):
            self.say_trouble(UserError("No percentage is filled in yet.", "One is enough."))
            next(iter(self.fields.values())).setFocus()
            return
        if as_of != self._as_of and as_of in results_by_day(self._desk.record):
            self.say_trouble(
                UserError(f"There are percentages of {day(as_of)} already.", "Change those, or choose another day.")
            )
            self.ui.date.setFocus()
            return
        wanted = self._wanted(as_of, source, percents)
        step = EDIT if self._as_of else ADD
        if not wanted or self._desk.try_to(lambda: self._desk.session.change(step, wanted)):
            super().accept()

    def _wanted(self, as_of: str, source: str, percents: dict[int, int | None]) -> dict[str, Entry | None]:
        """Return what becomes of each record: where the source was not changed, each keeps its own."""
        wanted: dict[str, Entry | None] = {each.uid: None for each in self._before.values()}
        for number, percent in percents.items():
            if percent is None:
                continue
            known = self._before.get(number)
            is_kept = known is not None and source == self._source_before
            result = SchoolResult(number, as_of, percent, known.reported_in if known and is_kept else source)
            wanted[result.uid] = result
        return {uid: each for uid, each in wanted.items() if each != self._desk.record.find(SchoolResult, uid)}

    def _add_fields(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self.ui.figures_column.addLayout(grid)
        before: QWidget = self.ui.source
        for row, benchmark in enumerate(self._desk.toolkit.benchmark):
            field = self.fields[benchmark.number] = PercentField()
            known = self._before.get(benchmark.number)
            field.show_percent(known.percent if known is not None else None)
            words = f"{benchmark.number}  {benchmark.short_title}"
            field.setAccessibleName(f"Percentage for benchmark {benchmark.number}, {benchmark.short_title}")
            grid.addWidget(label(words), row, 0)
            grid.addWidget(field, row, 1)
            QWidget.setTabOrder(before, field)
            before = field

    def _connect(self) -> None:
        self.ui.date.dateChanged.connect(self._say_day)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self.say_trouble)

    @Slot()
    def _say_day(self) -> None:
        self.ui.date_hint.setText(self.ui.date.words())
