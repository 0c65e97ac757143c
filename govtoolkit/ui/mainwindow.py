"""The main window: navigation, bar, banner and one page at a time. It hands the work to the desk, the files and the pages."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from govtoolkit.app.reading import Ahead
from govtoolkit.app.session import Session
from govtoolkit.errors import UserError
from govtoolkit.ui import asking
from govtoolkit.ui.actions import allow, forget_icons, make_actions
from govtoolkit.ui.appearance import AppearanceKeeper
from govtoolkit.ui.closing import Closing
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.editwork import EditWork
from govtoolkit.ui.filedrop import FileDrop
from govtoolkit.ui.filesigns import FileSigns
from govtoolkit.ui.filework import FileWork
from govtoolkit.ui.folders import documents_folder, show_folder
from govtoolkit.ui.forms.ui_mainwindow import Ui_MainWindow
from govtoolkit.ui.menus import Menus
from govtoolkit.ui.messages import Banner, Prompter
from govtoolkit.ui.openingwork import OpeningWork
from govtoolkit.ui.pages import load_page
from govtoolkit.ui.pagestack import PageStack
from govtoolkit.ui.regions import Regions
from govtoolkit.ui.searchwork import SearchWork
from govtoolkit.ui.widgets.navigation import PAGES, Navigation
from govtoolkit.ui.widgets.saved_line import SavedLine

if TYPE_CHECKING:
    from govtoolkit.ui.pages.start import StartPage

NARROW = 1000
"""Pixels at 100 % under which the navigation folds to numbers."""
_BAR_CHARACTERS = 111
"""Characters of room under which the bar takes two lines."""


class MainWindow(QMainWindow):
    """The window of one monitoring file, or of none yet.

    Signals:
        file_changed: another file is open (its path), or none ('').
        files_dropped: files were dropped on the window (a list of their paths).

    Args:
        is_opening: a file is going to be opened at once; until it is there, or is refused, no page is shown.
    """

    file_changed = Signal(str)
    files_dropped = Signal(object)

    def __init__(
        self, desk: Desk, appearance: AppearanceKeeper, prompter: Prompter, *, is_opening: bool = False
    ) -> None:
        super().__init__()
        self._desk = desk
        self._appearance = appearance
        self._prompter = prompter
        self._files = FileWork(desk, self)
        self._closing = Closing(self._files, desk, prompter, self)
        self._is_leaving = False
        self._focus_before: QWidget | None = None
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self._banner = Banner()
        self._about_file = Banner(name="Message about the file")
        self._not_saved = Banner(name="Message about saving")
        for banner in (self._not_saved, self._about_file, self._banner):
            self.ui.banner_place.addWidget(banner)
        self.actions_by_name = make_actions(self)
        self._pages = PageStack(self.ui.stack, desk)
        self._navigation = Navigation(self.ui.navigation, desk, self)
        self._signs = FileSigns(self.ui, desk, self)
        self._regions = Regions(
            (self.ui.side, self.ui.bar, self._not_saved, self._about_file, self._banner, self.ui.stack), self
        )
        self._saved_line = SavedLine(self.ui.saved_line, desk)
        self._menus = Menus(self.menuBar(), self.actions_by_name, desk.settings, appearance)
        self.ui.file_button.setMenu(self._menus.of_the_file)
        self._drop = FileDrop(self)
        self._opening = OpeningWork(desk, self._files, self._closing, prompter, self, (self._about_file, self._banner))
        self._edit = EditWork(desk, self._pages, self.actions_by_name, self)
        self._search = SearchWork(self.ui.find_field, self._pages, self._navigation, desk, self)
        self._connect_verbs()
        self._connect()
        self._restore()
        if is_opening:
            self._show_file(open_file=False)
        else:
            self._show_start()

    def open(self, path: Path) -> None:
        """Open a monitoring file in place of the one that is open; that one stays where the other cannot be opened."""
        if self._desk.is_taken and self._desk.session.path.absolute() == path.absolute():
            self._desk.news.emit(f"“{path.name}” is open already: this is it.")
        elif not self._files.is_busy:
            self._files.look(path)

    def open_first(self, path: Path, ahead: Ahead | None = None) -> None:
        """Open the file that the program was started with, and show the window with its page; alone, where that takes long."""
        self._open_file(path, ahead)
        self._files.call_at_rest(self.show)

    def tell(self, error: UserError) -> None:
        """Say what went wrong, in the banner."""
        self._banner.show_trouble(error)

    def take_words(self) -> None:
        """Take what was typed on the page shown."""
        self._pages.leave()

    # Building

    def _connect_verbs(self) -> None:
        look, choose = self._appearance, self._navigation
        verbs: dict[str, Callable[[], object]] = {
            "new": self._new_file, "open": self._ask_open, "sample": self._files.try_sample, "save": self._save_now,
            "print": self._print, "folder": self._show_in_folder, "rename": self._rename, "close": self._close_file,
            "quit": self.close, "writer": self._writer, "find": self._search.begin, **self._edit.verbs,
            "larger": partial(look.zoom_by, 1), "smaller": partial(look.zoom_by, -1), "normal": partial(look.set_zoom, 100),
            "next_page": partial(choose.choose_by, 1), "previous_page": partial(choose.choose_by, -1),
            "next_part": partial(self._regions.go_on, 1), "previous_part": partial(self._regions.go_on, -1),
            "notes": self._pages.go_to_notes, "help": self._help, "about": partial(asking.show_about, self),
        }  # fmt: skip
        for name, verb in verbs.items():
            self.actions_by_name[name].triggered.connect(partial(self._do, verb))
        for number in range(1, 9):
            keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            keys.activated.connect(partial(self._do, partial(choose.choose, f"b{number}")))
        for signal, verb in (
            (self.ui.print_button.clicked, self._print),
            (self.ui.new_visit_button.clicked, self._edit.new_visit),
            (self.ui.writer_button.clicked, self._writer),
        ):
            signal.connect(partial(self._do, verb))

    def _connect(self) -> None:
        self._menus.file_chosen.connect(self._on_file_wanted)
        self._drop.dropped.connect(self.files_dropped)
        self._navigation.chosen.connect(self.show_page)
        self._files.found.connect(self._on_found)
        self._files.elsewhere.connect(self._on_elsewhere)
        self._files.opened.connect(self._on_opened)
        self._files.refused.connect(self._on_refused)
        self._closing.began.connect(self._on_closing_began)
        self._closing.stayed.connect(self._on_stayed)
        self._closing.ended.connect(self._on_closing_ended)
        self._files.rested.connect(self._on_rested)
        self._opening.moved.connect(self._on_moved)
        desk = self._desk
        desk.saved.connect(self._on_saved)
        desk.not_saved.connect(self._not_saved.show_trouble)
        desk.trouble.connect(self._banner.show_trouble)
        desk.news.connect(self._banner.show_news)
        self._edit.turned.connect(self._banner.forget_news)
        desk.wanted.connect(self._on_wanted)
        self._appearance.changing.connect(self._pages.forget_hidden)
        self._appearance.changed.connect(self._on_appearance_changed)

    # Showing

    @cached_property
    def _start(self) -> "StartPage":
        """The start page, built when it is first shown: whoever opens a file does not wait for it."""
        from govtoolkit.ui.pages.start import StartPage  # noqa: PLC0415

        start = StartPage(self._desk)
        for signal, verb in (
            (start.new_wanted, self._new_file),
            (start.open_wanted, self._ask_open),
            (start.sample_wanted, self._files.try_sample),
            (start.print_wanted, self._print),
        ):
            signal.connect(partial(self._do, verb))
        start.file_wanted.connect(self._on_file_wanted)
        return start

    def _show_start(self) -> None:
        self._pages.show_start(self._start)
        self._show_file(open_file=False)
        self.setWindowTitle("govtoolkit")
        self._start.buttons["new"].setFocus()

    def _show_file(self, *, open_file: bool) -> None:
        self.ui.side.setVisible(open_file)
        self.ui.bar.setVisible(open_file)
        may_write = open_file and self._desk.session.read_only is None
        allow(self.actions_by_name, open_file=open_file, may_write=may_write)
        self.ui.new_visit_button.setEnabled(may_write)
        self._edit.refresh()

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page by its name; it is built when it is first shown."""
        if self._desk.is_taken:
            self._pages.show(name)
            self.actions_by_name["notes"].setEnabled(self._pages.has_notes)

    @Slot(str, str)
    def _on_wanted(self, name: str, place: str) -> None:
        self._navigation.choose(name)
        self._pages.show_place(place)

    # What happens

    @Slot(object)
    def _on_opened(self, session: Session) -> None:
        self._desk.sit_down(session)
        self._not_saved.hide()
        self._signs.refresh()
        self._show_file(open_file=True)
        self._navigation.refresh()
        self.ui.navigation.setCurrentRow(-1)
        self._navigation.choose(self._first_page(session.path))
        self.ui.navigation.setFocus()
        self._saved_line.begin()
        self.file_changed.emit(str(session.path))
        self._opening.greet(session)

    @Slot()
    def _on_moved(self) -> None:
        self._signs.refresh()
        self.file_changed.emit(str(self._desk.session.path))

    @Slot()
    def _on_saved(self) -> None:
        if not self._desk.session.has_unsaved:
            self._not_saved.hide()

    @Slot()
    def _on_appearance_changed(self) -> None:
        forget_icons(self.actions_by_name.values())
        self._navigation.renew()
        self._fold()
        self._desk.keep_settings(quietly=True)

    # Files

    @Slot(str)
    def _on_file_wanted(self, name: str) -> None:
        self._do(partial(self.open, Path(name)))

    def _new_file(self) -> None:
        wanted = asking.ask_new_file(self, self._desk.settings, documents_folder(), self._prompter)
        if wanted is not None:
            self._files.create(wanted.path, wanted.school)

    def _ask_open(self) -> None:
        path = self._prompter.open_file(self, documents_folder())
        if path is not None:
            self.open(path)

    def _show_in_folder(self) -> None:
        self._desk.try_to(partial(show_folder, self._desk.session.path.parent))

    def _rename(self) -> None:
        path = self._desk.session.path
        name = asking.ask_name(self, path.stem)
        if name:
            self._closing.then(partial(self._files.rename, path, name))

    def _close_file(self) -> None:
        self._banner.hide()
        self._closing.then(self._show_start)

    @Slot(object)
    def _on_found(self, path: Path) -> None:
        self._banner.hide()
        self._closing.then(partial(self._open_file, path))

    def _open_file(self, path: Path, ahead: Ahead | None = None) -> None:
        """Open a file; what its page is made of is loaded while it is read."""
        self._files.open(path, ahead)
        load_page(self._first_page(path))

    def _first_page(self, path: Path) -> str:
        kept = self._pages.remembered(path)
        return kept if kept in PAGES else PAGES[0]

    @Slot(object)
    def _on_elsewhere(self, path: Path) -> None:
        self._desk.news.emit(f"“{path.name}” is open in another window, which has come to the front.")
        if self.ui.stack.count() == 0:
            self._show_start()

    @Slot(object)
    def _on_refused(self, error: UserError) -> None:
        self._banner.show_trouble(error)
        if self.ui.stack.count() == 0:  # the first file could not be opened
            self._show_start()
        elif not self._desk.is_taken:
            self._start.refresh()

    @Slot()
    def _on_closing_began(self) -> None:
        self._focus_before = self.focusWidget()
        self._pages.leave()
        self._pages.remember()
        self._saved_line.say_saving()
        self._show_busy(busy=True)

    @Slot()
    def _on_stayed(self) -> None:
        self._is_leaving = False
        self._show_busy(busy=False)
        if self._focus_before is not None:
            self._focus_before.setFocus()

    @Slot()
    def _on_closing_ended(self) -> None:
        self._show_busy(busy=False)
        self._search.clear()
        self._pages.clear()
        self.file_changed.emit("")
        self._not_saved.hide()
        self._show_start()

    def _show_busy(self, *, busy: bool) -> None:
        self.ui.central.setEnabled(not busy)
        self.menuBar().setEnabled(not busy)

    @Slot()
    def _on_rested(self) -> None:
        if self._is_leaving:
            self.close()

    # Verbs

    def _do(self, verb: Callable[[], object], *_arguments: object) -> None:
        """Call a verb, whatever a signal sends along; not while a file is being opened or closed."""
        if not self._files.is_busy:
            verb()

    def _save_now(self) -> None:
        self._pages.leave()
        session, desk = self._desk.session, self._desk
        news = f"Everything is saved in {session.path}."
        desk.runner.run(lambda _progress: session.save_now(), lambda _none: desk.news.emit(news), desk.not_saved.emit)

    def _print(self) -> None:
        self._pages.leave()
        asking.show_print(self, self._desk, self._prompter)

    def _writer(self) -> None:
        asking.ask_writer(self, self._desk)
        if self._desk.is_taken:
            self._signs.refresh()

    def _help(self) -> None:
        asking.show_help(self, self._pages.help_anchor)

    # Events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the file first; the window goes when its words are on the disk."""
        if self._files.is_busy:
            self._is_leaving = True
            event.ignore()
        elif self._desk.is_taken:
            self._is_leaving = True
            event.ignore()
            self._closing.then(self.close)
        else:
            self._is_leaving = False
            self._desk.settings.put("geometry", self.saveGeometry().toBase64().toStdString())
            self._desk.keep_settings(quietly=True)
            super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        zoom = self._appearance.zoom
        folded = self.width() < NARROW * zoom / 100
        self._navigation.fold(folded=folded)
        self.ui.school_name.setVisible(not folded)
        self.ui.toolkit_name.setVisible(not folded)
        self.ui.side.setFixedWidth(int((136 if folded else 250) * max(1.0, zoom / 125)))
        self._signs.fit()
        room = self.width() - self.ui.side.width()
        self._signs.stack(narrow=room < self.fontMetrics().averageCharWidth() * _BAR_CHARACTERS + 120)

    def _restore(self) -> None:
        kept = self._desk.settings.text("geometry")
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        elif self.size() != self.size().boundedTo(self.screen().availableGeometry().size()):
            self.setWindowState(Qt.WindowState.WindowMaximized)
