"""The command that brings in a form that was filled in on a screen."""

from pathlib import Path

import click

from govtoolkit.app import form_bringing_in
from govtoolkit.app.filled_form import FilledForm, read_form
from govtoolkit.app.form_bringing_in import author_of, compare, is_about_a_visit, named_on, visit_of
from govtoolkit.app.form_found import Becomes, FormComing, Found, Keep
from govtoolkit.app.form_words import NOTHING_FILLED_IN, NOTHING_NEW, by_and_on, what_became
from govtoolkit.app.session import Session
from govtoolkit.cli import parameters
from govtoolkit.cli.answers import Plain, echo_blocks, echo_json, plain
from govtoolkit.cli.opening import require_open, visit_to_write_in, writing
from govtoolkit.cli.parameters import FILE, file_argument, json_option, reason_option
from govtoolkit.clock import todays_date
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.phrases import in_short
from govtoolkit.printing.document import Block, Bullets, Note, Paragraph, one_line
from govtoolkit.record import rules
from govtoolkit.record.model import Person, Visit
from govtoolkit.record.record import Record

_SHORT = 60


@click.command("bring-in-form", short_help="Bring in a form that was filled in on a screen.")
@file_argument
@click.argument("form", metavar="FORM", type=FILE)
@click.option(
    "--by",
    "name",
    type=parameters.words,
    metavar="NAME",
    help="Who filled it in; without it, whoever the form names, or else you.",
)
@click.option("--visit", "visit_name", metavar="ID", help="The visit's ID or date; without it, the form's own visit.")
@click.option(
    "--keep",
    type=click.Choice([each.value for each in Keep]),
    default="both",
    show_default=True,
    help="Where that person has another text already: both, the form's beneath; only theirs; or only the form's.",
)
@reason_option
@json_option
def bring_in_form(
    file: Path, form: Path, name: str | None, visit_name: str | None, keep: str, reason: str, as_json: bool
) -> None:
    """Bring a form that was filled in on a screen into a file; the form is only read.

    Nothing is lost: what stands in the file stays, and what cannot be brought in is listed with all its words.
    """
    filled = read_form(form)
    with writing(file, name) as session:
        author = session.me if name else _author(filled, session)
        visit = _visit(filled, session, visit_name, reason)
        coming = compare(
            careers_toolkit(), session.record, filled, author, visit, file=session.created_at, today=todays_date()
        )
        if coming.is_correction(Keep(keep)) and not reason.strip() and visit is not None:
            require_open(visit)
        form_bringing_in.bring_in(session, coming, keep=Keep(keep), reason=reason.strip())
        record = session.record
    if as_json:
        echo_json(_plain(file, coming, Keep(keep)))
    else:
        echo_blocks(_blocks(file, filled, coming, record, Keep(keep)))


def _author(form: FilledForm, session: Session) -> Person:
    author = author_of(form, session.record, session.me)
    if author is None:
        who = named_on(form)
        raise UserError(
            f"The form says that it was filled in by “{who}”, who has not written in this file.",
            f'Say --by "{who}" to bring it in under that name, or --by another name.',
        )
    return author


def _visit(form: FilledForm, session: Session, name: str | None, reason: str) -> Visit | None:
    """Return the visit to write in, None where nothing on the form is about one.

    Raises:
        UserError: it is not known which; or it is not released, and a reason was given.
    """
    if not is_about_a_visit(form):
        return None
    own = visit_of(form, session.record)
    if name is None and own is None:
        known = rules.names_of_visits(session.record) or "the file has none"
        raise UserError(
            "The form does not belong to a visit of this file.",
            f"Say with --visit which one it is to be brought into: {known}.",
        )
    wanted = name or (own.uid if own else None)
    if reason.strip():
        return visit_to_write_in(session.record, wanted, reason)
    return rules.choose_visit(session.record, wanted)


def _blocks(file: Path, form: FilledForm, coming: FormComing, record: Record, keep: Keep) -> list[Block]:
    blocks: list[Block] = [Paragraph(each) for each in coming.remarks]
    done = [each for each in coming.found if each.wanted(keep)]
    rest = [each for each in coming.of(Becomes.ASKED) if each not in done]
    if form.says_nothing:
        blocks.append(Paragraph(NOTHING_FILLED_IN))
    elif not done and not rest and not coming.of(Becomes.LEFT):
        blocks.append(Paragraph(NOTHING_NEW))
    if done:
        blocks.append(Paragraph(f"Brought into {file}, written{by_and_on(coming, record)}:"))
        blocks.append(Bullets(tuple(_line(each, keep) for each in done)))
    if there := [*coming.of(Becomes.THERE), *rest]:
        blocks.append(Paragraph("Not changed:"))
        blocks.append(Bullets(tuple(_line(each, keep) for each in there)))
    if left := coming.of(Becomes.LEFT):
        blocks.append(Paragraph("Not brought in; these are all the words:"))
    for each in left:
        blocks += [Bullets((f"{one_line(each.where)}: {each.why}",)), Note(each.text)]
    return blocks


def _line(found: Found, keep: Keep) -> str:
    return f"{one_line(found.where)}: “{in_short(found.text, _SHORT)}” ({what_became(found, keep)})"


def _plain(file: Path, coming: FormComing, keep: Keep) -> Plain:
    return {
        "file": str(file),
        "written_by": coming.author.name,
        "visit_uid": coming.visit.uid if coming.visit else None,
        "nothing_new": coming.nothing_new,
        "remarks": list(coming.remarks),
        "found": [
            {
                "field": each.field,
                "about": each.where,
                "text": each.text,
                "became": what_became(each, keep),
                "why": each.why,
                "records": [plain(entry, kind=entry.kind) for entry in each.wanted(keep)],
            }
            for each in coming.found
        ],
    }
