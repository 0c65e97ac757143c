"""The way to a private jotting on a question: a button, until there is something to show."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.jotting_box import JottingBox
from govtoolkit.ui.widgets.prose import Prose


class JottingFold(QWidget):
    """A quiet button; the box takes its place when it is pressed, or when something stands there.

    Attributes:
        add_button: opens the box.
        box: where I write, None until it is first shown.
    """

    def __init__(self, desk: Desk, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = place
        self._about = ""
        self._opened_in = ""  # the visit in which it was opened by hand
        self.box: JottingBox | None = None
        self.add_button = QPushButton("Add a private jotting", self)
        self.add_button.setProperty("look", "link")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.add_button, 0, Prose.ALIGNED)
        self.add_button.clicked.connect(self._on_add_clicked)
        desk.jotted.connect(self._on_jotted)

    def say_about(self, about: str) -> None:
        """Say to a screen reader which question it is about."""
        self._about = about
        self.add_button.setAccessibleName(f"Add a private jotting: {about}")
        if self.box is not None:
            self.box.say_about(about)

    def refresh(self) -> None:
        """Show the box where something stands in the visit shown, the button elsewhere."""
        visit, spot = self._desk.visit, self._desk.spot(self._place)
        self.add_button.setEnabled(visit is not None)
        is_wanted = (visit is not None and self._opened_in == visit.uid) or (
            spot is not None and bool(self._desk.session.jottings.text(spot))
        )
        if is_wanted and self.box is None:
            self._make_box()
        if self.box is not None:
            self.box.refresh()
            self.box.setVisible(is_wanted)
        self.add_button.setHidden(is_wanted)

    def leave(self) -> None:
        """Take what was typed, and end its burst."""
        if self.box is not None:
            self.box.leave()

    def _make_box(self) -> None:
        self.box = JottingBox(self._desk, self._place, self._about, self, is_one_of_many=True)
        self._column.addWidget(self.box)
        QWidget.setTabOrder(self.add_button, self.box.editor)

    @Slot()
    def _on_add_clicked(self) -> None:
        visit = self._desk.visit
        if visit is None:
            return
        self._opened_in = visit.uid
        self.refresh()
        if self.box is not None:
            self.box.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_jotted(self) -> None:
        if self.isVisible():
            self.refresh()
