"""What a person may choose about a print."""

from dataclasses import dataclass
from enum import StrEnum

from govtoolkit.errors import UserError

SMALLEST_TEXT, LARGEST_TEXT = 9.0, 18.0
MOST_LINES = 60


class Paper(StrEnum):
    """The sheet of paper and which way it lies."""

    A4 = "a4"
    A4_LANDSCAPE = "a4-landscape"


class Layout(StrEnum):
    """Where the notes of a benchmark table stand: beside the reading columns, beneath them, or whichever fits better."""

    BEST = "best"
    COLUMNS = "columns"
    ACROSS = "across"


@dataclass(frozen=True)
class PrintOptions:
    """All choices of one print; what is left at None is chosen by the sheet.

    `benchmarks` (1 to 8) and `questions` (keys) are in the order to print, empty for all; `lines` is the number of ruled
    lines in each space of a blank sheet (1 to 60); `text_size` is in points (9 to 18).

    Raises:
        UserError: a number is out of its range.
    """

    benchmarks: tuple[int, ...] = ()
    questions: tuple[str, ...] = ()
    visit_uid: str | None = None
    blank: bool = False
    lines: int | None = None
    paper: Paper | None = None
    text_size: float = 10.0
    layout: Layout = Layout.BEST

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
