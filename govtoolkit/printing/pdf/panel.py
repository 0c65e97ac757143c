"""The box a table is drawn in: a tinted heading row, repeated on every page, over one row that may run over many."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govtoolkit.printing.pdf.pieces import TALLEST_LEAD, Piece, Row, Stack
from govtoolkit.printing.pdf.style import HAIRLINE, RULE, TINT
from govtoolkit.printing.pdf.tagging import TaggedCanvas


@dataclass(eq=False, slots=True)
class Panel:
    """A heading row and a body under it, `edges` being where the columns begin and the last one ends.

    It is not begun with less room than `decent` under the heading row, nor does it end with less if it can be helped.
    """

    edges: Sequence[float]
    heading: Row
    body: Row
    decent: float

    @property
    def height(self) -> float:
        """Heading and body."""
        return self.heading.height + self.body.height

    @property
    def least(self) -> float:
        """The heading and a decent part of the body."""
        return self.heading.height + min(self.body.height, max(self.decent, self.body.least))

    def split(self, room: float) -> tuple[Piece | None, Piece | None]:
        """Split the body and repeat the heading; one as high as a page is split itself."""
        if self.heading.height > TALLEST_LEAD:
            return Stack.of([self.heading, self.body]).split(room)
        if room < self.heading.height + min(self.body.height, self.decent / 2):
            return None, self  # a line or two under a heading row look lost
        head, tail = self.body.split_decently(room - self.heading.height, self.decent)
        if not isinstance(head, Row):
            return None, self
        return replace(self, body=head), (replace(self, body=tail) if isinstance(tail, Row) else None)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, depth: float) -> None:
        """Draw the box, then what is in it."""
        right, under = left + self.edges[-1], top - self.heading.height
        bottom = top - depth
        with canvas.artifact():
            canvas.write(
                f"{TINT} rg {left:.2f} {under:.2f} {self.edges[-1]:.2f} {self.heading.height:.2f} re f",
                f"{HAIRLINE} RG 0.5 w",
                *(f"{left + x:.2f} {top:.2f} m {left + x:.2f} {bottom:.2f} l S" for x in self.edges),
                f"{RULE} RG 0.75 w",
                *(f"{left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S" for y in (top, under, bottom)),
            )
        self.heading.draw(canvas, left, top, self.heading.height)
        self.body.draw(canvas, left, under, depth - self.heading.height)
