"""How quick the window is, as processes of its own: `make bench`. Under Xvfb where there is one, else without a screen.

"Complete" is the first turn of the event loop after the file's page was painted. What can be compared with a floor is a ratio
measured in turn, as in `bench.py`; the rest are milliseconds of this computer.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from bench import make_ten_years

from govtoolkit.app.reading import create
from govtoolkit.app.sample import create_sample
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Note, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.record.rules import known_places
from govtoolkit.storage.creation import create_file

CHILD = Path(__file__).with_name("window_child.py")
ROUNDS, FEW_ROUNDS = 15, 5
WORDS = 20_000


def main() -> None:
    """Measure everything and print it, a line each."""
    with tempfile.TemporaryDirectory() as name, screen() as where:
        folder = Path(name)
        (folder / "tmp").mkdir()
        os.environ |= {
            "TMPDIR": str(folder / "tmp"),  # a file in a folder for temporary files is warned of
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "PYTHONPYCACHEPREFIX": str(
                folder / "compiled"
            ),  # as installed: compiled once, in the round that is dropped
        }
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        print(f"The window, {where}:")
        names = ("sample", "ten-years", "long-note", "every-place")
        sample, ten_years, long_note, every_place = (folder / f"{each}.db" for each in names)
        me = Settings.of_this_user().me()
        create_sample(sample)
        make_ten_years(ten_years, me)
        make_long_note(long_note)
        make_every_place(every_place)
        starts(sample, ten_years)
        overview(ten_years)
        keys(long_note)
        pages(sample)
        search(every_place)
        preview(sample)
        options(sample)
        memory(sample)


@contextmanager
def screen() -> Iterator[str]:
    """Give the windows a screen that nobody sees; yield how to call it."""
    if shutil.which("Xvfb") is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield "offscreen"
        return
    ours, theirs = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(theirs,),
        stderr=subprocess.DEVNULL,
    )
    try:
        os.environ |= {"DISPLAY": f":{os.read(ours, 20).decode().strip()}", "QT_QPA_PLATFORM": "xcb"}
        yield "under Xvfb"
    finally:
        server.terminate()
        server.wait()


def make_long_note(path: Path) -> None:
    """Make a file with a note of 20,000 words at the first benchmark."""
    settings = Settings.of_this_user()
    create(path, School("A school"), "Visit", settings.me())
    with Session(path, settings=settings, me=settings.me()) as session:
        visit = next(version.entry for version in session.record.all(Visit))
        paragraphs = (" ".join(f"word{number % 997}" for number in range(100)) for _ in range(WORDS // 100))
        session.write_note(visit, "b1", "\n".join(paragraphs), seen=())


def make_every_place(path: Path) -> None:
    """Make a file of ten years with 30 visits, a note of 200 words at every place and an answer to every question of each."""
    settings = Settings.of_this_user()
    me, toolkit = settings.me(), careers_toolkit()
    record = Record(clock=lambda: datetime(2026, 1, 1, tzinfo=UTC))
    changes = record.put(me, author_uid=me.uid, seen=()) + record.put(School("A school"), author_uid=me.uid, seen=())
    text = "Words of a note about Siân’s employers, and no two of them the same. " * 15
    for number in range(30):
        visit = Visit(f"visit-{number}", f"{2016 + number // 3}-0{1 + number % 3}-12", f"Visit {number}")
        changes += record.put(visit, author_uid=me.uid, seen=())
        for place in known_places(toolkit, record):
            note = Note(visit.uid, place, me.uid, f"Visit {number}, {place}. {text}")
            changes += record.put(note, author_uid=me.uid, seen=())
    create_file(path, toolkit, changes.revisions, datetime(2016, 1, 1, tzinfo=UTC))


def starts(sample: Path, ten_years: Path) -> None:
    """Start the program until it is complete, against a window of PySide6 with nothing in it."""
    for path, what, aim in ((sample, "the sample", 1.5), (ten_years, "a file of ten years", 1.8)):
        times = []
        for number in range(ROUNDS + 1):
            pair = (("start", path), ("empty",)) if number % 2 else (("empty",), ("start", path))
            seconds = {what: seconds_to_complete(what, *rest) for what, *rest in pair}
            times.append((seconds["start"], seconds["empty"]))
        counted = times[1:]
        ratios = sorted(ours / floor for ours, floor in counted)
        print(
            f"start to complete window, {what} / an empty PySide6 window (aim {aim}): "
            f"{median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        )
        ours, floor = (median(each[place] for each in counted) for place in (0, 1))
        print(f"  {ours * 1000:.0f} ms against {floor * 1000:.0f} ms here", flush=True)


def seconds_to_complete(*arguments: object) -> float:
    """Start a child and return how long it took until it was complete; it is gone before this returns."""
    began = perf_counter()
    with subprocess.Popen([sys.executable, CHILD, *map(str, arguments)], stdout=subprocess.PIPE) as process:
        if process.stdout is None or process.stdout.readline() != b"complete\n":
            raise SystemExit(f"{arguments} failed")
        return perf_counter() - began


def overview(path: Path) -> None:
    """Open the file of ten years, until its overview is on the screen."""
    took = sorted(numbers(child("overview", path))[0][0] for _ in range(FEW_ROUNDS))
    print(f"overview of a file of ten years, from its opening: {median(took):.0f} ms (aim 100)", end=" ")
    print(f"({took[0]:.0f} to {took[-1]:.0f})", flush=True)


def keys(path: Path) -> None:
    """Type into a note of 20,000 words."""
    for what, name in (("keys", "a key in a note of 20,000 words"), ("slow-keys", "the same, each sync 30 ms")):
        took = sorted(numbers(child(what, path))[0])
        high = quantiles(took, n=20)[-1]
        print(
            f"{name}: 95th percentile {high:.1f} ms (aim 8), median {median(took):.1f}, longest {took[-1]:.1f}",
            flush=True,
        )


def pages(path: Path) -> None:
    """Show every page for the first time, and again."""
    rounds = [numbers(child("pages", path)) for _ in range(FEW_ROUNDS)]
    for place, what in enumerate(("not yet seen", "already seen")):
        took = sorted(one for each in rounds for one in each[place])
        print(f"switch to a page {what}: {median(took):.0f} ms ({took[0]:.0f} to {took[-1]:.0f})", flush=True)


def search(path: Path) -> None:
    """Look for words in a file of ten years in which every note and answer is filled."""
    took = sorted(one for _ in range(FEW_ROUNDS) for one in numbers(child("search", path))[0])
    high = quantiles(took, n=20)[-1]
    print(
        f"a key in the search field, 30 visits with every place filled: 95th percentile {high:.1f} ms (aim 16), "
        f"median {median(took):.1f}, longest {took[-1]:.1f}",
        flush=True,
    )


def preview(path: Path) -> None:
    """Wish to print, until the first page is on the screen; the first print of a program that has just been started."""
    took = sorted(numbers(child("preview", path))[0][0] for _ in range(FEW_ROUNDS))
    print(f"first preview: {median(took):.0f} ms ({took[0]:.0f} to {took[-1]:.0f})", flush=True)


def options(path: Path) -> None:
    """Change an option of the print, until page one is on the screen again, and until all pages are."""
    *changes, (pages,) = numbers(child("options", path))
    first, whole, longest = (sorted(each) for each in zip(*changes[1:], strict=True))
    for what, took, aim in (("page one", first, 200), (f"all {pages:.0f} pages", whole, 1000)):
        print(f"a changed option of the print, {what} again: {median(took):.0f} ms (aim {aim})", end=" ")
        print(f"({took[0]:.0f} to {took[-1]:.0f})", flush=True)
    print(
        f"  the window did not answer for {median(longest):.0f} ms at the longest ({longest[0]:.0f} to {longest[-1]:.0f})"
    )


def memory(path: Path) -> None:
    """Show every page ten times, against once."""
    found = [numbers(child("memory", path))[0] for _ in range(3)]
    ratios = sorted(often / once for once, often in found)
    once, often = (median(each[place] for each in found) for place in (0, 1))
    print(f"memory after every page ten times / once: {median(ratios):.3f} ({ratios[0]:.3f} to {ratios[-1]:.3f})")
    print(f"  {often:.0f} MB against {once:.0f} MB here", flush=True)


def child(*arguments: object) -> list[str]:
    """Run a child and return its lines after "complete"."""
    ran = subprocess.run([sys.executable, CHILD, *map(str, arguments)], check=True, capture_output=True, text=True)
    return ran.stdout.splitlines()[1:]


def numbers(lines: list[str]) -> list[list[float]]:
    """Return the numbers in lines."""
    return [[float(word) for word in line.split()] for line in lines]


if __name__ == "__main__":
    main()
