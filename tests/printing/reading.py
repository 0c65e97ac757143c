"""Reading a PDF back: its text as a screen reader gets it, where its marks are, and what is wrong with it.

Nothing here knows how the PDF was made. Text comes in two ways: `plain_text` is what poppler copies out; `reading` follows the
structure tree and honours ActualText, which is what assistive software does, and is exact where poppler guesses (words set
from right to left, characters drawn as boxes).
"""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import page as page_validation
import pikepdf


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
class Mark:
    """Something drawn: its box in points from the bottom left, its text, and whose it is.

    `owner` is the number of the mark (MCID), or "Pagination" or "Layout" for decoration, or "" for a mark that is neither.
    """

    left: float
    bottom: float
    right: float
    top: float
    text: str
    owner: int | str


@dataclass
class Page:
    """What stands on one page, in the order of drawing; `texts` is what each owner says, with ActualText honoured."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)
    texts: dict[int | str, str] = field(default_factory=dict)

    @property
    def body(self) -> list[Mark]:
        """Everything but header and footer."""
        return [mark for mark in self.marks if mark.owner != "Pagination"]

    @property
    def lowest(self) -> float:
        """How far up the lowest mark of the page stands, header and footer apart."""
        return min((mark.bottom for mark in self.body), default=self.height)

    @property
    def white(self) -> bool:
        """Whether all there is stands in the upper half."""
        return self.lowest > self.height / 2


@dataclass
class Element:
    """A node of the structure tree with its own text and its children."""

    tag: str
    text: str
    children: list["Element"]
    scope: str = ""

    def walk(self) -> Iterator["Element"]:
        """Yield the element and all beneath it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, tag: str) -> list["Element"]:
        """Return all elements of a kind."""
        return [element for element in self.walk() if element.tag == tag]

    @property
    def full_text(self) -> str:
        """Return all text beneath, a line for each element that has any."""
        return "\n".join(element.text for element in self.walk() if element.text)


def pages(data: bytes) -> list[Page]:
    """Return what stands on each page."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [_Reader(page).read() for page in pdf.pages]


def tree(data: bytes) -> Element:
    """Return the structure tree, each element with the text that is marked as its own."""
    with pikepdf.open(BytesIO(data)) as pdf:
        read = {page.objgen: _Reader(page).read() for page in pdf.pages}
        return _element(pdf.Root.StructTreeRoot.K, read)


def reading(data: bytes) -> str:
    """Return the text as a screen reader gets it: in the order of the structure tree, ActualText for what it stands for."""
    return tree(data).full_text


def outline(data: bytes) -> list[tuple[int, str]]:
    """Return the entries of the outline with their levels."""

    def entries(items: Any, level: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield level, item.title
            yield from entries(item.children, level + 1)

    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as found:
        return list(entries(found.root, 1))


def mark_faults(data: bytes) -> list[str]:
    """Return where pages and structure tree disagree on who owns which mark; validators do not look."""
    faults: list[str] = []
    with pikepdf.open(BytesIO(data)) as pdf:
        claims: dict[tuple[Any, int], Any] = {}
        _collect_claims(pdf.Root.StructTreeRoot.K, claims, faults)
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        for index, page in enumerate(pdf.pages, start=1):
            owners = list(parents[int(page.StructParents)])
            drawn = _marks_of(page)
            if drawn != list(range(len(owners))):
                faults.append(f"page {index}: marks {drawn} against {len(owners)} owners")
            for number, owner in enumerate(owners):
                claim = claims.pop((page.objgen, number), None)
                if claim != owner.objgen:
                    faults.append(f"page {index}, mark {number}: owned by {owner.objgen}, claimed by {claim}")
                elif number in drawn and _tag_of(page, number) != str(owner.S):
                    faults.append(f"page {index}, mark {number}: drawn as {_tag_of(page, number)}, owned by {owner.S}")
        faults += [f"claimed but not there: {claim}" for claim in claims]
    return faults


def _collect_claims(element: Any, claims: dict[tuple[Any, int], Any], faults: list[str]) -> None:
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            place = (element.Pg.objgen, int(kid))
        elif kid.get("/Type") == "/MCR":
            place = (kid.Pg.objgen, int(kid.MCID))
        else:
            if kid.P.objgen != element.objgen:
                faults.append(f"{kid.objgen} does not know its parent {element.objgen}")
            _collect_claims(kid, claims, faults)
            continue
        if place in claims:
            faults.append(f"{place} is claimed twice")
        claims[place] = element.objgen


def _marks_of(page: Any) -> list[int]:
    return [int(operands[1].MCID) for operands, operator in _content(page) if _begins_mark(operands, operator)]


def _tag_of(page: Any, number: int) -> str:
    return next(
        str(operands[0])
        for operands, operator in _content(page)
        if _begins_mark(operands, operator) and int(operands[1].MCID) == number
    )


def _begins_mark(operands: Any, operator: Any) -> bool:
    return str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]


def _content(page: Any) -> list[tuple[Any, Any]]:
    return [(instruction.operands, instruction.operator) for instruction in pikepdf.parse_content_stream(page)]


def _element(node: Any, read: dict[Any, Page]) -> Element:
    texts: list[str] = []
    children: list[Element] = []
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            texts.append(read[node.Pg.objgen].texts.get(int(kid), ""))
        elif kid.get("/Type") == "/MCR":
            texts.append(read[kid.Pg.objgen].texts.get(int(kid.MCID), ""))
        else:
            children.append(_element(kid, read))
    attributes = node.get("/A", pikepdf.Dictionary())
    return Element(str(node.S)[1:], "".join(texts), children, str(attributes.get("/Scope", ""))[1:])


class _Font:
    """A font of a page: what its codes mean and how wide they are."""

    _ENTRY = re.compile(rb"<([0-9A-Fa-f]{2})> *<([0-9A-Fa-f]+)>")

    def __init__(self, font: Any) -> None:
        widths = [float(width) for width in font.Widths]
        self.widths = dict(enumerate(widths, start=int(font.FirstChar)))
        content = bytes(font.ToUnicode.read_bytes())
        blocks = content.partition(b"endcodespacerange")[2]
        self.meanings = {
            int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
            for code, text in self._ENTRY.findall(blocks)
        }


class _Reader:
    """Interprets as much of a content stream as our pages use."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._result = Page(float(page.MediaBox[2]), float(page.MediaBox[3]))
        self._fonts = {str(name): _Font(font) for name, font in page.Resources.Font.items()}
        self._owners: list[int | str] = []
        self._actual: list[str] = []
        self._font: _Font | None = None
        self._size = 0.0
        self._stretch = 1.0
        self._x = self._y = 0.0
        self._path: list[tuple[float, float]] = []

    def read(self) -> Page:
        for operands, operator in _content(self._page):
            handler = getattr(self, f"_on_{_NAMES.get(str(operator), str(operator))}", None)
            if handler is not None:
                handler(*operands)
        return self._result

    @property
    def _owner(self) -> int | str:
        return next((owner for owner in reversed(self._owners) if owner != "Span"), "")

    def _say(self, text: str) -> None:
        self._result.texts[self._owner] = self._result.texts.get(self._owner, "") + text

    def _on_BDC(self, tag: Any, properties: Any) -> None:  # noqa: N802
        if "/MCID" in properties:
            self._owners.append(int(properties.MCID))
        elif str(tag) == "/Artifact":
            self._owners.append(str(properties.Type)[1:])
        else:
            self._owners.append("Span")
            if "/ActualText" in properties:
                self._say(str(properties.ActualText))
                self._actual.append(str(properties.ActualText))
                return
        self._actual.append("")

    def _on_EMC(self) -> None:  # noqa: N802
        self._owners.pop()
        self._actual.pop()

    def _on_Tf(self, name: Any, size: Any) -> None:  # noqa: N802
        self._font, self._size = self._fonts[str(name)], float(size)

    def _on_Tz(self, percent: Any) -> None:  # noqa: N802
        self._stretch = float(percent) / 100

    def _on_Tm(self, *matrix: Any) -> None:  # noqa: N802
        assert [float(number) for number in matrix[:4]] == [1, 0, 0, 1]
        self._x, self._y = float(matrix[4]), float(matrix[5])

    def _on_Tj(self, string: Any) -> None:  # noqa: N802
        assert self._font is not None
        codes = bytes(string)
        text = "".join(self._font.meanings.get(code, "") for code in codes)
        width = sum(self._font.widths.get(code, 0.0) for code in codes) * self._size / 1000 * self._stretch
        # The ink of a line: a trailing space may reach beyond the edge without harm.
        ink = len(codes) - len(text) + len(text.rstrip()) if len(text) == len(codes) else len(codes)
        inked = sum(self._font.widths.get(code, 0.0) for code in codes[:ink]) * self._size / 1000 * self._stretch
        if inked:
            bottom, top = self._y - 0.25 * self._size, self._y + 0.8 * self._size
            self._result.marks.append(Mark(self._x, bottom, self._x + inked, top, text, self._owner))
        if not any(self._actual):
            self._say(text)
        self._x += width

    def _on_TJ(self, parts: Any) -> None:  # noqa: N802
        for part in parts:
            if isinstance(part, pikepdf.String):
                self._on_Tj(part)
            else:
                self._x -= float(part) / 1000 * self._size * self._stretch

    def _on_m(self, x: Any, y: Any) -> None:
        self._path.append((float(x), float(y)))

    _on_l = _on_m

    def _on_re(self, x: Any, y: Any, width: Any, height: Any) -> None:
        self._path += [(float(x), float(y)), (float(x) + float(width), float(y) + float(height))]

    def _on_paint(self) -> None:
        across, up = [x for x, _ in self._path], [y for _, y in self._path]
        self._result.marks.append(Mark(min(across), min(up), max(across), max(up), "", self._owner))
        self._path.clear()


_NAMES = {"S": "paint", "f": "paint", "B": "paint"}
