"""The one gate to the shipped files in `resources/`, wherever govtoolkit runs from."""

import sys
from functools import cache
from pathlib import Path

from govtoolkit.errors import BugError


@cache
def _root() -> Path:
    """Return the `resources` folder: of the frozen bundle, of the installed package, or of the source tree."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "resources", package.parent / "resources"]
    if bundle is not None:
        places = [Path(bundle) / "resources", Path(bundle) / "govtoolkit" / "resources", *places]
    for place in places:
        if place.is_dir():
            return place
    raise BugError(f"The resources of govtoolkit are missing; looked in {', '.join(map(str, places))}.")


def path(*parts: str) -> Path:
    """Return where a shipped file or folder is: `path("fonts", "DejaVuSans.ttf")`.

    Raises:
        BugError: it was not shipped.
    """
    found = _root().joinpath(*parts)
    if not found.exists():
        raise BugError(f"The resource {'/'.join(parts)} is missing from {_root()}.")
    return found


def read_bytes(*parts: str) -> bytes:
    """Return a shipped file as it is."""
    return path(*parts).read_bytes()


def read_text(*parts: str) -> str:
    """Return a shipped text file, which is always UTF-8."""
    return path(*parts).read_text(encoding="utf-8")
