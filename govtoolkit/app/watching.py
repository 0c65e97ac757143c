"""Who follows a session, and how what happens on another thread gets to them."""

from collections.abc import Callable
from typing import Protocol

from govtoolkit.errors import UserError
from govtoolkit.record.changes import Changes


def call_directly(callback: Callable[[], None]) -> None:
    """Post by a plain call: for programs without an event loop, which wait for the writer anyway."""
    callback()


class Watcher(Protocol):
    """Who is told what happens in a session, on the thread that owns the record."""

    def changed(self, changes: Changes) -> None:
        """Take note of what looks different now."""

    def jotted(self) -> None:
        """Take note that private jottings look different now."""

    def saved(self) -> None:
        """Take note that all or part of what was written is on the disk."""

    def not_saved(self, error: UserError) -> None:
        """Take note that words are not on the disk, and why."""

    def came_in(self) -> None:
        """Take note that others wrote into the file, after `changed` said what is different."""


class _Nobody:
    """Is told, and does nothing."""

    def changed(self, changes: Changes) -> None: ...

    def jotted(self) -> None: ...

    def saved(self) -> None: ...

    def not_saved(self, error: UserError) -> None: ...

    def came_in(self) -> None: ...


NOBODY: Watcher = _Nobody()
"""For a program that shows nothing."""
