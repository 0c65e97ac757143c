"""Takes the pictures of a colleague's notes that come in: what is told first, what is asked, and two versions side by side."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from cycle_studio import CYCLE
from opening_studio import OpeningStudio
from pypdf import PdfWriter
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from studio import until

from govtoolkit.app import session as sessions
from govtoolkit.app.elsewhere import in_memory, write_under_another_name
from govtoolkit.app.printouts import make_printout
from govtoolkit.app.reading import create
from govtoolkit.app.sample import create_sample
from govtoolkit.printing.form_fields import field_name
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.ui.dialogs.bring_in import BringInDialog
from govtoolkit.ui.dialogs.combine import CombineDialog
from govtoolkit.ui.dialogs.dropped import DroppedDialog
from govtoolkit.ui.dialogs.filled_form import FilledFormDialog
from govtoolkit.ui.dialogs.two_versions import TwoVersionsDialog

BOB, CAI = Person("bob", "Bob Lee"), Person("cai", "Cai Rees")
HERE = "Nine employers came in October, three of them from farming. Year 9 asked most of the questions."
THERE = (
    "Eleven employers came in October and November, two of them from farming. "
    "Year 9 asked most of the questions, and year 8 some."
)


class TogetherStudio(OpeningStudio):
    """Takes them after all others."""

    def work(self) -> None:
        """Take all pictures."""
        super().work()
        self.take_together()

    def take_together(self) -> None:
        """Bring in what two colleagues wrote, and take what is shown on the way."""
        folder = Path("Documents", CYCLE, f"{self._look.name} together")
        folder.mkdir(parents=True)
        mine, bobs, cais = (folder / f"{name}.db" for name in ("Clunmere School", "From Bob", "From Cai"))
        create_sample(mine)
        self._open_there(mine)
        self._write_apart(bobs)
        self._start_apart(cais)
        self._take_one("dialog-dropped", DroppedDialog([bobs], mine, self._window))
        dialog = BringInDialog(self._desk, [bobs, cais], self._window)
        dialog.show()
        self._wait_until(dialog, lambda: dialog.may_bring_in)
        self._take("dialog-bring-in", dialog)
        dialog.accept()
        self._wait_until(dialog, lambda: dialog.is_done)
        self._take("dialog-brought-in", dialog)
        dialog.close()
        versions = TwoVersionsDialog(self._desk, self._window)
        versions.show()
        self._wait_for_rest()
        self._take("dialog-two-versions", versions)
        standing = next(each for each in self._desk.record.disagreements() if isinstance(each[0].entry, Note))
        self._take_one("dialog-put-together", CombineDialog(self._desk, standing, versions))
        versions.close()
        self._show_page("b5")
        self._take_page("b5-two-versions")
        form = FilledFormDialog(self._desk, self._fill_a_form(folder / "Filled in.pdf"), self._window)
        form.show()
        self._wait_until(form, lambda: form.may_bring_in)
        self._take("dialog-filled-form", form)
        form.close()
        self._leave()

    def _write_apart(self, path: Path) -> None:
        """Write in the file that is open, and other words in a copy of it."""
        session, visit = self._desk.session, rules.visits_newest_first(self._desk.record)[0]
        self._save()
        write_under_another_name(session, path, in_memory(session))
        _write(session, visit, "b5", HERE)
        session.put("Edit visit", replace(visit, title="Autumn term visit"))
        self._save()
        with sessions.Session(path, settings=self._settings, me=session.me) as theirs:
            _write(theirs, visit, "b5", THERE)
        with sessions.Session(path, settings=self._settings, me=BOB) as theirs:
            _write(theirs, visit, "b6", "The hospital takes six next year.")
            theirs.put("Edit visit", replace(visit, title="Visit with Bob"))

    def _fill_a_form(self, path: Path) -> Path:
        """Print a form and fill it in, with words where some stand already and with new ones."""
        options = PrintOptions(filling=Filling.BLANK, fillable=True)
        session = self._desk.session
        printout = make_printout("visit-form", self._desk.record, options, ".pdf", file=session.created_at)
        writer = PdfWriter(clone_from=BytesIO(printout.data))
        texts = {"visit.summary": "A short summary from the tablet.", "b3": THERE, "visit.seen": "The careers room."}
        fields = {field_name(f"note.{place}"): text for place, text in texts.items()}
        action = {field_name("action.1.what"): "Ask who pays for the bus", field_name("action.1.who"): "Mr Pugh"}
        governor = {field_name("head.governor"): session.me.name, field_name("mark.b3.i1"): "/Yes"}
        writer.update_page_form_field_values(None, {**fields, **action, **governor}, auto_regenerate=False)
        writer.write(path)
        return path

    def _start_apart(self, path: Path) -> None:
        """Let a colleague have started a file for the same school, with a visit of the same day."""
        visit = rules.visits_newest_first(self._desk.record)[0]
        create(path, self._desk.record.school or School(""), "Visit with Mr Pugh", CAI)
        with sessions.Session(path, settings=self._settings, me=CAI) as theirs:
            (own,) = rules.visits_newest_first(theirs.record)
            theirs.put("Edit visit", replace(own, visit_date=visit.visit_date))
            _write(theirs, own, "b3", "The dairy came.")

    def _wait_until(self, dialog: QDialog, is_so: Callable[[], bool]) -> None:
        beat = QTimer(dialog, interval=10)
        beat.start()
        until(beat.timeout, lambda: None, is_so)
        beat.stop()
        self._wait_for_rest()


def _write(session: sessions.Session, visit: Visit, place: str, body: str) -> None:
    note = rules.own_note(session.record, visit.uid, place, session.me.uid)
    session.write_note(visit, place, body, seen=session.record.seen(note.uid))
    session.leave(note.uid)
