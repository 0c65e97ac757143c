"""Ask whether a file that somebody else seems to have open is to be taken over."""

from PySide6.QtWidgets import QWidget

from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_take_over import Ui_TakeOverForm
from govtoolkit.ui.widgets.labels import breakable
from govtoolkit.ui.wording import whole_dates


class TakeOverDialog(SmallDialog):
    """Says who has the file and what happens; only its second button takes the file over."""

    help_anchor = "opening"

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TakeOverForm()
        self.ui.setupUi(self)
        self.ui.who.setText(breakable(whole_dates(who)))
        self.ui.who.setAccessibleName(who)
        self.ui.leave.clicked.connect(self.reject)
        self.ui.take.clicked.connect(self.accept)
