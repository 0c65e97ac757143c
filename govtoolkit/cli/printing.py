"""The command that prints a sheet to a file."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from govtoolkit.app.print_wish import Asked, Settled, Wish, said_of_gone, settle
from govtoolkit.app.printouts import Printout, make_printout, write_printout
from govtoolkit.cli import parameters, sizes
from govtoolkit.cli.answers import echo_json
from govtoolkit.cli.opening import read
from govtoolkit.cli.parameters import FILE, json_option, visit_option
from govtoolkit.cli.targets import require_free
from govtoolkit.clock import todays_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.phrases import counted
from govtoolkit.printing.options import (
    Filling,
    Layout,
    Paper,
    PrintOptions,
    Room,
)
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.record import rules
from govtoolkit.record.record import Record

if TYPE_CHECKING:
    from govtoolkit.app.presets import Preset

_LISTED = "\n".join(f"  {name:<16} {sheet.about}" for name, sheet in SHEETS.items())
_HELP = f"""Print a SHEET, blank or from a monitoring FILE.

\b
{_LISTED}
"""
_SPOKEN = Path("-")
"""The target that stands for the terminal."""


class Flags(NamedTuple):
    """What was asked for on the command line; what is None was not spoken of."""

    filling: Filling | None
    benchmarks: tuple[int, ...]
    questions: tuple[str, ...]
    visit_name: str | None
    paper: Paper | None
    text_size: float | None
    lines: int | Room | None
    layout: Layout | None
    earlier: bool
    codes: bool
    no_names: bool
    cover: bool
    fillable: bool

    def refuse_what_is_not_offered(self, sheet: str) -> None:
        """Refuse a choice that there is not about a sheet.

        Raises:
            UsageError: the first such.
        """
        asked = {
            "--benchmark": (Choice.BENCHMARKS, self.benchmarks),
            "--question": (Choice.QUESTIONS, self.questions),
            "--visit": (Choice.VISIT, self.visit_name is not None),
            "--lines": (Choice.LINES, self.lines),
            "--layout": (Choice.LAYOUT, self.layout),
            "--earlier": (Choice.EARLIER, self.earlier),
            "--codes": (Choice.CODES, self.codes),
            "--no-names": (Choice.BYLINES, self.no_names),
            "--cover": (Choice.COVER, self.cover),
            "--fillable": (Choice.FILLABLE, self.fillable),
        }
        for flag, (choice, is_asked) in asked.items():
            if is_asked and choice not in SHEETS[sheet].choices:
                raise click.UsageError(f"The sheet `{sheet}` has no choice {flag}: leave it out.")
        fillings = SHEETS[sheet].fillings
        if self.filling is not None and self.filling not in fillings:
            raise click.UsageError(f"The sheet `{sheet}` is never {self.filling}; it can be {_either(fillings)}.")
        if sheet == "questions" and self.questions and self.benchmarks:
            raise click.UsageError("--question chooses for the sheet `questions` by itself: leave out --benchmark.")

    def applied(self, wish: Wish) -> Wish:
        """Return a wish with all that was asked for."""
        room, lines = wish.room, wish.lines
        if self.lines is not None:
            room, lines = (self.lines, None) if isinstance(self.lines, Room) else (Room.USUAL, self.lines)
        return replace(
            wish,
            filling=self.filling or wish.filling,
            benchmarks=self.benchmarks or wish.benchmarks,
            asked=Asked.BENCHMARKS if self.benchmarks and wish.sheet == "questions" else wish.asked,
            room=room,
            lines=lines,
            paper=self.paper or wish.paper,
            text_size=self.text_size or wish.text_size,
            layout=self.layout or wish.layout,
            earlier=self.earlier or wish.earlier,
            codes=self.codes or wish.codes,
            bylines=wish.bylines and not self.no_names,
            cover=self.cover or wish.cover,
            fillable=self.fillable or wish.fillable,
        )

    def exactly(self, options: PrintOptions) -> PrintOptions:
        """Return options with what was named one by one in its own order, known or not."""
        if self.questions:
            options = replace(options, questions=self.questions)
        return replace(options, benchmarks=self.benchmarks) if self.benchmarks else options


def _either(fillings: tuple[Filling, ...]) -> str:
    return " or ".join(fillings)


@click.command("print", help=_HELP)
@click.argument("sheet", required=False)
@click.argument("file", type=FILE, required=False)
@click.option(
    "--filling", type=click.Choice([filling.value for filling in Filling]), help="What stands where one writes."
)
@click.option("--blank", is_flag=True, help="As --filling blank; without FILE it is always blank.")
@click.option(
    "--half-filled", "half", is_flag=True, help="As --filling half-filled: the notes so far, with room beneath."
)
@click.option(
    "--benchmark",
    "benchmarks",
    type=parameters.benchmark,
    multiple=True,
    metavar="N",
    help="Only these, 1 to 8, in this order.",
)
@click.option("--question", "questions", multiple=True, metavar="KEY", help="Only these questions, in this order.")
@visit_option
@click.option("--paper", type=click.Choice([paper.value for paper in Paper]), help="Without it, what suits the sheet.")
@click.option("--text-size", type=sizes.text_size, metavar="PT", help="From 9 to 24 points.")
@click.option("--lines", type=sizes.ruled_lines, metavar="N|narrow|wide", help="Ruled lines in each space to write in.")
@click.option(
    "--layout", type=click.Choice([layout.value for layout in Layout]), help="Where the notes of a table stand."
)
@click.option("--earlier", is_flag=True, help="With the notes of earlier visits at the same place.")
@click.option("--codes", is_flag=True, help="With what each row can be found by, such as B5-I3.")
@click.option("--no-names", is_flag=True, help="Without who wrote a note and when.")
@click.option("--cover", is_flag=True, help="With a first page of its own.")
@click.option("--fillable", is_flag=True, help="As a form that can be filled in on a screen.")
@click.option("--preset", "preset_name", metavar="NAME", help="With choices that were kept under this name.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@click.option(
    "-o", "--output", "target", type=FILE, required=True, metavar="OUT.pdf|OUT.txt|-", help="- says it as text."
)
@json_option
def print_(
    sheet: str | None,
    file: Path | None,
    filling: str | None,
    blank: bool,
    half: bool,
    benchmarks: tuple[int, ...],
    questions: tuple[str, ...],
    visit_name: str | None,
    paper: str | None,
    text_size: float | None,
    lines: int | Room | None,
    layout: str | None,
    earlier: bool,
    codes: bool,
    no_names: bool,
    cover: bool,
    fillable: bool,
    preset_name: str | None,
    force: bool,
    target: Path,
    as_json: bool,
) -> None:
    """Print a sheet to a file."""
    preset = _preset(preset_name) if preset_name is not None else None
    sheet, file = _sheet_and_file(sheet, file, preset)
    kind = ".txt" if target == _SPOKEN else target.suffix.lower()
    if kind not in (".pdf", ".txt"):
        raise click.UsageError(f"The file to print to, “{target}”, must end in .pdf or .txt.")
    if visit_name is not None and file is None:
        raise click.UsageError("--visit chooses among the visits of a monitoring FILE: name one.")
    flags = Flags(
        _filling(filling, blank=blank, half=half),
        tuple(dict.fromkeys(benchmarks)),
        tuple(dict.fromkeys(questions)),
        visit_name,
        Paper(paper) if paper else None,
        text_size,
        lines,
        Layout(layout) if layout else None,
        earlier,
        codes,
        no_names,
        cover,
        fillable,
    )
    flags.refuse_what_is_not_offered(sheet)
    reading = read(file) if file else None
    record = reading.record if reading else None
    if target == _SPOKEN and as_json:
        raise click.UsageError("--json answers about a file: name one with --output.")
    if target != _SPOKEN:
        require_free(target, file, force=force)
    settled = _settled(sheet, record, flags, preset)
    begun = reading.info["created_at"] if reading else ""
    printout = make_printout(sheet, record, settled.options, kind, _show_progress, file=begun)
    _end_progress()
    if target == _SPOKEN:
        _warn(printout, settled)
        click.echo(printout.data.decode(), nl=False)
        return
    write_printout(printout, target, replace=force)
    _tell(printout, target, settled, as_json=as_json)


def _preset(name: str) -> "Preset":
    """Return the choices that were kept under a name.

    Raises:
        UserError: there are none.
    """
    # 10 ms that most prints do without
    from govtoolkit.app.presets import Presets  # noqa: PLC0415
    from govtoolkit.app.settings import Settings  # noqa: PLC0415

    return Presets(Settings.of_this_user()).named(name)


def _sheet_and_file(sheet: str | None, file: Path | None, preset: "Preset | None") -> tuple[str, Path | None]:
    """Return what is to be printed and from which file; the sheet may be left out where a preset names one."""
    if sheet not in SHEETS and preset is not None and preset.sheet and file is None:
        return preset.sheet, Path(sheet) if sheet else None
    if sheet not in SHEETS:
        what = f"“{sheet}” is no sheet." if sheet else "Name a sheet."
        raise click.UsageError(f"{what} There are: {', '.join(SHEETS)}.")
    return str(sheet), file


def _filling(named: str | None, *, blank: bool, half: bool) -> Filling | None:
    wanted = [Filling(named)] if named else []
    wanted += [Filling.BLANK] if blank else []
    wanted += [Filling.HALF] if half else []
    if len(set(wanted)) > 1:
        raise click.UsageError(f"A sheet is either {_either(tuple(wanted))}: choose one.")
    return wanted[0] if wanted else None


def _settled(sheet: str, record: Record | None, flags: Flags, preset: "Preset | None") -> Settled:
    """Return what is to be printed: what is usual, then what the preset says, then what was asked for.

    Raises:
        UserError: there is no such visit, or nothing would be printed.
    """
    needs_visit = record is not None and Choice.VISIT in SHEETS[sheet].choices
    visit = rules.choose_visit(record, flags.visit_name) if record is not None and needs_visit else None
    wish = Wish.usual(sheet)
    if wish.filling is Filling.BLANK and Filling.FILLED in SHEETS[sheet].fillings:
        wish = replace(wish, filling=Filling.FILLED)  # or why would a FILE be named?
    if preset is not None:
        wish = replace(preset.applied(wish, visit), sheet=sheet)
    settled = settle(flags.applied(wish), careers_toolkit(), record, visit, today=todays_date())
    if settled.problem and not flags.questions:
        raise UserError(settled.problem)
    return replace(settled, options=flags.exactly(settled.options))


def _warn(printout: Printout, settled: Settled) -> None:
    if settled.gone:
        click.echo(said_of_gone(settled.gone), err=True)
    if printout.missing:
        named = " ".join(f"{character} (U+{ord(character):04X})" for character in printout.missing)
        click.echo(f"These characters cannot be printed and stand as a box: {named}", err=True)


def _tell(printout: Printout, target: Path, settled: Settled, *, as_json: bool) -> None:
    _warn(printout, settled)
    if as_json:
        echo_json({"file": str(target), "pages": printout.pages, "missing": list(printout.missing)})
        return
    pages = f" ({counted(printout.pages, 'page')})" if printout.pages else ""
    click.echo(f"Wrote {target}{pages}.")


def _show_progress(step: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{step} ", nl=False, err=True)


def _end_progress() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", nl=False, err=True)
