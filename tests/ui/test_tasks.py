"""The runner: what it was given is let go of where widgets live, and not on the thread of the work."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from govtoolkit.errors import UserError
from govtoolkit.progress import Progress
from govtoolkit.ui.tasks import Runner, fault


class _Thing:
    """Takes an answer, and notes down on which thread it ends."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self._ended = ended

    def take(self, _answer: object) -> None:
        """Take what came."""

    def work(self, work: Callable[[Progress], int], progress: Progress) -> int:
        """Do some work, as a dialog does that asks a file with what it knows itself."""
        return work(progress)

    def __del__(self) -> None:
        self._ended.append(threading.current_thread())


def _succeed(_progress: Progress) -> int:
    return 1


def _fail(_progress: Progress) -> int:
    raise UserError("No.")


@pytest.mark.parametrize("work", [_succeed, _fail])
@pytest.mark.parametrize("works_for_it", [False, True])
def test_whoever_asked_ends_on_the_thread_of_the_window_however_late_the_work_is(
    runner: Runner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    work: Callable[[Progress], int],
    *,
    works_for_it: bool,
) -> None:
    """A widget that ended on another thread would take the program with it."""
    ended: list[threading.Thread] = []
    may_end = threading.Event()
    post = runner.poster.post

    def post_and_linger(callback: Callable[[], None]) -> None:
        post(callback)
        del callback
        may_end.wait(10)

    monkeypatch.setattr(runner.poster, "post", post_and_linger)
    thing = _Thing(ended)
    if works_for_it:
        runner.run(partial(thing.work, work), lambda _answer: None, lambda _error: None)
    else:
        runner.run(work, thing.take, thing.take, thing.take)
    del thing
    qtbot.waitUntil(lambda: not runner.is_busy)
    try:
        assert ended == [threading.main_thread()]
    finally:
        may_end.set()


def test_a_fault_of_ours_is_told_with_what_to_do() -> None:
    told = fault(KeyError("b9"))
    assert told.text == "Something went wrong that should not have ('b9')."
    assert told.hint.startswith("What you typed is kept. Try again;")
