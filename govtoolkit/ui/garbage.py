"""Looking for garbage on the window's own thread.

Python looks on whichever thread happens to make the next object. Garbage that holds widgets, found on a worker's thread, is
taken apart there under the window's hands, and the program ends in the middle of a sentence.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 1000
"""Milliseconds between two looks."""


class GarbageCollector(QObject):
    """Looks for garbage now and then on the thread it is made on, in place of Python itself.

    What is there when it is made stays, and need not be looked through again and again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._beat = QTimer(self, interval=_EVERY)
        self._beat.timeout.connect(self.look)
        self._beat.start()

    @Slot()
    def look(self) -> None:
        """Look through the oldest generation that has grown by as much as Python itself would let it; 0 means without end."""
        numbers = zip(gc.get_count(), gc.get_threshold(), strict=True)
        grown = [generation for generation, (count, most) in enumerate(numbers) if 0 < most < count]
        if grown:
            gc.collect(grown[-1])
