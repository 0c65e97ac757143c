"""What stands around the pages about the open file: the school, the visits, who writes, and the file's name."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from govtoolkit.record import rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import SOMEBODY
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.forms.ui_mainwindow import Ui_MainWindow
from govtoolkit.ui.icons import icon
from govtoolkit.ui.wording import visit_title

_AROUND = 66
"""Pixels that the file's button takes beside its words and its icon."""

_SHORTEST_NAME = 12
"""Characters of room that a file's name needs to be worth showing."""


class FileSigns(QObject):
    """Keeps the signs of the window's form current with the desk."""

    def __init__(self, ui: Ui_MainWindow, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self._window = window
        self._desk = desk
        ui.save_copy_button.set_words("Save a copy…", short="Copy…")
        desk.changed.connect(self._on_changed)
        desk.visit_chosen.connect(self._on_visit_chosen)
        ui.visit_picker.activated.connect(self._on_visit_picked)
        ui.bar.installEventFilter(self)

    def refresh(self) -> None:
        """Say everything anew: another file is open, or somebody has another name."""
        self._show_title()
        self._show_school()
        self._show_visits()
        self.fit()

    def fit(self) -> None:
        """Show the file's name as far as there is room for it."""
        if not self._desk.is_taken:
            return
        button, path = self._ui.file_button, self._desk.session.path
        height = button.fontMetrics().height()
        room = self._ui.side.width() - height - button.fontMetrics().horizontalAdvance("\u2002") - _AROUND
        shown = button.fontMetrics().elidedText(path.stem, Qt.TextElideMode.ElideMiddle, room)
        if room < button.fontMetrics().averageCharWidth() * _SHORTEST_NAME:
            shown = "File"
        button.setText(f"\u2002{shown}".replace("&", "&&"))
        button.setIcon(icon("file-text"))
        button.setIconSize(QSize(height, height))
        button.setToolTip(str(path))
        button.setAccessibleName(f"The monitoring file {path.name}")
        self._ui.writer_button.setIcon(icon("user"))

    def stack(self, *, narrow: bool) -> None:
        """Put the bar's two halves above each other where there is little room."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._ui.bar_row.setDirection(way)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Share the bar out anew when something in it needs another width, or when it has another one itself."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._share_bar()
        return False

    def _share_bar(self) -> None:
        """Keep the bar as wide as the wider of its halves needs now, and not as both need side by side.

        Where there is no room for the button that saves a copy, that is left to the menu. Before the visit's title is cut,
        the buttons say less.
        """
        ui = self._ui
        margins = ui.bar_row.contentsMargins()
        around = margins.left() + margins.right()
        copy, picker, gap = ui.save_copy_button, ui.visit_picker, ui.work_row.spacing()
        others = (ui.find_field, ui.writer_button, ui.print_button)
        work = sum(each.minimumSizeHint().width() for each in others) + gap * (len(others) - 1)
        visit = ui.visit_row.minimumSize().width()
        ui.bar.setMinimumWidth(max(visit, work) + around)
        copy.setVisible(work + gap + copy.minimumSizeHint().width() + around <= ui.bar.width())
        whole_visit = visit - picker.minimumSizeHint().width() + picker.whole_width
        whole_work = ui.writer_button.whole_width + copy.whole_width + gap * len(others)
        whole_work += ui.find_field.sizeHint().width() + ui.print_button.sizeHint().width()
        is_in_one_line = ui.bar_row.direction() == QBoxLayout.Direction.LeftToRight
        is_tight = whole_visit + ui.bar_row.spacing() + whole_work + around > ui.bar.width()
        for button in (ui.writer_button, copy):
            button.be_brief(brief=is_in_one_line and is_tight)

    def _show_title(self) -> None:
        self._window.setWindowTitle(f"{self._school_name()} – {self._desk.session.path.name}")

    def _show_school(self) -> None:
        self._ui.school_name.setText(self._school_name())
        self._ui.toolkit_name.setText(self._desk.toolkit.title)
        me = self._desk.session.me
        known = self._desk.record.name_of(me.uid)
        name = known if known != SOMEBODY else me.name
        doing = "Writing" if self._desk.session.read_only is None else "Reading"
        self._ui.writer_button.set_words(f"{doing} as {name}", short=f"As {name}")

    def _show_visits(self) -> None:
        picker = self._ui.visit_picker
        wanted = [(visit_title(visit), visit.uid) for visit in rules.visits_newest_first(self._desk.record)]
        if wanted != [(picker.itemText(row), picker.itemData(row)) for row in range(picker.count())]:
            picker.clear()
            for title, uid in wanted:
                picker.addItem(title, uid)
        shown = self._desk.visit
        picker.setCurrentIndex(picker.findData(shown.uid) if shown else -1)
        picker.setToolTip(picker.currentText())
        self._share_bar()

    def _school_name(self) -> str:
        school = self._desk.record.school
        return school.name if school and school.name else "A school without a name yet"

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        kinds = {revision.record_kind for revision in changes.revisions}
        if kinds & {"school", "person"}:
            self._show_title()
            self._show_school()
        if "visit" in kinds:
            self._desk.settle_visit()
            self._show_visits()

    @Slot(str)
    def _on_visit_chosen(self, _visit_uid: str) -> None:
        self._show_visits()

    @Slot(int)
    def _on_visit_picked(self, row: int) -> None:
        self._desk.choose_visit(str(self._ui.visit_picker.itemData(row)))
