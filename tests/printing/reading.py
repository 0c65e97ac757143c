"""Reading a PDF back: its text as a screen reader gets it, where its marks are, and what is wrong with it.

Nothing here knows how the PDF was made. Text comes in two ways: `plain_text` is what poppler copies out; `reading` follows the
structure tree and honours ActualText, which is what assistive software does, and is exact where poppler guesses (words set
from right to left, characters drawn as boxes).
"""

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import page as page_validation
import pikepdf

from tests.printing.drawn import Mark, Page, read_page

__all__ = [
    "Element",
    "Mark",
    "Opened",
    "Page",
    "mark_faults",
    "outline",
    "pages",
    "plain_text",
    "qpdf_complaints",
    "reading",
    "tree",
    "ua_failures",
]


def plain_text(data: bytes, *options: str) -> str:
    """Return the text as poppler copies it out."""
    return _run("pdftotext", data, *options, "-")


def qpdf_complaints(data: bytes) -> str:
    """Return what qpdf has to say against a file: nothing for a sound one."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        done = subprocess.run(["qpdf", "--check", file.name], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def ua_failures(data: bytes) -> list[str]:
    """Return the rules of PDF/UA-1 that a file breaks."""
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def _run(tool: str, data: bytes, *arguments: str) -> str:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        *options, target = arguments
        done = subprocess.run([tool, *options, file.name, target], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


@dataclass
class Element:
    """A node of the structure tree with its own text and its children; `objects` are links and fields that belong to it."""

    tag: str
    text: str
    children: list["Element"]
    scope: str = ""
    alternative: str = ""
    objects: int = 0

    def walk(self) -> Iterator["Element"]:
        """Yield the element and all beneath it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, tag: str) -> list["Element"]:
        """Return all elements of a kind."""
        return [element for element in self.walk() if element.tag == tag]

    @property
    def shape(self) -> str:
        """Return the tags of the element and of all beneath it: 'L(LI(Lbl LBody))'."""
        inside = " ".join(child.shape for child in self.children)
        return f"{self.tag}({inside})" if inside else self.tag

    @property
    def inline(self) -> bool:
        """Whether it is a part of a line, such as a link: within a paragraph its text is the paragraph's, too."""
        return self.tag in ("Span", "Link")

    @property
    def full_text(self) -> str:
        """Return all text beneath, a line for each element that has any."""
        return "\n".join(self._texts())

    def _texts(self) -> Iterator[str]:
        if self.text:
            yield self.text
        for child in self.children:
            if not (child.inline and self.tag == "P"):
                yield from child._texts()


class Opened:
    """A PDF that is read once, whatever is asked about it.

    Fields:
        pdf: the objects of the file.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(BytesIO(data))

    @cached_property
    def pages(self) -> list[Page]:
        """What stands on each page."""
        fonts: dict[Any, Any] = {}
        return [read_page(page, fonts) for page in self.pdf.pages]

    @cached_property
    def tree(self) -> Element:
        """The structure tree, each element with the text that is marked as its own."""
        read = {page.objgen: found for page, found in zip(self.pdf.pages, self.pages, strict=True)}
        return _element(self.pdf.Root.StructTreeRoot.K, read)

    @property
    def outline(self) -> list[tuple[int, str]]:
        """The entries of the outline with their levels."""

        def entries(items: Any, level: int) -> Iterator[tuple[int, str]]:
            for item in items:
                yield level, item.title
                yield from entries(item.children, level + 1)

        with self.pdf.open_outline() as found:
            return list(entries(found.root, 1))

    @property
    def annotations(self) -> Iterator[tuple[int, Any]]:
        """Yield what can be clicked or filled in, with the number of its page."""
        for number, page in enumerate(self.pdf.pages, start=1):
            for annotation in page.get("/Annots", ()):
                yield number, annotation

    @property
    def mark_faults(self) -> list[str]:
        """Where pages and structure tree disagree on who owns which mark; validators do not look."""
        faults: list[str] = []
        claims: dict[tuple[Any, Any], Any] = {}
        _collect_claims(self.pdf.Root.StructTreeRoot.K, claims, faults)
        numbers = list(self.pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        for index, (page, read) in enumerate(zip(self.pdf.pages, self.pages, strict=True), start=1):
            owners = list(parents[int(page.StructParents)])
            drawn = {number: tag for tag, number in read.begun}
            if [number for _, number in read.begun] != list(range(len(owners))):
                faults.append(f"page {index}: marks {read.begun} against {len(owners)} owners")
            for number, owner in enumerate(owners):
                claim = claims.pop((page.objgen, number), None)
                if claim != owner.objgen:
                    faults.append(f"page {index}, mark {number}: owned by {owner.objgen}, claimed by {claim}")
                elif number in drawn and drawn[number] != str(owner.S):
                    faults.append(f"page {index}, mark {number}: drawn as {drawn[number]}, owned by {owner.S}")
            for annotation in page.get("/Annots", ()):
                known = parents[int(annotation.StructParent)].objgen if "/StructParent" in annotation else None
                claim = claims.pop((page.objgen, annotation.objgen), None)
                if known is None or claim != known:
                    faults.append(f"page {index}, annotation {annotation.objgen}: owned by {known}, claimed by {claim}")
        return faults + [f"claimed but not there: {claim}" for claim in claims]


def pages(data: bytes) -> list[Page]:
    """Return what stands on each page."""
    return Opened(data).pages


def tree(data: bytes) -> Element:
    """Return the structure tree, each element with the text that is marked as its own."""
    return Opened(data).tree


def reading(data: bytes) -> str:
    """Return the text as a screen reader gets it: in the order of the structure tree, ActualText for what it stands for."""
    return tree(data).full_text


def outline(data: bytes) -> list[tuple[int, str]]:
    """Return the entries of the outline with their levels."""
    return Opened(data).outline


def mark_faults(data: bytes) -> list[str]:
    """Return where pages and structure tree disagree on who owns which mark; validators do not look."""
    return Opened(data).mark_faults


def _collect_claims(element: Any, claims: dict[tuple[Any, Any], Any], faults: list[str]) -> None:
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            place: tuple[Any, Any] = (element.Pg.objgen, int(kid))
        elif kid.get("/Type") == "/MCR":
            place = (kid.Pg.objgen, int(kid.MCID))
        elif kid.get("/Type") == "/OBJR":
            place = (kid.Pg.objgen, kid.Obj.objgen)
        else:
            if kid.P.objgen != element.objgen:
                faults.append(f"{kid.objgen} does not know its parent {element.objgen}")
            _collect_claims(kid, claims, faults)
            continue
        if place in claims:
            faults.append(f"{place} is claimed twice")
        claims[place] = element.objgen


def _element(node: Any, read: dict[Any, Page]) -> Element:
    texts: list[str] = []
    children: list[Element] = []
    objects = 0
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            texts.append(read[node.Pg.objgen].texts.get(int(kid), ""))
        elif kid.get("/Type") == "/MCR":
            texts.append(read[kid.Pg.objgen].texts.get(int(kid.MCID), ""))
        elif kid.get("/Type") == "/OBJR":
            objects += 1
        else:
            children.append(_element(kid, read))
            if children[-1].inline and str(node.S) == "/P":
                texts.append(children[-1].text)
    attributes = node.get("/A", pikepdf.Dictionary())
    scope, alternative = str(attributes.get("/Scope", ""))[1:], str(node.get("/Alt", ""))
    return Element(str(node.S)[1:], "".join(texts), children, scope, alternative, objects)
