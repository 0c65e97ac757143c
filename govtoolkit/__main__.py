"""The way in, for `govtoolkit` and `python -m govtoolkit`: straight to the window, or else to the commands."""

import gc
import sys
from pathlib import Path

COMMANDS = frozenset(
    ("action", "backups", "bring-in", "bring-in-form", "check", "check-line", "date", "encounter", "mark", "new", "note",
     "print", "question", "restore", "save-copy", "show", "visit")
)  # fmt: skip
"""The first words that are commands and no files; a test compares them with the command line's own."""


def main() -> None:
    """Open the window where no more than a file is named; the command line reads, and answers for, everything else."""
    gc.disable()  # what a start makes stays, and is looked through thirty times; the window goes on with it, a command ends
    words = sys.argv[1:]
    if len(words) > 1 or any(word in COMMANDS or word.startswith("-") for word in words):
        # the commands and what they print with: 30 ms that a window does not wait for
        from govtoolkit.cli import main as command_line  # noqa: PLC0415

        command_line()
        return
    # after that, for this is most of what is made
    from govtoolkit.errors import UserError  # noqa: PLC0415
    from govtoolkit.window import open_window  # noqa: PLC0415

    try:
        open_window(Path(words[0]) if words else None)
    except UserError as error:
        sys.stderr.write(f"govtoolkit: {error}\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
