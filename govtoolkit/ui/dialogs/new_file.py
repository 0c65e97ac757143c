"""Start a monitoring file: the school, one's own name, and where the file goes."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.naming import ENDING, suggested_path, trouble_with_place, with_ending
from govtoolkit.app.settings import Settings
from govtoolkit.clock import Clock, system_clock
from govtoolkit.errors import UserError
from govtoolkit.record.model import School
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_new_file import Ui_NewFileForm
from govtoolkit.ui.messages import Prompter
from govtoolkit.ui.widgets.labels import breakable


class NewFileDialog(SmallDialog):
    """Asks a few things, each of which may be left as it is; a person's own name is kept in the settings."""

    help_anchor = "start"

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        prompter: Prompter,
        parent: QWidget | None = None,
        *,
        clock: Clock = system_clock,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._prompter = prompter
        self._folder = folder
        self._today = clock().date()
        self._chosen: Path | None = None
        self._path = folder
        self.ui = Ui_NewFileForm()
        self.ui.setupUi(self)
        self.ui.person.setText(settings.text("person_name"))
        self.ui.trouble.hide()
        self._connect()
        self._show_place()

    @property
    def path(self) -> Path:
        """Where the file is to be."""
        return self._path

    @property
    def school(self) -> School:
        """The school that the file is about; its name may be empty."""
        return School(self.ui.school.text().strip(), has_sixth_form=self.ui.sixth_form.isChecked())

    def accept(self) -> None:
        """Start the file, unless there is one of that name already."""
        trouble = trouble_with_place(self._path)
        if trouble:
            self.say_trouble(UserError(trouble))
            self.ui.choose.setFocus()
            return
        self._settings.put("person_name", self.ui.person.text().strip())
        super().accept()

    def _connect(self) -> None:
        self.ui.school.textChanged.connect(self._show_place)
        self.ui.choose.clicked.connect(self._on_choose_clicked)
        self.ui.start.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)

    @Slot()
    def _show_place(self) -> None:
        self._path = self._chosen or suggested_path(self._folder, self.ui.school.text(), self._today)
        self.ui.place.setText(breakable(str(self._path)))
        self.ui.place.setAccessibleName(f"Where the file will be kept: {self._path}")

    @Slot()
    def _on_choose_clicked(self) -> None:
        chosen = self._prompter.save_file(
            self, "Where to keep the monitoring file", self._path, f"Monitoring files (*{ENDING})"
        )
        if chosen is None:
            return
        self._chosen = with_ending(chosen)
        self._show_place()
        self.say_trouble(None)
