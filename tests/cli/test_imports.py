"""What the command line loads: never Qt, and the heavy libraries only where they are needed."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from govtoolkit.__main__ import COMMANDS
from govtoolkit.cli.commands import commands

_PROJECT = Path(__file__).resolve().parents[2]

# Runs the command line with PySide6 hidden and says afterwards which of the libraries in question were loaded.
_HIDDEN = """
import sys
from importlib.abc import MetaPathFinder

class Hide(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(name)

sys.meta_path.insert(0, Hide())
from govtoolkit.__main__ import main
try:
    main()
finally:
    heavy = {"PySide6", "shiboken6", "reportlab", "sqlite_utils", "uharfbuzz", "PIL", "PIL._imaging", "icalendar"}
    sys.stderr.write(" ".join(sorted(heavy & {*sys.modules, *(name.partition(".")[0] for name in sys.modules)})))
"""


def loaded_by(*arguments):
    """Run a command that must succeed and return which of the libraries in question it loaded."""
    command = [sys.executable, "-W", "error", "-c", _HIDDEN, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(_PROJECT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


def test_the_probe_sees_what_is_loaded(tmp_path):
    assert "sqlite_utils" in loaded_by("new", tmp_path / "new.db")


@pytest.mark.parametrize("command", [("--help",), ("--version",), ("print", "--help")])
def test_help_loads_nothing_heavy(command):
    assert loaded_by(*command) == set()


@pytest.mark.parametrize(
    "command",
    [
        ("show", "."),
        ("show", ".", "--json"),
        ("check", "."),
        ("note", ".", "--benchmark=1", "--text=x"),
        ("visit", "add", ".", "--from=last"),
        ("visit", "state", ".", "released"),
        ("question", "asked", ".", "q.board.1"),
        ("mark", ".", "b1.i1"),
        ("check-line", ".", "website.1", "in-place"),
        ("encounter", "."),
        ("action", "add", ".", "--text=x"),
        ("date", ".", "next-visit", "clear"),
    ],
)
def test_reading_and_writing_load_nothing_heavy(sample, command):
    assert loaded_by(*(sample if word == "." else word for word in command)) == set()


def test_a_text_twin_loads_nothing_heavy(sample, tmp_path):
    assert loaded_by("print", "toolkit", sample, "-o", tmp_path / "out.txt") == set()


def test_a_new_file_loads_sqlite_utils_and_no_more(tmp_path):
    assert loaded_by("new", tmp_path / "new.db") == {"sqlite_utils"}


@pytest.mark.parametrize("sheet", ["toolkit", "questions"])
def test_a_pdf_is_printed_where_qt_is_hidden(sample, tmp_path, sheet):
    loaded = loaded_by("print", sheet, sample, "-o", tmp_path / "out.pdf")
    assert "reportlab" in loaded
    assert not loaded & {"PySide6", "shiboken6", "sqlite_utils"}
    assert not loaded & {"PIL._imaging", "uharfbuzz"}, "ReportLab loaded more than the sheet has use for"


def test_loading_the_command_line_loads_no_qt():
    code = (
        "import sys, govtoolkit.cli; sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(_PROJECT)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


# Opens the window as the program does, and says what was loaded when the file's page is about to be painted.
_FIRST_PAGE = """
import os, sys
from govtoolkit.__main__ import main
from govtoolkit.ui import application
build = application.build_window
def build_and_watch(*arguments, **named):
    window = build(*arguments, **named)
    window.file_changed.connect(say)
    return window
def say(_name):
    sys.stderr.write(" ".join(sys.modules))
    sys.stderr.flush()
    os._exit(0)
application.build_window = build_and_watch
sys.argv[1:] = sys.argv[-1:]
main()
"""
_NOT_BEFORE_THE_FIRST_PAGE = {
    "click", "secrets", "hmac", "tomllib", "sqlite_utils", "reportlab", "uharfbuzz", "bidi", "PIL",
    "PySide6.QtNetwork", "PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtPrintSupport",
    "govtoolkit.cli", "govtoolkit.printing", "govtoolkit.content.reader", "govtoolkit.ui.pages.start",
    "govtoolkit.ui.pages.questions", "govtoolkit.ui.pages.visits", "govtoolkit.ui.pages.reference", "govtoolkit.ui.dialogs",
    "govtoolkit.ui.pages.benchmark", "govtoolkit.ui.pages.visit", "govtoolkit.ui.pages.duties", "govtoolkit.ui.pages.actions",
    "icalendar", "govtoolkit.record.search", "govtoolkit.content.gentle_check",
    "govtoolkit.storage.backup", "govtoolkit.storage.share", "govtoolkit.storage.migrating", "govtoolkit.storage.salvage",
    "govtoolkit.app.bringing_in", "govtoolkit.app.copies", "govtoolkit.app.elsewhere", "govtoolkit.app.erasing",
    "govtoolkit.app.outside", "govtoolkit.app.repair",
}  # fmt: skip


def test_the_window_shows_its_first_page_before_it_loads_what_is_wanted_later(sample, tmp_path):
    environment = {
        **os.environ,
        "PYTHONPATH": str(_PROJECT),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    command = [sys.executable, "-c", _FIRST_PAGE, str(sample)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    loaded = set(done.stderr.split())
    assert "govtoolkit.ui.pages.overview" in loaded, done.stderr
    assert loaded & _NOT_BEFORE_THE_FIRST_PAGE == set()


def test_the_way_in_knows_every_command():
    assert set(commands.list_commands(click.Context(commands))) == COMMANDS
