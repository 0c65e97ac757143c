"""A form that was filled in on a screen: what stands in its fields, and what the form is about."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from govtoolkit.app import form_reading
from govtoolkit.app.form_reading import REASONS
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Form
from govtoolkit.printing.form_fields import FORM_FIELD, form_of, place_of
from govtoolkit.record.model import storable_text

PATIENCE = 15.0
"""Seconds that reading a form may take; one of ours takes less than half a second, on a busy old computer some seconds."""

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # of Windows
_KINDS = ("note", "head", "check", "action", "encounter", "question")
"""The first words of the fields for text."""

_WAY_OUT = "Choose a form that was printed here to be filled in on a screen, as it was saved after filling it in."


@dataclass(frozen=True)
class FilledForm:
    """What somebody filled in.

    Fields:
        about: what the form is about.
        head: what was written at its top, by the name of the line ('governor', 'date').
        texts: what was written, by its place ('b5', 'q.board.1', 'visit.summary'); nothing empty is there.
        ticks: the boxes that were ticked, as they are called in the document ('mark.b5.i3').
        given: the boxes that were ticked already when the form was made.
        checks: what was written beside the lines of the checklists, by their keys.
        actions: what was written in the table of actions, by its row and part ('1.what').
        encounters: what was written of encounters with providers, by the key of the phase and the place ('phase-1.2').
        questions: the questions that were written down, and the answers, by row and part ('1.wording', '1.answer').
        rest: what stands in fields that no form of this version has, by their names.
    """

    about: Form
    head: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    ticks: frozenset[str] = frozenset()
    checks: Mapping[str, str] = field(default_factory=dict)
    actions: Mapping[str, str] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    encounters: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    rest: Mapping[str, str] = field(default_factory=dict)

    @property
    def says_nothing(self) -> bool:
        """Whether nobody filled in anything."""
        texts = (self.head, self.texts, self.checks, self.actions, self.encounters, self.questions, self.rest)
        return self.ticks == self.given and not any(texts)


def read_form(path: Path) -> FilledForm:
    """Return what stands in a form that was filled in.

    Raises:
        UserError: it is no PDF, damaged, locked, without fields, not ours, scripted, larger than any form of ours, or takes
            longer than `PATIENCE` to read.
    """
    read = _read(path)
    about = form_of(read.texts)
    if about is None:
        raise UserError(f"“{path.name}” was not printed by govtoolkit as a form to fill in.", _WAY_OUT)
    kinds: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    rest: dict[str, str] = {}
    for name, value in read.texts.items():
        called, _part = place_of(name)
        kind, _, key = called.partition(".")
        text = storable_text(value).strip("\n")
        if text.strip() and name != FORM_FIELD:
            texts, key = (kinds[kind], key) if kind in kinds else (rest, called)
            # a space that goes on over a page has a field on each, in the order of their names
            before = texts.get(key)
            texts[key] = text if before is None else f"{before}\n{text}"
    return FilledForm(
        about,
        head=kinds["head"],
        texts=kinds["note"],
        ticks=read.ticks,
        checks=kinds["check"],
        actions=kinds["action"],
        given=read.given,
        encounters=kinds["encounter"],
        questions=kinds["question"],
        rest=rest,
    )


@dataclass(frozen=True)
class _Fields:
    """What stands in the fields by their names, in their order; of boxes those that are ticked, and those that were."""

    texts: dict[str, str]
    ticks: frozenset[str]
    given: frozenset[str]


def _read(path: Path) -> _Fields:
    """Return what stands in the fields of a file, read by another process."""
    command = [sys.executable, "-P", "-m", form_reading.__name__, str(path)]
    try:
        if path.is_dir():
            raise UserError(f"“{path}” is a folder.", "Choose the form in it.")
        path.open("rb").close()
        done = subprocess.run(  # noqa: S603  # our own program
            command,
            capture_output=True,
            timeout=PATIENCE,
            check=True,
            stdin=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )
        said = json.loads(done.stdout)
    except OSError as error:
        raise UserError(f"“{path.name}” cannot be read.", "See that it is there and that you may open it.") from error
    except (subprocess.SubprocessError, ValueError) as error:
        raise _refusal(path, "damaged") from error
    if "refused" in said:
        raise _refusal(path, said["refused"])
    texts = sorted(said["fields"].items(), key=lambda each: place_of(each[0]))
    ticks, given = (frozenset(place_of(name)[0] for name in said[part]) for part in ("ticks", "given"))
    return _Fields(dict(texts), ticks, given)


def _refusal(path: Path, reason: str) -> UserError:
    return UserError(f"“{path.name}” {REASONS[reason]}.", _WAY_OUT)
