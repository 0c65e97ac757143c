"""The command that brings in a colleague's notes."""

from pathlib import Path

import click

from govtoolkit.app import bringing_in
from govtoolkit.app.bringing_in import Preview
from govtoolkit.cli.answers import Plain, echo_blocks, echo_json, plain
from govtoolkit.cli.opening import writing
from govtoolkit.cli.parameters import FILE, file_argument, json_option
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.phrases import begun
from govtoolkit.printing.document import Block, Bullets, Paragraph
from govtoolkit.record import coming_words
from govtoolkit.record.plain import plain_version


@click.command("bring-in", short_help="Bring in a colleague’s notes from other copies.")
@file_argument
@click.argument("others", metavar="OTHER...", type=FILE, nargs=-1, required=True)
@click.option("--another-school", is_flag=True, help="Bring it in although it is about another school.")
@json_option
def bring_in(file: Path, others: tuple[Path, ...], another_school: bool, as_json: bool) -> None:
    """Bring the notes of other copies into a file; the others are only read.

    Nothing is asked and nothing is lost: where two people changed the same, both versions stand, and are listed.
    """
    with writing(file, None) as session:
        preview = bringing_in.look(session, others)
        certain = next((each for each in preview.schools if each.is_certain), None)
        if certain is not None and not another_school:
            raise UserError(certain.words, "If it belongs here all the same, say --another-school.")
        bringing_in.bring_in(session, preview)
    if as_json:
        echo_json(_plain(file, preview))
    else:
        echo_blocks(_blocks(file, preview))


def _blocks(file: Path, preview: Preview) -> list[Block]:
    coming, record = preview.coming, preview.coming.record
    said = coming_words.what_came(coming)
    blocks: list[Block] = [Paragraph(each) for each in (*(each.words for each in preview.schools), *preview.remarks)]
    if not coming.arrivals:
        blocks += map(Paragraph, said)
    else:
        blocks += [Paragraph(f"Brought into {file}:"), Bullets(tuple(said))]
    for title, some in (
        ("Two versions stand now, and both are kept:", coming.new_disagreements),
        ("Two versions stood before:", [each for each in coming.disagreements if not each.is_new]),
    ):
        if some:
            blocks.append(Paragraph(title))
        for each in some:
            what = coming_words.where_two_stand(careers_toolkit(), each, record)
            versions = "; ".join(coming_words.who_and_what(version, record) for version in each.versions)
            blocks.append(Bullets((f"{begun(what)}. {versions}",)))
    if coming.offers:
        blocks.append(Paragraph("These may be the same; the window can show them as one:"))
        blocks.append(Bullets(tuple(coming_words.offer_words(each, record) for each in coming.offers)))
    return blocks


def _plain(file: Path, preview: Preview) -> Plain:
    coming, record = preview.coming, preview.coming.record
    return {
        "file": str(file),
        "others": [str(each) for each in preview.others],
        "nothing_new": coming.nothing_new,
        "said": coming_words.what_came(coming),
        "came_in": [
            {
                "how": each.how,
                "kind": each.entry.kind,
                "written_by": record.name_of(each.author_uid),
                "visit_uid": each.visit.uid if each.visit else None,
                "arrived_after_release": each.is_late,
                "record": plain(each.entry),
            }
            for each in coming.arrivals
        ],
        "two_versions": [
            {
                "uid": each.versions[0].entry.uid,
                "kind": each.versions[0].entry.kind,
                "new": each.is_new,
                "about": coming_words.where_two_stand(careers_toolkit(), each, record),
                "versions": [plain_version(record, version) for version in each.versions],
            }
            for each in coming.disagreements
        ],
        "may_be_the_same": [{"kind": each.one.kind, "uids": [each.one.uid, each.other.uid]} for each in coming.offers],
        "another_school": [str(each.path) for each in preview.schools],
        "remarks": list(preview.remarks),
    }
