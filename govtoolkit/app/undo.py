"""Undo and redo: a stack of named steps in memory, across all kinds of record."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from govtoolkit.record.model import Entry

MOST_STEPS = 100


@dataclass(frozen=True)
class Step:
    """One thing that a person did, by its name on screen ("Delete visit").

    Fields:
        before: the versions of each record that it replaced, by the record's uid; none where there was nothing.
        after: the versions that it put there; none where it deleted the record.
        typing: the revision that the step typed into, '' for anything else; typing on in it makes no new step.
    """

    name: str
    before: Mapping[str, tuple[Entry, ...]]
    after: Mapping[str, tuple[Entry, ...]]
    typing: str = ""


@dataclass
class UndoStack:
    """What can be undone and redone; a new step clears what could be redone."""

    _done: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)

    def push(self, step: Step) -> None:
        """Remember a step."""
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last is not None and step.typing and last.typing == step.typing:
            self._done[-1] = replace(last, after=step.after)
        else:
            self._done.append(step)
            del self._done[:-MOST_STEPS]

    @property
    def undo_name(self) -> str:
        """The name of the step that `undo` takes back, or ''."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """The name of the step that `redo` does again, or ''."""
        return self._undone[-1].name if self._undone else ""

    def undo(self) -> Step | None:
        """Take the last step back; return the step that does so, or None where there is nothing to undo."""
        if not self._done:
            return None
        step = replace(self._done.pop(), typing="")
        self._undone.append(step)
        return replace(step, before=step.after, after=step.before)

    def redo(self) -> Step | None:
        """Do the last undone step again; return it, or None where there is nothing to redo."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step
