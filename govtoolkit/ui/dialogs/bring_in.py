"""Bring in a colleague's notes: what would come in is told first; then all of it comes in, or nothing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from govtoolkit.app.bringing_in import OtherSchool, Preview, look, take_in
from govtoolkit.app.session import Session
from govtoolkit.errors import UserError
from govtoolkit.phrases import listed
from govtoolkit.record.bringing_in import Coming, Disagreement
from govtoolkit.record.coming_words import what_came
from govtoolkit.record.links import LINK, Offer
from govtoolkit.storage.store import United
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_bring_in import Ui_BringInForm
from govtoolkit.ui.version_words import about
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.labels import card, empty
from govtoolkit.ui.widgets.offer_card import OfferCard
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.widgets.told_lines import ToldLines

_CHARACTERS = 76
_MOST = 12
"""Lines of one sort that are shown one by one; how many more there are is said below them."""

_UNTOUCHED = "Nothing is changed yet. The file that it comes from stays as it is."
_ALL_UNTOUCHED = "Nothing is changed yet. The files that it comes from stay as they are."
_BEFORE_A_HEADING = 8
_NOT_SURE = "The names differ, and the numbers do not tell. If that is another school, press Cancel."
_ANYWAY = "Bring it in &although the schools differ"
_BOTH_STAY = (
    "Nothing is lost: all versions stay until you choose. You can do that at any time with Edit > Two versions."
)


class BringInDialog(SmallDialog):
    """Looks into the files, tells what they bring, and brings it in; until then, Cancel leaves all as it was.

    Attributes:
        wants_versions: the places where two versions stand are to be shown next.
        offers: what may be the same, once all is in.

    Args:
        others: the files to bring in.
    """

    help_anchor = "bring_in"

    def __init__(self, desk: Desk, others: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=_CHARACTERS)
        self._desk = desk
        self._session: Session = desk.session
        self._others = tuple(others)
        self._preview: Preview | None = None
        self._is_bringing = False
        self._anyway: QCheckBox | None = None
        self.wants_versions = False
        self.offers: list[OfferCard] = []
        self.ui = Ui_BringInForm()
        self.ui.setupUi(self)
        self.ui.trouble.hide()
        self.ui.look_button.hide()
        self.ui.accept_button.hide()
        self._connect()
        self._say("Bring in a colleague’s notes", f"Looking at {self._called(others)}…")
        self._task = desk.runner.run(
            lambda progress: look(self._session, self._others, progress),
            self._on_looked,
            self._on_refused,
            lambda name: self._say("Bring in a colleague’s notes", f"Looking at “{name}”…"),
        )

    @property
    def may_bring_in(self) -> bool:
        """Whether it was told what comes in, and all that must be asked was answered."""
        return (
            self._preview is not None
            and not self._is_bringing
            and self.ui.accept_button.isEnabled()
            and not self.is_done
        )

    @property
    def is_done(self) -> bool:
        """Whether all that there was is in the file."""
        return self.ui.cancel.text() == "Close"

    def accept(self) -> None:
        """Bring it in."""
        preview = self._preview
        if preview is None or not self.may_bring_in:
            return
        self._is_bringing = True
        self.ui.trouble.hide()
        self.ui.accept_button.setEnabled(False)
        self.ui.cancel.setEnabled(False)
        self.ui.intro.setText("Bringing it in…")
        self._session.record.end_burst()
        self._task = self._desk.runner.run(
            lambda _progress: take_in(self._session, preview),
            lambda united: self._on_united(united, preview.coming),
            self._on_not_taken,
        )

    def reject(self) -> None:
        """Leave all as it was, or as it is by now; while it is coming in, there is no way back half-way."""
        if not self._is_bringing:
            self._task.cancel()
            super().reject()

    def _connect(self) -> None:
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.look_button.clicked.connect(self._on_look_clicked)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self.say_trouble)

    # Telling

    def _say(self, title: str, intro: str) -> None:
        self.ui.title.setText(title)
        self.ui.intro.setText(intro)
        self.ui.intro.setAccessibleName(intro)
        if self.isVisible():
            self.fit()

    def _show_preview(self, preview: Preview) -> None:
        coming = preview.coming
        self._begin_rows()
        if coming.nothing_new:
            self._add_remarks(preview.remarks)
            self._end(f"Nothing new in {self._called(preview.others)}", "All that is in there is here already.")
            return
        self._add_schools(preview.schools)
        self._add_lines("What comes in", what_came(coming))
        self._add_versions("Two versions, both of which are kept", coming.new_disagreements, coming)
        self._add_remarks(preview.remarks)
        self._end_rows()
        self._say(f"Bring in {self._called(preview.others)}?", self._untouched)
        self.ui.accept_button.show()
        self._say_whether_ready()
        (self.ui.accept_button if self.ui.accept_button.isEnabled() else self._anyway or self.ui.cancel).setFocus()

    def _show_done(self, coming: Coming) -> None:
        self._begin_rows()
        standing = coming.new_disagreements
        self._add_versions(f"There are two versions in {counted(len(standing), 'place', 'places')}", standing, coming)
        if standing:
            self._add(Prose(_BOTH_STAY))
        self.offers = [self._make_offer(each) for each in coming.offers]
        if self.offers:
            self._add_heading("Is this the same?")
        for each in self.offers:
            self._add(each)
        self._add_lines("What came in", what_came(coming))
        self.ui.look_button.setVisible(bool(standing))
        trouble = self._session.backup_trouble
        self._end(
            "Brought in", str(trouble) if trouble else "An earlier copy of your file was kept first, as it was before."
        )
        if self.offers:
            self.offers[0].yes_button.setFocus()
        elif standing:
            self.ui.look_button.setFocus()

    def _make_offer(self, offer: Offer) -> OfferCard:
        made = OfferCard(offer, self._desk.record)
        made.same.connect(self._on_same)
        return made

    def _add_schools(self, schools: Sequence[OtherSchool]) -> None:
        if not schools:
            return
        frame, column = card("trouble")
        frame.setAccessibleName("Another school")
        for school in schools:
            column.addWidget(Prose(school.words, "strong"), 0, Prose.ALIGNED)
        if any(each.is_certain for each in schools):
            column.addWidget(Prose("Names and numbers differ. Is this really the right file?"), 0, Prose.ALIGNED)
            self._anyway = QCheckBox(_ANYWAY)
            column.addWidget(self._anyway, 0, Qt.AlignmentFlag.AlignLeft)
            self._anyway.toggled.connect(self._say_whether_ready)
        else:
            column.addWidget(Prose(_NOT_SURE), 0, Prose.ALIGNED)
        self._add(frame)

    def _add_versions(self, title: str, some: Sequence[Disagreement], coming: Coming) -> None:
        toolkit, record = self._desk.toolkit, coming.record
        self._add_lines(title, [about(toolkit, record, each.versions[0].entry) for each in some])

    def _add_lines(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        self._add_heading(title)
        rest = [f"{len(lines) - _MOST} more"] if len(lines) > _MOST else []
        told = ToldLines()
        told.show_lines([f"•  {line}" for line in (*lines[:_MOST], *rest)])
        self._add(told)

    def _add_heading(self, title: str) -> None:
        """Begin a part, with more room above it than its lines have between them."""
        if self.ui.rows_column.count():
            self.ui.rows_column.addSpacing(_BEFORE_A_HEADING)
        self._add(Prose(title, "section"))

    def _add_remarks(self, remarks: Sequence[str]) -> None:
        for remark in remarks:
            self._add(Prose(remark, "warn"))

    def _add(self, row: QWidget) -> None:
        if isinstance(row, Prose):
            self.ui.rows_column.addWidget(row, 0, Prose.ALIGNED)
        else:
            self.ui.rows_column.addWidget(row)
        row.show()  # at once: the dialog is measured before Qt would show it

    def _begin_rows(self) -> None:
        empty(self.ui.rows_column)
        self._anyway = None

    def _end_rows(self) -> None:
        self.ui.rows_column.addStretch(1)
        follow_layout(self)

    def _end(self, title: str, intro: str) -> None:
        """Leave nothing to do but to close it."""
        self._end_rows()
        self.ui.accept_button.hide()
        self.ui.cancel.setText("Close")
        self.ui.cancel.setEnabled(True)
        self.ui.cancel.setDefault(True)
        self.ui.cancel.setFocus()
        self._say(title, intro)

    @property
    def _untouched(self) -> str:
        return _UNTOUCHED if len(self._others) == 1 else _ALL_UNTOUCHED

    @staticmethod
    def _called(others: Sequence[Path]) -> str:
        return listed([f"“{each.name}”" for each in others])

    # What happens

    @Slot()
    def _say_whether_ready(self) -> None:
        self.ui.accept_button.setEnabled(self._anyway is None or self._anyway.isChecked())

    def _on_looked(self, preview: Preview) -> None:
        self._preview = preview
        self._show_preview(preview)

    def _on_refused(self, error: UserError) -> None:
        self._begin_rows()
        self._end("This cannot be brought in", "Nothing was changed.")
        self.say_trouble(error)

    def _on_united(self, united: United, coming: Coming) -> None:
        self._is_bringing = False
        self._session.whole.adopt(united)
        self._show_done(coming)

    def _on_not_taken(self, error: UserError) -> None:
        self._is_bringing = False
        self.ui.cancel.setEnabled(True)
        self._say_whether_ready()
        self.ui.intro.setText(self._untouched)
        self.say_trouble(error)

    @Slot(object)
    def _on_same(self, offer: Offer) -> None:
        self._desk.try_to(lambda: self._session.put(LINK, offer.link))
        self.fit()

    @Slot()
    def _on_look_clicked(self) -> None:
        self.wants_versions = True
        super().accept()
