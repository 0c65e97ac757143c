"""Undo and redo: a stack of named steps in memory, across all kinds of record, and private jottings beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from govtoolkit.app.jottings import Spot
from govtoolkit.record.model import Entry
from govtoolkit.record.reasons import taken_back

MOST_STEPS = 100


@dataclass(frozen=True)
class Step:
    """One thing that a person did, by its name on screen ("Delete visit").

    Fields:
        before: the versions of each record that it replaced, by the record's uid; none where there was nothing.
        after: the versions that it put there; none where it deleted the record.
        typing: the revision that the step typed into, '' for anything else; typing on in it makes no new step.
        reason: why a released visit was changed, '' where none was; taking the step back says so.
        settles: whether what it put there is the answer to all the versions before, even where it is one of them.
    """

    name: str
    before: Mapping[str, tuple[Entry, ...]]
    after: Mapping[str, tuple[Entry, ...]]
    typing: str = ""
    reason: str = ""
    settles: bool = False

    def joined(self, later: "AnyStep") -> "Step | None":
        """Return this step with one that went on typing in it, None where that one did something else."""
        if isinstance(later, Step) and later.typing and later.typing == self.typing:
            return replace(self, after=later.after)
        return None

    def turned(self) -> "Step":
        """Return the step that takes this one back."""
        return replace(self, before=self.after, after=self.before, reason=taken_back(self.reason), settles=False)


@dataclass(frozen=True)
class JottingStep:
    """One thing that a person did in private jottings; the record has no part in it.

    Fields:
        before: the text that stood at each spot.
        after: the text that stands there now.
        typing: as of a `Step`.
    """

    name: str
    before: Mapping[Spot, str]
    after: Mapping[Spot, str]
    typing: str = ""

    def joined(self, later: "AnyStep") -> "JottingStep | None":
        """Return this step with one that went on typing in it, None where that one did something else."""
        if isinstance(later, JottingStep) and later.typing and later.typing == self.typing:
            return replace(self, after=later.after)
        return None

    def turned(self) -> "JottingStep":
        """Return the step that takes this one back."""
        return replace(self, before=self.after, after=self.before)


AnyStep = Step | JottingStep


@dataclass
class UndoStack:
    """What can be undone and redone; a new step clears what could be redone."""

    _done: list[AnyStep] = field(default_factory=list)
    _undone: list[AnyStep] = field(default_factory=list)

    def push(self, step: AnyStep) -> None:
        """Remember a step."""
        self._undone.clear()
        joined = self._done[-1].joined(step) if self._done else None
        if joined is not None:
            self._done[-1] = joined
        else:
            self._done.append(step)
            del self._done[:-MOST_STEPS]

    def clear(self) -> None:
        """Forget every step: what they would bring back was erased for good."""
        self._done.clear()
        self._undone.clear()

    @property
    def undo_name(self) -> str:
        """The name of the step that `undo` takes back, or ''."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """The name of the step that `redo` does again, or ''."""
        return self._undone[-1].name if self._undone else ""

    def undo(self) -> AnyStep | None:
        """Take the last step back; return the step that does so, or None where there is nothing to undo."""
        if not self._done:
            return None
        step = replace(self._done.pop(), typing="")
        self._undone.append(step)
        return step.turned()

    def redo(self) -> AnyStep | None:
        """Do the last undone step again; return it, or None where there is nothing to redo."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step
