"""The commands by their names, and what they have in common: how one is found, how it fails, and the window behind a file."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from govtoolkit import __version__
from govtoolkit.cli.opening import told
from govtoolkit.cli.parameters import FILE
from govtoolkit.errors import UserError
from govtoolkit.window import open_window

_COMMANDS = {
    "new": "files.new",
    "show": "files.show",
    "visit": "visits.visit",
    "note": "notes.note",
    "question": "questions.question",
    "mark": "marks.mark",
    "action": "actions.action",
    "check-line": "checklists.check_line",
    "encounter": "encounters.encounter",
    "date": "dates.date",
    "print": "printing.print_",
    "bring-in": "bringing_in.bring_in",
    "bring-in-form": "forms.bring_in_form",
    "save-copy": "copies.save_copy",
    "backups": "copies.backups",
    "restore": "copies.restore",
    "check": "files.check",
}
"""Where each command is, in the order of a governor's work: only the one that was typed is loaded."""


class _Failure(click.ClickException):
    """A `UserError` on its way to stderr: the sentence, the way out, exit status 1."""

    exit_code = 1

    def __init__(self, error: UserError) -> None:
        super().__init__(told(error))

    def show(self, file: Any = None) -> None:  # noqa: ARG002 - click's signature
        click.echo(f"govtoolkit: {self.message}", err=True)


class _Commands(click.Group):
    """The commands, in the order of a governor's work; a first word that is none of them is a file to open in the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(".")
        command: click.Command = getattr(import_module(f"govtoolkit.cli.{module}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            return _open_window.name, _open_window, args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UserError as error:
            raise _Failure(error) from error


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="govtoolkit")
@click.pass_context
def commands(context: click.Context) -> None:
    """Keep a governing board's careers monitoring in one file, and print it.

    govtoolkit FILE opens a monitoring file in the window. Each command has its own --help; a file that is named like a
    command needs ./ before its name.
    """
    if context.invoked_subcommand is None:
        open_window(None)


@click.command("open", hidden=True)
@click.argument("file", type=FILE)
def _open_window(file: Path) -> None:
    """Open a monitoring file in the window."""
    open_window(file)


def run() -> None:
    """Run the command that was typed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Welsh name may not be in a console's own alphabet
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        commands(prog_name="govtoolkit")
    except OSError as error:  # a full disk, say; a reader of the answer who leaves early is click's affair
        where = f"“{error.filename}”" if error.filename else "The answer"
        click.echo(f"govtoolkit: {where} could not be written ({error.strerror or error}).", err=True)
        sys.exit(1)
