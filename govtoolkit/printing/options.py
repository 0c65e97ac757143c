"""What a person may choose about a print."""

from dataclasses import dataclass
from enum import StrEnum

from govtoolkit.errors import UserError

SMALLEST_TEXT, LARGEST_TEXT = 9.0, 24.0
MOST_LINES = 60


class Paper(StrEnum):
    """The sheet of paper and which way it lies."""

    A4 = "a4"
    A4_LANDSCAPE = "a4-landscape"
    A3 = "a3"
    A3_LANDSCAPE = "a3-landscape"
    LETTER = "letter"
    LETTER_LANDSCAPE = "letter-landscape"

    @property
    def is_landscape(self) -> bool:
        """Whether its long side lies across."""
        return self.value.endswith("-landscape")


class Filling(StrEnum):
    """What stands in the places to write in: what was written, ruled space, or both."""

    FILLED = "filled"
    BLANK = "blank"
    HALF = "half-filled"


class Layout(StrEnum):
    """Where the notes of a benchmark table stand: beside the reading columns, beneath them, or whichever fits better."""

    BEST = "best"
    COLUMNS = "columns"
    ACROSS = "across"


class Room(StrEnum):
    """How much ruled space there is in each place to write in, where nobody named a number of lines."""

    NARROW = "narrow"
    USUAL = "usual"
    WIDE = "wide"


_OF_USUAL = {Room.NARROW: 0.5, Room.USUAL: 1.0, Room.WIDE: 2.0}


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What a person may choose about a print, whichever file it is made from; what a sheet has no use for is ignored.

    `benchmarks` (1 to 8) are in the order to print, empty for what is usual: those of the visit where the sheet goes by it,
    else all. `lines` is the number of ruled lines in each space to write in (1 to 60), without it `room` says how many of the
    usual ones there are; without `paper` it is that of the sheet; `text_size` is in points (9 to 24). `earlier` adds the notes
    of earlier visits at the same place, `codes` what each row can be found by ('B5-I3'), `bylines` who wrote a note and when,
    `cover` a first page of its own; with `fillable` what is to be written can be filled in on a screen.

    Raises:
        UserError: a number is out of its range.
    """

    benchmarks: tuple[int, ...] = ()
    filling: Filling = Filling.FILLED
    room: Room = Room.USUAL
    lines: int | None = None
    paper: Paper | None = None
    text_size: float = 10.0
    layout: Layout = Layout.BEST
    earlier: bool = False
    codes: bool = False
    bylines: bool = True
    cover: bool = False
    fillable: bool = False

    def __post_init__(self) -> None:
        if not SMALLEST_TEXT <= self.text_size <= LARGEST_TEXT:
            raise UserError(
                f"The text size {self.text_size:g} is out of range.",
                f"Choose a size from {SMALLEST_TEXT:g} to {LARGEST_TEXT:g} points.",
            )
        if self.lines is not None and not 1 <= self.lines <= MOST_LINES:
            raise UserError(f"{self.lines} ruled lines cannot be printed.", f"Choose from 1 to {MOST_LINES} lines.")
        for number in self.benchmarks:
            if not 1 <= number <= 8:
                raise UserError(f"There is no benchmark {number}.", "Choose a number from 1 to 8.")

    def ruled(self, usual: int) -> int:
        """Return how many ruled lines a space has that usually has so many."""
        return self.lines or min(MOST_LINES, max(1, round(usual * _OF_USUAL[self.room])))


@dataclass(frozen=True, kw_only=True)
class PrintOptions(Choices):
    """All that a sheet has to know of one print besides the record.

    `questions` (keys) are in the order to print, empty for what is usual; `visit_uid` is None for the newest visit. `today`
    ('YYYY-MM-DD') is the day that what is overdue is reckoned from; without it nothing is called overdue.
    """

    questions: tuple[str, ...] = ()
    visit_uid: str | None = None
    today: str = ""
