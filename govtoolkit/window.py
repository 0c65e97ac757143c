"""The door to the window, for the ways in that know no Qt."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from govtoolkit.app.reading import look_ahead
from govtoolkit.errors import UserError


def open_window(file: Path | None) -> NoReturn:
    """Open the window, on a file or on the start page, and end the program when it is closed.

    Raises:
        UserError: there is no screen, or Qt cannot be loaded here.
    """
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        raise UserError("The window needs a screen, and there is none here.", "Use the commands: govtoolkit --help")
    ahead = look_ahead(file) if file else None  # read while Qt is loaded
    try:
        # Qt is imported here and nowhere else on the way in
        from govtoolkit.ui.application import run  # noqa: PLC0415
    except ImportError as error:
        raise UserError(
            f"The window cannot be opened here ({error}).", "Use the commands: govtoolkit --help"
        ) from error
    sys.exit(run(file, ahead))
