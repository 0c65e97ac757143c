"""Read the fields of a form that was filled in on a screen, in a process of its own: a strange PDF can hang or crash only that.

Run as `python -m govtoolkit.app.form_reading FILE`: it writes one line of JSON, `{"fields": {name: text}, "ticks": [name],
"given": [name]}` with the boxes that are ticked and those that were when the form was made, or `{"refused": reason}` with a
key of `REASONS`.
"""

import json
import logging
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

LARGEST_FILE = 20_000_000
"""Bytes; a form of all the toolkit, filled to the brim, has about one million."""
MOST_FIELDS = 5_000
DEEPEST = 16
"""How far fields may stand inside each other."""
LONGEST_TEXTS = 4_000_000
"""Characters of all values together; a novel has about 500,000."""
_MEMORY = 1_000_000_000

REASONS = {
    "not a PDF": "is not a PDF file",
    "damaged": "is damaged and cannot be read as a PDF",
    "locked": "is locked with a password",
    "no form": "has no fields that were filled in",
    "scripted": "has a script or a program in it, which no form of ours has",
    "too large": "is larger than any form of ours",
}
"""What is wrong with a file, in words that follow its name."""

Thing: TypeAlias = Any
"""An object of a PDF as pypdf gives it, or a reference to one."""

_ACTIONS = ("/AA", "/A")
_DANGEROUS = {"/JavaScript", "/Launch", "/Rendition", "/SubmitForm", "/ImportData", "/GoToE"}


class _RefusedError(Exception):
    """The file is none that we read; the message is a key of `REASONS`."""


def main(arguments: list[str]) -> None:
    """Write what is in the fields of a file, or why it is not read."""
    _bound_memory()
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        said: Thing = _fields(Path(arguments[0]))
    except _RefusedError as refused:
        said = {"refused": str(refused)}
    except Exception:  # noqa: BLE001  # whatever a strange file makes the library do, the file is to blame
        said = {"refused": "damaged"}
    json.dump(said, sys.stdout)


def _bound_memory() -> None:
    """Let this process have no more than it can need, where the system knows of such a thing."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _fields(path: Path) -> Thing:
    """Return what stands in the fields by their whole names, as it is written."""
    from pypdf import PdfReader  # noqa: PLC0415  # after memory is bounded
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError  # noqa: PLC0415

    if path.stat().st_size > LARGEST_FILE:
        raise _RefusedError("too large")
    with path.open("rb") as file:
        if b"%PDF-" not in file.read(1024):
            raise _RefusedError("not a PDF")
    try:
        reader = PdfReader(path)
        if reader.is_encrypted:
            raise _RefusedError("locked")
        catalog = reader.root_object
        _refuse_scripts(catalog)
        form = _resolved(catalog.get("/AcroForm"))
        if not isinstance(form, Mapping) or not form.get("/Fields"):
            raise _RefusedError("no form")
        return _values(_resolved(form["/Fields"]))
    except (DependencyError, FileNotDecryptedError) as error:  # ciphers are in a library that we do without
        raise _RefusedError("locked") from error
    except (PyPdfError, RecursionError, MemoryError) as error:
        raise _RefusedError("damaged") from error


def _values(top: Thing) -> Thing:
    from pypdf.generic import NameObject  # noqa: PLC0415  # as in `_fields`

    texts: dict[str, str] = {}
    boxes: dict[str, list[str]] = {"ticks": [], "given": []}
    length = 0
    for name, field in _walk(top):
        value = _resolved(field.get("/V"))
        _refuse_action(field)
        for key, where in (("/V", "ticks"), ("/DV", "given")):
            state = _resolved(field.get(key))
            if name and isinstance(state, NameObject) and state != "/Off":
                boxes[where].append(name)
        if value is None or not name or isinstance(value, NameObject):
            continue
        text = value.get_data().decode("utf-8", "replace") if hasattr(value, "get_data") else str(value)
        length += len(text)
        if length > LONGEST_TEXTS:
            raise _RefusedError("too large")
        texts[name] = text
    return {"fields": texts, **boxes}


def _walk(top: Thing) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every field with its whole name, those inside others too; a field that is reached twice comes once."""
    waiting = [("", each, 0) for each in reversed(top)]
    seen: set[int] = set()
    while waiting:
        above, reference, depth = waiting.pop()
        field = _resolved(reference)
        number = getattr(reference, "idnum", None)
        if not isinstance(field, Mapping) or number in seen:
            continue
        if number is not None:
            seen.add(number)
        if len(seen) > MOST_FIELDS or len(waiting) > MOST_FIELDS or depth > DEEPEST:
            raise _RefusedError("too large")
        part = str(_resolved(field.get("/T")) or "")
        name = ".".join(each for each in (above, part) if each)
        yield name, field
        kids = _resolved(field.get("/Kids"))
        if isinstance(kids, list):
            waiting += [(name, kid, depth + 1) for kid in reversed(kids)]


def _refuse_scripts(catalog: Mapping[str, Any]) -> None:
    """Refuse what runs by itself when a file is opened, and what a field or the file may set off."""
    names = _resolved(catalog.get("/Names"))
    if isinstance(names, Mapping) and {"/JavaScript", "/EmbeddedFiles"} & names.keys():
        raise _RefusedError("scripted")
    if "/AA" in catalog:
        raise _RefusedError("scripted")
    _refuse_if_dangerous(_resolved(catalog.get("/OpenAction")))


def _refuse_action(field: Mapping[str, Any]) -> None:
    for key in _ACTIONS:
        found = _resolved(field.get(key))
        for action in found.values() if key == "/AA" and isinstance(found, Mapping) else [found]:
            _refuse_if_dangerous(_resolved(action))


def _refuse_if_dangerous(action: Thing) -> None:
    if isinstance(action, Mapping) and str(_resolved(action.get("/S"))) in _DANGEROUS:
        raise _RefusedError("scripted")


def _resolved(value: Thing) -> Thing:
    return value.get_object() if hasattr(value, "get_object") else value


if __name__ == "__main__":
    main(sys.argv[1:])
