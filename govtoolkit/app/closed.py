"""Why nothing may be written into a monitoring file that can be read, and the ways out."""

from enum import Enum
from pathlib import Path

from govtoolkit.app.places import is_attachment
from govtoolkit.errors import UserError
from govtoolkit.phrases import typed
from govtoolkit.storage import opener
from govtoolkit.storage.lock import Holder, in_words

_LONGEST_TOLD = 500
_COPY_TO_WORK_IN = "govtoolkit save-copy {path} FILE --to-work-in"


class Closed(Enum):
    """Why a file that can be read may not be written into."""

    PROTECTED = "protected"
    LOCKED = "open elsewhere"
    COPY = "a copy"
    ATTACHMENT = "an attachment"
    OUTSIDE = "changed outside"
    OLD = "of an older version"


class ClosedFileError(UserError):
    """Nothing may be written into a file that can be read; `because` tells the window which ways out to offer."""

    def __init__(self, because: Closed, text: str, hint: str) -> None:
        super().__init__(text, hint)
        self.because = because


def why_closed_to_changes(path: Path, examined: opener.Examined) -> ClosedFileError | None:
    """Return why nothing may be written into a file, None where it may."""
    if is_attachment(path):
        return ClosedFileError(
            Closed.ATTACHMENT,
            f"“{path.name}” was opened straight from an e-mail. There it can only be read, for what is written into it would be"
            " lost.",
            "Save it in a folder of your own first.",
        )
    if examined.read_only:
        return ClosedFileError(
            Closed.PROTECTED, examined.read_only, "Copy it to a folder of your own and write in the copy."
        )
    if examined.changed_outside:
        return ClosedFileError(
            Closed.OUTSIDE,
            f"“{path}” was changed outside govtoolkit, with another program.",
            "It can be read and printed. To write in it, decide whether to take in what was changed there or to leave it out.",
        )
    if examined.contents.info.get("copy_of"):
        told = " ".join(examined.contents.info["copy_of"].split())[:_LONGEST_TOLD]
        return ClosedFileError(
            Closed.COPY,
            f"“{path}” opens for reading only, so that nobody changes it by accident. {told}",
            "To write in it, make it your working copy.",
        )
    return None


def why_open_elsewhere(path: Path, holder: Holder) -> ClosedFileError:
    """Return why a file that somebody else has open is only read."""
    return ClosedFileError(
        Closed.LOCKED, f"“{path}”: {in_words(holder)}.", "Read it meanwhile, write in a copy, or take it over."
    )


def for_a_command(path: Path, error: ClosedFileError) -> ClosedFileError:
    """Return why nothing may be written with the way out that there is without a window."""
    match error.because:
        case Closed.COPY:
            hint = f"To write, make a file to work in of it: {_COPY_TO_WORK_IN.format(path=typed(path))}"
        case Closed.LOCKED:
            hint = (
                f"Wait until it is closed there, or write in a copy of it: {_COPY_TO_WORK_IN.format(path=typed(path))}"
            )
        case Closed.OUTSIDE:
            hint = f"Open it in the window, where you can take in what was changed or leave it out: govtoolkit {typed(path)}"
        case _:
            hint = error.hint
    return ClosedFileError(error.because, error.text, hint)
