"""Time and memory as ratios, measured alternately in one run: `make bench`.

Timings on a shared machine mean little by themselves; a ratio of two things measured in turn, round by round, means more.
Each figure is the median of the rounds' ratios (the first round is dropped), with the smallest and the largest beside it.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from govtoolkit.app.copies import save_copy
from govtoolkit.app.reading import create, read
from govtoolkit.app.sample import create_sample
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Mark, Person, School, Visit
from govtoolkit.record.model import Note as NoteEntry
from govtoolkit.record.record import Record
from govtoolkit.record.revisions import heads
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.salvage import salvage
from tests.bench.whole_process import whole_process
from tests.storage.damage import make, outcomes, rows_of, table_of_harm

ROUNDS = 9
EMPTY_PAGE = (
    "import sys; from reportlab.pdfgen.canvas import Canvas; import reportlab.platypus;"
    " canvas = Canvas(sys.argv[1]); canvas.showPage(); canvas.save()"
)


def main() -> None:
    """Measure everything and print it, a line each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data")}
        sample = folder / "sample.db"
        create_sample(sample)
        toolkit_print(folder, sample)
        one_save(folder)
        ten_years(folder)
        damage_table(folder)


def toolkit_print(folder: Path, sample: Path) -> None:
    """Print the filled toolkit as a whole process, against the floor of any program that writes a PDF with reportlab."""
    ours = [
        sys.executable,
        "-m",
        "govtoolkit",
        "print",
        "toolkit",
        str(sample),
        "--force",
        "-o",
        str(folder / "out.pdf"),
    ]
    floor = [sys.executable, "-c", EMPTY_PAGE, str(folder / "empty.pdf")]
    peaks: dict[str, float] = {}
    report(
        "filled toolkit, whole process / interpreter + reportlab + one empty page (aim 2.2)",
        lambda: peak(ours, peaks, "ours"),
        lambda: peak(floor, peaks, "floor"),
    )
    print(f"  peak memory: {peaks['ours']:.0f} MB against {peaks['floor']:.0f} MB")


def one_save(folder: Path) -> None:
    """Save one note, from the call to the commit, against a bare write that is put to the disk."""
    path = folder / "save.db"
    settings = Settings.of_this_user()
    create(path, School("A school"), "Visit", settings.me())
    with Session(path, settings=settings, me=settings.me()) as session:
        visit = next(version.entry for version in session.record.all(Visit))
        uid = NoteEntry(visit.uid, "b1", settings.me().uid, "").uid
        count = iter(range(10_000))

        def save() -> None:
            session.write_note(
                visit, "b1", f"{'A note of two thousand letters. ' * 62}{next(count)}", seen=session.record.seen(uid)
            )
            session.save_now()

        def bare() -> None:
            with (folder / "bare").open("wb") as file:
                file.write(b"x" * 2000)
                file.flush()
                os.fsync(file.fileno())

        ours, _ = report("save of one note, call to commit / write and sync of 2 KB", save, bare, rounds=40)
    print(f"  save of one note: {ours * 1000:.1f} ms here")


def ten_years(folder: Path) -> None:
    """Open a file of ten years against an empty one, checks and all."""
    empty, full = folder / "empty.db", folder / "full.db"
    me = Settings.of_this_user().me()
    create(empty, School("A school"), "Visit", me)
    make_ten_years(full, me)
    ours, base = report(
        f"open of a ten-year file ({full.stat().st_size / 1e6:.1f} MB) / an empty file",
        lambda: void(read(full)),
        lambda: void(read(empty)),
    )
    print(f"  open: {ours * 1000:.0f} ms against {base * 1000:.0f} ms here")
    copy = folder / "copy.db"
    for name, with_history in (("all of it", True), ("without earlier wordings", False)):
        seconds = timed(lambda how=with_history: void(save_copy(full, copy, by="Me", with_history=how, replace=True)))
        print(
            f"  save a copy, {name}: {seconds * 1000:.0f} ms, {copy.stat().st_size / 1e6:.1f} MB, read again from the disk"
        )


def make_ten_years(path: Path, me: Person, *, versions: int = 5) -> None:
    """Make a file with 60 visits: 720 notes of 150 words, each in so many versions, and 1,200 marks."""
    now = datetime(2016, 9, 1, tzinfo=UTC)
    record = Record(clock=lambda: now)
    changes = Changes()
    changes += record.put(me, author_uid=me.uid, seen=())
    changes += record.put(School("A school"), author_uid=me.uid, seen=())
    items = list(careers_toolkit().marked_items)
    places = [f"b{number}" for number in range(1, 9)] + list(careers_toolkit().questions)[:4]
    for number in range(60):
        now += timedelta(days=60)
        visit = Visit(f"visit-{number}", now.date().isoformat(), f"Visit {number}")
        changes += record.put(visit, author_uid=me.uid, seen=())
        for place in places:
            for version in range(versions):
                entry = NoteEntry(visit.uid, place, me.uid, f"Version {version}. " + "Some words of a note. " * 30)
                changes += record.put(entry, author_uid=me.uid, seen=record.seen(entry.uid))
                record.end_burst()
        for item in items[:20]:
            changes += record.put(Mark(visit.uid, item, me.uid), author_uid=me.uid, seen=())
    create_file(path, careers_toolkit(), changes.revisions, now)


def damage_table(folder: Path) -> None:
    """Print what becomes of a file that came to harm, and how many of its notes come back in a repaired copy."""
    path = folder / "harmed.db"
    states = make(path)
    sound = []
    for data in states:
        path.write_bytes(data)
        sound.append(rows_of(path))
    truth = notes_standing(path, states[0])
    print("damage table (silently wrong: aim 0)")
    head = ("", "files", "refused", "opened", "said", "silently wrong", "notes back")
    print(f"  {head[0]:<28}" + "".join(f"{each:>16}" for each in head[1:]))
    for harm, files in table_of_harm(*states).items():
        found = outcomes(path, files, sound)
        back = [len(truth & notes_standing(path, data)) / len(truth) for data in files]
        counts = (
            len(files), found["refused"], found["opened, seal right"],
            found["opened, seal wrong"] + found["opened, seal missing"], found["silently wrong"],
        )  # fmt: skip
        numbers = "".join(f"{each:>16}" for each in counts)
        print(f"  {harm:<28}{numbers}{100 * sum(back) / len(back):>15.1f}%", flush=True)


def notes_standing(path: Path, data: bytes) -> set[str]:
    """Return the notes that stand in what can be read of a file."""
    path.write_bytes(data)
    try:
        history = salvage(path, author_uid="", now=datetime.now(UTC)).history
    except UserError:
        return set()
    current = heads(history.revisions.values()).values()
    return {each.content for every in current for each in every if each.record_kind == "note"}


def report(what: str, one: Callable[[], None], other: Callable[[], None], rounds: int = ROUNDS) -> tuple[float, float]:
    """Measure two things in turn, print the ratio, and return the median seconds of each."""
    times: list[tuple[float, float]] = []
    for number in range(rounds + 1):
        pair = (one, other) if number % 2 else (other, one)
        seconds = {work: timed(work) for work in pair}
        times.append((seconds[one], seconds[other]))
    counted = times[1:]
    ratios = sorted(first / second for first, second in counted)
    print(f"{what}: {median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})", flush=True)
    return median(first for first, _ in counted), median(second for _, second in counted)


def timed(work: Callable[[], None]) -> float:
    """Return how many seconds `work` took."""
    start = perf_counter()
    work()
    return perf_counter() - start


def peak(command: list[str], peaks: dict[str, float], name: str) -> None:
    """Run a command, wait for it, and note its largest resident size in MB."""
    peaks[name] = max(peaks.get(name, 0), whole_process(command)[1])


def void(_result: object) -> None:
    """Drop a result."""


if __name__ == "__main__":
    main()
