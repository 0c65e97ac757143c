"""The overview in words: the figures of its band, the lines of its cards, and what a screen reader hears of its pictures."""

from collections.abc import Iterator, Sequence

from govtoolkit.content.model import Benchmark, Toolkit
from govtoolkit.record.actions import ActionGroups
from govtoolkit.record.duties import KEY_DATE_TITLES, PhaseYear
from govtoolkit.record.model import KeyDate, SchoolResult
from govtoolkit.record.overview import DateAhead, Gaps, Looked, OpenQuestion, Overview, VisitColumn
from govtoolkit.record.question_bank import NEVER_ASKED
from govtoolkit.ui.action_words import lateness, who_by_when
from govtoolkit.ui.duty_words import from_today, of_all
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.figure_band import Figure
from govtoolkit.ui.widgets.link_lines import LinkLine
from govtoolkit.ui.wording import day, in_one_line, shortened, visit_title

_GAPS = {
    "visit.purpose": "The purpose of the visit",
    "visit.agreed": "With whom it was agreed",
    "visit.to_meet": "Whom to meet",
    "visit.met": "Who was met",
    "visit.seen": "What was seen",
    "visit.summary": "The summary",
}
_MOST = 5
"""Lines of one sort that a card names; how many more there are is said below them."""

_LONGEST = 160
_SEPARATOR = " "


def key_of(page: str, place: str = "") -> str:
    """Return the key of a line that leads to a page, at a place of it."""
    return f"{page}{_SEPARATOR}{place}"


def page_and_place(key: str) -> tuple[str, str]:
    """Return where a line leads."""
    page, _, place = key.partition(_SEPARATOR)
    return page, place


def looked_words(benchmark: Benchmark, looked: Looked) -> str:
    """Return what one visit looked at in one benchmark."""
    focus = "in focus, " if looked.in_focus else ""
    if not looked.anything:
        return f"{focus}nothing yet"
    notes = counted(looked.notes, "note", "notes")
    indicators = f"{looked.indicators} of {len(benchmark.indicator)} indicators looked at"
    return f"{focus}{notes}, {indicators}, {looked.sources} of {len(benchmark.information_source)} sources seen"


def column_words(toolkit: Toolkit, column: VisitColumn) -> str:
    """Return what one visit looked at, as a paragraph."""
    numbers = [str(n) for n, each in enumerate(column.looked, start=1) if each.notes]
    indicators = sum(len(each.indicator) for each in toolkit.benchmark)
    sources = sum(len(each.information_source) for each in toolkit.benchmark)
    looked = sum(each.indicators for each in column.looked)
    seen = sum(each.sources for each in column.looked)
    focus = [str(n) for n, each in enumerate(column.looked, start=1) if each.in_focus]
    parts = (
        f"In focus: {', '.join(focus)}." if focus else "",
        f"Notes on {', '.join(numbers)}." if numbers else "No notes on a benchmark yet.",
        f"{looked} of {indicators} indicators looked at, {seen} of {sources} information sources seen.",
    )
    return f"{visit_title(column.visit)}: {' '.join(part for part in parts if part)}"


def result_words(benchmark: Benchmark, results: Sequence[SchoolResult]) -> str:
    """Return the percentages that the school reported for one benchmark."""
    said = [f"{each.percent}% on {day(each.as_of)}" for each in results]
    return f"Benchmark {benchmark.number}, {benchmark.short_title}: {', '.join(said) or 'nothing reported yet'}"


def gap_lines(toolkit: Toolkit, gaps: Gaps) -> list[LinkLine]:
    """Return what a visit still lacks, each with its place."""
    titles = {each.number: each.short_title for each in toolkit.benchmark}
    lines = [LinkLine(key_of("visit", place), _GAPS[place]) for place in gaps.places]
    if gaps.focus:
        lines.append(LinkLine(key_of("visit", "visit.focus"), "Which benchmarks it is about"))
    if gaps.questions:
        lines.append(LinkLine(key_of("questions"), "Questions to take along"))
    lines += [
        LinkLine(key_of(f"b{number}", f"b{number}"), f"Notes on benchmark {number}: {titles[number]}")
        for number in gaps.unnoted
    ]
    lines += [
        LinkLine(key_of("questions", each.key), f"Not asked yet: {shortened(each.wording, _LONGEST)}")
        for each in gaps.unasked[:_MOST]
    ]
    more = len(gaps.unasked) - _MOST
    if more > 0:
        lines.append(LinkLine(key_of("questions"), f"{counted(more, 'more question', 'more questions')} not asked yet"))
    if gaps.check:
        lines.append(LinkLine(key_of("visit", "visit.corrections"), "The headteacher’s check of the facts"))
    return lines


def action_lines(actions: ActionGroups, today: str) -> list[LinkLine]:
    """Return the open actions, the overdue ones first."""
    still_open = (*actions.overdue, *actions.open)
    lines = [
        LinkLine(
            key_of("actions", each.uid),
            shortened(each.wording, _LONGEST),
            who_by_when(each),
            lateness(each, today),
        )
        for each in still_open[:_MOST]
    ]
    if len(still_open) > _MOST:
        lines.append(LinkLine(key_of("actions"), f"{len(still_open) - _MOST} more"))
    return lines


def version_lines(places: int) -> list[LinkLine]:
    """Return the one line that says where two versions stand; none where they stand nowhere."""
    if not places:
        return []
    where = "one place" if places == 1 else f"{places} places"
    return [
        LinkLine("two versions", f"There are two versions in {where}: look at them", "All are kept until you choose")
    ]


def question_lines(open_questions: Sequence[OpenQuestion], never_asked: int) -> list[LinkLine]:
    """Return the questions that are kept open, and how many were never asked."""
    oldest_first = sorted(open_questions, key=lambda each: each.since.visit_date)
    lines = [
        LinkLine(
            key_of("questions", each.question.key),
            shortened(each.question.wording, _LONGEST),
            f"Open since {day(each.since.visit_date)}",
        )
        for each in oldest_first[:_MOST]
    ]
    if len(oldest_first) > _MOST:
        lines.append(LinkLine(key_of("questions"), f"{len(oldest_first) - _MOST} more are open"))
    if never_asked:
        lines.append(LinkLine(key_of("questions", NEVER_ASKED), f"Choose among {never_asked} that were never asked"))
    return lines


def date_lines(dates: Sequence[DateAhead], today: str) -> list[LinkLine]:
    """Return the days to keep in mind, the earliest first."""
    return [_date_line(each, today) for each in dates]


def duty_lines(overview: Overview) -> list[LinkLine]:
    """Return what was looked at of the duties, and which encounters took place this school year."""
    lines = [LinkLine(key_of("duties"), of_all(overview.lines))]
    return [*lines, *map(_phase_line, overview.phases)]


def figures(overview: Overview, shown_uid: str, today: str) -> Iterator[Figure]:
    """Yield the figures of the band."""
    looked = next((each.looked for each in overview.columns if each.visit.uid == shown_uid), ())
    if looked:
        noted = sum(bool(each.notes) for each in looked)
        yield Figure(key_of("visit"), f"{noted} of {len(looked)}", "benchmarks have notes in this visit")
    still_open = len(overview.actions.overdue) + len(overview.actions.open)
    late = f", {len(overview.actions.overdue)} of them overdue" if overview.actions.overdue else ""
    yield Figure(key_of("actions"), str(still_open), f"{'action' if still_open == 1 else 'actions'} open{late}")
    yield Figure(key_of("questions", NEVER_ASKED), str(len(overview.never_asked)), "questions never asked yet")
    yield Figure(key_of("duties"), f"{overview.lines.looked_at} of {overview.lines.lines}", "lines of duties looked at")
    ahead = next((each for each in overview.dates if each.day >= today), None)
    if ahead is not None:
        yield Figure(_place_of(ahead), _capital(from_today(ahead.day, today)), _known_as(ahead)[0])


def _date_line(date: DateAhead, today: str) -> LinkLine:
    title, remark = _known_as(date)
    is_past = date.day < today
    when = in_one_line(day(date.day), from_today(date.day, today)) if not is_past else day(date.day)
    warning = _capital(from_today(date.day, today)) if is_past else ""
    return LinkLine(_place_of(date), title, " · ".join(part for part in (when, remark) if part), warning)


def _known_as(date: DateAhead) -> tuple[str, str]:
    if isinstance(date.known_as, KeyDate):
        return KEY_DATE_TITLES[date.known_as.key], date.known_as.remark
    return date.known_as.title, "planned visit"


def _place_of(date: DateAhead) -> str:
    return key_of("duties", "dates") if isinstance(date.known_as, KeyDate) else key_of("visits", date.known_as.uid)


def _phase_line(row: PhaseYear) -> LinkLine:
    where = key_of("duties", "encounters")
    title = f"{row.phase.title}, {row.phase.years}"
    if not row.applies:
        return LinkLine(where, f"{title}: does not apply")
    beyond = f", and {row.beyond} more" if row.beyond else ""
    met = f"{min(len(row.held), row.due)} of {row.due} encounters with providers{beyond}"
    return LinkLine(where, f"{title}: {met} in {row.school_year}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
