"""What the menu Edit does to the open file: undo and redo by name, and the dialogs for visits, actions and the school."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pagestack import PageStack

_UNDO, _REDO = "&Undo", "&Redo"
_NO_NOTE = "Click into a note or an answer first; then its earlier wordings can be shown."


class EditWork(QObject):
    """Does it, and keeps the menu's names for what can be undone current.

    Signals:
        turned: a step is about to be undone or redone: what was said about it last is no longer so.

    Attributes:
        verbs: what to call for each action of the menu, by the action's name.

    Args:
        actions: the window's actions, by name.
    """

    turned = Signal()

    def __init__(self, desk: Desk, pages: PageStack, actions: Mapping[str, QAction], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._pages = pages
        self._actions = actions
        self._window = window
        self.verbs: Mapping[str, Callable[[], object]] = {
            "undo": self._undo,
            "redo": self._redo,
            "history": self._history,
            "new_visit": self.new_visit,
            "new_action": self._new_action,
            "school": self._school,
        }
        desk.changed.connect(self.refresh)
        desk.jotted.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Say what can be undone and redone now."""
        stack = self._desk.session.undo_stack if self._desk.is_taken else None
        steps = {"undo": stack.undo_name, "redo": stack.redo_name} if stack else {"undo": "", "redo": ""}
        for name, words in (("undo", _UNDO), ("redo", _REDO)):
            self._actions[name].setText(f"{words} {steps[name]}".strip())
            self._actions[name].setEnabled(bool(steps[name]))

    def new_visit(self) -> None:
        """Ask for a visit, and add it."""
        self._pages.leave()
        asking.ask_new_visit(self._window, self._desk)

    def _undo(self) -> None:
        self._turn(self._desk.session.undo)

    def _redo(self) -> None:
        self._turn(self._desk.session.redo)

    def _turn(self, verb: Callable[[], object]) -> None:
        self._pages.leave()
        self.turned.emit()
        self._desk.try_to(verb)

    def _history(self) -> None:
        """Show the earlier wordings of the note that the keyboard is in."""
        from govtoolkit.ui.widgets.notes_panel import NotesPanel  # noqa: PLC0415 - not on the way of the window's start

        around: QWidget | None = self._window.focusWidget()
        while around is not None and not isinstance(around, NotesPanel):
            around = around.parentWidget()
        if isinstance(around, NotesPanel):
            around.show_history()
        else:
            self._desk.news.emit(_NO_NOTE)

    def _new_action(self) -> None:
        asking.ask_new_action(self._window, self._desk, self._pages.benchmark)

    def _school(self) -> None:
        asking.ask_school(self._window, self._desk)
