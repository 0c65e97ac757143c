"""What was found, as the lines of a list: headings with counts, hits with where they stand, and the way to the rest."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from govtoolkit.record.search import (
    ACTIONS,
    DUTIES,
    NOTES,
    PRIVATE,
    QUESTIONS,
    TOOLKIT,
    VISITS,
    Found,
    Hit,
    Passage,
)
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.wording import day

GROUP_TITLES = {
    NOTES: "Notes and answers",
    PRIVATE: "Private jottings (only on this computer)",
    ACTIONS: "Actions",
    QUESTIONS: "Questions",
    DUTIES: "Duties and access",
    VISITS: "Visits",
    TOOLKIT: "In the toolkit",
}

NOTHING = "Nothing was found. Try only the beginning of a word. Of several words, all must be in one text."
ASK = "Type a word in the field at the top. It is looked for in notes, answers, actions, questions, duties and the toolkit."
WAIT = "Looking…"
KEY_BACK = "Esc: back to where you were."
KEYS = f"Down arrow: to the list. Enter: go there. {KEY_BACK}"


@dataclass(frozen=True)
class FoundLine:
    """A line of the list.

    Fields:
        head: what stands above the text, smaller; for a heading all there is.
        marks: where in the text the words stand that were looked for.
        passage: where a hit leads; None for a line that is no hit.
        group: for a line that leads to the rest of its group, that group; '' for others.
    """

    head: str
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    passage: Passage | None = None
    group: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it only tells what follows."""
        return self.passage is None and not self.group

    @property
    def words(self) -> str:
        """All that it says, as a screen reader says it."""
        return "\n".join(part for part in (self.head, self.text) if part)


def lines(found: Sequence[Found], whole: Collection[str] = ()) -> Iterator[FoundLine]:
    """Yield the lines of what was found; groups in `whole` have all of their hits already."""
    for each in found:
        yield FoundLine(f"{GROUP_TITLES[each.group]}: {each.total}")
        for hit in each.hits:
            yield FoundLine(_head(hit), _held_together(hit.snippet), hit.marks, hit.passage)
        if each.total > len(each.hits) and each.group not in whole:
            yield FoundLine("", f"Show all {each.total}", group=each.group)


def how_many(found: Sequence[Found]) -> str:
    """Return how often something was found: 'Found in 34 places.'."""
    total = sum(each.total for each in found)
    return f"Found in {counted(total, 'place', 'places')}." if total else NOTHING


def _head(hit: Hit) -> str:
    """Return where a hit stands; it may be broken over lines anywhere but within a date or a name."""
    passage = hit.passage
    visit = passage.visit
    when = day(visit.visit_date).replace(" ", "\u00a0") if visit is not None else ""
    about = "" if passage.group == VISITS else passage.about
    title = visit.title if visit is not None and passage.group != VISITS else ""
    author = passage.author.replace(" ", "\u00a0").replace("-", "\u2011")
    return "\u00a0· ".join(part for part in (about, title, when, author) if part)


def _held_together(snippet: str) -> str:
    """Return a snippet of the same length whose dots stand on the line of the word beside them."""
    return re.sub("^… | …$", lambda dots: dots[0].replace(" ", "\u00a0"), snippet)
