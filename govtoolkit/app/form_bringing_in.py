"""Bringing in a form that somebody filled in: who wrote it, on which visit, what it changes, and then all of it in one step."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from govtoolkit.app.filled_form import FilledForm
from govtoolkit.app.form_comparing import Comparison
from govtoolkit.app.form_found import FormComing, Keep
from govtoolkit.app.session import Session
from govtoolkit.app.written_days import written_day
from govtoolkit.clock import long_date
from govtoolkit.content.model import Toolkit
from govtoolkit.printing.document import one_line
from govtoolkit.record import rules
from govtoolkit.record.changes import Changes
from govtoolkit.record.model import Entry, Person, Visit
from govtoolkit.record.record import Record

STEP = "Bring in a form"
"""What it is called in the Edit menu."""

_ABOUT_A_VISIT = ("mark.", "focus.")


def is_about_a_visit(form: FilledForm) -> bool:
    """Tell whether anything on a form belongs to a visit, and not to the school."""
    ticked = any(name.startswith(_ABOUT_A_VISIT) for name in form.ticks ^ form.given)
    return ticked or any((form.texts, form.questions, form.actions))


def visit_of(form: FilledForm, record: Record) -> Visit | None:
    """Return the visit that a form was printed for as it is shown in a file, None where the file does not have it."""
    return record.find(Visit, record.shown_as(form.about.visit)) if form.about.visit else None


def named_on(form: FilledForm) -> str:
    """Return who filled in a form as it says itself, '' where it does not."""
    return one_line(form.head.get("governor", ""))


def author_of(form: FilledForm, record: Record, me: Person) -> Person | None:
    """Return who filled in a form: whoever it names, me where it names nobody, None where the file does not know the name."""
    name = named_on(form)
    if not name or rules.name_key(name) == rules.name_key(me.name):
        return me
    return rules.person_called(record, name)


def compare(
    toolkit: Toolkit, record: Record, form: FilledForm, author: Person, visit: Visit | None, *, file: str, today: str
) -> FormComing:
    """Return what a form says beside what stands in a file.

    Args:
        visit: that it is brought into; None where that is not known yet.
        file: when the file was begun, by which its forms are known.
        today: 'YYYY-MM-DD', the day of what has no other.
    """
    stands = record.find(Visit, record.shown_as(visit.uid)) if visit else None
    comparison = Comparison(toolkit, record, form, author, stands if is_about_a_visit(form) else None, today)
    coming = FormComing(
        author,
        comparison.visit,
        tuple(comparison.found()),
        tuple(_remarks(comparison, stands, file)),
        needs_visit=is_about_a_visit(form) and stands is None,
    )
    wanted = coming.wanted(Keep.BOTH)  # there is nothing that any other choice would change besides
    frozen = frozenset(uid for uid, each in wanted.items() if rules.frozen_visit(record, each) is not None)
    return replace(coming, frozen=frozen)


def bring_in(
    session: Session,
    coming: FormComing,
    *,
    keep: Keep = Keep.BOTH,
    choices: Mapping[str, Keep] | None = None,
    reason: str = "",
) -> Changes:
    """Write what a form says: all of it or nothing, in one step, as whoever filled it in. Doing it again changes nothing.

    Args:
        keep, choices: as for `FormComing.wanted`.
        reason: why a released visit is corrected; it stays beside what came in.

    Raises:
        UserError: the session can only be read, the visit was released and there is no reason, or a text is too long.
    """
    wanted: dict[str, Entry | None] = {**coming.wanted(keep, choices)}
    if not wanted:
        return Changes()
    author = coming.author
    if author.uid != session.me.uid and session.record.find(Person, author.uid) is None:
        wanted = {author.uid: author, **wanted}
    session.record.end_burst()
    return session.change(STEP, wanted, reason if coming.is_correction(keep, choices) else "", author=author)


def _remarks(comparison: Comparison, visit: Visit | None, file: str) -> Iterator[str]:
    form, record = comparison.form, comparison.record
    is_here, about = visit_of(form, record) is not None, form.about
    if about.visit and not is_here and about.file == file:
        yield "The visit that this form was printed for is no longer in this file."
    elif about.file and about.file != file and not is_here:
        yield "This form was printed from another monitoring file."
    elif not about.file and visit is None and is_about_a_visit(form):
        yield "This form was printed without a file, so it does not say which visit it belongs to."
    head = {name: one_line(text) for name, text in form.head.items()}
    school, name, date = (head.pop(part, "") for part in ("school", "visit", "date"))
    governor = head.pop("governor", "")
    here = record.school.name if record.school else ""
    if school and rules.name_key(school) != rules.name_key(here):
        yield f"The form says that the school is “{school}”; this file is about {here or 'a school without a name'}."
    if name and (visit is None or rules.name_key(name) != rules.name_key(visit.title)):
        yield f"The form calls the visit “{name}”."
    if governor and rules.name_key(governor) != rules.name_key(comparison.author.name):
        yield f"The form says that it was filled in by “{governor}”."
    day = written_day(date)
    if date and not day:
        yield f"The date on the form, “{date}”, cannot be read as one day."
    elif day and visit is not None and day != visit.visit_date:
        yield f"The form has the date {long_date(day)}; the visit has {long_date(visit.visit_date) or 'none'}."
    for other in head.values():
        yield f"At the top of the form stands “{other}”."
