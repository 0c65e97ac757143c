"""Draw every page and dialog of the sample, and the first pages of its PDFs, into build/shots/: `make shots`.

No screen is needed: it draws offscreen, with the bundled font, at a laptop's size. The names are NAME-ZOOM-COLOURS.png; a NAME
that ends in "-whole" is a page in its full length, one in "-small" the window at 900 by 700. Pages that differ only in what
they say are drawn in two looks, all others in every look. Nothing waits for a clock: a picture is taken when the window has
nothing left to lay out or to paint. At the end the README's own pictures that have changed are named.
"""

import json
import os
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from time import perf_counter, tzset
from unittest import mock

from cycle_studio import make_cycle_files
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMessageLogContext,
    QSize,
    QTime,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication
from studio import NEW, NOW, SAMPLE, SHOTS, Look, keep
from together_studio import TogetherStudio

from govtoolkit import assets
from govtoolkit.app.printouts import make_printout
from govtoolkit.app.reading import create, read
from govtoolkit.app.sample import create_sample
from govtoolkit.app.settings import Settings
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.record.model import Note, Person, School
from govtoolkit.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT

PICTURES = Path(__file__).parent / "pictures"
CHOSEN = {
    "window-overview.png": "overview-100-light",
    "window-visit.png": "visit-with-head-100-light",
    "window-duties.png": "duties-100-light",
    "window-benchmark.png": "b3-100-light",
    "window-dark.png": "b5-100-dark",
    "window-print.png": "print-100-light",
    "window-200.png": "b3-200-light",
}
"""The few that the README shows, and which of the pictures they are."""
SCREEN = QSize(1440, 900)
PDF_PAGES, PDF_WIDTH = 3, 1240

LOOKS = (
    Look(100, LIGHT, is_full=True), Look(200, LIGHT), Look(100, DARK), Look(200, DARK, is_full=True),
    Look(100, CONTRAST_LIGHT, is_plain=True), Look(100, CONTRAST_DARK, is_plain=True),
)  # fmt: skip


class Then(datetime):
    """The computer's clock, which stands still: no picture changes from one day to the next."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        """Return the moment of all pictures."""
        return NOW.astimezone(tz)


def main() -> None:
    """Take all pictures, a line each."""
    began = perf_counter()
    SHOTS.mkdir(parents=True, exist_ok=True)
    for old in SHOTS.glob("*.png"):
        old.unlink()
    qInstallMessageHandler(take_message)
    with home_of_nobody() as home, mock.patch("govtoolkit.clock.datetime", Then):
        application = QApplication([])
        application.setStyle("Fusion")
        application.setCursorFlashTime(0)
        for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(assets.path("fonts", name)))
        make_files(home / "Documents")
        writer = take_pdfs(home / "Documents")
        for look in LOOKS:
            with (
                mock.patch("govtoolkit.ui.appearance.choose_tokens", return_value=look.tokens),
                mock.patch("govtoolkit.ui.widgets.saved_line.QTime", mock.Mock(currentTime=lambda: QTime(14, 5))),
            ):
                studio = TogetherStudio(application, home, look, writer)
                studio.work()
                studio.leave()
    for name, shot in CHOSEN.items():
        if not (PICTURES / name).exists() or QImage(str(PICTURES / name)) != QImage(str(SHOTS / f"{shot}.png")):
            print(f"packaging/pictures/{name} is not {shot}.png any more: copy it if the new one is as good")
    print(f"{len(list(SHOTS.glob('*.png')))} pictures in {perf_counter() - began:.0f} s")


@contextmanager
def home_of_nobody() -> Iterator[Path]:
    """Give Qt a screen that nobody sees, and the user a home of their own; yield that home."""
    with tempfile.TemporaryDirectory(prefix="govtoolkit-shots-") as name:
        home = Path(name, "asha")
        (home / "Documents").mkdir(parents=True)
        (Path(name) / "tmp").mkdir()
        # else the home is in a folder for temporary files, which is warned of
        tempfile.tempdir = str(Path(name) / "tmp")
        screen = {
            "name": "laptop", "x": 0, "y": 0, "width": SCREEN.width(), "height": SCREEN.height(),
            "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
        }  # fmt: skip
        Path(name, "screen.json").write_text(json.dumps({"screens": [screen]}), "utf-8")
        os.environ |= {
            "QT_QPA_PLATFORM": f"offscreen:configfile={Path(name, 'screen.json')}",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_DATA_HOME": str(home / ".local"),
            "TZ": "UTC",
        }
        tzset()
        with chdir(home):
            yield home


def make_files(folder: Path) -> None:
    """Make the files that the pictures show, as old as the story is."""
    sample, new = folder / SAMPLE, folder / NEW
    create_sample(sample)
    me = Settings.of_this_user().me()
    create(new, School(""), "Monitoring visit", me)
    for path in (sample, new, *make_cycle_files(folder)):
        os.utime(path, (NOW.timestamp(), NOW.timestamp()))


def take_pdfs(folder: Path) -> Person:
    """Draw the first pages of every sheet, filled from the sample in each way; return who wrote most of it."""
    record = read(folder / SAMPLE).record
    for name, sheet in SHEETS.items():
        for filling in sheet.fillings:
            options = PrintOptions(filling=filling, today=NOW.date().isoformat())
            printout = make_printout(name, None if filling is Filling.BLANK else record, options, ".pdf")
            document = QPdfDocument()
            buffer = QBuffer(document)
            buffer.setData(QByteArray(printout.data))
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            document.load(buffer)
            for page in range(min(PDF_PAGES, document.pageCount())):
                keep(drawn_page(document, page), f"pdf-{name}-{filling}-page{page + 1}")
            document.close()
    writers = Counter(version.entry.author_uid for version in record.all(Note))
    return next(version.entry for version in record.all(Person) if version.entry.uid == writers.most_common(1)[0][0])


def drawn_page(document: QPdfDocument, page: int) -> QImage:
    """Return a page on white paper."""
    points = document.pagePointSize(page)
    dots = (points * (PDF_WIDTH / points.width())).toSize()
    picture = QImage(dots, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.drawImage(0, 0, document.render(page, dots))
    painter.end()
    return picture


def take_message(_kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
    """Stop at anything that Qt complains about, but for what it always says offscreen."""
    if text and "propagateSizeHints" not in text:
        print(text, file=sys.stderr)
        os._exit(1)


if __name__ == "__main__":
    try:
        main()
    except BaseException:  # noqa: BLE001 - whatever it was, it is said and it is the end
        # a plain end would wait for the thread of the file that is still open
        traceback.print_exc()
        sys.stdout.flush()
        os._exit(1)
