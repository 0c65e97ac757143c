"""The rows of the toolkit on paper: what is read, and what is ticked because somebody looked at it."""

from govtoolkit.clock import long_date
from govtoolkit.content.model import Item as Row
from govtoolkit.phrases import listed
from govtoolkit.printing.document import Item
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record.model import Mark


def read_row(row: Row, visit: VisitOnPaper) -> Item:
    """Return a row that is there to be read."""
    return Item(row.text, row.note, code=visit.code_of(row.key))


def marked_row(row: Row, visit: VisitOnPaper, *, told: str = "") -> Item:
    """Return an indicator or an information source with its box, ticked where somebody looked at it or saw it.

    Args:
        told: the uid of the person who was named above the rows already.
    """
    marks = visit.marks.get(row.key, [])
    alike: dict[tuple[str, str], list[str]] = {}
    for mark in marks:
        name = "" if visit.record is None or mark.author_uid == told else visit.record.name_of(mark.author_uid)
        alike.setdefault(_mark_details(mark, visit), []).append(name)
    remarks = dict.fromkeys(_remark(row, names, details, visit) for details, names in alike.items())
    first, *others = [remark for remark in remarks if remark] or [""]
    said = "; ".join((first, *(f"{other[:1].lower()}{other[1:]}" for other in others)))
    return Item(row.text, row.note, bool(marks), said, visit.code_of(row.key), f"mark.{row.key}")


def _mark_details(mark: Mark, visit: VisitOnPaper) -> tuple[str, str]:
    """Return when something was looked at, where that was not on the day of the visit, and from whom they had it."""
    is_other_day = visit.named and mark.seen_on not in ("", visit.date)
    source = f", from {mark.from_whom}" if mark.from_whom else ""
    held = " (the school already had it)" if mark.already_held else ""
    return (f" on {long_date(mark.seen_on)}" if is_other_day else "", f"{source}{held}")


def _remark(row: Row, names: list[str], details: tuple[str, str], visit: VisitOnPaper) -> str:
    """Return who looked at something, when and from whom; '' where there is nothing more to say than a tick."""
    day, source = details
    known = list(dict.fromkeys(name for name in names if name)) if visit.named else []
    by = f" by {listed(known)}" if known else ""
    return f"{'Seen' if '.s' in row.key else 'Looked at'}{day}{by}{source}" if day or by or source else ""
