"""All that can be wrong with a PDF of ours: for those who listen to it, for those who look at it, for those who fill it in.

Each check is a function from an opened file to sentences; a sound file has none. Nothing here knows how the PDF was made.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from tests.printing.reading import Element, Opened, qpdf_complaints, ua_failures

MOST_OVERLAP = 0.6
"""In points: boxes of letters have a little air around them."""
PRINTERS_EDGE = 12.0
"""In points: what is nearer to the edge of the paper, some printers do not print."""

_READ_ONLY = 1
_SEVERAL_LINES = 1 << 12


def faults(opened: Opened) -> list[str]:
    """Return everything that is wrong with a file."""
    found = [*ua_failures(opened.data), qpdf_complaints(opened.data)]
    for check in CHECKS:
        try:
            found += check(opened)
        except (AttributeError, KeyError, ValueError, TypeError) as error:  # what a check reads is not even there
            found.append(f"{check.__name__}: {error!r}")
    return [fault for fault in found if fault]


def catalogue(pdf: Opened) -> Iterator[str]:
    """Yield what a file does not say of itself: its language and title, that it is tagged, what is in it."""
    root = pdf.pdf.Root
    for key in ("/Lang", "/MarkInfo", "/Metadata", "/StructTreeRoot", "/Outlines"):
        if key not in root and not (key == "/Outlines" and not _outlined(pdf.tree)):
            yield f"the file has no {key}"
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", str(root.get("/Lang", ""))):
        yield "the file does not say its language"
    title = str(pdf.pdf.docinfo.get("/Title", ""))
    if not title.strip() or not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "a reader does not show its title"
    if pdf.pdf.open_metadata().get("dc:title") != title:
        yield "its title is not in its metadata"


def pages(pdf: Opened) -> Iterator[str]:
    """Yield what is wrong with each page as it is drawn, and what is drawn and belongs to nothing."""
    for number, (page, read) in enumerate(zip(pdf.pdf.pages, pdf.pages, strict=True), start=1):
        yield from (f"page {number}: {fault}" for fault in read.faults)
        if page.get("/Tabs") != "/S":
            yield f"page {number}: the tab key does not follow its structure"
        if any(mark.owner == "" for mark in read.marks):
            yield f"page {number}: something belongs to no element and is no decoration"
        around = " ".join(read.texts.get("Pagination", "").split())
        if f"Page {number} of {len(pdf.pages)}" not in around:
            yield f"page {number}: its number is not said outside the text"


def running_heads(pdf: Opened) -> Iterator[str]:
    """Yield what stands on every page and is read aloud with the text all the same."""
    if re.search(r"Page \d+ of \d+", pdf.tree.full_text):
        yield "the number of a page is read aloud"
    if len(pdf.pages) < 3:
        return
    placed = [
        {(round(m.left), round(m.bottom), m.text) for m in page.marks if isinstance(m.owner, int)} for page in pdf.pages
    ]
    for _, _, text in set.intersection(*placed):
        yield f"{text!r} stands at one place of every page and is read aloud"


def marks(pdf: Opened) -> Iterator[str]:
    """Yield where pages and structure tree disagree."""
    yield from pdf.mark_faults


def headings(pdf: Opened) -> Iterator[str]:
    """Yield what is wrong with the headings: one H1 first, no level skipped on the way down, none without words."""
    found = [element for element in pdf.tree.walk() if _level(element)]
    levels = [_level(element) for element in found]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"the headings begin with {levels[:1]}, and there are {levels.count(1)} of the first level"
    for before, after in pairwise(found):
        if _level(after) > _level(before) + 1:
            yield f"{after.text!r} is of level {_level(after)}, after level {_level(before)}"
    yield from (f"a heading of level {_level(each)} has no words" for each in found if not each.text.strip())


def outline(pdf: Opened) -> Iterator[str]:
    """Yield headings beneath the title that are not in the outline at their place, and entries that are no headings."""
    listed = [("".join(title.split()), level) for level, title in pdf.outline]
    expected = _outlined(pdf.tree)
    for entry in listed:
        if entry[0] not in [text for text, _ in expected]:
            yield f"the outline has {entry[0]!r}, which is no heading"
    wanted = [text for text, level in expected if level == 2]
    if [text for text, level in listed if level == 1] != wanted:
        yield "the outline does not have every heading of the first level, in their order"


def tables(pdf: Opened) -> Iterator[str]:
    """Yield what is wrong with the tables: rows of cells, headed by cells that say what they are the heading of."""
    for table in pdf.tree.all("Table"):
        rows = [row for part in table.children for row in ([part] if part.tag == "TR" else part.children)]
        if not rows or {row.tag for row in rows} != {"TR"}:
            yield f"a table has something else than rows: {sorted({row.tag for row in rows})}"
        for row in rows:
            if not row.children or {cell.tag for cell in row.children} - {"TH", "TD"}:
                yield "a row has something else than cells"
        for cell in table.all("TH"):
            if cell.scope not in ("Row", "Column", "Both"):
                yield f"the heading {cell.full_text[:30]!r} does not say whether it is that of a row or a column"
        if rows and any(cell.tag != "TH" for cell in rows[0].children):
            yield "the first row of a table does not say what its columns are"


def lists(pdf: Opened) -> Iterator[str]:
    """Yield what is wrong with the lists: entries in lists, labels and texts in entries."""
    within = {"LI": ("L",), "Lbl": ("LI",), "LBody": ("LI",)}
    holding = {"L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}}
    for parent in pdf.tree.walk():
        for child in parent.children:
            if child.tag in within and parent.tag not in within[child.tag]:
                yield f"{child.tag} stands in {parent.tag}"
            if parent.tag in holding and child.tag not in holding[parent.tag]:
                yield f"{parent.tag} holds {child.tag}"
        if parent.tag in holding and not parent.children:
            yield f"{parent.tag} is empty"


def figures(pdf: Opened) -> Iterator[str]:
    """Yield figures that say nothing to those who do not see them."""
    yield from ("a figure has no words" for each in pdf.tree.all("Figure") if not each.alternative.strip())


def links(pdf: Opened) -> Iterator[str]:
    """Yield links without words, without an element, or that lead nowhere."""
    number = 0
    for page, each in pdf.annotations:
        if each.Subtype == "/Link":
            number += 1
            if not str(each.get("/Contents", "")).strip():
                yield f"page {page}: a link does not say where it leads"
            if "/Dest" not in each and "/A" not in each:
                yield f"page {page}: a link leads nowhere"
    owned = [element.objects for element in pdf.tree.all("Link")]
    if 0 in owned or sum(owned) != number:
        yield f"{number} links, and elements that own {owned}"


def fields(pdf: Opened) -> Iterator[str]:
    """Yield what is wrong with a form: fields without a name or words, too short, or over words that they would hide."""
    form = pdf.pdf.Root.get("/AcroForm")
    listed = [] if form is None else [each for each in form.Fields if "/Rect" in each]
    names = [str(each.get("/T", "")) for each in listed]
    if len(set(names)) != len(names) or "" in names:
        yield "fields have no name, or one that others have"
    there = [(page, each) for page, each in pdf.annotations if each.Subtype == "/Widget"]
    if {each.objgen for _, each in there} != {each.objgen for each in listed}:
        yield "the form has other fields than the pages"
    if sum(element.objects for element in pdf.tree.all("Form")) != len(there):
        yield "a field belongs to no element"
    for page, each in there:
        name = str(each.get("/T", ""))
        if not str(each.get("/TU", "")).strip():
            yield f"page {page}: the field {name} does not say what it is for"
        if "/MaxLen" in each or int(each.get("/Ff", 0)) & _READ_ONLY:
            yield f"page {page}: the field {name} does not take every text"
        if name.startswith("note:") and not int(each.Ff) & _SEVERAL_LINES:
            yield f"page {page}: the field {name} takes one line only"
        yield from _hidden(pdf, page, name, [float(number) for number in each.Rect])


def _hidden(pdf: Opened, page: int, name: str, box: list[float]) -> Iterator[str]:
    read = pdf.pages[page - 1]
    left, bottom, right, top = box
    if left < 0 or bottom < 0 or right > read.width or top > read.height or left >= right or bottom >= top:
        yield f"page {page}: the field {name} is not on the page"
    for mark in read.marks:
        across = min(mark.right, right) - max(mark.left, left)
        if mark.text.strip() and across > MOST_OVERLAP and _up(mark, bottom, top) > MOST_OVERLAP:
            yield f"page {page}: the field {name} hides {mark.text[:20]!r}"


def _up(mark: Any, bottom: float, top: float) -> float:
    """Return how much of the letters of a mark is between two heights."""
    return min(mark.top, top) - max(mark.bottom + 0.2 * (mark.top - mark.bottom), bottom)


def edges(pdf: Opened) -> Iterator[str]:
    """Yield what does not stand on the paper, or where printers do not reach."""
    for number, page in enumerate(pdf.pages, start=1):
        for mark in page.marks:
            if (
                mark.left < PRINTERS_EDGE
                or mark.bottom < PRINTERS_EDGE
                or mark.right > page.width - PRINTERS_EDGE
                or mark.top > page.height - PRINTERS_EDGE
            ):
                yield f"page {number}: {mark.text[:30]!r} is off the paper, or too near to its edge"


def overlaps(pdf: Opened) -> Iterator[str]:
    """Yield text that stands over other text."""
    for number, page in enumerate(pdf.pages, start=1):
        written = sorted((mark for mark in page.marks if mark.text.strip()), key=lambda mark: mark.bottom)
        for place, one in enumerate(written):
            for other in written[place + 1 :]:
                if other.bottom > one.top - MOST_OVERLAP:
                    break
                across = min(one.right, other.right) - max(one.left, other.left)
                if across > MOST_OVERLAP and one.line != other.line:
                    yield f"page {number}: {one.text[:30]!r} and {other.text[:30]!r} stand over each other"


CHECKS: tuple[Callable[[Opened], Iterator[str]], ...] = (
    catalogue, pages, running_heads, marks, headings, outline, tables, lists, figures, links, fields, edges, overlaps,
)  # fmt: skip


def _level(element: Element) -> int:
    return int(element.tag[1]) if re.fullmatch("H[1-6]", element.tag) else 0


def _outlined(tree: Element) -> list[tuple[str, int]]:
    """Return the headings beneath the title with their levels, without white space."""
    return [("".join(each.text.split()), _level(each)) for each in tree.walk() if _level(each) > 1]
