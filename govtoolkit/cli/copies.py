"""The commands that save a copy, list the earlier copies of a file, and make one of them a file again."""

import os
from pathlib import Path

import click

from govtoolkit.app import backups as earlier
from govtoolkit.app import copies
from govtoolkit.app import reading as readings
from govtoolkit.app.backups import EarlierCopy
from govtoolkit.app.settings import Settings
from govtoolkit.cli.answers import Plain, echo_json
from govtoolkit.cli.parameters import FILE, file_argument, json_option
from govtoolkit.cli.targets import require_free
from govtoolkit.errors import UserError
from govtoolkit.phrases import counted, typed
from govtoolkit.record import rules
from govtoolkit.storage.backup import Backup


@click.command("save-copy", short_help="Save a compact copy of a file, for the clerk.")
@file_argument
@click.argument("copy", type=FILE)
@click.option("--without-history", is_flag=True, help="Leave out the earlier wordings: only what stands goes along.")
@click.option(
    "--visit", "visit_names", metavar="ID", multiple=True, help="Only this visit; may be given several times."
)
@click.option("--to-work-in", is_flag=True, help="Do not mark it as a copy, so that one can go on in it.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@json_option
def save_copy(
    file: Path,
    copy: Path,
    without_history: bool,
    visit_names: tuple[str, ...],
    to_work_in: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Save a compact copy of a file, for the clerk; it is read again before it is said to be saved.

    Private jottings are never in it, nor is what was left out of it, nor, without history, what was deleted.
    """
    require_free(copy, file, force=force)
    visits = None
    if visit_names:
        record = readings.read(file).record
        visits = list(dict.fromkeys(rules.choose_visit(record, name) for name in visit_names))
    saved = copies.save_copy(
        file,
        copy,
        by=Settings.of_this_user().me().name,
        with_history=not without_history,
        visits=visits,
        to_work_in=to_work_in,
        replace=force,
    )
    if saved.left_out:
        click.echo(saved.left_out, err=True)
    if as_json:
        answer = {"file": str(file), "copy": str(copy), "copy_of": saved.copy_of, "visits": saved.visits}
        echo_json({**answer, "notes": saved.notes, "bytes": saved.size})
    else:
        said = ", ".join((counted(saved.visits, "visit"), counted(saved.notes, "note"), _size(saved.size)))
        click.echo(f"Saved the copy {copy}: {said}.")


@click.command(short_help="List the earlier copies of a file.")
@file_argument
@json_option
def backups(file: Path, as_json: bool) -> None:
    """List the earlier copies of a file that this computer keeps; the file itself may be damaged, or gone."""
    kept = earlier.look_for(file, Settings.of_this_user().data_folder)
    found = [earlier.look_at(each, kept.now) for each in kept.copies]
    if as_json:
        echo_json(
            {"file": str(file), "all_bytes": kept.all_bytes, "backups": [*map(_plain, range(1, len(found) + 1), found)]}
        )
        return
    for number, each in enumerate(found, start=1):
        click.echo(f"{number:3}  {_words(each)}")
    if not found and not os.path.lexists(file):
        click.echo(f"There is no earlier copy of {file}, nor a file of that name. Check the name and the folder.")
    elif not found:
        click.echo(f"There is no earlier copy of {file} yet; one is kept when the file is closed after a change.")
    else:
        click.echo(f"The earlier copies of all files take {_size(kept.all_bytes)}.")


@click.command(short_help="Make an earlier copy a file again, under a new name.")
@file_argument
@click.argument("backup", metavar="BACKUP")
@click.argument("target", type=FILE)
@json_option
def restore(file: Path, backup: str, target: Path, as_json: bool) -> None:
    """Make an earlier copy of a file a file again, under a new name; FILE itself stays as it is.

    BACKUP is its number, or its time, as `backups FILE` lists them.
    """
    chosen = _chosen(earlier.look_for(file, Settings.of_this_user().data_folder).copies, backup, file)
    earlier.restore(chosen, target)
    if as_json:
        echo_json({"file": str(file), "made_at": chosen.made_at, "target": str(target)})
    else:
        click.echo(f"Made {target} of the copy of {earlier.when_made(chosen)}.")


def _chosen(found: tuple[Backup, ...], name: str, file: Path) -> Backup:
    if name.isdecimal() and 1 <= int(name) <= len(found):
        return found[int(name) - 1]
    by_time = [each for each in found if name in (each.made_at, earlier.when_made(each))]
    if len(by_time) != 1:
        which = "More than one earlier copy answers" if by_time else "No earlier copy answers"
        raise UserError(f"{which} to “{name}”.", f"See: govtoolkit backups {typed(file)}")
    return by_time[0]


def _words(each: EarlierCopy) -> str:
    if each.trouble:
        return f"{earlier.when_made(each.backup)}  cannot be read: {each.trouble}"
    holds = ", ".join((counted(each.visits, "visit"), counted(each.notes, "note"), _size(each.backup.size)))
    return f"{earlier.when_made(each.backup)}  {holds}{': ' if each.differs else ''}{'; '.join(each.differs)}"


def _plain(number: int, each: EarlierCopy) -> Plain:
    backup = each.backup
    return {
        "number": number,
        "made_at": backup.made_at,
        "bytes": backup.size,
        "file": str(backup.file),
        "school": backup.school,
        "visits": each.visits,
        "notes": each.notes,
        "differs": list(each.differs),
        "trouble": each.trouble,
    }


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
