"""Bring in a form that was filled in: what is on it is shown beside what stands here; then all of it comes in, or nothing."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from govtoolkit.app.filled_form import FilledForm, read_form
from govtoolkit.app.form_bringing_in import bring_in, compare, visit_of
from govtoolkit.app.form_found import Becomes, FormComing, Found, Keep
from govtoolkit.app.form_words import NOTHING_FILLED_IN, by_and_on, came_in, on_it
from govtoolkit.clock import todays_date
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Mark, Person, Visit
from govtoolkit.record.record import random_uid
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.form_writers import Writer, writers
from govtoolkit.ui.forms.ui_filled_form import Ui_FilledFormForm
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.form_finding import FormFinding
from govtoolkit.ui.widgets.labels import breakable, empty
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.widgets.told_lines import ToldLines
from govtoolkit.ui.wording import visit_title

_CHARACTERS = 76
_MOST = 12
"""Lines of what is here already that are shown one by one; how many more there are is said below them."""

_UNTOUCHED = "Nothing is changed yet, and the form is only read."
_NO_VISIT = "Choose the visit…"


class FilledFormDialog(SmallDialog):
    """Reads the form beside the window, shows what is on it, and brings it in; Cancel leaves all as it was.

    Attributes:
        rows: what is shown with all its words.
    """

    help_anchor = "filled_form"

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=_CHARACTERS)
        self._desk = desk
        self._path = path
        self._form: FilledForm | None = None
        self._coming: FormComing | None = None
        self._is_bringing = self._is_refused = False
        self._choices: dict[str, Keep] = {}
        self._writers: list[Writer] = []
        self._visits: list[Visit] = []
        self._typed = Person(random_uid(), "")
        self.rows: list[FormFinding] = []
        self.ui = Ui_FilledFormForm()
        self.ui.setupUi(self)
        for part in (self.ui.writer_part, self.ui.visit_part, self.ui.reason_part, self.ui.name, self.ui.trouble):
            part.hide()
        self.ui.accept_button.hide()
        self._connect()
        self._say("Bring in a filled form", f"Reading “{path.name}”…")
        self._task = desk.runner.run(lambda _progress: read_form(path), self._on_read, self._on_refused)

    @property
    def is_reading(self) -> bool:
        """Whether the form is still being read."""
        return self._form is None and not self._is_refused

    @property
    def may_bring_in(self) -> bool:
        """Whether the form was read and there is something to bring in."""
        return self._coming is not None and not self.ui.accept_button.isHidden()

    def accept(self) -> None:
        """Bring it in; what is refused is said here."""
        coming, reason = self._coming, self.ui.reason.text().strip()
        if coming is None or not self.may_bring_in:
            return
        if not coming.author.name and self._writer.person is None:
            self.say_trouble(UserError("It is not said yet who filled it in.", "Type the name."))
            self.ui.name.setFocus()
        elif coming.needs_visit:
            self.say_trouble(UserError("It is not said yet which visit it belongs to.", "Choose the visit."))
            self.ui.visit.setFocus()
        elif coming.is_correction(choices=self._choices) and not reason:
            self.say_trouble(UserError("A correction needs a reason.", "A few words will do: “Filled in on the day”."))
            self.ui.reason.setFocus()
        else:
            self._bring_in(coming, reason)

    def reject(self) -> None:
        """Leave all as it was."""
        self._task.cancel()
        super().reject()

    def _bring_in(self, coming: FormComing, reason: str) -> None:
        record = self._desk.record
        said = came_in(coming, choices=self._choices)
        left = coming.of(Becomes.LEFT)
        self._is_bringing = True
        done = self._desk.try_to(partial(bring_in, self._desk.session, coming, choices=self._choices, reason=reason))
        self._is_bringing = False
        if not done:
            return
        super().accept()
        if not said:
            self._desk.news.emit("Nothing was changed: what stands here was kept.")
            return
        rest = f" {counted(len(left), 'thing', 'things')} could not come in, and stay on the form." if left else ""
        self._desk.news.emit(f"Brought in: {said}{by_and_on(coming, record)}.{rest} Edit > Undo takes it back.")

    def _connect(self) -> None:
        self.ui.writer.activated.connect(self._on_writer_chosen)
        self.ui.name.editingFinished.connect(self._on_writer_chosen)
        self.ui.visit.activated.connect(self._compare)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self.say_trouble)
        self._desk.changed.connect(self._on_changed)

    # Who, and on which visit

    @property
    def _writer(self) -> Writer:
        return self._writers[self.ui.writer.currentIndex()]

    @property
    def _author(self) -> Person:
        """Who is said to have filled it in; somebody whose name was typed may have written in the file before."""
        person = self._writer.person
        if person is not None:
            return person
        name = " ".join(self.ui.name.text().split())
        self._typed = Person(self._typed.uid, name)
        return (rules.person_called(self._desk.record, name) if name else None) or self._typed

    @property
    def _visit(self) -> Visit | None:
        form = self._form
        own = visit_of(form, self._desk.record) if form is not None else None
        place = self.ui.visit.currentIndex() - 1
        return own or (self._visits[place] if place >= 0 else None)

    def _fill(self, form: FilledForm) -> None:
        record = self._desk.record
        self._writers, chosen = writers(form, record, self._desk.session.me)
        self.ui.writer.addItems([each.words for each in self._writers])
        self.ui.writer.setCurrentIndex(chosen)
        self._visits = rules.visits_newest_first(record)
        shown = self._desk.visit
        self._visits.sort(key=lambda each: shown is None or each.uid != shown.uid)  # the one on screen comes first
        self.ui.visit.addItems([_NO_VISIT, *map(visit_title, self._visits)])

    # Telling

    def _say(self, title: str, intro: str) -> None:
        self.ui.title.setText(breakable(title))
        self.ui.intro.setText(intro)
        self.ui.intro.setAccessibleName(intro)
        if self.isVisible():
            self.fit()

    @Slot()
    def _compare(self) -> None:
        """Show what is on the form beside what stands here now, for the writer and the visit that are chosen."""
        if self._form is None:
            return
        session = self._desk.session
        self._coming = coming = compare(
            self._desk.toolkit,
            self._desk.record,
            self._form,
            self._author,
            self._visit,
            file=session.created_at,
            today=todays_date(),
        )
        empty(self.ui.rows_column)
        self.rows = []
        self.say_trouble(None)
        if self._form.says_nothing:
            self._end(NOTHING_FILLED_IN, "If somebody did, ask for the file as it was saved afterwards.")
            return
        self._show(coming)
        follow_layout(self)
        if coming.nothing_new:
            nothing = (
                "What is on it is here already." if not coming.of(Becomes.LEFT) else "What can come in is here already."
            )
            self._end(f"Nothing new on “{self._path.name}”", nothing)
            return
        self._say(f"Bring in “{self._path.name}”?", self._intro(coming))

    def _intro(self, coming: FormComing) -> str:
        is_known = self._form is not None and visit_of(self._form, self._desk.record) is not None
        visit = f" for “{visit_title(coming.visit)}”" if coming.visit is not None and is_known else ""
        brings = on_it(coming)
        return f"On it: {brings}{visit}. {_UNTOUCHED}" if brings else _UNTOUCHED

    def _show(self, coming: FormComing) -> None:
        self.ui.writer_part.show()
        self.ui.accept_button.show()
        self.ui.accept_button.setDefault(True)
        self.ui.cancel.setText("Cancel")
        is_asked = coming.needs_visit or (coming.visit is not None and self.ui.visit.currentIndex() > 0)
        self.ui.visit_part.setVisible(is_asked)
        self.ui.reason_part.setVisible(coming.is_correction())
        for remark in coming.remarks:
            self._add(Prose(remark, "warn"))
        new = coming.of(Becomes.NEW)
        is_mine = coming.author.uid in self._desk.record.shown_with(self._desk.session.me.uid)
        who = "You" if is_mine else coming.author.name
        self._add_all(f"{who} wrote here already: what is to stand?", coming.of(Becomes.ASKED))
        self._add_all("What comes in", [each for each in new if each.kind != Mark.kind])
        ticks = [f"•  {each.text}: {each.where}" for each in new if each.kind == Mark.kind]
        self._add_lines("Ticks that come in", ticks)
        self._add_all("What cannot come in", coming.of(Becomes.LEFT))
        there = [f"•  {each.where}" for each in coming.of(Becomes.THERE)]
        rest = [f"•  {len(there) - _MOST} more"] if len(there) > _MOST else []
        self._add_lines("Here already", [*there[:_MOST], *rest])

    def _add_all(self, title: str, found: Sequence[Found]) -> None:
        if found:
            self._add(Prose(title, "section"))
        for each in found:
            row = FormFinding(each, self._choices.get(each.field, Keep.BOTH))
            row.kept.connect(self._on_kept)
            row.copy_wanted.connect(self._on_copy_wanted)
            self.rows.append(row)
            self._add(row)

    def _add_lines(self, title: str, lines: Sequence[str]) -> None:
        if lines:
            self._add(Prose(title, "section"))
            told = ToldLines()
            told.show_lines(lines)
            self._add(told)

    def _add(self, row: QWidget) -> None:
        if isinstance(row, Prose):
            self.ui.rows_column.addWidget(row, 0, Prose.ALIGNED)
        else:
            self.ui.rows_column.addWidget(row)
        row.show()  # at once: the dialog is measured before Qt would show it

    def _end(self, title: str, intro: str) -> None:
        """Leave nothing to do but to close it, unless somebody else filled it in."""
        self.ui.accept_button.hide()
        self.ui.cancel.setText("Close")
        self.ui.cancel.setDefault(True)
        self.ui.cancel.setFocus()
        self._say(title, intro)

    # What happens

    def _on_read(self, form: FilledForm) -> None:
        self._form = form
        self._fill(form)
        self._compare()
        if self.may_bring_in:
            first = self.ui.visit if self._coming is not None and self._coming.needs_visit else self.ui.accept_button
            first.setFocus()

    def _on_refused(self, error: UserError) -> None:
        self._is_refused = True
        self._end("This form cannot be brought in", "Nothing was changed.")
        self.say_trouble(error)

    @Slot()
    def _on_writer_chosen(self) -> None:
        self.ui.name.setVisible(self._writer.person is None)
        if self._writer.person is None and not self.ui.name.text().strip():
            self.ui.name.setFocus()
        self._compare()

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        """Somebody else wrote in the file meanwhile: what stands here is another thing now."""
        if self.isVisible() and not self._is_bringing:
            self._compare()

    @Slot(str, object)
    def _on_kept(self, field: str, keep: Keep) -> None:
        self._choices[field] = keep

    @Slot(str)
    def _on_copy_wanted(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
