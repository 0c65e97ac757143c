"""The command that prints a sheet to a file."""

import sys
from pathlib import Path

import click

from govtoolkit.app.printouts import make_printout, write_printout
from govtoolkit.cli.answers import echo_json
from govtoolkit.cli.opening import read
from govtoolkit.cli.parameters import BENCHMARK, FILE, json_option, visit_option
from govtoolkit.errors import UserError
from govtoolkit.printing.options import LARGEST_TEXT, MOST_LINES, SMALLEST_TEXT, Layout, Paper, PrintOptions
from govtoolkit.printing.sheets import SHEETS


@click.command("print")
@click.argument("sheet", type=click.Choice(tuple(SHEETS)))
@click.argument("file", type=FILE, required=False)
@click.option("--blank", is_flag=True, help="Ruled space in place of notes; without FILE it is always blank.")
@click.option("--benchmark", "benchmarks", type=BENCHMARK, multiple=True, metavar="N", help="Only these.")
@click.option("--question", "questions", multiple=True, metavar="KEY", help="Only these questions, in this order.")
@visit_option
@click.option("--paper", type=click.Choice([paper.value for paper in Paper]), help="Without it, what suits the sheet.")
@click.option("--text-size", type=click.FloatRange(SMALLEST_TEXT, LARGEST_TEXT), default=10, metavar="PT")
@click.option("--lines", type=click.IntRange(1, MOST_LINES), metavar="N", help="Ruled lines in each space to write in.")
@click.option("--layout", type=click.Choice([layout.value for layout in Layout]), default=Layout.BEST.value)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@click.option("-o", "--output", "target", type=FILE, required=True, metavar="OUT.pdf|OUT.txt")
@json_option
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
    as_json: bool,
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
    record = read(file).record if file else None
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
    if as_json:
        echo_json({"file": str(target), "pages": printout.pages, "missing": list(printout.missing)})
        return
    pages = f" ({printout.pages} pages)" if printout.pages > 1 else " (1 page)" if printout.pages else ""
    click.echo(f"Wrote {target}{pages}.")


def _show_progress(step: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{step} ", nl=False, err=True)


def _end_progress() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", nl=False, err=True)
