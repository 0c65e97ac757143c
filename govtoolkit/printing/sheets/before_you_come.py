"""What the Careers Leader gets before a visit: why, when, who and what about; nothing that was noted for the governors."""

from collections.abc import Iterator
from functools import cached_property

from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Item,
    Items,
    KeyValues,
    Note,
    Paragraph,
    Title,
    one_line,
)
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.sheets.bylines import byline_without_name
from govtoolkit.printing.sheets.question_blocks import PaperQuestion, all_groups, known_question, questions_by_place
from govtoolkit.printing.sheets.sayings import benchmarks_named, school_name
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record import questions
from govtoolkit.record.marks import marks_of_visit
from govtoolkit.record.model import VISIT_PLACES
from govtoolkit.record.record import Record

TITLE = "Before the governor’s visit"

_INTRO = "For the Careers Leader: nothing has to be written for this visit. If anything does not suit, please say so."
_PLACES = {"visit.purpose": 2, "visit.plan": 1, "visit.agreed": 1, "visit.to_meet": 2}
_PAPERS, _PAPERS_HEADING = "visit.papers", "Papers the governor would like to read, if you have them already"
_TO_SEND = "visit.to_send"
_SHARED = (*_PLACES, _PAPERS, _TO_SEND)
"""The places whose notes are for the school; no other note is ever on this sheet."""

_LINES, _QUESTION_LINES = 1, 5
_BESIDE_QUESTIONS = {"visit.to_meet": 1}
"""The lines of places that have fewer where questions stand on the page."""


def before_you_come(toolkit: Toolkit, record: Record | None, options: PrintOptions) -> Document:
    """Return what the school should know of one visit before it, or the same to be written by hand.

    Raises:
        UserError: there is no such visit or question.
    """
    visit = VisitOnPaper.of(record, options)
    letter = _Letter(toolkit, visit)
    # one page says at its top what a running head would say
    return Document(TITLE, (), visit.date, tuple(letter.blocks()), letter.who, one_page=True)


class _Letter:
    """Says what was agreed, place by place; of the notes of a visit it knows no others."""

    def __init__(self, toolkit: Toolkit, visit: VisitOnPaper) -> None:
        self._toolkit = toolkit
        self._visit = visit
        self._notes = {place: visit.notes[place] for place in _SHARED if place in visit.notes}

    @property
    def who(self) -> str:
        """Who comes: those who prepared the visit, '' where nobody did yet."""
        return ", ".join(dict.fromkeys(one_line(note.author) for notes in self._notes.values() for note in notes))

    def blocks(self) -> Iterator[Block]:
        visit, focus = self._visit.visit, self._in_focus()
        yield Title(TITLE)
        yield KeyValues(
            (
                ("School", school_name(self._visit.record)),
                ("Visit", one_line(visit.title) if visit else ""),
                ("Date", long_date(visit.visit_date) if visit else ""),
                ("Who comes", self.who),
                *((("In focus", focus),) if focus else ()),
            ),
            ("head.school", "head.visit", "head.date", "head.governor", *(("head.focus",) if focus else ())),
        )
        yield Paragraph(_INTRO)
        fewer = _BESIDE_QUESTIONS if self._asked else {}
        for place, lines in _PLACES.items():
            yield from self._place(place, VISIT_PLACES[place], fewer.get(place, lines))
        yield from self._focus()
        yield from self._place(_PAPERS, _PAPERS_HEADING, _LINES)
        yield from self._held()
        yield from self._questions()

    def _place(self, place: str, heading: str, lines: int) -> Iterator[Block]:
        """Yield what is written at a place, and room where the sheet is to be written on; nothing where there is neither."""
        notes = self._plain(place)
        if notes or self._visit.to_write_on:
            yield Heading(1, heading)
        yield from notes
        if self._visit.to_write_on:
            yield self._visit.room_for(place, lines)

    def _plain(self, place: str) -> tuple[Note, ...]:
        """Return the notes at a place, with no word on who wrote them and when."""
        return tuple(Note(note.note.body, byline_without_name(note)) for note in self._notes.get(place, ()))

    def _in_focus(self) -> str:
        """Return the benchmarks that were chosen for this print, or for the visit, '' where none was."""
        return benchmarks_named(self._toolkit, sorted(self._visit.in_focus))

    def _focus(self) -> Iterator[Block]:
        """Yield boxes to tick where no benchmark was chosen and the sheet is to be written on."""
        if self._visit.to_write_on and not self._in_focus():
            yield Heading(1, "Benchmarks in focus")
            yield Items(
                tuple(
                    Item(f"{each.number}  {each.short_title}", tick=False, field=f"focus.{each.key}")
                    for each in self._toolkit.benchmark
                )
            )

    def _held(self) -> Iterator[Block]:
        """Yield the sources of which somebody noted that the school has them, and which nobody has seen yet."""
        record, visit = self._visit.record, self._visit.visit
        if record is None or visit is None or self._visit.blank:
            return
        marks = marks_of_visit(self._toolkit, record, visit.uid)
        held = [key for key, some in marks.items() if some and not any(mark.seen for mark in some)]
        if held:
            if _PAPERS not in self._notes:
                yield Heading(1, _PAPERS_HEADING)
            yield Paragraph("As far as we know, the school has these already:")
            yield Bullets(tuple(self._toolkit.marked_items[key].text for key in held))

    @cached_property
    def _asked(self) -> list[PaperQuestion]:
        """The questions to send, in their order."""
        record, visit = self._visit.record, self._visit.visit
        known = questions_by_place(all_groups(self._toolkit, record))
        keys = list(self._visit.options.questions)
        if not keys and record is not None and visit is not None:
            keys = [each.question_key for each in questions.chosen(record, visit.uid) if each.question_key in known]
        return [known_question(known, key) for key in dict.fromkeys(keys)]

    def _questions(self) -> Iterator[Block]:
        """Yield the questions to send, numbered so that an answer can name them, and what the governor wrote about them."""
        asked = self._asked
        notes = self._plain(_TO_SEND)
        if asked or notes or self._visit.to_write_on:
            yield Heading(1, "What the governor would like to ask")
        yield from notes
        if asked:
            yield Items(
                tuple(
                    Item(
                        one_line(" ".join((each.text, *each.follow_ups))),
                        code=self._visit.code_of(each.place) or f"{number}.",
                    )
                    for number, each in enumerate(asked, start=1)
                )
            )
        if self._visit.to_write_on:
            lines = _LINES if asked or notes else _QUESTION_LINES
            yield self._visit.room_for(_TO_SEND, lines)
