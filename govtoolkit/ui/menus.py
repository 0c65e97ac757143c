"""The menus of the window: lists of actions by name, the recent files, and the choice of colours."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from govtoolkit.app.recent import folder_in_words
from govtoolkit.app.settings import Settings
from govtoolkit.ui.actions import draw_icons
from govtoolkit.ui.appearance import AppearanceKeeper
from govtoolkit.ui.theme import Appearance

MENUS = {
    "&File": (
        *("new", "open", "RECENT", "sample", "-", "save", "print", "save_copy", "bring_in", "bring_in_form"),
        *("earlier_copies", "-"),
        *("folder", "rename", "-", "save_jottings", "load_jottings", "-", "close", "quit"),
    ),
    "&Edit": (
        *("undo", "redo", "-", "find", "history", "two_versions", "-"),
        *("new_visit", "new_action", "school", "writer", "-", "gentle_check"),
    ),
    "&View": (
        *("larger", "smaller", "normal", "-", "COLOURS", "-"),
        *("notes", "next_page", "previous_page", "-", "next_part", "previous_part"),
    ),
    "&Help": ("help", "about"),
}
"""The names of `actions.ACTIONS` in their order; '-' is a line, capitals are a menu within."""

FILE_MENU = ("folder", "rename", "save", "close")
"""What the file's name at the bottom left offers."""

_COLOURS = {
    Appearance.SYSTEM: "As the &computer",
    Appearance.LIGHT: "&Light",
    Appearance.DARK: "&Dark",
    Appearance.CONTRAST: "&High contrast",
}


class Menus(QObject):
    """Fills a menu bar, and keeps the list of recent files in it.

    Attributes:
        of_the_file: the menu of the file's name at the bottom left.

    Signals:
        file_chosen: one of the recent files is to be opened (its path).
    """

    file_chosen = Signal(str)

    def __init__(
        self, bar: QMenuBar, actions: dict[str, QAction], settings: Settings, appearance: AppearanceKeeper
    ) -> None:
        super().__init__(bar)
        self._settings = settings
        self._appearance = appearance
        self._recent = QMenu("Open &recent", bar)
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)
        self._colours = QMenu("&Colours", bar)
        self._fill_colours()
        inner = {"RECENT": self._recent, "COLOURS": self._colours}
        for title, names in MENUS.items():
            menu = bar.addMenu(title)
            for name in names:
                if name == "-":
                    menu.addSeparator()
                elif name in inner:
                    menu.addMenu(inner[name])
                else:
                    menu.addAction(actions[name])
            menu.aboutToShow.connect(partial(draw_icons, menu.actions()))
        self.of_the_file = QMenu(bar)
        self.of_the_file.addActions([actions[name] for name in FILE_MENU])
        self.of_the_file.aboutToShow.connect(partial(draw_icons, self.of_the_file.actions()))

    def _fill_colours(self) -> None:
        group = QActionGroup(self)
        for appearance, words in _COLOURS.items():
            action = self._colours.addAction(words)
            action.setCheckable(True)
            action.setChecked(appearance is self._appearance.appearance)
            action.triggered.connect(partial(self._on_colours_chosen, appearance))
            group.addAction(action)

    def _on_colours_chosen(self, appearance: Appearance, *_checked: object) -> None:
        self._appearance.set_appearance(appearance)

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._settings.recent_files:
            words = f"{path.stem} – {folder_in_words(path)}".replace("&", "&&")
            action = self._recent.addAction(words)
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._on_recent_chosen, path))
        if not self._settings.recent_files:
            self._recent.addAction("No file yet").setEnabled(False)

    def _on_recent_chosen(self, path: Path, *_checked: object) -> None:
        self.file_chosen.emit(str(path))
