"""What `window.py` starts: one window in a process of its own, which says on standard output how it went.

    window_child.py empty             a window of PySide6 with nothing in it; "complete" when it has been painted
    window_child.py start FILE        the program on a file; "complete" when the file's page has been painted
    window_child.py overview FILE     ... then milliseconds from the opened file to its overview on the screen
    window_child.py keys FILE         ... then milliseconds from a key to its letter on the screen, one number a key
    window_child.py slow-keys FILE    ... the same, on a disk where each sync takes 30 ms
    window_child.py pages FILE        ... then milliseconds to show each page for the first time, and for the second
    window_child.py search FILE      ... then milliseconds from a key in the search field to its hits on the screen, one a key
    window_child.py preview FILE      ... then milliseconds from the wish to print to the first page on the screen
    window_child.py options FILE      ... then milliseconds from a changed option to page one on the screen again, to all pages,
                                      and the longest time that the window did not answer meanwhile; then how many pages
    window_child.py memory FILE       ... then megabytes after every page was shown once, and after ten times

"Complete" is the first turn of the event loop after the paint of the page's own words and notes.
"""

# ruff: noqa: PLC0415 - what only one of these needs is not imported by the others: they are timed. Nor is Qt imported here:
# the program loads it when it has loaded what knows no Qt
import gc
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

KEYS, KEY_EVERY = 400, 25
"""How many keys are typed, and the milliseconds between two of them: a key that is held down."""
SETTLED = 1000
"""Milliseconds after which a page is whole and at rest."""
CHANGES = 12
"""How often an option of the print is changed."""
SYNC, SYNCS = 0.030, 4
"""Seconds that a sync of a slow disk takes, and how many of them a commit makes."""


def say(*numbers: float) -> None:
    print(*(f"{number:.3f}" for number in numbers), flush=True)


def empty() -> None:
    from painted import Painted
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.resize(1280, 860)

    def complete() -> None:
        print("complete", flush=True)
        window.close()

    _watch = Painted(window, complete)
    window.show()
    application.exec()


def start(path: str, then: Callable[["QMainWindow"], None]) -> None:
    """Start the program as its own command does, and go on when it is complete."""
    from govtoolkit import __main__ as program
    from govtoolkit import window as door

    look_ahead = door.look_ahead

    def look_ahead_and_watch(file: Path):
        """Qt is loaded after this, as it is without a bench."""
        ahead = look_ahead(file)
        watch_window(then)
        return ahead

    door.look_ahead = look_ahead_and_watch
    sys.argv = ["govtoolkit", path]
    program.main()


def watch_window(then: Callable[["QMainWindow"], None]) -> None:
    """Have the window that the program makes say when it is complete."""
    from painted import Painted

    from govtoolkit.ui import application

    build = application.build_window

    def build_and_watch(*arguments, **named):
        window = build(*arguments, **named)
        window.resize(1280, 860)

        def complete() -> None:
            print("complete", flush=True)
            then(window)

        window.file_changed.connect(lambda name: Painted(shown_page(window).widget(), complete) if name else None)
        return window

    application.build_window = build_and_watch


def shown_page(window):
    from PySide6.QtWidgets import QWidget

    return window.findChild(QWidget, "stack").currentWidget()


def time_overview() -> Callable[["QMainWindow"], None]:
    """Note when a file was opened; return what tells how long its overview took from then on."""
    from govtoolkit.ui.desk import Desk

    began: list[float] = []
    sit_down = Desk.sit_down

    def sit_down_and_note(desk, session) -> None:
        began.append(perf_counter())
        sit_down(desk, session)

    Desk.sit_down = sit_down_and_note

    def shown(window) -> None:
        say((perf_counter() - began[0]) * 1000)
        window.close()

    return shown


def type_keys(window, *, slow: bool) -> None:
    """Type at an even pace; a key counts from the moment it was due, so that whatever keeps the window busy counts."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from govtoolkit.storage import store
    from govtoolkit.ui.widgets.navigation import PAGES

    if slow:
        append = store.append

        def append_slowly(*arguments) -> None:
            append(*arguments)
            sleep(SYNC * SYNCS)

        store.append = append_slowly
    window.findChild(QWidget, "navigation").setCurrentRow(PAGES.index("b1"))
    editor = shown_page(window).table.notes.editor
    editor.setFocus()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    took: list[float] = []
    timer = QTimer(window, interval=KEY_EVERY, timerType=Qt.TimerType.PreciseTimer)
    began = 0.0

    def begin() -> None:
        nonlocal began
        began = perf_counter()
        timer.start()

    def key() -> None:
        due = began + (len(took) + 1) * KEY_EVERY / 1000
        QTest.keyClick(editor, " " if len(took) % 6 == 5 else "n")
        editor.viewport().repaint()
        took.append((perf_counter() - due) * 1000)
        if len(took) == KEYS:
            timer.stop()
            say(*took)
            window.close()

    timer.timeout.connect(key)
    QTimer.singleShot(
        SETTLED, begin
    )  # a tick that is missed while the page is still built would be counted with every key


def turn_pages(window, rounds: int, done: Callable[[list[list[float]]], None]) -> None:
    """Show every page, some rounds through, and hand over what each took until it was painted."""
    from painted import Painted
    from PySide6.QtWidgets import QWidget

    from govtoolkit.ui.widgets.navigation import PAGES

    pages = [*PAGES[1:], PAGES[0]]  # the first one is on the screen already
    took: list[list[float]] = [[]]

    def next_page() -> None:
        if len(took[-1]) == len(pages):
            if len(took) == rounds:
                done(took)
                return
            took.append([])
        began = perf_counter()

        def painted() -> None:
            took[-1].append((perf_counter() - began) * 1000)
            next_page()

        name = pages[len(took[-1])]
        stack = window.findChild(QWidget, "stack")
        watch: list[object] = []
        stack.currentChanged.connect(
            on_changed := lambda _index: watch.append(Painted(stack.currentWidget().widget(), painted))
        )
        window.findChild(QWidget, "navigation").setCurrentRow(PAGES.index(name))
        stack.currentChanged.disconnect(on_changed)

    next_page()


def pages(window) -> None:
    def done(took: list[list[float]]) -> None:
        for each in took:
            say(*each)
        window.close()

    from PySide6.QtCore import QTimer

    QTimer.singleShot(SETTLED, lambda: turn_pages(window, 2, done))  # who chooses a page has seen the first one


def search(window) -> None:
    """Type words into the search field and take them away again, letter by letter."""
    from painted import Paints
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from govtoolkit.ui.finder import Finder

    field = window.ui.find_field
    field.setFocus()
    took: list[float] = []

    def type_all() -> None:
        paints = [Paints(field), Paints(shown_page(window).list.viewport())]
        for word in ("employers", "note words", "the 7", "zebra"):
            for key in [*word, *([Qt.Key.Key_Backspace] * len(word))]:
                began = perf_counter()
                QTest.keyClick(field, key)
                QApplication.processEvents()  # whatever of the list is laid out after the key counts as well
                for each in paints:
                    each.finish()
                took.append((perf_counter() - began) * 1000)
        say(*took)
        window.close()

    QTest.keyClick(field, "e")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    finder = window.findChild(Finder)
    if finder.find("e") is None:
        finder.renewed.connect(lambda: QTimer.singleShot(200, type_all))
    else:
        QTimer.singleShot(200, type_all)


def preview(window) -> None:
    from painted import Painted
    from PySide6.QtPdf import QPdfPageRenderer

    from govtoolkit.ui.desk import Desk
    from govtoolkit.ui.dialogs.print import PrintDialog
    from govtoolkit.ui.messages import SystemPrompter

    began = perf_counter()
    dialog = PrintDialog(window.findChildren(Desk)[0], SystemPrompter(), window)

    def rendered(*_arguments) -> None:
        Painted(dialog.preview.view.viewport(), shown)
        renderer.pageRendered.disconnect(rendered)

    def shown() -> None:
        say((perf_counter() - began) * 1000)
        dialog.close()
        window.close()

    renderer = dialog.preview.view.findChildren(QPdfPageRenderer)[0]
    renderer.pageRendered.connect(rendered)
    dialog.open()


def options(window) -> None:
    """Change the text size again and again in the print dialog, as somebody does who looks for a good one."""
    from painted import Painted
    from PySide6.QtCore import QTimer
    from PySide6.QtPdf import QPdfPageRenderer

    from govtoolkit.ui.desk import Desk
    from govtoolkit.ui.dialogs.print import PrintDialog
    from govtoolkit.ui.messages import SystemPrompter
    from govtoolkit.ui.pagemaker import PageMaker

    desk = window.findChildren(Desk)[0]
    desk.settings.put("print_sheet", "toolkit")
    dialog = PrintDialog(desk, SystemPrompter(), window)
    maker = dialog.findChildren(PageMaker)[0]
    renderer = dialog.preview.view.findChildren(QPdfPageRenderer)[0]
    began = beat = longest = 0.0
    first: list[float] = []
    changes = 0

    def tick() -> None:
        nonlocal beat, longest
        now = perf_counter()
        longest, beat = max(longest, now - beat), now

    def change() -> None:
        nonlocal began, beat, longest, changes
        changes += 1
        if changes > CHANGES:
            say(dialog.preview.page_count)
            heart.stop()
            dialog.close()
            window.close()
            return
        first.clear()
        began = beat = perf_counter()
        longest = 0.0
        dialog.ui.text_size.setValue(12 + changes % 2)

    def rendered(*_arguments) -> None:
        if began and not first:
            first.append(0.0)  # what is painted next shows it
            Painted(dialog.preview.view.viewport(), shown)

    def shown() -> None:
        first[0] = (perf_counter() - began) * 1000

    def made(_printout: object) -> None:
        Painted(dialog.preview.view.viewport(), whole)

    def whole() -> None:
        if began:
            tick()
            say(first[0], (perf_counter() - began) * 1000, longest * 1000)
        QTimer.singleShot(400, change)

    heart = QTimer(window, interval=5)
    heart.timeout.connect(tick)
    renderer.pageRendered.connect(rendered)
    maker.made.connect(made)
    heart.start()
    dialog.open()


def memory(window) -> None:
    numbers: list[float] = []

    def once(_took: object) -> None:
        numbers.append(resident())
        turn_pages(window, 9, ten_times)

    def ten_times(_took: object) -> None:
        numbers.append(resident())
        say(*numbers)
        window.close()

    turn_pages(window, 1, once)


def resident() -> float:
    """Return the megabytes that this process has in memory."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def main() -> None:
    what, *rest = sys.argv[1:]
    if what == "empty":
        empty()
        return
    after: dict[str, Callable[[QMainWindow], None]] = {
        "start": lambda window: window.close(),
        "keys": lambda window: type_keys(window, slow=False),
        "slow-keys": lambda window: type_keys(window, slow=True),
        "pages": pages,
        "search": search,
        "preview": preview,
        "options": options,
        "memory": memory,
    }
    start(rest[0], time_overview() if what == "overview" else after[what])


if __name__ == "__main__":
    main()
