"""Every action of the window by name: its words, its keys and its icon. Menus are lists of these names."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
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
    "folder": ActionText("Show in &folder", (), "folder"),
    "rename": ActionText("&Rename…", ("F2",), "pencil"),
    "close": ActionText("&Close the file", ("Ctrl+W",), "x"),
    "quit": ActionText("&Quit", ("Ctrl+Q",)),
    "undo": ActionText("&Undo", ("Ctrl+Z",), "undo-2"),
    "redo": ActionText("&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    "new_visit": ActionText("New &visit…", ("Ctrl+Shift+N",), "calendar"),
    "writer": ActionText("&Writing as…", (), "user"),
    "school": ActionText("S&chool details…", (), "pencil"),
    "larger": ActionText("&Larger text", ("Ctrl++", "Ctrl+="), "zoom-in"),
    "smaller": ActionText("&Smaller text", ("Ctrl+-",), "zoom-out"),
    "normal": ActionText("&Normal text", ("Ctrl+0",)),
    "next_page": ActionText("&Next page", ("Ctrl+PgDown",), "arrow-down"),
    "previous_page": ActionText("&Previous page", ("Ctrl+PgUp",), "arrow-up"),
    "help": ActionText("&Help for this page", ("F1",), "circle-help"),
    "about": ActionText("&About govtoolkit", (), "info"),
}


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """Return the actions by name, added to a window so that their keys work there."""
    actions = {}
    for name, words in ACTIONS.items():
        action = QAction(words.text, parent)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(keys) for keys in words.keys])
        if words.icon:
            action.setIcon(icon(words.icon))
        parent.addAction(action)
        actions[name] = action
    return actions


def renew_icons(actions: dict[str, QAction]) -> None:
    """Draw the icons anew, in the colours of the palette as it is now."""
    for name, action in actions.items():
        if ACTIONS[name].icon:
            action.setIcon(icon(ACTIONS[name].icon))
