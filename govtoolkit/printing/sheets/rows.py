"""The rows of the toolkit on paper: what is read, and what is ticked because somebody looked at it."""

from govtoolkit.clock import long_date
from govtoolkit.content.model import Item as Row
from govtoolkit.printing.document import Item
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record.model import Mark


def read_row(row: Row, visit: VisitOnPaper) -> Item:
    """Return a row that is there to be read."""
    return Item(row.text, row.note, code=visit.code_of(row.key))


def marked_row(row: Row, visit: VisitOnPaper) -> Item:
    """Return an indicator or an information source with its box, ticked where somebody looked at it or saw it."""
    marks = visit.marks.get(row.key, [])
    remarks = dict.fromkeys(mark_remark(mark, visit) for mark in marks)
    said = "; ".join(remark for remark in remarks if remark)
    return Item(row.text, row.note, bool(marks), said, visit.code_of(row.key), f"mark.{row.key}")


def mark_remark(mark: Mark, visit: VisitOnPaper) -> str:
    """Return who looked at something, when and from whom they had it; '' where there is nothing more to say than a tick."""
    done = "Seen" if ".s" in mark.item_key else "Looked at"
    more = f", from {mark.from_whom}" if mark.from_whom else ""
    more += " (the school already had it)" if mark.already_held else ""
    if not visit.named:
        return f"{done}{more}" if more else ""
    day = f" on {long_date(mark.seen_on)}" if mark.seen_on not in ("", visit.date) else ""
    return f"{done}{day}{f' by {visit.record.name_of(mark.author_uid)}' if visit.record else ''}{more}"
