"""What a person wishes to print, apart from the file and the visit it is printed from; and what that comes to in them."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from functools import partial
from typing import Any

from govtoolkit.content.model import Toolkit
from govtoolkit.errors import UserError
from govtoolkit.printing.options import Choices, Filling, Layout, Paper, PrintOptions, Room
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.record import questions as bank
from govtoolkit.record import rules
from govtoolkit.record.model import Visit
from govtoolkit.record.record import Record

NONE_CHOSEN = (
    "No question is chosen for this visit yet. Choose some on the page “Questions”, or pick some for the paper."
)
NONE_PICKED = "No question is picked yet. Pick those to print."
NONE_LEFT = "None of the questions that were picked is in this file. Pick others."


class Asked(StrEnum):
    """Which questions go on paper.

    USUAL: what the sheet prints where nobody chooses. BENCHMARKS: those about the chosen benchmarks. VISIT: those chosen for
    the visit, in their order there. PICKED: picked for the paper, in an order of its own.
    """

    USUAL = "usual"
    BENCHMARKS = "benchmarks"
    VISIT = "visit"
    PICKED = "picked"


@dataclass(frozen=True)
class Wish(Choices):
    """Every choice about a print; what the sheet has no use for is kept, not used.

    `picked` are the keys of questions that were picked for the paper, in their order.
    """

    sheet: str = "toolkit"
    asked: Asked = Asked.USUAL
    picked: tuple[str, ...] = ()

    @classmethod
    def usual(cls, sheet: str) -> "Wish":
        """Return what a sheet is printed like where nobody chose anything."""
        return cls(sheet, filling=SHEETS[sheet].fillings[0], paper=SHEETS[sheet].paper)

    def offers(self, choice: Choice) -> bool:
        """Tell whether there is such a choice about the sheet, as it is to be filled."""
        if choice not in SHEETS[self.sheet].choices:
            return False
        if choice in (Choice.LINES, Choice.FILLABLE):
            return self.filling is not Filling.FILLED
        if choice in (Choice.EARLIER, Choice.BYLINES):
            return self.filling is not Filling.BLANK
        return True

    def ways_to_ask(self) -> tuple[Asked, ...]:
        """Return what can be chosen about the questions of the sheet, the usual first."""
        if not self.offers(Choice.QUESTIONS):
            return (Asked.USUAL,)
        if self.sheet == "questions":
            return (Asked.USUAL, Asked.BENCHMARKS, Asked.VISIT, Asked.PICKED)
        if self.sheet != "toolkit":  # those of the visit are what is usual
            return (Asked.USUAL, Asked.PICKED)
        return (Asked.USUAL, Asked.VISIT, Asked.PICKED)

    @property
    def goes_by_the_visit(self) -> bool:
        """Whether the sheet is about the benchmarks that the visit is about, where nobody chooses others."""
        return SHEETS[self.sheet].goes_by_the_visit

    @property
    def uses_benchmarks(self) -> bool:
        """Whether it matters which benchmarks are chosen."""
        return self.offers(Choice.BENCHMARKS) and (self.sheet != "questions" or self.asked is Asked.BENCHMARKS)

    def without_a_file(self) -> "Wish":
        """Return what can be printed where there is nothing to fill in."""
        return replace(self, filling=SHEETS[self.sheet].or_usual(Filling.BLANK))


@dataclass(frozen=True)
class Settled:
    """What a wish comes to in one file and at one visit.

    Fields:
        options: in the terms of printing.
        problem: why nothing can be printed, '' where it can.
        gone: how many questions that were picked are not in the file.
    """

    options: PrintOptions
    problem: str = ""
    gone: int = 0


def settle(wish: Wish, toolkit: Toolkit, record: Record | None, visit: Visit | None, *, today: str = "") -> Settled:
    """Return what a wish comes to; without a record a blank sheet, if there is one. What the sheet does not offer is left out.

    Args:
        today: the day that what is overdue is reckoned from.
    """
    if record is None:
        wish = wish.without_a_file()
    if wish.asked not in wish.ways_to_ask():
        wish = replace(wish, asked=Asked.USUAL)
    questions, gone, problem = _questions(wish, toolkit, record, visit)
    sheet = SHEETS[wish.sheet]
    chosen = _offered(wish) | {
        "benchmarks": _benchmarks(wish, toolkit),
        "filling": sheet.or_usual(wish.filling),
        "paper": wish.paper or sheet.paper,
    }
    visit_uid = visit.uid if visit is not None else None
    options = PrintOptions(**chosen, questions=questions, visit_uid=visit_uid, today=today)
    # the other sheets have more to say than questions
    return Settled(options, problem if wish.sheet == "questions" else "", gone)


def _offered(wish: Wish) -> dict[str, Any]:
    """Return the choices that there are about the sheet by the names of their fields; the others stay as they usually are."""
    left_out = {choice.value for choice in Choice if not wish.offers(choice)}
    if Choice.LINES.value in left_out:
        left_out.add("room")
    return {each.name: getattr(wish, each.name) for each in fields(Choices) if each.name not in left_out}


def _benchmarks(wish: Wish, toolkit: Toolkit) -> tuple[int, ...]:
    """Return the benchmarks to print, none for what is usual."""
    if not wish.uses_benchmarks:
        return ()
    if wish.goes_by_the_visit:
        return wish.benchmarks
    every = tuple(each.number for each in toolkit.benchmark)
    chosen = wish.benchmarks or every
    return () if len(chosen) == len(every) and wish.sheet != "questions" else chosen


def _questions(
    wish: Wish, toolkit: Toolkit, record: Record | None, visit: Visit | None
) -> tuple[tuple[str, ...], int, str]:
    """Return the questions to print, how many are gone, and why there is none where there should be some."""
    if wish.asked is Asked.PICKED:
        picked, gone = _picked(wish, toolkit, record)
        return picked, gone, "" if picked else NONE_LEFT if gone else NONE_PICKED
    if wish.asked is Asked.VISIT:
        chosen = _of_the_visit(record, visit)
        return chosen, 0, "" if chosen else NONE_CHOSEN
    return (), 0, ""


def _picked(wish: Wish, toolkit: Toolkit, record: Record | None) -> tuple[tuple[str, ...], int]:
    """Return the picked questions that are here, and how many are not."""
    known = {*toolkit.questions, *(each.uid for each in (rules.own_questions(record) if record else ()))}
    here = tuple(key for key in dict.fromkeys(wish.picked) if key in known)
    return here, len(set(wish.picked)) - len(here)


def _of_the_visit(record: Record | None, visit: Visit | None) -> tuple[str, ...]:
    """Return the questions chosen for a visit that are still there, in their order."""
    if record is None or visit is None:
        return ()
    own = {each.uid for each in rules.own_questions(record)}
    keys = (each.question_key for each in bank.chosen(record, visit.uid))
    return tuple(key for key in keys if key.startswith("q.") or key in own)


def said_of_gone(gone: int) -> str:
    """Return a sentence about questions that were picked once and are not in the file, '' for none."""
    if not gone:
        return ""
    if gone == 1:
        return "One of the questions that were picked is not in this file; the rest is printed."
    return f"{gone} of the questions that were picked are not in this file; the rest is printed."


# How a wish is kept


def to_json(wish: Wish) -> str:
    """Return a wish as a text."""
    return json.dumps(asdict(wish), ensure_ascii=False)


def from_json(text: str, before: Wish) -> Wish:
    """Return a wish from a text; what cannot be understood stays as it was `before`."""
    try:
        kept = json.loads(text)
    except ValueError:
        return before
    return changed(before, kept) if isinstance(kept, dict) else before


def changed(before: Wish, kept: Mapping[str, Any]) -> Wish:
    """Return a wish with other values, as JSON has them; those that make no sense are left out."""
    wish = before
    for each in fields(Wish):
        if each.name in kept:
            with suppress(ValueError, TypeError, UserError):
                wish = replace(wish, **{each.name: _READ[each.name](kept[each.name])})
    return wish


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _sheet(value: object) -> str:
    if value not in SHEETS:
        raise ValueError
    return str(value)


def _several(kind: type, value: object) -> tuple[object, ...]:
    if not isinstance(value, list | tuple) or not all(type(each) is kind for each in value):
        raise TypeError
    return tuple(value)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return float(value)


_READ: dict[str, Callable[[Any], Any]] = {
    "sheet": _sheet,
    "filling": Filling,
    "benchmarks": partial(_several, int),
    "asked": Asked,
    "picked": partial(_several, str),
    "room": Room,
    "lines": lambda value: None if value is None else int(_number(value)),
    "paper": lambda value: None if value is None else Paper(value),
    "text_size": _number,
    "layout": Layout,
    "earlier": _yes_or_no,
    "codes": _yes_or_no,
    "bylines": _yes_or_no,
    "cover": _yes_or_no,
    "fillable": _yes_or_no,
}
