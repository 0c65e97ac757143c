"""Takes the pictures of files that are not simply fine: what the banner says of each, and the dialogs that it leads to."""

import sqlite3
from contextlib import closing
from pathlib import Path
from unittest import mock

from cycle_studio import CYCLE, CycleStudio
from PySide6.QtWidgets import QDialog
from studio import until

from govtoolkit.app import copies, outside, repair
from govtoolkit.app.sample import create_sample
from govtoolkit.storage.lock import FileLock, Holder, in_words
from govtoolkit.storage.shelf import LostFileError
from govtoolkit.ui.dialogs.outside_changes import OutsideChangesDialog
from govtoolkit.ui.dialogs.repair import RepairDialog
from govtoolkit.ui.dialogs.take_over import TakeOverDialog

CHANGED = (
    "UPDATE note SET body = replace(body, 'employers', 'local employers') WHERE body LIKE '%employers%'",
    "DELETE FROM action WHERE uid = (SELECT min(uid) FROM action)",
)
ANN = Holder("Ann Smith", "ann", "LAPTOP-7", "2026-11-21T13:05:00Z", "1")


class OpeningStudio(CycleStudio):
    """Takes them after all others."""

    def work(self) -> None:
        """Take all pictures."""
        super().work()
        self.take_opening()

    def take_opening(self) -> None:
        """Take a picture of each kind of file, and of each dialog."""
        folder = Path("Documents", CYCLE, f"{self._look.name} opening")
        folder.mkdir(parents=True)
        self._take_held(folder / "Held.db")
        self._take_copy(folder / "Whole.db", folder / "For the clerk.db")
        self._take_changed(folder / "Changed.db")
        self._take_damaged(folder / "Damaged.db")
        self._take_replaced(folder / "Clunmere School.db")

    def _take_held(self, path: Path) -> None:
        create_sample(path)
        lock = FileLock(path, ANN)
        lock.take()
        self._open_there(path)
        self._show_page("b5")
        self._take_both("opening-held", self._window)
        self._take_one("dialog-take-over", TakeOverDialog(f"“Held.db”: {in_words(ANN)}.", self._window))
        self._leave()
        lock.release()

    def _take_copy(self, path: Path, copy: Path) -> None:
        create_sample(path)
        copies.save_copy(path, copy, by="Ann Smith")
        self._open_there(copy)
        self._take("opening-copy", self._window)
        self._leave()

    def _take_changed(self, path: Path) -> None:
        create_sample(path)
        with closing(sqlite3.connect(path)) as connection:
            for statement in CHANGED:
                connection.execute(statement)
            connection.commit()
        self._open_there(path)
        self._take("opening-changed", self._window)
        self._take_one("dialog-outside-changes", OutsideChangesDialog(outside.look(path), self._window))
        self._leave()

    def _take_damaged(self, path: Path) -> None:
        create_sample(path)
        data = bytearray(path.read_bytes())
        for place in range(0, len(data) - 4096, 4096 * 9):
            data[place + 4096 - 200 : place + 4096] = bytes(200)
        path.write_bytes(data)
        until(self._window._files.not_opened, lambda: self._window.open(path), lambda: True)  # noqa: SLF001
        self._wait_for_rest()
        self._take_both("opening-damaged", self._window)
        found = repair.look(path, self._settings.me())
        self._take_one("dialog-repair", RepairDialog(found, self._window))

    def _take_replaced(self, path: Path) -> None:
        """Take what is said where a file lies, and when it was replaced while it was open."""
        create_sample(path)
        temporary = str(path.parent.absolute())
        with mock.patch("tempfile.tempdir", temporary):
            self._open_there(path)
            self._show_page("b5")
            self._wait_for_rest()
            self._take("opening-temporary", self._window)
        lost = LostFileError(path, "is not a monitoring file.")
        until(self._window._opening.moved, lambda: self._desk.not_saved.emit(lost), lambda: True)  # noqa: SLF001
        self._wait_for_rest()
        self._take_both("opening-replaced", self._window)
        self._leave()

    def _take_one(self, name: str, dialog: QDialog) -> None:
        dialog.show()
        self._take(name, dialog)
        dialog.close()
        self._still.wait()

    def _open_there(self, path: Path) -> None:
        until(self._window.file_changed, lambda: self._window.open(path), lambda: self._is_open(path))
        self._wait_for_rest()

    def _leave(self) -> None:
        self._close_file()
        self._wait_for_rest()
