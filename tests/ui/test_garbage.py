"""Garbage is looked for on the window's thread, and on no other."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from govtoolkit.ui.garbage import GarbageCollector


class _Knot:
    """Something that only a look for garbage can take away."""

    def __init__(self) -> None:
        self.itself = self
        self.more = [[] for _ in range(10)]


@pytest.fixture
def collector(qtbot):
    parent = QObject()
    gc.enable()  # as Python begins; the tests around have it disabled
    yield GarbageCollector(parent)
    gc.unfreeze()
    gc.enable()


def test_another_thread_never_looks(collector):
    knot = weakref.ref(_Knot())
    made = threading.Thread(target=lambda: [_Knot() for _ in range(5_000)])
    made.start()
    made.join()
    assert knot() is not None
    assert not gc.isenabled()


def test_the_windows_own_thread_does(collector, qtbot):
    knot = weakref.ref(_Knot())
    kept = [_Knot() for _ in range(5_000)]
    collector.look()
    assert knot() is None
    assert len(kept) == 5_000


def test_it_looks_without_being_asked(collector, qtbot):
    knot = weakref.ref(_Knot())
    kept = [_Knot() for _ in range(5_000)]
    qtbot.waitUntil(lambda: knot() is None)
    assert len(kept) == 5_000


def test_what_was_there_before_is_never_looked_through(collector):
    assert gc.get_freeze_count() > 0


def test_what_python_itself_would_never_look_through_is_left(collector):
    """A threshold of 0 means never."""
    before = gc.get_threshold()
    kept = [_Knot()]
    knot = weakref.ref(kept[0])
    gc.collect(0)
    gc.collect(1)
    kept.clear()
    gc.set_threshold(1_000_000, 1_000_000, 0)
    try:
        collector.look()
    finally:
        gc.set_threshold(*before)
    assert knot() is not None
