"""Every action of the window by name: its words, its keys, its icon and what it needs. Menus are lists of these names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from govtoolkit.ui.icons import icon


@dataclass(frozen=True)
class ActionText:
    """What an action says and answers to; `keys` are portable texts such as 'Ctrl+S', the first one is shown."""

    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""


ACTIONS = {
    "new": ActionText("&New monitoring file…", ("Ctrl+N",), "file-plus"),
    "open": ActionText("&Open…", ("Ctrl+O",), "folder-open"),
    "sample": ActionText("&Try the sample", (), "book-open"),
    "save": ActionText("&Save now", ("Ctrl+S",), "save"),
    "print": ActionText("&Print…", ("Ctrl+P",), "printer"),
    "save_copy": ActionText("Save a cop&y for the clerk…", ("Ctrl+Shift+S",), "copy"),
    "earlier_copies": ActionText("&Earlier copies…"),
    "save_jottings": ActionText("Save my private &jottings…", (), "lock"),
    "load_jottings": ActionText("Loa&d private jottings…"),
    "bring_in": ActionText("&Bring in a colleague’s notes…", ("Ctrl+Shift+B",), "user"),
    "bring_in_form": ActionText("Bring &in a filled form…", (), "file-text"),
    "folder": ActionText("Show in &folder", (), "folder"),
    "rename": ActionText("Rena&me…", ("F2",), "pencil"),
    "close": ActionText("&Close the file", ("Ctrl+W",), "x"),
    "quit": ActionText("&Quit", ("Ctrl+Q",)),
    "undo": ActionText("&Undo", ("Ctrl+Z",), "undo-2"),
    "redo": ActionText("&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    "find": ActionText("&Find…", ("Ctrl+F",), "search"),
    "history": ActionText("&Earlier wordings…", ("Ctrl+Shift+H",)),
    "two_versions": ActionText("&Two versions…", ("Ctrl+Shift+T",)),
    "new_visit": ActionText("New &visit…", ("Ctrl+Shift+N",), "calendar"),
    "new_action": ActionText("New &action…", ("Ctrl+Shift+A",), "list-checks"),
    "gentle_check": ActionText("&Gentle check…", ("Ctrl+Shift+G",), "eye"),
    "writer": ActionText("&Writing as…", (), "user"),
    "school": ActionText("S&chool details…", (), "pencil"),
    "larger": ActionText("&Larger text", ("Ctrl++", "Ctrl+="), "zoom-in"),
    "smaller": ActionText("&Smaller text", ("Ctrl+-",), "zoom-out"),
    "normal": ActionText("&Normal text", ("Ctrl+0",)),
    "notes": ActionText("&My notes", ("Ctrl+Shift+M",)),
    "next_page": ActionText("Next pa&ge", ("Ctrl+PgDown",), "arrow-down"),
    "previous_page": ActionText("&Previous page", ("Ctrl+PgUp",), "arrow-up"),
    "next_part": ActionText("Next part of the &window", ("F6",)),
    "previous_part": ActionText("Previous part o&f the window", ("Shift+F6",)),
    "help": ActionText("&Help for this page", ("F1",), "circle-help"),
    "about": ActionText("&About govtoolkit", (), "info"),
}

_NEED_A_FILE: tuple[str, ...] = (
    *("folder", "close", "school", "next_page", "previous_page", "notes", "find", "history", "save_jottings"),
    *("load_jottings", "gentle_check", "save_copy", "earlier_copies", "two_versions"),
)
_NEED_TO_WRITE = ("save", "rename", "new_visit", "new_action", "bring_in", "bring_in_form")


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """Return the actions by name, added to a window so that their keys work there; their icons wait for `draw_icons`."""
    actions = {}
    for name, words in ACTIONS.items():
        action = QAction(words.text, parent)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(keys) for keys in words.keys])
        parent.addAction(action)
        actions[name] = action
    return actions


def allow(actions: Mapping[str, QAction], *, open_file: bool, may_write: bool) -> None:
    """Let those be used that can be: some need an open file, some of these one that can be written to."""
    for name in _NEED_A_FILE:
        actions[name].setEnabled(open_file)
    for name in _NEED_TO_WRITE:
        actions[name].setEnabled(may_write)


def draw_icons(actions: Iterable[QAction]) -> None:
    """Draw the icons of a menu that is about to be shown, in the colours of the palette as it is now."""
    for action in actions:
        words = ACTIONS.get(action.objectName())
        if words is not None and words.icon and action.icon().isNull():
            action.setIcon(icon(words.icon))


def forget_icons(actions: Iterable[QAction]) -> None:
    """Let go of the icons: the palette is another one, and they are drawn anew with the next menu."""
    for action in actions:
        action.setIcon(QIcon())
