"""The arguments and options that commands share, and what they take as a value."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from govtoolkit.record.model import is_date

FILE = click.Path(path_type=Path, readable=False)
"""A file, whether it can be read or not: what is wrong with it is said where it is opened."""
_BENCHMARKS = 8

AnyCommand = TypeVar("AnyCommand", bound=Callable[..., Any])


def benchmark(text: str) -> int:
    """Take the number of a benchmark."""
    if not (text.isdecimal() and 1 <= int(text) <= _BENCHMARKS):
        raise click.BadParameter(f"{text!r} is not a benchmark: they have the numbers 1 to {_BENCHMARKS}.")
    return int(text)


def day(text: str) -> str:
    """Take a day of the calendar, 'YYYY-MM-DD'."""
    if not is_date(text):
        raise click.BadParameter(f"{text!r} is not a day like 2026-11-20.")
    return text


def words(text: str) -> str:
    """Take words to keep, or '-' for standard input; a terminal with an alphabet of its own would lose letters of them."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        shown = text.encode(errors="replace").decode()
        raise click.BadParameter(
            f"“{shown}” has letters in it that are not UTF-8. Set the terminal to UTF-8 and type it again."
        ) from error
    return text


def one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """Take one of some words, typed with spaces or with hyphens ('with head', 'with-head'); the command gets it as it is."""
    known = {_plain(word): word for word in choices}

    def take(text: str) -> str:
        if _plain(text) not in known:
            raise click.BadParameter(f"{text!r} is not one of {', '.join(map(_typed, choices))}.")
        return known[_plain(text)]

    return take


def words_of(choices: Sequence[str]) -> str:
    """Return some words as the help of a command has them."""
    return "|".join(map(_typed, choices))


def file_argument(command: AnyCommand) -> AnyCommand:
    """Give a command the monitoring file to work on."""
    return click.argument("file", type=FILE)(command)


def json_option(command: AnyCommand) -> AnyCommand:
    """Let a command answer other programs."""
    return click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for other programs.")(command)


def by_option(command: AnyCommand) -> AnyCommand:
    """Let a command say who is writing."""
    return click.option(
        "--by", "name", type=words, metavar="NAME", help="Who is writing; without it, this computer's user."
    )(command)


def visit_option(command: AnyCommand) -> AnyCommand:
    """Let a command choose a visit."""
    return click.option(
        "--visit", "visit_name", metavar="ID", help="The visit's ID or date; without it, the newest visit."
    )(command)


def reason_option(command: AnyCommand) -> AnyCommand:
    """Let a command correct a released visit."""
    return click.option(
        "--reason", type=words, default="", metavar="WHY", help="Correct a released visit; the reason stays beside it."
    )(command)


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("-", " ").split())


def _typed(word: str) -> str:
    return word.replace(" ", "-")
