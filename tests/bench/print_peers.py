"""What a print costs, against others who make PDFs of the same words: part of `make bench`.

Peers are measured where they are installed: LibreOffice (`soffice`) on this machine; WeasyPrint, fpdf2 and python-docx in the
Python that PEERS names, for they are no part of the project. Each figure is a ratio of two things measured in turn, in seconds
of a processor: what others do on the machine meanwhile weighs less on them.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any
from unittest import mock

from govtoolkit import assets
from govtoolkit.app.printouts import make_document
from govtoolkit.app.reading import create, read
from govtoolkit.app.sample import create_sample
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.printing.document import BenchmarkTable, Bullets, Document, Heading, KeyValues, Note, Paragraph, Title
from govtoolkit.printing.options import Layout, Paper, PrintOptions
from govtoolkit.printing.pdf import render as rendering
from govtoolkit.printing.pdf.tagging import TaggedCanvas
from govtoolkit.record.model import School, Visit
from tests.bench.lengths import printed
from tests.bench.whole_process import whole_process

ROUNDS = 9
PEERS = os.environ.get("PEERS", sys.executable)
_CHILD = Path(__file__).with_name("print_child.py")
_TAGGED = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


def main() -> None:
    """Measure everything and print it, a line each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data")}
        create_sample(folder / "sample.db")
        document, options = make_document("toolkit", read(folder / "sample.db").record, PrintOptions())
        (folder / "parts.json").write_text(json.dumps(list(parts_of(document))), "utf-8")

        def ours() -> None:
            draw(document, options.paper or Paper.A4)

        against_untagged(ours)
        against_libreoffice(folder)
        against_warm(folder, ours)
        growth()
        memory(folder)


def draw(document: Document, paper: Paper) -> bytes:
    """Print a document as the program does."""
    return rendering.render(document, paper=paper, text_size=10.0, layout=Layout.BEST).data


def parts_of(document: Document) -> Iterator[dict[str, Any]]:
    """Yield the words of a document as every engine takes them."""
    for block in document.blocks:
        match block:
            case Title(text):
                yield {"kind": "heading", "level": 1, "text": text}
            case Heading(level, text):
                yield {"kind": "heading", "level": level + 1, "text": text}
            case Bullets(texts):
                yield {"kind": "list", "texts": texts}
            case KeyValues(pairs):
                yield {"kind": "list", "texts": [f"{label}: {value}" for label, value in pairs]}
            case Paragraph(text):
                yield {"kind": "text", "text": text}
            case Note():
                yield {"kind": "text", "text": _note(block)}
            case BenchmarkTable(_, columns, heading, notes):
                yield {
                    "kind": "table",
                    "heads": [*(column.heading for column in columns), heading],
                    "columns": [[f"{item.text} {item.note} {item.remark}" for item in each.items] for each in columns],
                    "notes": [_note(note) if isinstance(note, Note) else getattr(note, "text", "") for note in notes],
                }


def _note(note: Note) -> str:
    return f"{note.byline}\n{note.body}" if note.byline else note.body


class UntaggedCanvas(TaggedCanvas):
    """The canvas of the program without all that makes a PDF accessible."""

    def tagged(self, _node: object) -> Any:
        return nullcontext()

    def artifact(self, _kind: str = "") -> Any:
        return nullcontext()

    def _write_tree(self) -> None:
        for _, annotation in self._annotations:
            annotation["StructParent"] = 0


def against_untagged(ours: Callable[[], None]) -> None:
    """Make the filled toolkit tagged and untagged, warm."""

    def untagged() -> None:
        with mock.patch.object(rendering, "TaggedCanvas", UntaggedCanvas):
            ours()

    what = "filled toolkit, warm, tagged / untagged (aim 1.3 at most)"
    in_turn(what, lambda: own(ours), lambda: own(untagged), rounds=3 * ROUNDS)


def in_turn(what: str, one: Callable[[], float], other: Callable[[], float], rounds: int = ROUNDS) -> None:
    """Measure two things in turn, each of which says how many seconds of a processor it took, and print the ratio."""
    pairs: list[tuple[float, float]] = []
    for number in range(rounds + 1):
        if number % 2:
            first = one()
            pairs.append((first, other()))
        else:
            second = other()
            pairs.append((one(), second))
    counted = pairs[1:]
    ratios = sorted(first / second for first, second in counted)
    took = [median(each) * 1000 for each in zip(*counted, strict=True)]
    told = f"{median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}); {took[0]:.0f} ms against {took[1]:.0f} ms here"
    print(f"{what}: {told}", flush=True)


def own(work: Callable[[], None]) -> float:
    """Return how many seconds of a processor something took in this process."""
    start = process_time()
    work()
    return process_time() - start


def against_libreoffice(folder: Path) -> None:
    """Print the filled toolkit as a whole process, against LibreOffice with a Word document of the same words."""
    office = shutil.which("soffice")
    if office is None or not is_there("docx"):
        print("LibreOffice: not measured, for soffice or python-docx is not installed")
        return
    with warm("docx", folder, "toolkit.docx") as make:
        make()
    printing = [sys.executable, "-m", "govtoolkit", "print", "toolkit", str(folder / "sample.db"), "--force"]
    converting = [
        office, f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", _TAGGED,
        "--outdir", str(folder / "converted"), str(folder / "toolkit.docx"),
    ]  # fmt: skip
    sizes: dict[str, float] = {}

    def measured(name: str, command: list[str]) -> float:
        seconds, sizes[name] = whole_process(command)
        return seconds

    in_turn(
        "filled toolkit, whole process, LibreOffice / ours (aim 4 at least)",
        lambda: measured("theirs", converting),
        lambda: measured("ours", [*printing, "-o", str(folder / "ours.pdf")]),
    )
    print(f"  peak memory: {sizes['theirs']:.0f} MB against {sizes['ours']:.0f} MB")


def against_warm(folder: Path, ours: Callable[[], None]) -> None:
    """Make the filled toolkit in a process that runs already, against others that do so too."""
    for engine, module, what in (
        ("weasyprint", "weasyprint", "WeasyPrint pdf/ua-1 / ours (aim 10 at least)"),
        ("fpdf2", "fpdf", "fpdf2, untagged / ours"),
    ):
        if not is_there(module):
            print(f"{engine}: not measured, for it is not installed")
            continue
        with warm(engine, folder, f"{engine}.pdf") as make:
            in_turn(f"filled toolkit, warm, {what}", make, lambda: own(ours))


def is_there(module: str) -> bool:
    """Tell whether the peers' Python has a module."""
    return subprocess.run([PEERS, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0


@contextmanager
def warm(engine: str, folder: Path, name: str) -> Iterator[Callable[[], float]]:
    """Start a peer, and give what lets it make its file once more and say how long that took."""
    command = [PEERS, str(_CHILD), engine, str(folder / "parts.json"), str(assets.path("fonts")), str(folder / name)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        if child.stdout.readline().strip() != "ready":
            raise SystemExit(f"{engine} does not work")

        def make() -> float:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write("\n")
            child.stdin.flush()
            return float(child.stdout.readline())

        yield make
        child.stdin.close()


def growth() -> None:
    """Print notes of 5,000, 20,000 and 80,000 words in turn: how far is the middle one from the line between the others?"""
    works = {words: printed("English", words) for words in (5_000, 20_000, 80_000)}
    off: list[float] = []
    for number in range(ROUNDS + 1):
        order = list(works) if number % 2 else list(works)[::-1]
        took = {words: own(works[words]) for words in order}
        line = took[5_000] + (took[80_000] - took[5_000]) * (20_000 - 5_000) / (80_000 - 5_000)
        off.append(took[20_000] / line)
    counted = sorted(off[1:])
    print(
        f"a note of 20,000 words / the line through 5,000 and 80,000 (aim 0.9 to 1.1): {median(counted):.2f}"
        f" ({counted[0]:.2f} to {counted[-1]:.2f})",
        flush=True,
    )


def memory(folder: Path) -> None:
    """Print a file with a note of 100,000 words as a whole process, and look at its largest size."""
    path, me = folder / "long.db", Settings.of_this_user().me()
    create(path, School("A school"), "Visit", me)
    with Session(path, settings=Settings.of_this_user(), me=me) as session:
        visit = next(version.entry for version in session.record.all(Visit))
        paragraphs = (" ".join(f"word{number % 997} and" for number in range(50)) for _ in range(1_000))
        session.write_note(visit, "b1", "\n".join(paragraphs), seen=())
    command = [
        sys.executable,
        "-m",
        "govtoolkit",
        "print",
        "toolkit",
        str(path),
        "--force",
        "-o",
        str(folder / "long.pdf"),
    ]
    size = max(whole_process(command)[1] for _ in range(3))
    print(f"peak memory, `print` of a file with a note of 100,000 words (aim under 60 MB): {size:.0f} MB")


if __name__ == "__main__":
    main()
