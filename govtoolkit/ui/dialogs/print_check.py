"""The quiet line of the print dialog that says how many sentences one may want to look at before they go on paper."""

from PySide6.QtCore import QObject, Slot

from govtoolkit.app.gentle_check import Remark, look_through, on_paper, writings_for_paper
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Document
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.progress import Progress
from govtoolkit.record import rules
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.gentle_check import button_for, show_where_it_stands, title_for
from govtoolkit.ui.forms.ui_print import Ui_PrintDialog
from govtoolkit.ui.pagemaker import Draft
from govtoolkit.ui.tasks import Task


class PrintCheck(QObject):
    """Looks through what goes on paper, beside the window; on its own it never says anything but one line.

    Args:
        draft: makes the document that goes on paper.
    """

    def __init__(self, ui: Ui_PrintDialog, desk: Desk, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._desk = desk
        self._draft = draft
        self._task: Task | None = None
        self._drafted: tuple[Document, PrintOptions] | None = None
        self._remarks: tuple[Remark, ...] = ()
        ui.check_row.hide()
        ui.check_button.clicked.connect(self._on_clicked)

    def draft(self) -> tuple[Document, PrintOptions]:
        """Return what goes on paper, and remember it for `look`.

        Raises:
            UserError: as the draft does.
        """
        self._drafted = self._draft()
        return self._drafted

    def look(self) -> None:
        """Look through what goes on paper; once its pages are there, for nobody waits for this."""
        self.forget()
        if self._drafted is None:
            return
        document, options = self._drafted
        if options.filling is Filling.BLANK or not self._desk.is_taken:  # nobody wrote on such a sheet
            return
        record = self._desk.record
        # a file without a visit has sheets as well
        visit = rules.choose_visit(record, options.visit_uid) if rules.visits_newest_first(record) else None
        writings = writings_for_paper(record, visit, earlier=options.earlier)

        def work(progress: Progress) -> tuple[Remark, ...]:
            return look_through(on_paper(document, writings), progress)

        self._task = self._desk.runner.run(work, self._on_looked, self._on_failed)

    def forget(self) -> None:
        """Stop looking, and say nothing any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._remarks = ()
        self._ui.check_row.hide()

    def _on_looked(self, remarks: tuple[Remark, ...]) -> None:
        self._task = None
        self._remarks = remarks
        self._ui.check_line.setText(title_for(len(remarks)))
        self._ui.check_button.setText(button_for(len(remarks)))
        self._ui.check_row.setVisible(bool(remarks))

    def _on_failed(self, error: UserError) -> None:
        self._task = None
        self._desk.trouble.emit(error)

    @Slot()
    def _on_clicked(self) -> None:
        dialog = self._ui.check_button.window()
        wanted = asking.show_remarks(dialog, self._desk, self._remarks, "what is going to be printed")
        if wanted is not None:
            dialog.close()
            show_where_it_stands(self._desk, wanted)
