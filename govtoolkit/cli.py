"""The command line: each command in one screen, no Qt, one sentence for each error."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from govtoolkit import __version__
from govtoolkit.app import session as sessions
from govtoolkit.app.printouts import make_printout, write_printout
from govtoolkit.app.sample import create_sample
from govtoolkit.app.session import Reading, Session
from govtoolkit.app.settings import Settings
from govtoolkit.clock import long_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.printing.document import one_line
from govtoolkit.printing.options import LARGEST_TEXT, MOST_LINES, SMALLEST_TEXT, Layout, Paper, PrintOptions
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.printing.sheets.whole_record import whole_record_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import rules
from govtoolkit.record.model import Note, Person, School, storable_text
from govtoolkit.record.plain import as_plain_data
from govtoolkit.storage.failures import UnusableFileError
from govtoolkit.window import open_window

_FILE = click.Path(path_type=Path)
_NEW_VISIT = "Monitoring visit"


class _Failure(click.ClickException):
    """A `UserError` on its way to stderr: the sentence, the way out, exit status 1."""

    exit_code = 1

    def __init__(self, error: UserError) -> None:
        super().__init__(str(error))

    def show(self, file: Any = None) -> None:  # noqa: ARG002 - click's signature
        click.echo(f"govtoolkit: {self.message}", err=True)


class _Commands(click.Group):
    """The commands; a first word that is none of them is a monitoring file to open in the window."""

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if arguments and not arguments[0].startswith("-") and self.get_command(context, arguments[0]) is None:
            return _open_window.name, _open_window, arguments
        return super().resolve_command(context, arguments)

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except UserError as error:
            raise _Failure(error) from error


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="govtoolkit")
@click.pass_context
def commands(context: click.Context) -> None:
    """Keep a governing board's careers monitoring in one file, and print it."""
    if context.invoked_subcommand is None:
        open_window(None)


@click.command("open", hidden=True)
@click.argument("file", type=_FILE)
def _open_window(file: Path) -> None:
    """Open a monitoring file in the window."""
    open_window(file)


@commands.command()
@click.argument("file", type=_FILE)
@click.option("--sample", is_flag=True, help="Fill it with a made-up school's visits.")
@click.option("--school", default="", metavar="NAME", help="The school's name.")
@click.option("--by", "name", metavar="NAME", help="Who is writing.")
def new(file: Path, sample: bool, school: str, name: str | None) -> None:
    """Start a monitoring file; one that is there already is never replaced."""
    if sample:
        if school or name:
            raise click.UsageError("The sample has its own school and people: leave out --school and --by.")
        create_sample(file)
    else:
        me = Settings.of_this_user().me()
        name = _name(name)
        sessions.create(file, School(school.strip()), _NEW_VISIT, Person(me.uid, name) if name else me)
    click.echo(f"Made the monitoring file {file}.")


@commands.command()
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
def show(file: Path, as_json: bool) -> None:
    """Say everything that stands in a monitoring file."""
    reading = _read(file)
    if as_json:
        _echo_json({"file_info": reading.info, "records": as_plain_data(reading.record)})
    else:
        click.echo(render_text(whole_record_sheet(careers_toolkit(), reading.record)), nl=False)


@commands.command()
@click.argument("file", type=_FILE)
@click.option("--benchmark", type=click.IntRange(1, 8), metavar="N", help="Write at this benchmark, 1 to 8.")
@click.option("--question", metavar="KEY", help="Answer this question, for example q.board.1.")
@click.option("--place", metavar="PLACE", help="Write at this place, for example visit.summary.")
@click.option("--visit", "visit_name", metavar="ID", help="The visit's ID or date; without it, the newest visit.")
@click.option("--by", "name", metavar="NAME", help="Who is writing.")
@click.option("--append", is_flag=True, help="Add to what this person wrote there instead of replacing it.")
@click.option("--text", required=True, metavar="TEXT|-", help="What to write; - reads it from standard input.")
def note(
    file: Path,
    benchmark: int | None,
    question: str | None,
    place: str | None,
    visit_name: str | None,
    name: str | None,
    append: bool,
    text: str,
) -> None:
    """Write a note; it is on the disk when the command ends."""
    chosen = [each for each in (benchmark and f"b{benchmark}", question, place) if each is not None]
    if len(chosen) != 1:
        raise click.UsageError("Say where to write with one of --benchmark, --question or --place.")
    settings = Settings.of_this_user()
    body = _standard_input() if text == "-" else text
    with Session(file, settings=settings, me=settings.me()) as session:
        if session.recovered:
            what = _counted(session.recovered, "change")
            click.echo(f"What could not be saved earlier is back in the file: {what}.", err=True)
        visit = rules.choose_visit(session.record, visit_name)
        where = rules.choose_place(careers_toolkit(), session.record, str(chosen[0]))
        author = session.person(_name(name))
        uid = Note(visit.uid, where, author.uid, "").uid
        seen = session.record.seen(uid)
        before = session.record.find(Note, uid)
        if append and before is not None:
            body = "\n".join(part for part in (before.body, body) if part)
            # what is added to is the version shown first: another one goes on standing beside it
            others = {version.revision.seen for version in session.record.versions(uid)[1:]}
            seen = tuple(each for each in seen if each not in others)
        session.write_note(visit, where, body, seen=seen, author=author)
    at = ", ".join(part for part in (where, visit.title, long_date(visit.visit_date)) if part)
    click.echo(f"Saved in {file}: {at}.")


@commands.command("print")
@click.argument("sheet", type=click.Choice(tuple(SHEETS)))
@click.argument("file", type=_FILE, required=False)
@click.option("--blank", is_flag=True, help="Ruled space in place of notes; without FILE it is always blank.")
@click.option("--benchmark", "benchmarks", type=click.IntRange(1, 8), multiple=True, metavar="N", help="Only these.")
@click.option("--question", "questions", multiple=True, metavar="KEY", help="Only these questions, in this order.")
@click.option("--visit", "visit_name", metavar="ID", help="The visit's ID or date; without it, the newest visit.")
@click.option("--paper", type=click.Choice([paper.value for paper in Paper]), help="Without it, what suits the sheet.")
@click.option("--text-size", type=click.FloatRange(SMALLEST_TEXT, LARGEST_TEXT), default=10, metavar="PT")
@click.option("--lines", type=click.IntRange(1, MOST_LINES), metavar="N", help="Ruled lines in each space to write in.")
@click.option("--layout", type=click.Choice([layout.value for layout in Layout]), default=Layout.BEST.value)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@click.option("-o", "--output", "target", type=_FILE, required=True, metavar="OUT.pdf|OUT.txt")
def print_(
    sheet: str,
    file: Path | None,
    blank: bool,
    benchmarks: tuple[int, ...],
    questions: tuple[str, ...],
    visit_name: str | None,
    paper: str | None,
    text_size: float,
    lines: int | None,
    layout: str,
    force: bool,
    target: Path,
) -> None:
    """Print a sheet: `toolkit` (the benchmarks' tables) or `questions`."""
    if target.suffix.lower() not in (".pdf", ".txt"):
        raise click.UsageError(f"The file to print to, “{target}”, must end in .pdf or .txt.")
    if visit_name is not None and file is None:
        raise click.UsageError("--visit chooses among the visits of a monitoring FILE: name one.")
    if questions and (sheet != "questions" or benchmarks):
        raise click.UsageError("--question chooses for the sheet `questions`, by itself: leave out --benchmark.")
    options = PrintOptions(
        benchmarks=tuple(dict.fromkeys(benchmarks)),
        questions=tuple(dict.fromkeys(questions)),
        visit_uid=visit_name,
        blank=blank or file is None,
        lines=lines,
        paper=Paper(paper) if paper else None,
        text_size=text_size,
        layout=Layout(layout),
    )
    record = _read(file).record if file else None
    if file and target.exists() and target.samefile(file):
        raise UserError(f"“{target}” is the monitoring file itself.", "Choose another name to print to.")
    if target.exists() and not force:
        raise UserError(f"“{target}” is there already.", "Choose another name, or replace it with --force.")
    printout = make_printout(sheet, record, options, target.suffix.lower(), _show_progress)
    _end_progress()
    write_printout(printout, target, replace=force)
    if printout.missing:
        named = " ".join(f"{character} (U+{ord(character):04X})" for character in printout.missing)
        click.echo(f"These characters could not be drawn and stand as a box: {named}", err=True)
    pages = f" ({printout.pages} pages)" if printout.pages > 1 else " (1 page)" if printout.pages else ""
    click.echo(f"Wrote {target}{pages}.")


@commands.command()
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@click.pass_context
def check(context: click.Context, file: Path, as_json: bool) -> None:
    """Check that a monitoring file is whole, ours, current, and not edited with another program."""
    problem, text = "", ""
    changed: tuple[str, ...] = ()
    counts: dict[str, int] = {}
    try:
        reading = sessions.read(file)
    except UnusableFileError as error:
        problem, text = error.kind, str(error)
    else:
        notes = len(rules.standing_notes(reading.record))
        visits = len(rules.visits_newest_first(reading.record))
        counts = {"format_version": int(reading.info["format_version"]), "visits": visits, "notes": notes}
        changed = reading.changed_outside
        if changed:
            problem, text = "changed outside", f"“{file}” was changed outside govtoolkit: {'; '.join(changed)}."
    if as_json:
        answer = {
            "file": str(file),
            "ok": not problem,
            "problem": problem,
            "text": text,
            "changed_outside": list(changed),
        }
        _echo_json({**answer, **counts})
    elif problem:
        click.echo(f"govtoolkit: {text}", err=True)
    else:
        counted = ", ".join((_counted(counts["visits"], "visit"), _counted(counts["notes"], "note")))
        click.echo(f"{file} is whole: {counted}.")
    context.exit(1 if problem else 0)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Welsh name may not be in a console's own alphabet
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        commands(prog_name="govtoolkit")
    except OSError as error:  # a full disk, say; a reader of the answer who leaves early is click's affair
        where = f"“{error.filename}”" if error.filename else "The answer"
        click.echo(f"govtoolkit: {where} could not be written ({error.strerror or error}).", err=True)
        sys.exit(1)


def _read(file: Path) -> Reading:
    reading = sessions.read(file)
    if reading.changed_outside:
        click.echo(f"“{file}” was changed outside govtoolkit: {'; '.join(reading.changed_outside)}.", err=True)
    return reading


def _standard_input() -> str:
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("What came on standard input is not UTF-8 text.", "Save it as UTF-8 and try again.") from error
    return storable_text(text).removesuffix("\n")


def _name(name: str | None) -> str | None:
    """Return a name as it is kept, None where there is nothing in it."""
    return one_line(name) or None if name else None


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _echo_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _show_progress(step: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{step} ", nl=False, err=True)


def _end_progress() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", nl=False, err=True)
